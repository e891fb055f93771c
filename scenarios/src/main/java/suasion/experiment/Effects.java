package suasion.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/** What moves a quantity: means along every axis, directions, and the sums of squares of a full balanced grid. */
final class Effects {
    /** Differences of this share of the largest number are rounding. */
    private static final double ROUNDING = 1e-9;

    /** With so many rows a setting shows its own error. */
    private static final int OWN_ERROR = 4;

    private final Design design;
    private final List<Spread> spreads;

    Effects(Design design, List<Spread> spreads) {
        this.design = design;
        this.spreads = spreads;
    }

    /** A source of differences and its share of the sum of all squares. */
    record Share(String source, double share) {}

    /**
     * How a quantity goes along an axis, counted over the combinations of everything else.
     *
     * @param rising where it rises somewhere and falls nowhere
     * @param falling where it falls somewhere and rises nowhere
     * @param level where it is the same everywhere
     * @param chance where it is not, but no two values differ by more than chance may bring about
     * @param mixed where it both rises and falls
     * @param unknown where fewer than two values are known, or nothing can be told because values are bounds; they
     *     count for nothing else
     */
    record Direction(int rising, int falling, int level, int chance, int mixed, int unknown) {
        /** How many combinations say something. */
        int lines() {
            return rising + falling + level + chance + mixed;
        }

        /** Whether no combination moves beyond chance. */
        boolean isStill() {
            return rising + falling + mixed == 0;
        }
    }

    /** What one line does: see {@link Direction}. */
    private enum Course {
        RISING,
        FALLING,
        LEVEL,
        CHANCE,
        MIXED,
        UNKNOWN
    }

    /** The mean at every value of an axis over all settings that have it; NaN where none is known. */
    double[] means(Design.Axis axis) {
        double[] sums = new double[axis.size()];
        int[] counts = new int[axis.size()];
        for (int s = 0; s < spreads.size(); s++) {
            if (spreads.get(s).isKnown()) {
                sums[design.place(s, axis)] += spreads.get(s).mean();
                counts[design.place(s, axis)]++;
            }
        }
        return IntStream.range(0, sums.length)
                .mapToDouble(k -> sums[k] / counts[k])
                .toArray();
    }

    /** Which way it goes along an axis, of words in the order of the file. */
    Direction direction(Design.Axis axis) {
        List<Course> courses = design.lines(axis).stream()
                .map(line -> course(line.stream()
                        .sorted((a, b) -> Double.compare(at(a, axis), at(b, axis)))
                        .map(spreads::get)
                        .filter(Spread::isKnown)
                        .toList()))
                .toList();
        return new Direction(
                Collections.frequency(courses, Course.RISING),
                Collections.frequency(courses, Course.FALLING),
                Collections.frequency(courses, Course.LEVEL),
                Collections.frequency(courses, Course.CHANCE),
                Collections.frequency(courses, Course.MIXED),
                Collections.frequency(courses, Course.UNKNOWN));
    }

    private double at(int setting, Design.Axis axis) {
        int place = design.place(setting, axis);
        return axis.isNumeric() ? axis.numbers().get(place) : place;
    }

    /**
     * What the known values of a line do by more than chance and rounding may. A mean that is a bound from below is
     * certain to be more than what it exceeds, and nothing else.
     */
    private static Course course(List<Spread> line) {
        if (line.size() < 2) {
            return Course.UNKNOWN;
        }
        double scale = line.stream().mapToDouble(s -> Math.abs(s.mean())).max().orElseThrow();
        Noise noise = new Noise(line);
        boolean rises = false;
        boolean falls = false;
        boolean same = true;
        boolean told = true;
        for (int later = 1; later < line.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                double more = line.get(later).mean() - line.get(earlier).mean();
                double beyondRounding = Math.abs(more) - ROUNDING * scale;
                boolean differ = noise.isExceeded(beyondRounding, earlier, later);
                Spread lower = line.get(more > 0 ? earlier : later);
                boolean bounded = line.get(earlier).isBound() || line.get(later).isBound();
                if (differ && !lower.isBound()) {
                    rises |= more > 0;
                    falls |= more < 0;
                } else {
                    told &= !bounded;
                    same &= beyondRounding <= 0;
                }
            }
        }
        if (rises || falls) {
            return rises && falls ? Course.MIXED : rises ? Course.RISING : Course.FALLING;
        }
        return !told ? Course.UNKNOWN : same ? Course.LEVEL : Course.CHANCE;
    }

    /** Whether a mean along an axis is a bound from below, because one is that it is taken over. */
    boolean isBound(Design.Axis axis, int place) {
        return IntStream.range(0, spreads.size())
                .anyMatch(s -> spreads.get(s).isBound() && design.place(s, axis) == place);
    }

    /**
     * The differences of two means that chance brings about, with Bonferroni's inequality over all pairs of a line
     * (Dunn 1961), in 19 of 20 lines where nothing differs: Student's t on the errors of the two settings, which may
     * differ (Welch 1947), or on the pooled errors of the line where a setting has fewer than four rows to show its
     * own; 0 where errors are not known.
     */
    private static final class Noise {
        private final List<Spread> line;
        private final double freedom;
        private final double squares;
        private final double level;
        private final double normal;

        Noise(List<Spread> line) {
            this.line = line;
            double pairs = line.size() * (line.size() - 1) / 2.0;
            freedom = line.stream().mapToInt(s -> Math.max(0, s.rows() - 1)).sum();
            squares = line.stream().mapToDouble(Spread::squares).sum();
            level = 1 - Spread.ERROR / 2 / pairs;
            normal = new NormalDistribution().inverseCumulativeProbability(level);
        }

        boolean isExceeded(double difference, int one, int two) {
            Spread a = line.get(one);
            Spread b = line.get(two);
            if (difference <= 0 || freedom == 0 || squares == 0) {
                return difference > 0;
            }
            double variance = squares / freedom * (1.0 / a.rows() + 1.0 / b.rows());
            double degrees = freedom;
            if (Math.min(a.rows(), b.rows()) >= OWN_ERROR) {
                double first = square(a.standardError());
                double second = square(b.standardError());
                variance = first + second;
                degrees = square(variance) / (square(first) / (a.rows() - 1) + square(second) / (b.rows() - 1));
            }
            double error = Math.sqrt(variance);
            // Student's quantile is above the normal one, and takes long to find.
            return difference > normal * error && (error == 0 || difference > student(degrees) * error);
        }

        private double student(double degrees) {
            return new TDistribution(null, degrees).inverseCumulativeProbability(level);
        }
    }

    private boolean isAllOrNothing(List<Integer> line) {
        return line.stream().map(s -> spreads.get(s).isKnown()).distinct().count() == 1;
    }

    /** Whether nothing at all changes along an axis, in any row. */
    boolean isIdle(Design.Axis axis) {
        return spreads.stream().noneMatch(spread -> spread.varies() || spread.isBound())
                && design.lines(axis).stream().allMatch(this::isAllOrNothing)
                && direction(axis).isStill();
    }

    /** Whether all settings have as many rows, all known, and there is more than one setting and no sample. */
    boolean isBalanced() {
        return !design.isSampled()
                && design.settings() > 1
                && spreads.stream().noneMatch(Spread::isBound)
                && spreads.stream().mapToInt(Spread::rows).distinct().count() == 1
                && spreads.stream().allMatch(s -> Double.isFinite(s.mean()));
    }

    /**
     * The analysis of variance of a balanced full grid (Fisher 1925): the sum of the squared distances of all rows from
     * their mean, split into what goes with the mean of every axis, with settings beyond that, and with replications.
     *
     * @return shares that sum to 1, greatest first; empty where the grid is not balanced or nothing differs
     */
    List<Share> shares() {
        if (!isBalanced()) {
            return List.of();
        }
        int rows = spreads.get(0).rows();
        double mean = spreads.stream().mapToDouble(Spread::mean).sum() / spreads.size();
        double between = rows
                * spreads.stream().mapToDouble(s -> square(s.mean() - mean)).sum();
        double within = spreads.stream().mapToDouble(Spread::squares).sum();
        double total = between + within;
        if (!(Math.sqrt(total / rows / spreads.size()) > ROUNDING * Math.abs(mean))) {
            return List.of();
        }
        List<Share> shares = new ArrayList<>();
        double rest = between;
        for (Design.Axis axis : design.axes()) {
            double each = (double) rows * spreads.size() / axis.size();
            double squares = 0;
            for (double m : means(axis)) {
                squares += each * square(m - mean);
            }
            rest -= squares;
            shares.add(new Share(axis.name(), squares / total));
        }
        if (design.axes().size() > 1) {
            shares.add(new Share("their interplay", Math.max(0, rest) / total));
        }
        if (rows > 1) {
            shares.add(new Share("chance between replications", within / total));
        }
        shares.sort((a, b) -> Double.compare(b.share(), a.share()));
        return shares;
    }

    private static double square(double x) {
        return x * x;
    }
}
