package suasion.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.ExactSum;
import suasion.game.Game;
import suasion.game.Player;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;

/**
 * What players believe of one another after each signal, by Bayes' rule: what the others are told, and who moves when.
 * Where there is one state only, this is all that carries obedience.
 */
final class BeliefTables {
    /** Most probabilities of what the others are told, of one player, that are worked out. */
    static final int MOST = 2_500;

    private static final int MOST_WIDE = 8;
    private static final List<String> PLACES = List.of("first", "second", "third", "fourth");

    private BeliefTables() {}

    /** Whether something is believed of others: several players, not too many messages. */
    static boolean areShown(Table table) {
        int players = table.game().players().size();
        return players > 1
                && players <= 3
                && IntStream.range(0, players)
                        .allMatch(player -> (long) SchemeTables.sent(table).length
                                        * table.game()
                                                .players()
                                                .get(player)
                                                .types()
                                                .size()
                                <= MOST);
    }

    /** Pr(the others are told so | the player has the type and hears the signal); empty where he never does. */
    static Map<String, BigFraction> others(Table table, int player, int type, int signal) {
        Game game = table.game();
        Map<String, ExactSum> told = new LinkedHashMap<>();
        ExactSum total = new ExactSum();
        for (int message : table.signals().hearing(player, signal)) {
            for (int cell = 0; cell < game.cells(); cell++) {
                BigFraction mass = table.mass(cell, message);
                if (game.typeOf(cell, player) == type && SchemeTables.isPositive(mass)) {
                    told.computeIfAbsent(others(table, player, message), any -> new ExactSum())
                            .add(mass);
                    total.add(mass);
                }
            }
        }
        Map<String, BigFraction> belief = new LinkedHashMap<>();
        told.forEach((name, sum) -> belief.put(name, sum.value().divide(total.value())));
        return belief;
    }

    /** "column yield", "bob give, cara keep". */
    private static String others(Table table, int player, int message) {
        SignalSpace signals = table.signals();
        return IntStream.range(0, signals.all().size())
                .filter(other -> other != player)
                .mapToObj(other -> table.game().players().get(other).name() + " "
                        + signals.of(other)
                                .get(signals.signalOf(message, other))
                                .name())
                .collect(Collectors.joining(", "));
    }

    /** A row per (type, signal) that is heard, a column per thing that the others may be told; turned if too wide. */
    static Grid others(Table table, int player) {
        Player who = table.game().players().get(player);
        List<String> labels = new ArrayList<>();
        List<Map<String, BigFraction>> beliefs = new ArrayList<>();
        for (int type = 0; type < who.types().size(); type++) {
            List<BigFraction> masses = table.signalMass(player, type);
            String typed =
                    who.types().get(type).isEmpty() ? "" : " (" + who.types().get(type) + ")";
            for (int signal = 0; signal < masses.size(); signal++) {
                if (SchemeTables.isPositive(masses.get(signal))) {
                    labels.add(table.signals().of(player).get(signal).name() + typed);
                    beliefs.add(others(table, player, type, signal));
                }
            }
        }
        List<String> columns = IntStream.of(SchemeTables.sent(table))
                .mapToObj(message -> others(table, player, message))
                .distinct()
                .toList();
        List<String> head = new ArrayList<>(List.of("told"));
        head.addAll(columns);
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < labels.size(); row++) {
            Map<String, BigFraction> belief = beliefs.get(row);
            List<String> line = new ArrayList<>(List.of(labels.get(row)));
            columns.forEach(column -> line.add(Amounts.fraction(belief.getOrDefault(column, BigFraction.ZERO))));
            rows.add(line);
        }
        Grid wide = new Grid("What " + who.name() + " believes the others are told, after each signal", head, rows, 1);
        return columns.size() > MOST_WIDE ? wide.turned() : wide;
    }

    /** A row per (player, signal) that is heard where the order of moves is drawn: Pr(he moves first, second, ...). */
    static Grid places(Table table) {
        int stages = table.signals().all().size();
        List<String> head = new ArrayList<>(List.of("player", "told"));
        IntStream.range(0, stages).mapToObj(stage -> "moves " + place(stage)).forEach(head::add);
        List<List<String>> rows = new ArrayList<>();
        for (int player = 0; player < stages; player++) {
            for (int signal = 0; signal < table.signals().of(player).size(); signal++) {
                List<BigFraction> belief = table.place(player, signal);
                if (!belief.isEmpty()) {
                    List<String> row = new ArrayList<>(List.of(
                            table.game().players().get(player).name(),
                            table.signals().of(player).get(signal).name()));
                    belief.forEach(p -> row.add(Amounts.fraction(p)));
                    rows.add(row);
                }
            }
        }
        return new Grid("When each believes that he moves, after each signal", head, rows, 2);
    }

    private static String place(int stage) {
        return stage < PLACES.size() ? PLACES.get(stage) : "as number " + (stage + 1);
    }

    /** "Told C, row moves first with 3/4, column with 1/4." for two players; "" for more, where it is a table. */
    static String placesInWords(Table table) {
        if (table.signals().all().size() != 2) {
            return "";
        }
        List<List<String>> rows = places(table).rows();
        Map<String, List<String>> bySignal = new LinkedHashMap<>();
        rows.forEach(row -> bySignal.computeIfAbsent(row.get(1), any -> new ArrayList<>())
                .add(row.get(0) + (bySignal.get(row.get(1)).isEmpty() ? " moves first with " : " with ") + row.get(2)));
        return bySignal.entrySet().stream()
                .map(entry -> "told " + entry.getKey() + ", " + String.join(", ", entry.getValue()))
                .collect(Collectors.joining("; ", "By Bayes' rule, ", "."));
    }

    /** The tables that a chapter on a scheme or device shows. */
    static List<Part> parts(Table table) {
        List<Part> parts = new ArrayList<>();
        if (table.signals().sequence().isPresent()) {
            parts.add(places(table).limited(SchemeTables.MOST_CELLS, "report.json"));
        }
        if (areShown(table)) {
            for (int player = 0; player < table.game().players().size(); player++) {
                parts.add(
                        PlayChapter.foldIfLong(others(table, player).limited(SchemeTables.MOST_CELLS, "report.json")));
            }
        }
        return parts;
    }
}
