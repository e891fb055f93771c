package suasion.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import suasion.game.Sense;
import suasion.solve.Exhibit;

/** When revealing nothing, everything, or everything to some is called optimal, and why. */
final class RevelationTest {
    private static final String OPTIMAL = "best on this grid";
    private static final String NOT = "not optimal";

    private static Exhibit exhibit(BeliefDesign design, int intervals) {
        return new TransportChecks(design, Designs.solve(design, intervals))
                .exhibits().stream()
                        .filter(shown -> shown.id().equals("revelation"))
                        .findAny()
                        .orElseThrow();
    }

    private static String verdict(Exhibit exhibit, int row) {
        return (String) exhibit.rows().get(row).get(3);
    }

    // Jensen: a jointly concave payoff lies below its tangent plane at the prior. -(x - 1/2)^2 + y at (1/3, 1/3) is
    // 11/36, its slopes there 1/3 and 1; on sixths a flatter plane, slope 1/6, lies above all of the grid as well.
    @Test
    void aConcavePayoffIsBestServedBySilence() {
        BeliefDesign design = Designs.of(2, "1/3", Sense.MAX, x -> x.get(1)
                .subtract(x.get(0).subtract(BigFraction.ONE_HALF).pow(2)));
        Exhibit exhibit = exhibit(design, 6);
        assertEquals(
                List.of("nothing", new BigFraction(11, 36), BigFraction.ZERO, OPTIMAL),
                exhibit.rows().get(0));
        assertEquals(NOT, verdict(exhibit, 1));
        assertEquals(2, exhibit.rows().size());
        assertTrue(
                exhibit.note()
                        .startsWith(
                                "revealing nothing is best on this grid because the payoff is everywhere on the grid at most"),
                exhibit.note());
        assertTrue(exhibit.note().endsWith("and that is 11/36 in the mean whatever is told"), exhibit.note());
    }

    // A convex payoff of each belief alone, x^2 + y^2 <= x + y: the chord, attained where x and y are 0 or 1.
    @Test
    void aConvexPayoffIsBestServedByTheTruth() {
        BeliefDesign design = Designs.of(
                2, "1/4", Sense.MAX, x -> x.get(0).pow(2).add(x.get(1).pow(2)));
        Exhibit exhibit = exhibit(design, 4);
        assertEquals(List.of(NOT, OPTIMAL), List.of(verdict(exhibit, 0), verdict(exhibit, 1)));
        assertEquals(
                "revealing everything is best on this grid because the payoff is everywhere on the grid at most ann + bob, and that is"
                        + " 1/2 in the mean whatever is told",
                exhibit.note());
    }

    // Minimised, the words turn round: nobody gets below the tangent plane of a convex payoff.
    @Test
    void whoMinimisesAConvexPayoffIsSilent() {
        BeliefDesign design =
                Designs.of(2, "1/2", Sense.MIN, x -> x.get(0).add(x.get(1)).pow(2));
        Exhibit exhibit = exhibit(design, 4);
        assertEquals(OPTIMAL, verdict(exhibit, 0));
        assertTrue(
                exhibit.note()
                        .startsWith(
                                "revealing nothing is best on this grid because the payoff is everywhere on the grid at least"),
                exhibit.note());
    }

    // TRUTHS of |x - y|^a at 1/2: alpha_i(x) = 2B (x - 1/2), B = (a/2) 2^(2-a), V = 2^-a; for a = 2, B = 1 and V = 1/4.
    @Test
    void discordIsGreatestWhereOneKnowsAllAndOneNothing() {
        Exhibit exhibit = exhibit(Designs.discord(2, "1/2", 2), 8);
        assertEquals(NOT, verdict(exhibit, 0));
        assertEquals(NOT, verdict(exhibit, 1));
        assertEquals(OPTIMAL, verdict(exhibit, 2));
        String who = (String) exhibit.rows().get(2).get(0);
        assertTrue(
                List.of("everything to ann, nothing to bob", "everything to bob, nothing to ann")
                        .contains(who),
                who);
        assertEquals(
                "revealing " + who
                        + " is best on this grid because with alpha(x) = -1 + 2 x for everybody the payoff is everywhere on"
                        + " the grid at most 1/4 + sum x alpha(x) in state low and 1/4 - sum (1 - x) alpha(x) in state"
                        + " high (sums over the receivers' beliefs x), and by calibration that is 1/4 in the mean whatever"
                        + " is told; what is told is better than nothing by 1/4 and better than everything by 1/4",
                exhibit.note());
    }

    // At prior 1/4 the least covariance needs potentials that bend (the sphere bound is not attained there).
    @Test
    void straightPotentialsAreNotClaimedWhereTheyFail() {
        Exhibit exhibit = exhibit(Designs.covariance(2, "1/4", Sense.MIN), 8);
        assertEquals("something to ann and bob", exhibit.rows().get(2).get(0));
        assertTrue(
                exhibit.note()
                        .startsWith(
                                "what is told is best on this grid: the grid's potentials prove it there, straight ones do not"),
                exhibit.note());
    }

    // Silence is worth a millionth less than the optimum: |x - 1/2| over a million, one receiver.
    @Test
    void aMillionthShortIsNotOptimal() {
        BeliefDesign design = Designs.of(2, "1/2", Sense.MAX, x -> x.get(0)
                .subtract(BigFraction.ONE_HALF)
                .abs()
                .divide(1_000_000)
                .subtract(x.get(1).subtract(BigFraction.ONE_HALF).pow(2)));
        Exhibit exhibit = exhibit(design, 4);
        assertEquals(NOT, verdict(exhibit, 0));
        assertFalse(exhibit.note().contains("nothing is optimal"), exhibit.note());
        assertEquals(new BigFraction(1, 2_000_000), exhibit.rows().get(0).get(2));
    }

    // A law that is worse than the bound and equal to silence: nothing is proved of either.
    @Test
    void withoutABoundNothingIsProved() {
        BeliefDesign design = Designs.covariance(2, "1/4", Sense.MIN);
        GridOptimum best = Designs.solve(design, 8);
        GridOptimum silent = new GridOptimum(
                best.grid(),
                new Coupling(List.of(
                        new Coupling.Atom(List.of(design.prior(), design.prior()), BigFraction.ONE, BigFraction.ONE))),
                best.potentials(),
                BigFraction.ZERO,
                best.bound(),
                true,
                "stopped early");
        Exhibit exhibit = new TransportChecks(design, silent).exhibits().get(0);
        assertEquals("not proved optimal", verdict(exhibit, 0));
        assertFalse(exhibit.note().contains("is optimal"), exhibit.note());
    }

    // Where nobody cares all is worth the same, so silence is optimal although the scheme shown tells something.
    @Test
    void whatIsShownIsNotTakenForWhatIsCalledOptimal() {
        BeliefDesign design = Designs.of(1, "1/2", Sense.MAX, x -> BigFraction.ZERO);
        GridOptimum best = Designs.solve(design, 4);
        BigFraction one = new BigFraction(1, 4);
        BigFraction three = new BigFraction(3, 4);
        GridOptimum telling = new GridOptimum(
                best.grid(),
                new Coupling(List.of(
                        new Coupling.Atom(List.of(one), three, one), new Coupling.Atom(List.of(three), one, three))),
                best.potentials(),
                BigFraction.ZERO,
                best.bound(),
                true,
                "by hand");
        String note = new TransportChecks(design, telling).exhibits().get(0).note();
        assertTrue(note.endsWith("; the scheme shown tells something else that is worth the same"), note);
        assertFalse(exhibit(Designs.covariance(2, "1/4", Sense.MIN), 8).note().contains("the scheme shown"));
    }

    // Weak duality: straight potentials bound every law on the grid, whatever the payoff; and where one receiver's
    // payoff
    // is concave or convex in his belief they prove silence or the truth optimal.
    @RepeatedTest(20)
    void straightPotentialsBoundTheOptimum(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int[] values = IntStream.range(0, 100).map(k -> random.nextInt(9) - 4).toArray();
        BeliefDesign design = Designs.of(
                2,
                "1/4",
                Sense.MAX,
                x -> new BigFraction(values[index(x)]),
                x -> new BigFraction(values[index(x) + 50]));
        GridOptimum optimum = Designs.solve(design, 4);
        GridWorths worths = new GridWorths(design, optimum.grid());
        AffinePotentials lines = AffineProgram.any(worths);
        assertTrue(lines.bound().compareTo(optimum.value()) >= 0, lines + " below " + optimum.value());
        assertTrue(AffineProgram.level(worths).bound().compareTo(lines.bound()) >= 0);
        List<List<BigFraction>> ends = java.util.Collections.nCopies(2, List.of(BigFraction.ZERO, BigFraction.ONE));
        for (int cell = 0; cell < worths.cells(); cell++) {
            List<BigFraction> x = worths.beliefs(cell);
            for (int state = 0; state < 2; state++) {
                BigFraction right = state == 0 ? lines.low() : lines.high();
                for (int i = 0; i < 2; i++) {
                    Curve alpha =
                            lines.potentials(design.prior(), ends).curves().get(i);
                    BigFraction at = alpha.values()
                            .get(0)
                            .multiply(BigFraction.ONE.subtract(x.get(i)))
                            .add(alpha.values().get(1).multiply(x.get(i)));
                    right = right.add(x.get(i).subtract(state).multiply(at));
                }
                assertTrue(design.worth(state, x).compareTo(right) <= 0);
            }
        }
    }

    private static int index(List<BigFraction> x) {
        return x.get(0).multiply(4).intValue() * 5 + x.get(1).multiply(4).intValue();
    }
}
