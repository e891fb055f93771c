package suasion.family;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Suggestion;
import suasion.game.UserMistake;
import suasion.scenario.Node;
import suasion.scenario.Numbers;
import suasion.scenario.Pointer;

/**
 * What one player observes of the state: a lottery over labels given each state.
 *
 * @param labels in the order in which the file mentions them; nothing but "" where there is one
 * @param given probability of each label, by state; labels left out have 0
 */
record Observation(List<String> labels, List<Map<String, BigFraction>> given) {
    private static final String STATES = "states";
    private static final String NOTHING = "nothing";

    /** The same whatever the state. */
    static Observation nothing(int states) {
        return new Observation(List.of(""), Collections.nCopies(states, Map.of("", BigFraction.ONE)));
    }

    /** Reads "nothing", "states", "{state: label}" or "{state: {label: probability}}". */
    static Observation read(Node node, String path, Labels states, Numbers parameters) {
        if (node instanceof Node.Scalar word) {
            return switch (word.text()) {
                case NOTHING -> nothing(states.size());
                case STATES ->
                    of(
                            states.names().stream()
                                    .map(state -> Map.of(state, BigFraction.ONE))
                                    .toList(),
                            path);
                default ->
                    throw UserMistake.at(
                                    path,
                                    "'%s' found; a player observes nothing, states, {state: label} or {state: {label: probability}}"
                                            .formatted(word.text()))
                            .maybe(Suggestion.near(word.text(), List.of(NOTHING, STATES)));
            };
        }
        Node.Mapping mapping = (Node.Mapping) node;
        states.requireKeys(mapping, path, true);
        List<Map<String, BigFraction>> given = new ArrayList<>();
        for (String state : states.names()) {
            Node said = mapping.fields().get(state);
            given.add(
                    said instanceof Node.Scalar label
                            ? Map.of(label.text(), BigFraction.ONE)
                            : lottery((Node.Mapping) said, Pointer.below(path, state), parameters));
        }
        return of(given, path);
    }

    private static Observation of(List<Map<String, BigFraction>> given, String path) {
        Set<String> labels = new LinkedHashSet<>();
        given.forEach(lottery -> labels.addAll(lottery.keySet()));
        for (String label : labels) {
            requireReadable(label, path);
            boolean occurs = given.stream()
                    .anyMatch(lottery -> lottery.getOrDefault(label, BigFraction.ZERO)
                                    .getNumerator()
                                    .signum()
                            > 0);
            if (!occurs) {
                throw UserMistake.at(path, "'%s' has probability 0 in every state; leave it out".formatted(label));
            }
        }
        return labels.size() == 1 ? nothing(given.size()) : new Observation(List.copyOf(labels), given);
    }

    /** A lottery over labels. */
    static Map<String, BigFraction> lottery(Node.Mapping node, String path, Numbers parameters) {
        Map<String, BigFraction> lottery = new LinkedHashMap<>();
        boolean decimal = false;
        for (Map.Entry<String, Node> field : node.fields().entrySet()) {
            decimal |= field.getValue() instanceof Node.Scalar scalar
                    && scalar.text().contains(".");
            String here = Pointer.below(path, field.getKey());
            lottery.put(field.getKey(), parameters.readNonNegative(field.getValue(), here));
        }
        Prior.requireOne(List.copyOf(lottery.keySet()), List.copyOf(lottery.values()), path, decimal);
        return lottery;
    }

    static void requireReadable(String label, String path) {
        Labels.requireReadable(label, path);
        if (label.contains(",")) {
            throw UserMistake.at(path, "'%s' cannot be a label: commas separate labels".formatted(label));
        }
    }

    /** One label is none. */
    static List<String> orNothing(Collection<String> labels) {
        return labels.size() == 1 ? List.of("") : List.copyOf(labels);
    }
}
