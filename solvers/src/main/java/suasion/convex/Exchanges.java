package suasion.convex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;

/** Which goods may be exchanged without changing a {@link ConvexProgram}, and which points become alike by that. */
final class Exchanges {
    private final int[] kinds;
    private final int[][] ranks;
    private final Map<List<Integer>, Integer> index = new HashMap<>();
    private final int[] first;
    private final int[][] place;
    private final List<int[]> all;

    /**
     * Looks for them.
     *
     * @param wanted false to exchange nothing
     */
    Exchanges(ConvexProgram program, boolean wanted) {
        int n = program.size();
        int m = program.goods();
        this.ranks = ranks(program.points);
        for (int k = 0; k < n; k++) {
            if (index.put(key(ranks[k]), k) != null) {
                throw new IllegalArgumentException("point " + k + " is there twice: " + List.of(program.points.get(k)));
            }
        }
        int[] kind = new int[m];
        for (int j = 0; j < m; j++) {
            kind[j] = j;
            for (int other = 0; wanted && kind[j] == j && other < j; other++) {
                if (kind[other] == other && mayBeSwapped(program, other, j)) {
                    kind[j] = other;
                }
            }
        }
        this.all = permutations(kind);
        this.first = new int[n];
        this.place = new int[n][];
        for (int k = 0; k < n; k++) {
            int[] own = ranks[k];
            int[] order = IntStream.range(0, m)
                    .boxed()
                    .sorted((a, b) -> kind[a] != kind[b] ? kind[a] - kind[b] : own[b] - own[a])
                    .mapToInt(j -> j)
                    .toArray();
            // The goods of a kind sit at different places; they are filled from the highest value down.
            int[] slots = IntStream.range(0, m)
                    .boxed()
                    .sorted((a, b) -> kind[a] - kind[b])
                    .mapToInt(j -> j)
                    .toArray();
            int[] target = new int[m];
            int[] sorted = new int[m];
            for (int i = 0; i < m; i++) {
                target[order[i]] = slots[i];
                sorted[slots[i]] = own[order[i]];
            }
            place[k] = target;
            first[k] = index.get(key(sorted));
        }
        this.kinds = kind;
    }

    private boolean mayBeSwapped(ConvexProgram program, int a, int b) {
        for (int k = 0; k < ranks.length; k++) {
            int[] swapped = ranks[k].clone();
            swapped[a] = ranks[k][b];
            swapped[b] = ranks[k][a];
            Integer image = index.get(key(swapped));
            if (image == null || !Exact.same(program.costs.get(k), program.costs.get(image))) {
                return false;
            }
            BigFraction[] own = program.gains.get(k);
            BigFraction[] other = program.gains.get(image);
            if ((own == null) != (other == null)) {
                return false;
            }
            for (int j = 0; own != null && j < own.length; j++) {
                if (!Exact.same(own[j], other[j == a ? b : j == b ? a : j])) {
                    return false;
                }
            }
        }
        return true;
    }

    private static List<int[]> permutations(int[] kind) {
        List<int[]> found = new ArrayList<>();
        permute(kind, new int[kind.length], new boolean[kind.length], 0, found);
        return found;
    }

    private static void permute(int[] kind, int[] chosen, boolean[] used, int j, List<int[]> found) {
        if (j == kind.length) {
            found.add(chosen.clone());
            return;
        }
        for (int to = 0; to < kind.length; to++) {
            if (!used[to] && kind[to] == kind[j]) {
                used[to] = true;
                chosen[j] = to;
                permute(kind, chosen, used, j + 1, found);
                used[to] = false;
            }
        }
    }

    private static List<Integer> key(int[] ranks) {
        return Arrays.stream(ranks).boxed().toList();
    }

    /** Per point and good the place of its value among all values of all goods. */
    static int[][] ranks(List<BigFraction[]> points) {
        BigFraction[] sorted = points.stream().flatMap(Arrays::stream).sorted().toArray(BigFraction[]::new);
        List<BigFraction> values = new ArrayList<>();
        for (BigFraction value : sorted) {
            if (values.isEmpty() || values.get(values.size() - 1).compareTo(value) != 0) {
                values.add(value);
            }
        }
        BigFraction[] distinct = values.toArray(BigFraction[]::new);
        return points.stream()
                .map(p -> Arrays.stream(p)
                        .mapToInt(v -> Arrays.binarySearch(distinct, v))
                        .toArray())
                .toArray(int[][]::new);
    }

    /** The point into which exchanges carry a point, the same for all that they carry into each other. */
    int first(int k) {
        return first[k];
    }

    boolean isFirst(int k) {
        return first[k] == k;
    }

    /** Which good of {@link #first} is good j of point k. */
    int place(int k, int j) {
        return place[k][j];
    }

    /** The first good of the same kind and value at this point. */
    int like(int k, int j) {
        for (int other = 0; other < j; other++) {
            if (kinds[other] == kinds[j] && ranks[k][other] == ranks[k][j]) {
                return other;
            }
        }
        return j;
    }

    /** All exchanges, the one that exchanges nothing among them: good j becomes good permutation[j]. */
    List<int[]> all() {
        return all;
    }

    /** The point that a point becomes. */
    int image(int k, int[] permutation) {
        int[] moved = new int[permutation.length];
        for (int j = 0; j < moved.length; j++) {
            moved[permutation[j]] = ranks[k][j];
        }
        return index.get(key(moved));
    }

    /** The permutation that carries a point to its {@link #first}. */
    int[] toFirst(int k) {
        return place[k];
    }
}
