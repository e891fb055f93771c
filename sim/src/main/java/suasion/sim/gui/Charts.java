package suasion.sim.gui;

import java.awt.Dimension;
import java.awt.GridLayout;
import java.util.List;
import java.util.Locale;
import javax.swing.JPanel;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.JFreeChart;

/**
 * The live charts beside each other: signals, states given signals, mean payoffs, each against what was promised; or,
 * of those who learn, obedience and regret over rounds in place of the first two.
 */
final class Charts extends JPanel {
    /** Letters of the name of a deal, which has one part: what is got at which price. */
    private static final int LONG_DEALS = 20;

    private final transient FrequencyChart signals = new FrequencyChart("", "");
    private final transient FrequencyChart beliefs = new FrequencyChart("", "");
    private final transient PayoffChart payoffs = new PayoffChart();
    private final transient LineChart obedience = new LineChart(true);
    private final transient LineChart regret = new LineChart(false);
    private final ChartPanel first;
    private final ChartPanel second;

    Charts() {
        super(new GridLayout(1, 3, 1, 0));
        first = panel(signals.chart());
        second = panel(beliefs.chart());
        add(first);
        add(second);
        add(panel(payoffs.chart()));
    }

    /** Shows what comes of learning, or how frequencies compare with what was promised. */
    void turn(boolean learning) {
        first.setChart(learning ? obedience.chart() : signals.chart());
        second.setChart(learning ? regret.chart() : beliefs.chart());
    }

    private static ChartPanel panel(JFreeChart chart) {
        ChartPanel panel = new ChartPanel(chart);
        panel.setPreferredSize(new Dimension(380, 300));
        panel.setMinimumDrawWidth(200);
        panel.setMinimumDrawHeight(150);
        panel.setMaximumDrawWidth(4000);
        panel.setMaximumDrawHeight(3000);
        return panel;
    }

    /** Shows nothing, while there is no scene and nobody knows what it will be about. */
    void clear() {
        for (FrequencyChart chart : List.of(signals, beliefs)) {
            chart.call("", "");
            chart.update(List.of());
        }
    }

    /** Calls things as another scene does; where it has one state, beliefs are about what others are told. */
    void call(Wording wording, boolean oneState) {
        boolean given = wording == Wording.GIVEN;
        boolean lying = wording != Wording.SCHEME && wording != Wording.RULE;
        payoffs.call(wording.isSale());
        String obeyed = wording.obeyed();
        obedience.call(
                obeyed.substring(0, 1).toUpperCase(Locale.ROOT) + obeyed.substring(1) + ", since the dot before");
        regret.call("Regret so far, in payoff units");
        signals.cut(wording.isSale() ? LONG_DEALS : FrequencyChart.SHORT_NAMES);
        signals.lay(lying);
        beliefs.lay(lying);
        if (wording == Wording.BELIEFS) {
            signals.call("Told beliefs: how often each is told", "told");
            beliefs.call("Second state given what is told: is it right?", "state | told");
            return;
        }
        if (wording.isSale()) {
            signals.call("Deals: how often each is made", "deal");
            beliefs.call("Goods: how often the " + wording.cast(1) + " gets each", "good | report");
            return;
        }
        signals.call(
                given ? "Actions: how often each is to be done" : "Signals: how often each is said",
                given ? "action" : "signal");
        String believed = wording == Wording.SEQUENCE ? "Places" : oneState ? "Others" : "States";
        String known = !given ? "signals" : oneState ? "nothing" : "types";
        String state = oneState ? "other's signal" : "state";
        beliefs.call(
                believed + " given " + known + ": is the belief right?",
                switch (wording) {
                    case GIVEN -> oneState ? "other's action" : "state | type";
                    case MENU -> "state | type, signal";
                    case SEQUENCE -> "place | signal";
                    case SCHEME, RULE, PLAYERS, WORST, POSTED, BELIEFS, SALE, AUCTION -> state + " | signal";
                });
    }

    /** Shows what has come of learning by now; on the event thread. */
    void update(Lessons lessons) {
        obedience.update(lessons.obedience());
        regret.update(lessons.regret());
    }

    /** Shows another state of the play; on the event thread. */
    void update(Statistics statistics) {
        signals.update(statistics.signals());
        beliefs.update(statistics.beliefs());
        payoffs.update(statistics.rounds(), statistics.payoffs());
    }
}
