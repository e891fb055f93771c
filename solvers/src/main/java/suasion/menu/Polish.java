package suasion.menu;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import suasion.value.Law;

/**
 * Local search for the prices, and the shares of lotteries, of few offers, by what they earn on the continuous laws.
 *
 * <p>Powell's (2009) quadratic models within a trust region; shares of 0 and 1 stay. It only ever returns what earns
 * most of all that it tried. Counted: {@link #evaluations()}.
 */
final class Polish {
    private static final double RADIUS = 0.03;
    private static final double LAST_RADIUS = 1e-6;

    private final List<Law> laws;
    private final Symmetry symmetry;
    private final double scale;
    private int evaluations;

    /** Offers and what they earn. */
    record Earning(List<Offer> offers, double revenue) {}

    Polish(List<Law> laws, Symmetry symmetry) {
        this.laws = laws;
        this.symmetry = symmetry;
        this.scale = laws.stream().mapToDouble(Law::mean).max().orElseThrow() * 2;
    }

    /** How many menus were integrated. */
    int evaluations() {
        return evaluations;
    }

    /** What a menu of these offers earns. */
    Earning earning(List<Offer> offers) {
        evaluations++;
        return new Earning(
                List.copyOf(offers),
                MenuIntegral.of(laws, symmetry.menu(offers)).revenue());
    }

    /** Every offer that loses less than a share of the revenue is dropped, the least one first. */
    Earning pruned(Earning start, double loss) {
        Earning best = start;
        double least = start.revenue() * (1 - loss);
        while (best.offers().size() > 1) {
            Earning next = null;
            for (int k = 0; k < best.offers().size(); k++) {
                List<Offer> fewer = new ArrayList<>(best.offers());
                fewer.remove(k);
                Earning without = earning(fewer);
                next = next == null || without.revenue() > next.revenue() ? without : next;
            }
            if (next.revenue() < least) {
                return best;
            }
            best = next;
        }
        return best;
    }

    /** The best near some offers, within so many menus per number that is searched for. */
    Earning improved(Earning start, int budget) {
        List<double[]> free = free(start.offers());
        double[] at =
                free.stream().mapToDouble(cell -> value(start.offers(), cell)).toArray();
        Earning[] best = {start};
        try {
            if (at.length == 1) {
                double radius = RADIUS * 3;
                new BrentOptimizer(1e-9, 1e-9)
                        .optimize(
                                GoalType.MAXIMIZE,
                                new MaxEval(budget + 20),
                                new UnivariateObjectiveFunction(x -> seen(best, start, free, new double[] {x})),
                                new SearchInterval(Math.max(0, at[0] - radius), at[0] + radius, at[0]));
            } else {
                new BOBYQAOptimizer(2 * at.length + 1, RADIUS, LAST_RADIUS)
                        .optimize(
                                GoalType.MAXIMIZE,
                                new MaxEval(budget * at.length + 20),
                                new ObjectiveFunction(x -> seen(best, start, free, x)),
                                new InitialGuess(at),
                                bounds(free, start.offers()));
            }
        } catch (MathIllegalStateException spent) {
            // Out of budget, or no step left that its model believes in: what was seen is what counts.
            return best[0];
        }
        return best[0];
    }

    private double seen(Earning[] best, Earning start, List<double[]> free, double[] x) {
        Earning earning = earning(with(start.offers(), free, x));
        best[0] = earning.revenue() > best[0].revenue() ? earning : best[0];
        return earning.revenue();
    }

    private SimpleBounds bounds(List<double[]> free, List<Offer> offers) {
        double[] low = new double[free.size()];
        double[] high = new double[free.size()];
        for (int i = 0; i < low.length; i++) {
            boolean price = free.get(i)[1] < 0;
            double own = value(offers, free.get(i));
            low[i] = Math.min(own, 0);
            high[i] = price ? own + 4 : 1;
        }
        return new SimpleBounds(low, high);
    }

    /** Pairs (offer, good) of shares that are neither 0 nor 1, and (offer, -1) of prices. */
    private static List<double[]> free(List<Offer> offers) {
        List<double[]> free = new ArrayList<>();
        for (int k = 0; k < offers.size(); k++) {
            free.add(new double[] {k, -1});
            for (int j = 0; j < offers.get(k).shares().length; j++) {
                double share = offers.get(k).shares()[j];
                if (share > 0 && share < 1) {
                    free.add(new double[] {k, j});
                }
            }
        }
        return free;
    }

    /** A price in units of the laws' means, so that steps are of the same size as those of shares. */
    private double value(List<Offer> offers, double[] cell) {
        Offer offer = offers.get((int) cell[0]);
        return cell[1] < 0 ? offer.price() / scale : offer.shares()[(int) cell[1]];
    }

    private List<Offer> with(List<Offer> offers, List<double[]> free, double[] x) {
        double[] prices = offers.stream().mapToDouble(Offer::price).toArray();
        List<double[]> shares =
                offers.stream().map(offer -> offer.shares().clone()).toList();
        for (int i = 0; i < x.length; i++) {
            int offer = (int) free.get(i)[0];
            if (free.get(i)[1] < 0) {
                prices[offer] = x[i] * scale;
            } else {
                shares.get(offer)[(int) free.get(i)[1]] = x[i];
            }
        }
        return IntStream.range(0, prices.length)
                .mapToObj(k -> new Offer(shares.get(k), prices[k]))
                .toList();
    }

    @Override
    public String toString() {
        return evaluations + " menus over " + Arrays.toString(laws.toArray());
    }
}
