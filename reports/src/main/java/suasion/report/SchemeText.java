package suasion.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.game.Player;
import suasion.mechanism.Device;
import suasion.mechanism.Table;
import suasion.transport.Coupling;

/**
 * A table of recommendations as a scenario file writes it: {@code {state: {"C, D": 1/2, ...}}}, in one line of YAML.
 */
final class SchemeText {
    private static final Pattern SAFE = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");
    private static final Pattern SURPRISE = Pattern.compile("(?i)true|false|null");

    private SchemeText() {}

    /** The text after {@code scheme:}. */
    static String of(Table table) {
        Game game = table.game();
        int each = game.cells() / game.states().size();
        List<String> states = new ArrayList<>();
        for (int state = 0; state < game.states().size(); state++) {
            List<String> cells = new ArrayList<>();
            for (int cell = state * each; cell < (state + 1) * each; cell++) {
                if (game.prior().get(cell).getNumerator().signum() > 0 || each == 1) {
                    cells.add((each == 1 ? "" : name(labels(game, cell)) + ": ") + lottery(table, cell));
                }
            }
            String all = each == 1 ? cells.get(0) : "{" + String.join(", ", cells) + "}";
            states.add(
                    game.states().size() == 1 && game.players().size() > 1
                            ? all
                            : name(game.states().get(state)) + ": " + all);
        }
        return game.states().size() == 1 && game.players().size() > 1
                ? states.get(0)
                : "{" + String.join(", ", states) + "}";
    }

    private static String labels(Game game, int cell) {
        return IntStream.range(0, game.players().size())
                .filter(i -> game.players().get(i).types().size() > 1)
                .mapToObj(i -> game.players().get(i).types().get(game.typeOf(cell, i)))
                .collect(Collectors.joining(", "));
    }

    private static String lottery(Table table, int cell) {
        return IntStream.range(0, table.signals().messages())
                .filter(message ->
                        table.probability(cell, message).getNumerator().signum() > 0)
                .mapToObj(message ->
                        name(message(table, message)) + ": " + Exact.fraction(table.probability(cell, message)))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /**
     * "C, D", also where outcomes have other names for people; "row, column: C, D" where the order is drawn as well.
     */
    private static String message(Table table, int message) {
        Game game = table.game();
        String order = table.signals().order(message).stream()
                .map(i -> game.players().get(i).name())
                .collect(Collectors.joining(", ", "", ": "));
        return (table.signals().sequence().isPresent() ? order : "")
                + IntStream.range(0, game.players().size())
                        .mapToObj(i -> game.players()
                                .get(i)
                                .actions()
                                .get(game.actionOf(table.signals().outcome(message), i)))
                        .collect(Collectors.joining(", "));
    }

    /**
     * Beliefs told by state, as a file of the family beliefs writes them: {@code {low: {"0, 3/4": 1/4}, high: ...}}.
     */
    static String of(List<String> states, Coupling coupling) {
        return IntStream.range(0, 2)
                .mapToObj(state -> coupling.atoms().stream()
                        .filter(atom -> atom.in(state).getNumerator().signum() > 0)
                        .map(atom -> atom.beliefs().stream()
                                        .map(Exact::fraction)
                                        .collect(Collectors.joining(", ", "\"", "\": "))
                                + Exact.fraction(atom.in(state)))
                        .collect(Collectors.joining(", ", name(states.get(state)) + ": {", "}")))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** The two states with their probabilities, as a file writes them. */
    static String states(List<String> states, BigFraction prior) {
        return "{%s: %s, %s: %s}"
                .formatted(
                        name(states.get(0)),
                        Exact.fraction(BigFraction.ONE.subtract(prior)),
                        name(states.get(1)),
                        Exact.fraction(prior));
    }

    private static String name(String text) {
        boolean plain = SAFE.matcher(text).matches() && !SURPRISE.matcher(text).matches();
        return plain ? text : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /**
     * A device as a file of the family sequential-game writes it: {@code {device: {"row, column: C, C": 1/2, ...},
     * answers: {...}}}.
     */
    static String of(Device device) {
        Table table = device.table();
        Game game = table.game();
        String answers = answers(table);
        return "{device: %s%s}"
                .formatted(
                        byState(game, cell -> lottery(table, cell)), answers.isEmpty() ? "" : ", answers: " + answers);
    }

    private static String byState(Game game, IntFunction<String> text) {
        return game.states().size() == 1
                ? text.apply(0)
                : IntStream.range(0, game.cells())
                        .mapToObj(cell -> name(game.states().get(cell)) + ": " + text.apply(cell))
                        .collect(Collectors.joining(", ", "{", "}"));
    }

    /** By player and case; what more is known stands first, since the first case that applies counts. */
    private static String answers(Table table) {
        Game game = table.game();
        List<Map<Integer, Map<String, String>>> cells = new ArrayList<>();
        for (int cell = 0; cell < game.cells(); cell++) {
            cells.add(new TreeMap<>());
        }
        Departures.of(table).entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getKey().done().size()))
                .forEach(entry -> entry.getValue().forEach(cell -> cells.get(cell)
                        .computeIfAbsent(entry.getKey().mover(), any -> new LinkedHashMap<>())
                        .put(circumstances(game, entry.getKey()), Departures.told(table, entry.getKey()))));
        boolean silent = cells.stream().anyMatch(Map::isEmpty);
        return silent ? "" : byState(game, cell -> players(game, cells.get(cell)));
    }

    private static String players(Game game, Map<Integer, Map<String, String>> byPlayer) {
        return byPlayer.entrySet().stream()
                .map(player -> name(game.players().get(player.getKey()).name()) + ": " + cases(player.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** One action where it is always the same. */
    private static String cases(Map<String, String> told) {
        return Set.copyOf(told.values()).size() == 1
                ? name(told.values().iterator().next())
                : told.entrySet().stream()
                        .map(one -> name(one.getKey()) + ": " + name(one.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
    }

    /** "C" of two players, "ann did C, bob did D, ann departed, ann moved first" of more. */
    private static String circumstances(Game game, Departures.Departure departure) {
        List<String> parts = new ArrayList<>();
        for (int stage = 0; stage < departure.done().size(); stage++) {
            Player mover = game.players().get(departure.order().get(stage));
            String action = mover.actions().get(departure.done().get(stage));
            parts.add(game.players().size() == 2 ? action : mover.name() + " did " + action);
        }
        if (game.players().size() > 2) {
            parts.add(game.players().get(departure.deviator()).name() + " departed");
            parts.add(game.players().get(departure.order().get(0)).name() + " moved first");
        }
        return String.join(", ", parts);
    }
}
