package suasion.family;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.game.UserMistake;
import suasion.mechanism.Signal;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;

/**
 * The experiments of a menu as one table, whose row for (state, type) is what the buyer hears in that state who reports
 * that type.
 *
 * <p>Types share their signals. A name that recommends different actions to different types becomes one signal per
 * type, "red (low)".
 */
final class MenuTable {
    private final Game game;
    private final List<String> actions;
    private final List<String> types;
    private final List<List<Map<Signal, BigFraction>>> experiments;
    private final Map<String, Set<Integer>> meanings = new HashMap<>();

    /**
     * A menu's experiments.
     *
     * @param game a game of one player
     * @param experiments by type and state: what is sent, and how often
     */
    MenuTable(Game game, List<List<Map<Signal, BigFraction>>> experiments) {
        this.game = game;
        this.actions = game.players().get(0).actions();
        this.types = game.players().get(0).types();
        this.experiments = experiments;
        experiments.stream()
                .flatMap(List::stream)
                .flatMap(lottery -> lottery.keySet().stream())
                .forEach(signal -> meanings.computeIfAbsent(signal.name(), name -> new HashSet<>())
                        .add(signal.action()));
    }

    /**
     * The table.
     *
     * @param path where the menu stands, for the mistake that it is too large, or that names cannot be told apart
     */
    Table read(String path) {
        List<Signal> signals = signals();
        Map<Signal, Integer> index = new HashMap<>();
        signals.forEach(signal -> index.put(signal, index.size()));
        if (signals.stream().map(Signal::name).distinct().count() < signals.size()) {
            throw UserMistake.at(path, "a signal has the very name by which another one is told apart by type");
        }
        if ((long) game.cells() * signals.size() > Game.LARGEST_TABLE) {
            throw UserMistake.at(
                    path, "%,d states and types x %,d signals are too many".formatted(game.cells(), signals.size()));
        }
        BigFraction[][] rows = new BigFraction[game.cells()][signals.size()];
        for (int cell = 0; cell < rows.length; cell++) {
            BigFraction[] row = rows[cell];
            Arrays.fill(row, BigFraction.ZERO);
            int type = game.typeOf(cell, 0);
            experiments
                    .get(type)
                    .get(game.stateOf(cell))
                    .forEach((signal, probability) -> row[index.get(told(signal, type))] = probability);
        }
        return Table.of(game, SignalSpace.of(game, List.of(signals)), rows);
    }

    /** All actions if nothing else is ever said; otherwise the actions that are said, then what else is. */
    private List<Signal> signals() {
        Set<Signal> said = new LinkedHashSet<>();
        for (int type = 0; type < types.size(); type++) {
            for (Map<Signal, BigFraction> lottery : experiments.get(type)) {
                for (Signal signal : lottery.keySet()) {
                    said.add(told(signal, type));
                }
            }
        }
        Set<Signal> all = new LinkedHashSet<>();
        for (int action = 0; action < actions.size(); action++) {
            all.add(new Signal(actions.get(action), action));
        }
        if (!all.containsAll(said)) {
            all.retainAll(said);
            all.addAll(said);
        }
        return List.copyOf(all);
    }

    private Signal told(Signal signal, int type) {
        int recommended = actions.indexOf(signal.name());
        boolean clear = recommended < 0 ? meanings.get(signal.name()).size() == 1 : recommended == signal.action();
        String whose = types.get(type).isEmpty() ? "state" : types.get(type);
        return clear ? signal : new Signal("%s (%s)".formatted(signal.name(), whose), signal.action());
    }
}
