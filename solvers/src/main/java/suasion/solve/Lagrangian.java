package suasion.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.ExactSum;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.ObedienceGain;
import suasion.mechanism.SignalSpace;

/**
 * The Lagrangian of a design problem at given multipliers, which bounds every mechanism's value without any solver:
 *
 * <pre>
 *   L(cell, a) = objective(cell, a) +- sum over the gains k that a's recommendations concern of lambda_k (gain_k - robustness)
 *   value of any obedient mechanism  &lt;=  sum_cell prior(cell) max_a L(cell, a) + boxes   (&gt;= and min where MIN)
 * </pre>
 *
 * <p>for any lambda &gt;= 0 (weak duality; "Persuasion and Incentives", Dughmi et al. 2019, calls the summands
 * dual-adjusted payoffs). The upper sign is for MAX.
 *
 * <p>Where players are paid, the expected payment P(i, a) has in it the residual coefficient
 *
 * <pre>
 *   rho(i, a) = sum_b lambda(i, a, b) - price
 * </pre>
 *
 * <p>where price, the {@link #priceOfPayments}, is 1 where the designer pays, and the multiplier of the balance row
 * where payments are BALANCED. At an optimum rho vanishes (NONNEGATIVE: is at most 0); elsewhere the boxes are sum_i
 * max_a |rho(i, a)| x the largest payment that an optimal mechanism needs per unit of mass: see {@link PaymentBoxes}
 * for the proof.
 */
public final class Lagrangian {
    /** Unit roundoff of double arithmetic. */
    private static final double ROUNDOFF = 0x1p-53;

    private final DesignProblem problem;
    private final SignalSpace signals;
    private final List<BigFraction> multipliers;
    private final List<List<Weighted>> byMessage = new ArrayList<>();
    private final BigFraction[][] sums;
    private final BigFraction price;
    private final double margin;

    private record Weighted(ObedienceGain gain, BigFraction multiplier, double approx) {}

    /**
     * The Lagrangian over recommendations.
     *
     * @param problem the problem
     * @param multipliers one per gain of {@code problem.gains(problem.recommendations())}, each at least 0
     */
    public Lagrangian(DesignProblem problem, List<BigFraction> multipliers) {
        this.problem = problem;
        this.signals = problem.recommendations();
        this.multipliers = List.copyOf(multipliers);
        this.margin = Exact.toDouble(problem.robustness());
        for (int message = 0; message < signals.messages(); message++) {
            byMessage.add(new ArrayList<>());
        }
        this.sums = signals.all().stream()
                .map(own -> Collections.nCopies(own.size(), BigFraction.ZERO).toArray(BigFraction[]::new))
                .toArray(BigFraction[][]::new);
        List<ObedienceGain> gains = problem.gains(signals);
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
                BigFraction[] own = sums[gains.get(k).player()];
                own[gains.get(k).signal()] = own[gains.get(k).signal()].add(multiplier);
            }
        }
        this.price = switch (problem.regime()) {
            case NONE -> null;
            case NONNEGATIVE, UNRESTRICTED -> BigFraction.ONE;
            case BALANCED -> middle(sums);
        };
    }

    /** Any number is a multiplier of an equality; this one leaves the smallest of largest residuals. */
    private static BigFraction middle(BigFraction[][] sums) {
        List<BigFraction> all = Arrays.stream(sums).flatMap(Arrays::stream).toList();
        return Collections.min(all).add(Collections.max(all)).divide(2);
    }

    /**
     * What a unit of payment is worth to the designer in the Lagrangian: 1 where it is his own money (NONNEGATIVE,
     * UNRESTRICTED); the multiplier of the balance row where it comes from other players or recommendations (BALANCED;
     * gamma* of Dughmi et al. 2019, Proposition 7); null where nobody is paid.
     */
    public BigFraction priceOfPayments() {
        return price;
    }

    /** What payments can add to the bound in the designer's favour; 0 at exact optimal multipliers. */
    private BigFraction boxes() {
        if (price == null) {
            return BigFraction.ZERO;
        }
        BigFraction[][] residuals = Arrays.stream(sums)
                .map(own -> Arrays.stream(own).map(sum -> sum.subtract(price)).toArray(BigFraction[]::new))
                .toArray(BigFraction[][]::new);
        return new PaymentBoxes(problem)
                .most(residuals)
                .multiply(new BigFraction(problem.sense().sign()));
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

    /**
     * The message that is best for the designer in the Lagrangian of a cell, the first of several. Fractions decide
     * among those that doubles, with their error bound, cannot tell apart.
     */
    public int best(int cell) {
        double[] uppers = new double[signals.messages()];
        double threshold = Double.NEGATIVE_INFINITY;
        for (int message = 0; message < uppers.length; message++) {
            Enclosure signed = signed(cell, message);
            uppers[message] = signed.upper();
            threshold = Math.max(threshold, signed.lower());
        }
        int best = -1;
        BigFraction highest = null;
        for (int message = 0; message < uppers.length; message++) {
            // Not "at least": where numbers overflow, nothing is ruled out.
            if (!(uppers[message] < threshold)) {
                BigFraction value = exact(cell, message);
                if (highest == null
                        || value.compareTo(highest) * problem.sense().sign() > 0) {
                    highest = value;
                    best = message;
                }
            }
        }
        return best;
    }

    /** The bound, exactly. */
    public BigFraction exactBound() {
        ExactSum bound = new ExactSum().add(boxes());
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
     * The boxes of payments, few as they are, are added in fractions.
     */
    public BigFraction outwardBound() {
        double bound = 0;
        double size = 0;
        int cells = problem.game().cells();
        for (int cell = 0; cell < cells; cell++) {
            double prior = Exact.toDouble(problem.game().prior().get(cell));
            double highest = Double.NEGATIVE_INFINITY;
            for (int message = 0; message < signals.messages(); message++) {
                highest = Math.max(highest, signed(cell, message).upper());
            }
            bound += prior * highest;
            size += Math.abs(prior * highest);
        }
        double slack = (cells + 4) * ROUNDOFF * 2 * size;
        return Exact.of((bound + slack + Math.ulp(bound)) * problem.sense().sign())
                .add(boxes());
    }

    /** A number and how far at most it is from the true one. */
    private record Enclosure(double middle, double error) {
        double upper() {
            return middle + error;
        }

        double lower() {
            return middle - error;
        }
    }

    /** sign * L(cell, message). */
    private Enclosure signed(int cell, int message) {
        long outcome = signals.outcome(message);
        double sum = problem.sense().sign() * problem.objective().approx(cell, outcome);
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
        return new Enclosure(sum, (terms + 8) * ROUNDOFF * 2 * size);
    }
}
