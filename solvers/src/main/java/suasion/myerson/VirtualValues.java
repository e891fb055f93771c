package suasion.myerson;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Virtual values of finitely many values, and ironed ones, in fractions.
 *
 * <pre>
 *   S_k   = Pr(value at least v_k),      R_k = v_k S_k the revenue of a price v_k, R_(K+1) = 0
 *   phi_k = (R_k - R_(k+1)) / f_k = v_k - (v_(k+1) - v_k) (1 - F_k) / f_k
 * </pre>
 *
 * <p>The ironed ones are the slopes of the least concave curve above the points (S_k, R_k) and (0, 0): what the revenue
 * curve is if prices may be drawn.
 *
 * <p>Source: Myerson (1981), section 6; Bulow and Roberts (1989).
 *
 * @param values ascending
 * @param odds their probabilities
 * @param raw phi_k
 * @param ironed slopes of the concave curve, never falling
 * @param excess by how much the concave curve is above R_k, at least 0
 */
public record VirtualValues(
        List<BigFraction> values,
        List<BigFraction> odds,
        List<BigFraction> raw,
        List<BigFraction> ironed,
        List<BigFraction> excess) {

    /** Those of values that are drawn with these odds. */
    public static VirtualValues of(List<BigFraction> values, List<BigFraction> odds) {
        int count = values.size();
        BigFraction[] survival = new BigFraction[count + 1];
        BigFraction[] revenue = new BigFraction[count + 1];
        survival[count] = BigFraction.ZERO;
        revenue[count] = BigFraction.ZERO;
        for (int k = count - 1; k >= 0; k--) {
            survival[k] = survival[k + 1].add(odds.get(k));
            revenue[k] = values.get(k).multiply(survival[k]);
        }
        List<BigFraction> raw = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            raw.add(slope(survival, revenue, k + 1, k));
        }
        List<BigFraction> ironed = new ArrayList<>();
        List<BigFraction> excess = new ArrayList<>();
        int corner = count;
        while (corner > 0) {
            int next = steepest(survival, revenue, corner);
            BigFraction slope = slope(survival, revenue, corner, next);
            for (int k = corner - 1; k >= next; k--) {
                ironed.add(slope);
                BigFraction curve = revenue[corner].add(slope.multiply(survival[k].subtract(survival[corner])));
                excess.add(curve.subtract(revenue[k]));
            }
            corner = next;
        }
        Collections.reverse(ironed);
        Collections.reverse(excess);
        return new VirtualValues(values, odds, raw, List.copyOf(ironed), List.copyOf(excess));
    }

    private static BigFraction slope(BigFraction[] survival, BigFraction[] revenue, int from, int to) {
        return revenue[to].subtract(revenue[from]).divide(survival[to].subtract(survival[from]));
    }

    /** The next corner of the concave curve: the point of the largest slope, the farthest among equals. */
    private static int steepest(BigFraction[] survival, BigFraction[] revenue, int corner) {
        int best = corner - 1;
        BigFraction largest = slope(survival, revenue, corner, best);
        for (int k = corner - 2; k >= 0; k--) {
            BigFraction slope = slope(survival, revenue, corner, k);
            if (slope.compareTo(largest) >= 0) {
                largest = slope;
                best = k;
            }
        }
        return best;
    }

    /** Whether there is nothing to iron: virtual values never fall. */
    public boolean isRegular() {
        return excess.stream().allMatch(amount -> amount.getNumerator().signum() == 0);
    }

    /** Pr(value at least the k-th). */
    public BigFraction survival(int k) {
        return odds.subList(k, odds.size()).stream().reduce(BigFraction.ZERO, BigFraction::add);
    }

    /**
     * The reserve price: the least value whose ironed virtual value is at least 0; there always is one, for the virtual
     * value of the highest is itself.
     */
    public BigFraction reserve() {
        for (int k = 0; k < ironed.size(); k++) {
            if (ironed.get(k).getNumerator().signum() >= 0) {
                return values.get(k);
            }
        }
        throw new IllegalStateException("negative values " + values);
    }
}
