package suasion.sim;

import java.util.Arrays;
import sim.engine.SimState;
import sim.engine.Steppable;
import suasion.game.Exact;
import suasion.mechanism.Deal;
import suasion.mechanism.PostedMenu;

/** The buyer reads the menu and finds the deal that he likes best, the first among equals: his class. */
final class Shopper implements Steppable {
    private final transient Wares wares;
    private final transient double[][] shares;
    private final transient double[] prices;
    private final transient double[] best = new double[Chance.CHUNK];
    private final transient double[] payoff = new double[Chance.CHUNK];

    Shopper(PostedMenu menu, Wares wares) {
        this.wares = wares;
        this.shares = menu.menu().stream()
                .map(deal -> deal.shares().stream().mapToDouble(Exact::toDouble).toArray())
                .toArray(double[][]::new);
        this.prices = menu.menu().stream()
                .map(Deal::price)
                .mapToDouble(Exact::toDouble)
                .toArray();
    }

    @Override
    public void step(SimState state) {
        PersuasionModel model = (PersuasionModel) state;
        int from = model.from();
        int to = model.to();
        Arrays.fill(best, from, to, Double.NEGATIVE_INFINITY);
        for (int deal = 0; deal < prices.length; deal++) {
            Arrays.fill(payoff, from, to, -prices[deal]);
            for (int good = 0; good < wares.values.length; good++) {
                addScaled(wares.values[good], shares[deal][good], payoff, from, to);
            }
            prefer(deal, payoff, best, wares.classes, from, to);
        }
    }

    private static void addScaled(double[] x, double factor, double[] y, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] += factor * x[i];
        }
    }

    private static void prefer(int deal, double[] payoff, double[] best, long[] chosen, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean better = payoff[i] > best[i];
            best[i] = better ? payoff[i] : best[i];
            chosen[i] = better ? deal : chosen[i];
        }
    }
}
