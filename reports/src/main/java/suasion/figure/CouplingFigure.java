package suasion.figure;

import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What two receivers are told to believe in each of two states: two maps of the unit square side by side, with the law
 * of what each is told along the sides.
 */
public final class CouplingFigure {
    /** More points than this are summed up in cells. */
    public static final int MOST_DISCS = 60;

    /** So few points are labelled with their probability. */
    private static final int FEW = 12;

    private static final int SIDE = 262;
    private static final int LEFT = 52;
    private static final int BARS = 42;
    private static final int TOP = 26 + BARS;
    private static final int BOTTOM = 42;
    private static final int PANEL = LEFT + SIDE + BARS + 14;
    private static final int MOST_CELLS = 41;
    private static final double HALF = 0.015;
    private static final double ROOM = 0.05;
    private static final double LARGEST = 13;

    private final Pen pen = new Pen();
    private final List<String> names;
    private final double prior;

    private CouplingFigure(List<String> names, double prior) {
        this.names = names;
        this.prior = prior;
    }

    /**
     * A pair of beliefs that is told.
     *
     * @param x what the receiver is told who stands on the horizontal axis
     * @param y what the other one is told
     * @param mass its probability in this state
     * @param label the probability, for people
     */
    public record Spot(double x, double y, double mass, String label) {}

    /** One state: its title and what is told there. */
    public record Panel(String title, List<Spot> spots) {
        public Panel {
            spots = spots.stream().filter(spot -> spot.mass() > 0).toList();
        }
    }

    /**
     * The figure as an SVG element.
     *
     * @param panels one per state, from left to right
     * @param names who stands on the horizontal axis, and who on the vertical one
     * @param prior what is believed beforehand
     * @param description what is read aloud in place of the picture
     */
    public static String svg(List<Panel> panels, List<String> names, double prior, String description) {
        CouplingFigure figure = new CouplingFigure(
                names.stream().map(name -> Chart.cut(name, 24)).toList(), prior);
        for (int k = 0; k < panels.size(); k++) {
            figure.panel(panels.get(k), k * PANEL + LEFT, k == 0 ? Ink.BLUE : Ink.ORANGE);
        }
        return figure.pen.svg(PANEL * panels.size(), TOP + SIDE + BOTTOM, description);
    }

    private void panel(Panel panel, double left, Ink ink) {
        pen.centred(Chart.cut(panel.title(), 40), left + SIDE / 2.0, 10, Ink.INK);
        for (int quarter = 0; quarter <= 4; quarter++) {
            double at = quarter / 4.0;
            pen.line(left + across(at), TOP, left + across(at), TOP + SIDE, Ink.LINE, Chart.THIN);
            pen.line(left, TOP + down(at), left + SIDE, TOP + down(at), Ink.LINE, Chart.THIN);
            pen.centred(tick(quarter), left + across(at), TOP + SIDE + 11, Ink.SOFT);
            pen.before(tick(quarter), left - 6, TOP + down(at), Ink.SOFT);
        }
        pen.line(left + across(prior), TOP, left + across(prior), TOP + SIDE, Ink.SOFT, Chart.DOTTED);
        pen.line(left, TOP + down(prior), left + SIDE, TOP + down(prior), Ink.SOFT, Chart.DOTTED);
        pen.centred("told to " + names.get(0), left + SIDE / 2.0, TOP + SIDE + 30, Ink.INK);
        pen.upright("told to " + names.get(1), left - 42, TOP + SIDE / 2.0, Ink.INK);
        if (panel.spots().size() > MOST_DISCS) {
            cells(panel.spots(), left, ink);
        } else {
            discs(panel.spots(), left, ink);
        }
        bars(panel.spots(), left, ink);
    }

    private static String tick(int quarter) {
        return switch (quarter) {
            case 0 -> "0";
            case 2 -> "1/2";
            case 4 -> "1";
            default -> quarter + "/4";
        };
    }

    private static double across(double x) {
        return (x + ROOM) / (1 + 2 * ROOM) * SIDE;
    }

    private static double down(double y) {
        return SIDE - across(y);
    }

    /** The area of a disc is its probability. */
    private void discs(List<Spot> spots, double left, Ink ink) {
        double most = spots.stream().mapToDouble(Spot::mass).max().orElse(1);
        DotLabels places = new DotLabels(new Rectangle2D.Double(left, TOP, SIDE, SIDE));
        for (Spot spot : spots) {
            double radius = radius(spot, most);
            pen.disc(left + across(spot.x()), TOP + down(spot.y()), radius, ink, 0.62);
            places.disc(left + across(spot.x()), TOP + down(spot.y()), radius);
        }
        for (Spot spot : spots.size() <= FEW ? spots : List.<Spot>of()) {
            double x = left + across(spot.x());
            double y = TOP + down(spot.y());
            places.beside(spot.label(), x, y, radius(spot, most))
                    .ifPresent(place -> pen.centred(spot.label(), place.getX(), place.getY(), Ink.INK));
        }
    }

    private static double radius(Spot spot, double most) {
        return Math.max(1.5, LARGEST * Math.sqrt(spot.mass() / most));
    }

    /** The darker, the more probable is what lies in the cell; the points themselves are small. */
    private void cells(List<Spot> spots, double left, Ink ink) {
        double[] columns = edges(spots, Spot::x);
        double[] rows = edges(spots, Spot::y);
        double[][] mass = new double[columns.length][rows.length];
        double most = 0;
        for (Spot spot : spots) {
            int column = cell(columns, spot.x());
            int row = cell(rows, spot.y());
            mass[column][row] += spot.mass();
            most = Math.max(most, mass[column][row]);
        }
        for (int column = 1; column < columns.length; column++) {
            for (int row = 1; row < rows.length; row++) {
                if (mass[column][row] > 0) {
                    double from = left + across(columns[column - 1]);
                    double top = TOP + down(rows[row]);
                    pen.box(
                            from,
                            top,
                            left + across(columns[column]) - from,
                            TOP + down(rows[row - 1]) - top,
                            ink,
                            0.1 + 0.75 * mass[column][row] / most);
                }
            }
        }
        spots.forEach(spot -> pen.disc(left + across(spot.x()), TOP + down(spot.y()), 1.3, Ink.INK, 0.85));
    }

    /** Edges of cells, ascending: half way between neighbouring beliefs, or equally far where these are many. */
    private static double[] edges(List<Spot> spots, ToDoubleFunction<Spot> of) {
        double[] beliefs = spots.stream().mapToDouble(of).sorted().distinct().toArray();
        if (beliefs.length > MOST_CELLS) {
            return IntStream.rangeClosed(0, MOST_CELLS)
                    .mapToDouble(k -> (k - 0.5) / (MOST_CELLS - 1))
                    .toArray();
        }
        double[] edges = new double[beliefs.length + 1];
        edges[0] = beliefs[0] - HALF;
        for (int k = 1; k < beliefs.length; k++) {
            edges[k] = (beliefs[k - 1] + beliefs[k]) / 2;
        }
        edges[beliefs.length] = beliefs[beliefs.length - 1] + HALF;
        return edges;
    }

    /** The first edge that is not left of a belief. */
    private static int cell(double[] edges, double belief) {
        int found = Arrays.binarySearch(edges, belief);
        return Math.max(1, found >= 0 ? found : -found - 1);
    }

    /** The law of what each is told: the longest bar of a panel is the likeliest belief of either. */
    private void bars(List<Spot> spots, double left, Ink ink) {
        TreeMap<Double, Double> first = law(spots, Spot::x);
        TreeMap<Double, Double> second = law(spots, Spot::y);
        double most = 0;
        for (double mass : first.values()) {
            most = Math.max(most, mass);
        }
        for (double mass : second.values()) {
            most = Math.max(most, mass);
        }
        double scale = (BARS - 8) / most;
        pen.line(left, TOP, left + SIDE, TOP, Ink.SOFT, Chart.THIN);
        pen.line(left + SIDE, TOP, left + SIDE, TOP + SIDE, Ink.SOFT, Chart.THIN);
        double width = first.size() + second.size() > 2 * FEW ? 1.6 : 5;
        first.forEach(
                (x, mass) -> pen.box(left + across(x) - width / 2, TOP - scale * mass, width, scale * mass, ink, 1));
        second.forEach((y, mass) -> pen.box(left + SIDE, TOP + down(y) - width / 2, scale * mass, width, ink, 1));
    }

    private static TreeMap<Double, Double> law(List<Spot> spots, ToDoubleFunction<Spot> of) {
        TreeMap<Double, Double> law = new TreeMap<>();
        spots.forEach(spot -> law.merge(of.applyAsDouble(spot), spot.mass(), Double::sum));
        return law;
    }
}
