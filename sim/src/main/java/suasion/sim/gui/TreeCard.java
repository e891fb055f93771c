package suasion.sim.gui;

import java.awt.Color;
import java.util.function.Supplier;
import suasion.sim.gui.Brush.Align;

/**
 * The tree of the round: the path that was taken is strong, what obedience would have done is plain, what only a
 * departure leads to is dashed and grey; answers to departures are in the colour of signals.
 */
final class TreeCard extends Card {
    private static final double TOP = 34;

    TreeCard(Supplier<Moment> moment) {
        super(moment);
    }

    @Override
    void paint(Brush brush, Spot spot, Moment moment) {
        Course course = moment.course();
        brush.card("The tree of this round: " + course.caption());
        if (course.isThere()) {
            int depth = depth(course.root());
            double leaf = 34 * moment.hearings().size();
            double column = (brush.width() - 28 - leaf) / depth;
            double row = (brush.height() - TOP - 8) / course.root().ends();
            new Drawing(brush, column, row, leaf).draw(course.root(), 14, TOP, moment.begun());
        }
    }

    private static int depth(Course.Place place) {
        return place.branches().stream()
                .mapToInt(branch -> 1 + depth(branch.to()))
                .max()
                .orElse(0);
    }

    /**
     * Draws from left to right.
     *
     * @param column width of a move
     * @param row height of an end
     * @param leaf width of the payoffs at an end
     */
    private record Drawing(Brush brush, double column, double row, double leaf) {
        /** Draws what is below a place that begins at a height, and returns the height of the place itself. */
        double draw(Course.Place place, double x, double top, boolean strong) {
            double size = Math.max(9.5, Math.min(13, row * .62));
            double y = top + row * place.ends() / 2.0;
            if (place.branches().isEmpty()) {
                Color ink = place.reached() ? Palette.BLUE : Palette.MUTED;
                brush.text(
                        place.label(), x + 6, y + size * .36, leaf, Brush.font(size, place.reached()), ink, Align.LEFT);
                return y;
            }
            double label = column * .66;
            double below = top;
            for (Course.Branch branch : place.branches()) {
                double end = draw(branch.to(), x + column, below, strong);
                branch(branch, x + label + 4, y, x + column, end, size);
                below += row * branch.to().ends();
            }
            Color ink = place.answer() ? Palette.VERMILION : place.reached() ? Palette.INK : Palette.MUTED;
            brush.text(
                    place.label(),
                    x,
                    y + size * .36,
                    label,
                    brush.fitting(place.label(), label, size, place.reached()),
                    ink,
                    Align.LEFT);
            return y;
        }

        private void branch(Course.Branch branch, double x, double y, double toX, double toY, double size) {
            boolean reached = branch.to().reached();
            Color color = reached ? Palette.BLUE : branch.followed() ? Palette.INK : Palette.MUTED;
            brush.line(x, y, toX, toY, color, reached ? 3 : 1.2, !reached && !branch.followed());
            // on the line, where siblings are far enough from each other
            double at = x + (toX - x) * .66;
            double on = y + (toY - y) * .66;
            brush.label(branch.action(), at, on, toX - x, Brush.font(size * .92, reached), color);
        }
    }
}
