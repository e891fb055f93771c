package suasion.sim.gui;

import java.util.List;
import java.util.function.Supplier;
import suasion.sim.gui.Brush.Align;

/** The receivers for whom there is no room: how many, how many of them were told what, how many obeyed. */
final class MoreCard extends Card {
    private final int shown;

    /** @param shown receivers that have cards of their own */
    MoreCard(Supplier<Moment> moment, int shown) {
        super(moment);
        this.shown = shown;
    }

    @Override
    void paint(Brush brush, Spot spot, Moment moment) {
        String text = text(moment, shown);
        brush.text(text, 4, 14, brush.width() - 8, Brush.font(12.5, false), Palette.MUTED, Align.LEFT);
    }

    /** "and 57 more: 41 told adopt, all obeyed". */
    static String text(Moment moment, int shown) {
        List<Moment.Hearing> rest =
                moment.hearings().subList(shown, moment.hearings().size());
        String more = "and " + rest.size() + " more";
        if (!moment.begun()) {
            return more + " " + moment.wording().cast(2);
        }
        String first = rest.get(0).recommended();
        long told = rest.stream().filter(h -> h.recommended().equals(first)).count();
        long obeyed = rest.stream().filter(Moment.Hearing::obeyed).count();
        return "%s: %s told %s, %s %s"
                .formatted(
                        more,
                        told == rest.size() ? "all" : Long.toString(told),
                        first,
                        obeyed == rest.size() ? "all" : Long.toString(obeyed),
                        moment.wording().obeyed());
    }
}
