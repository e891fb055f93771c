package suasion.family;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.scenario.Node;
import suasion.scenario.Numbers;
import suasion.scenario.Pointer;

/**
 * Reads state -> {signal -> probability}; one name instead of a map is sent for sure.
 *
 * @param states the states, all of which must be there
 * @param parameters what formulas may use
 */
record Lotteries(Labels states, Numbers parameters) {
    /** One lottery per state: the names of its signals with their probabilities, which sum to 1. */
    List<Map<String, BigFraction>> read(Node node, String path) {
        if (node instanceof Node.Scalar always) {
            Map<String, BigFraction> row = row(always, path);
            return states.names().stream().map(state -> row).toList();
        }
        Node.Mapping mapping = (Node.Mapping) node;
        states.requireKeys(mapping, path, true);
        return states.names().stream()
                .map(state -> row(mapping.fields().get(state), Pointer.below(path, state)))
                .toList();
    }

    /** One lottery; one name instead of a map is drawn for sure. */
    Map<String, BigFraction> row(Node node, String path) {
        if (node instanceof Node.Scalar always) {
            Labels.requireReadable(always.text(), path);
            return Map.of(always.text(), BigFraction.ONE);
        }
        Map<String, BigFraction> row = new LinkedHashMap<>();
        boolean decimal = false;
        for (Map.Entry<String, Node> field : ((Node.Mapping) node).fields().entrySet()) {
            Labels.requireReadable(field.getKey(), Pointer.below(path, field.getKey()));
            decimal |= field.getValue() instanceof Node.Scalar scalar
                    && scalar.text().contains(".");
            row.put(field.getKey(), parameters.readNonNegative(field.getValue(), Pointer.below(path, field.getKey())));
        }
        Prior.requireOne(List.copyOf(row.keySet()), List.copyOf(row.values()), path, decimal);
        return row;
    }
}
