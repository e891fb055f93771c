package suasion.figure;

import java.awt.Paint;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * A line of the key below a picture of several charts.
 *
 * @param text what it stands for
 * @param paint colour of the sample
 * @param stroke of its line; null where it is none
 * @param shape of its mark; null where it has none
 */
record Key(String text, Paint paint, Stroke stroke, Shape shape) {
    private static final int SAMPLE = 24;
    private static final int GAP = 16;
    private static final int ROW = 18;
    private static final Shape BOX = new Rectangle2D.Double(-9, -5, 18, 10);

    /** A box of a colour, for bands. */
    static Key box(String text, Paint paint) {
        return new Key(text, paint, null, BOX);
    }

    /** Height of a key that is set in rows of a width. */
    static int height(List<Key> keys, int width) {
        return keys.isEmpty() ? 0 : flow(keys, width, null, 0) + ROW + 6;
    }

    /** Draws the key in rows that are read like text. */
    static void draw(List<Key> keys, int width, SvgCanvas canvas, int top) {
        flow(keys, width, canvas, top);
    }

    /** Where the last row begins, below {@code top}; draws unless there is nothing to draw on. */
    private static int flow(List<Key> keys, int width, SvgCanvas canvas, int top) {
        double left = GAP;
        int row = 0;
        for (Key key : keys) {
            double room = SAMPLE + 6 + Chart.SMALL.width(key.text) + GAP;
            if (left > GAP && left + room > width) {
                left = GAP;
                row += ROW;
            }
            if (canvas != null) {
                key.draw(canvas, left, top + row + ROW / 2.0);
            }
            left += room;
        }
        return row;
    }

    private void draw(SvgCanvas canvas, double left, double middle) {
        double centre = left + SAMPLE / 2.0;
        canvas.setPaint(paint);
        if (stroke != null) {
            canvas.setStroke(stroke);
            canvas.draw(new Line2D.Double(left, middle, left + SAMPLE, middle));
        }
        if (shape != null) {
            canvas.fill(AffineTransform.getTranslateInstance(centre, middle).createTransformedShape(shape));
        }
        canvas.setFont(Chart.SMALL);
        canvas.setPaint(Ink.INK.color());
        canvas.drawString(text, (float) (left + SAMPLE + 6), (float) (middle + 4));
    }
}
