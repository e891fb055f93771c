package suasion.convex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import suasion.game.Exact;

/**
 * Pairs of points whose rows are listed first: on a grid a point and all that are at most one step away in every good,
 * elsewhere the nearest ones, to and fro.
 */
final class Neighbours {
    private Neighbours() {}

    /** Pairs (from, to), every {@code from} with slopes. */
    static List<int[]> of(ConvexProgram program) {
        int[] sloped = IntStream.range(0, program.size())
                .filter(k -> program.gains.get(k) != null)
                .toArray();
        int[] flat = IntStream.range(0, program.size())
                .filter(k -> program.gains.get(k) == null)
                .toArray();
        double[][] places = places(program);
        List<int[]> pairs = onGrid(program, sloped);
        if (pairs == null) {
            pairs = new ArrayList<>();
            for (int k : sloped) {
                for (int l : nearest(k, sloped, places, power(3, program.goods()) - 1)) {
                    pairs.add(new int[] {k, l});
                    pairs.add(new int[] {l, k});
                }
            }
        }
        for (int l : flat) {
            for (int k : nearest(l, sloped, places, power(2, program.goods()))) {
                pairs.add(new int[] {k, l});
            }
        }
        return pairs;
    }

    private static int power(int base, int exponent) {
        return (int) Math.min(100, Math.pow(base, exponent));
    }

    /** Null where the points are no grid. */
    private static List<int[]> onGrid(ConvexProgram program, int[] sloped) {
        int m = program.goods();
        int[][] ranks = Exchanges.ranks(program.points);
        List<TreeSet<Integer>> values = new ArrayList<>();
        long product = 1;
        for (int j = 0; j < m; j++) {
            int good = j;
            TreeSet<Integer> own = new TreeSet<>();
            Arrays.stream(sloped).forEach(k -> own.add(ranks[k][good]));
            values.add(own);
            product *= own.size();
        }
        if (product != sloped.length || m > 4) {
            return null;
        }
        int[] steps = new int[m];
        Map<Integer, Integer> at = new HashMap<>();
        int[] code = new int[program.size()];
        int step = 1;
        for (int j = 0; j < m; j++) {
            steps[j] = step;
            int[] order = values.get(j).stream().mapToInt(v -> v).toArray();
            for (int k : sloped) {
                code[k] += step * Arrays.binarySearch(order, ranks[k][j]);
            }
            step *= order.length;
        }
        for (int k : sloped) {
            at.put(code[k], k);
        }
        List<int[]> pairs = new ArrayList<>();
        for (int k : sloped) {
            for (int offset = 0; offset < power(3, m); offset++) {
                int target = code[k];
                boolean inside = true;
                int rest = offset;
                for (int j = 0; j < m; j++) {
                    int move = rest % 3 - 1;
                    rest /= 3;
                    int size = values.get(j).size();
                    int place = code[k] / steps[j] % size + move;
                    inside &= place >= 0 && place < size;
                    target += move * steps[j];
                }
                if (inside && target != code[k]) {
                    pairs.add(new int[] {k, at.get(target)});
                }
            }
        }
        return pairs;
    }

    /** The points in units of the range of every good. */
    private static double[][] places(ConvexProgram program) {
        double[][] places = program.points.stream()
                .map(p -> Arrays.stream(p).mapToDouble(Exact::toDouble).toArray())
                .toArray(double[][]::new);
        for (int j = 0; j < program.goods(); j++) {
            int good = j;
            double low = Arrays.stream(places).mapToDouble(p -> p[good]).min().orElse(0);
            double high = Arrays.stream(places).mapToDouble(p -> p[good]).max().orElse(0);
            for (double[] place : places) {
                place[j] = high > low ? (place[j] - low) / (high - low) : 0;
            }
        }
        return places;
    }

    private static int[] nearest(int k, int[] among, double[][] places, int count) {
        double[] distance = new double[places.length];
        for (int l : among) {
            for (int j = 0; j < places[k].length; j++) {
                double apart = places[l][j] - places[k][j];
                distance[l] += apart * apart;
            }
        }
        return Arrays.stream(among)
                .filter(l -> l != k)
                .boxed()
                .sorted((a, b) -> distance[a] != distance[b] ? Double.compare(distance[a], distance[b]) : a - b)
                .limit(count)
                .mapToInt(l -> l)
                .toArray();
    }
}
