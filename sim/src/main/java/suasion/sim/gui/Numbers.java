package suasion.sim.gui;

import java.math.BigInteger;
import java.util.Locale;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;

/** Numbers as the console shows them. */
final class Numbers {
    /** Fractions are read most easily where their denominator is small. */
    private static final BigInteger LARGEST_DENOMINATOR = BigInteger.valueOf(30);

    private static final int SHORT = 5;

    private Numbers() {}

    /** "3/4" where the fraction is a simple one, else three decimals. */
    static String show(BigFraction value) {
        return value.getDenominator().compareTo(LARGEST_DENOMINATOR) <= 0
                        && Exact.fraction(value).length() <= SHORT
                ? Exact.fraction(value)
                : show(Exact.toDouble(value));
    }

    /** Three decimals, fewer where they are zeros, the exponent where they would hide the number. */
    static String show(double value) {
        double size = Math.abs(value);
        if (size != 0 && (size < 5e-4 || size >= 1e6)) {
            return String.format(Locale.ROOT, "%.2e", value);
        }
        String text = String.format(Locale.ROOT, "%.3f", value);
        return text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
    }

    /** A count with separators: 12,345. */
    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
