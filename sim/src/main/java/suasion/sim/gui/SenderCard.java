package suasion.sim.gui;

import java.util.function.Supplier;
import suasion.sim.gui.Brush.Align;

/** The sender, who sees the state and hears reports, and what he then says with which probability. */
final class SenderCard extends Card {
    SenderCard(Supplier<Moment> moment) {
        super(moment);
    }

    @Override
    void paint(Brush brush, Spot spot, Moment moment) {
        Wording wording = moment.wording();
        brush.card(wording.sender());
        boolean somebody = wording != Wording.GIVEN
                && wording != Wording.WORST
                && wording != Wording.POSTED
                && !moment.sender().isEmpty();
        if (somebody) {
            brush.person(14, 34, 42, Palette.ORANGE);
        }
        double left = somebody ? 64 : 14;
        brush.fitted(moment.sender(), left, 64, brush.width() - left - 12, 19, Palette.INK, Align.LEFT);
        double most = brush.width() - 28;
        if (moment.begun() || !moment.sayable().isEmpty()) {
            brush.text(moment.told(), 64, 84, brush.width() - 76, Brush.font(12.5, false), Palette.MUTED, Align.LEFT);
            String sees = moment.begun()
                    ? wording.says(moment.state(), !moment.sayable().isEmpty())
                    : wording.willDraw();
            if (wording == Wording.RULE) {
                brush.fitted(moment.state(), 14, 128, most, 17, Palette.INK, Align.LEFT);
            }
            brush.text(sees, 14, 104, most, Brush.font(12.5, false), Palette.MUTED, Align.LEFT);
            BarList.draw(
                    brush, moment.sayable(), 14, 112, most, brush.height() - 122, Palette.ORANGE, Palette.PALE_ORANGE);
        }
    }
}
