package suasion.solve;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.ExactSum;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Gain;
import suasion.mechanism.SignalSpace;

/**
 * The Lagrangian of a design problem at given multipliers, which bounds every mechanism's value without any solver:
 *
 * <pre>
 *   L(cell, a) = objective(cell, a) +- sum over the gains k that a's recommendations concern of lambda_k (gain_k - robustness)
 *   value of any obedient mechanism  &lt;=  sum_cell prior(cell) max_a L(cell, a)       (&gt;= and min where MIN)
 * </pre>
 *
 * <p>for any lambda &gt;= 0 (weak duality; "Persuasion and Incentives", Dughmi et al. 2019, calls the summands
 * dual-adjusted payoffs). The upper sign is for MAX.
 */
public final class Lagrangian {
    /** Unit roundoff of double arithmetic. */
    private static final double ROUNDOFF = 0x1p-53;

    private final DesignProblem problem;
    private final SignalSpace signals;
    private final List<BigFraction> multipliers;
    private final List<List<Weighted>> byMessage = new ArrayList<>();

    private record Weighted(Gain gain, BigFraction multiplier, double approx) {}

    /**
     * The Lagrangian over recommendations.
     *
     * @param problem the problem
     * @param multipliers one per gain of {@code problem.gains(SignalSpace.recommendations(game))}, each at least 0
     */
    public Lagrangian(DesignProblem problem, List<BigFraction> multipliers) {
        this.problem = problem;
        this.signals = SignalSpace.recommendations(problem.game());
        this.multipliers = List.copyOf(multipliers);
        for (int message = 0; message < signals.messages(); message++) {
            byMessage.add(new ArrayList<>());
        }
        List<Gain> gains = problem.gains(signals);
        for (int k = 0; k < gains.size(); k++) {
            BigFraction multiplier = multipliers.get(k);
            if (multiplier.getNumerator().signum() < 0) {
                throw new IllegalArgumentException(
                        "negative multiplier of " + gains.get(k).incentive().id());
            }
            if (multiplier.getNumerator().signum() > 0) {
                Weighted weighted = new Weighted(gains.get(k), multiplier, Exact.toDouble(multiplier));
                for (int message : gains.get(k).messages()) {
                    byMessage.get(message).add(weighted);
                }
            }
        }
    }

    public List<BigFraction> multipliers() {
        return multipliers;
    }

    /** L(cell, message), exactly. */
    public BigFraction exact(int cell, int message) {
        ExactSum sum = new ExactSum();
        BigFraction sign = new BigFraction(problem.sense().sign());
        for (Weighted w : byMessage.get(message)) {
            if (w.gain.concerns(cell)) {
                sum.addProduct(w.multiplier, w.gain.exact(cell, message).subtract(problem.robustness()));
            }
        }
        return problem.objective()
                .exact(cell, signals.outcome(message))
                .add(sum.value().multiply(sign));
    }

    /** The message that is best for the designer in the Lagrangian of a cell. */
    public int best(int cell) {
        int best = 0;
        BigFraction highest = null;
        for (int message = 0; message < signals.messages(); message++) {
            BigFraction value = exact(cell, message);
            if (highest == null || value.compareTo(highest) * problem.sense().sign() > 0) {
                highest = value;
                best = message;
            }
        }
        return best;
    }

    /** The bound, exactly. */
    public BigFraction exactBound() {
        ExactSum bound = new ExactSum();
        for (int cell = 0; cell < problem.game().cells(); cell++) {
            BigFraction prior = problem.game().prior().get(cell);
            if (prior.getNumerator().signum() > 0) {
                bound.addProduct(prior, exact(cell, best(cell)));
            }
        }
        return bound.value();
    }

    /**
     * A number that the exact bound cannot exceed (MAX) or fall below (MIN), in doubles with an a-priori error bound: a
     * sum of n rounded terms is within n u (1 + n u) sum |terms| of the true one (Higham 2002, section 4.2), every term
     * within a few u of its own size. Some hundred times faster than fractions and wider by about 1e-14 of the terms.
     */
    public BigFraction outwardBound() {
        int sign = problem.sense().sign();
        double margin = problem.robustness().getNumerator().signum() == 0 ? 0 : Exact.toDouble(problem.robustness());
        double bound = 0;
        double size = 0;
        int cells = problem.game().cells();
        for (int cell = 0; cell < cells; cell++) {
            double prior = Exact.toDouble(problem.game().prior().get(cell));
            double highest = Double.NEGATIVE_INFINITY;
            for (int message = 0; message < signals.messages(); message++) {
                highest = Math.max(highest, upper(cell, message, sign, margin));
            }
            bound += prior * highest;
            size += Math.abs(prior * highest);
        }
        double slack = (cells + 4) * ROUNDOFF * 2 * size;
        return Exact.of((bound + slack + Math.ulp(bound)) * sign);
    }

    /** At least sign * L(cell, message). */
    private double upper(int cell, int message, int sign, double margin) {
        long outcome = signals.outcome(message);
        double sum = sign * problem.objective().approx(cell, outcome);
        double size = Math.abs(sum);
        int terms = 1;
        for (Weighted w : byMessage.get(message)) {
            if (w.gain.concerns(cell)) {
                double obeyed = w.gain.approxObeyed(cell, message);
                double forgone = w.gain.approxForgone(cell, message);
                sum += w.approx * (obeyed - forgone - margin);
                size += w.approx * (Math.abs(obeyed) + Math.abs(forgone) + margin);
                terms++;
            }
        }
        // Each summand: three rounded payoffs, two subtractions, a rounded multiplier, a product: below 8 u of its
        // size.
        return sum + (terms + 8) * ROUNDOFF * 2 * size;
    }
}
