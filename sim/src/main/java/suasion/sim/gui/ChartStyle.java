package suasion.sim.gui;

import java.awt.BasicStroke;
import java.awt.Font;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.ui.RectangleEdge;
import org.jfree.ui.RectangleInsets;

/** Makes all charts look like the board. */
final class ChartStyle {
    private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 13);
    private static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 11);

    private ChartStyle() {}

    /** A chart of the plot, with a legend below. */
    static JFreeChart of(String title, Plot plot) {
        JFreeChart chart = new JFreeChart(title, TITLE, plot, false);
        chart.setBackgroundPaint(Palette.CARD);
        chart.getTitle().setPaint(Palette.INK);
        chart.getTitle().setMargin(new RectangleInsets(6, 4, 6, 4));
        chart.setPadding(new RectangleInsets(2, 4, 2, 10));
        plot.setBackgroundPaint(Palette.CARD);
        plot.setOutlineVisible(false);
        LegendTitle legend = new LegendTitle(plot);
        legend.setItemFont(LABEL);
        legend.setItemPaint(Palette.INK);
        legend.setFrame(BlockBorder.NONE);
        legend.setPosition(RectangleEdge.BOTTOM);
        legend.setBackgroundPaint(Palette.CARD);
        chart.addLegend(legend);
        if (plot instanceof CategoryPlot categories) {
            categories.setRangeGridlinePaint(Palette.LINE);
            categories.setRangeGridlineStroke(new BasicStroke(1));
            plain(categories.getDomainAxis());
            plain(categories.getRangeAxis());
        } else if (plot instanceof XYPlot xy) {
            xy.setRangeGridlinePaint(Palette.LINE);
            xy.setRangeGridlineStroke(new BasicStroke(1));
            xy.setDomainGridlinesVisible(false);
            plain(xy.getDomainAxis());
            plain(xy.getRangeAxis());
        }
        return chart;
    }

    private static void plain(Axis axis) {
        axis.setLabelFont(LABEL);
        axis.setTickLabelFont(LABEL);
        axis.setLabelPaint(Palette.MUTED);
        axis.setTickLabelPaint(Palette.INK);
        axis.setAxisLinePaint(Palette.LINE);
        axis.setTickMarkPaint(Palette.LINE);
    }
}
