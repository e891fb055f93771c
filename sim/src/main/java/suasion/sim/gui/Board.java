package suasion.sim.gui;

import java.awt.geom.Rectangle2D;
import java.util.function.Function;
import java.util.function.Supplier;
import sim.field.continuous.Continuous2D;
import sim.portrayal.Inspector;
import sim.portrayal.continuous.ContinuousPortrayal2D;
import sim.util.Double2D;

/** The arrangement of the cards: who draws, says, hears, believes, does and gets what, from left to right. */
final class Board {
    static final double WIDTH = 1200;
    static final double HEIGHT = 620;

    /** Receivers with cards of their own; a line tells of the others. */
    static final int MOST_RECEIVERS = 3;

    private static final double LINE = 22;

    private static final double TOP = 76;
    private static final double FLOW = 320;
    private static final double GAP = 12;
    private static final double BOTTOM = TOP + FLOW + GAP;

    private final Continuous2D field = new Continuous2D(10 * WIDTH, WIDTH, HEIGHT);
    private final ContinuousPortrayal2D portrayal = new ContinuousPortrayal2D();
    private final Supplier<Moment> moment;
    private final Supplier<Statistics> statistics;
    private final Function<Spot, Inspector> inspectors;

    Board(Supplier<Moment> moment, Supplier<Statistics> statistics, Function<Spot, Inspector> inspectors) {
        this.moment = moment;
        this.statistics = statistics;
        this.inspectors = inspectors;
        portrayal.setField(field);
        arrange(0, false, true);
    }

    /** MASON's portrayal of all cards, for a display of any size. */
    ContinuousPortrayal2D portrayal() {
        return portrayal;
    }

    /**
     * Lays out the cards that a game needs, of which the moment is one: none for a board without a game, that of the
     * state where there are several, the tree of the round where players move in turn.
     */
    void arrange(Moment game) {
        arrange(
                game.hearings().size(),
                game.course().isThere(),
                game.prior().size() > 1 || game.wording().isSale());
    }

    private void arrange(int receivers, boolean inTurn, boolean random) {
        field.clear();
        put("title", -1, 20, 14, WIDTH - 40, 54, new TitleCard(moment));
        if (receivers == 0) {
            put("notice", -1, 100, 200, WIDTH - 200, 300, new NoticeCard(moment));
            return;
        }
        if (random) {
            put("state", -1, 20, TOP, 196, FLOW, new StateCard(moment));
        }
        double sender = random ? 228 : 20;
        put("sender", -1, sender, TOP, 424 - sender, FLOW, new SenderCard(moment));
        int shown = Math.min(receivers, MOST_RECEIVERS);
        boolean more = shown < receivers;
        double pitch = (FLOW + GAP - (more ? LINE : 0)) / shown;
        for (int i = 0; i < shown; i++) {
            double y = TOP + i * pitch;
            put("signal " + i, i, 432, y, 124, pitch - GAP, new SignalCard(moment));
            put("receiver " + i, i, 564, y, 236, pitch - GAP, new ReceiverCard(moment, inspectors));
            put("action " + i, i, 812, y, 172, pitch - GAP, new ActionCard(moment));
        }
        if (more) {
            put("more", -1, 564, TOP + FLOW - LINE + 2, 420, LINE, new MoreCard(moment, shown));
        }
        put("payoffs", -1, 996, TOP, 184, FLOW, new PayoffCard(moment));
        double low = HEIGHT - BOTTOM - 16;
        // a tree of three moves needs more room than one of two, and of one state the device's card says it all
        double tree = !inTurn ? 0 : !random ? 780 : receivers > 2 ? 552 : 456;
        if (tree < 780) {
            put("scheme", -1, 20, BOTTOM, inTurn ? 768 - tree : 780, low, new SchemeCard(moment));
        }
        if (inTurn) {
            put("tree", -1, 800 - tree, BOTTOM, tree, low, new TreeCard(moment));
        }
        put("so far", -1, 812, BOTTOM, 368, low, new SoFarCard(moment, statistics));
    }

    private void put(String name, int player, double x, double y, double w, double h, Card card) {
        Spot spot = new Spot(name, player, new Rectangle2D.Double(x, y, w, h));
        field.setObjectLocation(spot, new Double2D(x, y));
        portrayal.setPortrayalForObject(spot, card);
    }
}
