package suasion.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import suasion.game.UserMistake;

/**
 * A scenario file as a tree: every scalar is kept as its text, so that numbers stay exact and a state may be called
 * "no", and everything knows its {@link Place}. Immutable; two nodes are equal if they say the same, wherever and
 * however quoted.
 */
public sealed interface Node {
    Place place();

    /** "a map", "a list", "a text": what it is, for people. */
    String kind();

    /** What is one step below: a key of a mapping, an index of a list. */
    Optional<Node> child(String step);

    /** A mistake at a JSON pointer below this node, with file, line and column in its text. */
    default UserMistake located(UserMistake mistake) {
        Place place = locate(mistake.path());
        String where = mistake.path().isEmpty() ? place.origin() : place + ": " + mistake.place();
        return UserMistake.at("", where + ": " + mistake.getMessage()).maybe(mistake.guess());
    }

    /** The place that a JSON pointer means, or that of the nearest thing above it which exists. */
    default Place locate(String pointer) {
        Node node = this;
        Place place = place();
        for (String step : Pointer.steps(pointer)) {
            Optional<Node> next = node.child(step);
            if (next.isEmpty()) {
                return place;
            }
            Place value = next.get().place();
            Place key = node instanceof Mapping mapping ? mapping.keys().get(step) : value;
            // A block that starts below its key is better found by the key; "states: {...}" by the value.
            place = value.origin().equals(key.origin()) && value.line() != key.line() ? key : value;
            node = next.get();
        }
        return place;
    }

    /**
     * A text, number, or nothing.
     *
     * @param text what is written, quotes and escapes resolved
     * @param plain whether it is written without quotes; only then may it be nothing, a number or a truth value to JSON
     * @param place where it starts
     */
    record Scalar(String text, boolean plain, Place place) implements Node {
        private static final Pattern NOTHING = Pattern.compile("|~|null|Null|NULL");
        private static final Pattern TRUTH = Pattern.compile("true|True|TRUE|false|False|FALSE");
        private static final Pattern NUMBER = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");

        /** Whether nothing is written, as in "payoff:" or "payoff: null". */
        public boolean isNothing() {
            return plain && NOTHING.matcher(text).matches();
        }

        boolean isTruth() {
            return plain && TRUTH.matcher(text).matches();
        }

        boolean isNumber() {
            return plain && NUMBER.matcher(text).matches();
        }

        @Override
        public String kind() {
            return isNothing() ? "empty" : isNumber() ? "a number" : "a text";
        }

        @Override
        public Optional<Node> child(String step) {
            return Optional.empty();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Scalar that && text.equals(that.text) && isNothing() == that.isNothing();
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }
    }

    /** A list. */
    record Sequence(List<Node> items, Place place) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return "a list";
        }

        @Override
        public Optional<Node> child(String step) {
            return step.matches("[0-9]{1,7}") && Integer.parseInt(step) < items.size()
                    ? Optional.of(items.get(Integer.parseInt(step)))
                    : Optional.empty();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Sequence that && items.equals(that.items);
        }

        @Override
        public int hashCode() {
            return items.hashCode();
        }
    }

    /**
     * A map from names to values, in the order written.
     *
     * @param fields the values
     * @param keys where each key stands
     * @param place where the map starts
     */
    record Mapping(Map<String, Node> fields, Map<String, Place> keys, Place place) implements Node {
        public Mapping {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
            keys = Map.copyOf(keys);
        }

        static Mapping empty(Place place) {
            return new Mapping(Map.of(), Map.of(), place);
        }

        /** The same with one field added or replaced, which then stands where {@code value} does. */
        Mapping with(String key, Node value) {
            Map<String, Node> changed = new LinkedHashMap<>(fields);
            changed.put(key, value);
            Map<String, Place> places = new LinkedHashMap<>(keys);
            places.putIfAbsent(key, value.place());
            return new Mapping(changed, places, place);
        }

        /** As {@link #with}, but a field that is new comes before all others. */
        Mapping withFirst(String key, Node value) {
            if (has(key)) {
                return with(key, value);
            }
            Map<String, Node> changed = new LinkedHashMap<>(Map.of(key, value));
            changed.putAll(fields);
            return new Mapping(changed, with(key, value).keys(), place);
        }

        public boolean has(String key) {
            return fields.containsKey(key);
        }

        @Override
        public String kind() {
            return "a map";
        }

        @Override
        public Optional<Node> child(String step) {
            return Optional.ofNullable(fields.get(step));
        }

        /** The field as a mapping; empty where there is none. */
        public Mapping section(String key) {
            return fields.get(key) instanceof Mapping mapping ? mapping : empty(place);
        }

        /** The field's text, or {@code otherwise} where there is none. */
        public String text(String key, String otherwise) {
            return fields.get(key) instanceof Scalar scalar ? scalar.text() : otherwise;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Mapping that && fields.equals(that.fields);
        }

        @Override
        public int hashCode() {
            return fields.hashCode();
        }
    }
}
