package suasion.sim.gui;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Line2D;
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
            double action = action(place, size);
            double most = column - action - 24;
            Font font = brush.fitting(place.label(), most, size, place.reached());
            double label = Math.min(most, Brush.lengthOf(place.label(), font));
            double below = top;
            for (Course.Branch branch : place.branches()) {
                double end = draw(branch.to(), x + column, below, strong);
                branch(branch, new Line2D.Double(x + label + 4, y, x + column - 3, end), action, size);
                below += row * branch.to().ends();
            }
            Color ink = place.answer() ? Palette.VERMILION : place.reached() ? Palette.INK : Palette.MUTED;
            brush.text(place.label(), x, y + size * .36, most, font, ink, Align.LEFT);
            return y;
        }

        /** Room for the longest name of what can be done; more than half of a column is too much. */
        private double action(Course.Place place, double size) {
            return Math.min(
                    column * .45,
                    place.branches().stream()
                            .mapToDouble(branch -> Brush.lengthOf(branch.action(), Brush.font(size * .92, true)) + 8)
                            .max()
                            .orElse(0));
        }

        /** Slanted until it is at the height of its end, then level with the name of the action on it. */
        private void branch(Course.Branch branch, Line2D from, double action, double size) {
            boolean reached = branch.to().reached();
            boolean dashed = !reached && !branch.followed();
            Color color = reached ? Palette.BLUE : branch.followed() ? Palette.INK : Palette.MUTED;
            double thickness = reached ? 3 : 1.2;
            double knee = Math.max(from.getX1() + 12, from.getX2() - action);
            brush.line(from.getX1(), from.getY1(), knee, from.getY2(), color, thickness, dashed);
            brush.line(knee, from.getY2(), from.getX2(), from.getY2(), color, thickness, dashed);
            brush.text(
                    branch.action(),
                    knee + 2,
                    from.getY2() - thickness / 2 - 2,
                    from.getX2() - knee - 2,
                    Brush.font(size * .92, reached),
                    color,
                    Align.CENTRE);
        }
    }
}
