package suasion.mechanism;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.Sense;

/** What a problem refuses to be, and the unit in which it is measured. */
class DesignProblemTest {
    private static final Player BUYER = new Player("buyer", List.of(""), List.of("a", "b"));

    /** States A and B with the given probabilities; everybody who plays gets the same. */
    private static Game game(int players, BigFraction a, int[][] payoff) {
        List<Player> all = List.of(BUYER, new Player("other", List.of(""), List.of("stays")));
        return new Game(
                List.of("A", "B"),
                all.subList(0, players),
                List.of(a, BigFraction.ONE.subtract(a)),
                List.of(Payoff.of(payoff), Payoff.of(payoff)).subList(0, players));
    }

    private static Game game(int players) {
        return game(players, BigFraction.ONE_HALF, new int[][] {{1, 0}, {0, 3}});
    }

    private static DesignProblem problem(Game game, String seller, BigFraction margin, Regime regime, Types types) {
        return new DesignProblem(game, seller, Payoff.zero(game), Sense.MAX, margin, regime, types);
    }

    private static String refusal(Game game, String seller, BigFraction margin, Regime regime) {
        return assertThrows(IllegalArgumentException.class, () -> problem(game, seller, margin, regime, Types.REPORTED))
                .getMessage();
    }

    @Test
    void typesAreReportedByOnePlayerToASellerWhoLivesOnFees() {
        BigFraction none = BigFraction.ZERO;
        assertEquals(
                Types.REPORTED,
                problem(game(1), "seller", none, Regime.NONE, Types.REPORTED).types());
        assertEquals("types are reported by one player, there are 2", refusal(game(2), "seller", none, Regime.NONE));
        assertEquals(
                "types are reported to a designer, there is none",
                refusal(game(1), DesignProblem.NOBODY, none, Regime.NONE));
        assertEquals(
                "where types are reported only fees are paid, the regime is BALANCED",
                refusal(game(1), "seller", none, Regime.BALANCED));
    }

    /** Robustness is a margin of obedience: where there is honesty or participation too, there is none. */
    @Test
    void robustnessConcernsObedienceOnly() {
        assertEquals(
                "where types are reported robustness is 0, it is 1 / 10",
                refusal(game(1), "seller", new BigFraction(1, 10), Regime.NONE));
        DesignProblem sells = problem(game(1), "seller", BigFraction.ZERO, Regime.NONE, Types.REPORTED);
        assertThrows(IllegalArgumentException.class, () -> sells.withMargin(BigFraction.ONE));
        assertThrows(IllegalArgumentException.class, () -> sells.withRegime(Regime.UNRESTRICTED));
    }

    /** In A it matters 1 what a buyer does and in B 3, whatever else he gets there. */
    @Test
    void constantsPerStateDoNotMoveTheUnitOfWhoLivesOnFees() {
        for (int constant : new int[] {0, 100, -7}) {
            Game game = game(1, BigFraction.ONE_HALF, new int[][] {{1, 0}, {constant, constant + 3}});
            DesignProblem sells = problem(game, "seller", BigFraction.ZERO, Regime.NONE, Types.REPORTED);
            assertEquals(new BigFraction(3), sells.scale());
        }
        Game certain = game(1, BigFraction.ONE, new int[][] {{1, 0}, {0, 3}});
        assertEquals(
                BigFraction.ONE,
                problem(certain, "seller", BigFraction.ZERO, Regime.NONE, Types.REPORTED)
                        .scale(),
                "B cannot happen");
        DesignProblem pays = problem(game(2), "sender", BigFraction.ZERO, Regime.NONNEGATIVE, Types.KNOWN);
        assertEquals(new BigFraction(6), pays.scale(), "the sum over players");
        assertEquals(
                BigFraction.ZERO,
                problem(game(2), "sender", BigFraction.ZERO, Regime.NONE, Types.KNOWN)
                        .scale(),
                "nothing is of interest to who wants nothing and pays nothing");
    }
}
