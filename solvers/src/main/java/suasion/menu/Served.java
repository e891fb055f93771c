package suasion.menu;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.mechanism.Deal;
import suasion.mechanism.Sale;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;

/**
 * Which of some deals each of finitely many types gets.
 *
 * <p>Up to {@value #MOST_TYPES} types are types of the game. Of more, the types of the game are the classes of those
 * who get the same deal, and the states are the value vectors: what a class gains on average is then what its members
 * gain, pooled by the deal taken and the deal not taken; {@link WorstBuyer} looks at each of them.
 *
 * @param deals the first is nothing at no price
 * @param gets the number of a deal per type
 */
record Served(List<Deal> deals, List<Integer> gets) {
    /** More would have more than 1,000 incentives. */
    static final int MOST_TYPES = 32;

    private static final int LONGEST = 5;

    /** Everybody gets the deal that he likes best, of several the dearest, of these the first. */
    static Served choosing(MenuDesign design, List<Deal> deals) {
        return new Served(
                deals,
                design.types().stream().map(type -> best(deals, type.values())).toList());
    }

    private static int best(List<Deal> deals, List<BigFraction> values) {
        int best = Sale.NOTHING;
        BigFraction most = BigFraction.ZERO;
        for (int k = 0; k < deals.size(); k++) {
            BigFraction payoff =
                    deals.get(k).worth(values).subtract(deals.get(k).price());
            int more = payoff.compareTo(most);
            if (more > 0
                    || more == 0
                            && deals.get(k).price().compareTo(deals.get(best).price()) > 0) {
                best = k;
                most = payoff;
            }
        }
        return best;
    }

    /** The game of that many buyers in which everybody gets what is his. */
    Table table(MenuDesign design) {
        return design.types().size() <= MOST_TYPES ? byType(design) : byClass(design);
    }

    private Table byType(MenuDesign design) {
        List<BuyerType> types = design.types();
        Sale sale = new Sale(
                design.goods(),
                1,
                deals,
                Collections.nCopies(types.size(), 0),
                types.stream().map(BuyerType::values).toList());
        Game game = sale.game(
                design.buyer(),
                types.stream().map(BuyerType::name).toList(),
                List.of("sale"),
                types.stream().map(BuyerType::probability).toList());
        return table(game, gets);
    }

    private Table byClass(MenuDesign design) {
        List<BuyerType> types = design.types();
        List<Integer> classes = gets.stream().distinct().sorted().toList();
        List<BigFraction> prior = new ArrayList<>();
        List<List<BigFraction>> values = new ArrayList<>();
        List<Integer> each = new ArrayList<>();
        for (int state = 0; state < types.size(); state++) {
            for (int deal : classes) {
                boolean own = gets.get(state) == deal;
                prior.add(own ? types.get(state).probability() : BigFraction.ZERO);
                values.add(types.get(state).values());
                each.add(deal);
            }
        }
        Sale sale = new Sale(design.goods(), 1, deals, Collections.nCopies(classes.size(), 0), values);
        Game game = sale.game(
                design.buyer(),
                classes.stream().map(deal -> "takes " + deals.get(deal).name()).toList(),
                types.stream().map(BuyerType::name).toList(),
                prior);
        return table(game, each);
    }

    private Table table(Game game, List<Integer> perCell) {
        SignalSpace signals = SignalSpace.recommendations(game);
        BigFraction[][] rows = new BigFraction[game.cells()][signals.messages()];
        for (int cell = 0; cell < rows.length; cell++) {
            Arrays.fill(rows[cell], BigFraction.ZERO);
            rows[cell][perCell.get(cell)] = BigFraction.ONE;
        }
        return Table.of(game, signals, rows);
    }

    static Deal nothing(List<String> goods) {
        return new Deal("nothing", Collections.nCopies(goods.size(), BigFraction.ZERO), BigFraction.ZERO);
    }

    /** Nothing, and every one of some deals once, with a name of its own. */
    static List<Deal> distinct(List<String> goods, List<Deal> deals) {
        List<Deal> all = new ArrayList<>(List.of(nothing(goods)));
        for (Deal deal : deals) {
            if (find(all, deal) < 0) {
                all.add(new Deal(freeName(goods, all, deal), deal.shares(), deal.price()));
            }
        }
        return all;
    }

    /** The same deals, every one with a name of its own. */
    static List<Deal> named(List<String> goods, List<Deal> deals) {
        List<Deal> all = new ArrayList<>();
        for (Deal deal : deals) {
            all.add(new Deal(freeName(goods, all, deal), deal.shares(), deal.price()));
        }
        return all;
    }

    private static String freeName(List<String> goods, List<Deal> taken, Deal deal) {
        String name = deal.name().isEmpty() ? name(goods, deal) : deal.name();
        int copies = 1;
        String own = name;
        while (isTaken(taken, own)) {
            copies++;
            own = name + " (" + copies + ")";
        }
        return own;
    }

    private static boolean isTaken(List<Deal> deals, String name) {
        return deals.stream().anyMatch(deal -> deal.name().equals(name));
    }

    /** The number of the deal that gives the same for the same price, -1 where there is none. */
    static int find(List<Deal> deals, Deal wanted) {
        return IntStream.range(0, deals.size())
                .filter(k -> deals.get(k).shares().equals(wanted.shares())
                        && deals.get(k).price().equals(wanted.price()))
                .findFirst()
                .orElse(-1);
    }

    /** "first + 1/2 second at 3/2", "both at 6/7". */
    static String name(List<String> goods, Deal deal) {
        boolean all = deal.shares().stream().allMatch(BigFraction.ONE::equals);
        String bundle = all && goods.size() > 1
                ? goods.size() == 2 ? "both" : "all"
                : IntStream.range(0, goods.size())
                        .filter(j -> deal.shares().get(j).getNumerator().signum() > 0)
                        .mapToObj(j -> deal.shares().get(j).equals(BigFraction.ONE)
                                ? goods.get(j)
                                : brief(deal.shares().get(j)) + " " + goods.get(j))
                        .collect(Collectors.joining(" + "));
        return (bundle.isEmpty() ? "nothing" : bundle) + " at " + brief(deal.price());
    }

    private static String brief(BigFraction number) {
        String exact = Exact.show(number);
        return exact.length() <= LONGEST
                ? exact
                : new BigDecimal(Exact.toDouble(number))
                        .round(new MathContext(LONGEST))
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
