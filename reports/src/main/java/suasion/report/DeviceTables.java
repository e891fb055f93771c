package suasion.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.mechanism.Device;
import suasion.mechanism.OffPath;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;

/** A device as tables: what it draws, what it answers, and at which beliefs answers are followed. */
final class DeviceTables {
    private static final int MOST_WIDE = 4;

    private DeviceTables() {}

    /**
     * A row per order and profile that is drawn, with its probability in every state, or over all where there are many.
     */
    static Grid drawn(Table table) {
        Game game = table.game();
        SignalSpace signals = table.signals();
        boolean byState = game.cells() > 1 && game.cells() <= MOST_WIDE;
        List<String> head = new ArrayList<>(List.of("order of moves", "each is told"));
        if (byState) {
            IntStream.range(0, game.cells())
                    .mapToObj(cell -> "if " + game.cellName(cell))
                    .forEach(head::add);
        }
        head.add(game.cells() > 1 ? "overall" : "probability");
        List<List<String>> rows = new ArrayList<>();
        for (int message : SchemeTables.sent(table)) {
            List<String> row =
                    new ArrayList<>(List.of(Departures.order(game, signals.order(message)), profile(table, message)));
            if (byState) {
                for (int cell = 0; cell < game.cells(); cell++) {
                    row.add(Amounts.fraction(table.probability(cell, message)));
                }
            }
            row.add(Amounts.fraction(SchemeTables.mass(table, message)));
            rows.add(row);
        }
        return new Grid("What the device draws" + (byState ? ", by state" : ""), head, rows, 2);
    }

    /** "C, D", in the order of the game's players. */
    private static String profile(Table table, int message) {
        SignalSpace signals = table.signals();
        return IntStream.range(0, signals.all().size())
                .mapToObj(player -> signals.of(player)
                        .get(signals.signalOf(message, player))
                        .name())
                .collect(Collectors.joining(", "));
    }

    /** A row per departure that can happen: what has been done and what the next mover is then told. */
    static Grid answers(Table table) {
        Game game = table.game();
        boolean several = game.cells() > 1;
        boolean three = game.players().size() > 2;
        List<String> head = new ArrayList<>(several ? List.of("state") : List.of());
        head.add("order of moves");
        head.add("what has been done");
        if (three) {
            head.add("who departed last");
        }
        head.addAll(List.of("next", "is told", "heard"));
        List<List<String>> rows = new ArrayList<>();
        Departures.of(table).forEach((departure, cells) -> {
            List<String> row = new ArrayList<>(several ? List.of(states(game, cells)) : List.of());
            row.add(Departures.order(game, departure.order()));
            row.add(Departures.done(game, departure));
            if (three) {
                row.add(game.players().get(departure.deviator()).name());
            }
            row.add(game.players().get(departure.mover()).name());
            row.add(Departures.told(table, departure));
            row.add(isSent(table, departure.mover(), departure.told()) ? "on the path as well" : "off the path only");
            rows.add(row);
        });
        return new Grid("", head, rows, head.size());
    }

    private static String states(Game game, TreeSet<Integer> cells) {
        return cells.size() == game.cells()
                ? "any"
                : cells.stream().map(game::cellName).collect(Collectors.joining(", "));
    }

    private static boolean isSent(Table table, int player, int signal) {
        return SchemeTables.isPositive(table.signalMass(player, 0).get(signal));
    }

    /** A row per recommendation heard only off the path and node at which its player thinks he may be. */
    static Grid beliefs(List<OffPath> offPath) {
        List<List<String>> rows = new ArrayList<>();
        for (OffPath one : offPath) {
            for (int node : believed(one)) {
                List<String> row = new ArrayList<>(List.of(one.player(), one.recommendation()));
                row.add(one.game().states().get(node));
                row.add(Amounts.fraction(one.game().prior().get(node)));
                row.add(Amounts.fraction(one.game().payoffs().get(0).exact(node, one.action())));
                row.add(Amounts.fraction(best(one, node)));
                rows.add(row);
            }
        }
        return new Grid(
                "",
                List.of(
                        "player",
                        "told",
                        "believes that he is here",
                        "probability",
                        "following brings",
                        "the best else"),
                rows,
                3);
    }

    private static int[] believed(OffPath one) {
        return IntStream.range(0, one.game().cells())
                .filter(node -> SchemeTables.isPositive(one.game().prior().get(node)))
                .toArray();
    }

    /** What the best other action brings at a node; null where there is none. */
    private static BigFraction best(OffPath one, int node) {
        return others(one)
                .mapToObj(action -> one.game().payoffs().get(0).exact(node, action))
                .max(BigFraction::compareTo)
                .orElse(null);
    }

    private static IntStream others(OffPath one) {
        return IntStream.range(0, (int) one.game().outcomes()).filter(action -> action != one.action());
    }

    private static BigFraction mean(OffPath one, int action) {
        BigFraction mean = BigFraction.ZERO;
        for (int node : believed(one)) {
            mean = mean.add(one.game()
                    .prior()
                    .get(node)
                    .multiply(one.game().payoffs().get(0).exact(node, action)));
        }
        return mean;
    }

    /** A sentence per recommendation heard only off the path: why it is followed, or that it is not. */
    static List<String> credibility(List<OffPath> offPath) {
        return offPath.stream()
                .map(one -> {
                    int[] nodes = believed(one);
                    String where = nodes.length == 1
                            ? one.game().states().get(nodes[0])
                            : Amounts.counted(nodes.length, "place") + " to be possible";
                    BigFraction follows = mean(one, one.action());
                    BigFraction else_ = others(one)
                            .mapToObj(action -> mean(one, action))
                            .max(BigFraction::compareTo)
                            .orElse(follows);
                    String verb = nodes.length == 1 ? " believes: " : " believes ";
                    return "%s, told %s off the path,%s%s; following brings %s, the best else %s%s"
                            .formatted(
                                    one.player(),
                                    one.recommendation(),
                                    verb,
                                    where,
                                    Amounts.fraction(follows),
                                    Amounts.fraction(else_),
                                    follows.compareTo(else_) < 0 ? ": NOT credible" : "");
                })
                .toList();
    }

    /**
     * "After a departure column is told D; row is told C or D, by what was done": a sentence per player who may hear
     * one.
     */
    static List<String> answersInWords(Table table) {
        Game game = table.game();
        Map<Integer, TreeSet<Integer>> told = new LinkedHashMap<>();
        Departures.of(table).keySet().forEach(departure -> told.computeIfAbsent(
                        departure.mover(), any -> new TreeSet<>())
                .add(departure.told()));
        return IntStream.range(0, game.players().size())
                .filter(told::containsKey)
                .mapToObj(player -> {
                    List<String> names = told.get(player).stream()
                            .map(signal ->
                                    table.signals().of(player).get(signal).name())
                            .toList();
                    return "%s is told %s%s"
                            .formatted(
                                    game.players().get(player).name(),
                                    String.join(" or ", names),
                                    names.size() > 1 ? ", by what was done" : "");
                })
                .toList();
    }

    /** The device with what it answers, for where there is little room. */
    static Grid small(Device device) {
        Grid drawn = drawn(device.table());
        List<String> answers = answersInWords(device.table());
        String after = answers.isEmpty() ? "" : "; after a departure " + String.join("; ", answers);
        return new Grid(drawn.caption() + after, drawn.head(), drawn.rows(), drawn.labels());
    }
}
