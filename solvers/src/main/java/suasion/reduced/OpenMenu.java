package suasion.reduced;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;

/**
 * What a menu of chances and fees brings when every bidder, his two values uniform and not on a grid, chooses from it
 * himself: a true lower bound for auctions on the continuum.
 *
 * <p>Whoever chooses does best by his choice, and may choose nothing, so honesty and participation hold. The buyers of
 * an option are a polygon of values; with its area q_k the chances can be had together if they keep Border's rows over
 * options, and if not, chances and fees are all divided by what breaks them most, which changes nobody's choice:
 *
 * <pre>
 *   revenue = n sum_k q_k p_k / max(1, max_{j, S} n sum_{k in S} q_k x_kj / (1 - (1 - q(S))^n))
 * </pre>
 *
 * <p>Areas are doubles; {@value #ROUNDING} is taken off for that.
 */
final class OpenMenu {
    private static final double ROUNDING = 1e-9;
    private static final double EQUAL = 1e-10;
    private static final int STEPS = 8;

    /** Chances of two goods, and a fee. */
    private record Option(double first, double second, double fee) {}

    private final int bidders;
    private final double[] corner;
    private final double[] size;
    private final double[] width;

    /** @param auction on a grid of the middles of equal cells of two uniform laws */
    OpenMenu(ManyGoods auction) {
        this.bidders = auction.bidders();
        this.corner = new double[2];
        this.size = new double[2];
        this.width = new double[2];
        for (int j = 0; j < 2; j++) {
            List<BigFraction> values = auction.laws().get(j).values();
            width[j] = Exact.toDouble(values.get(1).subtract(values.get(0)));
            corner[j] = Exact.toDouble(values.get(0)) - width[j] / 2;
            size[j] = width[j] * values.size();
        }
    }

    /**
     * The most that the menu read off a point of an interim program brings, its fees lowered by several shares of half
     * a cell's worth.
     */
    double revenue(ManyGoods auction, Orbits orbits, List<BigFraction> point) {
        double best = 0;
        for (int step = -STEPS; step <= STEPS; step++) {
            double share = (double) step / STEPS;
            List<Option> menu = new ArrayList<>(List.of(new Option(0, 0, 0)));
            for (int t = 0; t < auction.types(); t++) {
                double first = Exact.toDouble(point.get(orbits.chance(t, 0)));
                double second = Exact.toDouble(point.get(orbits.chance(t, 1)));
                double worth = first * Exact.toDouble(auction.value(t, 0))
                        + second * Exact.toDouble(auction.value(t, 1))
                        - share * (first * width[0] + second * width[1]) / 2;
                add(menu, new Option(first, second, worth - Exact.toDouble(point.get(orbits.payoff(t)))));
            }
            best = Math.max(best, revenue(menu) - ROUNDING);
        }
        return best;
    }

    /** Equal options would share a polygon; who can have the same chances for less never pays more. */
    private static void add(List<Option> menu, Option option) {
        for (int k = 0; k < menu.size(); k++) {
            Option other = menu.get(k);
            if (Math.abs(option.first() - other.first()) < EQUAL
                    && Math.abs(option.second() - other.second()) < EQUAL) {
                if (k > 0 && option.fee() < other.fee()) {
                    menu.set(k, option);
                }
                return;
            }
        }
        menu.add(option);
    }

    private double revenue(List<Option> menu) {
        double[] mass = new double[menu.size()];
        double collected = 0;
        for (int k = 0; k < mass.length; k++) {
            mass[k] = area(menu, k) / (size[0] * size[1]);
            collected += mass[k] * menu.get(k).fee();
        }
        double[] first = menu.stream().mapToDouble(Option::first).toArray();
        double[] second = menu.stream().mapToDouble(Option::second).toArray();
        return bidders * collected / Math.max(excess(mass, first), excess(mass, second));
    }

    private double excess(double[] mass, double[] chances) {
        Integer[] order = IntStream.range(0, mass.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble((Integer k) -> -chances[k]));
        double worst = 1;
        double total = 0;
        double sold = 0;
        for (int k : order) {
            total += mass[k];
            sold += mass[k] * chances[k];
            if (total > 0) {
                worst = Math.max(worst, sold / Levels.capacity(bidders, Math.min(1, total)));
            }
        }
        return worst;
    }

    /** Of the values at which an option is the best: the rectangle of values, cut once per other option. */
    private double area(List<Option> menu, int own) {
        double[][] polygon = {
            {corner[0], corner[1]},
            {corner[0] + size[0], corner[1]},
            {corner[0] + size[0], corner[1] + size[1]},
            {corner[0], corner[1] + size[1]}
        };
        Option mine = menu.get(own);
        for (int k = 0; k < menu.size() && polygon.length > 0; k++) {
            Option other = menu.get(k);
            if (k != own) {
                polygon = cut(
                        polygon,
                        mine.first() - other.first(),
                        mine.second() - other.second(),
                        mine.fee() - other.fee());
            }
        }
        double twice = 0;
        for (int i = 0; i < polygon.length; i++) {
            double[] a = polygon[i];
            double[] b = polygon[(i + 1) % polygon.length];
            twice += a[0] * b[1] - b[0] * a[1];
        }
        return Math.max(0, twice / 2);
    }

    /** What of a convex polygon has a v1 + b v2 at least c. */
    private static double[][] cut(double[][] polygon, double a, double b, double c) {
        List<double[]> kept = new ArrayList<>();
        for (int i = 0; i < polygon.length; i++) {
            double[] p = polygon[i];
            double[] q = polygon[(i + 1) % polygon.length];
            double before = a * p[0] + b * p[1] - c;
            double behind = a * q[0] + b * q[1] - c;
            if (before >= 0) {
                kept.add(p);
            }
            if (before > 0 && behind < 0 || before < 0 && behind > 0) {
                double share = before / (before - behind);
                kept.add(new double[] {p[0] + share * (q[0] - p[0]), p[1] + share * (q[1] - p[1])});
            }
        }
        return kept.toArray(double[][]::new);
    }
}
