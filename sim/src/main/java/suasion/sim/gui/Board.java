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
    private static final int MOST_RECEIVERS = 3;

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
        arrange(0);
    }

    /** MASON's portrayal of all cards, for a display of any size. */
    ContinuousPortrayal2D portrayal() {
        return portrayal;
    }

    /** Lays out the cards for a number of receivers; 0 for a board without a game. */
    void arrange(int receivers) {
        arrange(receivers, false);
    }

    /** The same, with the tree of the round where players move in turn. */
    void arrange(int receivers, boolean inTurn) {
        field.clear();
        put("title", -1, 20, 14, WIDTH - 40, 54, new TitleCard(moment));
        if (receivers == 0) {
            put("notice", -1, 100, 200, WIDTH - 200, 300, new NoticeCard(moment));
            return;
        }
        put("state", -1, 20, TOP, 196, FLOW, new StateCard(moment));
        put("sender", -1, 228, TOP, 196, FLOW, new SenderCard(moment));
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
        // a tree of three moves needs more room than one of two
        double scheme = receivers > 2 ? 216 : 332;
        double low = HEIGHT - BOTTOM - 16;
        put("scheme", -1, 20, BOTTOM, inTurn ? scheme : 780, low, new SchemeCard(moment));
        if (inTurn) {
            put("tree", -1, 32 + scheme, BOTTOM, 768 - scheme, low, new TreeCard(moment));
        }
        put("so far", -1, 812, BOTTOM, 368, low, new SoFarCard(moment, statistics));
    }

    private void put(String name, int player, double x, double y, double w, double h, Card card) {
        Spot spot = new Spot(name, player, new Rectangle2D.Double(x, y, w, h));
        field.setObjectLocation(spot, new Double2D(x, y));
        portrayal.setPortrayalForObject(spot, card);
    }
}
