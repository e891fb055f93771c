package suasion.menu;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.mechanism.Deal;
import suasion.mechanism.PostedMenu;
import suasion.mechanism.Sale;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;
import suasion.value.ContinuousLaw;
import suasion.value.DiscreteLaw;
import suasion.value.ExponentialLaw;
import suasion.value.Law;

/**
 * Builds menus that are offered to buyers whose values are drawn from continuous laws.
 *
 * <p>Classes that fewer than one buyer in 10^9 belongs to are left out, and what they would have chosen is not offered.
 * Where a menu does not say that one may have nothing, that comes first.
 */
public final class PostedMenus {
    /** Classes less probable than that are left out. */
    static final double LEAST_PROBABILITY = 1e-9;

    /** The quantile of a law without end at which the lattice ends; values beyond are counted as that. */
    static final double TOP_QUANTILE = 0.999999;

    /**
     * Quantiles of a law without end that are points of the lattice, for two points, three, and so on; 1 is the top.
     */
    private static final double[][] QUANTILES = {{0, 1}, {0, 0.8, 1}, {0, 0.5, 0.9, 1}, {0, 0.4, 0.8, 0.98, 1}};

    /** In units of one part in so many, points of such a lattice are short fractions of the mean. */
    private static final int PARTS_OF_THE_MEAN = 100;

    /** The prior is in units of 2^-50. */
    private static final int BITS = 50;

    private PostedMenus() {}

    /** Every buyer gets the deal that he likes best. */
    public static PostedMenu of(List<Law> laws, List<String> goods, String buyer, List<Deal> menu) {
        return charged(laws, goods, buyer, menu, menu);
    }

    /**
     * Buyers are assigned deals as if they chose from one menu, and get those of another: a lie may pay.
     *
     * @param charged what the buyers get who like the deal of the same index best, as many deals
     * @throws IllegalArgumentException if the menus do not fit each other or the laws, or two deals are called alike
     */
    public static PostedMenu charged(
            List<Law> laws, List<String> goods, String buyer, List<Deal> menu, List<Deal> charged) {
        if (menu.size() != charged.size()) {
            throw new IllegalArgumentException(menu.size() + " deals, " + charged.size() + " in their place");
        }
        Deal nothing = menu.stream()
                .filter(Deal::isNothing)
                .findFirst()
                .orElse(new Deal("nothing", Collections.nCopies(goods.size(), BigFraction.ZERO), BigFraction.ZERO));
        List<Deal> offered = new ArrayList<>(menu);
        List<Deal> got = new ArrayList<>(charged);
        if (!offered.contains(nothing)) {
            offered.add(0, nothing);
            got.add(0, nothing);
        }
        List<MenuIntegral.Share> classes = MenuIntegral.of(laws, offered).classes();
        int[] chosen = IntStream.range(0, offered.size())
                .filter(o -> classes.get(o).probability() >= LEAST_PROBABILITY)
                .toArray();
        List<Deal> kept = IntStream.of(chosen).mapToObj(offered::get).toList();
        List<List<BigFraction>> lattice =
                laws.stream().map(law -> points(law, levels(laws.size()))).toList();
        Game game = game(
                goods,
                buyer,
                kept,
                deals(nothing, IntStream.of(chosen).mapToObj(got::get).toList()),
                lattice,
                prior(laws, kept, lattice));
        return new PostedMenu(
                laws,
                kept,
                lattice,
                table(game, IntStream.of(chosen).mapToObj(got::get).toList()));
    }

    /** So that states stay few: 5, 25, 27, 16. */
    private static int levels(int goods) {
        return goods <= 2 ? 5 : goods == 3 ? 3 : 2;
    }

    /**
     * Equal steps between the ends; where there is no end, quantiles; a discrete law's own values where they are few.
     */
    static List<BigFraction> points(Law law, int levels) {
        if (law instanceof DiscreteLaw discrete && discrete.values().size() <= levels) {
            return discrete.values();
        }
        if (law instanceof ExponentialLaw exponential) {
            BigFraction unit = exponential.rate().multiply(PARTS_OF_THE_MEAN).reciprocal();
            return DoubleStream.of(QUANTILES[levels - 2])
                    .map(p -> law.quantile(Math.min(p, TOP_QUANTILE)))
                    .mapToObj(v -> unit.multiply(new BigFraction(Math.round(v / Exact.toDouble(unit)))))
                    .toList();
        }
        BigFraction low = law instanceof ContinuousLaw continuous
                ? continuous.from()
                : ((DiscreteLaw) law).values().get(0);
        BigFraction step = law.gridEnd().subtract(low).divide(levels - 1);
        return IntStream.range(0, levels)
                .mapToObj(k -> low.add(step.multiply(k)))
                .toList();
    }

    /** What is sold: nothing, then what buyers get, every deal once. */
    private static List<Deal> deals(Deal nothing, List<Deal> got) {
        return Stream.concat(Stream.of(nothing), got.stream().filter(deal -> !deal.isNothing()))
                .distinct()
                .toList();
    }

    private static Game game(
            List<String> goods,
            String buyer,
            List<Deal> classes,
            List<Deal> deals,
            List<List<BigFraction>> lattice,
            List<BigFraction> prior) {
        List<List<BigFraction>> states = states(lattice);
        List<List<BigFraction>> values = states.stream()
                .flatMap(state -> Collections.nCopies(classes.size(), state).stream())
                .toList();
        Sale sale = new Sale(goods, 1, deals, Collections.nCopies(classes.size(), 0), values);
        return sale.game(
                buyer,
                classes.stream().map(Deal::name).toList(),
                states.stream()
                        .map(state -> state.stream().map(Exact::show).collect(Collectors.joining(", ", "(", ")")))
                        .toList(),
                prior);
    }

    /** All combinations, the last good fastest. */
    private static List<List<BigFraction>> states(List<List<BigFraction>> lattice) {
        List<List<BigFraction>> states = List.of(List.of());
        for (List<BigFraction> points : lattice) {
            states = states.stream()
                    .flatMap(state -> points.stream().map(point -> Stream.concat(state.stream(), Stream.of(point))
                            .toList()))
                    .toList();
        }
        return states;
    }

    /** Rounded to units whose sum is exactly 1; what is left over goes to the most probable cell. */
    private static List<BigFraction> prior(List<Law> laws, List<Deal> classes, List<List<BigFraction>> lattice) {
        double[][] prior = MenuIntegral.prior(
                laws,
                classes,
                lattice.stream()
                        .map(points ->
                                points.stream().mapToDouble(Exact::toDouble).toArray())
                        .toList());
        long[] units = Stream.of(prior)
                .flatMapToDouble(Arrays::stream)
                .mapToLong(p -> Math.round(Math.scalb(p, BITS)))
                .toArray();
        int largest = IntStream.range(0, units.length)
                .reduce((a, b) -> units[b] > units[a] ? b : a)
                .orElseThrow();
        units[largest] += (1L << BITS) - Arrays.stream(units).sum();
        BigInteger whole = BigInteger.ONE.shiftLeft(BITS);
        return Arrays.stream(units)
                .mapToObj(unit -> new BigFraction(BigInteger.valueOf(unit), whole))
                .toList();
    }

    /**
     * An estimate of how far the revenue of the game is from that of the laws: the error of its integrals, and the
     * prior's rounding.
     */
    static BigFraction error(PostedMenu menu) {
        Table table = menu.table();
        double prices = Sale.in(table.game()).orElseThrow().deals().stream()
                .mapToDouble(deal -> Math.abs(Exact.toDouble(deal.price())))
                .sum();
        double integrals = MenuIntegral.of(menu.laws(), menu.menu()).error();
        return Exact.of(integrals + prices * table.game().cells() * Math.scalb(1.0, -BITS));
    }

    private static Table table(Game game, List<Deal> got) {
        SignalSpace signals = SignalSpace.recommendations(game);
        List<Deal> deals = Sale.in(game).orElseThrow().deals();
        BigFraction[][] rows = new BigFraction[game.cells()][deals.size()];
        for (int cell = 0; cell < rows.length; cell++) {
            Deal own = got.get(cell % got.size());
            int sent = own.isNothing() ? Sale.NOTHING : deals.indexOf(own);
            for (int deal = 0; deal < deals.size(); deal++) {
                rows[cell][deal] = deal == sent ? BigFraction.ONE : BigFraction.ZERO;
            }
        }
        return Table.of(game, signals, rows);
    }
}
