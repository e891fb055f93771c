package suasion.family;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.game.Suggestion;
import suasion.game.UserMistake;
import suasion.mechanism.BestResponse;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Payments;
import suasion.mechanism.Signal;
import suasion.mechanism.Table;
import suasion.scenario.Node;
import suasion.scenario.Numbers;
import suasion.scenario.Pointer;

/**
 * Reads a menu, type -> {fee, experiment}, or {fee, experiment} alone where the buyer has no types. An experiment is
 * {@code full} (he hears the state), {@code none}, or state -> {signal -> probability}.
 *
 * <p>Each type gets what stands under its name; a type that is left out is excluded: no fee, no information. A signal
 * that is an action's name recommends that action to the type; any other amounts to the best response of the type that
 * buys it, so the same name under two types may recommend two actions and is then told apart: "red (low)".
 */
final class Menus {
    private static final String FEE = "fee";
    private static final String EXPERIMENT = "experiment";
    private static final List<String> ITEM = List.of(FEE, EXPERIMENT);
    private static final String WHEN = "when";
    private static final String FULL = "full";
    private static final String NONE = "none";

    /** Names that a type cannot have, since a menu could not tell it from its own keys. */
    static final List<String> RESERVED = List.of(FEE, EXPERIMENT, WHEN);

    private final DesignProblem problem;
    private final Game game;
    private final Numbers parameters;
    private final Labels states;
    private final Labels types;
    private final List<String> actions;

    Menus(DesignProblem problem, Numbers parameters) {
        this.problem = problem;
        this.game = problem.game();
        this.parameters = parameters;
        this.states = Labels.plain("state", game.states());
        this.types = Labels.plain("type", game.players().get(0).types());
        this.actions = game.players().get(0).actions();
    }

    /** The menu at a place of the file. */
    Table read(Node node, String path) {
        Node.Mapping menu = (Node.Mapping) node;
        requireKeys(menu, path);
        List<BigFraction> fees = new ArrayList<>();
        List<List<Map<Signal, BigFraction>>> experiments = new ArrayList<>();
        for (int type = 0; type < types.size(); type++) {
            String name = types.names().get(type);
            String here = isTyped() ? Pointer.below(path, name) : path;
            if (menu.has(name) || !isTyped()) {
                Node.Mapping item = item(isTyped() ? menu.fields().get(name) : menu, here);
                fees.add(parameters.readHoldable(item.fields().get(FEE), here + "/" + FEE));
                experiments.add(experiment(item.fields().get(EXPERIMENT), here + "/" + EXPERIMENT, type));
            } else {
                fees.add(BigFraction.ZERO);
                experiments.add(none(type));
            }
        }
        Table table = new MenuTable(game, experiments).read(path);
        return table.withPayments(Payments.none(table.signals()).withFees(List.of(fees)));
    }

    /** Only below {@code broken} a {@code when} may stand beside the types, or beside a single item. */
    private void requireKeys(Node.Mapping menu, String path) {
        boolean typed = isTyped();
        for (String key : menu.fields().keySet()) {
            if (key.equals(WHEN) && path.startsWith("/broken/")) {
                continue;
            }
            if (typed) {
                types.index(key, Pointer.below(path, key));
            } else if (!ITEM.contains(key)) {
                throw UserMistake.at(
                                Pointer.below(path, key), "this buyer has no types, so a menu is {fee, experiment}")
                        .maybe(Suggestion.near(key, ITEM));
            }
        }
    }

    private boolean isTyped() {
        return !types.names().equals(List.of(""));
    }

    private static Node.Mapping item(Node node, String path) {
        Node.Mapping item = (Node.Mapping) node;
        for (String key : ITEM) {
            if (!item.has(key)) {
                throw UserMistake.at(path, "key '" + key + "' is missing; what is sold is a fee and an experiment");
            }
        }
        return item;
    }

    /** One lottery over signals per state. */
    private List<Map<Signal, BigFraction>> experiment(Node node, String path, int type) {
        if (node instanceof Node.Scalar word) {
            return switch (word.text()) {
                case FULL -> full(type);
                case NONE -> none(type);
                default ->
                    throw UserMistake.at(
                                    path,
                                    "'%s' found, must be full, none, or {state: {signal: probability}}"
                                            .formatted(word.text()))
                            .maybe(Suggestion.near(word.text(), List.of(FULL, NONE)));
            };
        }
        List<Map<String, BigFraction>> rows = new Lotteries(states, parameters).read(node, path);
        return rows.stream()
                .map(row -> {
                    Map<Signal, BigFraction> lottery = new LinkedHashMap<>();
                    row.forEach((name, probability) -> lottery.put(signal(name, rows, type), probability));
                    return lottery;
                })
                .toList();
    }

    private Signal signal(String name, List<Map<String, BigFraction>> rows, int type) {
        int action = actions.indexOf(name);
        if (action >= 0) {
            return new Signal(name, action);
        }
        return new Signal(
                name,
                best(
                        type,
                        rows.stream()
                                .map(row -> row.getOrDefault(name, BigFraction.ZERO))
                                .toList()));
    }

    private List<Map<Signal, BigFraction>> full(int type) {
        return IntStream.range(0, states.size())
                .mapToObj(state -> Map.of(
                        new Signal(states.names().get(state), BestResponse.in(problem, state * types.size() + type)),
                        BigFraction.ONE))
                .toList();
    }

    /** Always the action that is best at the type's belief. */
    private List<Map<Signal, BigFraction>> none(int type) {
        int action = best(type, Collections.nCopies(states.size(), BigFraction.ONE));
        return Collections.nCopies(states.size(), Map.of(new Signal(actions.get(action), action), BigFraction.ONE));
    }

    /** The best response of a type to a signal that is sent so often in each state. */
    private int best(int type, List<BigFraction> sent) {
        List<BigFraction> belief = new ArrayList<>(Collections.nCopies(game.cells(), BigFraction.ZERO));
        for (int state = 0; state < states.size(); state++) {
            int cell = state * types.size() + type;
            belief.set(cell, game.prior().get(cell).multiply(sent.get(state)));
        }
        return BestResponse.to(problem, belief);
    }
}
