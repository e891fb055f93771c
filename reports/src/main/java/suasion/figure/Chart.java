package suasion.figure;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.NumberTickUnitSource;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.text.TextUtilities;
import org.jfree.ui.HorizontalAlignment;
import org.jfree.ui.RectangleEdge;
import org.jfree.ui.RectangleInsets;

/** What all figures have in common: fonts, axes, strokes, marks, a legend below, and the way to SVG. */
final class Chart {
    /** Numbers from here on are written with a power of ten. */
    private static final double LONG_NUMBER = 1e7;

    private static final int FEW_TICKS = 5;

    static final Typeface TEXT = new Typeface(Font.PLAIN, 12);
    static final Typeface SMALL = new Typeface(Font.PLAIN, 11);
    static final Stroke THIN = new BasicStroke(1f);
    static final Stroke THICK = new BasicStroke(2.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    static final Stroke DASHED =
            new BasicStroke(2.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {7, 4}, 0f);
    static final Stroke DOTTED =
            new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {2, 3}, 0f);
    static final Shape DOT = new Ellipse2D.Double(-3, -3, 6, 6);
    static final Shape RING = new Ellipse2D.Double(-6.5, -6.5, 13, 13);
    static final Shape DIAMOND = polygon(0, -5, 5, 0, 0, 5, -5, 0);
    static final Shape SQUARE = new Rectangle2D.Double(-3.5, -3.5, 7, 7);
    static final Shape RIGHTWARD = polygon(-4, -5, 5, 0, -4, 5);
    static final Shape LEFTWARD = polygon(4, -5, -5, 0, 4, 5);
    private static final Shape LINE = new Line2D.Double(-11, 0, 11, 0);
    private static final Shape BOX = new Rectangle2D.Double(-9, -5, 18, 10);

    private final XYPlot plot = new XYPlot();
    private final LegendItemCollection legend = new LegendItemCollection();
    private int datasets;

    Chart(ValueAxis x, ValueAxis y) {
        // Rotated text through the machine's fonts is what Typeface is there to avoid.
        TextUtilities.setUseDrawRotatedStringWorkaround(false);
        plot.setDomainAxis(x);
        plot.setRangeAxis(y);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setInsets(new RectangleInsets(9, 4, 4, 34));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(Ink.LINE.color());
        plot.setRangeGridlineStroke(THIN);
        plot.setDomainGridlinePaint(Ink.LINE.color());
        plot.setDomainGridlineStroke(THIN);
        plot.setFixedLegendItems(legend);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    }

    XYPlot plot() {
        return plot;
    }

    /** Adds a data set with its renderer, drawn above those added before. */
    void add(org.jfree.data.xy.XYDataset data, org.jfree.chart.renderer.xy.XYItemRenderer renderer) {
        plot.setDataset(datasets, data);
        plot.setRenderer(datasets, renderer);
        datasets++;
    }

    void legendLine(String text, Ink ink, Stroke stroke) {
        legend.add(new LegendItem(text, null, null, null, LINE, stroke, ink.color()));
    }

    void legendMark(String text, Shape shape, Ink ink, boolean filled) {
        Paint fill = filled ? ink.color() : Ink.PAPER.color();
        legend.add(new LegendItem(text, null, null, null, shape, fill, THIN, ink.color()));
    }

    void legendBox(String text, Paint paint) {
        legend.add(new LegendItem(text, null, null, null, BOX, paint, THIN, Ink.SOFT.color()));
    }

    /** The chart as an SVG element of a page, whose colours it takes. */
    String svg(int width, int height, String description) {
        return draw(SvgCanvas.onPage(), width, height, description);
    }

    /** The chart as an SVG file of its own: on white, with colours of its own. */
    String file(int width, int height, String description) {
        return draw(SvgCanvas.alone(), width, height, description);
    }

    /** The chart as a part of a picture, without its legend. */
    void onto(SvgCanvas canvas, Rectangle2D where) {
        bare().draw(canvas, where);
    }

    private JFreeChart bare() {
        JFreeChart chart = new JFreeChart(null, TEXT, plot, false);
        chart.setBackgroundPaint(null);
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        return chart;
    }

    private String draw(SvgCanvas canvas, int width, int height, String description) {
        JFreeChart chart = bare();
        if (legend.getItemCount() > 0) {
            LegendTitle title = new LegendTitle(plot);
            title.setItemFont(SMALL);
            title.setItemPaint(Ink.INK.color());
            title.setFrame(BlockBorder.NONE);
            title.setPosition(RectangleEdge.BOTTOM);
            title.setHorizontalAlignment(HorizontalAlignment.LEFT);
            title.setItemLabelPadding(new RectangleInsets(2, 4, 2, 14));
            chart.addSubtitle(title);
        }
        chart.draw(canvas, new Rectangle2D.Double(0, 0, width, height));
        return canvas.svg(width, height, description);
    }

    /** An axis of numbers with a label that names what and in which unit. */
    static NumberAxis axis(String label, double low, double high) {
        NumberAxis axis = new NumberAxis(label);
        NumberFormat numbers = Math.max(Math.abs(low), Math.abs(high)) < LONG_NUMBER
                ? NumberFormat.getNumberInstance(Locale.ROOT)
                : new DecimalFormat("0.###E0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        axis.setStandardTickUnits(new NumberTickUnitSource(false, numbers));
        // Where the search for a unit begins; from 1, which is nothing on an axis of large numbers, it never ends.
        axis.setTickUnit(new NumberTickUnit((high - low) / FEW_TICKS, numbers), false, false);
        axis.setAutoRange(false);
        axis.setRange(low, high);
        return style(axis);
    }

    /** A vertical axis of named rows, the first on top at the height of their number less 1. */
    static SymbolAxis rows(List<String> labels) {
        List<String> upwards = new ArrayList<>(labels);
        Collections.reverse(upwards);
        SymbolAxis axis = style(new SymbolAxis(null, upwards.toArray(String[]::new)));
        axis.setGridBandsVisible(false);
        axis.setTickMarksVisible(false);
        axis.setTickLabelInsets(new RectangleInsets(1, 4, 1, 4));
        axis.setRange(-0.6, labels.size() - 0.4);
        return axis;
    }

    static <A extends ValueAxis> A style(A axis) {
        axis.setLabelFont(TEXT);
        axis.setTickLabelFont(SMALL);
        axis.setLabelPaint(Ink.INK.color());
        axis.setTickLabelPaint(Ink.SOFT.color());
        axis.setAxisLinePaint(Ink.SOFT.color());
        axis.setTickMarkPaint(Ink.SOFT.color());
        axis.setAxisLineStroke(THIN);
        axis.setTickMarkStroke(THIN);
        axis.setTickLabelInsets(new RectangleInsets(6, 4, 6, 4));
        return axis;
    }

    /** A range around [low, high] with some room, never empty. */
    static double[] room(double low, double high) {
        double room = high > low ? 0.08 * (high - low) : Math.max(0.5, Math.abs(low) * 0.1);
        return new double[] {low - room, high + room};
    }

    static XYLineAndShapeRenderer lines(Ink ink, Stroke stroke) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setBasePaint(ink.color());
        renderer.setBaseStroke(stroke);
        renderer.setAutoPopulateSeriesPaint(false);
        renderer.setAutoPopulateSeriesStroke(false);
        renderer.setDrawSeriesLineAsPath(true);
        return renderer;
    }

    static XYLineAndShapeRenderer marks(Shape shape, Ink ink, boolean filled) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        renderer.setBaseShape(shape);
        renderer.setAutoPopulateSeriesShape(false);
        renderer.setAutoPopulateSeriesPaint(false);
        renderer.setAutoPopulateSeriesOutlinePaint(false);
        renderer.setAutoPopulateSeriesOutlineStroke(false);
        renderer.setBasePaint(ink.color());
        renderer.setBaseShapesFilled(filled);
        renderer.setBaseOutlineStroke(new BasicStroke(filled ? 1f : 2f));
        renderer.setDrawOutlines(true);
        return renderer;
    }

    static DecimalFormat format(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    }

    /** At most {@code most} characters of a name, so that labels do not crowd out the picture. */
    static String cut(String name, int most) {
        String flat = name.replaceAll("\\p{Cntrl}+", " ").strip();
        return flat.codePointCount(0, flat.length()) <= most
                ? flat
                : flat.substring(0, flat.offsetByCodePoints(0, most - 3)) + "...";
    }

    /** The same, cut before the end: what tells rows of one name apart stands there. */
    static String cutWithin(String name, int most) {
        String flat = name.replaceAll("\\p{Cntrl}+", " ").strip();
        int length = flat.codePointCount(0, flat.length());
        if (length <= most) {
            return flat;
        }
        int end = (most - 3) / 2;
        return flat.substring(0, flat.offsetByCodePoints(0, most - 3 - end))
                + "..."
                + flat.substring(flat.offsetByCodePoints(0, length - end));
    }

    private static Shape polygon(double... xy) {
        Path2D path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        path.closePath();
        return path;
    }
}
