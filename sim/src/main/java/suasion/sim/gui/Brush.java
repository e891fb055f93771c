package suasion.sim.gui;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/**
 * Draws words and simple shapes on a card whose upper left corner is (0, 0), in units of the board: 13 is the size of
 * common text, whatever the size of the window.
 */
final class Brush {
    /** Where a text is put in its width. */
    enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    private static final FontRenderContext METRICS = new FontRenderContext(new AffineTransform(), true, true);

    private final Graphics2D graphics;
    private final double width;
    private final double height;

    Brush(Graphics2D graphics, double width, double height) {
        this.graphics = graphics;
        this.width = width;
        this.height = height;
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    static Font font(double size, boolean bold) {
        return new Font(Font.SANS_SERIF, bold ? Font.BOLD : Font.PLAIN, 1).deriveFont((float) size);
    }

    /** How long a text is. */
    static double lengthOf(String text, Font font) {
        return font.getStringBounds(text, METRICS).getWidth();
    }

    /** One line of text whose baseline is at y, within [x, x + most]; its middle is left out where it is longer. */
    void text(String text, double x, double y, double most, Font font, Color color, Align align) {
        String shown = Names.shorten(text, cut -> lengthOf(cut, font) <= most);
        double free = most - lengthOf(shown, font);
        double indent =
                switch (align) {
                    case LEFT -> 0;
                    case CENTRE -> free / 2;
                    case RIGHT -> free;
                };
        graphics.setFont(font);
        graphics.setColor(color);
        graphics.drawString(shown, (float) (x + indent), (float) y);
    }

    /** A line of text as large as {@code size}, or as much smaller as it needs to be read whole, down to two thirds. */
    void fitted(String text, double x, double y, double most, double size, Color color, Align align) {
        text(text, x, y, most, fitting(text, most, size, true), color, align);
    }

    /** The font of {@code size}, or as much smaller as the text needs to be read whole, down to two thirds. */
    Font fitting(String text, double most, double size, boolean bold) {
        double needed = lengthOf(text, font(size, bold));
        return font(Math.max(size * 2 / 3, needed > most ? size * most / needed : size), bold);
    }

    /** The white ground of a card with its heading. */
    void card(String heading) {
        Shape ground = new RoundRectangle2D.Double(0, 0, width, height, 12, 12);
        fill(ground, Palette.CARD);
        outline(ground, Palette.LINE, 1);
        text(heading, 12, 21, width - 24, fitting(heading, width - 24, 12.5, false), Palette.MUTED, Align.LEFT);
    }

    void fill(Shape shape, Color color) {
        graphics.setColor(color);
        graphics.fill(shape);
    }

    void outline(Shape shape, Color color, double thickness) {
        graphics.setColor(color);
        graphics.setStroke(new BasicStroke((float) thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(shape);
    }

    /** A bar of {@code value} in [0, 1] on its track. */
    void bar(double x, double y, double w, double h, double value, Color color) {
        fill(new RoundRectangle2D.Double(x, y, w, h, 4, 4), Palette.GROUND);
        if (value > 0) {
            fill(new Rectangle2D.Double(x, y, Math.max(1, w * Math.min(1, value)), h), color);
        }
    }

    /** A vertical tick at {@code value} in [0, 1] of a bar. */
    void tick(double x, double y, double w, double h, double value) {
        double at = x + w * value;
        outline(new Line2D.Double(at, y - 2, at, y + h + 2), Palette.INK, 1.6);
    }

    /** A line between two points, dashed or not. */
    void line(double x, double y, double toX, double toY, Color color, double thickness, boolean dashed) {
        float[] dashes = dashed ? new float[] {4, 4} : null;
        graphics.setColor(color);
        graphics.setStroke(
                new BasicStroke((float) thickness, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dashes, 0));
        graphics.draw(new Line2D.Double(x, y, toX, toY));
    }

    /** A text in the middle of a point, on a ground of its own. */
    void label(String text, double x, double y, double most, Font font, Color color) {
        double w = Math.min(most, lengthOf(text, font));
        double h = font.getSize2D();
        fill(new Rectangle2D.Double(x - w / 2 - 2, y - h * .5, w + 4, h), Palette.CARD);
        text(text, x - w / 2, y + h * .36, w + .5, font, color, Align.LEFT);
    }

    /** A ring around a point. */
    void ring(double x, double y, double size) {
        Shape ring = new Ellipse2D.Double(x - size / 2, y - size / 2, size, size);
        fill(ring, Palette.CARD);
        outline(ring, Palette.INK, 1.6);
    }

    /** A head and shoulders in a square of the given size. */
    void person(double x, double y, double size, Color color) {
        fill(new Ellipse2D.Double(x + size * .3, y, size * .4, size * .4), color);
        Path2D shoulders = new Path2D.Double();
        shoulders.moveTo(x + size * .08, y + size);
        shoulders.curveTo(x + size * .08, y + size * .35, x + size * .92, y + size * .35, x + size * .92, y + size);
        shoulders.closePath();
        fill(shoulders, color);
    }

    /** The five of a die in a square of the given size. */
    void die(double x, double y, double size, Color color) {
        fill(new RoundRectangle2D.Double(x, y, size, size, size * .3, size * .3), color);
        double pip = size * .18;
        for (double[] at : new double[][] {{.26, .26}, {.74, .26}, {.5, .5}, {.26, .74}, {.74, .74}}) {
            double left = x + at[0] * size - pip / 2;
            fill(new Ellipse2D.Double(left, y + at[1] * size - pip / 2, pip, pip), Palette.CARD);
        }
    }

    /** A thick arrow to the right that fills a rectangle. */
    void arrow(double x, double y, double w, double h, Color color) {
        double head = Math.min(w / 2, h * .7);
        Path2D arrow = new Path2D.Double();
        arrow.moveTo(x, y + h * .22);
        arrow.lineTo(x + w - head, y + h * .22);
        arrow.lineTo(x + w - head, y);
        arrow.lineTo(x + w, y + h / 2);
        arrow.lineTo(x + w - head, y + h);
        arrow.lineTo(x + w - head, y + h * .78);
        arrow.lineTo(x, y + h * .78);
        arrow.closePath();
        fill(arrow, color);
    }

    /** A tick mark or a cross in a disc of the given size. */
    void verdict(double x, double y, double size, boolean good) {
        fill(new Ellipse2D.Double(x, y, size, size), good ? Palette.GREEN : Palette.VERMILION);
        Path2D mark = new Path2D.Double();
        if (good) {
            mark.moveTo(x + size * .26, y + size * .52);
            mark.lineTo(x + size * .44, y + size * .70);
            mark.lineTo(x + size * .75, y + size * .32);
        } else {
            mark.moveTo(x + size * .32, y + size * .32);
            mark.lineTo(x + size * .68, y + size * .68);
            mark.moveTo(x + size * .68, y + size * .32);
            mark.lineTo(x + size * .32, y + size * .68);
        }
        outline(mark, Palette.CARD, size * .11);
    }
}
