package suasion.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.UserMistake;

/**
 * The value that the literature gives for a scenario.
 *
 * @param value the number
 * @param where where it stands, or how it follows
 * @param tolerance by how much a computed value may differ; 0 unless the file says otherwise
 */
public record ExpectedValue(BigFraction value, String where, BigFraction tolerance) {
    /**
     * The entries of {@code expect} that hold for a tree: those whose {@code when} matches it, and, if
     * {@code asWritten}, those without a {@code when}.
     *
     * @param sections the sections that a file may have; a path into another one is a slip of the pen
     */
    static List<ExpectedValue> of(Node.Mapping root, Numbers numbers, boolean asWritten, Set<String> sections) {
        List<ExpectedValue> all = new ArrayList<>();
        if (root.fields().get("expect") instanceof Node.Sequence entries) {
            for (int i = 0; i < entries.items().size(); i++) {
                Node.Mapping entry = (Node.Mapping) entries.items().get(i);
                String path = "/expect/" + i;
                ExpectedValue expected = new ExpectedValue(
                        numbers.read(entry.fields().get("value"), path + "/value"),
                        entry.text("where", ""),
                        entry.has("tolerance")
                                ? numbers.readNonNegative(entry.fields().get("tolerance"), path + "/tolerance")
                                : BigFraction.ZERO);
                if (entry.has("when") ? holds(root, entry.section("when"), path + "/when", sections) : asWritten) {
                    all.add(expected);
                }
            }
        }
        return all;
    }

    private static boolean holds(Node.Mapping root, Node.Mapping when, String path, Set<String> sections) {
        boolean holds = true;
        for (Map.Entry<String, Node> condition : when.fields().entrySet()) {
            List<String> steps = Overrides.steps(condition.getKey());
            Optional<Node> found = Optional.of(root);
            for (String step : steps) {
                found = found.flatMap(node -> node.child(step));
            }
            if (!sections.contains(steps.get(0))) {
                throw UserMistake.at(
                                Pointer.below(path, condition.getKey()), "no file has a section '" + steps.get(0) + "'")
                        .maybe(Suggestion.near(steps.get(0), sections));
            }
            holds &= found.isPresent() && same(found.get(), condition.getValue());
        }
        return holds;
    }

    private static boolean same(Node one, Node other) {
        return one.equals(other) || number(one).isPresent() && number(one).equals(number(other));
    }

    private static Optional<BigFraction> number(Node node) {
        try {
            return node instanceof Node.Scalar scalar ? Optional.of(Exact.parse(scalar.text())) : Optional.empty();
        } catch (UserMistake notANumber) {
            return Optional.empty();
        }
    }
}
