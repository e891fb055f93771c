package suasion.reduced;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.ExactSum;

/**
 * What one bidder may get on average over the others' types, as a linear program whose rows are found as they are
 * broken.
 *
 * <pre>
 *   maximise  n sum_t f_t (v_t . x_t - u_t)
 *   with      u_s &gt;= u_t + x_t . (v_s - v_t)                       honesty, all types s and reports t
 *             n sum_{t in S} f_t x_tj &lt;= 1 - (1 - F(S))^n            Border, every good j and set S of types
 *             u &gt;= 0                                                 participation
 * </pre>
 *
 * <p>Of all sets the one that is broken most consists of the types with the highest chances, so sorting finds it: with
 * G(F(S)) on the right, G concave, max_S of y(S) - G(F(S)) is a maximum of linear functions sum_S f (x - slope).
 *
 * <p>Source: Border (1991); Hart and Reny (2015), "Implementation of reduced form mechanisms".
 */
final class InterimProgram {
    private static final int CUTS_PER_GOOD = 12;
    private static final int CUTS_PER_TYPE = 2;

    /** Honesty of a type that might report another. */
    record Honesty(int type, int report) {}

    /** Border's row of a good and a set of types. */
    record Border(int good, BitSet types) {}

    private final ManyGoods auction;
    private final Orbits orbits;
    private final BigFraction[] mass;
    private final double[] approxMass;
    private final double[][] values;
    private final List<BigFraction> gains;
    private final List<BigFraction> boxes;
    private final List<Inequality> rows = new ArrayList<>();
    private final Set<Object> known = new HashSet<>();
    /** Per good and type: chances that can be had together, near those that were found. */
    private final double[][] inner;

    InterimProgram(ManyGoods auction) {
        this.auction = auction;
        this.orbits = new Orbits(auction);
        int types = auction.types();
        this.mass = IntStream.range(0, types).mapToObj(auction::probability).toArray(BigFraction[]::new);
        this.approxMass = IntStream.range(0, types)
                .mapToDouble(t -> Exact.toDouble(mass[t]))
                .toArray();
        this.values = IntStream.range(0, types)
                .mapToObj(t ->
                        auction.values(t).stream().mapToDouble(Exact::toDouble).toArray())
                .toArray(double[][]::new);
        List<ExactSum> sums = IntStream.range(0, orbits.columns())
                .mapToObj(c -> new ExactSum())
                .toList();
        BigFraction[] box = new BigFraction[orbits.columns()];
        BigFraction all = new BigFraction(auction.bidders());
        for (int t = 0; t < types; t++) {
            sums.get(orbits.payoff(t)).add(mass[t].multiply(all).negate());
            box[orbits.payoff(t)] = auction.values(t).stream().reduce(BigFraction.ZERO, BigFraction::add);
            for (int j = 0; j < auction.goods().size(); j++) {
                sums.get(orbits.chance(t, j)).add(mass[t].multiply(all).multiply(auction.value(t, j)));
                box[orbits.chance(t, j)] = BigFraction.ONE;
            }
        }
        this.gains = sums.stream().map(ExactSum::value).toList();
        this.boxes = List.of(box);
        this.inner = new double[auction.goods().size()][];
        seed();
    }

    ManyGoods auction() {
        return auction;
    }

    Orbits orbits() {
        return orbits;
    }

    /** What a unit of every column adds to revenue. */
    List<BigFraction> gains() {
        return gains;
    }

    /** What no column exceeds: a payoff all goods' worth, a chance 1. */
    List<BigFraction> boxes() {
        return boxes;
    }

    /** The rows found so far. */
    List<Inequality> rows() {
        return rows;
    }

    /** Honesty against the next types up and down, Border for the types who value a good most. */
    private void seed() {
        int goods = auction.goods().size();
        for (int t = 0; t < mass.length; t++) {
            for (int j = 0; orbits.leads(t) && j < goods; j++) {
                for (int step = -1; step <= 1; step += 2) {
                    int[] places = places(t);
                    places[j] += step;
                    if (places[j] >= 0
                            && places[j] < auction.laws().get(j).values().size()) {
                        honesty(t, auction.type(places));
                    }
                }
            }
        }
        for (int j = 0; j < goods; j++) {
            for (int place = 0;
                    orbits.leader(j) == j
                            && place < auction.laws().get(j).values().size();
                    place++) {
                BitSet set = new BitSet();
                for (int t = 0; t < mass.length; t++) {
                    set.set(t, auction.place(t, j) >= place);
                }
                border(j, set);
            }
        }
    }

    private int[] places(int type) {
        return IntStream.range(0, auction.goods().size())
                .map(j -> auction.place(type, j))
                .toArray();
    }

    private boolean honesty(int type, int report) {
        Honesty name = new Honesty(type, report);
        if (!known.add(name)) {
            return false;
        }
        Inequality.Builder row = new Inequality.Builder()
                .add(orbits.payoff(report), BigFraction.ONE)
                .add(orbits.payoff(type), BigFraction.MINUS_ONE);
        for (int j = 0; j < auction.goods().size(); j++) {
            row.add(orbits.chance(report, j), auction.value(type, j).subtract(auction.value(report, j)));
        }
        rows.add(row.atMost(name, BigFraction.ZERO));
        return true;
    }

    private boolean border(int good, BitSet types) {
        Border name = new Border(good, types);
        if (!known.add(name)) {
            return false;
        }
        Inequality.Builder row = new Inequality.Builder();
        ExactSum sum = new ExactSum();
        types.stream().forEach(t -> {
            row.add(orbits.chance(t, good), mass[t]);
            sum.add(mass[t]);
        });
        rows.add(row.atMost(name, Levels.capacity(auction.bidders(), sum.value())));
        return true;
    }

    /**
     * Adds rows that a point breaks and that are not there yet.
     *
     * @param point one number per column
     * @param tolerance what counts as kept
     * @return how many were added
     */
    int cut(double[] point, double tolerance) {
        int added = 0;
        for (int s = 0; s < mass.length; s++) {
            if (orbits.leads(s)) {
                added += cutHonesty(point, s, tolerance);
            }
        }
        for (int j = 0; j < auction.goods().size(); j++) {
            if (orbits.leader(j) == j) {
                added += cutBorder(point, j, tolerance);
            }
        }
        return added;
    }

    private int cutHonesty(double[] point, int type, double tolerance) {
        record Lie(int report, double excess) {}
        List<Lie> lies = new ArrayList<>();
        for (int report = 0; report < mass.length; report++) {
            double excess = point[orbits.payoff(report)] - point[orbits.payoff(type)];
            for (int j = 0; j < auction.goods().size(); j++) {
                excess += point[orbits.chance(report, j)] * (values[type][j] - values[report][j]);
            }
            if (excess > tolerance) {
                lies.add(new Lie(report, excess));
            }
        }
        lies.sort(Comparator.comparingDouble(Lie::excess).reversed());
        int added = 0;
        for (int k = 0; k < lies.size() && added < CUTS_PER_TYPE; k++) {
            added += honesty(type, lies.get(k).report()) ? 1 : 0;
        }
        return added;
    }

    /** Cuts half way from chances that can be had to the point, which are deep, and at the point itself. */
    private int cutBorder(double[] point, int good, double tolerance) {
        double[] outer = IntStream.range(0, mass.length)
                .mapToDouble(t -> point[orbits.chance(t, good)])
                .toArray();
        double[] possible = inner[good];
        double[] between = possible == null
                ? outer
                : IntStream.range(0, outer.length)
                        .mapToDouble(t -> (outer[t] + possible[t]) / 2)
                        .toArray();
        double excess = border(between).stream()
                .mapToDouble(cut -> cut.sold() / cut.capacity())
                .reduce(1, Math::max);
        inner[good] = Arrays.stream(between).map(x -> x / excess).toArray();
        return cutBorder(good, between, tolerance) + (between == outer ? 0 : cutBorder(good, outer, tolerance));
    }

    /** Border's row of the types with the highest chances, down to {@code last}. */
    private record Cut(Integer[] order, int last, double sold, double capacity) {}

    private List<Cut> border(double[] chances) {
        Integer[] order = IntStream.range(0, chances.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble((Integer t) -> -chances[t]));
        List<Cut> cuts = new ArrayList<>();
        double total = 0;
        double sold = 0;
        for (int k = 0; k < order.length; k++) {
            total += approxMass[order[k]];
            sold += approxMass[order[k]] * chances[order[k]];
            cuts.add(new Cut(order, k, sold, Levels.capacity(auction.bidders(), Math.min(1, total))));
        }
        return cuts;
    }

    private int cutBorder(int good, double[] chances, double tolerance) {
        List<Cut> cuts = border(chances).stream()
                .filter(cut -> cut.sold() - cut.capacity() > tolerance * cut.capacity())
                .sorted(Comparator.comparingDouble(cut -> cut.capacity() - cut.sold()))
                .toList();
        int added = 0;
        for (int k = 0; k < cuts.size() && added < CUTS_PER_GOOD; k++) {
            BitSet set = new BitSet();
            for (int i = 0; i <= cuts.get(k).last(); i++) {
                set.set(cuts.get(k).order()[i]);
            }
            added += border(good, set) ? 1 : 0;
        }
        return added;
    }
}
