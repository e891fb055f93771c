package suasion.family;

import java.util.List;
import java.util.function.BiFunction;
import suasion.game.Suggestion;
import suasion.game.UserMistake;
import suasion.mechanism.Table;
import suasion.scenario.Node;
import suasion.scenario.Pointer;

/**
 * What may stand at {@code scheme} or below {@code broken}: a scheme, or {@code {scheme: ..., payments: ...}}. A map
 * whose keys are all states is a plain scheme; only below {@code broken} a {@code when} may stand beside it.
 *
 * @param states names of the states
 * @param said what a scheme looks like, for the mistake, such as "{state: {signal: probability}}"
 * @param unpaid reads a scheme
 */
record PaidScheme(List<String> states, String said, BiFunction<Node, String, Table> unpaid) {
    private static final String SCHEME = "scheme";
    private static final String PAYMENTS = "payments";
    private static final List<String> KEYS = List.of(SCHEME, PAYMENTS, "when");

    /** Reads what a scheme pays. */
    interface Paid {
        Table read(Node node, String path, Table scheme);
    }

    /** The scheme at a place of the file. */
    Table read(Node node, String path, Paid paid) {
        if (!(node instanceof Node.Mapping mapping) || !isWithPayments(mapping)) {
            return unpaid.apply(node, path);
        }
        List<String> known = path.startsWith("/broken/") ? KEYS : KEYS.subList(0, 2);
        for (String key : mapping.fields().keySet()) {
            if (!known.contains(key)) {
                throw UserMistake.at(Pointer.below(path, key), "unknown key beside scheme and payments")
                        .maybe(Suggestion.near(key, known));
            }
        }
        if (!mapping.has(SCHEME)) {
            throw UserMistake.at(path, "key 'scheme' is missing: scheme: " + said + ", payments: ...");
        }
        Table scheme = unpaid.apply(mapping.fields().get(SCHEME), Pointer.below(path, SCHEME));
        return mapping.has(PAYMENTS)
                ? paid.read(mapping.fields().get(PAYMENTS), Pointer.below(path, PAYMENTS), scheme)
                : scheme;
    }

    private boolean isWithPayments(Node.Mapping mapping) {
        return KEYS.stream().anyMatch(key -> mapping.has(key) && !states.contains(key));
    }
}
