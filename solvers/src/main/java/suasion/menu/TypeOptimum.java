package suasion.menu;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * What was found of the best menu for finitely many types.
 *
 * @param shares of the goods, one list per type
 * @param prices one per type
 * @param envy multipliers of the rows "this type does not report that one", those above 0
 * @param out multipliers of "this type does not stay out", one per type
 * @param bound no menu earns more; proved from the multipliers alone
 * @param isExact whether shares and prices are the exact optimum
 * @param method how, for people
 */
record TypeOptimum(
        List<List<BigFraction>> shares,
        List<BigFraction> prices,
        List<Envy> envy,
        List<BigFraction> out,
        BigFraction bound,
        boolean isExact,
        String method) {
    /** The multiplier of u(type) - u(report) - shares(report) . (values(type) - values(report)) at least 0. */
    record Envy(int type, int report, BigFraction multiplier) {}
}
