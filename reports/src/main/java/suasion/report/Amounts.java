package suasion.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;

/** Numbers as people read them: short fractions as fractions, everything else to a few significant digits. */
public final class Amounts {
    private static final int LONGEST_FRACTION = 14;
    private static final int BRIEF_FRACTION = 7;
    private static final int DIGITS = 6;

    /** Beside a jump beliefs and values differ from a short number by some 1e-7. */
    private static final int MOST_DIGITS = 9;

    private static final int SHORT = 3;
    private static final int MOST_PARTS = 100;
    private static final double SAME = 1e-9;
    private static final double SMALL = 1e-3;

    private Amounts() {}

    /** "1/3" where the fraction is short, otherwise "0.523712"; "-" for null. */
    static String fraction(BigFraction value) {
        if (value == null) {
            return "-";
        }
        return isReadable(value) ? Exact.fraction(value) : decimal(value);
    }

    /** The same with four digits or a few more, for tables of many columns. */
    static String brief(BigFraction value) {
        return isReadable(value) && Exact.fraction(value).length() <= BRIEF_FRACTION
                ? Exact.fraction(value)
                : telling(value, 4);
    }

    /** "1/3 (0.333333)", "2", or "0.523712"; "-" for null. */
    static String both(BigFraction value) {
        if (value == null || !isReadable(value) || value.getDenominator().bitLength() == 1) {
            return fraction(value);
        }
        return Exact.fraction(value) + " (" + decimal(value) + ")";
    }

    /** Six significant digits, or up to nine where fewer would show a short number that this is not: 0.4999999. */
    static String decimal(BigFraction value) {
        return telling(value, DIGITS);
    }

    private static String telling(BigFraction value, int least) {
        double near = Exact.toDouble(value);
        for (int digits = least; digits <= MOST_DIGITS && Math.abs(near) >= SMALL && Math.abs(near) <= 1; digits++) {
            BigDecimal shown =
                    new BigDecimal(near).round(new MathContext(digits)).stripTrailingZeros();
            if (shown.precision() > SHORT || Exact.of(shown).equals(value)) {
                return rounded(shown);
            }
        }
        return decimal(near, least);
    }

    /** Four significant digits for what was observed; "-" for NaN. */
    public static String observed(double value) {
        return decimal(value, 4);
    }

    /** Two significant digits for an error; "-" for NaN. */
    public static String rough(double value) {
        return decimal(value, 2);
    }

    /** "[-0.0012, 0.0031]". */
    public static String interval(double low, double high) {
        return "[" + observed(low) + ", " + observed(high) + "]";
    }

    /** "1,000,000". */
    public static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** Two digits of what is only estimated, rounded up: "14,000,000". */
    static String roughly(long count) {
        return count(
                new BigDecimal(count).round(new MathContext(2, RoundingMode.UP)).longValue());
    }

    /** "5 %", "99.97 %"; only what is all of it is called 100 %. */
    public static String percent(double share) {
        if (Double.isNaN(share)) {
            return "-";
        }
        double percent = share * 100;
        String shown = new BigDecimal(percent)
                .setScale(2, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
        return (share < 1 && shown.equals("100") ? "99.99" : shown) + " %";
    }

    /** "1 state", "3 states". */
    public static String counted(long count, String noun) {
        return count(count) + " " + noun + (count == 1 ? "" : "s");
    }

    /** A fraction of few characters. */
    static boolean isShort(BigFraction value) {
        return isReadable(value) && Exact.fraction(value).length() <= BRIEF_FRACTION + 2;
    }

    /** The fraction of least denominator that is all but the number, if there is one. */
    static Optional<BigFraction> near(BigFraction value) {
        double number = Exact.toDouble(value);
        for (int denominator = 1; denominator <= MOST_PARTS && Math.abs(number) < 1 / SAME; denominator++) {
            double parts = Math.rint(number * denominator);
            if (Math.abs(number * denominator - parts) <= SAME * denominator) {
                return Optional.of(new BigFraction((long) parts, (long) denominator));
            }
        }
        return Optional.empty();
    }

    private static boolean isReadable(BigFraction value) {
        return value.getNumerator().bitLength() + value.getDenominator().bitLength() <= 4 * LONGEST_FRACTION
                && Exact.fraction(value).length() <= LONGEST_FRACTION;
    }

    private static String decimal(double value, int digits) {
        if (Double.isNaN(value)) {
            return "-";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        return rounded(new BigDecimal(value).round(new MathContext(digits)));
    }

    /** What is rounded already, digit by digit. */
    static String rounded(BigDecimal value) {
        BigDecimal digits = value.stripTrailingZeros();
        double size = Math.abs(digits.doubleValue());
        return digits.signum() == 0 || size >= 1e-5 && size < 1e9
                ? digits.toPlainString()
                : digits.toString().replace("E+", "e").replace('E', 'e');
    }
}
