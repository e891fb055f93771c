package suasion.symmetric;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The smallest weight kappa >= 0 on the receiver's payoff at which recommending the highest score s + kappa r, ties for
 * the receiver, pays him at least {@code needed}; and how sender's and receiver's favourites among ties are mixed so
 * that he gets exactly that.
 *
 * <p>E[r] of that rule grows with kappa and changes only where two scores cross, so kappa is 0 or one of the at most
 * m(m-1)/2 crossings (s_k - s_l) / (r_l - r_k), found by bisection. At kappa = 0 ties go to the receiver: tied types
 * have the same s.
 *
 * <p>Source: Dughmi, Niazadeh, Psomas and Weinberg (2019), Proposition 3; with *uniform* ties, as printed there, the
 * smallest kappa need not exist and the rule need not be optimal.
 *
 * @param kappa the weight; n times the multiplier lambda of one pair of actions
 * @param sendersShare the probability with which ties go to the sender, the exact one
 */
record Multiplier(BigFraction kappa, Ratio sendersShare) {
    /**
     * Finds it.
     *
     * @param ranking the types' payoffs
     * @param r the receiver's payoff of every type
     * @param needed what he must get; at most the E[r] of recommending his favourites
     * @param recommended the law of the recommended type under an order of types
     */
    static Multiplier smallest(
            Ranking ranking,
            List<BigFraction> s,
            List<BigFraction> r,
            BigFraction needed,
            Function<int[], Scaled> recommended) {
        List<BigFraction> candidates = candidates(s, r);
        int low = 0;
        int high = candidates.size() - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            int[] order = ranking.byScore(candidates.get(middle), Ties.RECEIVER);
            if (recommended.apply(order).mean(r).minus(needed).signum() >= 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        BigFraction kappa = candidates.get(low);
        if (low == 0) {
            return new Multiplier(kappa, Ratio.of(BigFraction.ZERO));
        }
        Ratio most = recommended.apply(ranking.byScore(kappa, Ties.RECEIVER)).mean(r);
        Ratio least = recommended.apply(ranking.byScore(kappa, Ties.SENDER)).mean(r);
        return new Multiplier(kappa, most.minus(needed).over(most.minus(least)));
    }

    /** 0 and every positive crossing, in ascending order. */
    private static List<BigFraction> candidates(List<BigFraction> s, List<BigFraction> r) {
        TreeSet<BigFraction> crossings = new TreeSet<>();
        crossings.add(BigFraction.ZERO);
        for (int k = 0; k < s.size(); k++) {
            for (int l = 0; l < s.size(); l++) {
                int gives = s.get(k).compareTo(s.get(l));
                if (gives > 0 && r.get(l).compareTo(r.get(k)) > 0) {
                    crossings.add(s.get(k).subtract(s.get(l)).divide(r.get(l).subtract(r.get(k))));
                }
            }
        }
        return new ArrayList<>(crossings);
    }
}
