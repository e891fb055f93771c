package suasion.figure;

import java.util.List;

/** The beliefs that receivers are told, as stems as high as they are probable in each of two states. */
public final class LawsFigure {
    private static final int WIDTH = 720;
    private static final int LEFT = 132;
    private static final int RIGHT = 24;
    private static final int TOP = 12;
    private static final int ROW = 118;
    private static final int HIGH = 78;
    private static final int BETWEEN = 6;
    private static final double APART = 2.2;
    private static final int LEGEND = 26;

    private final Pen pen = new Pen();
    private final double prior;

    private LawsFigure(double prior) {
        this.prior = prior;
    }

    /** A belief and how probable it is told in each state. */
    public record Stem(double belief, double low, double high, String label) {}

    /** What one receiver is told. */
    public record Law(String receiver, List<Stem> stems) {
        public Law {
            stems = List.copyOf(stems);
        }
    }

    /**
     * The figure as an SVG element.
     *
     * @param laws one per receiver, from top to bottom
     * @param states names of the two states; a belief is the probability of the second
     * @param prior what is believed beforehand
     * @param description what is read aloud in place of the picture
     */
    public static String svg(List<Law> laws, List<String> states, double prior, String description) {
        LawsFigure figure = new LawsFigure(prior);
        for (int k = 0; k < laws.size(); k++) {
            figure.row(laws.get(k), TOP + k * ROW);
        }
        int bottom = TOP + laws.size() * ROW;
        figure.pen.centred("belief told: probability of " + Chart.cut(states.get(1), 40), x(0.5), bottom - 8, Ink.INK);
        figure.key(states, bottom + LEGEND / 2.0);
        return figure.pen.svg(WIDTH, bottom + LEGEND, description);
    }

    private static double x(double belief) {
        return LEFT + belief * (WIDTH - LEFT - RIGHT);
    }

    private void row(Law law, double top) {
        double most = law.stems().stream()
                .mapToDouble(stem -> Math.max(stem.low(), stem.high()))
                .max()
                .orElse(1);
        double base = top + HIGH;
        pen.before(Chart.cut(law.receiver(), 15), LEFT - 60, base - HIGH / 2.0, Ink.INK);
        for (int half = 0; half <= 2; half++) {
            double height = base - half / 2.0 * (HIGH - 14);
            pen.line(x(0) - 10, height, x(1) + 10, height, half == 0 ? Ink.SOFT : Ink.LINE, Chart.THIN);
            pen.before(half == 0 ? "0" : Chart.format("0.####").format(most * half / 2), LEFT - 14, height, Ink.SOFT);
        }
        pen.line(x(prior), top, x(prior), base, Ink.SOFT, Chart.DOTTED);
        double scale = (HIGH - 14) / most;
        boolean named = hasRoom(law.stems());
        for (Stem stem : law.stems()) {
            stem(x(stem.belief()) - APART, base, scale * stem.low(), Ink.BLUE);
            stem(x(stem.belief()) + APART, base, scale * stem.high(), Ink.ORANGE);
            if (named) {
                pen.centred(stem.label(), x(stem.belief()), base + 11, Ink.SOFT);
            }
        }
        for (int tenth = 0; tenth <= 10 && !named; tenth += 2) {
            pen.centred(Chart.format("0.#").format(tenth / 10.0), x(tenth / 10.0), base + 11, Ink.SOFT);
        }
    }

    /** Whether the label of every belief fits beside its neighbours'. */
    private static boolean hasRoom(List<Stem> stems) {
        double end = Double.NEGATIVE_INFINITY;
        for (Stem stem : stems) {
            double half = Chart.SMALL.width(stem.label()) / 2.0;
            if (x(stem.belief()) - half < end + BETWEEN) {
                return false;
            }
            end = x(stem.belief()) + half;
        }
        return true;
    }

    private void stem(double x, double base, double height, Ink ink) {
        if (height > 0) {
            pen.line(x, base, x, base - height, ink, Chart.THICK);
            pen.disc(x, base - height, 2.6, ink, 1);
        }
    }

    private void key(List<String> states, double y) {
        String low = "probability if " + Chart.cut(states.get(0), 24);
        String high = "probability if " + Chart.cut(states.get(1), 24);
        double second = LEFT + 34 + Chart.SMALL.width(low);
        pen.disc(LEFT, y, 4, Ink.BLUE, 1);
        pen.words(low, LEFT + 10, y, Ink.INK);
        pen.disc(second, y, 4, Ink.ORANGE, 1);
        pen.words(high, second + 10, y, Ink.INK);
        double third = second + 34 + Chart.SMALL.width(high);
        pen.line(third, y - 6, third, y + 6, Ink.SOFT, Chart.DOTTED);
        pen.words("prior", third + 8, y, Ink.INK);
    }
}
