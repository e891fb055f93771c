package suasion.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import suasion.game.UserMistake;

/**
 * The JSON Schema (draft-07) of scenario files: a base and a fragment per family, assembled into one document that
 * editors read and {@link SchemaCheck} walks.
 *
 * <p>A fragment has {@code properties}, {@code definitions}, and whatever else holds for a file of its family.
 */
public final class Schema {
    private static final Place HERE = Place.of("schema");

    private final Node.Mapping document;

    /** What was asked for once is asked for again: conditions and changes of every file name the same few places. */
    private final Map<List<String>, List<Node.Mapping>> rules = new ConcurrentHashMap<>();

    private Schema(Node.Mapping document) {
        this.document = document;
    }

    /** Assembles the schema of files of the given families. */
    public static Schema of(Map<String, Node.Mapping> families) {
        Node.Mapping base = resource("base");
        Node.Mapping definitions = base.section("definitions");
        Node.Sequence names = new Node.Sequence(
                families.keySet().stream().<Node>map(Schema::text).toList(), HERE);
        Node.Mapping properties = base.section("properties");
        properties = properties.with("family", properties.section("family").with("enum", names));
        Node.Sequence choices = new Node.Sequence(List.of(), HERE);
        for (Map.Entry<String, Node.Mapping> family : families.entrySet()) {
            Node.Mapping fragment = family.getValue();
            definitions = all(definitions, fragment.section("definitions"));
            Node.Mapping own = all(properties, fragment.section("properties"));
            Node.Mapping whole = Node.Mapping.empty(HERE).with("properties", own);
            for (Map.Entry<String, Node> rest : fragment.fields().entrySet()) {
                if (!Set.of("properties", "definitions").contains(rest.getKey())) {
                    whole = whole.with(rest.getKey(), rest.getValue());
                }
            }
            definitions = definitions.with(family.getKey(), whole.with("additionalProperties", plain("false")));
            choices = plus(choices, choice(family.getKey()));
        }
        Node.Mapping head = Node.Mapping.empty(HERE);
        for (String key : List.of("suasion", "family")) {
            head = head.with(key, properties.section(key));
        }
        return new Schema(base.with("properties", head).with("allOf", choices).with("definitions", definitions));
    }

    /** A schema that stands in one resource and knows no families. */
    public static Schema named(String name) {
        return new Schema(resource(name));
    }

    /**
     * Reads a file that must fit this schema.
     *
     * @param what what such a file is, for people: "an experiment"
     * @throws UserMistake with file, line and column
     */
    public Node.Mapping read(ScenarioText source, String what) {
        if (!(NodeReader.read(source.origin(), source.text()) instanceof Node.Mapping root)) {
            throw UserMistake.at("", source.origin() + ": " + what + " is a map that starts with suasion: 1");
        }
        SchemaCheck.check(this, root);
        return root;
    }

    /** A schema or fragment from the class path: {@code schema/NAME.json}. */
    public static Node.Mapping resource(String name) {
        try (InputStream in = Schema.class.getResourceAsStream("/schema/" + name + ".json")) {
            String text = ScenarioText.of(name, "schema/" + name + ".json", in).text();
            return (Node.Mapping) NodeReader.read("schema/" + name + ".json", text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Node.Mapping choice(String family) {
        Node.Mapping constant = Node.Mapping.empty(HERE).with("const", text(family));
        Node.Mapping condition = Node.Mapping.empty(HERE)
                .with("properties", Node.Mapping.empty(HERE).with("family", constant))
                .with("required", new Node.Sequence(List.of(text("family")), HERE));
        Node.Mapping reference = Node.Mapping.empty(HERE).with("$ref", text("#/definitions/" + family));
        return Node.Mapping.empty(HERE).with("if", condition).with("then", reference);
    }

    private static Node.Mapping all(Node.Mapping some, Node.Mapping more) {
        Node.Mapping all = some;
        for (Map.Entry<String, Node> field : more.fields().entrySet()) {
            all = all.with(field.getKey(), field.getValue());
        }
        return all;
    }

    private static Node.Sequence plus(Node.Sequence list, Node item) {
        List<Node> items = new ArrayList<>(list.items());
        items.add(item);
        return new Node.Sequence(items, HERE);
    }

    private static Node.Scalar text(String text) {
        return new Node.Scalar(text, false, HERE);
    }

    private static Node.Scalar plain(String text) {
        return new Node.Scalar(text, true, HERE);
    }

    Node.Mapping document() {
        return document;
    }

    /** The document as JSON, for editors. */
    public String json() {
        return NodeWriter.json(document);
    }

    /** What a "#/definitions/..." means. */
    Node.Mapping resolve(Node.Mapping schema) {
        Node.Mapping resolved = schema;
        while (resolved.has("$ref")) {
            Node target = document;
            for (String step : Pointer.steps(resolved.text("$ref", "").substring(1))) {
                target = target.child(step).orElseThrow();
            }
            resolved = (Node.Mapping) target;
        }
        return resolved;
    }

    /** The families whose files may have a section of this name. */
    public List<String> familiesWith(String section) {
        Node.Mapping definitions = document.section("definitions");
        return wordsAt(List.of("family")).stream()
                .filter(family ->
                        definitions.section(family).section("properties").has(section))
                .toList();
    }

    /**
     * The keys that the schema names for a place of a file, in whatever family; free names (states, parameters) are
     * none.
     */
    Set<String> keysAt(List<String> steps) {
        Set<String> keys = new LinkedHashSet<>();
        rulesAt(steps)
                .forEach(rule -> keys.addAll(rule.section("properties").fields().keySet()));
        return keys;
    }

    /** What a place of a file means where the file leaves it out; empty where the schema names no default. */
    Optional<Node> defaultAt(List<String> steps) {
        return rulesAt(steps).stream()
                .flatMap(rule -> rule.child("default").stream())
                .findFirst();
    }

    /** The words of which a place of a file must be one; empty where others may stand. */
    Set<String> wordsAt(List<String> steps) {
        Set<String> words = new LinkedHashSet<>();
        for (Node.Mapping rule : rulesAt(steps)) {
            if (rule.fields().get("enum") instanceof Node.Sequence list) {
                list.items().forEach(item -> words.add(((Node.Scalar) item).text()));
            }
        }
        return words;
    }

    /** What the schema says of a place of a file, in whatever family. */
    private List<Node.Mapping> rulesAt(List<String> steps) {
        return rules.computeIfAbsent(List.copyOf(steps), place -> {
            List<Node.Mapping> found = new ArrayList<>();
            collect(document, place, found::add);
            return List.copyOf(found);
        });
    }

    private void collect(Node.Mapping unresolved, List<String> steps, Consumer<Node.Mapping> found) {
        Node.Mapping schema = resolve(unresolved);
        if (steps.isEmpty()) {
            found.accept(schema);
        } else {
            Optional<Node> below = schema.section("properties").child(steps.get(0));
            below.or(() -> schema.child("additionalProperties"))
                    .or(() -> schema.child("items"))
                    .filter(Node.Mapping.class::isInstance)
                    .ifPresent(next -> collect((Node.Mapping) next, steps.subList(1, steps.size()), found));
        }
        for (String branch : List.of("then", "else")) {
            schema.child(branch).ifPresent(next -> collect((Node.Mapping) next, steps, found));
        }
        for (String branches : List.of("allOf", "anyOf")) {
            if (schema.fields().get(branches) instanceof Node.Sequence list) {
                list.items().forEach(next -> collect((Node.Mapping) next, steps, found));
            }
        }
    }
}
