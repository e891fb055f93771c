package suasion.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.game.Exact;
import suasion.game.Sense;
import suasion.solve.Claim;
import suasion.solve.Exhibit;
import suasion.solve.Solution;

/** From grids to all beliefs. */
final class RefinementTest {
    private static final Precision ADAPTIVE = new Precision.Adaptive();

    private static double value(Solution solution) {
        return Exact.toDouble(solution.value());
    }

    private static double bound(Solution solution) {
        return Exact.toDouble(solution.certificate().bound());
    }

    private static Exhibit exhibit(Solution solution, String id) {
        return solution.exhibits().stream()
                .filter(exhibit -> exhibit.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    // Arieli, Babichenko, Sandomirskiy and Tamuz (2021): -1/32, here for all beliefs; the grid of quarters holds it.
    @Test
    void theSmallestCovarianceIsProvedForAllBeliefs() {
        BeliefDesign design = Payoffs.design(2, "1/2", Payoffs.covariance(BigFraction.ONE_HALF), Sense.MIN);
        Solution solution = TransportSolver.solve(design, new Precision.Intervals(4));
        assertEquals(Claim.OPTIMAL, solution.claim());
        assertEquals(new BigFraction(-1, 32), solution.value());
    }

    // 2 p (1 - p) / (1 + p) = 1/3 at 1/2, told 2/3 against 0 or 1: thirds are no grid points, the search finds them.
    @Test
    void oneStateThatCountsIsSolvedWithBeliefsFoundOnTheWay() {
        BeliefDesign design = Payoffs.design(2, "1/2", Payoffs.discord(1), Payoffs.nothing(), Sense.MAX);
        Solution solution = TransportSolver.solve(design, ADAPTIVE);
        assertEquals(new BigFraction(1, 3), solution.value());
        assertEquals(Claim.OPTIMAL, solution.claim());
    }

    // Three receivers, p = 1/2: the sum of squared differences is at most 9/16 (linear program, known values).
    @Test
    void threeReceiversDisagreeByNineSixteenths() {
        BeliefDesign design = Payoffs.design(3, "1/2", Payoffs.pairwise(Payoffs.discord(2)), Sense.MAX);
        Solution solution = TransportSolver.solve(design, new Precision.Intervals(4));
        assertEquals(new BigFraction(9, 16), solution.value());
        assertEquals(Claim.OPTIMAL, solution.claim());
    }

    // Beyond exponent 2 nothing is known in closed form: the bound must lie above every grid's value, and the adaptive
    // grid must be within 1e-6 of it (the range of |x - y|^3 is 1).
    @Test
    void theGapCloses() {
        BeliefDesign design = Payoffs.design(2, "1/2", Payoffs.discord(3), Sense.MAX);
        Solution solution = TransportSolver.solve(design, ADAPTIVE);
        assertTrue(bound(solution) - value(solution) <= 1e-6, bound(solution) + " " + value(solution));
        assertTrue(solution.certificate().bound().compareTo(solution.value()) >= 0);
        assertEquals(Claim.LOWER_BOUND, solution.claim());
        List<List<Object>> rows = exhibit(solution, "continuum").rows();
        double before = Double.POSITIVE_INFINITY;
        for (List<Object> row : rows) {
            double gap = ((BigDecimal) row.get(4)).doubleValue();
            assertTrue(gap <= before, rows.toString());
            before = gap;
        }
        BigFraction finer = TransportProgram.solve(design, Grid.regular(2, 12, design.prior()))
                .value();
        assertTrue(solution.certificate().bound().compareTo(finer) >= 0);
    }

    // "Exactly one at 1/2 or more" at prior 1/2: nobody is above 1, and telling one 1/2 - e approaches 1 as e falls.
    @Test
    void aSupremumThatIsNotAttainedIsCalledOne() {
        BeliefDesign design = Payoffs.design(2, "1/2", Payoffs.count(BigFraction.ONE_HALF, List.of(1)), Sense.MAX);
        Solution solution = TransportSolver.solve(design, ADAPTIVE);
        assertEquals(Claim.LOWER_BOUND, solution.claim());
        assertTrue(value(solution) < 1 && value(solution) > 1 - 1e-5, String.valueOf(value(solution)));
        assertEquals(1, bound(solution), 1e-9);
        assertEquals(
                BigFraction.ONE, exhibit(solution, "supremum").rows().get(1).get(1));
    }

    // Exactly one at prior 1/4: the supremum is 2p = 1/2 (Pr(exactly one) <= 2 Pr(high, one at 1/2 or more) <= 2p), the
    // upper envelope is worth 3p = 3/4: no words may call that the supremum, nor may a gap be called optimal.
    @Test
    void theUpperEnvelopeIsNotCalledTheSupremum() {
        BeliefDesign design = Payoffs.design(2, "1/4", Payoffs.count(BigFraction.ONE_HALF, List.of(1)), Sense.MAX);
        Solution solution = TransportSolver.solve(design, new Precision.Intervals(8));
        assertEquals(BigFraction.ONE_HALF, solution.value());
        assertEquals(Claim.LOWER_BOUND, solution.claim());
        Exhibit supremum = exhibit(solution, "supremum");
        assertEquals(new BigFraction(3, 4), supremum.rows().get(1).get(1));
        assertTrue(supremum.note().contains("its value may exceed the supremum"), supremum.note());
    }

    // No clock: the same bits, whatever else the machine does meanwhile.
    @Test
    void theSameGameHasTheSameBoundUnderAnyLoad() throws InterruptedException {
        BeliefDesign design = Payoffs.design(2, "1/2", Payoffs.discord(3), Sense.MAX);
        Solution alone = TransportSolver.solve(design, ADAPTIVE);
        AtomicBoolean busy = new AtomicBoolean(true);
        List<Thread> load = new ArrayList<>();
        for (int k = 0; k < 2; k++) {
            Thread thread = new Thread(() -> {
                while (busy.get()) {
                    Thread.onSpinWait();
                }
            });
            thread.start();
            load.add(thread);
        }
        Solution crowded;
        try {
            crowded = TransportSolver.solve(design, ADAPTIVE);
        } finally {
            busy.set(false);
            for (Thread thread : load) {
                thread.join();
            }
        }
        assertEquals(alone.certificate(), crowded.certificate());
        assertEquals(alone.exhibits(), crowded.exhibits());
        assertEquals(alone.method(), crowded.method());
    }

    // Both at 1/2 or more, prior 1/3: tell both 1/2 with probability 2/3. The threshold itself counts, so it is
    // attained.
    @Test
    void anUpperSemicontinuousJumpIsAttained() {
        BeliefDesign design = Payoffs.design(2, "1/3", Payoffs.count(BigFraction.ONE_HALF, List.of(2)), Sense.MAX);
        Solution solution = TransportSolver.solve(design, ADAPTIVE);
        assertEquals(Claim.OPTIMAL, solution.claim());
        assertEquals(new BigFraction(2, 3), solution.value());
        assertFalse(
                solution.exhibits().stream().anyMatch(exhibit -> exhibit.id().equals("supremum")));
    }

    // Kamenica and Gentzkow (2011): one receiver, 1{x >= 1/2} at prior 3/10 is worth 3/5.
    @Test
    void prosecutorConvictsThreeFifths() {
        BeliefDesign design = Payoffs.design(1, "3/10", Payoffs.count(BigFraction.ONE_HALF, List.of(1)), Sense.MAX);
        Solution solution = TransportSolver.solve(design, new Precision.Intervals(10));
        assertEquals(Claim.OPTIMAL, solution.claim());
        assertEquals(new BigFraction(3, 5), solution.value());
    }
}
