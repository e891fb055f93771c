package suasion.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.game.Exact;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Table;
import suasion.solve.Claim;
import suasion.solve.Solution;
import suasion.transport.Coupling.Atom;

/** What the best joint laws of posteriors are worth, on grids that hold them. */
final class TransportSolverTest {
    private static BeliefDesign covariance(String prior) {
        BigFraction p = Exact.parse(prior);
        EnclosedPayoff covariance = Payoffs.covariance(p);
        return new BeliefDesign(
                "sender", List.of("ann", "bob"), List.of("low", "high"), p, List.of(covariance, covariance), Sense.MIN);
    }

    // Arieli, Babichenko, Sandomirskiy and Tamuz (2021): -1/32 at prior 1/2, told (0, 3/4), (1/2, 3/4), ...
    @Test
    void theSmallestCovarianceOfTwoReceiversIsMinusOneThirtySecond() {
        BeliefDesign design = covariance("1/2");
        Solution solution = TransportSolver.solve(design, new Precision.Intervals(4));
        assertEquals(new BigFraction(-1, 32), solution.value());
        assertEquals(BigFraction.ZERO, solution.certificate().violation());
        assertEquals(Claim.OPTIMAL, solution.claim());
        assertEquals(BigFraction.ZERO, solution.benchmarks().noInformation());
        assertEquals(new BigFraction(1, 4), solution.benchmarks().fullInformation());
    }

    // -1/32 is attained, so whatever proves that nobody gets below -1/33 is wrong.
    @Test
    void aBoundThatALawPassesIsADefect() {
        BeliefDesign least = covariance("1/2");
        BigFraction value = new BigFraction(-1, 32);
        assertEquals(BigFraction.ZERO, least.gap(value, value));
        assertEquals(new BigFraction(1, 32 * 31), least.gap(new BigFraction(-1, 31), value));
        assertThrows(IllegalStateException.class, () -> least.gap(new BigFraction(-1, 33), value));
    }

    // Told (3/4, 1/4) and (1/4, 3/4) in both states alike: nobody learns anything, so 3/4 is off by -1/4, 1/4 by +1/4.
    @Test
    void whatIsToldAndNotTrueIsAViolation() {
        BeliefDesign design = covariance("1/2");
        BigFraction quarter = new BigFraction(1, 4);
        BigFraction rest = new BigFraction(3, 4);
        Coupling lie = new Coupling(List.of(
                new Atom(List.of(rest, quarter), BigFraction.ONE_HALF, BigFraction.ONE_HALF),
                new Atom(List.of(quarter, rest), BigFraction.ONE_HALF, BigFraction.ONE_HALF)));
        DesignProblem coarse = design.problem(List.of(List.of(), List.of()));
        Table scheme = lie.scheme(design.problem(lie.told()));
        Solution audited = TransportSolver.audit(design, scheme);
        assertEquals(quarter, audited.certificate().violation());
        assertEquals(new BigFraction(-1, 16), audited.value());
        assertEquals(audited.problem(), coarse.over(scheme.game()));
    }
}
