package suasion.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.mechanism.DesignProblem;
import suasion.solve.Certifier;

class RegionTest {
    /** Rows states, columns outcomes, one table per player. */
    static Game game(int[][] actions, int[] weights, int[][]... payoffs) {
        List<Player> players = new java.util.ArrayList<>();
        for (int i = 0; i < actions[0].length; i++) {
            String name = "p" + i;
            players.add(Player.uninformed(
                    name,
                    java.util.stream.IntStream.range(0, actions[0][i])
                            .mapToObj(a -> "a" + a)
                            .toList()));
        }
        int total = Arrays.stream(weights).sum();
        return new Game(
                java.util.stream.IntStream.range(0, weights.length)
                        .mapToObj(s -> "s" + s)
                        .toList(),
                players,
                Arrays.stream(weights).mapToObj(w -> new BigFraction(w, total)).toList(),
                Arrays.stream(payoffs).map(Payoff::of).toList());
    }

    private static List<String> corners(Region region) {
        return region.corners().stream().map(Point::toString).toList();
    }

    private static Region payoffs(Game game) {
        return RegionSearch.of(
                DesignProblem.undesigned(game),
                game.payoffs().get(0),
                game.payoffs().get(1));
    }

    @Test
    void correlatedEquilibriaOfChickenHaveFiveCornersOfPayoffs() {
        Game chicken =
                game(new int[][] {{2, 2}}, new int[] {1}, new int[][] {{6, 2, 7, 0}}, new int[][] {{6, 7, 2, 0}});
        Region region = payoffs(chicken);
        System.out.println(region + " " + region.programs());
        assertTrue(region.isExact());
        for (Point corner : region.corners()) {
            assertEquals(
                    BigFraction.ZERO,
                    Certifier.violation(
                            DesignProblem.undesigned(chicken),
                            Certifier.lines(
                                    DesignProblem.undesigned(chicken),
                                    corner.mechanism().table(),
                                    List.of())));
        }
        assertEquals(List.of("(2, 7)", "(18/5, 18/5)", "(7, 2)", "(21/4, 21/4)"), corners(region));
    }
}
