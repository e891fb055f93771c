package suasion.sim.gui;

import java.util.function.Supplier;
import suasion.sim.gui.Brush.Align;

/** The signal on its way to one receiver: an arrow with its name. */
final class SignalCard extends Card {
    SignalCard(Supplier<Moment> moment) {
        super(moment);
    }

    @Override
    void paint(Brush brush, Spot spot, Moment moment) {
        double middle = brush.height() / 2;
        double size = Math.min(34, brush.height() * .4);
        Moment.Hearing hearing = moment.hearings().get(spot.player());
        boolean heard = moment.begun() && !hearing.signal().isEmpty();
        brush.arrow(2, middle - size / 2, brush.width() - 4, size, heard ? Palette.ORANGE : Palette.LINE);
        if (moment.begun()) {
            String said = heard ? "\u201c" + hearing.signal() + "\u201d" : "nothing";
            brush.fitted(said, 0, middle - size / 2 - 8, brush.width(), 18, Palette.INK, Align.CENTRE);
        }
        boolean low = brush.height() < 125 && !hearing.aside().isEmpty();
        brush.text(
                low ? "" : moment.wording().signal(),
                0,
                middle + size / 2 + 16,
                brush.width(),
                Brush.font(12.5, false),
                Palette.MUTED,
                Align.CENTRE);
        brush.text(
                hearing.aside(),
                0,
                middle + size / 2 + (low ? 16 : 34),
                brush.width(),
                Brush.font(12.5, true),
                Palette.INK,
                Align.CENTRE);
    }
}
