package suasion.family;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.UserMistake;
import suasion.scenario.Node;
import suasion.scenario.Numbers;
import suasion.scenario.Pointer;

/** Reads probabilities by name, which must not be negative and must sum to 1 exactly. */
final class Prior {
    private static final int MOST_LISTED = 6;

    private Prior() {}

    /** The prior of a {@code states} section, in its order. */
    static List<BigFraction> read(Node.Mapping states, String path, Numbers parameters) {
        List<String> names = List.copyOf(states.fields().keySet());
        List<BigFraction> prior = new ArrayList<>();
        boolean decimal = false;
        for (Map.Entry<String, Node> field : states.fields().entrySet()) {
            String here = Pointer.below(path, field.getKey());
            Node written = field.getValue();
            if (written instanceof Node.Mapping mapping) {
                here = Pointer.below(here, "probability");
                written = mapping.fields().get("probability");
            }
            decimal |= written instanceof Node.Scalar scalar && scalar.text().contains(".");
            prior.add(parameters.readNonNegative(written, here));
        }
        requireOne(names, prior, path, decimal);
        return prior;
    }

    /** Refuses probabilities that do not sum to 1, and guesses which one is meant to be another. */
    static void requireOne(List<String> names, List<BigFraction> probabilities, String path, boolean decimal) {
        BigFraction sum = probabilities.stream().reduce(BigFraction.ZERO, BigFraction::add);
        if (sum.equals(BigFraction.ONE)) {
            return;
        }
        String listed = IntStream.range(0, Math.min(MOST_LISTED, names.size()))
                .mapToObj(i -> shown(names.get(i)) + " " + show(probabilities.get(i), decimal))
                .collect(Collectors.joining(", ", " (", names.size() > MOST_LISTED ? ", ...)" : ")"));
        UserMistake mistake =
                UserMistake.at(path, "probabilities sum to " + show(sum, decimal) + ", must be 1" + listed);
        for (int i = names.size() - 1; i >= 0; i--) {
            BigFraction meant = probabilities.get(i).add(BigFraction.ONE).subtract(sum);
            if (meant.compareTo(BigFraction.ZERO) > 0 && meant.compareTo(BigFraction.ONE) <= 0) {
                throw mistake.maybe("Maybe " + shown(names.get(i)) + " is " + show(meant, decimal) + ".");
            }
        }
        throw mistake;
    }

    /** A profile, whose parts are joined by commas, in brackets. */
    private static String shown(String name) {
        return name.contains(",") && !name.startsWith("(") ? "(" + name + ")" : name;
    }

    /** As decimals where the file writes decimals and they end, as fractions otherwise. */
    private static String show(BigFraction value, boolean decimal) {
        if (decimal) {
            try {
                return new BigDecimal(value.getNumerator())
                        .divide(new BigDecimal(value.getDenominator()))
                        .stripTrailingZeros()
                        .toPlainString();
            } catch (ArithmeticException endless) {
                return Exact.show(value);
            }
        }
        return Exact.show(value);
    }
}
