package suasion.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.mechanism.Sale;
import suasion.menu.WorstBuyer;
import suasion.solve.Certificate;
import suasion.solve.Claim;
import suasion.solve.Exhibit;
import suasion.solve.Solution;

/**
 * What is proved of a sale, and of what: of these types, of a grid that stands for a continuum, or of the continuum.
 */
public final class SaleCertificate {
    private static final String PAYMENTS =
            " Payments drop out where a type's multipliers add up to its probability; what is left of them, times the end of a"
                    + " proved box, is added. So the bound is true even where multipliers are inexact.";

    private static final String AUCTION =
            "The bound: honesty and participation, times their multipliers, are added to the revenue of %s. That turns every"
                    + " type's value into a virtual value, ironed by the multipliers (Myerson 1981); the good goes where it is"
                    + " largest, or stays with the seller where none is positive, and the expectation of that surplus is the"
                    + " bound, whatever is sold to whom." + PAYMENTS;

    private static final String GOODS =
            "The bound: every gain from honesty and participation, times its multiplier, is added to the revenue of %s. What a type"
                    + " gets then counts with its own multipliers and with those of the types that might report it: %s, and the"
                    + " sum of the largest is the bound, whatever is sold to whom."
                    + PAYMENTS;

    private SaleCertificate() {}

    /** What the numbers are about. */
    enum About {
        /** Finitely many types, which are all there are. */
        TYPES(""),
        /** A grid of values that stands for a continuum. */
        GRID(" on this grid of values"),
        /** Continuous laws. */
        CONTINUUM(" on the continuum of values");

        private final String words;

        About(String words) {
            this.words = words;
        }
    }

    static About about(Solution s) {
        if (Sold.of(s.mechanism()).isContinuous()) {
            return About.CONTINUUM;
        }
        boolean smooth = SaleExhibits.find(s, SaleExhibits.VIRTUAL)
                .map(exhibit ->
                        SaleExhibits.virtual(exhibit).stream().anyMatch(row -> Double.isFinite(row.continuous())))
                .orElse(false);
        return smooth || SaleExhibits.find(s, SaleExhibits.GRIDS).isPresent() ? About.GRID : About.TYPES;
    }

    /** "OPTIMAL"; "OPTIMAL on the grid" of an auction that is the best for a grid in place of continuous laws. */
    public static String claim(Solution s) {
        return s.claim().name() + (isOptimalOnGrid(s) ? " on the grid" : "");
    }

    private static boolean isOptimalOnGrid(Solution s) {
        return s.claim() == Claim.OPTIMAL && Wording.of(s.problem()).isSale() && about(s) == About.GRID;
    }

    /** " on this grid of values" where the optimum is one of the grid only; else empty. */
    static String where(Solution s) {
        return isOptimalOnGrid(s) ? About.GRID.words : "";
    }

    /** "no menu brings more than 0.5493 on the continuum of values; gap 0.0001, proved in fractions". */
    static String bound(Solution s, String arithmetic) {
        Certificate c = s.certificate();
        return "no %s brings more than %s%s; gap %s, %s"
                .formatted(
                        Wording.of(s.problem()).noun(),
                        Amounts.fraction(c.bound()),
                        about(s).words,
                        Amounts.fraction(c.gap()),
                        c.quadrature() == null ? "proved in " + arithmetic : "by quadrature, " + error(c));
    }

    private static String error(Certificate c) {
        return "estimated error " + String.format(Locale.ROOT, "%.0e", Exact.toDouble(c.quadrature()));
    }

    /** What was computed how where values were integrated. */
    static String arithmetic(Certificate c) {
        return "quadrature in doubles, " + error(c)
                + (c.bound() == null ? "" : ", which is taken off the value; the bound has an allowance for rounding");
    }

    /**
     * "PARTICIPATION of a buyer (both) with values (809/500, 0) is violated by 441/500" where types are classes of
     * buyers, one of whom loses more than any class does on average.
     */
    static Optional<String> worst(Solution s) {
        BigFraction violation = s.certificate().violation();
        return violation.getNumerator().signum() == 0
                ? Optional.empty()
                : WorstBuyer.of(s.mechanism())
                        .filter(buyer -> buyer.loss().compareTo(violation) == 0)
                        .map(buyer -> "%s of a buyer (%s) with values (%s)%s is violated by %s"
                                .formatted(
                                        buyer.report() == null ? "PARTICIPATION" : "HONESTY",
                                        buyer.type(),
                                        buyer.values().stream()
                                                .map(Amounts::fraction)
                                                .collect(Collectors.joining(", ")),
                                        buyer.report() == null ? "" : ", who rather reports " + buyer.report() + ",",
                                        Amounts.fraction(buyer.loss())));
    }

    /** What the claim means where value and bound are of the continuum. */
    static Optional<String> meaning(Solution s) {
        return about(s) == About.CONTINUUM && s.claim() == Claim.LOWER_BOUND
                ? Optional.of(
                        "the value is the announced menu's revenue from continuous values, the bound is one for all menus, and"
                                + " by at most the gap a better menu may exist")
                : Optional.empty();
    }

    /** Which values the value and the bound are of, for the list of numbers. */
    static List<Terms.Entry> numbers(Solution s) {
        if (s.certificate().bound() == null) {
            return List.of();
        }
        String about =
                switch (about(s)) {
                    case TYPES -> "the types of the game, which are all there are";
                    case GRID ->
                        "a grid of values that stands for a continuum; of the continuum itself they say nothing unless a table below does";
                    case CONTINUUM -> "the continuous laws of values: nothing hangs on a grid";
                };
        return List.of(new Terms.Entry("Value and bound are of", about));
    }

    /** The last line of the grids: what is known of the continuum; empty where the value itself is of it. */
    static Optional<String> continuum(Solution s) {
        if (about(s) == About.CONTINUUM) {
            return Optional.empty();
        }
        return SaleExhibits.find(s, SaleExhibits.GRIDS)
                .filter(exhibit -> !exhibit.rows().isEmpty())
                .flatMap(exhibit -> {
                    List<Object> last = exhibit.rows().get(exhibit.rows().size() - 1);
                    int low = SaleExhibits.column(exhibit, "lower");
                    int high = SaleExhibits.column(exhibit, "upper");
                    int known = SaleExhibits.column(exhibit, "on the continuum");
                    if (known >= 0 && last.get(known) != null) {
                        return Optional.of("the best revenue from continuous values is %s, by quadrature and not proved"
                                .formatted(Exhibits.shown(last.get(known))));
                    }
                    String from = low < 0 || last.get(low) == null ? "" : Exhibits.shown(last.get(low));
                    String to = high < 0 || last.get(high) == null ? "" : Exhibits.shown(last.get(high));
                    if (from.isEmpty() && to.isEmpty()) {
                        return Optional.empty();
                    }
                    String range = from.isEmpty()
                            ? "at most " + to
                            : to.isEmpty() ? "at least " + from : "between " + from + " and " + to;
                    return Optional.of("the optimum on the continuum of values is %s (by a grid of %s)"
                            .formatted(range, last.get(0)));
                });
    }

    /** How the bound comes about, bounds by grid, and the plan of the multipliers. */
    static List<Part> parts(Solution s) {
        List<Part> parts = new ArrayList<>();
        BigFraction bound = s.certificate().bound();
        if (bound != null && about(s) == About.CONTINUUM) {
            parts.add(new Paragraph(continuous(s)));
        } else if (bound != null) {
            parts.add(new Paragraph(discrete(s)));
        }
        SaleExhibits.find(s, SaleExhibits.GRIDS)
                .ifPresent(exhibit -> add(parts, exhibit, SaleFigures.ofGrids(exhibit)));
        SaleExhibits.find(s, SaleExhibits.TRANSPORT)
                .ifPresent(exhibit -> add(parts, exhibit, SaleFigures.ofTransport(exhibit, Sold.of(s.mechanism()))));
        return parts;
    }

    private static String discrete(Solution s) {
        Sale sale = s.problem().sale().orElseThrow();
        boolean virtual = SaleExhibits.find(s, SaleExhibits.VIRTUAL).isPresent();
        if (virtual || sale.bidders() > 1 && sale.goods().size() == 1) {
            return AUCTION.formatted(s.problem().designer());
        }
        return GOODS.formatted(
                s.problem().designer(),
                sale.bidders() == 1
                        ? "every type gets whatever counts most"
                        : "every good goes where it counts most, or stays with the seller");
    }

    private static String continuous(Solution s) {
        String value = "The value is integrated over the continuous laws, its estimated error taken off. ";
        return s.problem().sale().orElseThrow().goods().size() == 1
                ? value
                        + "No menu for one good earns more than the best price (Myerson 1981; Riley and Zeckhauser 1983), and"
                        + " prices of an interval earn at most its upper end times the chance of a value above its lower end:"
                        + " intervals are halved until the largest such product is close."
                : value
                        + "The bound is one for every convex payoff of the buyer that the goods allow: revenue is rewritten by"
                        + " parts as a signed measure against that payoff, which is bounded cell by cell from above where the"
                        + " measure is positive and from below where it is negative; the multipliers of the resulting program"
                        + " prove it for all menus, in doubles with an allowance for rounding.";
    }

    private static void add(List<Part> parts, Exhibit exhibit, Optional<Figure> figure) {
        parts.addAll(Exhibits.parts(exhibit));
        figure.ifPresent(parts::add);
    }
}
