package suasion.sim.gui;

import java.util.List;
import java.util.function.Supplier;
import suasion.sim.gui.Brush.Align;

/** What everybody got in this round, payments included, and what was promised on average. */
final class PayoffCard extends Card {
    private static final double PITCH = 66;

    PayoffCard(Supplier<Moment> moment) {
        super(moment);
    }

    @Override
    void paint(Brush brush, Spot spot, Moment moment) {
        brush.card("Payoffs of this round");
        List<Moment.Earning> earnings = moment.earnings();
        double most = brush.width() - 28;
        int fit = Math.max(1, (int) ((brush.height() - 40) / PITCH));
        int shown = earnings.size() <= fit ? earnings.size() : fit - 1;
        double y = 52;
        for (Moment.Earning earning : earnings.subList(0, shown)) {
            double who = earning.payment().isEmpty() ? most : most * .46;
            brush.text(earning.who(), 14, y, who, Brush.font(14, true), Palette.INK, Align.LEFT);
            brush.text(
                    earning.payment(),
                    14 + most * .46,
                    y,
                    most * .54,
                    Brush.font(12.5, false),
                    Palette.ORANGE,
                    Align.RIGHT);
            brush.fitted(earning.now(), 14, y + 25, most * .36, 21, Palette.BLUE, Align.LEFT);
            String promised = "promised " + earning.promised();
            double now = Math.min(most * .36, Brush.lengthOf(earning.now(), Brush.font(21, true))) + 6;
            brush.text(
                    promised,
                    14 + now,
                    y + 24,
                    most - now,
                    brush.fitting(promised, most - now, 12.5, false),
                    Palette.MUTED,
                    Align.RIGHT);
            y += PITCH;
        }
        if (shown < earnings.size()) {
            String more = "and " + (earnings.size() - shown) + " more";
            brush.text(more, 14, y, most, Brush.font(12.5, false), Palette.MUTED, Align.LEFT);
        }
    }
}
