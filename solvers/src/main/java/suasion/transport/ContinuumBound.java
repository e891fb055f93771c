package suasion.transport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;

/**
 * What no information structure surpasses, whatever beliefs it tells: for w the payoff that is maximised
 * ({@link BeliefDesign#worth}) and any functions alpha_i,
 *
 * <pre>
 *   V_low = sup over [0,1]^n of w_low(x) - sum_i x_i alpha_i(x_i)
 *   V_high = sup over [0,1]^n of w_high(x) + sum_i (1 - x_i) alpha_i(x_i)
 *   value &lt;= (1 - p) V_low + p V_high
 * </pre>
 *
 * <p>proved by branch and bound on boxes of beliefs in outward-rounded arithmetic.
 *
 * @param potentials the alpha_i
 * @param bound in the sender's own sense: he gets no more (where he minimises, no less)
 * @param low at least V_low
 * @param high at least V_high
 * @param boxes how many boxes of beliefs were looked at
 * @param method how it was found, for people
 * @param highest per state, a point where the payoff was found to come nearest to V
 */
public record ContinuumBound(
        Potentials potentials,
        BigFraction bound,
        BigFraction low,
        BigFraction high,
        long boxes,
        String method,
        List<double[]> highest) {
    /** How near the bound comes to the best value found, as a share of the payoff's size. */
    static final double TARGET = 1e-11;

    /** Boxes that are looked at in each state if the caller states nothing else. */
    static final Effort EFFORT = new Effort(400_000);

    /**
     * How much may be spent on each state: work, not time, so that the same game has the same bound on every machine.
     *
     * @param boxes at most so many
     */
    record Effort(long boxes) {}

    /** The bound that some potentials prove; where many boxes are needed it is weaker, never wrong. */
    public static ContinuumBound of(BeliefDesign design, Potentials potentials) {
        return of(design, potentials, List.of(), EFFORT);
    }

    /**
     * The same.
     *
     * @param contacts points where the suprema may be attained, which only make the search shorter
     */
    static ContinuumBound of(BeliefDesign design, Potentials potentials, List<double[]> contacts, Effort effort) {
        double[] bounds = new double[2];
        List<double[]> highest = new ArrayList<>();
        long boxes = 0;
        boolean closed = true;
        for (int state = 0; state < 2; state++) {
            Tilt[] tilts = new Tilt[potentials.curves().size()];
            for (int i = 0; i < tilts.length; i++) {
                tilts[i] = new Tilt(potentials.curves().get(i), state);
            }
            BoxSearch search =
                    new BoxSearch(design.payoffs().get(state), design.sense().sign(), tilts);
            contacts.forEach(search::seed);
            double target = TARGET * Math.max(1e-100, size(design, state));
            bounds[state] = search.run(target, effort.boxes());
            closed &= bounds[state] <= search.best() + target;
            boxes += search.boxes();
            highest.add(search.where());
        }
        if (Double.isInfinite(bounds[0]) || Double.isInfinite(bounds[1])) {
            throw new ArithmeticException("no enclosure of the payoff is bounded");
        }
        BigFraction low = Exact.of(bounds[0]);
        BigFraction high = Exact.of(bounds[1]);
        BigFraction bound = low.multiply(design.stateProbabilities().get(0))
                .add(high.multiply(design.stateProbabilities().get(1)))
                .multiply(new BigFraction(design.sense().sign()));
        return new ContinuumBound(
                potentials,
                bound,
                low,
                high,
                boxes,
                "branch and bound over " + boxes + " boxes of beliefs"
                        + (closed ? "" : ", where the budget of boxes ended"),
                highest);
    }

    /** The largest size of the payoff at corners and middle, for tolerances only. */
    private static double size(BeliefDesign design, int state) {
        int n = design.receivers().size();
        double[] middle = new double[n];
        Arrays.fill(middle, 0.5);
        double size = Math.abs(design.worth(state, middle));
        for (int corner = 0; corner < 1 << n; corner++) {
            double[] x = new double[n];
            for (int i = 0; i < n; i++) {
                x[i] = corner >> i & 1;
            }
            size = Math.max(size, Math.abs(design.worth(state, x)));
        }
        return size;
    }
}
