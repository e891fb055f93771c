package suasion.selling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Closed form of the best revenue from a buyer who wants to match one of two states and whose types are beliefs: any
 * number of types, no program. With two types it is that of Bergemann, Bonatti and Smolin (2018); for more of them it
 * is derived here.
 *
 * <p>What a type would lose by the wrong action in state s, weighted by his belief, is d_s > 0; all types must have the
 * same stake d_0 + d_1, and theta = d_1 / stake is then his belief. A match paid 1 is the case of stake 1; payoffs
 * diag(2(1 - theta), 2 theta) at even odds are the same. Up to what depends on the state only, an experiment is worth
 * stake * V(theta) to him with V(theta) = sum over signals of max((1 - theta) p_0, theta p_1).
 *
 * <p>Derivation, stake 1. Only two signals per type matter (his own recommendation), so the item of type theta_k is a
 * line that touches V at theta_k, with ends x, y in [0, 1] the chances of being told right in states 0 and 1. What
 * types are left with, U(theta) = max of all items' lines less fees and of 1 - theta and theta, is convex with ends
 * U(0) = U(1) = 1 and slopes in [-1, 1]; and every such U arises, the largest fee at theta_k with slope s being 1 -
 * U(theta_k) - max(-s theta_k, s (1 - theta_k)), reached by x = 1 or y = 1. The change of slope of U is a measure m >=
 * 0 of mass 2 and mean 1/2, at types or ends without loss. Call c a type at whom the slope passes 0, so that he gets
 * full information (x = y = 1), and cut m there into a left and a right part of mass 1 each. Sums by parts turn all
 * fees into
 *
 * <pre>
 *   fee(theta_k) = sum over j &lt;= k of theta_j left_j        for k left of c
 *   fee(theta_k) = sum over j >= k of (1 - theta_j) right_j  for k right of c
 *   fee(theta_c) = mu = sum_j theta_j left_j = sum_j (1 - theta_j) right_j
 * </pre>
 *
 * <p>so that the revenue is the best over c and mu of Pr(c) mu + A(mu) + B(mu), with A the concave envelope of the
 * points (theta_j, theta_j Pr(types from theta_j up to c, without c)) of types left of c or c itself and (0, 0), and B
 * its mirror image: revenue curves of two posted prices, ironed, tied by the one fee mu for full information. All
 * pieces are linear, so mu need only be tried where a piece ends.
 *
 * <p>With two types of values v_L &lt;= v_H this is max(v_L, Pr(H) v_H) on one side of 1/2, and max(v_L, Pr(H) v_H +
 * Pr(L) v_L (1 - 2 v_H) / (1 - v_L - v_H)) on opposite sides.
 */
final class MatchingTypes {
    private final List<BigFraction> beliefs;
    private final List<BigFraction> shares;
    private final BigFraction stake;

    private MatchingTypes(TreeMap<BigFraction, BigFraction> shareOfBelief, BigFraction stake) {
        this.beliefs = List.copyOf(shareOfBelief.keySet());
        this.shares = List.copyOf(shareOfBelief.values());
        this.stake = stake;
    }

    /** What people call this solver: by the paper where the result is the paper's. */
    String name() {
        return beliefs.size() <= 2
                ? "closed form (Bergemann, Bonatti and Smolin 2018)"
                : "closed form (ironed revenue curves)";
    }

    /** The types as beliefs; empty where the buyer does not match two states with one stake. */
    static Optional<MatchingTypes> of(Demand demand) {
        if (demand.states() > 2 || demand.actions() != 2) {
            return Optional.empty();
        }
        TreeMap<BigFraction, BigFraction> shareOfBelief = new TreeMap<>();
        BigFraction stake = null;
        // With one possible state there is nothing to sell.
        for (int t = 0; demand.states() == 2 && t < demand.types(); t++) {
            BigFraction d0 = demand.weight(t, 0, 0).subtract(demand.weight(t, 0, 1));
            BigFraction d1 = demand.weight(t, 1, 1).subtract(demand.weight(t, 1, 0));
            // Whoever does the same in both states pays for nothing, and his staying out is in nobody's way.
            if (d0.getNumerator().signum() * d1.getNumerator().signum() > 0) {
                BigFraction own = d0.add(d1).abs();
                if (stake != null && !stake.equals(own)) {
                    return Optional.empty();
                }
                stake = own;
                shareOfBelief.merge(d1.abs().divide(own), demand.share(t), BigFraction::add);
            }
        }
        return Optional.of(new MatchingTypes(shareOfBelief, stake == null ? BigFraction.ZERO : stake));
    }

    /** The largest revenue. */
    BigFraction revenue() {
        return IntStream.range(0, beliefs.size())
                .mapToObj(this::revenueWithFullInformationTo)
                .max(BigFraction::compareTo)
                .orElse(BigFraction.ZERO)
                .multiply(stake);
    }

    private BigFraction revenueWithFullInformationTo(int c) {
        List<BigFraction[]> left = curve(c, -1);
        List<BigFraction[]> right = curve(c, 1);
        BigFraction most = min(last(left)[0], last(right)[0]);
        BigFraction best = BigFraction.ZERO;
        for (List<BigFraction[]> curve : List.of(left, right)) {
            for (BigFraction[] point : curve) {
                BigFraction mu = min(point[0], most);
                BigFraction revenue =
                        shares.get(c).multiply(mu).add(envelope(left, mu)).add(envelope(right, mu));
                best = revenue.compareTo(best) > 0 ? revenue : best;
            }
        }
        return best;
    }

    /** Points (value, value times the share of types between it and c) on one side of c, from (0, 0) outwards in. */
    private List<BigFraction[]> curve(int c, int side) {
        List<BigFraction[]> points = new ArrayList<>();
        BigFraction mass = BigFraction.ZERO;
        for (int j = c; j >= 0 && j < beliefs.size(); j += side) {
            mass = j == c ? mass : mass.add(shares.get(j));
            BigFraction value = side < 0 ? beliefs.get(j) : BigFraction.ONE.subtract(beliefs.get(j));
            points.add(new BigFraction[] {value, value.multiply(mass)});
        }
        points.add(new BigFraction[] {BigFraction.ZERO, BigFraction.ZERO});
        points.sort(Comparator.comparing(point -> point[0]));
        return points;
    }

    /** The concave envelope of points at mu: the highest chord over it. */
    private static BigFraction envelope(List<BigFraction[]> points, BigFraction mu) {
        BigFraction best = null;
        for (BigFraction[] a : points) {
            for (BigFraction[] b : points) {
                if (a[0].compareTo(mu) <= 0 && b[0].compareTo(mu) >= 0) {
                    BigFraction width = b[0].subtract(a[0]);
                    BigFraction height = width.getNumerator().signum() == 0
                            ? a[1]
                            : a[1].add(b[1].subtract(a[1])
                                    .multiply(mu.subtract(a[0]))
                                    .divide(width));
                    best = best == null || height.compareTo(best) > 0 ? height : best;
                }
            }
        }
        return best;
    }

    private static BigFraction[] last(List<BigFraction[]> points) {
        return points.get(points.size() - 1);
    }

    private static BigFraction min(BigFraction a, BigFraction b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
