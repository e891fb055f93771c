package suasion.sim.gui;

import java.awt.Color;
import java.awt.Font;
import java.util.function.Supplier;
import suasion.sim.gui.Brush.Align;

/** The title of the scenario, its source, and the number of the round or what is being waited for. */
final class TitleCard extends Card {
    TitleCard(Supplier<Moment> moment) {
        super(moment);
    }

    @Override
    void paint(Brush brush, Spot spot, Moment moment) {
        boolean alone = moment.hearings().isEmpty();
        line(brush, moment.title(), 23, true, 24, alone ? "" : moment.note(), 16, Palette.BLUE);
        line(brush, moment.source(), 12, false, 45, alone ? "" : moment.strategy(), 12, Palette.MUTED);
    }

    /** Something on the left with all the room that something on the right leaves, which is a half at least. */
    private static void line(
            Brush brush, String left, double size, boolean bold, double y, String right, double small, Color color) {
        Font font = Brush.font(small, bold);
        double rest = Math.min(brush.width() / 2, Brush.lengthOf(right, font) + 1);
        double most = brush.width() - rest - (right.isEmpty() ? 4 : 24);
        Color ink = bold ? Palette.INK : Palette.MUTED;
        brush.text(left, 2, y, most, brush.fitting(left, most, size, bold), ink, Align.LEFT);
        brush.text(right, brush.width() - rest - 2, y, rest, font, color, Align.RIGHT);
    }
}
