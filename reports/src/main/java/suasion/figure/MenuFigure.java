package suasion.figure;

import java.awt.BasicStroke;
import java.awt.geom.Point2D;
import java.util.List;

/**
 * Which deal of a menu a buyer likes best, by what goods are worth to him: intervals for one good, a map for two, a map
 * per value of the third for three. The more of a good a deal gives, the darker that good's colour, so that a continuum
 * of lotteries is seen as a shade that changes.
 */
public final class MenuFigure {
    /** More goods than this have no picture. */
    public static final int MOST_GOODS = 3;

    private static final int FEW = 16;
    private static final int SIDE = 330;
    private static final int SMALL_SIDE = 210;
    private static final int BAND = 74;
    private static final int LEFT = 62;
    private static final int TOP = 26;
    private static final int BOTTOM = 44;
    private static final int GAP = 34;
    private static final double LINE = 14;
    private static final double DARK = 0.5;
    private static final double SMALLEST = 1e-9;

    private final Pen pen = new Pen();
    private final List<Option> options;
    private final List<String> goods;

    private MenuFigure(List<Option> options, List<String> goods) {
        this.options = options;
        this.goods = goods;
    }

    /**
     * A deal.
     *
     * @param label what stands in its region, line by line
     * @param shares probability of each good
     * @param price what is paid
     */
    public record Option(List<String> label, List<Double> shares, double price) {
        public Option {
            label = List.copyOf(label);
            shares = List.copyOf(shares);
        }
    }

    /** The least and the largest value of a good that is seen. */
    public record Span(double low, double high) {}

    /** A type that there is, by its values for two goods, or for one and 0. */
    public record Dot(double x, double y, double mass) {}

    /**
     * The figure as an SVG element.
     *
     * @param options the deals, nothing among them
     * @param goods names of the goods, at most {@link #MOST_GOODS}
     * @param spans one per good
     * @param slices values of the third good; not read for fewer goods
     * @param dots the types of a discrete law, none otherwise
     * @param description what is read aloud in place of the picture
     */
    public static String svg(
            List<Option> options,
            List<String> goods,
            List<Span> spans,
            List<Double> slices,
            List<Dot> dots,
            String description) {
        MenuFigure figure = new MenuFigure(
                options, goods.stream().map(good -> Chart.cut(good, 24)).toList());
        Pane.Range x = new Pane.Range(spans.get(0).low(), spans.get(0).high());
        if (goods.size() == 1) {
            return figure.intervals(x, dots, description);
        }
        Pane.Range y = new Pane.Range(spans.get(1).low(), spans.get(1).high());
        int panes = goods.size() == 2 ? 1 : slices.size();
        int side = panes == 1 ? SIDE : SMALL_SIDE;
        for (int k = 0; k < panes; k++) {
            Pane pane = new Pane(figure.pen, LEFT + k * (side + GAP), TOP, side, side, x, y);
            double third = panes == 1 && goods.size() == 2 ? 0 : slices.get(k);
            figure.regions(pane, third);
            figure.dots(pane, dots);
            if (goods.size() > 2) {
                figure.pen.centred(
                        "%s worth %s"
                                .formatted(
                                        figure.goods.get(2),
                                        Chart.format("0.###").format(third)),
                        pane.left() + side / 2.0,
                        12,
                        Ink.INK);
            }
            pane.frame("value of " + figure.goods.get(0), k == 0 ? "value of " + figure.goods.get(1) : "");
        }
        int width = LEFT + panes * (side + GAP);
        int height = TOP + side + BOTTOM;
        int wide = Math.max(width, 560);
        int legend = figure.legend(LEFT, height + 10, wide);
        return figure.pen.svg(wide, legend + 12, description);
    }

    private String intervals(Pane.Range x, List<Dot> dots, String description) {
        Pane pane = new Pane(pen, 24, TOP, 560, BAND, x, new Pane.Range(0, 1));
        regions(pane, 0);
        dots.forEach(dot -> pen.disc(pane.across(dot.x()), pane.down(0.12), radius(dot, dots), Ink.INK, 0.7));
        pane.frame("value of " + goods.get(0), "");
        int legend = legend(24, TOP + BAND + BOTTOM + 10, 600);
        return pen.svg(600, legend + 12, description);
    }

    /** Where a deal is worth more than every other, the third good being worth so much. */
    private void regions(Pane pane, double third) {
        boolean few = options.size() <= FEW;
        for (int k = 0; k < options.size(); k++) {
            List<Point2D> region = region(k, pane, third);
            if (Math.abs(Pieces.area(region)) > SMALLEST * Math.abs(Pieces.area(Pieces.box(pane.x(), pane.y())))) {
                List<Point2D> drawn = region.stream()
                        .map(point -> pane.at(point.getX(), point.getY()))
                        .toList();
                shade(drawn, options.get(k).shares());
                pen.outline(drawn, few ? Ink.SOFT : Ink.PAPER, few ? Chart.THIN : new BasicStroke(0.5f));
                label(drawn, options.get(k).label());
            }
        }
    }

    private List<Point2D> region(int option, Pane pane, double third) {
        Option own = options.get(option);
        List<Point2D> region = Pieces.box(pane.x(), pane.y());
        for (int k = 0; k < options.size() && !region.isEmpty(); k++) {
            Option other = options.get(k);
            double a = share(own, 0) - share(other, 0);
            double b = share(own, 1) - share(other, 1);
            double c = own.price() - other.price() - third * (share(own, 2) - share(other, 2));
            boolean same = a == 0 && b == 0;
            if (k != option && !same) {
                region = Pieces.cut(region, a, b, c);
            } else if (k != option && (c > 0 || c == 0 && k < option)) {
                region = List.of();
            }
        }
        return region;
    }

    private static double share(Option option, int good) {
        return good < option.shares().size() ? option.shares().get(good) : 0;
    }

    /** Both of two goods are green, one alone its own colour; a third one is laid over them. */
    private void shade(List<Point2D> region, List<Double> shares) {
        double first = shares.get(0);
        double second = shares.size() > 1 ? shares.get(1) : 0;
        double both = Math.min(first, second);
        fill(region, Ink.GREEN, both);
        fill(region, Ink.BLUE, first - both);
        fill(region, Ink.ORANGE, second - both);
        fill(region, Ink.VIOLET, shares.size() > 2 ? 0.7 * shares.get(2) : 0);
    }

    private void fill(List<Point2D> region, Ink ink, double share) {
        if (share > 0) {
            pen.polygon(region, ink, DARK * share);
        }
    }

    private void label(List<Point2D> region, List<String> lines) {
        Point2D middle = Pieces.middle(region);
        double width = lines.stream().mapToDouble(Chart.SMALL::width).max().orElse(0);
        if (Pieces.holds(region, middle, width + 4, LINE * lines.size())) {
            for (int k = 0; k < lines.size(); k++) {
                double y = middle.getY() + (k - (lines.size() - 1) / 2.0) * LINE;
                pen.centred(lines.get(k), middle.getX(), y, Ink.INK);
            }
        }
    }

    private void dots(Pane pane, List<Dot> dots) {
        dots.forEach(dot -> pen.disc(pane.across(dot.x()), pane.down(dot.y()), radius(dot, dots), Ink.INK, 0.7));
    }

    /** The area of a dot is its probability. */
    private static double radius(Dot dot, List<Dot> dots) {
        double most = dots.stream().mapToDouble(Dot::mass).max().orElse(1);
        double largest = dots.size() > 100 ? 2 : 5;
        return Math.max(0.8, largest * Math.sqrt(dot.mass() / most));
    }

    /** What colours mean; returns the lower edge. */
    private int legend(double left, double top, double width) {
        double x = swatch(left, top, "nothing", List.of(0.0, 0.0, 0.0));
        x = swatch(x, top, goods.size() == 1 ? goods.get(0) : "only " + goods.get(0), List.of(1.0, 0.0, 0.0));
        if (goods.size() > 1) {
            x = swatch(x, top, "only " + goods.get(1), List.of(0.0, 1.0, 0.0));
            x = swatch(x, top, goods.get(0) + " and " + goods.get(1), List.of(1.0, 1.0, 0.0));
        }
        if (goods.size() > 2) {
            if (x > width - 160) {
                return legendBelow(left, top + 20);
            }
            swatch(x, top, "with " + goods.get(2), List.of(0.0, 0.0, 1.0));
        }
        return (int) top + 10;
    }

    private int legendBelow(double left, double top) {
        swatch(left, top, "with " + goods.get(2), List.of(0.0, 0.0, 1.0));
        return (int) top + 10;
    }

    private double swatch(double left, double top, String name, List<Double> shares) {
        List<Point2D> box = List.of(
                new Point2D.Double(left, top - 6),
                new Point2D.Double(left + 18, top - 6),
                new Point2D.Double(left + 18, top + 5),
                new Point2D.Double(left, top + 5));
        shade(box, shares);
        pen.outline(box, Ink.SOFT, Chart.THIN);
        pen.words(name, left + 24, top, Ink.INK);
        return left + 24 + Chart.SMALL.width(name) + 18;
    }
}
