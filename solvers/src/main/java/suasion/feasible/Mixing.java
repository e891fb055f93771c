package suasion.feasible;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.ExactSum;

/**
 * Whether a feasible distribution of posteriors is an extreme point of those with its prior.
 *
 * <p>It is iff d = 0 is the only change of its weights for which there is a change e of h such that
 *
 * <pre>
 *   sum over x_i = b of e(x) = b times that of d(x), for every i and b;   sum of d = sum of e = 0
 *   e(x) = 0 where h(x) = 0 in every split,   e(x) = d(x) where h(x) = m(x) in every split
 * </pre>
 *
 * <p>because a mixture of feasible distributions is split by the same mixture of their splits. Every point's unknowns
 * are columns; those of e alone come first, so that a column of d that depends on columns before it is a change.
 */
final class Mixing {
    private final JointPosteriors law;
    private final Split.Support support;
    private final List<Integer> rows;
    private final int massRow;
    private final Elimination elimination = new Elimination();

    private Mixing(JointPosteriors law, Split.Support support) {
        this.law = law;
        this.support = support;
        this.rows = new ArrayList<>();
        int count = 0;
        for (int i = 0; i < law.receivers().size(); i++) {
            rows.add(count);
            count += law.marginal(i).size();
        }
        this.massRow = count;
    }

    /** Two others that it mixes, as far from it as they can be in one direction and the opposite; or none. */
    static Mixture of(JointPosteriors law, Split split) {
        List<BigFraction> change = new Mixing(law, split.support()).change();
        if (change.isEmpty()) {
            return Mixture.NONE;
        }
        List<BigFraction> back = change.stream().map(BigFraction::negate).toList();
        BigFraction forth = farthest(law, change);
        BigFraction other = farthest(law, back);
        BigFraction both = forth.add(other);
        return new Mixture(
                List.of(moved(law, change, forth), moved(law, back, other)),
                List.of(other.divide(both), forth.divide(both)));
    }

    /** d, empty if only 0 will do. */
    private List<BigFraction> change() {
        int[][] positions = new int[law.receivers().size()][];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = positions(i);
        }
        for (int k = 0; k < law.size(); k++) {
            if (support.high()[k] && support.low()[k]) {
                elimination.add(-1 - k, column(k, positions, BigFraction.ZERO, BigFraction.ONE));
            }
        }
        for (int k = 0; k < law.size(); k++) {
            BigFraction split = support.low()[k] ? BigFraction.ZERO : BigFraction.ONE;
            Map<Integer, BigFraction> dependence = elimination.add(k, column(k, positions, BigFraction.ONE, split));
            if (!dependence.isEmpty()) {
                List<BigFraction> change = new ArrayList<>();
                for (int other = 0; other < law.size(); other++) {
                    change.add(dependence.getOrDefault(other, BigFraction.ZERO));
                }
                return change;
            }
        }
        return List.of();
    }

    private int[] positions(int receiver) {
        int[] positions = new int[law.size()];
        List<List<Integer>> groups = law.groups(receiver);
        for (int g = 0; g < groups.size(); g++) {
            for (int k : groups.get(g)) {
                positions[k] = rows.get(receiver) + g;
            }
        }
        return positions;
    }

    // What one unit of d, and so much of e, adds to every equation.
    private Map<Integer, BigFraction> column(int point, int[][] positions, BigFraction d, BigFraction e) {
        Map<Integer, BigFraction> column = new TreeMap<>();
        for (int i = 0; i < positions.length; i++) {
            column.put(positions[i][point], e.subtract(law.belief(i, point).multiply(d)));
        }
        column.put(massRow, d);
        column.put(massRow + 1, e);
        column.values().removeIf(value -> value.getNumerator().signum() == 0);
        return column;
    }

    /**
     * The longest step that leaves a feasible distribution: whatever contradicts a longer one is linear in the weights,
     * so it says at which step it begins.
     */
    private static BigFraction farthest(JointPosteriors law, List<BigFraction> change) {
        BigFraction step = null;
        for (int k = 0; k < law.size(); k++) {
            if (change.get(k).getNumerator().signum() < 0) {
                BigFraction last = law.weights().get(k).divide(change.get(k).negate());
                step = step == null || last.compareTo(step) < 0 ? last : step;
            }
        }
        while (true) {
            Split split = Split.of(moved(law, change, step));
            if (split.high().isPresent()) {
                return step;
            }
            Contradiction contradiction = split.contradiction();
            BigFraction here = excess(contradiction, law);
            BigFraction there = excess(contradiction, moved(law, change, step));
            step = step.multiply(here.negate()).divide(there.subtract(here));
        }
    }

    private static BigFraction excess(Contradiction contradiction, JointPosteriors law) {
        return contradiction.left(law, law.mean(0)).subtract(contradiction.right(law));
    }

    private static JointPosteriors moved(JointPosteriors law, List<BigFraction> change, BigFraction step) {
        List<BigFraction> weights = new ArrayList<>();
        for (int k = 0; k < law.size(); k++) {
            weights.add(new ExactSum()
                    .add(law.weights().get(k))
                    .addProduct(step, change.get(k))
                    .value());
        }
        return law.with(weights);
    }
}
