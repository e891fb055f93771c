package suasion.sim.gui;

import java.util.function.Function;
import java.util.function.Supplier;
import sim.display.GUIState;
import sim.portrayal.Inspector;
import sim.portrayal.LocationWrapper;
import suasion.sim.gui.Brush.Align;

/**
 * A receiver and what he believes after what he heard: ticks are the prior, rings what his type alone tells him, or the
 * belief that he is told.
 */
final class ReceiverCard extends Card {
    /** Below this height there is room for the name and the belief only. */
    private static final double LOWEST = 125;

    private final transient Function<Spot, Inspector> inspectors;

    /** @param inspectors makes an inspector of the receiver at a spot, for whoever clicks on him */
    ReceiverCard(Supplier<Moment> moment, Function<Spot, Inspector> inspectors) {
        super(moment);
        this.inspectors = inspectors;
    }

    @Override
    void paint(Brush brush, Spot spot, Moment moment) {
        Moment.Hearing hearing = moment.hearings().get(spot.player());
        if (brush.height() < LOWEST) {
            narrow(brush, hearing, moment);
            return;
        }
        brush.card(moment.wording().receiver());
        boolean low = brush.height() < 170;
        double size = low ? 24 : 42;
        double below = low ? hearing.type().isEmpty() ? 74 : 80 : 104;
        double right = brush.width() - 28;
        brush.person(14, low ? 28 : 34, size, Palette.PURPLE);
        brush.fitted(hearing.receiver(), 22 + size, low ? 48 : 64, right - size - 8, 19, Palette.INK, Align.LEFT);
        brush.text(
                hearing.type(),
                22 + size,
                low ? 62 : 84,
                right - size - 8,
                Brush.font(12.5, false),
                Palette.INK,
                Align.LEFT);
        brush.text(
                moment.wording().held(moment.begun()),
                14,
                below,
                right - (isRinged(hearing) ? 112 : 50),
                Brush.font(12.5, false),
                Palette.MUTED,
                Align.LEFT);
        legend(brush, hearing, moment.wording(), below);
        double rest = brush.height() - below - 18;
        BarList.draw(brush, hearing.beliefs(), 14, below + 8, right, rest, Palette.PURPLE, Palette.PURPLE);
    }

    /** Name and belief alone, and when he moves. */
    private static void narrow(Brush brush, Moment.Hearing hearing, Moment moment) {
        String turn = moment.wording() == Wording.SEQUENCE ? " " + hearing.type() : "";
        double right = brush.width() - 28;
        brush.card("");
        brush.person(12, 8, 20, Palette.PURPLE);
        brush.fitted(
                hearing.receiver() + turn, 40, 24, right - (isRinged(hearing) ? 150 : 76), 15, Palette.INK, Align.LEFT);
        legend(brush, hearing, moment.wording(), 22);
        double rest = brush.height() - 40;
        BarList.draw(brush, hearing.beliefs(), 14, 36, right, rest, Palette.PURPLE, Palette.PURPLE);
    }

    /** What ticks and rings are: the prior, and what he knows by his type alone or is told. */
    private static void legend(Brush brush, Moment.Hearing hearing, Wording wording, double y) {
        if (wording.isSale()) {
            return;
        }
        double right = brush.width() - 28;
        brush.tick(brush.width() - 50, y - 8, 0, 7, 0);
        brush.text("prior", 14, y, right, Brush.font(12.5, false), Palette.MUTED, Align.RIGHT);
        if (isRinged(hearing)) {
            brush.ring(brush.width() - 76 - Brush.lengthOf(wording.ringed(), Brush.font(12.5, false)), y - 4.5, 8);
            brush.text(wording.ringed(), 14, y, right - 50, Brush.font(12.5, false), Palette.MUTED, Align.RIGHT);
        }
    }

    private static boolean isRinged(Moment.Hearing hearing) {
        return hearing.beliefs().stream().anyMatch(bar -> !Double.isNaN(bar.known()));
    }

    @Override
    public Inspector getInspector(LocationWrapper wrapper, GUIState gui) {
        return inspectors.apply((Spot) wrapper.getObject());
    }

    @Override
    public String getName(LocationWrapper wrapper) {
        return wrapper.getObject().toString();
    }
}
