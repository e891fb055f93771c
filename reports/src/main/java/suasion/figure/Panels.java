package suasion.figure;

import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Charts side by side that are read alike, with one key below all of them.
 *
 * @param charts the charts in the order in which they are read
 * @param keys what lines and marks stand for
 * @param extra pixels that a chart needs beyond its usual height, for words that stand upright
 */
record Panels(List<Panel> charts, List<Key> keys, int extra) {
    private static final int TITLE = 20;

    /** One chart and what stands above it; nothing does where the title is empty. */
    record Panel(String title, Chart chart) {}

    /** Width of one of so many charts. */
    static int width(int charts) {
        return charts == 1 ? 720 : charts <= 4 ? 450 : 310;
    }

    /** How many of so many charts stand side by side. */
    static int columns(int charts) {
        return charts == 1 ? 1 : charts <= 4 ? 2 : 3;
    }

    private int height() {
        return (charts.size() == 1 ? 350 : charts.size() <= 4 ? 280 : 240) + extra;
    }

    /**
     * The picture.
     *
     * @param canvas empty
     * @param description what is read aloud in its place
     */
    String svg(SvgCanvas canvas, String description) {
        int columns = columns(charts.size());
        int rows = (charts.size() + columns - 1) / columns;
        int wide = width(charts.size());
        boolean titled = charts.stream().anyMatch(panel -> !panel.title().isEmpty());
        int tall = height() + (titled ? TITLE : 0);
        for (int i = 0; i < charts.size(); i++) {
            int left = i % columns * wide;
            int top = i / columns * tall;
            Panel panel = charts.get(i);
            if (titled) {
                canvas.setFont(Chart.TEXT);
                canvas.setPaint(Ink.INK.color());
                canvas.drawString(Chart.cut(panel.title(), wide / 8), left + 12, top + 14);
            }
            panel.chart().onto(canvas, new Rectangle2D.Double(left, top + (titled ? TITLE : 0), wide, height()));
        }
        int width = columns * wide;
        Key.draw(keys, width, canvas, rows * tall);
        return canvas.svg(width, rows * tall + Key.height(keys, width), description);
    }
}
