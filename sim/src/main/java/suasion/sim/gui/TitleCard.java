package suasion.sim.gui;

import java.util.function.Supplier;
import suasion.sim.gui.Brush.Align;

/** The title of the scenario, its source, and the number of the round or what is being waited for. */
final class TitleCard extends Card {
    TitleCard(Supplier<Moment> moment) {
        super(moment);
    }

    @Override
    void paint(Brush brush, Spot spot, Moment moment) {
        double half = brush.width() * .62;
        brush.text(moment.title(), 2, 24, half, Brush.font(23, true), Palette.INK, Align.LEFT);
        brush.text(moment.source(), 2, 45, half, Brush.font(12, false), Palette.MUTED, Align.LEFT);
        double rest = brush.width() - half - 12;
        if (moment.hearings().isEmpty()) {
            return;
        }
        brush.text(moment.note(), half + 10, 24, rest, Brush.font(16, true), Palette.BLUE, Align.RIGHT);
        brush.text(moment.strategy(), half + 10, 45, rest, Brush.font(12, false), Palette.MUTED, Align.RIGHT);
    }
}
