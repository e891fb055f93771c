package suasion.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import suasion.game.Game;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;

/**
 * What a device tells those who move after somebody has not followed, departure by departure, of all that can happen.
 */
final class Departures {
    private static final int NOBODY = -1;

    private final Game game;
    private final SignalSpace signals;
    private final Map<Departure, TreeSet<Integer>> cells = new LinkedHashMap<>();

    /**
     * A departure and its answer, in whatever state.
     *
     * @param order the players, first mover first
     * @param deviator who departed last
     * @param done what those who have moved did, in the order in which they moved
     * @param told the signal that the next mover hears
     */
    record Departure(List<Integer> order, int deviator, List<Integer> done, int told) {
        int mover() {
            return order.get(done.size());
        }
    }

    private Departures(Table table) {
        this.game = table.game();
        this.signals = table.signals();
        for (int message : SchemeTables.sent(table)) {
            for (int cell = 0; cell < game.cells(); cell++) {
                if (SchemeTables.isPositive(table.probability(cell, message))) {
                    walk(cell, message, NOBODY, List.of());
                }
            }
        }
    }

    /** All departures that can happen, each with the cells in which this is its answer. */
    static Map<Departure, TreeSet<Integer>> of(Table table) {
        return new Departures(table).cells;
    }

    private void walk(int cell, int message, int deviator, List<Integer> done) {
        List<Integer> order = signals.order(message);
        if (done.size() == order.size()) {
            return;
        }
        int mover = order.get(done.size());
        int told = signals.told(cell, message, done);
        if (deviator != NOBODY) {
            cells.computeIfAbsent(new Departure(order, deviator, done, told), any -> new TreeSet<>())
                    .add(cell);
        }
        int recommended = signals.of(mover).get(told).action();
        for (int action = 0; action < game.players().get(mover).actions().size(); action++) {
            List<Integer> longer = new ArrayList<>(done);
            longer.add(action);
            walk(cell, message, action == recommended ? deviator : mover, longer);
        }
    }

    /** "row, then column". */
    static String order(Game game, List<Integer> order) {
        return order.stream().map(player -> game.players().get(player).name()).collect(Collectors.joining(", then "));
    }

    /** "row did D, then column did C". */
    static String done(Game game, Departure departure) {
        return IntStream.range(0, departure.done().size())
                .mapToObj(stage -> {
                    int mover = departure.order().get(stage);
                    String action = game.players()
                            .get(mover)
                            .actions()
                            .get(departure.done().get(stage));
                    return game.players().get(mover).name() + " did " + action;
                })
                .collect(Collectors.joining(", then "));
    }

    /** What the next mover hears. */
    static String told(Table table, Departure departure) {
        return table.signals().of(departure.mover()).get(departure.told()).name();
    }
}
