package suasion.menu;

import java.util.List;
import suasion.mechanism.Deal;
import suasion.value.Law;

/**
 * What a menu brings where values are independent draws from the goods' laws.
 *
 * @param revenue E[price of the deal that the buyer likes best]
 * @param payoff E[what he has of it]
 * @param error an estimate of the error of both
 * @param classes per deal of the menu, who likes it best
 */
public record MenuIntegral(double revenue, double payoff, double error, List<Share> classes) {
    /**
     * The buyers who like one deal best.
     *
     * @param probability how many they are
     * @param means their mean value of each good; 0 where there are none of them
     */
    public record Share(double probability, List<Double> means) {}

    /**
     * Integrates.
     *
     * @param laws of the goods, one to four
     * @param menu the deals; of equally good ones the first is taken, so nothing at price 0 should be the first
     */
    public static MenuIntegral of(List<Law> laws, List<Deal> menu) {
        throw new UnsupportedOperationException(laws + " " + menu);
    }

    /**
     * The joint law of class and rounded values: mean-preserving random rounding to a lattice, values beyond its ends
     * to them.
     *
     * @param lattice per good the points, ascending; the states are all combinations, the last good fastest
     * @return Pr(state, class), one row per state
     */
    public static double[][] prior(List<Law> laws, List<Deal> menu, List<double[]> lattice) {
        throw new UnsupportedOperationException(laws + " " + menu + " " + lattice);
    }
}
