package suasion.experiment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.UserMistake;
import suasion.lab.Axis;
import suasion.scenario.Node;
import suasion.scenario.NodeWriter;
import suasion.scenario.Overrides;
import suasion.scenario.Pointer;

/** The {@code factors} and {@code sample} of an experiment file. */
final class FactorReader {
    private final Node.Mapping root;
    private final Node.Mapping section;

    FactorReader(Node.Mapping root) {
        this.root = root;
        this.section = root.section("factors");
    }

    List<Factor> factors() {
        requireDistinct();
        List<String> open = section.fields().keySet().stream()
                .filter(path -> isOpen(section.fields().get(path)))
                .toList();
        requireSample(open);
        List<Factor> factors = new ArrayList<>();
        for (Map.Entry<String, Node> field : section.fields().entrySet()) {
            String path = field.getKey();
            String pointer = Pointer.below("/factors", path);
            if (open.contains(path)) {
                factors.add(sampled(path, open.indexOf(path), (Node.Mapping) field.getValue(), pointer));
            } else {
                List<String> values = values(field.getValue(), path, pointer);
                requireDifferent(values, pointer);
                factors.add(new Factor(path, values, false));
            }
        }
        return factors;
    }

    private void requireDistinct() {
        Map<List<String>, String> seen = new HashMap<>();
        for (String path : section.fields().keySet()) {
            String other = seen.put(Overrides.steps(path), path);
            if (other != null) {
                throw UserMistake.at(Pointer.below("/factors", path), "'" + other + "' is the same place already");
            }
        }
    }

    private static boolean isOpen(Node node) {
        return node instanceof Node.Mapping range && !range.has("step");
    }

    private void requireSample(List<String> open) {
        if (!open.isEmpty() && !root.has("sample")) {
            throw UserMistake.at(
                            Pointer.below("/factors", open.get(0)),
                            "a range needs a step, or the experiment a sample of points")
                    .maybe("Maybe sample: {latin-hypercube: 100}.");
        }
        if (open.isEmpty() && root.has("sample")) {
            throw UserMistake.at("/sample", "no factor is given from one number to another without a step")
                    .maybe("Maybe a step is too many.");
        }
    }

    private Factor sampled(String path, int axis, Node.Mapping range, String pointer) {
        Node.Mapping sample = root.section("sample");
        int points = (int) ExperimentReader.whole(sample, "/sample", "latin-hypercube", 0, 1, Axis.MOST);
        long seed = ExperimentReader.whole(sample, "/sample", "seed", 1, Long.MIN_VALUE, Long.MAX_VALUE);
        BigFraction from = number(range, "from", pointer);
        BigFraction to = number(range, "to", pointer);
        if (from.compareTo(to) >= 0) {
            throw UserMistake.at(pointer, "%s is not below %s".formatted(Exact.show(from), Exact.show(to)));
        }
        return new Factor(path, new LatinHypercube(points, seed).axis(axis, from, to), true);
    }

    private static BigFraction number(Node.Mapping range, String key, String pointer) {
        try {
            return Exact.parse(range.text(key, ""));
        } catch (UserMistake mistake) {
            throw mistake.below(Pointer.below(pointer, key));
        }
    }

    private static List<String> values(Node node, String path, String pointer) {
        if (node instanceof Node.Sequence list) {
            return list.items().stream().map(NodeWriter::flow).toList();
        }
        if (node instanceof Node.Mapping range) {
            return range(
                    number(range, "from", pointer),
                    number(range, "to", pointer),
                    number(range, "step", pointer),
                    Pointer.below(pointer, "step"));
        }
        String text = NodeWriter.flow(node);
        String[] parts = ((Node.Scalar) node).text().split(":");
        if (parts.length != 3) {
            return List.of(text);
        }
        try {
            return range(Exact.parse(parts[0]), Exact.parse(parts[1]), Exact.parse(parts[2]), "");
        } catch (UserMistake mistake) {
            throw mistake.below(pointer);
        }
    }

    private static List<String> range(BigFraction from, BigFraction to, BigFraction step, String pointer) {
        try {
            return Axis.range(from, to, step);
        } catch (UserMistake mistake) {
            throw mistake.below(pointer);
        }
    }

    private static void requireDifferent(List<String> values, String pointer) {
        Set<String> seen = new HashSet<>();
        for (int k = 0; k < values.size(); k++) {
            if (!seen.add(plain(values.get(k)))) {
                throw UserMistake.at(
                        Pointer.below(pointer, String.valueOf(k)), values.get(k) + " is among the values already");
            }
        }
    }

    /** A number in one form, so that 1/2 and 0.5 are the same. */
    private static String plain(String value) {
        try {
            return Exact.fraction(Exact.parse(value));
        } catch (UserMistake word) {
            return value;
        }
    }
}
