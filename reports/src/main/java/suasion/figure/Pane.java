package suasion.figure;

import java.awt.geom.Point2D;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.IntStream;

/**
 * A rectangle of a picture with two axes of its own.
 *
 * @param pen what draws in it
 * @param left its left edge in pixels
 * @param top its upper edge in pixels
 * @param width in pixels
 * @param height in pixels
 * @param x the range of the horizontal axis
 * @param y the range of the vertical axis, upwards
 */
record Pane(Pen pen, double left, double top, double width, double height, Range x, Range y) {
    private static final int TICKS = 5;
    private static final double CLOSE = 1e-9;

    /** A range of numbers, never empty. */
    record Range(double low, double high) {
        Range {
            if (!(high > low)) {
                throw new IllegalArgumentException("from " + low + " to " + high);
            }
        }

        double share(double at) {
            return (at - low) / (high - low);
        }

        /** The least of 1, 2 and 5 times a power of ten of which at most some five fit into the range. */
        double step() {
            double rough = (high - low) / TICKS;
            double power = Math.pow(10, Math.floor(Math.log10(rough)));
            for (double digit : new double[] {1, 2, 5}) {
                if (digit * power >= rough * (1 - CLOSE)) {
                    return digit * power;
                }
            }
            return 10 * power;
        }
    }

    double across(double value) {
        return left + x.share(value) * width;
    }

    double down(double value) {
        return top + height - y.share(value) * height;
    }

    Point2D at(double valueX, double valueY) {
        return new Point2D.Double(across(valueX), down(valueY));
    }

    /** The frame, the ticks and the names of both axes; an empty name leaves the vertical axis bare. */
    void frame(String below, String beside) {
        frame(below, beside, ticks(x), ticks(y));
    }

    /** The same with ticks of one's own. */
    void frame(String below, String beside, double[] across, double[] up) {
        pen.line(left, top + height, left + width, top + height, Ink.SOFT, Chart.THIN);
        pen.line(left, top, left, top + height, Ink.SOFT, Chart.THIN);
        for (double tick : across) {
            pen.line(across(tick), top + height, across(tick), top + height + 4, Ink.SOFT, Chart.THIN);
            pen.centred(number(tick), across(tick), top + height + 12, Ink.SOFT);
        }
        pen.centred(Chart.cut(below, 40), left + width / 2, top + height + 30, Ink.INK);
        if (beside.isEmpty()) {
            return;
        }
        for (double tick : up) {
            pen.line(left - 4, down(tick), left, down(tick), Ink.SOFT, Chart.THIN);
            pen.before(number(tick), left - 7, down(tick), Ink.SOFT);
        }
        pen.upright(Chart.cut(beside, 40), left - 44, top + height / 2, Ink.INK);
    }

    /** Round numbers on the horizontal axis. */
    double[] ticks() {
        return ticks(x);
    }

    private static double[] ticks(Range range) {
        double step = range.step();
        double first = Math.ceil(range.low() / step - CLOSE);
        double last = Math.floor(range.high() / step + CLOSE);
        return IntStream.rangeClosed(0, (int) (last - first))
                .mapToDouble(k -> (first + k) * step)
                .toArray();
    }

    private static String number(double value) {
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(6));
        return Math.abs(value) < 1e-12 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
