package suasion.scenario;

import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.formula.Constant;
import suasion.formula.Term;
import suasion.game.Exact;
import suasion.game.UserMistake;

/**
 * A number, or a formula of named numbers such as {@code -(a - theta)^2}, evaluated in exact fractions.
 *
 * <p>Operators + - * / ^ (powers bind tighter than the sign, to the right), comparisons and {@code && || !} that give 1
 * or 0, and the functions {@code min max abs if floor ceil sqrt exp log sin cos tan}. Roots, powers that are no whole
 * number and transcendental functions go through double (StrictMath, the same on every machine); the result is the
 * exact value of that double.
 */
public final class Formula {
    /** The longest number or formula that is read, in characters. */
    public static final int LONGEST = 500;

    // Possessive: a quantifier that gives back what it took tries every length of a long number.
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?+[0-9]*+\\.?+[0-9]*+([eE][+-]?+[0-9]++)?+(\\s*+/\\s*+[0-9]++)?+");

    private final String text;
    private final BigFraction number;
    private final FormulaTree tree;

    private Formula(String text, BigFraction number, FormulaTree tree) {
        this.text = text;
        this.number = number;
        this.tree = tree;
    }

    /**
     * Reads a number or a formula.
     *
     * @throws UserMistake if it is neither; says at which character
     */
    public static Formula of(String text) {
        String trimmed = text.strip();
        if (trimmed.length() > LONGEST) {
            throw tooLong(trimmed);
        }
        if (trimmed.matches("(?i)[+-]?\\.?(nan|inf|infinity)")) {
            throw UserMistake.at("", trimmed + " is not a number that a game can have");
        }
        if (NUMBER.matcher(trimmed).matches()) {
            return new Formula(trimmed, Exact.parse(trimmed), null);
        }
        return new Formula(trimmed, null, FormulaTree.parse(trimmed));
    }

    /** Whether formulas call a function by this name, such as max. */
    public static boolean isFunction(String name) {
        return FormulaFunction.NAMES.contains(name);
    }

    private static UserMistake tooLong(String text) {
        String kind = NUMBER.matcher(text).matches() ? "number" : "formula";
        return UserMistake.at("", "a %s of %,d characters; the limit is %d".formatted(kind, text.length(), LONGEST));
    }

    /** Whether it is a number, the same everywhere. */
    public boolean isNumber() {
        return number != null;
    }

    /**
     * The value where names mean {@code numbers}.
     *
     * @throws UserMistake if a name is unknown or the result is not a number
     */
    public BigFraction value(Map<String, BigFraction> numbers) {
        return number != null ? number : tree.value(numbers);
    }

    /**
     * The same as a term of some variables, quick in doubles and bounded over boxes.
     *
     * @param variables the numbers of the variables by name; several names may mean the same
     * @param numbers what all other names mean
     * @throws UserMistake if a name is unknown
     */
    public Term compile(Map<String, Integer> variables, Map<String, BigFraction> numbers) {
        return number != null ? Constant.of(number) : tree.compile(variables, numbers);
    }

    @Override
    public String toString() {
        return text;
    }
}
