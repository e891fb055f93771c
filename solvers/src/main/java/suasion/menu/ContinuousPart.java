package suasion.menu;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import suasion.value.ContinuousLaw;

/**
 * Integrals over the choice from a menu where all values are continuous: E[product over goods of phi(value); the deal
 * is liked best].
 *
 * <p>As a function of the last good's value every deal's worth is a line; their upper envelope says who buys what, and
 * the integral along it is closed in F and partial means. Along the other goods {@link Quadrature} integrates, split at
 * {@link Kinks}; over F instead of values where the density is infinite at an end.
 */
final class ContinuousPart {
    private final List<ContinuousLaw> laws;
    private final double[][] shares;
    private final List<Basis> bases;
    private final double tolerance;
    private final Kinks kinks;
    private final double[] lows;
    private final double[] ends;
    /** Deals by what they give of the last good, from little to much. */
    private final int[] order;
    /** sizes[j] = number of products of functions of good j and those after it. */
    private final int[] sizes;

    /**
     * Prepares integrals.
     *
     * @param laws of the goods, at least one
     * @param shares one row per deal
     * @param bases per good, what is integrated
     * @param tolerance of every integral
     */
    ContinuousPart(List<ContinuousLaw> laws, double[][] shares, List<Basis> bases, double tolerance) {
        this.laws = laws;
        this.shares = shares;
        this.bases = bases;
        this.tolerance = tolerance;
        int goods = laws.size();
        lows = laws.stream().mapToDouble(ContinuousLaw::low).toArray();
        // What lies beyond has less probability than a double can tell from 0 beside 1.
        ends = laws.stream()
                .mapToDouble(law -> law.isUnbounded() ? law.quantile(1 - 0x1p-53) : law.high())
                .toArray();
        double[] highs = laws.stream().mapToDouble(ContinuousLaw::high).toArray();
        kinks = new Kinks(
                shares, IntStream.range(0, goods).mapToObj(this::special).toList(), lows, highs);
        order = IntStream.range(0, shares.length)
                .boxed()
                .sorted(Comparator.comparingDouble(o -> shares[o][goods - 1]))
                .mapToInt(Integer::intValue)
                .toArray();
        sizes = new int[goods + 1];
        sizes[goods] = 1;
        for (int j = goods - 1; j >= 0; j--) {
            sizes[j] = sizes[j + 1] * bases.get(j).count();
        }
    }

    private double[] special(int good) {
        double high = laws.get(good).high();
        return IntStream.range(-2, bases.get(good).breaks().length)
                .mapToDouble(k ->
                        k == -2 ? lows[good] : k == -1 ? high : bases.get(good).breaks()[k])
                .filter(v -> v >= lows[good] && v <= high && !Double.isInfinite(v))
                .distinct()
                .toArray();
    }

    /**
     * All integrals, an estimate of the largest error after them.
     *
     * @param constants what every deal is worth at values 0; no two deals have the same shares
     * @return per deal the products of functions, the last good's fastest
     */
    double[] integrals(double[] constants) {
        return from(0, constants);
    }

    private double[] from(int good, double[] constants) {
        if (good == laws.size() - 1) {
            return alongEnvelope(constants);
        }
        int size = shares.length * sizes[good] + 1;
        double[] edges = edges(good, constants);
        double allowed = tolerance / Math.pow(10, good);
        ContinuousLaw law = laws.get(good);
        if (Double.isInfinite(law.density(law.low())) || Double.isInfinite(law.density(law.high()))) {
            double[] levels = Arrays.stream(edges).map(law::cdf).toArray();
            return Quadrature.integrate(p -> at(good, law.quantile(p), 1, constants, size), levels, size, allowed);
        }
        return Quadrature.integrate(v -> at(good, v, law.density(v), constants, size), edges, size, allowed);
    }

    /** What is integrated along one good: density times functions times what is integrated along the others. */
    private double[] at(int good, double v, double density, double[] constants, int size) {
        double[] there = new double[constants.length];
        for (int o = 0; o < there.length; o++) {
            there[o] = constants[o] + shares[o][good] * v;
        }
        double[] inner = from(good + 1, there);
        double[] functions = bases.get(good).at(v);
        int rest = sizes[good + 1];
        double[] values = new double[size];
        double largest = 0;
        for (int b = 0; b < functions.length; b++) {
            double weight = density * functions[b];
            largest = Math.max(largest, Math.abs(weight));
            for (int o = 0; o < there.length; o++) {
                int to = (o * functions.length + b) * rest;
                for (int r = 0; r < rest; r++) {
                    values[to + r] = weight * inner[o * rest + r];
                }
            }
        }
        values[size - 1] = largest * inner[inner.length - 1];
        return values;
    }

    private double[] edges(int good, double[] constants) {
        double low = lows[good];
        double end = ends[good];
        List<Double> inside = new ArrayList<>(kinks.of(good, constants));
        for (double v : bases.get(good).breaks()) {
            inside.add(v);
        }
        inside.sort(null);
        List<Double> edges = new ArrayList<>(List.of(low));
        double gap = 1e-12 * (end - low);
        for (double v : inside) {
            if (v > edges.get(edges.size() - 1) + gap && v < end - gap) {
                edges.add(v);
            }
        }
        edges.add(end);
        return edges.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The last good: from which value on each deal is the best. */
    private double[] alongEnvelope(double[] constants) {
        int last = laws.size() - 1;
        int[] owners = new int[order.length];
        double[] starts = new double[order.length];
        int count = 0;
        for (int o : order) {
            double start = Double.NEGATIVE_INFINITY;
            boolean beaten = false;
            while (count > 0) {
                int top = owners[count - 1];
                double steeper = shares[o][last] - shares[top][last];
                if (steeper == 0 && constants[o] <= constants[top]) {
                    beaten = true;
                    break;
                }
                start = steeper == 0 ? Double.NEGATIVE_INFINITY : (constants[top] - constants[o]) / steeper;
                if (start > starts[count - 1]) {
                    break;
                }
                start = Double.NEGATIVE_INFINITY;
                count--;
            }
            if (!beaten) {
                owners[count] = o;
                starts[count++] = start;
            }
        }
        double[] sums = new double[shares.length * sizes[last] + 1];
        double high = laws.get(last).high();
        for (int k = 0; k < count; k++) {
            double from = Math.max(lows[last], starts[k]);
            double to = k + 1 < count ? Math.min(high, starts[k + 1]) : high;
            if (to > from) {
                bases.get(last).addIntegrals(laws.get(last), from, to, sums, owners[k] * sizes[last]);
            }
        }
        return sums;
    }
}
