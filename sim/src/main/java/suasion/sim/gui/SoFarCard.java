package suasion.sim.gui;

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
    double y = line(brush, "rounds", Numbers.count(now.rounds()), "", 48);
    y = line(brush, "obeyed", Numbers.show(100.0 * now.obeyed() / now.rounds()) + "%", "", y);
    double most = brush.width() - 28;
    brush.text("mean", 14, y, most * .74, Brush.font(12, false), Palette.MUTED, Align.RIGHT);
    brush.text("promised", 14, y, most, Brush.font(12, false), Palette.MUTED, Align.RIGHT);
    y += 19;
    for (Comparison payoff : now.payoffs()) {
      if (y > brush.height() - 8) {
        return;
      }
      y = line(brush, payoff.label(), Numbers.show(payoff.observed()), Numbers.show(payoff.promised()), y);
    }
  }

  private static double line(Brush brush, String what, String number, String beside, double y) {
    double most = brush.width() - 28;
    brush.text(what, 14, y, most * .5, Brush.font(13.5, false), Palette.INK, Align.LEFT);
    brush.text(number, 14 + most * .4, y, most * .34, Brush.font(14, true), Palette.BLUE, Align.RIGHT);
    brush.text(beside, 14 + most * .74, y, most * .26, Brush.font(13.5, false), Palette.INK, Align.RIGHT);
    return y + 22;
  }
}
