package suasion.scenario;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Suggestion;
import suasion.game.UserMistake;

/**
 * What {@code when} says of a file: paths and the values that they must have, numbers compared by value. What the file
 * leaves out has its default.
 *
 * @param written the file, in which a path must lead somewhere
 * @param root the file with the changes from the command line, in which it must match
 * @param numbers the parameters, which are also what a path to one means
 * @param schema says what a file may leave out, and what that means
 */
record Conditions(Node.Mapping written, Node.Mapping root, Numbers numbers, Schema schema) {
    /**
     * Whether all conditions of a {@code when} hold.
     *
     * @throws UserMistake if a path leads nowhere, neither in the file nor in any that the schema allows
     */
    boolean hold(Node.Mapping when, String path) {
        boolean hold = true;
        for (Map.Entry<String, Node> condition : when.fields().entrySet()) {
            List<String> steps = Overrides.steps(condition.getKey());
            requireKnown(steps, Pointer.below(path, condition.getKey()));
            requireAllowed(steps, condition.getValue(), Pointer.below(path, condition.getKey()));
            Optional<Node> found = child(root, steps).or(() -> schema.defaultAt(steps));
            hold &= found.isPresent() && same(steps, found.get(), condition.getValue());
        }
        return hold;
    }

    /** A word that the schema does not allow there would never be found. */
    private void requireAllowed(List<String> steps, Node wanted, String path) {
        Set<String> words = schema.wordsAt(steps);
        if (wanted instanceof Node.Scalar scalar && !words.isEmpty() && !words.contains(scalar.text())) {
            throw UserMistake.at(
                            path, "'%s' found, must be one of %s".formatted(scalar.text(), String.join(", ", words)))
                    .maybe(Suggestion.near(scalar.text(), words));
        }
    }

    private void requireKnown(List<String> steps, String path) {
        if (child(root, steps).isPresent() || child(written, steps).isPresent()) {
            return;
        }
        for (int depth = 0; depth < steps.size(); depth++) {
            List<String> above = steps.subList(0, depth);
            Set<String> known = new LinkedHashSet<>(schema.keysAt(above));
            for (Node.Mapping file : List.of(written, root)) {
                child(file, above)
                        .filter(Node.Mapping.class::isInstance)
                        .ifPresent(node ->
                                known.addAll(((Node.Mapping) node).fields().keySet()));
            }
            String step = steps.get(depth);
            if (!known.contains(step)
                    && child(root, steps.subList(0, depth + 1)).isEmpty()) {
                if (depth == 0) {
                    throw UserMistake.at(path, "no file has a section '" + step + "'")
                            .maybe(Suggestion.near(step, known));
                }
                String prefix = String.join(".", above) + ".";
                List<String> names = known.stream().map(name -> prefix + name).toList();
                throw UserMistake.at(path, "there is no " + prefix + step)
                        .maybe(Suggestion.nearest(step, known)
                                .map(name -> "Maybe " + prefix + name + ".")
                                .orElse(Suggestion.of(step, names)));
            }
        }
    }

    private static Optional<Node> child(Node from, List<String> steps) {
        Optional<Node> found = Optional.of(from);
        for (String step : steps) {
            found = found.flatMap(node -> node.child(step));
        }
        return found;
    }

    private boolean same(List<String> steps, Node found, Node wanted) {
        if (found.equals(wanted)) {
            return true;
        }
        boolean parameter = steps.size() == 2 && steps.get(0).equals("parameters");
        Optional<BigFraction> number =
                parameter ? Optional.ofNullable(numbers.values().get(steps.get(1))) : number(found);
        return number.isPresent() && number.equals(number(wanted));
    }

    private Optional<BigFraction> number(Node node) {
        try {
            return node instanceof Node.Scalar ? Optional.of(numbers.read(node, "")) : Optional.empty();
        } catch (UserMistake notANumber) {
            return Optional.empty();
        }
    }
}
