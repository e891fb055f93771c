package suasion.sim.gui;

import java.util.Locale;
import java.util.function.Supplier;
import suasion.sim.gui.Brush.Align;

/** What has come of it so far: rounds, obedience, means against the promises. */
final class SoFarCard extends Card {
    private final transient Supplier<Statistics> statistics;

    SoFarCard(Supplier<Moment> moment, Supplier<Statistics> statistics) {
        super(moment);
        this.statistics = statistics;
    }

    @Override
    void paint(Brush brush, Spot spot, Moment moment) {
        brush.card("So far");
        Statistics now = statistics.get();
        if (now == null || now.rounds() == 0) {
            return;
        }
        double pitch = now.payoffs().size() <= 3 ? 26 : 21;
        double y = line(brush, "rounds", Numbers.count(now.rounds()), "", 50, pitch);
        y = line(brush, moment.wording().obeyed(), percent(now), "", y, pitch);
        double most = brush.width() - 28;
        brush.text("mean", 14, y, most * .74, Brush.font(12, false), Palette.MUTED, Align.RIGHT);
        brush.text("promised", 14, y, most, Brush.font(12, false), Palette.MUTED, Align.RIGHT);
        y += pitch - 3;
        int fit = (int) Math.floor((brush.height() - 8 - y) / pitch) + 1;
        int shown = now.payoffs().size() <= fit ? now.payoffs().size() : fit - 1;
        for (Comparison payoff : now.payoffs().subList(0, shown)) {
            y = line(brush, payoff.label(), Numbers.show(payoff.observed()), Numbers.show(payoff.promised()), y, pitch);
        }
        if (shown < now.payoffs().size()) {
            String more = "and " + (now.payoffs().size() - shown) + " more";
            brush.text(more, 14, y, most, Brush.font(12, false), Palette.MUTED, Align.LEFT);
        }
    }

    private static String percent(Statistics now) {
        return String.format(Locale.ROOT, "%.1f%%", 100.0 * now.obeyed() / now.rounds());
    }

    private static double line(Brush brush, String what, String number, String beside, double y, double pitch) {
        double most = brush.width() - 28;
        double size = pitch * .32 + 6.5;
        brush.text(what, 14, y, most * .5, Brush.font(size, false), Palette.INK, Align.LEFT);
        brush.text(number, 14 + most * .4, y, most * .34, Brush.font(size + .5, true), Palette.BLUE, Align.RIGHT);
        brush.text(beside, 14 + most * .74, y, most * .26, Brush.font(size, false), Palette.INK, Align.RIGHT);
        return y + pitch;
    }
}
