package suasion.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import suasion.game.Suggestion;
import suasion.game.UserMistake;

/**
 * Changes to a scenario from the command line, "parameters.c=2/3", put into the tree together before anything is
 * checked.
 *
 * <p>A path is names and list indices joined by dots, or a JSON pointer where a name has a dot in it; a value is YAML.
 */
public final class Overrides {
    private Overrides() {}

    /**
     * The tree with every change made.
     *
     * @param schema says which keys a file may have that this one has not
     * @throws UserMistake if a path leads nowhere
     */
    static Node.Mapping apply(Node.Mapping root, List<String> changes, Schema schema) {
        Node.Mapping changed = root;
        for (String change : changes) {
            Node value = value(change);
            changed = (Node.Mapping) put(changed, path(change), 0, value, change, schema);
        }
        for (String change : changes) {
            requireUsed(root, changed, path(change), change);
        }
        return changed;
    }

    /** A new parameter that nothing mentions is most likely an old one misspelt. */
    private static void requireUsed(Node.Mapping written, Node.Mapping changed, List<String> path, String change) {
        if (!isParameter(path) || written.section("parameters").has(path.get(1))) {
            return;
        }
        if (!mentions(changed, Pattern.compile("\\b" + Pattern.quote(path.get(1)) + "\\b"))) {
            String name = path.get(1);
            String near = Suggestion.nearest(
                            name, written.section("parameters").fields().keySet())
                    .map(known -> "Maybe parameters." + known + ".")
                    .orElse("");
            throw UserMistake.at("", "--set " + change + ": there is no parameters." + name + " and nothing uses it")
                    .maybe(near);
        }
    }

    private static boolean isParameter(List<String> path) {
        return path.size() == 2 && path.get(0).equals("parameters");
    }

    private static boolean isStrategy(List<String> path) {
        return path.size() == 3 && path.subList(0, 2).equals(List.of("learning", "strategies"));
    }

    private static boolean mentions(Node node, Pattern name) {
        if (node instanceof Node.Sequence list) {
            return list.items().stream().anyMatch(item -> mentions(item, name));
        }
        return node instanceof Node.Mapping mapping
                ? mapping.fields().values().stream().anyMatch(value -> mentions(value, name))
                : name.matcher(((Node.Scalar) node).text()).find();
    }

    /** The sections of the file that the changes touch: "parameters", "simulation". */
    static Set<String> sections(List<String> changes) {
        Set<String> sections = new LinkedHashSet<>();
        changes.forEach(change -> sections.add(path(change).get(0)));
        return sections;
    }

    /** The names and indices that a path goes through: "parameters.c" and "/parameters/c" alike. */
    public static List<String> steps(String path) {
        return path.startsWith("/") ? Pointer.steps(path) : Arrays.asList(path.split("\\.", -1));
    }

    private static List<String> path(String change) {
        int equals = change.indexOf('=');
        if (equals <= 0) {
            throw UserMistake.at("", "--set " + change + ": a change is written path=value, such as parameters.c=2/3");
        }
        return steps(change.substring(0, equals).strip());
    }

    private static Node value(String change) {
        String text = change.substring(change.indexOf('=') + 1).strip();
        if (text.isEmpty()) {
            throw UserMistake.at("", "--set " + change + ": there is no value after the equals sign");
        }
        return moved(NodeReader.read("--set " + change, text), Place.of("--set " + change));
    }

    private static Node put(Node node, List<String> path, int depth, Node value, String change, Schema schema) {
        if (depth == path.size()) {
            return value;
        }
        String step = path.get(depth);
        Node below = node.child(step).orElse(null);
        if (below == null) {
            Set<String> known = schema.keysAt(path.subList(0, depth));
            boolean free = isParameter(path) && depth == 1 || isStrategy(path) && depth == 2;
            if (!(node instanceof Node.Mapping) || !known.contains(step) && !free) {
                throw unknown(node, path, depth, known, change);
            }
            below = depth + 1 == path.size() ? value : Node.Mapping.empty(value.place());
        }
        Node replaced = put(below, path, depth + 1, value, change, schema);
        if (node instanceof Node.Sequence list) {
            List<Node> items = new ArrayList<>(list.items());
            items.set(Integer.parseInt(step), replaced);
            return new Node.Sequence(items, list.place());
        }
        boolean first = isParameter(path) && depth == 1 && isNumber(value);
        return first ? ((Node.Mapping) node).withFirst(step, replaced) : ((Node.Mapping) node).with(step, replaced);
    }

    /** A new parameter that is a number stands above all others, so that every one of them may use it. */
    private static boolean isNumber(Node value) {
        return value instanceof Node.Scalar scalar && Numbers.isNumber(scalar.text());
    }

    private static UserMistake unknown(Node node, List<String> path, int depth, Set<String> known, String change) {
        Set<String> there = new LinkedHashSet<>(known);
        if (node instanceof Node.Mapping mapping) {
            there.addAll(mapping.fields().keySet());
        }
        String above = depth == 0 ? "" : String.join(".", path.subList(0, depth)) + ".";
        String found = "--set " + change + ": there is no " + above + path.get(depth);
        if (node instanceof Node.Scalar && there.isEmpty() && depth > 0) {
            return UserMistake.at("", found + "; " + above.substring(0, above.length() - 1) + " has no keys below it")
                    .maybe("Maybe --set %s%s."
                            .formatted(above.substring(0, above.length() - 1), change.substring(change.indexOf('='))));
        }
        return Suggestion.nearest(path.get(depth), there)
                .map(name -> UserMistake.at("", found).maybe("Maybe " + above + name + "."))
                .orElse(UserMistake.at("", found + (there.isEmpty() ? "" : "; there is " + String.join(", ", there))));
    }

    /** The node as if everything in it stood at one place. */
    private static Node moved(Node node, Place place) {
        if (node instanceof Node.Sequence list) {
            return new Node.Sequence(
                    list.items().stream().map(item -> moved(item, place)).toList(), place);
        }
        if (node instanceof Node.Mapping mapping) {
            Node.Mapping copy = Node.Mapping.empty(place);
            for (var field : mapping.fields().entrySet()) {
                copy = copy.with(field.getKey(), moved(field.getValue(), place));
            }
            return copy;
        }
        Node.Scalar scalar = (Node.Scalar) node;
        return new Node.Scalar(scalar.text(), scalar.plain(), place);
    }
}
