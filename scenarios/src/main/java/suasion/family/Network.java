package suasion.family;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.UserMistake;
import suasion.receivers.Sets;
import suasion.scenario.Node;
import suasion.scenario.Numbers;
import suasion.scenario.Pointer;

/**
 * The receivers of a file and who is linked with whom: written out, or drawn from a seed.
 *
 * <p>Drawn with {@link Random}, whose algorithm is part of Java's specification, so that a game is the same on every
 * machine: first the numbers of every receiver, receiver by receiver, then pairs until there are enough different ones.
 *
 * @param receivers their names and numbers
 * @param links pairs of receivers with a weight, each pair at most once
 */
record Network(Labels receivers, List<Link> links) {
    private static final int LARGEST_NUMBER = 1_000_000;

    /** A pair of receivers. */
    record Link(int first, int second, BigFraction weight) {}

    Network {
        links = List.copyOf(links);
    }

    /** Reads {@code receivers.names} and {@code graph}, or draws both as {@code generate} says. */
    static Network read(Node.Mapping root, Numbers parameters) {
        return root.has("generate") ? drawn(root, parameters) : written(root, parameters);
    }

    private static Network written(Node.Mapping root, Numbers parameters) {
        Node names = root.section("receivers").fields().get("names");
        String path = "/receivers/names";
        Labels receivers;
        if (names instanceof Node.Scalar) {
            receivers = numbered(count(names, path, parameters), Map.of());
        } else {
            receivers = Labels.read("receiver", names, path, Set.of(), parameters);
            requireFew(receivers.size(), path);
            receivers.names().forEach(name -> requireWritable(name, path));
        }
        List<Link> links = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        if (root.fields().get("graph") instanceof Node.Sequence graph) {
            for (int k = 0; k < graph.items().size(); k++) {
                links.add(link((Node.Sequence) graph.items().get(k), "/graph/" + k, receivers, parameters, seen));
            }
        }
        return new Network(receivers, links);
    }

    /** A name that sets and payoffs use for something else would change what they mean. */
    private static void requireWritable(String name, String path) {
        if (SetNames.WORDS.contains(name) || SetForms.FORMS.contains(name) || name.matches(".*[,{}/].*")) {
            throw UserMistake.at(
                    path,
                    "'%s' cannot name a receiver: %s"
                            .formatted(
                                    name,
                                    name.matches(".*[,{}/].*")
                                            ? "sets are written with commas, braces and slashes"
                                            : "the word has a meaning of its own in sets and payoffs"));
        }
    }

    private static Link link(Node.Sequence item, String path, Labels receivers, Numbers parameters, Set<Long> seen) {
        int[] ends = IntStream.range(0, 2)
                .map(end -> receivers.index(((Node.Scalar) item.items().get(end)).text(), path + "/" + end))
                .toArray();
        if (ends[0] == ends[1]) {
            throw UserMistake.at(
                    path,
                    "'%s' is linked with itself".formatted(receivers.names().get(ends[0])));
        }
        if (!seen.add(Sets.of(receivers.size(), ends))) {
            throw UserMistake.at(
                    path,
                    "%s and %s are linked twice"
                            .formatted(
                                    receivers.names().get(ends[0]),
                                    receivers.names().get(ends[1])));
        }
        BigFraction weight =
                item.items().size() > 2 ? parameters.read(item.items().get(2), path + "/2") : BigFraction.ONE;
        return new Link(ends[0], ends[1], weight);
    }

    private static Network drawn(Node.Mapping root, Numbers parameters) {
        for (String pointer : List.of("/receivers/names", "/graph")) {
            if (pointer.equals("/graph")
                    ? root.has("graph")
                    : root.section("receivers").has("names")) {
                throw UserMistake.at(pointer, "generate draws receivers and their links; only one of both can stay");
            }
        }
        Node.Mapping section = root.section("generate");
        int n = count(section.fields().get("receivers"), "/generate/receivers", parameters);
        Random random = new Random(
                parameters.readInteger(section.fields().get("seed"), "/generate/seed", Long.MIN_VALUE, Long.MAX_VALUE));
        Map<String, int[]> ranges = new LinkedHashMap<>();
        for (Map.Entry<String, Node> field : section.section("numbers").fields().entrySet()) {
            ranges.put(field.getKey(), range(field, parameters));
        }
        Labels receivers = numbered(n, ranges, random);
        int pairs = n * (n - 1) / 2;
        int wanted = section.has("edges")
                ? (int) parameters.readInteger(section.fields().get("edges"), "/generate/edges", 0, pairs)
                : 0;
        Set<Long> seen = new HashSet<>();
        List<Link> links = new ArrayList<>();
        while (links.size() < wanted) {
            int first = random.nextInt(n);
            int second = random.nextInt(n);
            if (first != second && seen.add(Sets.of(n, first, second))) {
                links.add(new Link(first, second, BigFraction.ONE));
            }
        }
        return new Network(receivers, links);
    }

    private static int[] range(Map.Entry<String, Node> field, Numbers parameters) {
        String path = Pointer.below("/generate/numbers", field.getKey());
        if (parameters.values().containsKey(field.getKey())) {
            throw UserMistake.at(path, "there is a parameter of this name; a formula could not tell them apart");
        }
        List<Node> ends = ((Node.Sequence) field.getValue()).items();
        long low = parameters.readInteger(ends.get(0), path + "/0", -LARGEST_NUMBER, LARGEST_NUMBER);
        return new int[] {(int) low, (int) parameters.readInteger(ends.get(1), path + "/1", low, LARGEST_NUMBER)};
    }

    private static int count(Node node, String path, Numbers parameters) {
        return (int) parameters.readInteger(node, path, 1, Sets.MOST);
    }

    private static void requireFew(int count, String path) {
        if (count > Sets.MOST) {
            throw UserMistake.at(
                    path, "%,d receivers; at most %d can be held: a set is one number".formatted(count, Sets.MOST));
        }
    }

    private static Labels numbered(int count, Map<String, int[]> ranges, Random random) {
        List<String> names =
                IntStream.rangeClosed(1, count).mapToObj(i -> "r" + i).toList();
        List<Map<String, BigFraction>> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, BigFraction> own = new HashMap<>();
            ranges.forEach((name, range) ->
                    own.put(name, new BigFraction(range[0] + random.nextInt(range[1] - range[0] + 1))));
            numbers.add(own);
        }
        return new Labels("receiver", names, numbers);
    }

    private static Labels numbered(int count, Map<String, int[]> ranges) {
        return numbered(count, ranges, new Random(0));
    }

    /** What acting of each receiver's neighbours weighs, by number of the neighbour. */
    Map<Integer, BigFraction> neighbours(int receiver) {
        Map<Integer, BigFraction> weights = new LinkedHashMap<>();
        for (Link link : links) {
            if (link.first == receiver) {
                weights.put(link.second, link.weight);
            } else if (link.second == receiver) {
                weights.put(link.first, link.weight);
            }
        }
        return weights;
    }
}
