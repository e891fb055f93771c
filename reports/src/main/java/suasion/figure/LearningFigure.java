package suasion.figure;

import java.awt.Stroke;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What comes of learning, a line per strategy within a pale band: over rounds, whose axis is logarithmic, or over the
 * margin that a scheme leaves. Every line has its name at its end.
 */
public final class LearningFigure {
    /** More lines than these cannot be told apart. */
    public static final int MOST = 6;

    private static final Ink[] INKS = {Ink.BLUE, Ink.ORANGE, Ink.GREEN, Ink.RED, Ink.VIOLET, Ink.INK};
    private static final int LEFT = 64;
    private static final int TOP = 12;
    private static final int WIDTH = 470;
    private static final int HEIGHT = 250;
    private static final int LABELS = 186;
    private static final int BOTTOM = 44;
    private static final int NAME = 26;
    /** How opaque a band is by itself, and how opaque all of them may be together where they lie on each other. */
    private static final double PALE = 0.1;

    private static final double ALL_PALE = 0.18;
    private static final double LINE_OF_TEXT = 15;
    private static final double DOT = 2.4;
    private static final int FEW_TICKS = 4;
    private static final int MOST_DOTS = 12;
    private static final int MOST_DECADES = 8;

    /** Bounds far above everything else would flatten it. */
    private static final double ABOVE = 1.25;

    private LearningFigure() {}

    /**
     * A point of a line; NaN where a number is not known.
     *
     * @param at rounds, or a margin
     * @param mean the line
     * @param low the lower end of the band
     * @param high its upper end
     * @param bound what the mean should not exceed, dashed
     */
    public record Point(double at, double mean, double low, double high, double bound) {}

    /**
     * A line of the figure.
     *
     * @param name what stands at its end
     * @param points from the left to the right
     */
    public record Line(String name, List<Point> points) {
        public Line {
            points = List.copyOf(points);
        }
    }

    /**
     * What the axes are.
     *
     * @param below what is on the horizontal axis
     * @param beside what is on the vertical axis, with its unit
     * @param logarithmic whether the horizontal axis is
     * @param share whether what is shown is in percent, from 0 to 100
     */
    public record Axes(String below, String beside, boolean logarithmic, boolean share) {}

    /**
     * A level across the whole picture.
     *
     * @param value where it is; NaN for none
     * @param name what it is
     */
    public record Level(double value, String name) {
        /** No level. */
        public static final Level NONE = new Level(Double.NaN, "");
    }

    /**
     * The figure as an SVG element.
     *
     * @param lines at least one, at most {@link #MOST}, each of at least one point
     * @param description what is read aloud in place of the picture
     */
    public static String svg(List<Line> lines, Axes axes, Level level, String description) {
        Pen pen = new Pen();
        Pane pane = new Pane(pen, LEFT, TOP, WIDTH, HEIGHT, across(lines, axes), up(lines, axes, level));
        frame(pane, axes);
        for (int k = 0; k < lines.size(); k++) {
            band(pane, lines.get(k), axes, INKS[k], Math.min(PALE, ALL_PALE / lines.size()));
        }
        if (Double.isFinite(level.value())) {
            double y = pane.down(level.value());
            pen.line(LEFT, y, LEFT + WIDTH, y, Ink.INK, Chart.DASHED);
        }
        for (int k = 0; k < lines.size(); k++) {
            draw(pane, lines.get(k).points(), axes, INKS[k]);
        }
        names(pane, lines, axes, level);
        return pen.svg(LEFT + WIDTH + LABELS, TOP + HEIGHT + BOTTOM, description);
    }

    private static double place(Axes axes, double at) {
        return axes.logarithmic() ? Math.log10(Math.max(1, at)) : at;
    }

    private static Pane.Range across(List<Line> lines, Axes axes) {
        double[] all = lines.stream()
                .flatMap(line -> line.points().stream())
                .mapToDouble(point -> place(axes, point.at()))
                .toArray();
        double low = DoubleStream.of(all).min().orElseThrow();
        double high = DoubleStream.of(all).max().orElseThrow();
        double room = axes.logarithmic() ? 0 : 0.03 * (high - low);
        return high > low ? new Pane.Range(low - room, high + room) : new Pane.Range(low - 0.5, high + 0.5);
    }

    private static Pane.Range up(List<Line> lines, Axes axes, Level level) {
        if (axes.share()) {
            return new Pane.Range(0, 103);
        }
        double[] all = lines.stream()
                .flatMap(line -> line.points().stream())
                .flatMapToDouble(point -> DoubleStream.of(point.mean(), point.low(), point.high(), level.value()))
                .filter(Double::isFinite)
                .toArray();
        double low = DoubleStream.of(all).min().orElse(0);
        double high = DoubleStream.of(all).max().orElse(1);
        double bound = lines.stream()
                .flatMap(line -> line.points().stream())
                .mapToDouble(Point::bound)
                .filter(Double::isFinite)
                .max()
                .orElse(high);
        double[] room = Chart.room(low, Math.max(high, Math.min(bound, ABOVE * high)));
        // where nothing is negative, the axis does not say that it might be
        return new Pane.Range(low >= 0 ? Math.max(0, room[0]) : room[0], room[1]);
    }

    private static void frame(Pane pane, Axes axes) {
        double wide = pane.y().step();
        boolean few = (pane.y().high() - pane.y().low()) / wide < FEW_TICKS;
        double step = axes.share() ? 20 : few ? wide / 2 : wide;
        double[] up = IntStream.rangeClosed((int) Math.ceil(pane.y().low() / step - 1e-9), (int)
                        Math.floor(pane.y().high() / step + 1e-9))
                .mapToDouble(k -> k * step)
                .toArray();
        for (double tick : up) {
            pane.pen().line(LEFT, pane.down(tick), LEFT + WIDTH, pane.down(tick), Ink.LINE, Chart.THIN);
        }
        if (!axes.logarithmic()) {
            pane.frame(axes.below(), axes.beside(), pane.ticks(), up);
            return;
        }
        pane.frame(axes.below(), axes.beside(), new double[0], up);
        int last = (int) Math.floor(pane.x().high() + 1e-9);
        int every = 1 + last / MOST_DECADES;
        for (int decade = (int) Math.ceil(pane.x().low() - 1e-9); decade <= last; decade++) {
            double x = pane.across(decade);
            pane.pen().line(x, TOP + HEIGHT, x, TOP + HEIGHT + 4, Ink.SOFT, Chart.THIN);
            if (decade % every == 0) {
                pane.pen().centred(Chart.format("#,##0").format(Math.pow(10, decade)), x, TOP + HEIGHT + 12, Ink.SOFT);
            }
        }
    }

    private static void band(Pane pane, Line line, Axes axes, Ink ink, double pale) {
        List<Point> known = line.points().stream()
                .filter(point -> Double.isFinite(point.low()) && Double.isFinite(point.high()))
                .toList();
        if (known.size() < 2) {
            return;
        }
        List<Point2D> corners = new ArrayList<>();
        known.forEach(point -> corners.add(pane.at(place(axes, point.at()), point.high())));
        for (int k = known.size() - 1; k >= 0; k--) {
            corners.add(pane.at(place(axes, known.get(k).at()), known.get(k).low()));
        }
        pane.pen().polygon(corners, ink, pale);
    }

    private static void draw(Pane pane, List<Point> points, Axes axes, Ink ink) {
        route(pane, points, axes, Point::bound, ink, Chart.DOTTED);
        route(pane, points, axes, Point::mean, ink, Chart.THICK);
        for (Point point : points.size() <= MOST_DOTS ? points : List.<Point>of()) {
            Point2D here = pane.at(place(axes, point.at()), point.mean());
            pane.pen().disc(here.getX(), here.getY(), DOT, ink, 1);
        }
    }

    /** The part of a line that is known and below the upper edge, from the left. */
    private static void route(
            Pane pane, List<Point> points, Axes axes, ToDoubleFunction<Point> height, Ink ink, Stroke stroke) {
        double top = pane.y().high();
        List<Point2D> route = new ArrayList<>();
        double lastX = Double.NaN;
        double lastY = Double.NaN;
        for (Point point : points) {
            double x = place(axes, point.at());
            double y = height.applyAsDouble(point);
            if (!(y <= top)) {
                if (y > top && !route.isEmpty()) {
                    route.add(pane.at(lastX + (top - lastY) / (y - lastY) * (x - lastX), top));
                }
                break;
            }
            route.add(pane.at(x, y));
            lastX = x;
            lastY = y;
        }
        if (route.size() > 1) {
            pane.pen().route(route, ink, stroke);
        }
    }

    /** What stands beside the picture: a name, where its line ends, and in what colour. */
    private record Name(String text, Point2D end, Ink ink) {}

    /** Names at the ends of the lines, moved apart where they would lie on each other, each joined to its line. */
    private static void names(Pane pane, List<Line> lines, Axes axes, Level level) {
        List<Name> names = new ArrayList<>();
        if (Double.isFinite(level.value())) {
            names.add(new Name(level.name(), new Point2D.Double(LEFT + WIDTH, pane.down(level.value())), Ink.INK));
        }
        for (int k = 0; k < lines.size(); k++) {
            Point end = last(lines.get(k));
            names.add(new Name(lines.get(k).name(), pane.at(place(axes, end.at()), end.mean()), INKS[k]));
        }
        names.sort(Comparator.comparingDouble(name -> name.end().getY()));
        double[] at = new double[names.size()];
        for (int k = 0; k < at.length; k++) {
            double wanted = names.get(k).end().getY();
            at[k] = k == 0 ? wanted : Math.max(wanted, at[k - 1] + LINE_OF_TEXT);
        }
        double lowest = TOP + HEIGHT - LINE_OF_TEXT / 2;
        for (int k = at.length - 1; k >= 0; k--) {
            at[k] = Math.min(at[k], lowest);
            lowest = at[k] - LINE_OF_TEXT;
        }
        for (int k = 0; k < at.length; k++) {
            Name name = names.get(k);
            double x = name.end().getX();
            pane.pen().line(x, name.end().getY(), LEFT + WIDTH + 18, at[k], name.ink(), Chart.THIN);
            pane.pen().words(Chart.cut(name.text(), NAME), LEFT + WIDTH + 22, at[k], name.ink());
        }
    }

    private static Point last(Line line) {
        return line.points().get(line.points().size() - 1);
    }

    /** Lines in groups that can be told apart, of nearly the same size. */
    public static List<List<Line>> groups(List<Line> lines) {
        int groups = (lines.size() + MOST - 1) / MOST;
        return IntStream.range(0, groups)
                .mapToObj(k -> lines.subList(k * lines.size() / groups, (k + 1) * lines.size() / groups))
                .toList();
    }
}
