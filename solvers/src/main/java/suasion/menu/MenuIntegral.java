package suasion.menu;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import suasion.game.Exact;
import suasion.mechanism.Deal;
import suasion.value.Law;

/**
 * What a menu brings where values are independent draws from the goods' laws, continuous or discrete.
 *
 * <pre>
 *   revenue = sum_deals price(deal) Pr(deal is taken)
 *   payoff  = sum_deals (sum_j share_j E[value_j; deal] - price Pr(deal))
 * </pre>
 *
 * <p>One good is integrated in closed form, the others by adaptive quadrature to 1e-12 (up to two continuous goods),
 * 1e-10 (three) or 1e-8 (four) of a class's probability.
 *
 * @param revenue E[price of the deal that the buyer likes best]
 * @param payoff E[what he has of it]
 * @param error an estimate of the error of the revenue
 * @param classes per deal of the menu, who likes it best
 */
public record MenuIntegral(double revenue, double payoff, double error, List<Share> classes) {
    /**
     * The buyers who like one deal best.
     *
     * @param probability how many they are
     * @param means their mean value of each good; 0 where there are none of them
     */
    public record Share(double probability, List<Double> means) {
        public Share {
            means = List.copyOf(means);
        }
    }

    public MenuIntegral {
        classes = List.copyOf(classes);
    }

    /**
     * Integrates.
     *
     * @param laws of the goods, one to four
     * @param menu the deals; of equally good ones {@link suasion.mechanism.Choice} says which is taken. Nobody has to
     *     buy: nothing should be among them
     * @throws IllegalArgumentException if a deal is not over as many goods as there are laws
     */
    public static MenuIntegral of(List<Law> laws, List<Deal> menu) {
        List<Double> scales = laws.stream()
                .map(law -> Math.max(law.mean(), Double.MIN_NORMAL))
                .toList();
        double[] moments =
                Moments.of(laws, menu, scales.stream().map(Basis::mean).toList());
        int size = 1 << laws.size();
        List<Share> classes = new ArrayList<>();
        double revenue = 0;
        double payoff = 0;
        for (int o = 0; o < menu.size(); o++) {
            double probability = moments[o * size];
            double price = Exact.toDouble(menu.get(o).price());
            revenue += price * probability;
            payoff -= price * probability;
            List<Double> means = new ArrayList<>();
            for (int j = 0; j < laws.size(); j++) {
                double partial = moments[o * size + (size >> j + 1)] * scales.get(j);
                payoff += Exact.toDouble(menu.get(o).shares().get(j)) * partial;
                means.add(probability > 0 ? partial / probability : 0);
            }
            classes.add(new Share(probability, means));
        }
        return new MenuIntegral(revenue, payoff, error(menu, moments), classes);
    }

    /** The revenue alone, which takes a third of the time. */
    public static double revenue(List<Law> laws, List<Deal> menu) {
        double[] moments = Moments.of(laws, menu, Collections.nCopies(laws.size(), Basis.one()));
        double revenue = 0;
        for (int o = 0; o < menu.size(); o++) {
            revenue += Exact.toDouble(menu.get(o).price()) * moments[o];
        }
        return revenue;
    }

    private static double error(List<Deal> menu, double[] moments) {
        double prices = menu.stream()
                .mapToDouble(deal -> Math.abs(Exact.toDouble(deal.price())))
                .sum();
        return prices * (moments[moments.length - 1] + Math.ulp(1.0));
    }

    /**
     * The joint law of class and rounded values: mean-preserving random rounding to a lattice, values beyond its ends
     * to them.
     *
     * @param lattice per good the points, ascending; the states are all combinations, the last good fastest
     * @return Pr(state, class), one row per state
     */
    public static double[][] prior(List<Law> laws, List<Deal> menu, List<double[]> lattice) {
        double[] moments =
                Moments.of(laws, menu, lattice.stream().map(Basis::hats).toList());
        int states = (moments.length - 1) / menu.size();
        double[][] prior = new double[states][menu.size()];
        for (int s = 0; s < states; s++) {
            for (int o = 0; o < menu.size(); o++) {
                prior[s][o] = Math.max(0, moments[o * states + s]);
            }
        }
        return prior;
    }
}
