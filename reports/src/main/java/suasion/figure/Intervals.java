package suasion.figure;

import java.awt.Shape;
import org.jfree.chart.renderer.xy.XYErrorRenderer;

/** Marks with horizontal confidence intervals. */
final class Intervals {
    private Intervals() {}

    static XYErrorRenderer renderer(Shape shape, Ink ink) {
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawXError(true);
        renderer.setDrawYError(false);
        renderer.setCapLength(7);
        renderer.setErrorPaint(ink.color());
        renderer.setErrorStroke(Chart.THIN);
        renderer.setBasePaint(ink.color());
        renderer.setBaseShape(shape);
        renderer.setAutoPopulateSeriesPaint(false);
        renderer.setAutoPopulateSeriesShape(false);
        renderer.setAutoPopulateSeriesOutlinePaint(false);
        return renderer;
    }
}
