package suasion.menu;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.mechanism.Choice;
import suasion.mechanism.Deal;
import suasion.value.ContinuousLaw;
import suasion.value.DiscreteLaw;
import suasion.value.Law;

/**
 * E[product over goods of phi(value); the deal is taken], for any mix of laws.
 *
 * <p>Discrete values are gone through one by one, and what they make of the deals is worked out in fractions, so that
 * deals that are equally good are found to be so, and {@link Choice} decides.
 */
final class Moments {
    private final List<Law> laws;
    private final List<Deal> menu;
    private final List<Basis> bases;
    private final List<Integer> discrete;
    private final List<Integer> continuous;
    private final Choice choice;
    private final double tolerance;
    private final int[] strides;
    private final double[] sums;

    private Moments(List<Law> laws, List<Deal> menu, List<Basis> bases) {
        this.laws = laws;
        this.menu = menu;
        this.bases = bases;
        discrete = IntStream.range(0, laws.size())
                .filter(j -> laws.get(j) instanceof DiscreteLaw)
                .boxed()
                .toList();
        continuous = IntStream.range(0, laws.size())
                .filter(j -> laws.get(j) instanceof ContinuousLaw)
                .boxed()
                .sorted(Comparator.comparingInt(j -> roughness((ContinuousLaw) laws.get(j))))
                .toList();
        choice = new Choice(menu, continuous);
        tolerance = continuous.size() <= 2 ? 1e-12 : continuous.size() == 3 ? 1e-10 : 1e-8;
        strides = new int[laws.size()];
        int size = 1;
        for (int j = laws.size() - 1; j >= 0; j--) {
            strides[j] = size;
            size *= bases.get(j).count();
        }
        sums = new double[menu.size() * size + 1];
    }

    /**
     * All of them.
     *
     * @param bases per good the functions phi
     * @return per deal the products of functions, the last good's fastest; an estimate of the largest error after them
     */
    static double[] of(List<Law> laws, List<Deal> menu, List<Basis> bases) {
        if (laws.isEmpty()
                || menu.isEmpty()
                || menu.stream().anyMatch(deal -> deal.shares().size() != laws.size())) {
            throw new IllegalArgumentException("a menu of " + menu + " over " + laws);
        }
        Moments moments = new Moments(laws, menu, bases);
        List<BigFraction> constants =
                menu.stream().map(deal -> deal.price().negate()).toList();
        moments.addValues(0, 1, constants, new double[] {1});
        return moments.sums;
    }

    /** The roughest is integrated in closed form: where a density is infinite at an end, or has no end. */
    private static int roughness(ContinuousLaw law) {
        boolean infinite = Double.isInfinite(law.density(law.low())) || Double.isInfinite(law.density(law.high()));
        return infinite ? 2 : law.isUnbounded() ? 1 : 0;
    }

    /**
     * Goes through the values of the discrete goods from the k-th on.
     *
     * @param weight probability of the values chosen so far
     * @param constants what every deal is worth given these, its price taken off
     * @param functions products of functions of these values, the last good's fastest
     */
    private void addValues(int k, double weight, List<BigFraction> constants, double[] functions) {
        if (k == discrete.size()) {
            addContinuous(weight, constants, functions);
            return;
        }
        int good = discrete.get(k);
        DiscreteLaw law = (DiscreteLaw) laws.get(good);
        for (int v = 0; v < law.values().size(); v++) {
            BigFraction value = law.values().get(v);
            List<BigFraction> there = new ArrayList<>();
            for (int o = 0; o < menu.size(); o++) {
                there.add(constants.get(o).add(menu.get(o).shares().get(good).multiply(value)));
            }
            double[] own = bases.get(good).at(Exact.toDouble(value));
            double[] products = new double[functions.length * own.length];
            for (int i = 0; i < functions.length; i++) {
                for (int b = 0; b < own.length; b++) {
                    products[i * own.length + b] = functions[i] * own[b];
                }
            }
            addValues(k + 1, weight * Exact.toDouble(law.probabilities().get(v)), there, products);
        }
    }

    private void addContinuous(double weight, List<BigFraction> constants, double[] functions) {
        int[] kept = choice.possible(constants);
        double[] part;
        int rest = 1;
        if (continuous.isEmpty()) {
            part = new double[] {1, 0};
        } else {
            double[][] shares = new double[kept.length][continuous.size()];
            for (int i = 0; i < kept.length; i++) {
                for (int u = 0; u < continuous.size(); u++) {
                    shares[i][u] = Exact.toDouble(menu.get(kept[i]).shares().get(continuous.get(u)));
                }
            }
            List<ContinuousLaw> own =
                    continuous.stream().map(j -> (ContinuousLaw) laws.get(j)).toList();
            part = new ContinuousPart(
                            own, shares, continuous.stream().map(bases::get).toList(), tolerance)
                    .integrals(IntStream.of(kept)
                            .mapToDouble(o -> Exact.toDouble(constants.get(o)))
                            .toArray());
            for (int j : continuous) {
                rest *= bases.get(j).count();
            }
        }
        int size = (sums.length - 1) / menu.size();
        for (int i = 0; i < kept.length; i++) {
            for (int d = 0; d < functions.length; d++) {
                int base = kept[i] * size + place(discrete, d);
                for (int r = 0; r < rest; r++) {
                    sums[base + place(continuous, r)] += weight * functions[d] * part[i * rest + r];
                }
            }
        }
        sums[sums.length - 1] += weight * part[part.length - 1];
    }

    /** Where a product of functions of some goods, the last fastest, is among the products of all. */
    private int place(List<Integer> goods, int product) {
        int place = 0;
        int rest = product;
        for (int u = goods.size() - 1; u >= 0; u--) {
            int good = goods.get(u);
            place += rest % bases.get(good).count() * strides[good];
            rest /= bases.get(good).count();
        }
        return place;
    }
}
