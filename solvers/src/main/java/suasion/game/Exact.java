package suasion.game;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.apache.commons.math3.fraction.BigFraction;

/** Reading and writing of exact rational numbers: "1/3", "0.25", "-2.5e-9" in; "1/3", "1/4", "-1/400000000" out. */
public final class Exact {
    /** A fraction whose numerator and denominator have more digits than this together is shown as a decimal. */
    public static final int LONGEST_SHOWN = 60;

    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");
    private static final Pattern FRACTION = Pattern.compile("([+-]?\\d+)\\s*/\\s*(\\d+)");
    private static final int LONGEST_READ = 400;
    private static final int LARGEST_EXPONENT = 500;

    private Exact() {}

    /**
     * Reads a decimal number or a fraction of two integers, exactly.
     *
     * @throws UserMistake if the text is neither, its denominator is 0, or it has more than 400 characters
     */
    public static BigFraction parse(String text) {
        String trimmed = text.strip();
        if (trimmed.length() <= LONGEST_READ) {
            var fraction = FRACTION.matcher(trimmed);
            if (fraction.matches()) {
                BigInteger denominator = new BigInteger(fraction.group(2));
                if (denominator.signum() == 0) {
                    throw UserMistake.at("", "the denominator of " + trimmed + " is 0");
                }
                return new BigFraction(new BigInteger(fraction.group(1)), denominator);
            }
            if (DECIMAL.matcher(trimmed).matches()) {
                return of(new BigDecimal(trimmed));
            }
        }
        String shown = trimmed.length() > 40 ? trimmed.substring(0, 40) + "..." : trimmed;
        throw UserMistake.at("", "'" + shown + "' is not a number; a number is written like 2, -0.5, 1e-3 or 1/3");
    }

    /**
     * Refuses numbers that doubles cannot multiply without overflow or loss: play and engines work in doubles.
     *
     * @throws UserMistake if the number is not 0 and its size is not between 2^-500 and 2^500, some 1e-150 to 1e150
     */
    public static void requireHoldable(BigFraction value) {
        int size = value.getNumerator().bitLength() - value.getDenominator().bitLength();
        if (value.getNumerator().signum() != 0 && Math.abs(size) > LARGEST_EXPONENT) {
            BigDecimal shown = quotient(value, new MathContext(3));
            throw UserMistake.at(
                    "",
                    shown + " is too " + (size > 0 ? "large" : "close to 0")
                            + "; sizes from 1e-150 to 1e150 can be held");
        }
    }

    /** The exact value of a decimal number. */
    public static BigFraction of(BigDecimal decimal) {
        return decimal.scale() >= 0
                ? new BigFraction(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()))
                : new BigFraction(decimal.unscaledValue().multiply(BigInteger.TEN.pow(-decimal.scale())));
    }

    /** The exact value of a finite double, which is a dyadic rational. */
    public static BigFraction of(double value) {
        // Taken from its bits where that is right: Commons Math halves what is below the smallest normal double.
        return Math.abs(value) < Double.MIN_NORMAL ? of(new BigDecimal(value)) : new BigFraction(value);
    }

    /** "3/4", "-2", or a decimal of 17 digits where the fraction has more than {@link #LONGEST_SHOWN} digits. */
    public static String show(BigFraction value) {
        return isShort(value) ? fraction(value) : decimal(value);
    }

    /** The fraction as text whatever its length: "3/4", "-2". */
    public static String fraction(BigFraction value) {
        return value.getDenominator().equals(BigInteger.ONE)
                ? value.getNumerator().toString()
                : value.getNumerator() + "/" + value.getDenominator();
    }

    /**
     * Whether two fractions are equal; {@code BigFraction.equals} reduces both anew, which costs a hundred times as
     * much.
     */
    public static boolean same(BigFraction a, BigFraction b) {
        return a == b
                || a.getNumerator().equals(b.getNumerator())
                        && a.getDenominator().equals(b.getDenominator());
    }

    /** Whether the fraction is short enough to be read by a person. */
    public static boolean isShort(BigFraction value) {
        return (value.getNumerator().bitLength() + value.getDenominator().bitLength()) * 0.30103 <= LONGEST_SHOWN;
    }

    /** The fraction of least denominator from one number to another, by their continued fractions; 0 where that is. */
    public static BigFraction simplest(BigFraction low, BigFraction high) {
        if (low.getNumerator().signum() <= 0 && high.getNumerator().signum() >= 0) {
            return BigFraction.ZERO;
        }
        if (high.getNumerator().signum() < 0) {
            return simplest(high.negate(), low.negate()).negate();
        }
        BigFraction whole = new BigFraction(low.getNumerator().divide(low.getDenominator()));
        if (whole.equals(low)) {
            return whole;
        }
        BigFraction next = whole.add(1);
        return next.compareTo(high) <= 0
                ? next
                : whole.add(simplest(
                                high.subtract(whole).reciprocal(),
                                low.subtract(whole).reciprocal())
                        .reciprocal());
    }

    /** The nearest double, correct where numerator and denominator overflow a double as well. */
    public static double toDouble(BigFraction value) {
        if (value.getNumerator().bitLength() <= 53 && value.getDenominator().bitLength() <= 53) {
            return (double) value.getNumerator().longValue()
                    / value.getDenominator().longValue();
        }
        return quotient(value, new MathContext(40)).doubleValue();
    }

    private static String decimal(BigFraction value) {
        return quotient(value, new MathContext(17)).stripTrailingZeros().toString();
    }

    private static BigDecimal quotient(BigFraction value, MathContext precision) {
        return new BigDecimal(value.getNumerator()).divide(new BigDecimal(value.getDenominator()), precision);
    }

    /** A whole number between limits, as a text that {@link #parse} reads; empty where it is none, or not between. */
    public static OptionalLong whole(String text, long least, long most) {
        BigFraction value;
        try {
            value = parse(text);
        } catch (UserMistake notANumber) {
            return OptionalLong.empty();
        }
        boolean fits = value.getDenominator().equals(BigInteger.ONE)
                && value.getNumerator().compareTo(BigInteger.valueOf(least)) >= 0
                && value.getNumerator().compareTo(BigInteger.valueOf(most)) <= 0;
        return fits ? OptionalLong.of(value.getNumerator().longValueExact()) : OptionalLong.empty();
    }
}
