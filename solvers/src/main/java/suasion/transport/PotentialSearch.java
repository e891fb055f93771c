package suasion.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.transport.Peaks.Peak;

/**
 * The best potentials that are linear between few nodes: minimise (1 - p) V_low + p V_high such that w_low(x) &lt;=
 * V_low + sum x_i alpha_i(x_i) and w_high(x) &lt;= V_high - sum (1 - x_i) alpha_i(x_i) at all beliefs x.
 *
 * <p>Points are exchanged: a {@link StepProgram} holds the inequalities at finitely many points within a limit of the
 * step, the points where its answer is violated most are added; the limit follows success. The problem is convex, so
 * where no step within any limit helps none does. Where the program's law tells beliefs between nodes, the next nodes
 * belong. Few nodes leave the potentials no freedom where nothing is told, which is what a grid's own multipliers have
 * too much of.
 */
final class PotentialSearch {
    /** Programs solved in one exchange. */
    private static final int ROUNDS = 200;

    private static final int FIRST_POINTS = 400;
    private static final double NEGLIGIBLE = 1e-7;
    private static final double NOTICED = 1e-11;
    private static final double[] SHORTER = {1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8};

    private final BeliefDesign design;
    private final List<TreeSet<BigFraction>> nodes = new ArrayList<>();
    private final List<List<Point>> points = List.of(new ArrayList<>(), new ArrayList<>());
    private final List<Peaks> peaks = new ArrayList<>();
    private final double range;
    private Potentials centre;
    private double[] level;
    private double limit;
    private int rounds;
    private List<Point> told = List.of();

    /**
     * A search.
     *
     * @param first nodes to begin with, per receiver; 0 and 1 are added
     * @param contacts points that matter, such as the cells of a grid's optimum
     */
    PotentialSearch(BeliefDesign design, List<? extends Iterable<BigFraction>> first, List<double[]> contacts) {
        this.design = design;
        for (Iterable<BigFraction> own : first) {
            TreeSet<BigFraction> all = new TreeSet<>(List.of(BigFraction.ZERO, BigFraction.ONE));
            own.forEach(all::add);
            nodes.add(all);
        }
        List<List<Double>> extra = nodes.stream()
                .map(own -> own.stream().map(Exact::toDouble).toList())
                .toList();
        for (int state = 0; state < 2; state++) {
            peaks.add(new Peaks(design, state, extra));
            for (double[] contact : contacts) {
                add(state, contact);
            }
        }
        this.range = Math.max(peaks.get(0).range(), peaks.get(1).range());
        this.limit = range;
        int n = nodes.size();
        int side = Math.max(2, (int) Math.round(Math.pow(FIRST_POINTS, 1.0 / n)) - 1);
        for (int cell = 0; cell < Math.pow(side + 1, n); cell++) {
            double[] x = new double[n];
            int rest = cell;
            for (int i = 0; i < n; i++) {
                x[i] = (double) (rest % (side + 1)) / side;
                rest /= side + 1;
            }
            add(x);
        }
        centre = new Potentials(nodes.stream()
                .map(own -> new Curve(
                        List.copyOf(own),
                        own.stream().map(x -> BigFraction.ZERO).toList()))
                .toList());
        level = levels(highest(centre));
    }

    /**
     * A point at which an inequality is held.
     *
     * @param state of the inequality
     * @param at the beliefs
     * @param worth w there
     */
    private record Point(int state, double[] at, double worth) {}

    /** Adds an inequality. */
    void add(int state, double[] point) {
        points.get(state).add(new Point(state, point.clone(), design.worth(state, point)));
    }

    /** Adds the inequalities of both states. */
    void add(double[] point) {
        add(0, point);
        add(1, point);
    }

    /**
     * Takes up points where a proof found less room than was thought, as between nodes that are nearer to each other
     * than points of the lattice.
     *
     * @param highest one per state
     */
    void learn(List<double[]> highest) {
        for (int state = 0; state < 2; state++) {
            double[] point = highest.get(state);
            double height = peaks.get(state).height(point, tilts(centre, state));
            if (height > level[state] + NOTICED * range) {
                peaks.get(state).start(point);
                add(state, point);
                level[state] = height;
            }
        }
    }

    /** The scale of the payoff; 0 where it is the same everywhere. */
    double range() {
        return range;
    }

    int nodes() {
        return nodes.stream().mapToInt(TreeSet::size).sum();
    }

    /** How many programs were solved. */
    int rounds() {
        return rounds;
    }

    /** The best potentials found. */
    Potentials potentials() {
        return centre;
    }

    /** What they are thought to bound w by, in doubles. */
    double bound() {
        return mean(level);
    }

    private double mean(double[] levels) {
        double p = Exact.toDouble(design.prior());
        return (1 - p) * levels[0] + p * levels[1];
    }

    private List<List<Peak>> highest(Potentials potentials) {
        return List.of(peaks.get(0).of(tilts(potentials, 0)), peaks.get(1).of(tilts(potentials, 1)));
    }

    private static double[] levels(List<List<Peak>> highest) {
        return new double[] {
            highest.get(0).get(0).height(), highest.get(1).get(0).height()
        };
    }

    private static Tilt[] tilts(Potentials potentials, int state) {
        return potentials.curves().stream().map(curve -> new Tilt(curve, state)).toArray(Tilt[]::new);
    }

    /**
     * Improves the potentials with the present nodes until nothing more than a tolerance is to be had.
     *
     * @param most programs that are solved at most
     */
    void exchange(double tolerance, int most) {
        for (int last = rounds + Math.min(most, ROUNDS); rounds < last; rounds++) {
            if (limit < 1e-3 * tolerance || Thread.currentThread().isInterrupted()) {
                return;
            }
            StepProgram program = new StepProgram(
                    design,
                    nodes.stream()
                            .map(own ->
                                    own.stream().mapToDouble(Exact::toDouble).toArray())
                            .toList());
            List<Point> used = near(program);
            StepProgram.Step step = program.solve();
            if (step == null) {
                return;
            }
            told = new ArrayList<>();
            for (int k = 0; k < used.size(); k++) {
                if (step.masses()[k] > NEGLIGIBLE) {
                    told.add(used.get(k));
                }
            }
            double promised = -limit * mean(step.level());
            if (promised <= tolerance) {
                return;
            }
            Potentials next = moved(step.change());
            List<List<Peak>> highest = highest(next);
            for (int state = 0; state < 2; state++) {
                double bar = level[state] + limit * step.level()[state] - tolerance;
                for (Peak peak : highest.get(state)) {
                    if (peak.height() > bar) {
                        add(state, peak.at());
                    }
                }
            }
            double gained = mean(level) - mean(levels(highest));
            if (gained > 0.1 * promised) {
                centre = next;
                level = levels(highest);
                limit *= gained > 0.5 * promised ? 2 : 1;
            } else {
                limit *= gained < -promised ? 0.3 : 0.7;
            }
        }
    }

    /** Adds the points that a step within the limit could reach; far ones are forgotten where there are many. */
    private List<Point> near(StepProgram program) {
        List<Point> used = new ArrayList<>();
        for (int state = 0; state < 2; state++) {
            Tilt[] tilts = tilts(centre, state);
            for (Point point : points.get(state)) {
                double c = point.worth - level[state];
                for (int i = 0; i < tilts.length; i++) {
                    c -= tilts[i].at(point.at[i]);
                }
                c /= limit;
                if (c >= -2.0 * tilts.length) {
                    program.add(state, point.at, Math.min(c, 1));
                    used.add(point);
                }
            }
        }
        return used;
    }

    private Potentials moved(List<double[]> change) {
        List<Curve> curves = new ArrayList<>();
        for (int i = 0; i < change.size(); i++) {
            List<BigFraction> values = new ArrayList<>();
            for (int k = 0; k < change.get(i).length; k++) {
                values.add(Exact.of(centre.curves().get(i).near(k) + limit * change.get(i)[k]));
            }
            curves.add(new Curve(centre.curves().get(i).beliefs(), values));
        }
        return new Potentials(curves);
    }

    /**
     * Rounds the potentials to short fractions as far as that costs nothing: where the best ones are simple, the search
     * comes near them only.
     */
    void simplify() {
        Unit unit = Unit.of(design);
        for (double share : SHORTER) {
            double within = share * range;
            Potentials shorter = new Potentials(centre.curves().stream()
                    .map(curve -> new Curve(
                            curve.beliefs(),
                            curve.values().stream()
                                    .map(y -> unit.near(Exact.toDouble(y), within))
                                    .toList()))
                    .toList());
            double[] levels = levels(highest(shorter));
            if (mean(levels) <= mean(level) + 1e-12 * range) {
                centre = shorter;
                level = levels;
                return;
            }
        }
    }

    /** The points with mass in the last law. */
    List<double[]> told() {
        return told.stream().map(Point::at).toList();
    }

    /**
     * Puts nodes where the last law tells beliefs between nodes.
     *
     * @return whether there are new ones
     */
    boolean refine() {
        int before = nodes();
        for (Point point : told) {
            for (int i = 0; i < point.at.length; i++) {
                Simplest.add(nodes.get(i), point.at[i]);
            }
        }
        interpolate();
        return nodes() > before;
    }

    /** Puts nodes at given beliefs. */
    void put(List<? extends Iterable<BigFraction>> beliefs) {
        for (int i = 0; i < nodes.size(); i++) {
            beliefs.get(i).forEach(nodes.get(i)::add);
        }
        interpolate();
    }

    private void interpolate() {
        List<Curve> curves = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            Curve curve = centre.curves().get(i);
            curves.add(new Curve(
                    List.copyOf(nodes.get(i)),
                    nodes.get(i).stream()
                            .map(x -> Exact.of(curve.at(Exact.toDouble(x))))
                            .toList()));
        }
        centre = new Potentials(curves);
        limit = Math.max(limit, 0.02 * range);
    }
}
