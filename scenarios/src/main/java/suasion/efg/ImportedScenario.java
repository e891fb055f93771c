package suasion.efg;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.extensive.BaseGame;
import suasion.extensive.Tree;
import suasion.game.Exact;
import suasion.scenario.Node;
import suasion.scenario.NodeWriter;
import suasion.scenario.Place;

/**
 * A tree as a scenario file of the family {@code finite-game}: what chance draws first are its states, what players
 * know of them is its given information; numbers stay exact.
 */
public final class ImportedScenario {
    /** The name of the information structure of a tree. */
    static final String GIVEN = "given";

    private static final Place NOWHERE = new Place("", 0, 0);

    private final BaseGame game;
    private final List<List<String>> actions = new ArrayList<>();
    private final List<String> states;
    private final List<String> players;

    private ImportedScenario(Tree tree, BaseGame game) {
        this.game = game;
        game.actions().forEach(own -> actions.add(Readable.names(own, "action", Set.of("otherwise"))));
        Set<String> first = Set.copyOf(actions.get(0));
        this.states = Readable.names(game.states(), "state", first);
        Set<String> taken = Stream.of(first, Set.copyOf(states), Set.of("when", "joint"))
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        this.players = Readable.names(tree.players(), "player", taken);
    }

    /**
     * The text of a scenario file.
     *
     * @param origin where the tree comes from, for the source
     * @throws suasion.game.UserMistake if the game is too large to be written out
     */
    public static String of(Tree tree, String origin) {
        BaseGame game = BaseGame.of(tree);
        ImportedScenario imported = new ImportedScenario(tree, game);
        String from = "imported from " + Readable.flat(origin) + " (extensive form)";
        String comment = Readable.flat(tree.comment());
        Map<String, Node> root = new LinkedHashMap<>();
        root.put("suasion", text("1"));
        String title = Readable.flat(tree.title());
        root.put("title", text(title.isEmpty() ? "A game without a title" : title));
        root.put("source", text(comment.isEmpty() ? from : from + ": " + comment));
        root.put("family", text("finite-game"));
        imported.describe(root);
        List<String> remarks = new ArrayList<>();
        if (game.strategic()) {
            remarks.add(
                    "Reduced normal form: somebody sees what others did, or moves twice, so actions are plans for the"
                            + " whole tree and chance is averaged.");
        }
        remarks.addAll(game.remarks());
        String head = remarks.stream()
                .map(remark -> "# " + Readable.flat(remark) + "\n")
                .collect(Collectors.joining());
        return head + NodeWriter.yaml(map(root));
    }

    private void describe(Map<String, Node> root) {
        boolean named = states.size() > 1;
        if (named) {
            root.put("states", by(states, state -> number(game.prior().get(state))));
        }
        root.put(
                "players",
                by(players, player -> list(actions.get(player).stream().map(ImportedScenario::text))));
        root.put("payoffs", named ? by(states, this::payoffs) : payoffs(0));
        Map<String, Node> information = new LinkedHashMap<>();
        for (int player = 0; player < players.size(); player++) {
            List<String> told = game.told().get(player);
            if (Set.copyOf(told).size() > 1) {
                List<String> distinct = told.stream().distinct().toList();
                List<String> labels = Readable.names(distinct, "set", Set.of());
                information.put(
                        players.get(player), by(states, state -> text(labels.get(distinct.indexOf(told.get(state))))));
            }
        }
        if (!information.isEmpty()) {
            root.put("information", map(Map.of(GIVEN, map(information))));
        }
    }

    private Node payoffs(int state) {
        List<List<BigFraction>> table = game.payoffs().get(state);
        List<String> profiles =
                IntStream.range(0, table.size()).mapToObj(this::profile).toList();
        return by(profiles, profile -> list(table.get(profile).stream().map(ImportedScenario::number)));
    }

    private String profile(int profile) {
        List<String> names = new ArrayList<>();
        int rest = profile;
        for (int player = players.size() - 1; player >= 0; player--) {
            List<String> own = actions.get(player);
            names.add(0, own.get(rest % own.size()));
            rest /= own.size();
        }
        return String.join(", ", names);
    }

    private static Node.Mapping by(List<String> keys, IntFunction<Node> value) {
        Map<String, Node> fields = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            fields.put(keys.get(i), value.apply(i));
        }
        return map(fields);
    }

    private static Node.Mapping map(Map<String, Node> fields) {
        Map<String, Place> keys = fields.keySet().stream().collect(Collectors.toMap(key -> key, key -> NOWHERE));
        return new Node.Mapping(fields, keys, NOWHERE);
    }

    private static Node list(Stream<Node> items) {
        return new Node.Sequence(items.toList(), NOWHERE);
    }

    private static Node number(BigFraction number) {
        return text(Exact.fraction(number));
    }

    private static Node text(String text) {
        return new Node.Scalar(text, true, NOWHERE);
    }
}
