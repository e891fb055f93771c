package suasion.solve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.mechanism.BestResponse;
import suasion.mechanism.DesignProblem;

/**
 * The optimum of a small three-state game in fractions and by brute force: cross every two of the lines r_i = r_j + eps
 * and x_k = 0, keep the crossings inside the simplex with the best action allowed, then try every triple of independent
 * beliefs with non-negative weights.
 *
 * <p>Smaller supports are met as triples with a weight of 0, which needs three independent beliefs: without a margin
 * the corners of the simplex are such; with one, games whose allowed beliefs all lie on a line would not be covered.
 */
final class BorderCrossings {
    private BorderCrossings() {}

    static Optional<BigFraction> optimum(DesignProblem problem) {
        List<BigFraction[]> lines = new ArrayList<>();
        for (int k = 0; k < 3; k++) {
            BigFraction[] side = {BigFraction.ZERO, BigFraction.ZERO, BigFraction.ZERO};
            side[k] = BigFraction.ONE;
            lines.add(side);
        }
        for (int i = 0; i < problem.game().outcomes(); i++) {
            for (int j = 0; j < problem.game().outcomes(); j++) {
                if (i != j) {
                    BigFraction[] line = new BigFraction[3];
                    for (int k = 0; k < 3; k++) {
                        line[k] = advantage(problem, i, j, k);
                    }
                    lines.add(line);
                }
            }
        }
        Map<List<BigFraction>, BigFraction> points = new LinkedHashMap<>();
        for (int a = 0; a < lines.size(); a++) {
            for (int b = a + 1; b < lines.size(); b++) {
                BigFraction[] cross = cross(lines.get(a), lines.get(b));
                BigFraction sum = cross[0].add(cross[1]).add(cross[2]);
                if (sum.getNumerator().signum() != 0) {
                    List<BigFraction> belief =
                            List.of(cross[0].divide(sum), cross[1].divide(sum), cross[2].divide(sum));
                    if (belief.stream().allMatch(x -> x.compareTo(BigFraction.ZERO) >= 0)) {
                        best(problem, belief).ifPresent(value -> points.put(belief, value));
                    }
                }
            }
        }
        return best(problem, points);
    }

    private static BigFraction advantage(DesignProblem problem, int i, int j, int k) {
        var own = problem.game().payoffs().get(0);
        return own.exact(k, i).subtract(own.exact(k, j)).subtract(problem.robustness());
    }

    /** The best payoff, its sign turned for a minimising designer, of an allowed action. */
    private static Optional<BigFraction> best(DesignProblem problem, List<BigFraction> belief) {
        BigFraction best = null;
        for (int i = 0; i < problem.game().outcomes(); i++) {
            boolean allowed = true;
            for (int j = 0; j < problem.game().outcomes(); j++) {
                BigFraction gain = BigFraction.ZERO;
                for (int k = 0; k < 3; k++) {
                    gain = gain.add(belief.get(k).multiply(advantage(problem, i, j, k)));
                }
                allowed &= i == j || gain.compareTo(BigFraction.ZERO) >= 0;
            }
            BigFraction payoff = BestResponse.expected(problem.objective(), belief, i)
                    .multiply(problem.sense().sign());
            best = allowed && (best == null || payoff.compareTo(best) > 0) ? payoff : best;
        }
        return Optional.ofNullable(best);
    }

    private static Optional<BigFraction> best(DesignProblem problem, Map<List<BigFraction>, BigFraction> points) {
        BigFraction[] prior = problem.game().prior().toArray(BigFraction[]::new);
        List<BigFraction[]> beliefs = points.keySet().stream()
                .map(belief -> belief.toArray(BigFraction[]::new))
                .toList();
        List<BigFraction> values = List.copyOf(points.values());
        BigFraction best = null;
        for (int a = 0; a < beliefs.size(); a++) {
            for (int b = a + 1; b < beliefs.size(); b++) {
                BigFraction[] ab = cross(beliefs.get(a), beliefs.get(b));
                for (int c = b + 1; c < beliefs.size(); c++) {
                    BigFraction det = dot(ab, beliefs.get(c));
                    if (det.getNumerator().signum() != 0) {
                        BigFraction wa = dot(cross(prior, beliefs.get(b)), beliefs.get(c))
                                .divide(det);
                        BigFraction wb = dot(cross(beliefs.get(a), prior), beliefs.get(c))
                                .divide(det);
                        BigFraction wc = BigFraction.ONE.subtract(wa).subtract(wb);
                        if (List.of(wa, wb, wc).stream().allMatch(w -> w.compareTo(BigFraction.ZERO) >= 0)) {
                            BigFraction value = wa.multiply(values.get(a))
                                    .add(wb.multiply(values.get(b)))
                                    .add(wc.multiply(values.get(c)));
                            best = best == null || value.compareTo(best) > 0 ? value : best;
                        }
                    }
                }
            }
        }
        return Optional.ofNullable(best)
                .map(value -> value.multiply(problem.sense().sign()));
    }

    private static BigFraction[] cross(BigFraction[] a, BigFraction[] b) {
        BigFraction[] cross = new BigFraction[3];
        for (int k = 0; k < 3; k++) {
            int l = (k + 1) % 3;
            int m = (k + 2) % 3;
            cross[k] = a[l].multiply(b[m]).subtract(a[m].multiply(b[l]));
        }
        return cross;
    }

    private static BigFraction dot(BigFraction[] a, BigFraction[] b) {
        return a[0].multiply(b[0]).add(a[1].multiply(b[1])).add(a[2].multiply(b[2]));
    }
}
