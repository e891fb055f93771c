package suasion.scenario;

import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.UserMistake;

/**
 * The named numbers that a formula may use at some place of the file: the parameters, and what is attached to a state
 * or an action. Immutable.
 */
public final class Numbers {
    private final Map<String, BigFraction> values;

    private Numbers(Map<String, BigFraction> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    /** Reads a parameters section; each may use those above it. */
    static Numbers parameters(Node.Mapping section, String path) {
        Numbers numbers = new Numbers(new LinkedHashMap<>());
        for (Map.Entry<String, Node> field : section.fields().entrySet()) {
            BigFraction value = numbers.read(field.getValue(), Pointer.below(path, field.getKey()));
            numbers = numbers.with(Map.of(field.getKey(), value));
        }
        return numbers;
    }

    /** These and more, which hide those of the same name. */
    public Numbers with(Map<String, BigFraction> more) {
        Map<String, BigFraction> all = new LinkedHashMap<>(values);
        all.putAll(more);
        return new Numbers(all);
    }

    public Map<String, BigFraction> values() {
        return values;
    }

    /**
     * A number or the value of a formula over these numbers.
     *
     * @param node what is written
     * @param path its JSON pointer, for the mistake
     */
    public BigFraction read(Node node, String path) {
        try {
            return formula(node, path).value(values);
        } catch (UserMistake mistake) {
            throw mistake.path().isEmpty() ? mistake.below(path) : mistake;
        }
    }

    /** The same where a double must be able to hold it: payoffs and payments. */
    public BigFraction readHoldable(Node node, String path) {
        return requireHoldable(read(node, path), path);
    }

    /** Refuses a number that no double can hold, at a place of the file. */
    public static BigFraction requireHoldable(BigFraction value, String path) {
        try {
            Exact.requireHoldable(value);
        } catch (UserMistake mistake) {
            throw mistake.below(path);
        }
        return value;
    }

    /** The same where less than 0 makes no sense. */
    public BigFraction readNonNegative(Node node, String path) {
        BigFraction value = read(node, path);
        if (value.getNumerator().signum() < 0) {
            throw UserMistake.at(path, Exact.show(value) + " is negative, must be at least 0");
        }
        return value;
    }

    /** The same where only whole numbers within limits make sense. */
    public long readInteger(Node node, String path, long least, long most) {
        BigFraction value = read(node, path);
        boolean fits = value.getDenominator().equals(BigInteger.ONE)
                && value.getNumerator().compareTo(BigInteger.valueOf(least)) >= 0
                && value.getNumerator().compareTo(BigInteger.valueOf(most)) <= 0;
        if (!fits) {
            throw UserMistake.at(
                    path, "%s found, must be a whole number from %,d to %,d".formatted(Exact.show(value), least, most));
        }
        return value.getNumerator().longValueExact();
    }

    /** Whether a text is a number, not a formula and not a mistake. */
    static boolean isNumber(String text) {
        try {
            return Formula.of(text).isNumber();
        } catch (UserMistake mistake) {
            return false;
        }
    }

    /** A formula that is evaluated later, state by state and action by action. */
    public static Formula formula(Node node, String path) {
        if (!(node instanceof Node.Scalar scalar) || scalar.isNothing()) {
            throw UserMistake.at(path, "a number or a formula is needed, this is " + node.kind());
        }
        try {
            return Formula.of(scalar.text());
        } catch (UserMistake mistake) {
            throw mistake.below(path);
        }
    }
}
