package suasion.family;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.equilibrium.Profile;
import suasion.game.Game;
import suasion.game.Player;
import suasion.game.Suggestion;
import suasion.game.UserMistake;
import suasion.mechanism.Table;
import suasion.scenario.Node;
import suasion.scenario.Numbers;
import suasion.scenario.Pointer;

/**
 * Reads a profile of strategies: player -> action, or {action: probability}, or one of these for every label that he
 * may observe, which the keys tell apart, or else the values.
 */
final class ProfileReader {
    private static final String WHEN = "when";

    private final Game game;
    private final Numbers parameters;

    ProfileReader(Game game, Numbers parameters) {
        this.game = game;
        this.parameters = parameters;
    }

    /** The profile at a place of the file, as the table that is audited and played. */
    Table read(Node node, String path) {
        List<String> names = game.players().stream().map(Player::name).toList();
        if (!(node instanceof Node.Mapping mapping)) {
            String found = node instanceof Node.Scalar scalar ? "'" + scalar.text() + "'" : node.kind();
            throw UserMistake.at(path, found + " found, must be a map (player: what he does)")
                    .maybe("Maybe {%s: ...}.".formatted(names.get(0)));
        }
        for (String name : mapping.fields().keySet()) {
            if (!names.contains(name) && !(name.equals(WHEN) && path.startsWith("/broken/"))) {
                throw UserMistake.at(Pointer.below(path, name), "there is no player '" + name + "'")
                        .maybe(Suggestion.of(name, names));
            }
        }
        List<List<List<BigFraction>>> strategies = new ArrayList<>();
        for (Player player : game.players()) {
            if (!mapping.has(player.name())) {
                throw UserMistake.at(path, "player '" + player.name() + "' is missing");
            }
            strategies.add(strategy(player, mapping.fields().get(player.name()), Pointer.below(path, player.name())));
        }
        return new Profile(strategies).table(game);
    }

    private List<List<BigFraction>> strategy(Player player, Node node, String path) {
        boolean typed =
                player.types().size() > 1 && node instanceof Node.Mapping mapping && isByLabel(player, mapping, path);
        if (!typed) {
            return Collections.nCopies(player.types().size(), lottery(player, node, path));
        }
        Node.Mapping byLabel = (Node.Mapping) node;
        for (String label : byLabel.fields().keySet()) {
            if (!player.types().contains(label)) {
                throw UserMistake.at(
                                Pointer.below(path, label),
                                "'%s' is nothing that %s observes".formatted(label, player.name()))
                        .maybe(Suggestion.of(label, player.types()));
            }
        }
        List<List<BigFraction>> strategy = new ArrayList<>();
        for (String label : player.types()) {
            if (!byLabel.has(label)) {
                throw UserMistake.at(path, "what %s does at '%s' is missing".formatted(player.name(), label));
            }
            strategy.add(lottery(player, byLabel.fields().get(label), Pointer.below(path, label)));
        }
        return strategy;
    }

    /**
     * Whether a map says what a player does at everything that he may observe. Where labels are called like actions the
     * values tell: a lottery has nothing but numbers.
     *
     * @throws UserMistake if both could be meant, because actions are called like numbers, too
     */
    private boolean isByLabel(Player player, Node.Mapping mapping, String path) {
        if (!player.actions().containsAll(mapping.fields().keySet())) {
            return true;
        }
        if (!player.types().containsAll(mapping.fields().keySet())) {
            return false;
        }
        Collection<Node> values = mapping.fields().values();
        boolean actions = values.stream().allMatch(value -> isAction(player, value));
        if (actions && values.stream().allMatch(this::isNumber)) {
            String label = mapping.fields().keySet().iterator().next();
            String action = ((Node.Scalar) mapping.fields().get(label)).text();
            throw UserMistake.at(
                            path,
                            ("what %s observes is called like his actions, and these like numbers: this could be an"
                                            + " action for every label, or a probability for every action")
                                    .formatted(player.name()))
                    .maybe("Maybe %s: {%s: 1}, if at '%s' he does %s.".formatted(label, action, label, action));
        }
        return values.stream().anyMatch(value -> isAction(player, value) && !isNumber(value))
                || values.stream().noneMatch(this::isNumber);
    }

    /** Also a lottery over actions, which no probability is. */
    private static boolean isAction(Player player, Node value) {
        return !(value instanceof Node.Scalar scalar) || player.actions().contains(scalar.text());
    }

    private boolean isNumber(Node value) {
        try {
            parameters.read(value, "");
            return true;
        } catch (UserMistake notANumber) {
            return false;
        }
    }

    private List<BigFraction> lottery(Player player, Node node, String path) {
        List<BigFraction> lottery =
                new ArrayList<>(Collections.nCopies(player.actions().size(), BigFraction.ZERO));
        if (node instanceof Node.Scalar action) {
            lottery.set(action(player, action.text(), path), BigFraction.ONE);
            return lottery;
        }
        Node.Mapping mapping = (Node.Mapping) node;
        for (String name : mapping.fields().keySet()) {
            if (player.types().size() == 1 && !player.actions().contains(name)) {
                throw UserMistake.at(
                                Pointer.below(path, name),
                                "%s observes nothing here, and '%s' is no action of his".formatted(player.name(), name))
                        .maybe(Suggestion.of(name, player.actions()));
            }
            action(player, name, Pointer.below(path, name));
        }
        for (Map.Entry<String, Node> field : mapping.fields().entrySet()) {
            if (!(field.getValue() instanceof Node.Scalar)) {
                String here = Pointer.below(path, field.getKey());
                throw UserMistake.at(
                        here,
                        "a probability is needed, this is " + field.getValue().kind());
            }
        }
        Observation.lottery(mapping, path, parameters)
                .forEach((name, p) -> lottery.set(player.actions().indexOf(name), p));
        return lottery;
    }

    private int action(Player player, String name, String path) {
        int action = player.actions().indexOf(name);
        if (action < 0) {
            throw UserMistake.at(path, "%s has no action '%s'".formatted(player.name(), name))
                    .maybe(Suggestion.of(name, player.actions()));
        }
        return action;
    }
}
