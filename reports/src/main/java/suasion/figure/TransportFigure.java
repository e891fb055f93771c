package suasion.figure;

import java.awt.BasicStroke;
import java.awt.geom.Point2D;
import java.util.Comparator;
import java.util.List;

/** Mass that is moved from values to other values of two goods: lines with an arrow, the wider the more. */
public final class TransportFigure {
    /** The heaviest of so many moves are drawn. */
    public static final int MOST = 600;

    private static final int SIDE = 380;
    private static final int LEFT = 62;
    private static final int TOP = 14;
    private static final int BOTTOM = 46;
    private static final double WIDEST = 6;
    private static final double THINNEST = 0.5;
    private static final double HEAD = 7;
    private static final double SEEN = 0.72;

    private TransportFigure() {}

    /** So much mass from one point to another; to itself it is a dot. */
    public record Move(double fromX, double fromY, double toX, double toY, double mass) {}

    /**
     * The figure as an SVG element.
     *
     * @param moves at least one of positive mass
     * @param goods names of the two goods
     * @param x the least and the largest value of the first good
     * @param y the least and the largest value of the second good
     * @param description what is read aloud in place of the picture
     */
    public static String svg(
            List<Move> moves, List<String> goods, MenuFigure.Span x, MenuFigure.Span y, String description) {
        Pen pen = new Pen();
        Pane pane = new Pane(
                pen, LEFT, TOP, SIDE, SIDE, new Pane.Range(x.low(), x.high()), new Pane.Range(y.low(), y.high()));
        List<Move> heaviest = moves.stream()
                .filter(move -> move.mass() > 0)
                .sorted(Comparator.comparingDouble(Move::mass).reversed())
                .limit(MOST)
                .toList();
        double most = heaviest.isEmpty() ? 1 : heaviest.get(0).mass();
        pane.frame("value of " + Chart.cut(goods.get(0), 24), "value of " + Chart.cut(goods.get(1), 24));
        heaviest.forEach(move -> draw(pane, move, most));
        return pen.svg(LEFT + SIDE + 30, TOP + SIDE + BOTTOM, description);
    }

    private static void draw(Pane pane, Move move, double most) {
        Point2D from = pane.at(move.fromX(), move.fromY());
        Point2D to = pane.at(move.toX(), move.toY());
        double width = Math.max(THINNEST, WIDEST * Math.sqrt(move.mass() / most));
        double length = from.distance(to);
        if (length < 1) {
            pane.pen().disc(from.getX(), from.getY(), Math.max(1.5, width / 2), Ink.ORANGE, SEEN);
            return;
        }
        double head = Math.min(HEAD + width / 2, 0.45 * length);
        double dx = (to.getX() - from.getX()) / length;
        double dy = (to.getY() - from.getY()) / length;
        double neckX = to.getX() - head * dx;
        double neckY = to.getY() - head * dy;
        pane.pen().shine(from.getX(), from.getY(), neckX, neckY, Ink.BLUE, SEEN, new BasicStroke((float) width));
        double half = Math.min(head * 0.55, 1.5 + width * 0.7);
        pane.pen()
                .polygon(
                        List.of(
                                to,
                                new Point2D.Double(neckX - half * dy, neckY + half * dx),
                                new Point2D.Double(neckX + half * dy, neckY - half * dx)),
                        Ink.BLUE,
                        SEEN);
    }
}
