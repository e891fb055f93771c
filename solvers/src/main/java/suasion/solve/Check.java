package suasion.solve;

import org.apache.commons.math3.fraction.BigFraction;
import suasion.mechanism.DesignProblem;

/**
 * A second solver's answer to the same problem, or another problem's that cannot be better, or cannot be worse.
 *
 * @param name which solver, for example "concavification"
 * @param value what it computed
 * @param difference its value minus the solution's
 * @param agrees whether the difference is 0 (both exact) or at most 1e-9 of the payoff range; where the problem is
 *     another one, whether it is no better, or no worse, by more than that
 */
public record Check(String name, BigFraction value, BigFraction difference, boolean agrees) {
    /** What a second solver says beside what was certified: equal where that is exact, else within its tolerance. */
    public static Check of(String name, BigFraction value, DesignProblem problem, Certificate certificate) {
        BigFraction difference = value.subtract(certificate.value());
        BigFraction allowed = certificate.isExactOptimum() ? BigFraction.ZERO : Certifier.tolerance(problem);
        return new Check(name, value, difference, difference.abs().compareTo(allowed) <= 0);
    }

    /** What a mechanism brings that the best one cannot be worse than: agrees unless that is better. */
    public static Check notBelow(String name, BigFraction value, DesignProblem problem, Certificate certificate) {
        return ordered(name, value, problem, certificate, 1);
    }

    /** What can be had where less is asked for: agrees unless that is worse. */
    public static Check notAbove(String name, BigFraction value, DesignProblem problem, Certificate certificate) {
        return ordered(name, value, problem, certificate, -1);
    }

    private static Check ordered(
            String name, BigFraction value, DesignProblem problem, Certificate certificate, int sign) {
        BigFraction difference = value.subtract(certificate.value());
        BigFraction excess = difference.multiply(sign * problem.sense().sign());
        return new Check(name, value, difference, excess.compareTo(Certifier.tolerance(problem)) <= 0);
    }
}
