package suasion.sim.gui;

import java.util.function.Supplier;
import suasion.sim.gui.Brush.Align;

/** Why there is no game on the board, in as many lines as it takes. */
final class NoticeCard extends Card {
    private static final int LINE = 84;

    NoticeCard(Supplier<Moment> moment) {
        super(moment);
    }

    @Override
    void paint(Brush brush, Spot spot, Moment moment) {
        double y = 40;
        String rest = moment.note().strip();
        while (!rest.isEmpty() && y < brush.height()) {
            int end = rest.length() <= LINE ? rest.length() : rest.lastIndexOf(' ', LINE);
            end = end <= 0 ? Math.min(LINE, rest.length()) : end;
            brush.text(rest.substring(0, end), 0, y, brush.width(), Brush.font(20, false), Palette.INK, Align.CENTRE);
            rest = rest.substring(end).strip();
            y += 30;
        }
    }
}
