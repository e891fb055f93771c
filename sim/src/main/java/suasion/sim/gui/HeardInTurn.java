package suasion.sim.gui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;

/** What players who move in turn really heard, which depends on what was done before them, and at which place. */
final class HeardInTurn {
    private final Table table;
    private final SignalSpace signals;
    private final Game game;
    private final long[][][] places;
    private final double[][][] promised;

    HeardInTurn(Table table) {
        this.table = table;
        this.signals = table.signals();
        this.game = table.game();
        int players = game.players().size();
        this.places = new long[players][][];
        this.promised = new double[players][][];
        for (int player = 0; player < players; player++) {
            places[player] = new long[signals.of(player).size()][players];
            promised[player] = new double[signals.of(player).size()][players];
        }
        for (int message = 0; message < signals.messages(); message++) {
            BigFraction mass = BigFraction.ZERO;
            for (int cell = 0; cell < game.cells(); cell++) {
                mass = mass.add(table.mass(cell, message));
            }
            for (int place = 0; place < players; place++) {
                int mover = signals.order(message).get(place);
                promised[mover][signals.signalOf(message, mover)][place] += Exact.toDouble(mass);
            }
        }
    }

    /** Adds rounds of one kind. */
    void count(int cell, int message, long outcome, long count) {
        if (table.mass(cell, message).getNumerator().signum() == 0) {
            return;
        }
        List<Integer> done = new ArrayList<>();
        for (int mover : signals.order(message)) {
            places[mover][signals.told(cell, message, done)][done.size()] += count;
            done.add(game.actionOf(outcome, mover));
        }
    }

    /** How often a player heard a signal. */
    long heard(int player, int signal) {
        return IntStream.range(0, game.players().size())
                .mapToLong(place -> places[player][signal][place])
                .sum();
    }

    /** Pr(place | signal), as promised and as observed, of what is heard on the path of play. */
    List<Comparison> beliefs(int player, int signal, String event) {
        double sum = IntStream.range(0, game.players().size())
                .mapToDouble(place -> promised[player][signal][place])
                .sum();
        List<Comparison> all = new ArrayList<>();
        for (int place = 0; place < game.players().size() && sum > 0; place++) {
            if (promised[player][signal][place] > 0) {
                String name = place < Beliefs.PLACES.size() ? Beliefs.PLACES.get(place) : "number " + (place + 1);
                double observed = (double) places[player][signal][place] / heard(player, signal);
                all.add(new Comparison(name + " | " + event, promised[player][signal][place] / sum, observed));
            }
        }
        return all;
    }
}
