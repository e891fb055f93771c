package suasion.reduced;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.mechanism.Table;
import suasion.reduced.ManyGoodsSolver.Incentives;
import suasion.solve.Check;
import suasion.solve.Exhibit;
import suasion.solve.Solution;

/** What is shown beside an auction of several goods. */
final class ManyGoodsExhibits {
    private static final int DIGITS = 9;
    private static final int MOST_BUNDLE_VALUES = 150;
    private static final int FEW_TYPES = 60;

    private ManyGoodsExhibits() {}

    /**
     * Another way to sell.
     *
     * @param name for people
     * @param revenue what it brings
     * @param exact whether that is exact
     * @param isWider whether all auctions of the problem are among those that it is the best of
     */
    record Other(String name, BigFraction revenue, boolean exact, boolean isWider) {}

    /**
     * @param shown the auction that is shown
     * @param best the best one
     * @param others further ones
     */
    static List<Exhibit> of(ManyGoodsSolver solver, Solution shown, Solution best, List<Other> others) {
        List<Exhibit> exhibits = new ArrayList<>(List.of(mechanisms(solver, best, others)));
        if (solver.incentives() == Incentives.BAYESIAN) {
            exhibits.add(interim(solver.auction(), shown.table(), shown.isExact() || shown == best && best.isExact()));
        }
        return exhibits;
    }

    /** Chances and fee per type. */
    private static Exhibit interim(ManyGoods auction, Table table, boolean exact) {
        List<String> columns = new ArrayList<>(auction.goods());
        auction.goods().forEach(good -> columns.add("chance of " + good));
        columns.add("fee");
        List<List<Object>> rows = new ArrayList<>();
        for (int t = 0; t < auction.types(); t++) {
            List<Object> row = new ArrayList<>(auction.values(t));
            List<BigFraction> odds = new ArrayList<>();
            for (int bundle = 0; bundle < table.signals().messages(); bundle++) {
                odds.add(table.probability(t, bundle));
            }
            for (int j = 0; j < auction.goods().size(); j++) {
                row.add(number(Announced.chance(odds, j), exact));
            }
            row.add(number(table.payments().fee(0, t), exact));
            rows.add(row);
        }
        return new Exhibit(
                "interim",
                "What a bidder gets in the mean over the others",
                columns,
                rows,
                "one row per type: what goods are worth to him, his chances to get them, what he pays");
    }

    /** Revenue of other auctions beside the best one. */
    private static Exhibit mechanisms(ManyGoodsSolver solver, Solution best, List<Other> others) {
        BigFraction top = best.value();
        List<List<Object>> rows = new ArrayList<>();
        add(rows, "best, " + solver.incentives().label() + " incentives", top, top, best.isExact());
        others.forEach(other -> add(rows, other.name(), other.revenue(), top, other.exact()));
        return new Exhibit(
                "mechanisms",
                "Revenue by mechanism",
                List.of("mechanism", "revenue", "of the best"),
                rows,
                "the best auctions of their kinds; one good at a time Bayesian and dominant incentives bring the same");
    }

    /** What is known of the revenue of other auctions. */
    static List<Other> others(ManyGoodsSolver solver, Solution best) {
        ManyGoods auction = solver.auction();
        boolean exact = best.isExact();
        List<Other> others = new ArrayList<>();
        if (exact && small(auction)) {
            boolean bayesian = solver.incentives() == Incentives.BAYESIAN;
            Incentives other = bayesian ? Incentives.DOMINANT : Incentives.BAYESIAN;
            Solution second = new ManyGoodsSolver(auction, other).best();
            String name = "best, " + other.label() + " incentives";
            others.add(new Other(name, second.value(), second.isExact(), !bayesian));
        }
        others.add(new Other("goods one by one", Separately.revenue(auction), exact, false));
        if (bundleValues(auction) <= MOST_BUNDLE_VALUES) {
            others.add(new Other("all goods as one", Separately.bundle(auction), exact, false));
        }
        return others;
    }

    /** Whether none of them contradicts the best auction. */
    static List<Check> checks(Solution best, List<Other> others) {
        return others.stream()
                .map(other -> other.isWider()
                        ? Check.notAbove(
                                other.name() + ": no less", other.revenue(), best.problem(), best.certificate())
                        : Check.notBelow(
                                other.name() + ": no more", other.revenue(), best.problem(), best.certificate()))
                .toList();
    }

    /** Where the other kind of incentives is quickly solved too. */
    private static boolean small(ManyGoods auction) {
        return auction.types() * Rivals.count(auction.types(), auction.bidders() - 1) <= FEW_TYPES;
    }

    private static long bundleValues(ManyGoods auction) {
        return java.util.stream.IntStream.range(0, auction.types())
                .mapToObj(t -> auction.values(t).stream().reduce(BigFraction.ZERO, BigFraction::add))
                .distinct()
                .count();
    }

    private static void add(
            List<List<Object>> rows, String name, BigFraction revenue, BigFraction best, boolean exact) {
        rows.add(List.of(name, number(revenue, exact), number(revenue.divide(best), exact)));
    }

    private static Object number(BigFraction number, boolean exact) {
        return exact && Exact.isShort(number)
                ? number
                : new BigDecimal(Exact.toDouble(number)).round(new MathContext(DIGITS));
    }
}
