package suasion.receivers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * What a function adds up from, v(S) = constant + sum of weights within S + sum of pair weights within S + size(|S|).
 *
 * @param constant the constant
 * @param weights one per receiver
 * @param pairs a symmetric matrix, null where there are no pairs
 * @param sizes N + 1 numbers, null where the size has no say
 */
record Shape(BigFraction constant, BigFraction[] weights, BigFraction[][] pairs, BigFraction[] sizes) {
    static Shape linear(BigFraction constant, List<BigFraction> weights) {
        return new Shape(constant, weights.toArray(BigFraction[]::new), null, null);
    }

    static Shape sizes(List<BigFraction> values) {
        return new Shape(BigFraction.ZERO, zeros(values.size() - 1), null, values.toArray(BigFraction[]::new));
    }

    static Shape pairs(int receivers, List<Pairwise.Edge> edges) {
        BigFraction[][] pairs =
                IntStream.range(0, receivers).mapToObj(i -> zeros(receivers)).toArray(BigFraction[][]::new);
        for (Pairwise.Edge edge : edges) {
            pairs[edge.first()][edge.second()] = edge.weight();
            pairs[edge.second()][edge.first()] = edge.weight();
        }
        return new Shape(BigFraction.ZERO, zeros(receivers), pairs, null);
    }

    static BigFraction[] zeros(int length) {
        return IntStream.range(0, length).mapToObj(i -> BigFraction.ZERO).toArray(BigFraction[]::new);
    }

    int receivers() {
        return weights.length;
    }

    BigFraction pair(int i, int j) {
        return pairs == null ? BigFraction.ZERO : pairs[i][j];
    }

    BigFraction size(int size) {
        return sizes == null ? BigFraction.ZERO : sizes[size];
    }

    Shape plus(Shape other) {
        BigFraction[][] sum = pairs == null ? other.pairs : pairs;
        if (pairs != null && other.pairs != null) {
            sum = IntStream.range(0, weights.length)
                    .mapToObj(i -> plus(pairs[i], other.pairs[i]))
                    .toArray(BigFraction[][]::new);
        }
        return new Shape(constant.add(other.constant), plus(weights, other.weights), sum, plus(sizes, other.sizes));
    }

    private static BigFraction[] plus(BigFraction[] a, BigFraction[] b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return IntStream.range(0, a.length).mapToObj(i -> a[i].add(b[i])).toArray(BigFraction[]::new);
    }

    Optional<Violation> monotoneViolation(SetFunction function) {
        for (int i = 0; i < receivers(); i++) {
            int own = i;
            List<Integer> others = IntStream.range(0, receivers())
                    .filter(j -> j != own)
                    .boxed()
                    .toList();
            Optional<Long> set = lossOf(i, others);
            if (set.isPresent()) {
                return Optional.of(Enumeration.monotone(function, set.get(), i));
            }
        }
        return Optional.empty();
    }

    /**
     * A set S of some of the others with v(S + i) &lt; v(S), if there is one: of every size those whose pair weights
     * with i are the smallest.
     */
    Optional<Long> lossOf(int i, List<Integer> others) {
        List<Integer> sorted = new ArrayList<>(others);
        sorted.sort(Comparator.comparing(j -> pair(i, j)));
        BigFraction sum = weights[i];
        long set = 0;
        for (int size = 0; size <= sorted.size(); size++) {
            if (sum.add(size(size + 1)).compareTo(size(size)) < 0) {
                return Optional.of(set);
            }
            if (size < sorted.size()) {
                sum = sum.add(pair(i, sorted.get(size)));
                set = Sets.with(receivers(), set, sorted.get(size));
            }
        }
        return Optional.empty();
    }

    /** The second difference of a pair is its weight plus that of the function of the size. */
    Optional<Violation> supermodularViolation(SetFunction function) {
        int n = receivers();
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                long set = 0;
                int next = 0;
                for (int size = 0; size <= n - 2; size++) {
                    BigFraction second = size(size + 2)
                            .subtract(size(size + 1))
                            .subtract(size(size + 1))
                            .add(size(size));
                    if (second.add(pair(i, j)).getNumerator().signum() < 0) {
                        return Optional.of(Enumeration.supermodular(function, set, i, j));
                    }
                    while (next == i || next == j) {
                        next++;
                    }
                    set = size < n - 2 ? Sets.with(n, set, next++) : set;
                }
            }
        }
        return Optional.empty();
    }
}
