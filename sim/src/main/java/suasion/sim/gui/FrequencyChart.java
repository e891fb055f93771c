package suasion.sim.gui;

import java.awt.BasicStroke;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPosition;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.CategoryLabelWidthType;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.LevelRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.text.TextBlockAnchor;
import org.jfree.ui.RectangleAnchor;

/** Frequencies in play as bars, their promised values as lines across the bars. */
final class FrequencyChart {
    /** Bars beyond these, of which the least is to be seen, are left out. */
    static final int MOST = 12;

    /** Letters of every part of a name, where names may have several. */
    static final int SHORT_NAMES = 12;

    /** Behind the name of what was not observed yet: a bar of length 0 was, and looks the same. */
    private static final String NEVER = " (not yet)";

    private static final CategoryLabelPositions LYING = CategoryLabelPositions.replaceLeftPosition(
            CategoryLabelPositions.STANDARD,
            new CategoryLabelPosition(
                    RectangleAnchor.RIGHT, TextBlockAnchor.CENTER_RIGHT, CategoryLabelWidthType.RANGE, .62f));

    private final DefaultCategoryDataset observed = new DefaultCategoryDataset();
    private final DefaultCategoryDataset promised = new DefaultCategoryDataset();
    private final NumberAxis values = new NumberAxis(null);
    private final CategoryAxis categories = new CategoryAxis(null);
    private int letters = SHORT_NAMES;
    private String what;
    private final JFreeChart chart;

    FrequencyChart(String title, String what) {
        this.what = what;
        BarRenderer bars = new BarRenderer();
        bars.setBarPainter(new StandardBarPainter());
        bars.setShadowVisible(false);
        bars.setSeriesPaint(0, Palette.PALE_BLUE);
        bars.setMaximumBarWidth(.16);
        LevelRenderer levels = new LevelRenderer();
        levels.setSeriesPaint(0, Palette.INK);
        levels.setSeriesStroke(0, new BasicStroke(2.6f));
        levels.setMaximumItemWidth(.2);
        CategoryPlot plot = new CategoryPlot(observed, categories, values, bars);
        plot.setDataset(1, promised);
        plot.setRenderer(1, levels);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        chart = ChartStyle.of(title, plot);
    }

    JFreeChart chart() {
        return chart;
    }

    /** Calls the chart and its bars something else from the next update on. */
    void call(String title, String bars) {
        chart.setTitle(title);
        what = bars;
    }

    /** Cuts longer parts of names from the next update on. */
    void cut(int longest) {
        letters = longest;
    }

    /** Bars that lie below each other have room for names of several parts. */
    void lay(boolean lying) {
        chart.getCategoryPlot().setOrientation(lying ? PlotOrientation.HORIZONTAL : PlotOrientation.VERTICAL);
        chart.getCategoryPlot().setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
    }

    /** Shows these frequencies; NaN, of what was not observed yet, is called so. */
    void update(List<Comparison> all) {
        List<Comparison> telling = all.stream()
                .sorted(Comparator.comparingDouble(one -> -spread(one.promised())))
                .limit(MOST)
                .toList();
        List<Comparison> shown =
                all.stream().filter(telling::contains).limit(MOST).toList();
        Map<String, Integer> seen = new HashMap<>();
        observed.clear();
        promised.clear();
        double top = 0;
        boolean begun = shown.stream().anyMatch(one -> !Double.isNaN(one.observed()));
        for (Comparison one : shown) {
            boolean never = Double.isNaN(one.observed());
            String label = unique(shortened(one.label()) + (begun && never ? NEVER : ""), seen);
            observed.addValue(never ? null : Double.valueOf(one.observed()), "observed", label);
            promised.addValue(one.promised(), "promised", label);
            top = Math.max(top, Math.max(one.promised(), never ? 0 : one.observed()));
        }
        values.setRange(0, upperEnd(top));
        categories.setLabel(
                shown.size() < all.size() ? what + " (and " + (all.size() - shown.size()) + " more)" : what);
        if (isLying()) {
            categories.setMaximumCategoryLabelLines(1);
            categories.setMaximumCategoryLabelWidthRatio(0);
            categories.setCategoryLabelPositions(LYING);
            return;
        }
        categories.setMaximumCategoryLabelLines(shown.size() > 4 ? 1 : 2);
        categories.setMaximumCategoryLabelWidthRatio(shown.size() > 4 ? 2 : 0);
        categories.setCategoryLabelPositions(
                shown.size() > 4 ? CategoryLabelPositions.UP_45 : CategoryLabelPositions.STANDARD);
    }

    private boolean isLying() {
        return chart.getCategoryPlot().getOrientation() == PlotOrientation.HORIZONTAL;
    }

    /** How much there is to see: nothing of what is always or never said. */
    private static double spread(double promised) {
        return promised * (1 - promised);
    }

    /** Two names that are the same when shortened are two bars all the same. */
    private static String unique(String label, Map<String, Integer> seen) {
        int times = seen.merge(label, 1, Integer::sum);
        return times == 1 ? label : label + " #" + times;
    }

    /** A round number above the longest bar; a little more than 1 where a line at 1 has to be seen. */
    private static double upperEnd(double longest) {
        double unit = longest > .3 ? .2 : .05;
        return Math.min(1.02, unit * (Math.floor(1.02 * longest / unit) + 1));
    }

    /** The label with every long part of it cut, so that state, player, type and signal are seen. */
    private String shortened(String label) {
        String[] parts = label.split(isLying() ? "(?<= \\| )|(?<=: )|(?<=, )" : "(?<= \\| )");
        return Arrays.stream(parts)
                .map(part -> {
                    String name = part.replaceAll(isLying() ? "( \\| |: |, )$" : " \\| $", "");
                    return Names.shorten(name, letters) + part.substring(name.length());
                })
                .collect(Collectors.joining());
    }
}
