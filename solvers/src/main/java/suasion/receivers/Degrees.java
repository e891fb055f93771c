package suasion.receivers;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * What a set function is made of, added up part by part: v(S) = constant + sum of weights within S + sum of pair
 * weights within S + z(size of S). It is told from this, not from values, of which degree v and its differences are.
 *
 * <p>For {@link MaximumChecker} alone, so that who finds a maximum and who checks it do not err together.
 */
final class Degrees {
    private final int n;
    private final BigFraction[] weights;
    private final BigFraction[] sizes;
    private final Map<Long, BigFraction> pairs = new HashMap<>();
    private boolean known = true;

    private Degrees(int n) {
        this.n = n;
        this.weights = new BigFraction[n];
        this.sizes = new BigFraction[n + 1];
        Arrays.fill(weights, BigFraction.ZERO);
        Arrays.fill(sizes, BigFraction.ZERO);
    }

    /** The parts of a function; empty where one of them is a table, or an element that some receivers cover. */
    static Optional<Degrees> of(SetFunction function) {
        Degrees parts = new Degrees(function.receivers());
        parts.add(function);
        parts.pairs.values().removeIf(Degrees::isZero);
        return parts.known ? Optional.of(parts) : Optional.empty();
    }

    private void add(SetFunction function) {
        if (function instanceof SumOf sum) {
            sum.parts().forEach(this::add);
        } else if (function instanceof Additive additive) {
            for (int i = 0; i < n; i++) {
                weights[i] = weights[i].add(additive.weights().get(i));
            }
        } else if (function instanceof Pairwise network) {
            add(network.singles());
            network.edges().forEach(edge -> addPair(edge.first(), edge.second(), edge.weight()));
        } else if (function instanceof BySize bySize) {
            for (int k = 0; k <= n; k++) {
                sizes[k] = sizes[k].add(bySize.values().get(k));
            }
        } else if (function instanceof Coverage coverage) {
            coverage.elements().forEach(this::add);
        } else {
            known = false;
        }
    }

    /** Covered by i alone: a weight; by i or j: both weights less one for the pair; by anybody: a size above 0. */
    private void add(Coverage.Element element) {
        int[] by = IntStream.range(0, n)
                .filter(i -> Sets.contains(n, element.coveredBy(), i))
                .toArray();
        if (by.length <= 2) {
            for (int i : by) {
                weights[i] = weights[i].add(element.weight());
            }
            if (by.length == 2) {
                addPair(by[0], by[1], element.weight().negate());
            }
        } else if (by.length == n) {
            for (int k = 1; k <= n; k++) {
                sizes[k] = sizes[k].add(element.weight());
            }
        } else {
            known &= isZero(element.weight());
        }
    }

    private void addPair(int i, int j, BigFraction weight) {
        pairs.merge(Sets.of(n, i, j), weight, BigFraction::add);
    }

    private static boolean isZero(BigFraction number) {
        return number.getNumerator().signum() == 0;
    }

    /** Whether v has degree 2 or less. */
    boolean isQuadratic() {
        return hasDegree(2, n);
    }

    /** Whether v is a function of the size plus weights: all pairs are alike. */
    boolean isSized() {
        return areAlike(List.copyOf(pairs.values()), n * (n - 1) / 2);
    }

    /** Whether what acting adds is a constant plus weights of the others who act. */
    boolean hasLinearGain(Stake stake) {
        if (stake.whole()) {
            return hasDegree(2, n);
        }
        return hasDegree(1, n - 1) && amongOthers(stake.receiver()).findAny().isEmpty();
    }

    /** Whether what acting adds depends on nothing but how many others act. */
    boolean hasSizedGain(Stake stake) {
        int i = stake.receiver();
        if (stake.whole()) {
            List<BigFraction> own = pairs.entrySet().stream()
                    .filter(pair -> Sets.contains(n, pair.getKey(), i))
                    .map(Map.Entry::getValue)
                    .toList();
            return areAlike(own, n - 1);
        }
        long others = IntStream.range(0, n)
                .filter(j -> j != i)
                .mapToObj(j -> weights[j])
                .distinct()
                .count();
        return others <= 1 && areAlike(amongOthers(i).toList(), (n - 1) * (n - 2) / 2);
    }

    /** The weights, none of them 0, of pairs that i is no part of. */
    private Stream<BigFraction> amongOthers(int i) {
        return pairs.entrySet().stream()
                .filter(pair -> !Sets.contains(n, pair.getKey(), i))
                .map(Map.Entry::getValue);
    }

    /** Whether so many places hold the same weight: either none has one other than 0, or all have. */
    private static boolean areAlike(List<BigFraction> notZero, int places) {
        return notZero.isEmpty()
                || notZero.size() == places && notZero.stream().distinct().count() == 1;
    }

    /** Whether z is a polynomial of that degree on 0, ..., {@code largest}: differences of the next order vanish. */
    private boolean hasDegree(int degree, int largest) {
        BigFraction[] differences = Arrays.copyOf(sizes, largest + 1);
        for (int order = 0; order <= degree && differences.length > 0; order++) {
            BigFraction[] next = new BigFraction[differences.length - 1];
            for (int k = 0; k < next.length; k++) {
                next[k] = differences[k + 1].subtract(differences[k]);
            }
            differences = next;
        }
        return Arrays.stream(differences).allMatch(Degrees::isZero);
    }
}
