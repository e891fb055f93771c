package suasion.transport;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Points where a state's payoff most exceeds what potentials take for calibration: the highest points of a lattice,
 * climbed from in ever smaller steps. In doubles and without proof; {@link BoxSearch} proves.
 */
final class Peaks {
    /** Points of the lattice along each coordinate, by number of receivers. */
    private static final int[] POINTS = {0, 2001, 161, 41, 17};

    private static final int MOST = 40;
    private static final double SMALLEST_STEP = 1e-11;

    private final BeliefDesign design;
    private final int state;
    private final double[][] lattice;
    private final double[] worth;
    private final List<double[]> starts = new ArrayList<>();
    private double largest = Double.NEGATIVE_INFINITY;
    private double smallest = Double.POSITIVE_INFINITY;

    /**
     * A lattice over all beliefs.
     *
     * @param extra beliefs per receiver that are points of the lattice besides the regular ones
     */
    Peaks(BeliefDesign design, int state, List<? extends Iterable<Double>> extra) {
        this.design = design;
        this.state = state;
        int n = design.receivers().size();
        this.lattice = new double[n][];
        int cells = 1;
        for (int i = 0; i < n; i++) {
            TreeSet<Double> own = new TreeSet<>();
            for (int k = 0; k < POINTS[n]; k++) {
                own.add(k / (POINTS[n] - 1.0));
            }
            extra.get(i).forEach(own::add);
            lattice[i] = own.stream().mapToDouble(Double::doubleValue).toArray();
            cells *= lattice[i].length;
        }
        this.worth = new double[cells];
        for (int cell = 0; cell < cells; cell++) {
            worth[cell] = design.worth(state, point(cell));
            largest = Math.max(largest, worth[cell]);
            smallest = Math.min(smallest, worth[cell]);
        }
    }

    /**
     * A point and by how much the payoff there exceeds what the potentials take.
     *
     * @param at the beliefs
     * @param height w(x) - sum f_i(x_i)
     */
    record Peak(double[] at, double height) {}

    /** The largest difference of payoffs on the lattice. */
    double range() {
        return largest - smallest;
    }

    /** Climbs from a point too from now on. */
    void start(double[] point) {
        starts.add(point);
    }

    private double[] point(int cell) {
        double[] x = new double[lattice.length];
        int rest = cell;
        for (int i = x.length - 1; i >= 0; i--) {
            x[i] = lattice[i][rest % lattice[i].length];
            rest /= lattice[i].length;
        }
        return x;
    }

    /** The highest peaks, highest first; always at least one. */
    List<Peak> of(Tilt[] tilts) {
        double[][] taken = new double[tilts.length][];
        for (int i = 0; i < tilts.length; i++) {
            taken[i] = new double[lattice[i].length];
            for (int k = 0; k < taken[i].length; k++) {
                taken[i][k] = tilts[i].at(lattice[i][k]);
            }
        }
        double[] height = worth.clone();
        int inner = height.length;
        for (int i = 0; i < tilts.length; i++) {
            int length = lattice[i].length;
            inner /= length;
            for (int cell = 0; cell < height.length; cell++) {
                height[cell] -= taken[i][cell / inner % length];
            }
        }
        double top = Double.NEGATIVE_INFINITY;
        for (double one : height) {
            top = Math.max(top, one);
        }
        List<Integer> found = new ArrayList<>();
        for (int cell = 0; cell < height.length; cell++) {
            if (height[cell] >= top - 0.05 * range() && isPeak(height, cell)) {
                found.add(cell);
            }
        }
        found.sort(Comparator.comparingDouble(cell -> -height[cell]));
        return Stream.concat(starts.stream(), found.stream().limit(MOST).map(this::point))
                .map(start -> climb(start, tilts))
                .sorted(Comparator.comparingDouble(peak -> -peak.height()))
                .toList();
    }

    private boolean isPeak(double[] height, int cell) {
        int inner = height.length;
        for (double[] own : lattice) {
            inner /= own.length;
            int k = cell / inner % own.length;
            if (k > 0 && height[cell - inner] > height[cell]
                    || k < own.length - 1 && height[cell + inner] > height[cell]) {
                return false;
            }
        }
        return true;
    }

    /** By how much the payoff at a point exceeds what the potentials take. */
    double height(double[] x, Tilt[] tilts) {
        double height = design.worth(state, x);
        for (int i = 0; i < x.length; i++) {
            height -= tilts[i].at(x[i]);
        }
        return height;
    }

    /** Steps along coordinates and diagonals, halved where none leads up. */
    private Peak climb(double[] start, Tilt[] tilts) {
        int n = start.length;
        int directions = (int) Math.pow(3, n);
        double[] x = start;
        double height = height(x, tilts);
        for (double step = 0.5 / (POINTS[n] - 1); step > SMALLEST_STEP; step /= 2) {
            for (int direction = 0; direction < directions; direction++) {
                double[] next = x.clone();
                int rest = direction;
                for (int i = 0; i < n; i++) {
                    next[i] = Math.min(1, Math.max(0, x[i] + (rest % 3 - 1) * step));
                    rest /= 3;
                }
                double there = height(next, tilts);
                if (there > height) {
                    x = next;
                    height = there;
                }
            }
        }
        return new Peak(x, height);
    }
}
