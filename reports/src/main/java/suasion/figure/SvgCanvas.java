package suasion.figure;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.AttributedCharacterIterator;
import org.apache.xmlgraphics.java2d.AbstractGraphics2D;
import org.apache.xmlgraphics.java2d.GraphicContext;

/**
 * A drawing surface that writes SVG: paths, text that stays text, colours as variables of the page or, for a file of
 * its own, as they are, on white.
 *
 * <p>Coordinates are rounded to hundredths. Clips are not kept (charts draw inside their axes) and images are refused.
 */
final class SvgCanvas extends AbstractGraphics2D {
    private final StringBuilder body;
    private final boolean alone;

    private SvgCanvas(boolean alone) {
        super(false);
        this.alone = alone;
        this.body = new StringBuilder();
        this.gc = new GraphicContext();
        setFont(Chart.TEXT);
        setColor(Ink.INK.color());
    }

    private SvgCanvas(SvgCanvas other) {
        super(other);
        this.body = other.body;
        this.alone = other.alone;
    }

    /** A canvas for an element of a page. */
    static SvgCanvas onPage() {
        return new SvgCanvas(false);
    }

    /** A canvas for a file of its own. */
    static SvgCanvas alone() {
        return new SvgCanvas(true);
    }

    private String css(Color color) {
        return alone ? Ink.hex(color) : Ink.css(color);
    }

    /** The whole element, {@code description} being read aloud in its place. */
    String svg(int width, int height, String description) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\""
                + escape(description)
                + "\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\"".formatted(width, height, width, height)
                + " font-family=\"Arial,Helvetica,sans-serif\" text-rendering=\"geometricPrecision\">\n"
                + (alone ? "<rect width=\"100%\" height=\"100%\" style=\"fill:#ffffff\"/>\n" : "")
                + body
                + "</svg>";
    }

    @Override
    public void draw(Shape shape) {
        BasicStroke stroke = (BasicStroke) getStroke();
        String path = path(shape);
        if (path.isEmpty() || opacity() == 0) {
            return;
        }
        body.append("<path d=\"")
                .append(path)
                .append("\" style=\"fill:none;stroke:")
                .append(css(getColor()));
        if (stroke.getLineWidth() != 1) {
            body.append(";stroke-width:").append(number(Math.max(0.5, stroke.getLineWidth())));
        }
        if (stroke.getDashArray() != null) {
            body.append(";stroke-dasharray:");
            for (float dash : stroke.getDashArray()) {
                body.append(number(dash)).append(' ');
            }
        }
        if (stroke.getLineJoin() == BasicStroke.JOIN_ROUND) {
            body.append(";stroke-linejoin:round");
        }
        finish("stroke-opacity");
    }

    @Override
    public void fill(Shape shape) {
        String path = path(shape);
        if (!path.isEmpty() && opacity() > 0) {
            body.append("<path d=\"").append(path).append("\" style=\"fill:").append(css(getColor()));
            finish("fill-opacity");
        }
    }

    private void finish(String opacityName) {
        if (opacity() < 1) {
            body.append(';').append(opacityName).append(':').append(number(opacity()));
        }
        body.append("\"/>\n");
    }

    private double opacity() {
        double over = getComposite() instanceof AlphaComposite alpha ? alpha.getAlpha() : 1;
        return over * getColor().getAlpha() / 255;
    }

    @Override
    public void drawString(String text, float x, float y) {
        if (text.isBlank()) {
            return;
        }
        if (!(getFont() instanceof Typeface)) {
            throw new IllegalStateException("'" + text + "' is set in " + getFont() + ", which this machine may lack");
        }
        AffineTransform at = getTransform();
        Point2D p = at.transform(new Point2D.Float(x, y), null);
        body.append("<text x=\"")
                .append(number(p.getX()))
                .append("\" y=\"")
                .append(number(p.getY()))
                .append('"');
        double degrees = Math.toDegrees(Math.atan2(at.getShearY(), at.getScaleX()));
        if (Math.abs(degrees) > 0.01) {
            body.append(
                    " transform=\"rotate(%s %s %s)\"".formatted(number(degrees), number(p.getX()), number(p.getY())));
        }
        body.append(" style=\"fill:").append(css(getColor()));
        body.append(";font-size:").append(getFont().getSize()).append("px");
        if (getFont().isBold()) {
            body.append(";font-weight:bold");
        }
        body.append("\">").append(escape(text)).append("</text>\n");
    }

    @Override
    public void drawString(AttributedCharacterIterator iterator, float x, float y) {
        StringBuilder text = new StringBuilder();
        for (char c = iterator.first(); c != AttributedCharacterIterator.DONE; c = iterator.next()) {
            text.append(c);
        }
        drawString(text.toString(), x, y);
    }

    /** SVG path data of a shape after the current transform. */
    private String path(Shape shape) {
        StringBuilder data = new StringBuilder();
        double[] c = new double[6];
        for (PathIterator it = shape.getPathIterator(getTransform()); !it.isDone(); it.next()) {
            int kind = it.currentSegment(c);
            int numbers =
                    switch (kind) {
                        case PathIterator.SEG_CLOSE -> 0;
                        case PathIterator.SEG_QUADTO -> 4;
                        case PathIterator.SEG_CUBICTO -> 6;
                        default -> 2;
                    };
            data.append("MLQCZ".charAt(kind));
            for (int i = 0; i < numbers; i++) {
                if (Double.isNaN(c[i])) {
                    return "";
                }
                data.append(i == 0 ? "" : " ").append(number(c[i]));
            }
        }
        return data.toString();
    }

    private static String number(double value) {
        BigDecimal rounded = new BigDecimal(value).setScale(2, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** Text as XML holds it: markup escaped, characters that XML forbids left out. */
    static String escape(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints()
                .filter(c -> c >= 32 && c != 127 && c != 0xfffe && c != 0xffff && !(c >= 0xd800 && c < 0xe000))
                .forEach(c -> {
                    switch (c) {
                        case '&' -> out.append("&amp;");
                        case '<' -> out.append("&lt;");
                        case '>' -> out.append("&gt;");
                        case '"' -> out.append("&quot;");
                        default -> out.appendCodePoint(c);
                    }
                });
        return out.toString();
    }

    @Override
    public Color getColor() {
        return getPaint() instanceof Color color ? color : Ink.INK.color();
    }

    @Override
    public FontMetrics getFontMetrics(Font font) {
        if (font instanceof Typeface face) {
            return face.metrics();
        }
        throw new IllegalArgumentException(font + " would be measured by the fonts of this machine");
    }

    @Override
    public Graphics create() {
        return new SvgCanvas(this);
    }

    @Override
    public void dispose() {
        // nothing is held
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        return null;
    }

    @Override
    public void setXORMode(Color color) {
        throw new UnsupportedOperationException("SVG has no XOR");
    }

    @Override
    public void copyArea(int x, int y, int width, int height, int dx, int dy) {
        throw new UnsupportedOperationException("SVG cannot copy an area");
    }

    @Override
    public void drawRenderableImage(RenderableImage image, AffineTransform transform) {
        throw new UnsupportedOperationException("figures hold no images");
    }

    @Override
    public void drawRenderedImage(RenderedImage image, AffineTransform transform) {
        throw new UnsupportedOperationException("figures hold no images");
    }

    @Override
    public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
        throw new UnsupportedOperationException("figures hold no images");
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, ImageObserver observer) {
        throw new UnsupportedOperationException("figures hold no images");
    }
}
