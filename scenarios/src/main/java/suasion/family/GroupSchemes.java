package suasion.family;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.game.Suggestion;
import suasion.game.UserMistake;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Payments;
import suasion.mechanism.Regime;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;
import suasion.scenario.Node;
import suasion.scenario.Numbers;
import suasion.scenario.Pointer;

/**
 * Reads a scheme for many receivers, state -> {set of those who are told to act -> probability}, and what it pays:
 * receiver -> {action -> number}, or action -> number for every receiver alike.
 */
final class GroupSchemes {
    private final DesignProblem problem;
    private final Game game;
    private final Numbers parameters;
    private final Labels states;
    private final Labels receivers;
    private final SetNames sets;

    GroupSchemes(DesignProblem problem, Numbers parameters) {
        this.problem = problem;
        this.game = problem.game();
        this.parameters = parameters;
        this.states = Labels.plain("state", game.states());
        this.receivers = Labels.plain(
                "receiver", game.players().stream().map(player -> player.name()).toList());
        this.sets = new SetNames(receivers.names());
    }

    /** The scheme at a place of the file, with its payments. */
    Table read(Node node, String path) {
        return new PaidScheme(states.names(), "{state: {set: probability}}", this::unpaid).read(node, path, this::paid);
    }

    private Table unpaid(Node node, String path) {
        List<Map<Long, BigFraction>> rows = new ArrayList<>();
        if (node instanceof Node.Mapping mapping && !mapping.fields().isEmpty()) {
            states.requireKeys(mapping, path, true);
            states.names().forEach(state -> rows.add(row(mapping.fields().get(state), Pointer.below(path, state))));
        } else {
            Map<Long, BigFraction> always = row(node, path);
            states.names().forEach(state -> rows.add(always));
        }
        long[] said =
                rows.stream()
                        .flatMap(row -> row.keySet().stream())
                        .collect(Collectors.toCollection(TreeSet::new))
                        .stream()
                        .mapToLong(Long::longValue)
                        .toArray();
        BigFraction[][] table = new BigFraction[rows.size()][said.length];
        for (int state = 0; state < table.length; state++) {
            Map<Long, BigFraction> row = rows.get(state);
            Arrays.setAll(table[state], k -> row.getOrDefault(said[k], BigFraction.ZERO));
        }
        return Table.of(game, SignalSpace.listed(game, said), table);
    }

    /** "all", [ann, bob], or {set: probability}. */
    private Map<Long, BigFraction> row(Node node, String path) {
        if (node instanceof Node.Scalar set) {
            return Map.of(sets.read(set.text(), path), BigFraction.ONE);
        }
        if (node instanceof Node.Sequence members) {
            String text = members.items().stream()
                    .map(item -> item instanceof Node.Scalar scalar ? scalar.text() : item.kind())
                    .collect(Collectors.joining(", ", "{", "}"));
            return Map.of(sets.read(text, path), BigFraction.ONE);
        }
        Map<Long, BigFraction> row = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        boolean decimal = false;
        for (Map.Entry<String, Node> field : ((Node.Mapping) node).fields().entrySet()) {
            String below = Pointer.below(path, field.getKey());
            decimal |= field.getValue() instanceof Node.Scalar scalar
                    && scalar.text().contains(".");
            names.add(field.getKey());
            if (row.put(sets.read(field.getKey(), below), parameters.readNonNegative(field.getValue(), below))
                    != null) {
                throw UserMistake.at(below, "the set is there twice");
            }
        }
        Prior.requireOne(names, List.copyOf(row.values()), path, decimal);
        return row;
    }

    private Table paid(Node node, String path, Table scheme) {
        if (problem.regime() == Regime.NONE || !(node instanceof Node.Mapping owed)) {
            return new OwnPayments(problem, parameters).read(node, path, scheme);
        }
        boolean alike =
                owed.fields().keySet().stream().allMatch(game.players().get(0).actions()::contains);
        List<List<BigFraction>> all = new ArrayList<>();
        if (alike) {
            List<BigFraction> same = amounts(owed, path, 0);
            game.players().forEach(player -> all.add(same));
        } else {
            requireReceivers(owed, path);
            for (int i = 0; i < receivers.size(); i++) {
                String name = receivers.names().get(i);
                all.add(
                        owed.has(name)
                                ? amounts(owed.fields().get(name), Pointer.below(path, name), i)
                                : Collections.nCopies(2, BigFraction.ZERO));
            }
        }
        return scheme.withPayments(Payments.of(all));
    }

    private void requireReceivers(Node.Mapping owed, String path) {
        List<String> known = new ArrayList<>(receivers.names());
        known.addAll(game.players().get(0).actions());
        for (String key : owed.fields().keySet()) {
            if (!receivers.names().contains(key)) {
                throw UserMistake.at(
                                Pointer.below(path, key),
                                "'%s' found; payments are by action, the same for all, or by receiver and then action"
                                        .formatted(key))
                        .maybe(Suggestion.near(key, known));
            }
        }
    }

    private List<BigFraction> amounts(Node written, String path, int receiver) {
        List<String> actions = game.players().get(receiver).actions();
        if (!(written instanceof Node.Mapping owed)) {
            String found = written instanceof Node.Scalar scalar ? "'" + scalar.text() + "'" : written.kind();
            throw UserMistake.at(path, found + " found, must be a map (action: number)")
                    .maybe("Maybe {%s: ...}.".formatted(actions.get(1)));
        }
        List<BigFraction> amounts = new ArrayList<>(Collections.nCopies(2, BigFraction.ZERO));
        for (Map.Entry<String, Node> field : owed.fields().entrySet()) {
            String below = Pointer.below(path, field.getKey());
            int action = actions.indexOf(field.getKey());
            if (action < 0) {
                throw UserMistake.at(below, "there is no action '%s'".formatted(field.getKey()))
                        .maybe(Suggestion.of(field.getKey(), actions));
            }
            BigFraction amount = parameters.readHoldable(field.getValue(), below);
            Regimes.requireAllowed(problem.regime(), amount, receivers.names().get(receiver), below);
            amounts.set(action, amount);
        }
        return amounts;
    }
}
