package suasion.solve;

import org.apache.commons.math3.fraction.BigFraction;
import suasion.mechanism.DesignProblem;

/**
 * A second solver's answer to the same problem.
 *
 * @param name which solver, for example "concavification"
 * @param value what it computed
 * @param difference its value minus the solution's
 * @param agrees whether the difference is 0 (both exact) or at most 1e-9 of the payoff range
 */
public record Check(String name, BigFraction value, BigFraction difference, boolean agrees) {
    /** What a second solver says beside what was certified: equal where that is exact, else within its tolerance. */
    public static Check of(String name, BigFraction value, DesignProblem problem, Certificate certificate) {
        BigFraction difference = value.subtract(certificate.value());
        BigFraction allowed = certificate.isExactOptimum() ? BigFraction.ZERO : Certifier.tolerance(problem);
        return new Check(name, value, difference, difference.abs().compareTo(allowed) <= 0);
    }
}
