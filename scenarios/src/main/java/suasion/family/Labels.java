package suasion.family;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
 * The states, the actions or the types of a file: names, and the numbers attached to each, which formulas may use.
 *
 * @param what "state", "action" or "type"
 * @param names in the order of the file
 * @param numbers one map per name
 */
record Labels(String what, List<String> names, List<Map<String, BigFraction>> numbers) {
    Labels {
        names = List.copyOf(names);
        numbers = List.copyOf(numbers);
        if (names.size() != numbers.size()) {
            throw new IllegalArgumentException(names.size() + " names, numbers for " + numbers.size());
        }
    }

    /** Names to which no numbers are attached. */
    static Labels plain(String what, List<String> names) {
        return new Labels(
                what,
                names,
                names.stream().map(name -> Map.<String, BigFraction>of()).toList());
    }

    /**
     * Reads "[acquit, convict]" or "{low: {a: 0}, high: {a: 1}}".
     *
     * @param reserved keys that are no attached numbers
     */
    static Labels read(String what, Node node, String path, Set<String> reserved, Numbers parameters) {
        List<String> names = new ArrayList<>();
        List<Map<String, BigFraction>> numbers = new ArrayList<>();
        if (node instanceof Node.Sequence list) {
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < list.items().size(); i++) {
                String name = ((Node.Scalar) list.items().get(i)).text();
                String here = Pointer.below(path, String.valueOf(i));
                requireReadable(name, here);
                if (!seen.add(name)) {
                    throw UserMistake.at(here, what + " '" + name + "' is named twice");
                }
                names.add(name);
                numbers.add(Map.of());
            }
        } else {
            for (Map.Entry<String, Node> field : ((Node.Mapping) node).fields().entrySet()) {
                String here = Pointer.below(path, field.getKey());
                requireReadable(field.getKey(), here);
                names.add(field.getKey());
                numbers.add(attached(field.getValue(), here, reserved, parameters));
            }
        }
        return new Labels(what, names, numbers);
    }

    private static Map<String, BigFraction> attached(Node node, String path, Set<String> reserved, Numbers parameters) {
        Map<String, BigFraction> attached = new LinkedHashMap<>();
        if (node instanceof Node.Mapping mapping) {
            for (Map.Entry<String, Node> field : mapping.fields().entrySet()) {
                if (!reserved.contains(field.getKey())) {
                    String here = Pointer.below(path, field.getKey());
                    if (parameters.values().containsKey(field.getKey())) {
                        throw UserMistake.at(
                                here, "there is a parameter of this name; a formula could not tell them apart");
                    }
                    attached.put(field.getKey(), parameters.read(field.getValue(), here));
                }
            }
        }
        return attached;
    }

    static void requireReadable(String name, String path) {
        if (name.isBlank() || name.length() > 100 || name.chars().anyMatch(Character::isISOControl)) {
            throw UserMistake.at(path, "a name must be readable: on one line, 1 to 100 characters");
        }
        if (!name.equals(name.strip())) {
            throw UserMistake.at(path, "the name '%s' starts or ends with a blank".formatted(name))
                    .maybe("Maybe '" + name.strip() + "'.");
        }
    }

    /**
     * The name that a section gives to somebody.
     *
     * @param otherwise what he is called where the section says nothing
     */
    static String called(Node.Mapping section, String path, String otherwise) {
        String name = section.text("name", otherwise);
        requireReadable(name, Pointer.below(path, "name"));
        return name;
    }

    int size() {
        return names.size();
    }

    /** The index of a name. */
    int index(String name, String path) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw UserMistake.at(path, "there is no " + what + " '" + name + "'")
                    .maybe(Suggestion.of(name, names));
        }
        return index;
    }

    /** Refuses keys that name none of these and, where {@code all} are needed, names without a key. */
    void requireKeys(Node.Mapping mapping, String path, boolean all) {
        for (String key : mapping.fields().keySet()) {
            index(key, Pointer.below(path, key));
        }
        if (all && mapping.fields().size() < names.size()) {
            String missing = names.stream()
                    .filter(name -> !mapping.has(name))
                    .findFirst()
                    .orElseThrow();
            throw UserMistake.at(path, what + " '" + missing + "' is missing");
        }
    }
}
