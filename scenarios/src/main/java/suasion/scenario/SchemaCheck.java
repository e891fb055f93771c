package suasion.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import suasion.game.Suggestion;
import suasion.game.UserMistake;

/**
 * Checks a scenario against the {@link Schema} by walking both, so that a mistake can say where it is and what was
 * meant.
 *
 * <p>It knows the keywords of draft-07 that our schema uses: type, properties, additionalProperties, propertyNames,
 * required, items, minItems, maxItems, minProperties, enum, const, pattern, $ref, allOf, anyOf (branches told apart by
 * their type) and if/then/else. A schema library takes 0.45 s of processor time to start, this 0.09 s; a test compares
 * the two.
 */
final class SchemaCheck {
    private final Schema schema;
    private final Node root;

    private SchemaCheck(Schema schema, Node root) {
        this.schema = schema;
        this.root = root;
    }

    /**
     * Refuses a tree that does not fit the schema, with the first mistake in the order of the file.
     *
     * @throws UserMistake with file, line and column
     */
    static void check(Schema schema, Node root) {
        new SchemaCheck(schema, root).check(schema.document(), root, "");
    }

    private boolean fits(Node.Mapping rule, Node node, String path) {
        if (contradicts(rule, node)) {
            return false;
        }
        try {
            check(rule, node, path);
            return true;
        } catch (UserMistake mistake) {
            return false;
        }
    }

    /** Asked first, because of all families but one it is true, and a mistake takes the trouble of finding words. */
    private static boolean contradicts(Node.Mapping rule, Node node) {
        Node.Mapping properties = rule.section("properties");
        return properties.fields().entrySet().stream()
                .anyMatch(property -> property.getValue() instanceof Node.Mapping wanted
                        && wanted.fields().get("const") instanceof Node.Scalar constant
                        && node instanceof Node.Mapping mapping
                        && mapping.fields().get(property.getKey()) instanceof Node.Scalar found
                        && !found.text().equals(constant.text()));
    }

    private void check(Node.Mapping unresolved, Node node, String path) {
        Node.Mapping rule = schema.resolve(unresolved);
        checkType(rule, node, path);
        checkChoice(rule, node, path);
        if (node instanceof Node.Mapping mapping) {
            checkMapping(rule, mapping, path);
        } else if (node instanceof Node.Sequence list) {
            checkItems(rule, list, path);
        }
        for (Node all : list(rule, "allOf")) {
            check((Node.Mapping) all, node, path);
        }
        if (rule.has("anyOf")) {
            check(branch(rule, node, path), node, path);
        }
        if (rule.has("if")) {
            Node next = rule.fields().get(fits(rule.section("if"), node, path) ? "then" : "else");
            if (next instanceof Node.Mapping mapping) {
                check(mapping, node, path);
            }
        }
    }

    private void checkType(Node.Mapping rule, Node node, String path) {
        List<String> types = types(rule);
        if (!types.isEmpty() && types.stream().noneMatch(type -> isOfType(node, type))) {
            List<String> choices = choices(rule);
            String needed = choices.isEmpty() ? kinds(types) : oneOf(choices);
            throw mistake(path, found(node) + ", must be " + needed, example(rule));
        }
    }

    /** What stands in a file at such a place, where the schema shows it. */
    private static String example(Node.Mapping rule) {
        List<Node> examples = list(rule, "examples");
        return examples.isEmpty() ? "" : "Maybe " + NodeWriter.flow(examples.get(0)) + ".";
    }

    private static List<String> choices(Node.Mapping rule) {
        return list(rule, "enum").stream()
                .map(item -> ((Node.Scalar) item).text())
                .distinct()
                .toList();
    }

    private static String oneOf(List<String> choices) {
        return choices.size() == 1 ? choices.get(0) : "one of " + String.join(", ", choices);
    }

    private static List<String> types(Node.Mapping rule) {
        Node type = rule.fields().get("type");
        return type instanceof Node.Sequence list
                ? list.items().stream().map(item -> ((Node.Scalar) item).text()).toList()
                : type instanceof Node.Scalar scalar ? List.of(scalar.text()) : List.of();
    }

    private static boolean isOfType(Node node, String type) {
        if (!(node instanceof Node.Scalar scalar)) {
            return type.equals(node instanceof Node.Mapping ? "object" : "array");
        }
        return switch (type) {
            case "null" -> scalar.isNothing();
            case "boolean" -> scalar.isTruth();
            case "number" -> scalar.isNumber();
            case "string" -> !scalar.isNothing() && !scalar.isTruth() && !scalar.isNumber();
            default -> false;
        };
    }

    private static String found(Node node) {
        if (node instanceof Node.Scalar scalar && !scalar.isNothing()) {
            return "'" + shorten(scalar.text()) + "' found";
        }
        return node instanceof Node.Scalar ? "there is nothing here" : "this is " + node.kind();
    }

    private static String kinds(List<String> types) {
        List<String> kinds = new ArrayList<>();
        for (String type : types) {
            switch (type) {
                case "object" -> kinds.add("a map (name: value)");
                case "array" -> kinds.add("a list ([a, b])");
                case "number" -> kinds.add("a number");
                case "string" -> kinds.add("a text");
                default -> {}
            }
        }
        return String.join(" or ", kinds);
    }

    private void checkChoice(Node.Mapping rule, Node node, String path) {
        List<String> choices = new ArrayList<>(choices(rule));
        if (rule.fields().get("const") instanceof Node.Scalar constant) {
            choices.add(constant.text());
        }
        if (!(node instanceof Node.Scalar scalar)) {
            if (!choices.isEmpty()) {
                throw mistake(path, found(node) + ", must be " + oneOf(choices), "");
            }
            return;
        }
        if (!choices.isEmpty() && !choices.contains(scalar.text())) {
            throw mistake(path, found(node) + ", must be " + oneOf(choices), Suggestion.near(scalar.text(), choices));
        }
        String pattern = rule.text("pattern", "");
        if (!pattern.isEmpty() && !scalar.text().matches(pattern)) {
            throw mistake(path, found(node) + ", must be " + rule.text("description", "like " + pattern), "");
        }
    }

    private void checkMapping(Node.Mapping rule, Node.Mapping mapping, String path) {
        Node.Mapping properties = rule.section("properties");
        Node others = rule.fields().get("additionalProperties");
        boolean closed = others instanceof Node.Scalar;
        for (String key : mapping.fields().keySet()) {
            if (closed && !properties.has(key)) {
                throw unknown(mapping, key, path, properties.fields().keySet());
            }
        }
        for (Node required : list(rule, "required")) {
            requireKey(mapping, ((Node.Scalar) required).text(), path);
        }
        if (mapping.fields().size() < least(rule, "minProperties")) {
            throw mistake(path, "the map is empty", "");
        }
        Optional<Node> names = rule.child("propertyNames");
        for (Map.Entry<String, Node> field : mapping.fields().entrySet()) {
            String below = Pointer.below(path, field.getKey());
            names.ifPresent(name -> check((Node.Mapping) name, name(mapping, field.getKey()), below));
            Node next = properties.fields().getOrDefault(field.getKey(), others);
            if (next instanceof Node.Mapping value) {
                check(value, field.getValue(), below);
            }
        }
    }

    private static Node name(Node.Mapping mapping, String key) {
        return new Node.Scalar(key, false, mapping.keys().get(key));
    }

    private UserMistake unknown(Node.Mapping mapping, String key, String path, Set<String> known) {
        List<String> missing = known.stream().filter(name -> !mapping.has(name)).toList();
        String near = Suggestion.near(key, missing);
        String guess = near.isEmpty() ? Suggestion.near(key, known) : near;
        List<String> families = path.isEmpty() ? schema.familiesWith(key) : List.of();
        if (!families.isEmpty()) {
            String problem = "the family %s has no such section; known in %s"
                    .formatted(mapping.text("family", ""), String.join(", ", families));
            return mistake(mapping.keys().get(key), Pointer.below(path, key), problem, "");
        }
        boolean listed = guess.isEmpty() && known.size() <= 12;
        String problem = "unknown key" + (listed ? "; known are " + String.join(", ", known) : "");
        return mistake(mapping.keys().get(key), Pointer.below(path, key), problem, guess);
    }

    private void requireKey(Node.Mapping mapping, String key, String path) {
        if (!mapping.has(key)) {
            String guess = Suggestion.nearest(key, mapping.fields().keySet())
                    .map(near -> "Maybe " + near + " is " + key + ".")
                    .orElse("");
            throw mistake(path, "key '" + key + "' is missing", guess);
        }
    }

    private void checkItems(Node.Mapping rule, Node.Sequence list, String path) {
        if (list.items().size() < least(rule, "minItems")) {
            String problem = list.items().isEmpty() ? "the list is empty" : "the list is too short";
            throw mistake(path, problem, "");
        }
        if (rule.has("maxItems") && list.items().size() > Integer.parseInt(rule.text("maxItems", ""))) {
            throw mistake(path, "the list is too long, must have " + rule.text("maxItems", "") + " items", "");
        }
        if (rule.fields().get("items") instanceof Node.Mapping items) {
            for (int i = 0; i < list.items().size(); i++) {
                check(items, list.items().get(i), Pointer.below(path, String.valueOf(i)));
            }
        }
    }

    private Node.Mapping branch(Node.Mapping rule, Node node, String path) {
        List<Node.Mapping> branches = list(rule, "anyOf").stream()
                .map(item -> schema.resolve((Node.Mapping) item))
                .toList();
        return branches.stream()
                .filter(branch -> types(branch).stream().anyMatch(type -> isOfType(node, type)))
                .findFirst()
                .orElseThrow(() -> mistake(
                        path,
                        found(node)
                                + ", must be "
                                + branches.stream()
                                        .map(branch -> kinds(types(branch)))
                                        .collect(Collectors.joining(" or ")),
                        ""));
    }

    private static List<Node> list(Node.Mapping rule, String keyword) {
        return rule.fields().get(keyword) instanceof Node.Sequence list ? list.items() : List.of();
    }

    private static int least(Node.Mapping rule, String keyword) {
        return Integer.parseInt(rule.text(keyword, "0"));
    }

    private static String shorten(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "..." : text;
    }

    private UserMistake mistake(String path, String problem, String guess) {
        return mistake(root.locate(path), path, problem, guess);
    }

    private static UserMistake mistake(Place place, String path, String problem, String guess) {
        return UserMistake.at("", place + ": " + (path.isEmpty() ? "" : UserMistake.readable(path) + ": ") + problem)
                .maybe(guess);
    }
}
