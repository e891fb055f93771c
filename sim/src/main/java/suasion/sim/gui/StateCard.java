package suasion.sim.gui;

import java.util.function.Supplier;
import suasion.sim.gui.Brush.Align;

/** What nature drew, among what it could have drawn with which probability. */
final class StateCard extends Card {
    StateCard(Supplier<Moment> moment) {
        super(moment);
    }

    @Override
    void paint(Brush brush, Spot spot, Moment moment) {
        brush.card(moment.wording().nature());
        brush.die(14, 36, 40, Palette.MUTED);
        brush.fitted(moment.state(), 64, 64, brush.width() - 76, 21, Palette.BLUE, Align.LEFT);
        brush.text(
                moment.wording().drawn(),
                14,
                104,
                brush.width() - 28,
                Brush.font(12.5, false),
                Palette.MUTED,
                Align.LEFT);
        double rest = brush.height() - 122;
        BarList.draw(brush, moment.prior(), 14, 112, brush.width() - 28, rest, Palette.BLUE, Palette.PALE_BLUE);
    }
}
