package suasion.figure;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The chance of each of two goods, by what both are worth: a map per good, the darker the likelier. */
public final class AllocationFigure {
    /** More values of a good than this make no picture that can be read. */
    public static final int MOST = 80;

    /** So few values of a good are all named on its axis. */
    private static final int FEW = 6;

    private static final int SIDE = 262;
    private static final int LEFT = 62;
    private static final int TOP = 28;
    private static final int BOTTOM = 44;
    private static final int PANEL = LEFT + SIDE + 14;
    private static final double WIDEST_LABEL = 40;
    private static final double PALEST = 0.05;
    private static final double DARKEST = 0.85;

    private AllocationFigure() {}

    /**
     * One pair of values.
     *
     * @param x value of the first good
     * @param y value of the second good
     * @param shares chance of each good
     * @param labels the chances, for people, written into the cell where there is room
     */
    public record Cell(double x, double y, List<Double> shares, List<String> labels) {
        public Cell {
            shares = List.copyOf(shares);
            labels = List.copyOf(labels);
        }
    }

    /**
     * The figure as an SVG element.
     *
     * @param cells no two of the same values
     * @param goods names of the two goods
     * @param description what is read aloud in place of the picture
     */
    public static String svg(List<Cell> cells, List<String> goods, String description) {
        Pen pen = new Pen();
        double[] columns = edges(cells, Cell::x);
        double[] rows = edges(cells, Cell::y);
        for (int good = 0; good < 2; good++) {
            Pane pane = new Pane(
                    pen,
                    good * PANEL + LEFT,
                    TOP,
                    SIDE,
                    SIDE,
                    new Pane.Range(columns[0], columns[columns.length - 1]),
                    new Pane.Range(rows[0], rows[rows.length - 1]));
            pen.centred("chance of " + Chart.cut(goods.get(good), 30), pane.left() + SIDE / 2.0, 12, Ink.INK);
            for (Cell cell : cells) {
                draw(pane, cell, columns, rows, good);
            }
            String below = "value of " + Chart.cut(goods.get(0), 24);
            String beside = "value of " + Chart.cut(goods.get(1), 24);
            double[] xs = values(cells, Cell::x);
            double[] ys = values(cells, Cell::y);
            if (Math.max(xs.length, ys.length) <= FEW) {
                pane.frame(below, beside, xs, ys);
            } else {
                pane.frame(below, beside);
            }
        }
        int below = TOP + SIDE + BOTTOM + 10;
        for (int quarter = 0; quarter <= 4; quarter++) {
            double left = LEFT + 70.0 * quarter;
            pen.box(left, below - 6, 18, 11, Ink.BLUE, dark(quarter / 4.0));
            pen.words(
                    quarter == 0 ? "0" : quarter == 4 ? "1" : quarter == 2 ? "1/2" : quarter + "/4",
                    left + 24,
                    below,
                    Ink.INK);
        }
        return pen.svg(2 * PANEL, below + 14, description);
    }

    private static void draw(Pane pane, Cell cell, double[] columns, double[] rows, int good) {
        int column = place(columns, cell.x());
        int row = place(rows, cell.y());
        double left = pane.across(columns[column]);
        double top = pane.down(rows[row + 1]);
        double width = pane.across(columns[column + 1]) - left;
        double height = pane.down(rows[row]) - top;
        double share = cell.shares().get(good);
        pane.pen().box(left + 0.25, top + 0.25, width - 0.5, height - 0.5, Ink.BLUE, dark(share));
        String label = cell.labels().get(good);
        if (width >= WIDEST_LABEL && height >= 16) {
            pane.pen().centred(label, left + width / 2, top + height / 2, share > 0.6 ? Ink.PAPER : Ink.INK);
        }
    }

    private static double dark(double share) {
        return PALEST + (DARKEST - PALEST) * share;
    }

    private static double[] values(List<Cell> cells, ToDoubleFunction<Cell> of) {
        return cells.stream().mapToDouble(of).sorted().distinct().toArray();
    }

    /** Edges of cells, half way between neighbours; the outer ones as far out as the next ones are in. */
    private static double[] edges(List<Cell> cells, ToDoubleFunction<Cell> of) {
        double[] values = values(cells, of);
        int count = values.length;
        double[] edges = new double[count + 1];
        for (int k = 1; k < count; k++) {
            edges[k] = (values[k - 1] + values[k]) / 2;
        }
        double half = count == 1 ? Math.max(0.5, Math.abs(values[0]) / 2) : 0;
        edges[0] = values[0] - (count == 1 ? half : edges[1] - values[0]);
        edges[count] = values[count - 1] + (count == 1 ? half : values[count - 1] - edges[count - 1]);
        return edges;
    }

    private static int place(double[] edges, double value) {
        int found = Arrays.binarySearch(edges, value);
        return found >= 0 ? found : -found - 2;
    }
}
