package suasion.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;

/** Whether a polynomial of degree 2 is a sum of squares, and so never negative: x^2 - 2 x y + y^2 is. */
final class Squares {
    private static final BigFraction HALF = BigFraction.ONE_HALF;

    private Squares() {}

    /** Completes squares of one unknown after the other; false for other degrees. */
    static boolean isSum(Polynomial polynomial) {
        List<Object> unknowns = new ArrayList<>();
        polynomial.coefficients().keySet().forEach(product -> product.keySet().stream()
                .filter(unknown -> !unknowns.contains(unknown))
                .forEach(unknowns::add));
        BigFraction[][] form = new BigFraction[unknowns.size() + 1][unknowns.size() + 1];
        Arrays.stream(form).forEach(row -> Arrays.fill(row, BigFraction.ZERO));
        for (Map.Entry<Map<Object, Integer>, BigFraction> summand :
                polynomial.coefficients().entrySet()) {
            List<Integer> factors = new ArrayList<>();
            summand.getKey().forEach((unknown, power) -> {
                for (int k = 0; k < Math.min(power, 3); k++) {
                    factors.add(unknowns.indexOf(unknown) + 1);
                }
            });
            if (factors.size() > 2) {
                return false;
            }
            int a = factors.isEmpty() ? 0 : factors.get(0);
            int b = factors.size() < 2 ? 0 : factors.get(1);
            form[a][b] = form[a][b].add(summand.getValue().multiply(HALF));
            form[b][a] = form[b][a].add(summand.getValue().multiply(HALF));
        }
        return isNowhereNegative(form);
    }

    private static boolean isNowhereNegative(BigFraction[][] form) {
        for (int k = 0; k < form.length; k++) {
            int sign = form[k][k].getNumerator().signum();
            boolean alone = true;
            for (int j = k + 1; j < form.length; j++) {
                alone &= form[k][j].getNumerator().signum() == 0;
            }
            if (sign < 0 || sign == 0 && !alone) {
                return false;
            }
            for (int i = k + 1; sign > 0 && i < form.length; i++) {
                BigFraction share = form[i][k].divide(form[k][k]);
                for (int j = k + 1; j < form.length; j++) {
                    form[i][j] = form[i][j].subtract(share.multiply(form[k][j]));
                }
            }
        }
        return true;
    }
}
