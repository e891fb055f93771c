package suasion.figure;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.awt.geom.Rectangle2D;

/**
 * A font that is measured by a table of widths instead of the machine's fonts, so that a figure is the same everywhere
 * and can be drawn where no font is installed; the reader's browser sets it in its own sans-serif.
 */
final class Typeface extends Font {
    private static final double ASCENT = 0.76;
    private static final double DESCENT = 0.22;
    private static final int UNKNOWN = 600;
    private static final int IDEOGRAPH = 1000;

    /** Widths of the characters from space to tilde in thousandths of the size, as in Helvetica and Arial. */
    private static final int[] WIDTHS = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
                556, 556,
        556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
                722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556,
                278, 556,
        556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334,
                584
    };

    /** A name of its own, because charts keep the font they have when a new one is equal by name, style and size. */
    Typeface(int style, int size) {
        super("Figure", style, size);
    }

    /** Width of a text in the units of the figure. */
    double width(String text) {
        return text.codePoints().map(Typeface::thousandths).sum() * getSize2D() * (isBold() ? 1.06 : 1) / 1000;
    }

    private static int thousandths(int c) {
        return c >= 32 && c < 127 ? WIDTHS[c - 32] : c >= 0x2e80 ? IDEOGRAPH : UNKNOWN;
    }

    FontMetrics metrics() {
        return new Metrics(this);
    }

    @Override
    public Font deriveFont(int style) {
        return new Typeface(style, getSize());
    }

    @Override
    public Font deriveFont(float size) {
        return new Typeface(getStyle(), Math.round(size));
    }

    @Override
    public LineMetrics getLineMetrics(String text, FontRenderContext context) {
        return new Line(getSize2D(), text.length());
    }

    @Override
    public Rectangle2D getStringBounds(String text, FontRenderContext context) {
        return new Rectangle2D.Double(0, -ASCENT * getSize2D(), width(text), (ASCENT + DESCENT) * getSize2D());
    }

    /** The same numbers in the form in which charts ask for them. */
    private static final class Metrics extends FontMetrics {
        private final Typeface face;

        Metrics(Typeface face) {
            super(face);
            this.face = face;
        }

        @Override
        public int getAscent() {
            return (int) Math.round(ASCENT * face.getSize2D());
        }

        @Override
        public int getDescent() {
            return (int) Math.round(DESCENT * face.getSize2D());
        }

        @Override
        public int getLeading() {
            return 0;
        }

        @Override
        public int stringWidth(String text) {
            return (int) Math.ceil(face.width(text));
        }

        @Override
        public int charWidth(char c) {
            return stringWidth(String.valueOf(c));
        }

        @Override
        public Rectangle2D getStringBounds(String text, java.awt.Graphics context) {
            return face.getStringBounds(text, null);
        }

        @Override
        public LineMetrics getLineMetrics(String text, java.awt.Graphics context) {
            return face.getLineMetrics(text, null);
        }
    }

    private static final class Line extends LineMetrics {
        private final float size;
        private final int characters;

        Line(float size, int characters) {
            this.size = size;
            this.characters = characters;
        }

        @Override
        public int getNumChars() {
            return characters;
        }

        @Override
        public float getAscent() {
            return (float) ASCENT * size;
        }

        @Override
        public float getDescent() {
            return (float) DESCENT * size;
        }

        @Override
        public float getLeading() {
            return 0;
        }

        @Override
        public float getHeight() {
            return getAscent() + getDescent();
        }

        @Override
        public int getBaselineIndex() {
            return Font.ROMAN_BASELINE;
        }

        @Override
        public float[] getBaselineOffsets() {
            return new float[] {0, -getAscent() / 2, -getAscent()};
        }

        @Override
        public float getStrikethroughOffset() {
            return -size / 3;
        }

        @Override
        public float getStrikethroughThickness() {
            return size / 12;
        }

        @Override
        public float getUnderlineOffset() {
            return size / 8;
        }

        @Override
        public float getUnderlineThickness() {
            return size / 12;
        }
    }
}
