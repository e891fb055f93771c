package suasion.equilibrium;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static suasion.equilibrium.EquilibriumGames.all;
import static suasion.equilibrium.EquilibriumGames.f;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.solve.Claim;
import suasion.solve.Exhibit;

/** What players can get over all information structures. */
final class AllInformationTest {
    /**
     * Chicken (Aumann 1974): (6,6), (2,7), (7,2), (0,0). Giving way guarantees 2, no payoff is above 7, and the two
     * pure equilibria give 2 and 7.
     */
    @Test
    void chickenGivesEachFromTwoToSeven() {
        Game chicken = EquilibriumGames.bimatrix(new int[][] {{6, 2}, {7, 0}}, new int[][] {{6, 7}, {2, 0}});
        for (PayoffRange range : new AllInformation(chicken).ranges()) {
            assertTrue(range.worst().exact() && range.best().exact());
            assertEquals(f("2"), range.worst().value());
            assertEquals(f("7"), range.best().value());
            assertEquals(range.best().value(), range.best().bound());
        }
    }

    /**
     * Every equilibrium of every information structure lies within the range: here those of random structures, whose
     * base game is what is left when nobody knows anything.
     */
    @Test
    void equilibriaOfStructuresLieBetweenTheEnds() {
        Random random = new Random(20161);
        for (int game = 0; game < 30; game++) {
            Game informed = informed(random, 2, 2, 2, 3);
            List<BigFraction> payoffs =
                    EquilibriumGames.solve(informed).benchmarks().players();
            List<PayoffRange> ranges = new AllInformation(informed).ranges();
            for (int player = 0; player < payoffs.size(); player++) {
                assertTrue(ranges.get(player).worst().bound().compareTo(payoffs.get(player)) <= 0);
                assertTrue(ranges.get(player).best().bound().compareTo(payoffs.get(player)) >= 0);
            }
        }
    }

    /** Payoffs depend on the state; what is observed is drawn with it. */
    private static Game informed(Random random, int states, int types, int actions, int largest) {
        List<Player> players = IntStream.range(0, 2)
                .mapToObj(i ->
                        new Player("p" + i, EquilibriumGames.names("t", types), EquilibriumGames.names("a", actions)))
                .toList();
        int each = types * types;
        int[] weights = random.ints((long) states * each, 1, 6).toArray();
        int total = IntStream.of(weights).sum();
        List<BigFraction> prior =
                IntStream.of(weights).mapToObj(w -> new BigFraction(w, total)).toList();
        List<Payoff> payoffs = IntStream.range(0, 2)
                .mapToObj(i -> {
                    int[][] table = new int[states * each][];
                    for (int state = 0; state < states; state++) {
                        int[] row = random.ints((long) actions * actions, 0, largest + 1)
                                .toArray();
                        for (int k = 0; k < each; k++) {
                            table[state * each + k] = row;
                        }
                    }
                    return Payoff.of(table);
                })
                .toList();
        return new Game(EquilibriumGames.names("s", states), players, prior, payoffs);
    }

    @Test
    void payoffsThatDependOnTypesHaveNoBaseGame() {
        Game own = EquilibriumGames.random(new Random(3), 2, new int[] {2, 2}, new int[] {2, 2}, 9);
        assertThrows(IllegalArgumentException.class, () -> new AllInformation(own));
    }

    @Test
    void exactEndsAreShownAsFractions() {
        PayoffRange.End end = new PayoffRange.End(f("1/3"), f("1/3"), Claim.OPTIMAL, true);
        Exhibit exhibit = AllInformation.exhibit(List.of(new PayoffRange("ann", end, end)));
        assertEquals(List.of("ann", f("1/3"), f("1/3")), exhibit.rows().get(0));
        assertFalse(exhibit.note().contains("rounded"), exhibit.note());
    }

    /** -1/3 is above -0.333333334, 2/3 is below 0.666666667: nine digits, outwards. */
    @Test
    void inexactEndsAreBoundsRoundedOutwards() {
        PayoffRange.End worst = new PayoffRange.End(f("-1/4"), f("-1/3"), Claim.UPPER_BOUND, false);
        PayoffRange.End best = new PayoffRange.End(f("2/3"), f("2/3"), Claim.OPTIMAL, false);
        Exhibit exhibit = AllInformation.exhibit(List.of(new PayoffRange("ann", worst, best)));
        assertEquals(
                List.of("ann", new BigDecimal("-0.333333334"), new BigDecimal("0.666666667")),
                exhibit.rows().get(0));
        assertTrue(
                exhibit.note()
                        .endsWith("What is not exact is a proved bound, rounded to the safe side. At worst ann need not"
                                + " get what the bound says: the worst found is -1/4"),
                exhibit.note());
    }

    /** Recommendations that are not obeyed prove nothing about what is possible, the bound still holds. */
    @Test
    void whatIsNotObeyedIsNotCalledFound() {
        PayoffRange.End best = new PayoffRange.End(f("3"), f("2"), Claim.AUDITED, true);
        PayoffRange.End worst = new PayoffRange.End(f("0"), f("0"), Claim.OPTIMAL, true);
        String note = AllInformation.exhibit(List.of(new PayoffRange("ann", worst, best)))
                .note();
        assertTrue(note.endsWith("bound says: no information that gives it was found"), note);
        assertEquals(all("0", "2"), List.of(worst.bound(), best.bound()));
    }
}
