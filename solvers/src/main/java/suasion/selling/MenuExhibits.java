package suasion.selling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.mechanism.DesignProblem;
import suasion.solve.Certificate;
import suasion.solve.Certifier;
import suasion.solve.Exhibit;
import suasion.solve.Solution;

/**
 * What is shown beside a menu of experiments and fees: revenue against benchmarks, what every type buys and keeps, who
 * is indifferent to what, and which experiment is more informative than which.
 */
public final class MenuExhibits {
    private final DesignProblem problem;
    private final Certificate certificate;
    private final Demand demand;
    private final OfferedMenu menu;

    private MenuExhibits(Solution solution) {
        this.problem = solution.problem();
        this.certificate = solution.certificate();
        this.menu = OfferedMenu.of(solution);
        this.demand = menu.demand();
    }

    /**
     * The tables of one menu: "revenue", "menu", "binding", and "informativeness" where two items differ.
     *
     * <p>Where a menu was computed in doubles, what is within 1e-9 of the payoff unit counts as equal; elsewhere all
     * comparisons are exact.
     *
     * @param solution what was found for a buyer whose types are reported, or a user's own menu, whose certificate has
     *     no bound
     */
    public static List<Exhibit> of(Solution solution) {
        MenuExhibits exhibits = new MenuExhibits(solution);
        List<Exhibit> all = new ArrayList<>(List.of(exhibits.revenue(), exhibits.menu(), exhibits.binding()));
        InformativenessOrder.of(exhibits.menu, exhibits.menu.isExact()).ifPresent(all::add);
        return all;
    }

    private boolean isBest() {
        return certificate.bound() != null
                && certificate.gap().compareTo(problem.scale().multiply(Certifier.TOLERANCE)) <= 0;
    }

    private boolean isKept() {
        return menu.sign(certificate.violation()) <= 0;
    }

    private Exhibit revenue() {
        BigFraction price = Benchmark.price(demand);
        BigFraction surplus = demand.surplus();
        // The best menu is itself one of at most two items where it has no more.
        Benchmark two = isBest() && menu.items().size() <= 2
                ? new Benchmark(certificate.value(), certificate.value())
                : Benchmark.twoItems(demand);
        String pair = two.isExact() || !two.isComputed()
                ? "best menu of at most two items"
                : "best menu of at most two items: at least";
        List<List<Object>> rows = new ArrayList<>();
        rows.add(row(isBest() ? "best menu" : "this menu", null, certificate.value(), surplus));
        rows.add(row("full information at one price", price, Benchmark.revenueAt(demand, price), surplus));
        rows.add(row(pair, null, two.revenue(), surplus));
        rows.add(row("full surplus: the seller knows the type", null, surplus, surplus));
        return new Exhibit(
                "revenue",
                "Revenue against simpler menus",
                List.of("menu", "price", "revenue", "share of full surplus"),
                rows,
                revenueNote(two));
    }

    private static List<Object> row(String what, BigFraction price, BigFraction revenue, BigFraction surplus) {
        boolean none = revenue == null || surplus.getNumerator().signum() == 0;
        return Arrays.asList(what, price, revenue, none ? null : revenue.divide(surplus));
    }

    private String revenueNote(Benchmark two) {
        String note = "Full surplus is the mean of what full information is worth to the types, Pr(type) times worth.";
        if (!two.isComputed()) {
            note += " The best menu of at most two items was not computed: there are too many types, or too many"
                    + " posteriors at which a type changes his action.";
        } else if (!two.isExact()) {
            note += " Not all ways to sell two items were tried: the best brings at least what is shown, and at most "
                    + Exact.show(two.bound()) + ".";
        }
        return isKept()
                ? note
                : note + " The revenue of this menu is what it brings if everybody is honest and takes part, which"
                        + " somebody here does not want to do.";
    }

    private Exhibit menu() {
        List<List<Integer>> items = menu.items();
        List<List<Object>> rows = new ArrayList<>();
        for (int t = 0; t < demand.types(); t++) {
            rows.add(Arrays.asList(
                    demand.name(t),
                    bought(items, t),
                    menu.amount(t).brief(),
                    demand.share(t),
                    menu.fee(t),
                    menu.worth(t),
                    menu.sign(menu.rent(t)) == 0 ? BigFraction.ZERO : menu.rent(t),
                    demand.worth(t)));
        }
        return new Exhibit(
                "menu",
                "What every type buys, pays and keeps",
                List.of(
                        "type",
                        "buys",
                        "information",
                        "Pr(type)",
                        "fee",
                        "worth to him",
                        "information rent",
                        "full information is worth"),
                rows,
                "Worth: how much more he gets than without any information, before the fee, if he makes the best of what"
                        + " he hears. The information rent is what is left of it after the fee. Information is full where he gets all that full information"
                        + " would bring him, and none where he gains nothing, be there more or less in the"
                        + " experiment. Types are pooled where their fees are the same and one experiment serves all of"
                        + " them as well as their own."
                        + (InformativenessOrder.experiments(menu).size() > InformativenessOrder.MOST_EXPERIMENTS
                                ? " So many different experiments are not ordered by informativeness here."
                                : "")
                        + (menu.isObeyed()
                                ? ""
                                : " In this menu the best is not always what is recommended, so who obeys gets less.")
                        + (hasNegativeRent() ? " With a negative rent a type would rather stay out." : ""));
    }

    private boolean hasNegativeRent() {
        return IntStream.range(0, demand.types()).anyMatch(t -> menu.sign(menu.rent(t)) < 0);
    }

    private String bought(List<List<Integer>> items, int t) {
        if (menu.isExcluded(t)) {
            return "nothing: excluded";
        }
        List<Integer> buyers =
                items.stream().filter(item -> item.contains(t)).findFirst().orElseThrow();
        return buyers.size() == 1 ? "an item of his own" : "pooled with " + names(k -> k != t && buyers.contains(k));
    }

    private String names(IntPredicate which) {
        return IntStream.range(0, demand.types())
                .filter(which)
                .mapToObj(demand::name)
                .collect(Collectors.joining(", "));
    }

    private Exhibit binding() {
        List<List<Integer>> items = menu.items();
        List<List<Object>> rows = new ArrayList<>();
        for (int t = 0; t < demand.types(); t++) {
            int type = t;
            IntPredicate pooled = k -> items.stream().anyMatch(item -> item.contains(type) && item.contains(k));
            String indifferent = names(
                    k -> k != type && !pooled.test(k) && menu.honesty(type, k) == 0 && !menu.isLikeStayingOut(type, k));
            String rather = names(k -> k != type && menu.honesty(type, k) < 0);
            int stays = menu.participation(type);
            rows.add(Arrays.asList(
                    demand.name(type),
                    indifferent.isEmpty() ? null : indifferent,
                    stays == 0 ? "yes" : stays > 0 ? "no" : "would rather",
                    rather.isEmpty() ? null : rather));
        }
        boolean broken = rows.stream().anyMatch(row -> row.get(3) != null);
        List<String> columns = List.of("type", "indifferent to reporting", "indifferent to staying out");
        return new Exhibit(
                "binding",
                "Which incentives bind",
                broken ? with(columns, "would rather report") : columns,
                broken ? rows : rows.stream().map(row -> row.subList(0, 3)).toList(),
                "HONESTY against a report, or PARTICIPATION, binds where the gain is 0"
                        + (menu.isExact() ? "" : " within 1e-9 of the payoff unit")
                        + ": a liar does what is best for him on whatever he then hears. Reports of types pooled with him"
                        + " are left out, since their item is his, and so are reports that cost nothing and tell him"
                        + " nothing, since to make them is to stay out."
                        + (menu.isObeyed()
                                ? ""
                                : " Both compare with honesty and obedience, and obeying is not best in this menu, so some"
                                        + " would rather lie or stay out only because a liar does what is best."));
    }

    private static List<String> with(List<String> columns, String more) {
        List<String> all = new ArrayList<>(columns);
        all.add(more);
        return all;
    }
}
