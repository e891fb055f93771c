package suasion.figure;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.XIntervalSeries;
import org.jfree.data.xy.XIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.ui.RectangleAnchor;
import org.jfree.ui.TextAnchor;
import suasion.game.Exact;
import suasion.solve.Concavification;

/** The designer's payoff over the belief of one receiver about two states, its concave closure, and the posteriors. */
public final class BeliefFigure {
    private static final int WIDTH = 680;
    private static final int HEIGHT = 400;

    private BeliefFigure() {}

    /**
     * An observed posterior with its confidence interval.
     *
     * @param x observed Pr(second state)
     * @param low lower limit
     * @param high upper limit
     * @param payoff the designer's payoff at the promised posterior
     */
    public record Observed(double x, double low, double high, double payoff) {}

    /**
     * The figure as an SVG element.
     *
     * @param curve what is drawn
     * @param state the state whose probability is on the horizontal axis
     * @param designer whose payoff is on the vertical axis
     * @param closureName "concave closure", or "convex closure" where the designer minimises
     * @param promised the scheme's posteriors; the belief's last entry is x
     * @param observed what was played; empty where nothing was
     * @param description what is read aloud in place of the picture
     */
    public static String svg(
            Concavification curve,
            String state,
            String designer,
            String closureName,
            List<Mark> promised,
            List<Observed> observed,
            String description) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Concavification.Segment s : curve.payoff()) {
            low = Math.min(low, Math.min(at(s.valueFrom()), at(s.valueTo())));
            high = Math.max(high, Math.max(at(s.valueFrom()), at(s.valueTo())));
        }
        for (Mark mark : promised) {
            low = Math.min(low, mark.payoff());
            high = Math.max(high, mark.payoff());
        }
        double[] range = Chart.room(low, high);
        Chart chart = new Chart(
                Chart.axis("belief: probability of " + Chart.cut(state, 40), -0.02, 1.02),
                Chart.axis("payoff of " + Chart.cut(designer, 30) + " per round", range[0], range[1]));
        prior(chart, at(curve.prior()));
        payoff(chart, curve);
        closure(chart, curve, closureName);
        chord(chart, curve, promised);
        posteriors(chart, promised, observed);
        return chart.svg(WIDTH, HEIGHT, description);
    }

    private static void prior(Chart chart, double prior) {
        ValueMarker marker = new ValueMarker(prior, Ink.SOFT.color(), Chart.DOTTED);
        marker.setLabel("prior");
        marker.setLabelFont(Chart.SMALL);
        marker.setLabelPaint(Ink.SOFT.color());
        marker.setLabelAnchor(prior < 0.85 ? RectangleAnchor.TOP_RIGHT : RectangleAnchor.TOP_LEFT);
        marker.setLabelTextAnchor(prior < 0.85 ? TextAnchor.TOP_LEFT : TextAnchor.TOP_RIGHT);
        chart.plot().addDomainMarker(marker);
    }

    private static void payoff(Chart chart, Concavification curve) {
        XYSeriesCollection lines = new XYSeriesCollection();
        XYSeriesCollection dots = new XYSeriesCollection();
        for (Concavification.Segment s : curve.payoff()) {
            boolean single = s.from().equals(s.to());
            XYSeriesCollection data = single ? dots : lines;
            XYSeries series = new XYSeries(data.getSeriesCount(), false);
            series.add(at(s.from()), at(s.valueFrom()));
            if (!single) {
                series.add(at(s.to()), at(s.valueTo()));
            }
            data.addSeries(series);
        }
        chart.add(lines, Chart.lines(Ink.INK, Chart.THICK));
        chart.add(dots, Chart.marks(Chart.DOT, Ink.INK, true));
        chart.legendLine("payoff at a belief", Ink.INK, Chart.THICK);
    }

    private static void closure(Chart chart, Concavification curve, String name) {
        XYSeries series = new XYSeries("closure", false);
        curve.closure().forEach(p -> series.add(at(p.x()), at(p.value())));
        chart.add(new XYSeriesCollection(series), Chart.lines(Ink.BLUE, Chart.DASHED));
        chart.legendLine(name, Ink.BLUE, Chart.DASHED);
    }

    /** Between two posteriors, at the prior the mean payoff; not drawn where it is the closure. */
    private static void chord(Chart chart, Concavification curve, List<Mark> promised) {
        if (promised.size() != 2) {
            return;
        }
        double mean = promised.stream()
                .mapToDouble(mark -> mark.weight() * mark.payoff())
                .sum();
        double height = height(curve, at(curve.prior()));
        if (Math.abs(height - mean) > 1e-9 * (1 + Math.abs(height))) {
            XYSeries series = new XYSeries("chord", false);
            promised.forEach(
                    m -> series.add(m.belief().get(m.belief().size() - 1).doubleValue(), m.payoff()));
            chart.add(new XYSeriesCollection(series), Chart.lines(Ink.ORANGE, Chart.THIN));
            chart.legendLine("mean after a signal", Ink.ORANGE, Chart.THIN);
        }
    }

    /** The closure at a belief. */
    private static double height(Concavification curve, double x) {
        for (int i = 1; i < curve.closure().size(); i++) {
            double left = at(curve.closure().get(i - 1).x());
            double right = at(curve.closure().get(i).x());
            if (x <= right && right > left) {
                double share = (x - left) / (right - left);
                return (1 - share) * at(curve.closure().get(i - 1).value())
                        + share * at(curve.closure().get(i).value());
            }
        }
        return at(curve.closure().get(curve.closure().size() - 1).value());
    }

    private static void posteriors(Chart chart, List<Mark> promised, List<Observed> observed) {
        XYSeries series = new XYSeries("promised", false);
        promised.forEach(m -> series.add(m.belief().get(m.belief().size() - 1).doubleValue(), m.payoff()));
        chart.add(new XYSeriesCollection(series), Chart.marks(Chart.RING, Ink.ORANGE, false));
        chart.legendMark("posterior promised", Chart.RING, Ink.ORANGE, false);
        if (!observed.isEmpty()) {
            XIntervalSeries seen = new XIntervalSeries("observed");
            observed.forEach(o -> seen.add(o.x(), o.low(), o.high(), o.payoff()));
            XIntervalSeriesCollection data = new XIntervalSeriesCollection();
            data.addSeries(seen);
            XYErrorRenderer renderer = Intervals.renderer(Chart.DOT, Ink.VIOLET);
            chart.add(data, renderer);
            chart.legendMark("posterior observed, with interval", Chart.DOT, Ink.VIOLET, true);
        }
    }

    private static double at(BigFraction value) {
        return Exact.toDouble(value);
    }
}
