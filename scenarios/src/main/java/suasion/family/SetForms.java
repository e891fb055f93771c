package suasion.family;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Suggestion;
import suasion.game.UserMistake;
import suasion.receivers.Additive;
import suasion.receivers.BySize;
import suasion.receivers.Coverage;
import suasion.receivers.Pairwise;
import suasion.receivers.SetFunction;
import suasion.receivers.Sets;
import suasion.receivers.Stake;
import suasion.receivers.SumOf;
import suasion.receivers.Tabulated;
import suasion.scenario.Formula;
import suasion.scenario.Node;
import suasion.scenario.Numbers;
import suasion.scenario.Pointer;

/**
 * Reads payoffs that depend on who acts: a formula over {@code size}, a named form, or a choice of those by state or by
 * receiver.
 *
 * <p>The sender's payoff is a function of the set S of those who act. A receiver's is what he gets when he acts, again
 * as a function of S, himself included; when he does not act he gets 0. {@code whole} instead gives his payoff for
 * every S.
 */
final class SetForms {
    static final List<String> FORMS =
            List.of("additive", "pairwise", "network", "threshold", "size", "coverage", "table", "sum");
    private static final String SIZE = "size";
    private static final String WEIGHT = "weight";
    private static final String OTHERWISE = "otherwise";

    private final Labels states;
    private final Network network;
    private final Labels receivers;
    private final int n;
    private final Numbers parameters;
    private final SetNumbers numbers;

    SetForms(Labels states, Network network, Numbers parameters) {
        this.states = states;
        this.network = network;
        this.receivers = network.receivers();
        this.n = receivers.size();
        this.parameters = parameters;
        this.numbers = new SetNumbers(states, receivers, parameters);
        for (String state : states.names()) {
            if (FORMS.contains(state) || receivers.names().contains(state)) {
                throw UserMistake.at(
                        Pointer.below("/states", state),
                        "a %s has this name; payoffs could not tell them apart"
                                .formatted(FORMS.contains(state) ? "form of payoff" : "receiver"));
            }
        }
    }

    /** The sender's payoff in a state. */
    SetFunction sender(Node node, String path, int state) {
        return located(path, () -> read(node, path, new SetNumbers.Scope(state, -1, false)));
    }

    /** What a receiver gets in a state when he acts, given the others who do. */
    Stake ifActing(Node node, String path, int state, int receiver) {
        return located(
                path, () -> Stake.ifActing(receiver, read(node, path, new SetNumbers.Scope(state, receiver, true))));
    }

    /** What a receiver gets in a state, whether he acts or not. */
    Stake whole(Node node, String path, int state, int receiver) {
        return located(
                path, () -> Stake.whole(receiver, read(node, path, new SetNumbers.Scope(state, receiver, false))));
    }

    private static <T> T located(String path, Supplier<T> work) {
        try {
            return work.get();
        } catch (UserMistake mistake) {
            throw mistake.path().isEmpty() ? mistake.below(path) : mistake;
        }
    }

    private SetFunction read(Node node, String path, SetNumbers.Scope scope) {
        if (node instanceof Node.Mapping mapping) {
            String first = mapping.fields().keySet().iterator().next();
            if (FORMS.contains(first)) {
                if (mapping.fields().size() > 1) {
                    throw UserMistake.at(
                                    path,
                                    "one form at a time: "
                                            + String.join(", ", mapping.fields().keySet()))
                            .maybe("Maybe sum: [{...}, {...}] adds them up.");
                }
                String below = Pointer.below(path, first);
                return located(below, () -> form(first, mapping.fields().get(first), below, scope));
            }
            return chosen(mapping, first, path, scope);
        }
        Formula formula = Numbers.formula(node, path);
        return bySize(size -> numbers.value(formula, path, scope, Map.of(SIZE, new BigFraction(size))), scope);
    }

    /** By state, or by receiver. */
    private SetFunction chosen(Node.Mapping mapping, String first, String path, SetNumbers.Scope scope) {
        boolean byReceiver = scope.receiver() >= 0 && receivers.names().contains(first);
        Labels labels = byReceiver ? receivers : states;
        String own = labels.names().get(byReceiver ? scope.receiver() : scope.state());
        if (!labels.names().contains(first)) {
            List<String> known = new ArrayList<>(FORMS);
            known.addAll(states.names());
            if (scope.receiver() >= 0) {
                known.addAll(receivers.names());
            }
            String what = scope.receiver() >= 0 ? "form, state or receiver" : "form or state";
            throw UserMistake.at(Pointer.below(path, first), "there is no %s '%s'".formatted(what, first))
                    .maybe(Suggestion.of(first, known));
        }
        labels.requireKeys(mapping, path, true);
        return read(mapping.fields().get(own), Pointer.below(path, own), scope);
    }

    private SetFunction form(String name, Node node, String path, SetNumbers.Scope scope) {
        return switch (name) {
            case "additive" -> shifted(scope, Additive.of(BigFraction.ZERO, numbers.weights(node, path, scope)));
            case "pairwise" -> shifted(scope, pairwise(map(node, path), path, scope));
            case "network" -> network(map(node, path), path, scope);
            case "threshold" -> threshold(node, path, scope);
            case "size" -> sizes(node, path, scope);
            case "coverage" -> shifted(scope, coverage(map(node, path), path, scope));
            case "table" -> table(map(node, path), path, scope);
            default -> sum(node, path, scope);
        };
    }

    private static Node.Mapping map(Node node, String path) {
        if (node instanceof Node.Mapping mapping) {
            return mapping;
        }
        throw UserMistake.at(path, "this is %s, a map (name: value) is needed".formatted(node.kind()));
    }

    private static Node.Sequence list(Node node, String path) {
        if (node instanceof Node.Sequence list && !list.items().isEmpty()) {
            return list;
        }
        throw UserMistake.at(path, "this is %s, a list ([a, b]) is needed".formatted(node.kind()));
    }

    private static void requireKeys(Node.Mapping mapping, String path, List<String> known) {
        for (String key : mapping.fields().keySet()) {
            if (!known.contains(key)) {
                throw UserMistake.at(Pointer.below(path, key), "unknown key; known are " + String.join(", ", known))
                        .maybe(Suggestion.of(key, known));
            }
        }
    }

    private SetFunction pairwise(Node.Mapping mapping, String path, SetNumbers.Scope scope) {
        requireKeys(mapping, path, List.of("weights", "edges"));
        List<BigFraction> weights = mapping.has("weights")
                ? numbers.weights(mapping.fields().get("weights"), Pointer.below(path, "weights"), scope)
                : zeros(n);
        requireGraph(path);
        List<Pairwise.Edge> edges = network.links().stream()
                .map(link -> new Pairwise.Edge(
                        link.first(), link.second(), edge(mapping, "edges", path, scope, link.weight())))
                .toList();
        return Pairwise.of(BigFraction.ZERO, weights, edges);
    }

    private void requireGraph(String path) {
        if (network.links().isEmpty()) {
            throw UserMistake.at(path, "this needs links between receivers")
                    .maybe("Maybe graph: [[%s, ...]] is missing."
                            .formatted(receivers.names().get(0)));
        }
    }

    private BigFraction edge(
            Node.Mapping mapping, String key, String path, SetNumbers.Scope scope, BigFraction weight) {
        return mapping.has(key)
                ? numbers.value(
                        Numbers.formula(mapping.fields().get(key), Pointer.below(path, key)),
                        Pointer.below(path, key),
                        scope,
                        Map.of(WEIGHT, weight))
                : weight;
    }

    /** A receiver's own worth of acting and what each neighbour who acts adds. */
    private SetFunction network(Node.Mapping mapping, String path, SetNumbers.Scope scope) {
        requireKeys(mapping, path, List.of("own", "edges"));
        if (!scope.joins()) {
            throw UserMistake.at(path, "network is a payoff of receivers who act")
                    .maybe("Maybe pairwise is meant.");
        }
        requireGraph(path);
        BigFraction own = mapping.has("own")
                ? numbers.number(mapping.fields().get("own"), Pointer.below(path, "own"), scope)
                : BigFraction.ZERO;
        BigFraction[] weights = zeros(n).toArray(BigFraction[]::new);
        network.neighbours(scope.receiver())
                .forEach((neighbour, weight) -> weights[neighbour] = edge(mapping, "edges", path, scope, weight));
        return Additive.of(own, Arrays.asList(weights));
    }

    private SetFunction threshold(Node node, String path, SetNumbers.Scope scope) {
        Node needed = node;
        String where = path;
        BigFraction worth = BigFraction.ONE;
        if (node instanceof Node.Mapping mapping) {
            requireKeys(mapping, path, List.of("needed", "worth"));
            if (!mapping.has("needed")) {
                throw UserMistake.at(path, "key 'needed' is missing");
            }
            needed = mapping.fields().get("needed");
            where = Pointer.below(path, "needed");
            worth = mapping.has("worth")
                    ? numbers.number(mapping.fields().get("worth"), Pointer.below(path, "worth"), scope)
                    : worth;
        }
        long least = parameters.readInteger(needed, where, 0, n);
        BigFraction reached = worth;
        return bySize(size -> size >= least ? reached : BigFraction.ZERO, scope);
    }

    private SetFunction sizes(Node node, String path, SetNumbers.Scope scope) {
        Node.Sequence list = list(node, path);
        if (list.items().size() != n + 1) {
            throw UserMistake.at(
                    path,
                    "%d numbers; %d are needed, for 0 to %d who act"
                            .formatted(list.items().size(), n + 1, n));
        }
        List<BigFraction> values = IntStream.rangeClosed(0, n)
                .mapToObj(size -> numbers.number(list.items().get(size), path + "/" + size, scope))
                .toList();
        return bySize(values::get, scope);
    }

    /**
     * A function of the size; where it is a straight line the additive function that it is, which more can be done
     * with.
     */
    private SetFunction bySize(IntFunction<BigFraction> values, SetNumbers.Scope scope) {
        int shift = scope.joins() ? 1 : 0;
        List<BigFraction> all = IntStream.rangeClosed(0, n)
                .mapToObj(size -> values.apply(Math.min(size + shift, n)))
                .toList();
        int last = n - shift;
        BigFraction step = last > 0 ? all.get(1).subtract(all.get(0)) : BigFraction.ZERO;
        boolean straight = IntStream.range(0, last)
                .allMatch(size -> all.get(size + 1).subtract(all.get(size)).equals(step));
        return straight
                ? Additive.of(
                        all.get(0),
                        IntStream.range(0, n)
                                .mapToObj(i -> scope.joins() && i == scope.receiver() ? BigFraction.ZERO : step)
                                .toList())
                : BySize.of(all);
    }

    private SetFunction coverage(Node.Mapping mapping, String path, SetNumbers.Scope scope) {
        List<Coverage.Element> elements = new ArrayList<>();
        SetNames names = new SetNames(receivers.names());
        mapping.fields().forEach((name, node) -> {
            String below = Pointer.below(path, name);
            Node.Mapping element = map(node, below);
            requireKeys(element, below, List.of("worth", "by"));
            if (!element.has("by")) {
                throw UserMistake.at(below, "key 'by' is missing: who covers it");
            }
            String by = Pointer.below(below, "by");
            BigFraction worth = element.has("worth")
                    ? numbers.number(element.fields().get("worth"), Pointer.below(below, "worth"), scope)
                    : BigFraction.ONE;
            elements.add(
                    new Coverage.Element(name, worth, covering(element.fields().get("by"), by, names)));
        });
        return Coverage.of(n, elements);
    }

    private long covering(Node node, String path, SetNames names) {
        if (node instanceof Node.Scalar scalar) {
            return names.read(scalar.text(), path);
        }
        long set = 0;
        List<Node> items = list(node, path).items();
        for (int k = 0; k < items.size(); k++) {
            String name = items.get(k) instanceof Node.Scalar scalar
                    ? scalar.text()
                    : items.get(k).kind();
            set = Sets.with(n, set, receivers.index(name, path + "/" + k));
        }
        return set;
    }

    private SetFunction table(Node.Mapping mapping, String path, SetNumbers.Scope scope) {
        if (n > Sets.MOST_ENUMERATED) {
            throw UserMistake.at(
                            path,
                            "a table has an entry for every set, of which %d receivers have 2^%d; %d receivers are the most"
                                    .formatted(n, n, Sets.MOST_ENUMERATED))
                    .maybe("Maybe additive, size, pairwise or network, which need no table.");
        }
        SetNames names = new SetNames(receivers.names());
        BigFraction[] values = new BigFraction[1 << n];
        Set<Long> given = new LinkedHashSet<>();
        mapping.fields().forEach((name, node) -> {
            String below = Pointer.below(path, name);
            if (!name.equals(OTHERWISE)) {
                long set = names.read(name, below);
                if (!given.add(set)) {
                    throw UserMistake.at(below, "the set is there twice");
                }
                values[(int) set] = numbers.number(node, below, scope);
            }
        });
        BigFraction rest = mapping.has(OTHERWISE)
                ? numbers.number(mapping.fields().get(OTHERWISE), Pointer.below(path, OTHERWISE), scope)
                : null;
        for (int set = 0; set < values.length; set++) {
            boolean counts = !scope.joins() || Sets.contains(n, set, scope.receiver());
            if (values[set] == null && counts && rest == null) {
                throw UserMistake.at(path, "set %s is missing".formatted(Sets.name(receivers.names(), set)))
                        .maybe("Maybe otherwise: 0 is meant for all that are left out.");
            }
            values[set] = values[set] == null ? rest : values[set];
        }
        for (int set = 0; scope.joins() && set < values.length; set++) {
            values[set] = values[(int) Sets.with(n, set, scope.receiver())];
        }
        return Tabulated.of(Arrays.asList(values));
    }

    private SetFunction sum(Node node, String path, SetNumbers.Scope scope) {
        List<Node> parts = list(node, path).items();
        return SumOf.of(IntStream.range(0, parts.size())
                .mapToObj(k -> read(parts.get(k), path + "/" + k, scope))
                .toList());
    }

    /** v(S + i) as a function of S - i, for a receiver i who acts. */
    private SetFunction shifted(SetNumbers.Scope scope, SetFunction function) {
        if (!scope.joins()) {
            return function;
        }
        long own = Sets.only(n, scope.receiver());
        if (function instanceof Additive) {
            BigFraction constant = function.exact(own);
            return Additive.of(
                    constant,
                    IntStream.range(0, n)
                            .mapToObj(j -> j == scope.receiver()
                                    ? BigFraction.ZERO
                                    : function.exact(Sets.with(n, own, j)).subtract(constant))
                            .toList());
        }
        if (function instanceof Pairwise pairwise) {
            return pairwise.joined(scope.receiver());
        }
        if (function instanceof Coverage coverage) {
            return coverage.joined(scope.receiver());
        }
        if (n > Sets.MOST_ENUMERATED) {
            throw UserMistake.at(
                            "",
                            "this form of a receiver's payoff is written out for every set; more than %d receivers have too many"
                                    .formatted(Sets.MOST_ENUMERATED))
                    .maybe("Maybe network, additive, size or a formula, which need no table.");
        }
        return Tabulated.of(IntStream.range(0, 1 << n)
                .mapToObj(set -> function.exact(set | own))
                .toList());
    }

    private static List<BigFraction> zeros(int count) {
        return Collections.nCopies(count, BigFraction.ZERO);
    }
}
