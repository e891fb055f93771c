package suasion.sim.gui;

import java.awt.Color;
import java.awt.Font;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import suasion.sim.gui.Brush.Align;

/** Lists bars one below the other; of many, the largest and the marked one, and says how many are left out. */
final class BarList {
    private static final double ROOMY = 34;
    private static final double TIGHT = 17;

    /** Where no bar is longer, all are drawn longer by the same factor. */
    private static final double SMALL = .3;

    private BarList() {}

    /** Draws as many bars as fit into a rectangle, the marked one strong and the others pale. */
    static void draw(Brush brush, List<Bar> bars, double x, double y, double w, double h, Color strong, Color pale) {
        int fit = (int) Math.max(1, Math.floor(h / TIGHT));
        List<Bar> shown = bars.size() <= fit ? bars : largest(bars, fit - 1);
        double pitch = Math.min(58, h / Math.max(1, shown.size() + (shown.size() < bars.size() ? 1 : 0)));
        double longest = bars.stream()
                .flatMapToDouble(bar -> DoubleStream.of(bar.value(), bar.reference(), bar.known()))
                .filter(value -> !Double.isNaN(value))
                .max()
                .orElse(1);
        double scale = longest > 0 && longest < SMALL ? 1 / longest : 1;
        double labels = shown.stream()
                .mapToDouble(bar -> Brush.lengthOf(bar.label(), Brush.font(12, bar.marked())) + 8)
                .max()
                .orElse(0);
        double top = y;
        for (Bar bar : shown) {
            Color color = bar.marked() ? strong : pale;
            if (pitch >= ROOMY) {
                roomy(brush, bar, x, top, w, pitch, scale, color);
            } else {
                tight(brush, bar, x, top, w, Math.min(pitch, 22), scale, color, labels);
            }
            top += pitch;
        }
        if (shown.size() < bars.size()) {
            double rest = bars.stream()
                    .filter(bar -> !shown.contains(bar))
                    .mapToDouble(Bar::value)
                    .sum();
            String text = "and " + (bars.size() - shown.size()) + " more: " + Numbers.show(rest);
            brush.text(text, x, top + 12, w, Brush.font(12, false), Palette.MUTED, Align.LEFT);
        }
    }

    /** The marked bar and the largest others, in their own order. */
    static List<Bar> largest(List<Bar> bars, int number) {
        List<Bar> kept = bars.stream()
                .sorted(Comparator.comparing(Bar::marked)
                        .thenComparingDouble(Bar::value)
                        .reversed())
                .limit(Math.max(1, number))
                .toList();
        return bars.stream().filter(kept::contains).toList();
    }

    private static void roomy(
            Brush brush, Bar bar, double x, double y, double w, double pitch, double scale, Color color) {
        double size = Math.min(16.5, pitch * .3);
        double base = y + size + 1;
        double number = Brush.lengthOf(bar.text(), Brush.font(size, true)) + size;
        Font fitting = brush.fitting(bar.label(), w - number, size, bar.marked());
        brush.text(bar.label(), x, base, w - number, fitting, Palette.INK, Align.LEFT);
        brush.text(bar.text(), x + w - number, base, number, Brush.font(size, bar.marked()), Palette.INK, Align.RIGHT);
        drawBar(brush, bar, x, base + 5, w, Math.min(15, pitch * .3), scale, color);
    }

    private static void tight(
            Brush brush,
            Bar bar,
            double x,
            double y,
            double w,
            double pitch,
            double scale,
            Color color,
            double labels) {
        double size = Math.min(12, pitch * .68);
        double number = 3.6 * size;
        // long names take of the bars, short ones leave them as they are
        double label = (w - number) * Math.max(.54, Math.min(.72, labels / (w - number)));
        double base = y + pitch * .72;
        Font fitting = brush.fitting(bar.label(), label - 6, size, bar.marked());
        brush.text(bar.label(), x, base, label - 6, fitting, Palette.INK, Align.LEFT);
        drawBar(brush, bar, x + label, y + pitch * .2, w - label - number - 4, pitch * .6, scale, color);
        Font numeral = brush.fitting(bar.text(), number, size, bar.marked());
        brush.text(bar.text(), x + w - number, base, number, numeral, Palette.INK, Align.RIGHT);
    }

    private static void drawBar(
            Brush brush, Bar bar, double x, double y, double w, double h, double scale, Color color) {
        brush.bar(x, y, w, h, bar.value() * scale, color);
        if (!Double.isNaN(bar.reference())) {
            brush.tick(x, y, w, h, bar.reference() * scale);
        }
        if (!Double.isNaN(bar.known())) {
            brush.ring(x + w * bar.known() * scale, y + h / 2, Math.min(9, h));
        }
    }
}
