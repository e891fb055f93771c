package suasion.sequential;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.ExactSum;
import suasion.game.Game;
import suasion.mechanism.Departures;
import suasion.mechanism.Device;
import suasion.mechanism.OffPath;
import suasion.mechanism.Sequence.Departure;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;
import suasion.solve.Exhibit;

/** What is shown of a device: answers, beliefs off the path, credible sets, and how often who moves first. */
final class SequentialExhibits {
    private static final int MOST_SHOWN = 400;

    private SequentialExhibits() {}

    /** Columns: state, order, who departed, what was done, who is told, what. */
    static Exhibit answers(Table table) {
        Game game = table.game();
        Form form = new Form(game, table.signals().sequence().orElseThrow().orders());
        List<Departure> departures = Departures.of(table).all().stream()
                .sorted(Comparator.comparingInt(Departure::cell)
                        .thenComparingInt(Departure::order)
                        .thenComparingInt(departure -> departure.done().size())
                        .thenComparing(departure -> departure.done().toString())
                        .thenComparingInt(Departure::deviator))
                .toList();
        List<List<Object>> rows = new ArrayList<>();
        for (Departure departure : departures.subList(0, Math.min(MOST_SHOWN, departures.size()))) {
            Node node = new Node(departure.cell(), departure.order(), departure.done());
            int mover = form.mover(node);
            int answer = table.signals().sequence().orElseThrow().answer(departure);
            rows.add(List.of(
                    game.cellName(departure.cell()),
                    order(game, form.orders().get(departure.order())),
                    game.players().get(departure.deviator()).name(),
                    done(form, node),
                    game.players().get(mover).name(),
                    game.players().get(mover).actions().get(answer)));
        }
        String cut = departures.size() > MOST_SHOWN
                ? " The first %d of %,d are shown.".formatted(MOST_SHOWN, departures.size())
                : "";
        return new Exhibit(
                "answers",
                "What is told after a departure",
                List.of("state", "order", "last departed", "done so far", "next mover", "is told"),
                rows,
                "Whoever moves after somebody has not followed is told this instead of his part of the profile; he does"
                        + " not hear why." + cut);
    }

    /** "ann, then bob". */
    static String order(Game game, List<Integer> movers) {
        return movers.stream().map(player -> game.players().get(player).name()).collect(Collectors.joining(", then "));
    }

    private static String done(Form form, Node node) {
        List<String> done = new ArrayList<>();
        for (int stage = 0; stage < node.done().size(); stage++) {
            int mover = form.orders().get(node.order()).get(stage);
            done.add(form.game().players().get(mover).name() + " "
                    + form.game().players().get(mover).actions().get(node.done().get(stage)));
        }
        return String.join(", ", done);
    }

    /** Columns: player, recommendation, why it is credible, node, belief; a row per node of positive belief. */
    static Exhibit offPath(Device device, CredibleSets sets) {
        Game game = device.table().game();
        List<List<Object>> rows = new ArrayList<>();
        for (OffPath told : device.offPath()) {
            int player = game.players().stream().map(one -> one.name()).toList().indexOf(told.player());
            for (int node = 0; node < told.game().cells(); node++) {
                rows.add(List.of(
                        told.player(),
                        told.recommendation(),
                        reason(told, player, sets),
                        told.game().states().get(node),
                        told.game().prior().get(node)));
            }
        }
        return new Exhibit(
                "off-path",
                "What is heard only off the path of play",
                List.of("player", "recommendation", "credible", "place", "belief"),
                rows,
                "Off the path Bayes' rule is silent: any belief about where one is will do. B: a best reply to the belief"
                        + " that is named, over places at which this device makes the recommendation.");
    }

    private static String reason(OffPath told, int player, CredibleSets sets) {
        if (!Beliefs.isCredible(told)) {
            return "no: a best reply to no belief";
        }
        return sets != null && sets.sent().get(player).contains(told.action()) ? "B and K" : "B";
    }

    /** Columns: player, set, actions. */
    static Exhibit credible(Game game, CredibleSets sets, int steps) {
        List<List<Object>> rows = new ArrayList<>();
        for (int player = 0; player < game.players().size(); player++) {
            String name = game.players().get(player).name();
            List<String> actions = game.players().get(player).actions();
            rows.add(List.of(name, "B", names(actions, sets.replies().get(player))));
            rows.add(List.of(name, "K", names(actions, sets.sent().get(player))));
        }
        return new Exhibit(
                "credible",
                "What players can be told after a departure",
                List.of("player", "set", "actions"),
                rows,
                "B: best replies to a belief about where one is after a departure. K: what some device recommends on the"
                        + " path. The largest such sets; what is missing was eliminated in " + steps
                        + " steps, each with a proof that was checked again without solving a program.");
    }

    private static String names(List<String> actions, SortedSet<Integer> set) {
        return set.isEmpty() ? "none" : set.stream().map(actions::get).collect(Collectors.joining(", "));
    }

    /** Columns: order, probability, and where there are several states, given every state. */
    static Exhibit orders(Table table) {
        Game game = table.game();
        SignalSpace signals = table.signals();
        List<String> columns = new ArrayList<>(List.of("order", "probability"));
        if (game.cells() > 1) {
            game.states().forEach(state -> columns.add("given " + state));
        }
        List<List<Object>> rows = new ArrayList<>();
        for (List<Integer> movers : signals.sequence().orElseThrow().orders()) {
            ExactSum total = new ExactSum();
            List<BigFraction> given = new ArrayList<>();
            for (int cell = 0; cell < game.cells(); cell++) {
                ExactSum sum = new ExactSum();
                for (int message = 0; message < signals.messages(); message++) {
                    if (signals.order(message).equals(movers)) {
                        sum.add(table.probability(cell, message));
                    }
                }
                given.add(sum.value());
                total.addProduct(game.prior().get(cell), sum.value());
            }
            List<Object> row = new ArrayList<>(List.of(order(game, movers), total.value()));
            row.addAll(game.cells() > 1 ? given : List.of());
            rows.add(row);
        }
        return new Exhibit("orders", "Who moves when", columns, rows, "");
    }

    /** Columns: what, value; the note says what is known of the bound. */
    static Exhibit notAttained(BigFraction value, BigFraction bound, String known) {
        return new Exhibit(
                "not-attained",
                "What is known of the bound",
                List.of("what", "value"),
                List.of(List.of("this device", value), List.of("bound", bound)),
                known);
    }

    /** Columns: play, value. */
    static Exhibit simultaneous(BigFraction supremum, BigFraction value, BigFraction atOnce, String trouble) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of("in sequence, this device", value));
        if (supremum.compareTo(value) != 0) {
            rows.add(List.of("in sequence, bound", supremum));
        }
        List<Object> last = new ArrayList<>(List.of("at once (Bayes correlated equilibrium)"));
        last.add(atOnce);
        rows.add(last);
        return new Exhibit(
                "bce",
                "What it is worth to choose who moves when",
                List.of("play", "value"),
                rows,
                trouble.isEmpty()
                        ? "At once: the best information structure if nobody sees or is told what others did."
                        : trouble);
    }
}
