package suasion.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;

/** Numbers of a column in one style: fractions if all of them are short, else decimals. */
final class Columned {
    private static final int LONGEST = 8;
    private static final int MOST_DIGITS = 12;

    private Columned() {}

    /**
     * Rows of numbers as text; null is "-".
     *
     * @param rows of the same length
     */
    static List<List<String>> of(List<List<BigFraction>> rows) {
        List<List<String>> shown = new ArrayList<>();
        rows.forEach(row -> shown.add(new ArrayList<>()));
        for (int column = 0; !rows.isEmpty() && column < rows.get(0).size(); column++) {
            int k = column;
            Function<BigFraction, String> style =
                    style(rows.stream().map(row -> row.get(k)).toList());
            for (int row = 0; row < rows.size(); row++) {
                BigFraction number = rows.get(row).get(column);
                shown.get(row).add(number == null ? "-" : style.apply(number));
            }
        }
        return shown;
    }

    private static Function<BigFraction, String> style(List<BigFraction> column) {
        List<BigFraction> numbers = column.stream()
                .filter(number -> number != null && number.getDenominator().bitLength() > 1)
                .distinct()
                .toList();
        if (numbers.stream()
                .allMatch(number -> Amounts.fraction(number).length() <= LONGEST && Amounts.isShort(number))) {
            return Amounts::fraction;
        }
        for (int digits = 0; digits <= MOST_DIGITS; digits = Math.max(7, digits + 1)) {
            Function<BigFraction, String> style = style(digits);
            if (numbers.stream().map(style).distinct().count() == numbers.size()) {
                return style;
            }
        }
        return style(0);
    }

    /** Integers stay what they are; with 0 digits as many as anywhere else, with more than that so many. */
    private static Function<BigFraction, String> style(int digits) {
        return number -> number.getDenominator().bitLength() == 1
                ? Amounts.fraction(number)
                : digits == 0
                        ? Amounts.decimal(number)
                        : Amounts.rounded(new BigDecimal(Exact.toDouble(number)).round(new MathContext(digits)));
    }
}
