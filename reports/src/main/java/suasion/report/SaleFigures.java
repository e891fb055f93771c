package suasion.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.figure.AllocationFigure;
import suasion.figure.BoundsFigure;
import suasion.figure.MenuFigure;
import suasion.figure.RevenueFigure;
import suasion.figure.TransportFigure;
import suasion.figure.VirtualFigure;
import suasion.game.Exact;
import suasion.mechanism.Deal;
import suasion.mechanism.PostedMenu;
import suasion.solve.Exhibit;
import suasion.solve.Solution;
import suasion.value.Law;

/** Pictures of sales, and what they are drawn from. */
final class SaleFigures {
    /** Where values have no end the picture ends at this quantile, or a little beyond the highest price. */
    private static final double SEEN = 0.98;

    private static final double BEYOND = 1.15;
    private static final double[] SLICES = {0.15, 0.5, 0.85};
    private static final int MOST_DOTS = 2000;
    private static final double SAME = 1e-9;

    private SaleFigures() {}

    /** Who likes which deal best; none for more goods than a plane shows, or where deals are drawn. */
    static List<Part> ofMenu(Sold sold) {
        List<String> goods = sold.sale().goods();
        if (!sold.isMenu() || goods.size() > MenuFigure.MOST_GOODS) {
            return List.of();
        }
        boolean smooth = sold.mechanism() instanceof PostedMenu;
        List<MenuFigure.Option> options = sold.mechanism() instanceof PostedMenu posted
                ? posted(sold, posted.menu())
                : sold.options().stream()
                        .map(o -> option(o.name(), o.shares(), o.price(), o.price()))
                        .toList();
        if (options.stream().noneMatch(o -> o.price() <= 0)) {
            options = new ArrayList<>(options);
            List<BigFraction> none =
                    goods.stream().map(good -> BigFraction.ZERO).toList();
            options.add(0, option("nothing", none, BigFraction.ZERO, BigFraction.ZERO));
        }
        double highest = options.stream()
                .mapToDouble(MenuFigure.Option::price)
                .filter(Double::isFinite)
                .max()
                .orElse(1);
        List<MenuFigure.Span> spans = IntStream.range(0, goods.size())
                .mapToObj(good -> span(sold, good, highest))
                .toList();
        List<MenuFigure.Dot> dots = smooth || goods.size() > 2 || sold.entries().size() > MOST_DOTS
                ? List.of()
                : sold.entries().stream()
                        .map(e -> new MenuFigure.Dot(
                                at(e.values().get(0)),
                                goods.size() == 1 ? 0 : at(e.values().get(1)),
                                at(e.probability())))
                        .toList();
        List<Double> slices = goods.size() < MenuFigure.MOST_GOODS
                ? List.of()
                : Arrays.stream(SLICES)
                        .map(share -> spans.get(2).low()
                                + share * (spans.get(2).high() - spans.get(2).low()))
                        .boxed()
                        .toList();
        String caption = caption(sold, goods.size(), options, !dots.isEmpty());
        return List.of(new Figure(MenuFigure.svg(options, goods, spans, slices, dots, caption), caption));
    }

    private static String caption(Sold sold, int goods, List<MenuFigure.Option> options, boolean dotted) {
        boolean lotteries =
                options.stream().flatMap(o -> o.shares().stream()).anyMatch(share -> share > SAME && share < 1 - SAME);
        boolean endless = sold.mechanism() instanceof PostedMenu posted
                && posted.laws().stream().anyMatch(law -> Double.isInfinite(law.high()));
        return "Which deal %s likes best, by %s%s.%s%s%s"
                .formatted(
                        sold.somebody(),
                        goods == 1 ? "the value of the good" : "the values of the goods",
                        goods == 3 ? ", at three values of the third one" : "",
                        lotteries
                                ? " Shades between those of the legend are lotteries: the nearer to one of them, the likelier."
                                : "",
                        dotted ? " Dots are the types, their areas the probabilities." : "",
                        endless ? " Values have no end; the picture has." : "");
    }

    /** A region per class, under the terms that the class really gets. */
    private static List<MenuFigure.Option> posted(Sold sold, List<Deal> menu) {
        List<MenuFigure.Option> options = new ArrayList<>();
        for (int k = 0; k < menu.size(); k++) {
            int type = k;
            Deal deal = menu.get(k);
            BigFraction charged = sold.entries().stream()
                    .filter(entry -> entry.type() == type)
                    .map(Sold.Entry::payment)
                    .findFirst()
                    .orElse(deal.price());
            options.add(option(deal.name(), deal.shares(), deal.price(), charged));
        }
        return options;
    }

    private static MenuFigure.Option option(
            String name, List<BigFraction> shares, BigFraction price, BigFraction charged) {
        List<String> label = new ArrayList<>(List.of(SaleTables.what(name)));
        if (charged.getNumerator().signum() != 0) {
            label.add("at " + Amounts.brief(charged));
        }
        return new MenuFigure.Option(label, shares.stream().map(Exact::toDouble).toList(), at(price));
    }

    /** What is seen of the values of a good. */
    private static MenuFigure.Span span(Sold sold, int good, double highest) {
        if (sold.mechanism() instanceof PostedMenu posted) {
            Law law = posted.laws().get(good);
            double high = Double.isInfinite(law.high()) ? Math.max(law.quantile(SEEN), BEYOND * highest) : law.high();
            return new MenuFigure.Span(law.low(), high);
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Sold.Entry entry : sold.entries()) {
            low = Math.min(low, at(entry.values().get(good)));
            high = Math.max(high, at(entry.values().get(good)));
        }
        double room = high > low ? 0.1 * (high - low) : Math.max(0.5, 0.1 * Math.abs(low));
        return new MenuFigure.Span(low >= 0 ? Math.max(0, low - room) : low - room, high + room);
    }

    /** The chance of each of two goods by the values of both; none where a type gets one deal for sure. */
    static List<Part> ofAllocation(Sold sold) {
        if (sold.sale().goods().size() != 2 || sold.isMenu()) {
            return List.of();
        }
        Map<List<BigFraction>, List<Sold.Entry>> same = new LinkedHashMap<>();
        sold.entries().forEach(entry -> same.computeIfAbsent(entry.values(), any -> new ArrayList<>())
                .add(entry));
        List<AllocationFigure.Cell> cells = new ArrayList<>();
        same.forEach((values, entries) -> {
            BigFraction mass =
                    Sold.sum(entries.stream().map(Sold.Entry::probability).toList());
            List<BigFraction> shares = IntStream.range(0, 2)
                    .mapToObj(good -> Sold.sum(entries.stream()
                                    .map(e ->
                                            e.probability().multiply(e.shares().get(good)))
                                    .toList())
                            .divide(mass))
                    .toList();
            cells.add(new AllocationFigure.Cell(
                    at(values.get(0)),
                    at(values.get(1)),
                    shares.stream().map(Exact::toDouble).toList(),
                    shares.stream().map(Amounts::brief).toList()));
        });
        boolean fits = IntStream.range(0, 2)
                .allMatch(good -> same.keySet().stream()
                                .map(values -> values.get(good))
                                .distinct()
                                .count()
                        <= AllocationFigure.MOST);
        String caption = "The chance with which %s gets each good, by the values of both, %s: the darker, the likelier."
                .formatted(
                        sold.somebody(),
                        sold.sale().bidders() > 1
                                ? "in the mean over what the others report"
                                : "by the lottery of the deal");
        return fits
                ? List.of(new Figure(AllocationFigure.svg(cells, sold.sale().goods(), caption), caption))
                : List.of();
    }

    /** A picture per bidder. */
    static List<Part> ofVirtualValues(Exhibit exhibit, List<Exhibit> all, boolean best) {
        Map<String, List<SaleExhibits.Virtual>> byBidder = new LinkedHashMap<>();
        SaleExhibits.virtual(exhibit).stream()
                .filter(row -> row.virtual() != null && row.ironed() != null)
                .forEach(row -> byBidder.computeIfAbsent(row.bidder(), any -> new ArrayList<>())
                        .add(row));
        List<Part> figures = new ArrayList<>();
        byBidder.forEach((bidder, rows) -> {
            List<VirtualFigure.Point> points = rows.stream()
                    .map(row -> new VirtualFigure.Point(
                            at(row.value()), at(row.virtual()), at(row.ironed()), row.continuous()))
                    .sorted(Comparator.comparingDouble(VirtualFigure.Point::value))
                    .toList();
            List<VirtualFigure.Interval> flat = SaleExhibits.find(all, SaleExhibits.IRONED).stream()
                    .flatMap(ironed -> ironed.rows().stream())
                    .filter(row -> bidder.equals(Objects.toString(row.get(0), "")))
                    .map(row -> new VirtualFigure.Interval(
                            SaleExhibits.number(row.get(1)), SaleExhibits.number(row.get(2))))
                    .toList();
            double reserve = points.stream()
                    .filter(point -> best)
                    .filter(point -> point.ironed() >= 0)
                    .mapToDouble(VirtualFigure.Point::value)
                    .min()
                    .orElse(Double.NaN);
            String caption = "%sirtual values by value%s%s.%s"
                    .formatted(
                            byBidder.size() > 1 ? "Of " + bidder + ": v" : "V",
                            Double.isFinite(points.get(0).continuous()) ? ", of the grid and of the continuum" : "",
                            best ? "; who has a negative ironed one never gets the good" : "",
                            flat.isEmpty() ? "" : " In the shaded intervals they are ironed.");
            figures.add(new Figure(VirtualFigure.svg(points, flat, reserve, caption), caption));
        });
        return figures;
    }

    /** A bar per mechanism. */
    static Optional<Figure> ofMechanisms(Exhibit exhibit, Solution s) {
        double own = at(s.value());
        List<RevenueFigure.Row> rows = exhibit.rows().stream()
                .filter(row -> Double.isFinite(SaleExhibits.number(row.get(1))))
                .map(row -> {
                    double revenue = SaleExhibits.number(row.get(1));
                    return new RevenueFigure.Row(
                            row.get(0).toString(), revenue, Math.abs(revenue - own) <= SAME * Math.abs(own));
                })
                .toList();
        if (rows.size() < 2) {
            return Optional.empty();
        }
        BigFraction bound = s.certificate().bound();
        boolean beyond = bound != null && rows.stream().anyMatch(row -> row.revenue() > at(bound) * (1 + SAME));
        String caption = "Revenue of %s per round, by mechanism%s%s."
                .formatted(
                        s.problem().designer(),
                        bound == null ? "" : ", and the bound that none passes",
                        beyond ? "; what lies beyond it is for comparison, and no mechanism" : "");
        return Optional.of(
                new Figure(RevenueFigure.svg(rows, bound == null ? Double.NaN : at(bound), caption), caption));
    }

    /** Bounds by grid; none where there is one grid only. */
    static Optional<Figure> ofGrids(Exhibit exhibit) {
        int value = SaleExhibits.column(exhibit, "on the grid");
        int known = SaleExhibits.column(exhibit, "on the continuum");
        int lower = SaleExhibits.column(exhibit, "lower");
        int upper = SaleExhibits.column(exhibit, "upper");
        List<BoundsFigure.Grid> grids = exhibit.rows().stream()
                .map(row -> new BoundsFigure.Grid(
                        Exhibits.shown(row.get(0)),
                        SaleExhibits.number(row, value),
                        SaleExhibits.number(row, lower),
                        SaleExhibits.number(row, upper),
                        SaleExhibits.number(row, known)))
                .toList();
        String caption =
                "What is known of the best revenue by grids that are finer and finer: the optimum on the continuum lies"
                        + " between the bounds of any of them.";
        return grids.size() < 2 ? Optional.empty() : Optional.of(new Figure(BoundsFigure.svg(grids, caption), caption));
    }

    /** The moves of mass between values of two goods. */
    static Optional<Figure> ofTransport(Exhibit exhibit, Sold sold) {
        if (sold.sale().goods().size() != 2 || exhibit.columns().size() != 5) {
            return Optional.empty();
        }
        List<TransportFigure.Move> moves = exhibit.rows().stream()
                .map(row -> new TransportFigure.Move(
                        SaleExhibits.number(row, 0),
                        SaleExhibits.number(row, 1),
                        or(SaleExhibits.number(row, 2), SaleExhibits.number(row, 0)),
                        or(SaleExhibits.number(row, 3), SaleExhibits.number(row, 1)),
                        SaleExhibits.number(row, 4)))
                .filter(move -> move.mass() > 0)
                .toList();
        if (moves.isEmpty()) {
            return Optional.empty();
        }
        MenuFigure.Span x = span(moves, true);
        MenuFigure.Span y = span(moves, false);
        String cut = moves.size() > TransportFigure.MOST
                ? " The heaviest %d of %s moves are drawn.".formatted(TransportFigure.MOST, Amounts.count(moves.size()))
                : "";
        String caption =
                "The multipliers of honesty as a transport plan: an arrow from a type to the one that it might report, the wider the"
                        + " more mass. Along an arrow of positive mass a type is indifferent." + cut;
        return Optional.of(new Figure(TransportFigure.svg(moves, sold.sale().goods(), x, y, caption), caption));
    }

    private static double or(double number, double other) {
        return Double.isFinite(number) ? number : other;
    }

    private static MenuFigure.Span span(List<TransportFigure.Move> moves, boolean across) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (TransportFigure.Move move : moves) {
            double from = across ? move.fromX() : move.fromY();
            double to = across ? move.toX() : move.toY();
            low = Math.min(low, Math.min(from, to));
            high = Math.max(high, Math.max(from, to));
        }
        double room = high > low ? 0.04 * (high - low) : 0.5;
        return new MenuFigure.Span(low - room, high + room);
    }

    private static double at(BigFraction number) {
        return Exact.toDouble(number);
    }
}
