package suasion.feasible;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.ExactSum;

/**
 * A joint distribution of what several receivers believe about two states: points x = (x_1..x_n), x_i the posterior
 * probability of the second state that receiver i holds, and their weights m(x).
 *
 * @param receivers their names, at least one
 * @param points one belief in [0, 1] per receiver; sorted, each once, weights of equal points added
 * @param weights positive, one per point, summing to 1
 */
public record JointPosteriors(List<String> receivers, List<List<BigFraction>> points, List<BigFraction> weights) {
    private static final Comparator<List<BigFraction>> ORDER = JointPosteriors::compare;

    /**
     * Puts the points in order; those of weight 0 are left out.
     *
     * @throws IllegalArgumentException if beliefs are not in [0, 1], weights are negative or do not sum to 1
     */
    public JointPosteriors {
        receivers = List.copyOf(receivers);
        TreeMap<List<BigFraction>, BigFraction> sorted = new TreeMap<>(ORDER);
        ExactSum sum = new ExactSum();
        for (int k = 0; k < points.size(); k++) {
            requireBeliefs(receivers, points.get(k));
            sum.add(weights.get(k));
            if (weights.get(k).getNumerator().signum() < 0) {
                throw new IllegalArgumentException("negative weight at " + points.get(k));
            }
            if (weights.get(k).getNumerator().signum() > 0) {
                sorted.merge(List.copyOf(points.get(k)), weights.get(k), BigFraction::add);
            }
        }
        if (!sum.value().equals(BigFraction.ONE)) {
            throw new IllegalArgumentException("the weights sum to " + sum.value());
        }
        points = List.copyOf(sorted.keySet());
        weights = List.copyOf(sorted.values());
    }

    private static void requireBeliefs(List<String> receivers, List<BigFraction> point) {
        boolean inside =
                point.stream().allMatch(x -> x.getNumerator().signum() >= 0 && x.compareTo(BigFraction.ONE) <= 0);
        if (point.size() != receivers.size() || !inside) {
            throw new IllegalArgumentException(receivers.size() + " beliefs in [0, 1] are needed: " + point);
        }
    }

    private static int compare(List<BigFraction> a, List<BigFraction> b) {
        for (int i = 0; i < a.size(); i++) {
            int order = a.get(i).compareTo(b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** Number of points. */
    public int size() {
        return points.size();
    }

    /** The belief of a receiver at a point. */
    public BigFraction belief(int receiver, int point) {
        return points.get(point).get(receiver);
    }

    /** P_i, the probability of each belief of a receiver, the beliefs ascending. */
    public TreeMap<BigFraction, BigFraction> marginal(int receiver) {
        TreeMap<BigFraction, BigFraction> marginal = new TreeMap<>();
        for (int k = 0; k < size(); k++) {
            marginal.merge(belief(receiver, k), weights.get(k), BigFraction::add);
        }
        return marginal;
    }

    /** The mean belief of a receiver. */
    public BigFraction mean(int receiver) {
        ExactSum sum = new ExactSum();
        for (int k = 0; k < size(); k++) {
            sum.addProduct(weights.get(k), belief(receiver, k));
        }
        return sum.value();
    }

    /**
     * Whether parts h of the weights are a split: 0 &lt;= h &lt;= m, and for every receiver and belief the sum of h is
     * the belief times the weight. Nothing is taken from whoever found them.
     */
    boolean isSplitBy(List<BigFraction> high) {
        for (int k = 0; k < size(); k++) {
            if (high.get(k).getNumerator().signum() < 0 || high.get(k).compareTo(weights.get(k)) > 0) {
                return false;
            }
        }
        for (int i = 0; i < receivers.size(); i++) {
            for (List<Integer> group : groups(i)) {
                ExactSum error = new ExactSum();
                for (int k : group) {
                    error.add(high.get(k)).addProduct(belief(i, k).negate(), weights.get(k));
                }
                if (error.signum() != 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The same points with other weights. */
    JointPosteriors with(List<BigFraction> other) {
        return new JointPosteriors(receivers, points, other);
    }

    /** The numbers of the points at which a receiver holds a belief, one list per belief, the beliefs ascending. */
    List<List<Integer>> groups(int receiver) {
        TreeMap<BigFraction, List<Integer>> groups = new TreeMap<>();
        for (int k = 0; k < size(); k++) {
            groups.computeIfAbsent(belief(receiver, k), any -> new ArrayList<>())
                    .add(k);
        }
        return List.copyOf(groups.values());
    }
}
