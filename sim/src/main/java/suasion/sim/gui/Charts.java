package suasion.sim.gui;

import java.awt.Dimension;
import java.awt.GridLayout;
import javax.swing.JPanel;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.JFreeChart;

/** The live charts beside each other: signals, states given signals, mean payoffs, each against what was promised. */
final class Charts extends JPanel {
    private final transient FrequencyChart signals = new FrequencyChart("", "");
    private final transient FrequencyChart beliefs = new FrequencyChart("", "");
    private final transient PayoffChart payoffs = new PayoffChart();

    Charts() {
        super(new GridLayout(1, 3, 1, 0));
        call(Wording.SCHEME);
        add(panel(signals.chart()));
        add(panel(beliefs.chart()));
        add(panel(payoffs.chart()));
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

    /** Calls things as another scene does. */
    void call(Wording wording) {
        boolean given = wording == Wording.GIVEN;
        boolean lying = given || wording == Wording.MENU || wording == Wording.SEQUENCE;
        signals.lay(lying);
        beliefs.lay(lying);
        signals.call(
                given ? "Actions: how often each is to be done" : "Signals: how often each is said",
                given ? "action" : "signal");
        String believed = wording == Wording.SEQUENCE ? "Places" : "States";
        beliefs.call(
                believed + " given " + (given ? "types" : "signals") + ": is the belief right?",
                switch (wording) {
                    case GIVEN -> "state | type";
                    case MENU -> "state | type, signal";
                    case SEQUENCE -> "place | signal";
                    case SCHEME, RULE -> "state | signal";
                });
    }

    /** Shows another state of the play; on the event thread. */
    void update(Statistics statistics) {
        signals.update(statistics.signals());
        beliefs.update(statistics.beliefs());
        payoffs.update(statistics.rounds(), statistics.payoffs());
    }
}
