package suasion.menu;

import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import suasion.game.Exact;
import suasion.value.ContinuousLaw;
import suasion.value.TruncatedNormalLaw;
import suasion.value.UniformLaw;

/**
 * One good's values in cells, with what a bound on revenue integrates over them: the law's density f and e(v) = (v
 * f(v))', the density by which v times a slope of u is weighted after integration by parts.
 *
 * <p>Edges lie where neither e nor e/f turns within a cell: then e has one sign in it, and e/f is largest and least at
 * its ends. Where f is infinite at the upper end it is cut, for e alone, to f(c) on the last cell [c, b]; what is cut
 * off is worth at most the integral of v (f - f(c)), for slopes are at most 1.
 */
final class Axis {
    private static final int MESH = 4096;
    private static final double APART = 1e-9;

    final double[] edges;
    /** Integrals of f and of v f, per cell. */
    final double[] mass;

    final double[] moment;
    /** Integrals of e and of v e, per cell. */
    final double[] flux;

    final double[] fluxMoment;
    /** The least and the largest e/f in a cell. */
    final double[] least;

    final double[] most;
    /** b f(b) at the upper end, a f(a) at the lower. */
    final double top;

    final double bottom;
    /** What cutting off the density is worth at most. */
    final double cut;

    private final ContinuousLaw law;

    Axis(ContinuousLaw law, int cells) {
        this.law = law;
        this.edges = edges(law, cells);
        int n = edges.length - 1;
        this.mass = new double[n];
        this.moment = new double[n];
        this.flux = new double[n];
        this.fluxMoment = new double[n];
        this.least = new double[n];
        this.most = new double[n];
        boolean isCut = Double.isInfinite(law.density(law.high()));
        double off = 0;
        for (int i = 0; i < n; i++) {
            double a = edges[i];
            double b = edges[i + 1];
            mass[i] = law.mass(a, b);
            moment[i] = law.partialMean(a, b);
            double below = a == 0 ? 0 : a * law.density(a);
            if (isCut && i == n - 1) {
                double density = law.density(a);
                double whole = density * (b - a) * (a + b) / 2;
                flux[i] = density * (b - a);
                fluxMoment[i] = whole;
                most[i] = 1;
                off = moment[i] - whole;
            } else {
                double above = Double.isInfinite(b) ? 0 : b * law.density(b);
                flux[i] = above - below;
                fluxMoment[i] = (Double.isInfinite(b) ? 0 : b * above) - a * below - moment[i];
                double left = ratio(law, a == 0 ? Math.min(b, 1) * APART : a);
                double right = ratio(law, b);
                least[i] = Math.min(left, right);
                most[i] = Math.max(left, right);
            }
        }
        this.cut = Math.max(0, off);
        this.top = law.isUnbounded() ? 0 : edges[n] * law.density(isCut ? edges[n - 1] : edges[n]);
        this.bottom = edges[0] == 0 ? 0 : edges[0] * law.density(edges[0]);
    }

    int cells() {
        return mass.length;
    }

    boolean isTail(int cell) {
        return Double.isInfinite(edges[cell + 1]);
    }

    ContinuousLaw law() {
        return law;
    }

    /** e/f = 1 + v f'/f; minus infinity where f falls to 0. */
    private static double ratio(ContinuousLaw law, double v) {
        double density = Double.isInfinite(v) ? 0 : law.density(v);
        return density == 0 ? Double.NEGATIVE_INFINITY : 1 + v * law.slope(v) / density;
    }

    private static double[] edges(ContinuousLaw law, int cells) {
        double low = law.low();
        double high = law.isUnbounded() ? Exact.toDouble(law.gridEnd()) : law.high();
        double[] regular = new double[cells + 1];
        if (law instanceof UniformLaw) {
            Arrays.setAll(regular, i -> i == cells ? high : low + (high - low) * i / cells);
            return regular;
        }
        double[] sums = new double[MESH + 1];
        double step = (high - low) / MESH;
        for (int i = 0; i < MESH; i++) {
            sums[i + 1] = sums[i] + Math.cbrt(law.density(low + (i + 0.5) * step));
        }
        // Half of the cells evenly, half by the cube root of the density: where nobody is, wide cells do.
        for (int i = 0; i < MESH; i++) {
            sums[i + 1] = sums[i + 1] / sums[MESH] + (i + 1.0) / MESH;
        }
        for (int i = 0, at = 0; i <= cells; i++) {
            double wanted = sums[MESH] * i / cells;
            while (at < MESH - 1 && sums[at + 1] < wanted) {
                at++;
            }
            double within = (wanted - sums[at]) / (sums[at + 1] - sums[at]);
            regular[i] = i == 0 ? low : i == cells ? high : low + (at + Math.min(1, Math.max(0, within))) * step;
        }
        TreeSet<Double> all = new TreeSet<>();
        Arrays.stream(regular).forEach(all::add);
        turns(law, low, high).filter(v -> v > low && v < high).forEach(v -> {
            Double near = all.ceiling(v - APART * (high - low));
            if (near == null || near > v + APART * (high - low)) {
                all.add(v);
            }
        });
        if (law.isUnbounded()) {
            all.add(Double.POSITIVE_INFINITY);
        }
        return all.stream().mapToDouble(v -> v).toArray();
    }

    /** Where f, v f or e/f may turn. */
    private static DoubleStream turns(ContinuousLaw law, double low, double high) {
        DoubleStream.Builder found = DoubleStream.builder();
        law.turns().forEach(found::add);
        if (law instanceof TruncatedNormalLaw normal) {
            found.add(Exact.toDouble(normal.center()) / 2);
        }
        double from = low + (high - low) * APART;
        double to = high - (high - low) * APART;
        if (ratio(law, from) > 0 && ratio(law, to) < 0) {
            for (int i = 0; i < 200 && from < to; i++) {
                double middle = from + (to - from) / 2;
                if (ratio(law, middle) > 0) {
                    from = middle;
                } else {
                    to = middle;
                }
            }
            found.add(to);
        }
        return found.build();
    }
}
