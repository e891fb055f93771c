package suasion.figure;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/** A game tree from left to right: nodes with what is said there, branches with what is done, leaves with payoffs. */
public final class TreeFigure {
    private static final int ROW = 24;
    private static final int MARGIN = 14;
    private static final int LONGEST = 28;
    private static final int SLOPE = 40;
    private static final double RADIUS = 3.5;

    private final List<Double> columns = new ArrayList<>();
    private final SvgCanvas canvas = SvgCanvas.onPage();
    private int leaves;

    private TreeFigure() {}

    /**
     * A node of the tree.
     *
     * @param label what is said there; of a leaf the payoffs
     * @param branches what can follow, from top to bottom; none of a leaf
     */
    public record Node(String label, List<Branch> branches) {
        public Node {
            branches = List.copyOf(branches);
        }
    }

    /**
     * What is drawn or done at a node.
     *
     * @param label its probability or the action
     * @param onPath whether it happens as long as everybody follows
     * @param below where it leads
     */
    public record Branch(String label, boolean onPath, Node below) {}

    /**
     * The figure as an SVG element.
     *
     * @param description what is read aloud in place of the picture
     */
    public static String svg(Node root, String description) {
        TreeFigure figure = new TreeFigure();
        figure.widen(root, 0);
        figure.draw(root, 0, true);
        double width = MARGIN;
        for (double column : figure.columns) {
            width += column;
        }
        return figure.canvas.svg((int) Math.ceil(width), 2 * MARGIN + ROW * figure.leaves, description);
    }

    /** The width of every column: that of its longest label, and of the longest branch after it. */
    private void widen(Node node, int depth) {
        if (columns.size() == depth) {
            columns.add(0.0);
        }
        double needed = Chart.SMALL.width(label(node.label())) + MARGIN;
        for (Branch branch : node.branches()) {
            needed = Math.max(
                    needed,
                    Chart.SMALL.width(label(node.label())) + SLOPE + Chart.SMALL.width(label(branch.label())) + MARGIN);
            widen(branch.below(), depth + 1);
        }
        columns.set(depth, Math.max(columns.get(depth), needed));
    }

    private static String label(String text) {
        return Chart.cut(text, LONGEST);
    }

    /** Draws what follows from a node, then the node in the middle of it; its height is returned. */
    private double draw(Node node, int depth, boolean onPath) {
        double x = MARGIN;
        for (double column : columns.subList(0, depth)) {
            x += column;
        }
        if (node.branches().isEmpty()) {
            double y = MARGIN + ROW * (leaves + 0.5);
            leaves++;
            text(node.label(), x + 2 * RADIUS, y + 4, onPath ? Ink.INK : Ink.SOFT);
            return y;
        }
        List<Double> heights = new ArrayList<>();
        for (Branch branch : node.branches()) {
            heights.add(draw(branch.below(), depth + 1, onPath && branch.onPath()));
        }
        double y = (heights.get(0) + heights.get(heights.size() - 1)) / 2;
        double from = x + 2 * RADIUS + Chart.SMALL.width(label(node.label())) + 4;
        double to = x + columns.get(depth) - 2;
        for (int i = 0; i < heights.size(); i++) {
            Branch branch = node.branches().get(i);
            branch(from, y, to, heights.get(i), branch, onPath && branch.onPath());
        }
        canvas.setColor((onPath ? Ink.BLUE : Ink.SOFT).color());
        canvas.fill(new Ellipse2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS));
        text(node.label(), x + 2 * RADIUS, y + 4, onPath ? Ink.INK : Ink.SOFT);
        return y;
    }

    /** A slope, then a level piece on which the label stands. */
    private void branch(double fromX, double fromY, double toX, double toY, Branch branch, boolean onPath) {
        String label = label(branch.label());
        double level = Chart.SMALL.width(label) + 2 * RADIUS;
        Path2D line = new Path2D.Double();
        line.moveTo(fromX, fromY);
        line.lineTo(toX - RADIUS - level, toY);
        line.lineTo(toX - RADIUS, toY);
        canvas.setColor((onPath ? Ink.BLUE : Ink.SOFT).color());
        canvas.setStroke(onPath ? Chart.THICK : Chart.DOTTED);
        canvas.draw(line);
        text(label, toX - level, toY - 4, onPath ? Ink.BLUE : Ink.SOFT);
    }

    private void text(String text, double x, double y, Ink ink) {
        Graphics2D pen = canvas;
        pen.setFont(Chart.SMALL);
        pen.setColor(ink.color());
        pen.drawString(label(text), (float) x, (float) y);
    }
}
