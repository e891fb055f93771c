package suasion.feasible;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;

class SpreadTest {
    private static final BigFraction HALF = new BigFraction(1, 2);

    /** One state, two equally likely types; he wants to match his type: 1 or 0. */
    private static Game matching() {
        Player player = new Player("ann", List.of("left", "right"), List.of("l", "r"));
        return new Game(
                List.of("always"), List.of(player), List.of(HALF, HALF), List.of(Payoff.of(new int[][] {{1, 0}, {0, 1}
                })));
    }

    private static Table mixing(Game game, BigFraction left) {
        BigFraction[] row = {left, BigFraction.ONE.subtract(left)};
        return Table.of(game, SignalSpace.recommendations(game), new BigFraction[][] {row, row.clone()});
    }

    /** Half of the time l is what he does by himself, if it is the left type that does it. */
    @Test
    void whatIgnoresTypesIsDisobeyedAndWhatFollowsThemIsNot() {
        Game game = matching();
        Table half = mixing(game, HALF);
        assertFalse(Simultaneous.of(game, half).isFeasible());
        Spread spread = Spread.of(game, half);
        assertTrue(spread.isFeasible());
        assertEquals(BigFraction.ONE, spread.table().probability(0, 0));
        assertEquals(BigFraction.ONE, spread.table().probability(1, 1));
        assertTrue(Simultaneous.of(game, spread.table()).isFeasible());
    }

    /**
     * He knows his type, so l happens with probability 1/2: with 3/4 a right type does l in a quarter of the rounds.
     */
    @Test
    void someDistributionsNoTypesExplain() {
        Game game = matching();
        Spread spread = Spread.of(game, mixing(game, new BigFraction(3, 4)));
        assertEquals(new BigFraction(-1, 4), spread.margin());
        assertEquals(1, spread.blames().size());
        assertEquals(
                "OBEDIENCE ann (right): told l, not r",
                spread.blames().get(0).incentive().id());
        assertEquals(BigFraction.ONE, spread.blames().get(0).weight());
    }
}
