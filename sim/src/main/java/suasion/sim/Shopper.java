package suasion.sim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import sim.engine.SimState;
import sim.engine.Steppable;
import suasion.game.Exact;
import suasion.mechanism.Choice;
import suasion.mechanism.Deal;
import suasion.mechanism.PostedMenu;
import suasion.value.DiscreteLaw;
import suasion.value.Law;

/**
 * The buyer reads the menu and finds the deal that he likes best, of several the dearest: his class.
 *
 * <p>What goods of finitely many values make of the deals is worked out in fractions beforehand, once per combination
 * of such values, so that ties are ties; only values of a continuum are compared in doubles.
 */
final class Shopper implements Steppable {
    private final transient Wares wares;
    private final transient List<Integer> open;
    private final transient List<Integer> discrete;
    private final transient double[][] shares;
    /** Per discrete good its values, ascending. */
    private final transient double[][] points;
    /** Per combination of discrete values, the last good's fastest, the deals that may be taken. */
    private final transient List<int[]> possible = new ArrayList<>();
    /** What each of these is worth there apart from the open goods, its price taken off. */
    private final transient List<double[]> constants = new ArrayList<>();

    private final transient int[] combination = new int[Chance.CHUNK];
    private final transient double[] best = new double[Chance.CHUNK];
    private final transient double[] payoff = new double[Chance.CHUNK];

    Shopper(PostedMenu menu, Wares wares) {
        this.wares = wares;
        List<Law> laws = menu.laws();
        this.discrete = IntStream.range(0, laws.size())
                .filter(good -> laws.get(good) instanceof DiscreteLaw)
                .boxed()
                .toList();
        this.open = IntStream.range(0, laws.size())
                .filter(good -> !(laws.get(good) instanceof DiscreteLaw))
                .boxed()
                .toList();
        this.shares = menu.menu().stream()
                .map(deal -> deal.shares().stream().mapToDouble(Exact::toDouble).toArray())
                .toArray(double[][]::new);
        this.points = discrete.stream()
                .map(good -> ((DiscreteLaw) laws.get(good))
                        .values().stream().mapToDouble(Exact::toDouble).toArray())
                .toArray(double[][]::new);
        Choice choice = new Choice(menu.menu(), open);
        add(
                choice,
                laws,
                0,
                menu.menu().stream().map(Deal::price).map(BigFraction::negate).toList());
    }

    private void add(Choice choice, List<Law> laws, int k, List<BigFraction> worth) {
        if (k == discrete.size()) {
            int[] taken = choice.possible(worth);
            possible.add(taken);
            constants.add(IntStream.of(taken)
                    .mapToDouble(deal -> Exact.toDouble(worth.get(deal)))
                    .toArray());
            return;
        }
        int good = discrete.get(k);
        for (BigFraction value : ((DiscreteLaw) laws.get(good)).values()) {
            List<BigFraction> there = IntStream.range(0, worth.size())
                    .mapToObj(deal -> worth.get(deal)
                            .add(choice.menu().get(deal).shares().get(good).multiply(value)))
                    .toList();
            add(choice, laws, k + 1, there);
        }
    }

    @Override
    public void step(SimState state) {
        PersuasionModel model = (PersuasionModel) state;
        if (discrete.isEmpty()) {
            shop(model.from(), model.to());
        } else {
            shopByCombination(model.from(), model.to());
        }
    }

    private void shop(int from, int to) {
        Arrays.fill(best, from, to, Double.NEGATIVE_INFINITY);
        int[] deals = possible.get(0);
        for (int k = 0; k < deals.length; k++) {
            Arrays.fill(payoff, from, to, constants.get(0)[k]);
            for (int good : open) {
                addScaled(wares.values[good], shares[deals[k]][good], payoff, from, to);
            }
            prefer(deals[k], payoff, best, wares.classes, from, to);
        }
    }

    private void shopByCombination(int from, int to) {
        Arrays.fill(combination, from, to, 0);
        for (int k = 0; k < points.length; k++) {
            double[] values = wares.values[discrete.get(k)];
            for (int i = from; i < to; i++) {
                combination[i] = combination[i] * points[k].length + Arrays.binarySearch(points[k], values[i]);
            }
        }
        for (int i = from; i < to; i++) {
            wares.classes[i] = chosen(i, possible.get(combination[i]), constants.get(combination[i]));
        }
    }

    private int chosen(int round, int[] deals, double[] worth) {
        int chosen = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < deals.length; k++) {
            double sum = worth[k];
            for (int good : open) {
                sum += shares[deals[k]][good] * wares.values[good][round];
            }
            chosen = sum > most ? deals[k] : chosen;
            most = Math.max(most, sum);
        }
        return chosen;
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
