package suasion.sim.gui;

import java.util.List;
import java.util.function.Supplier;
import suasion.sim.gui.Brush.Align;

/** What was recommended to a receiver, what he did, and whether that is the same. */
final class ActionCard extends Card {
    ActionCard(Supplier<Moment> moment) {
        super(moment);
    }

    @Override
    void paint(Brush brush, Spot spot, Moment moment) {
        Moment.Hearing hearing = moment.hearings().get(spot.player());
        brush.card(moment.wording().deed());
        if (!moment.begun()) {
            return;
        }
        boolean low = brush.height() < 170;
        boolean tiny = brush.height() < 125;
        double pitch = tiny ? 18 : low ? 30 : 62;
        double y = tiny ? 40 : low ? 38 : 60;
        String told = hearing.recommended().isEmpty() ? "nothing" : hearing.recommended();
        line(brush, moment.wording().recommended(low), told, y, low);
        line(brush, moment.wording().done(), hearing.done(), y + pitch, low);
        if (!low && !hearing.inclined().isEmpty()) {
            inclination(brush, hearing.inclined());
        }
        double size = low ? 20 : 40;
        double mark = low ? brush.height() - size - (tiny ? 6 : 10) : y + 2 * pitch;
        brush.verdict(14, mark, size, hearing.obeyed());
        brush.fitted(
                hearing.verdict(),
                22 + size,
                mark + size / 2 + 6,
                brush.width() - size - 34,
                low ? 13 : 17,
                hearing.obeyed() ? Palette.GREEN : Palette.VERMILION,
                Align.LEFT);
    }

    /** What he does now on that signal, one action per line. */
    private static void inclination(Brush brush, List<String> inclined) {
        double most = brush.width() - 28;
        brush.text("now inclined to", 14, 246, most, Brush.font(12.5, false), Palette.MUTED, Align.LEFT);
        double y = 266;
        for (String action : inclined) {
            brush.text(action, 14, y, most, Brush.font(13, true), Palette.INK, Align.LEFT);
            y += 17;
        }
    }

    private static void line(Brush brush, String what, String action, double y, boolean low) {
        double most = brush.width() - 28;
        if (low) {
            brush.text(what, 14, y, most * .45, Brush.font(12.5, false), Palette.MUTED, Align.LEFT);
            brush.text(action, 14 + most * .48, y, most * .52, Brush.font(13, true), Palette.INK, Align.LEFT);
        } else {
            brush.text(what, 14, y, most, Brush.font(12.5, false), Palette.MUTED, Align.LEFT);
            brush.fitted(action, 14, y + 24, most, 20, Palette.INK, Align.LEFT);
        }
    }
}
