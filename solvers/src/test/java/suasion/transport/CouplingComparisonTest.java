package suasion.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import suasion.game.Sense;
import suasion.solve.Check;
import suasion.solve.Exhibit;
import suasion.transport.Coupling.Atom;

/** Super- and submodular payoffs: the optimum's coupling is worth the monotone one. */
final class CouplingComparisonTest {
    private static final BigFraction HALF = BigFraction.ONE_HALF;

    private static Optional<Exhibit> exhibit(BeliefDesign design, GridOptimum optimum) {
        return new TransportChecks(design, optimum)
                .exhibits().stream()
                        .filter(shown -> shown.id().equals("couplings"))
                        .findAny();
    }

    private static Optional<Check> check(BeliefDesign design, GridOptimum optimum) {
        return new TransportChecks(design, optimum)
                .checks().stream()
                        .filter(check -> check.name().startsWith("monotone"))
                        .findAny();
    }

    // |x - y| has negative differences across the diagonal and none elsewhere.
    @Test
    void discordIsSubmodularAndToldAntiMonotonely() {
        BeliefDesign design = Designs.discord(2, "1/2", 1);
        GridOptimum optimum = Designs.solve(design, 4);
        List<List<Object>> rows = exhibit(design, optimum).orElseThrow().rows();
        assertEquals(List.of("low", "submodular", "anti-monotone", HALF, HALF), rows.get(0));
        assertEquals(List.of("high", "submodular", "anti-monotone", HALF, HALF), rows.get(1));
    }

    // Where the sender minimises x y, he maximises a submodular payoff; the words are about x y.
    @Test
    void wordsAreAboutTheSendersOwnPayoff() {
        BeliefDesign least = Designs.covariance(2, "1/2", Sense.MIN);
        Exhibit exhibit = exhibit(least, Designs.solve(least, 4)).orElseThrow();
        assertEquals(
                List.of("low", "supermodular", "anti-monotone"),
                exhibit.rows().get(0).subList(0, 3));
        BeliefDesign discord =
                Designs.of(2, "1/2", Sense.MIN, x -> x.get(0).subtract(x.get(1)).abs());
        exhibit = exhibit(discord, Designs.solve(discord, 4)).orElseThrow();
        assertEquals(
                List.of("low", "submodular", "co-monotone"),
                exhibit.rows().get(0).subList(0, 3));
    }

    // In the high state nothing counts, so any coupling is as good.
    @Test
    void aStateThatDoesNotCountIsAdditive() {
        BeliefDesign design =
                Designs.of(2, "1/2", Sense.MAX, x -> x.get(0).subtract(x.get(1)).abs(), x -> BigFraction.ZERO);
        Exhibit exhibit = exhibit(design, Designs.solve(design, 6)).orElseThrow();
        assertEquals("submodular", exhibit.rows().get(0).get(1));
        assertEquals(
                List.of("high", "additive", "any", BigFraction.ZERO, BigFraction.ZERO),
                exhibit.rows().get(1));
    }

    // x (y + z) is supermodular; x (y - z) once carol is counted from 1 down (and y z not at all).
    @Test
    void threeReceiversMayPullApart() {
        BeliefDesign together =
                Designs.of(3, "1/2", Sense.MAX, x -> x.get(0).multiply(x.get(1).add(x.get(2))));
        GridOptimum optimum = Designs.solve(together, 2);
        assertEquals(
                List.of("low", "supermodular", "co-monotone"),
                exhibit(together, optimum).orElseThrow().rows().get(0).subList(0, 3));
        BeliefDesign apart =
                Designs.of(3, "1/2", Sense.MAX, x -> x.get(0).multiply(x.get(1).subtract(x.get(2))));
        optimum = Designs.solve(apart, 2);
        assertEquals(
                List.of("low", "supermodular counting carol from 1 down", "monotone, carol downwards"),
                exhibit(apart, optimum).orElseThrow().rows().get(0).subList(0, 3));
        assertEquals(BigFraction.ZERO, check(apart, optimum).orElseThrow().difference());
    }

    // Three receivers' |x_i - x_j| are submodular for every pair: no orientation makes three pairs opposite.
    @Test
    void threeReceiversInDiscordHaveNoMonotoneOptimum() {
        BeliefDesign design = Designs.discord(3, "1/2", 1);
        GridOptimum optimum = Designs.solve(design, 2);
        assertTrue(exhibit(design, optimum).isEmpty());
        assertTrue(check(design, optimum).isEmpty());
    }

    // Differences of both signs: x y (1 - x) rises in y for x below 1/2 faster and faster, then slower.
    @Test
    void nothingIsSaidOfOtherPayoffs() {
        BeliefDesign design = Designs.of(
                2, "1/2", Sense.MAX, x -> x.get(0).multiply(x.get(1)).multiply(BigFraction.ONE.subtract(x.get(0))));
        assertTrue(exhibit(design, Designs.solve(design, 4)).isEmpty());
    }

    // Told co-monotonely where discord wants the opposite: the check finds 1/4 to gain.
    // Marginals: each told 1/4 or 3/4; co-monotone 0, anti-monotone |3/4 - 1/4| with the overlap of both laws: in the
    // low state Pr(1/4) = 3/4, so 1/2 of the mass differs by 1/2 (1/4 in the mean), in the high state likewise.
    @Test
    void aCouplingThatIsNotBestIsFoundOut() {
        BeliefDesign design = Designs.discord(2, "1/2", 1);
        BigFraction quarter = new BigFraction(1, 4);
        BigFraction rest = new BigFraction(3, 4);
        Coupling together = new Coupling(List.of(
                new Atom(List.of(quarter, quarter), rest, quarter), new Atom(List.of(rest, rest), quarter, rest)));
        GridOptimum best = Designs.solve(design, 4);
        GridOptimum wrong = new GridOptimum(
                best.grid(), together, best.potentials(), BigFraction.ZERO, BigFraction.ZERO, true, "wrong on purpose");
        Check check = check(design, wrong).orElseThrow();
        assertFalse(check.agrees());
        assertEquals(quarter, check.difference());
    }

    // Theory (Lorentz 1953): an optimum of a supermodular payoff couples as well as the co-monotone law, exactly. A sum
    // of products of increasing functions is supermodular; with one factor decreasing it is submodular.
    @RepeatedTest(20)
    void optimaCoupleMonotonely(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        boolean rising = random.nextBoolean();
        int[][] steps = IntStream.range(0, 4)
                .mapToObj(k ->
                        IntStream.rangeClosed(0, 4).map(x -> random.nextInt(4)).toArray())
                .toArray(int[][]::new);
        BeliefDesign design =
                Designs.of(2, "1/4", Sense.MAX, x -> product(steps, 0, x, rising), x -> product(steps, 2, x, rising));
        GridOptimum optimum = Designs.solve(design, 4);
        Check check = check(design, optimum).orElseThrow();
        assertEquals(BigFraction.ZERO, check.difference());
        Predicate<Object> named =
                word -> word.equals(rising ? "supermodular" : "submodular") || word.equals("additive");
        assertTrue(exhibit(design, optimum).orElseThrow().rows().stream().allMatch(row -> named.test(row.get(1))));
    }

    private static BigFraction product(int[][] steps, int from, List<BigFraction> x, boolean rising) {
        int first = rising(steps[from], x.get(0));
        int second = rising(steps[from + 1], x.get(1));
        return new BigFraction(first * (rising ? second : -second));
    }

    /** An increasing function of a belief in quarters. */
    private static int rising(int[] steps, BigFraction belief) {
        return IntStream.rangeClosed(0, belief.multiply(4).intValue())
                .map(k -> steps[k])
                .sum();
    }
}
