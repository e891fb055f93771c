package suasion.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Ways to change a scenario file: those that must not matter, those that must be refused, and those that may be either.
 */
enum Mutator {
    COMMENTS(Effect.NEUTRAL, (text, random) -> everyLine(text, random, line -> "# a comment\n" + line)),
    BLANK_LINES(Effect.NEUTRAL, (text, random) -> everyLine(text, random, line -> "\n" + line)),
    LINE_ENDINGS(Effect.NEUTRAL, (text, random) -> text.replace("\n", "\r\n")),
    BYTE_ORDER_MARK(Effect.NEUTRAL, (text, random) -> "\uFEFF" + text),
    DOCUMENT_START(Effect.NEUTRAL, (text, random) -> "---\n" + text + "...\n"),
    JSON(Effect.NEUTRAL, (text, random) -> NodeWriter.json(tree(text))),
    JSON_WITH_TABS(Effect.NEUTRAL, (text, random) -> NodeWriter.json(tree(text)).replace("  ", "\t")),
    FIXED_FORM(Effect.NEUTRAL, (text, random) -> NodeWriter.yaml(tree(text))),
    QUOTES(Effect.NEUTRAL, (text, random) -> NodeWriter.json(map(tree(text), scalar -> quoted(scalar, random)))),
    DECIMALS(Effect.NEUTRAL, (text, random) -> NodeWriter.yaml(decimals((Node.Mapping) tree(text)))),
    FORMULAS(Effect.NEUTRAL, (text, random) -> NodeWriter.yaml(map(tree(text), scalar -> fraction(scalar, random)))),
    KEY_ORDER(Effect.NEUTRAL, (text, random) -> NodeWriter.yaml(shuffled((Node.Mapping) tree(text), random))),

    UNKNOWN_KEY(Effect.BREAKING, (text, random) -> text + "unknown: 1\n"),
    MISSPELT_KEY(
            Effect.BREAKING, (text, random) -> replaceOne(text, random, "\n(suasion|family|expect|broken):", "\nx$1:")),
    DUPLICATE_KEY(Effect.BREAKING, (text, random) -> text + "suasion: 1\n"),
    MISSING_KEY(Effect.BREAKING, (text, random) -> replaceOne(text, random, "\n(suasion|family): .*", "\n")),
    OTHER_FAMILY(Effect.BREAKING, (text, random) -> text.replaceFirst("family: [a-z-]+", "family: perversion")),
    OTHER_VERSION(Effect.BREAKING, (text, random) -> text.replace("suasion: 1\n", "suasion: 2\n")),
    ANCHOR(Effect.BREAKING, (text, random) -> text.replace("family: ", "family: &a ")),
    ALIAS(Effect.BREAKING, (text, random) -> text.replaceFirst("family: [a-z-]+", "family: *a")),
    TAG(Effect.BREAKING, (text, random) -> text.replace("family: ", "family: !!str ")),
    MERGE_KEY(Effect.BREAKING, (text, random) -> text + "<<: {title: x}\n"),
    SECOND_DOCUMENT(Effect.BREAKING, (text, random) -> text + "---\nsuasion: 1\n"),
    TAB(Effect.BREAKING, (text, random) -> text + "\tx: 1\n"),
    UNCLOSED(Effect.BREAKING, (text, random) -> text + "title2: {a: [\n"),
    CUT_SHORT(Effect.BREAKING, (text, random) -> text.substring(0, text.indexOf("family:") + random.nextInt(7))),
    NOT_A_NUMBER(Effect.BREAKING, (text, random) -> changeNumber(text, random, ".nan NaN -.inf Infinity 1:30")),
    EMPTY_VALUE(Effect.BREAKING, (text, random) -> changeNumber(text, random, "~ null [] {} [1] {a:1} ''")),
    UNKNOWN_NUMBER(Effect.BREAKING, (text, random) -> changeNumber(text, random, "unknown 1/0 f(1) 1+* 2^(2^99)")),
    PRIOR(Effect.BREAKING, (text, random) -> NodeWriter.yaml(wrongPrior((Node.Mapping) tree(text), random))),
    SETTINGS(
            Effect.BREAKING,
            (text, random) -> replaceOne(text, random, "seed: [0-9]+}\n", wrongSettings(random) + "}\n")),
    SCHEME(Effect.BREAKING, (text, random) -> text + "scheme: {nowhere: {something: 1}}\n"),

    ANY_CHARACTER(Effect.ANY, Mutator::anyCharacters),
    DELETED(Effect.ANY, (text, random) -> cut(text, random, "")),
    REPEATED(Effect.ANY, (text, random) -> text + cut(text, random, null)),
    TREE(Effect.ANY, (text, random) -> NodeWriter.yaml(map(tree(text), scalar -> swapped(scalar, random))));

    /** What a mutant must be. */
    enum Effect {
        /** Accepted, and the same game. */
        NEUTRAL,
        /** Refused as a mistake of the user. */
        BREAKING,
        /** Either, but nothing else may happen. */
        ANY
    }

    final Effect effect;
    private final BiFunction<String, Random, String> change;

    Mutator(Effect effect, BiFunction<String, Random, String> change) {
        this.effect = effect;
        this.change = change;
    }

    String mutate(String text, Random random) {
        return change.apply(text, random);
    }

    private static Node tree(String text) {
        return NodeReader.read("mutant", text);
    }

    private static String everyLine(String text, Random random, UnaryOperator<String> change) {
        StringBuilder changed = new StringBuilder();
        for (String line : text.split("\n")) {
            changed.append(random.nextInt(3) == 0 ? change.apply(line) : line).append('\n');
        }
        return changed.toString();
    }

    /** Replaces one place where the pattern matches, chosen at random. */
    private static String replaceOne(String text, Random random, String pattern, String by) {
        var matches = Pattern.compile(pattern).matcher(text).results().toList();
        int start = matches.get(random.nextInt(matches.size())).start();
        return text.substring(0, start) + text.substring(start).replaceFirst(pattern, by);
    }

    /** A number that matters: a payoff, a probability, or a round count; all of it, or 0.1 becomes the number 1/0.1. */
    private static String changeNumber(String text, Random random, String by) {
        return replaceOne(text, random, "(probability|value|rounds|seed): [-0-9/.]+", "$1: " + one(by, random));
    }

    private static String one(String choices, Random random) {
        String[] all = choices.split(" ");
        return all[random.nextInt(all.length)];
    }

    private static String wrongSettings(Random random) {
        return one("seed:_1/2 rounds:_0 ties:_never alpha:_2 margin:_-1 receiver:_deviating", random)
                .replace('_', ' ');
    }

    private static String anyCharacters(String text, Random random) {
        StringBuilder changed = new StringBuilder(text);
        String odd = "{}[]:,-#&*!|>'\"%@`?\\\t\n\r \u0000\u0085\u2028\ud800\ufeff0123456789/.eE+^()abc~<=";
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(changed.length());
            changed.replace(at, at + random.nextInt(2), String.valueOf(odd.charAt(random.nextInt(odd.length()))));
        }
        return changed.toString();
    }

    private static String cut(String text, Random random, String by) {
        int from = random.nextInt(text.length());
        int to = Math.min(text.length(), from + 1 + random.nextInt(30));
        return by == null ? text.substring(from, to) : text.substring(0, from) + by + text.substring(to);
    }

    private static Node map(Node node, UnaryOperator<Node.Scalar> change) {
        if (node instanceof Node.Mapping mapping) {
            Map<String, Node> fields = new LinkedHashMap<>();
            mapping.fields().forEach((key, value) -> fields.put(key, map(value, change)));
            return new Node.Mapping(fields, mapping.keys(), mapping.place());
        }
        if (node instanceof Node.Sequence list) {
            return new Node.Sequence(
                    list.items().stream().map(item -> map(item, change)).toList(), list.place());
        }
        return change.apply((Node.Scalar) node);
    }

    private static Node.Scalar quoted(Node.Scalar scalar, Random random) {
        return random.nextBoolean() ? new Node.Scalar(scalar.text(), false, scalar.place()) : scalar;
    }

    /** Numbers written otherwise; the version of the format is none. */
    private static Node.Mapping decimals(Node.Mapping root) {
        Node version = root.fields().get("suasion");
        return ((Node.Mapping) map(root, Mutator::decimal)).with("suasion", version);
    }

    private static Node.Scalar decimal(Node.Scalar scalar) {
        Map<String, String> same = Map.of("1/2", "0.5", "3/4", "75e-2", "1/10", ".1", "1", "1.0", "2", "+2");
        return new Node.Scalar(same.getOrDefault(scalar.text(), scalar.text()), true, scalar.place());
    }

    /** One state's probability is changed, to a negative number or so that the sum is not 1. */
    private static Node wrongPrior(Node.Mapping root, Random random) {
        Place place = Place.of("prior");
        Node.Scalar wrong =
                new Node.Scalar(List.of("-1/4", "1.5", "2/7", "-1e-300").get(random.nextInt(4)), true, place);
        Node.Mapping states = root.section("states");
        if (!root.has("states")) {
            return root.with("generate", root.section("generate").with("states", wrong));
        }
        // A list of states has no probabilities to change: they follow from beliefs.
        List<String> names = states.fields().isEmpty()
                ? List.of("only")
                : List.copyOf(states.fields().keySet());
        String name = names.get(random.nextInt(names.size()));
        Node changed =
                states.fields().get(name) instanceof Node.Mapping state ? state.with("probability", wrong) : wrong;
        return root.with("states", states.with(name, changed));
    }

    /** "1/3" as "2/6" or " 1 / 3": the same number. */
    private static Node.Scalar fraction(Node.Scalar scalar, Random random) {
        if (!scalar.text().matches("[1-9][0-9]?/[1-9][0-9]?") || random.nextBoolean()) {
            return scalar;
        }
        String[] parts = scalar.text().split("/");
        String same = random.nextBoolean()
                ? 2 * Integer.parseInt(parts[0]) + "/" + 2 * Integer.parseInt(parts[1])
                : "(" + parts[0] + " + 0) / " + parts[1];
        return new Node.Scalar(same, false, scalar.place());
    }

    private static Node.Scalar swapped(Node.Scalar scalar, Random random) {
        String text = one("0 1 -1 1/2 x yes 1e300 ~ null a-theta persuasion 1e-300", random);
        return random.nextInt(12) == 0 ? new Node.Scalar(text, random.nextBoolean(), scalar.place()) : scalar;
    }

    /**
     * The top level and the players' own keys in another order; the order of states, actions and parameters means
     * something.
     */
    private static Node.Mapping shuffled(Node.Mapping mapping, Random random) {
        List<String> keys = new ArrayList<>(mapping.fields().keySet());
        Collections.shuffle(keys, random);
        Map<String, Node> fields = new LinkedHashMap<>();
        for (String key : keys) {
            Node value = mapping.fields().get(key);
            boolean players = List.of("receiver", "sender", "simulation").contains(key);
            fields.put(key, players ? shuffled((Node.Mapping) value, random) : value);
        }
        return new Node.Mapping(fields, mapping.keys(), mapping.place());
    }
}
