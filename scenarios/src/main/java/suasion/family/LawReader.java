package suasion.family;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Suggestion;
import suasion.game.UserMistake;
import suasion.scenario.Node;
import suasion.scenario.Numbers;
import suasion.scenario.Pointer;
import suasion.scenario.Scenario;
import suasion.value.BetaLaw;
import suasion.value.DiscreteLaw;
import suasion.value.ExponentialLaw;
import suasion.value.Law;
import suasion.value.TruncatedNormalLaw;
import suasion.value.UniformLaw;

/**
 * Reads the law of a value: {@code {uniform: [0, 1]}}, {@code {exponential: 1}} (the rate), {@code {beta: [1, 2]}},
 * {@code {normal: {mean: 1/2, deviation: 1/5, from: 0, to: 1}}}, {@code {values: {1: 1/2, 2: 1/2}}}, {@code {csv:
 * bids.csv, column: 2}}. All but the last two are continuous.
 *
 * @param scenario the file, beside which files of observations lie and whose parameters formulas may use
 */
record LawReader(Scenario scenario) {
    private static final List<String> KINDS = List.of("uniform", "exponential", "beta", "normal", "values", "csv");
    private static final String COLUMN = "column";

    /** The sizes that parameters of a beta law may have; beyond them its density is 0 or infinite to a double. */
    private static final BigFraction LEAST_BETA = new BigFraction(1, 100);

    private static final BigFraction MOST_BETA = new BigFraction(100);

    /**
     * The law that is written at a place of the file.
     *
     * @param node what is written there, as the schema's definition {@code law} wants it
     * @param path its JSON pointer
     */
    Law read(Node node, String path) {
        Node.Mapping law = mapping(node, path);
        List<String> kinds = KINDS.stream().filter(law::has).toList();
        if (kinds.isEmpty()) {
            throw UserMistake.at(path, "a law is one of " + String.join(", ", KINDS))
                    .maybe(law.has(COLUMN) ? "Maybe csv: names the file of the column." : "Maybe {uniform: [0, 1]}.");
        }
        if (kinds.size() > 1) {
            throw UserMistake.at(path, String.join(" and ", kinds) + "; only one of them can stay");
        }
        String kind = kinds.get(0);
        if (law.has(COLUMN) && !kind.equals("csv")) {
            throw UserMistake.at(Pointer.below(path, COLUMN), "only a csv file has columns");
        }
        Node what = law.fields().get(kind);
        String below = Pointer.below(path, kind);
        return switch (kind) {
            case "uniform" -> uniform(what, below);
            case "exponential" -> new ExponentialLaw(positive(what, below));
            case "beta" -> beta(what, below);
            case "normal" -> normal(mapping(what, below), below);
            case "values" -> values(mapping(what, below), below);
            default ->
                new Observations(scenario).read(what, law.fields().get(COLUMN), below, Pointer.below(path, COLUMN));
        };
    }

    private static Node.Mapping mapping(Node node, String path) {
        if (node instanceof Node.Mapping mapping) {
            return mapping;
        }
        throw UserMistake.at(path, "a map (name: value) is needed, this is " + node.kind())
                .maybe("Maybe {uniform: [0, 1]}.");
    }

    private static List<Node> pair(Node node, String path) {
        if (node instanceof Node.Sequence list && list.items().size() == 2) {
            return list.items();
        }
        throw UserMistake.at(path, "a list of two numbers is needed, this is " + node.kind());
    }

    private UniformLaw uniform(Node node, String path) {
        List<Node> ends = pair(node, path);
        BigFraction from = nonNegative(ends.get(0), Pointer.below(path, "0"));
        BigFraction to = nonNegative(ends.get(1), Pointer.below(path, "1"));
        requireInterval(from, to, path);
        return new UniformLaw(from, to);
    }

    private static void requireInterval(BigFraction from, BigFraction to, String path) {
        int order = from.compareTo(to);
        if (order >= 0) {
            throw UserMistake.at(
                            path,
                            "from %s to %s is no interval, the first must be less than the second"
                                    .formatted(Exact.show(from), Exact.show(to)))
                    .maybe(
                            order > 0
                                    ? "Maybe from %s to %s.".formatted(Exact.show(to), Exact.show(from))
                                    : "Maybe {values: {%s: 1}}.".formatted(Exact.show(from)));
        }
    }

    private BetaLaw beta(Node node, String path) {
        List<Node> written = pair(node, path);
        BigFraction[] parameters = new BigFraction[2];
        for (int k = 0; k < 2; k++) {
            String here = Pointer.below(path, String.valueOf(k));
            parameters[k] = positive(written.get(k), here);
            if (parameters[k].compareTo(LEAST_BETA) < 0 || parameters[k].compareTo(MOST_BETA) > 0) {
                throw UserMistake.at(here, Exact.show(parameters[k]) + " found, must be from 1/100 to 100");
            }
        }
        return new BetaLaw(parameters[0], parameters[1]);
    }

    private TruncatedNormalLaw normal(Node.Mapping law, String path) {
        BigFraction mean = scenario.parameters().readHoldable(needed(law, "mean", path), Pointer.below(path, "mean"));
        BigFraction deviation = positive(needed(law, "deviation", path), Pointer.below(path, "deviation"));
        BigFraction from =
                law.has("from") ? nonNegative(law.fields().get("from"), Pointer.below(path, "from")) : BigFraction.ZERO;
        BigFraction to = nonNegative(needed(law, "to", path), Pointer.below(path, "to"));
        requireInterval(from, to, path);
        try {
            return new TruncatedNormalLaw(mean, deviation, from, to);
        } catch (IllegalArgumentException tooFarOut) {
            throw UserMistake.at(
                            path,
                            "from %s to %s lies so far from the mean that it has no probability to speak of, less than %s"
                                    .formatted(Exact.show(from), Exact.show(to), TruncatedNormalLaw.LEAST_PROBABILITY))
                    .maybe("Maybe deviation is larger.");
        }
    }

    private static Node needed(Node.Mapping law, String key, String path) {
        if (!law.has(key)) {
            throw UserMistake.at(path, "key '" + key + "' is missing");
        }
        return law.fields().get(key);
    }

    private DiscreteLaw values(Node.Mapping law, String path) {
        List<BigFraction> probabilities = Prior.read(law, path, scenario.parameters());
        Map<BigFraction, BigFraction> values = new TreeMap<>();
        int k = 0;
        for (String name : law.fields().keySet()) {
            String here = Pointer.below(path, name);
            BigFraction p = probabilities.get(k++);
            if (p.getNumerator().signum() == 0) {
                throw UserMistake.at(here, "value %s has probability 0; leave it out".formatted(name));
            }
            if (values.put(value(name, here), p) != null) {
                throw UserMistake.at(here, "the value %s is there twice".formatted(name));
            }
        }
        return DiscreteLaw.of(values);
    }

    private static BigFraction value(String name, String path) {
        BigFraction value;
        try {
            value = Exact.parse(name);
        } catch (UserMistake mistake) {
            throw UserMistake.at(path, "'%s' is no number; values are written {value: probability}".formatted(name))
                    .maybe(Suggestion.near(name, KINDS));
        }
        if (value.getNumerator().signum() < 0) {
            throw UserMistake.at(path, "a value is negative, must be at least 0")
                    .maybe("Maybe " + Exact.show(value.negate()) + ".");
        }
        return Numbers.requireHoldable(value, path);
    }

    private BigFraction nonNegative(Node node, String path) {
        BigFraction value = scenario.parameters().readHoldable(node, path);
        if (value.getNumerator().signum() < 0) {
            throw UserMistake.at(path, Exact.show(value) + " found, values must be at least 0")
                    .maybe("Maybe " + Exact.show(value.negate()) + ".");
        }
        return value;
    }

    private BigFraction positive(Node node, String path) {
        BigFraction value = scenario.parameters().readHoldable(node, path);
        if (value.getNumerator().signum() <= 0) {
            UserMistake mistake = UserMistake.at(path, Exact.show(value) + " found, must be more than 0");
            throw value.getNumerator().signum() == 0
                    ? mistake
                    : mistake.maybe("Maybe " + Exact.show(value.negate()) + ".");
        }
        return value;
    }
}
