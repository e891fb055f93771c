package suasion.figure;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.Stroke;

/** How the lines of a figure that has many of them are told apart. */
final class Styles {
    private static final Ink[] INKS = {Ink.BLUE, Ink.ORANGE, Ink.GREEN, Ink.RED, Ink.VIOLET, Ink.INK, Ink.SOFT};
    private static final Shape[] SHAPES = {Chart.DOT, Chart.SQUARE, Chart.DIAMOND, Chart.RIGHTWARD};

    static final Stroke BROAD = new BasicStroke(7f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);

    private Styles() {}

    static Ink ink(int line) {
        return INKS[line % INKS.length];
    }

    static Stroke stroke(int line) {
        return line < INKS.length ? Chart.THICK : Chart.DASHED;
    }

    static Shape shape(int line) {
        return SHAPES[line % SHAPES.length];
    }
}
