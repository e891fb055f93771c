package suasion.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.mechanism.PostedMenu;
import suasion.solve.Benchmarks;
import suasion.solve.Claim;
import suasion.solve.Exhibit;
import suasion.solve.Solution;

/** A sale as tables: deals and who gets them, what every type gets, values, laws, payoffs. */
final class SaleTables {
    /** So many goods have a column each. */
    static final int MOST_GOODS = 6;

    private static final int MOST_TYPES = 5;
    private static final int SHORTEST_CUT = 9;
    private static final int MOST_NAMES = 6;

    private SaleTables() {}

    /** A row per deal that somebody gets. */
    static Grid deals(Sold sold) {
        boolean goods = sold.sale().goods().size() <= MOST_GOODS;
        boolean named = !sold.isContinuous() && sold.entries().size() > 1;
        List<String> head = new ArrayList<>(List.of("deal"));
        if (named) {
            head.add("who gets it");
        }
        if (goods) {
            head.addAll(sold.sale().goods());
        }
        head.addAll(List.of("price", "share of buyers", "mean payoff"));
        List<Sold.Option> options = sold.options();
        List<List<BigFraction>> numbers = new ArrayList<>();
        for (Sold.Option option : options) {
            List<BigFraction> row = new ArrayList<>(goods ? option.shares() : List.of());
            row.addAll(List.of(option.price(), option.probability(), option.payoff()));
            numbers.add(row);
        }
        List<List<String>> shown = Columned.of(numbers);
        List<List<String>> rows = new ArrayList<>();
        for (int k = 0; k < options.size(); k++) {
            List<String> row = new ArrayList<>(List.of(what(options.get(k).name())));
            if (named) {
                row.add(Words.some(
                        options.get(k).buyers().stream().map(Sold.Entry::name).toList(), MOST_NAMES));
            }
            row.addAll(shown.get(k));
            rows.add(row);
        }
        return new Grid("What is on the menu, and who gets it", head, rows, named ? 2 : 1);
    }

    /** The name of a deal without its price, which stands in a column of its own. */
    static String what(String name) {
        String bare = name.replaceAll("\\s+(at|for)\\s+-?[0-9][0-9./]*$", "");
        return bare.isBlank() ? name : bare;
    }

    /** A row per type: values, virtual values where they are known, chances, payment, payoff. */
    static Grid types(Sold sold, List<Sold.Entry> entries, Optional<Exhibit> virtual) {
        return types(sold, entries, virtual, true);
    }

    /** The same without the values of several goods, which the names of types tell. */
    static Grid brief(Sold sold, List<Sold.Entry> entries, Optional<Exhibit> virtual) {
        return types(sold, entries, virtual, sold.sale().goods().size() == 1);
    }

    private static Grid types(Sold sold, List<Sold.Entry> entries, Optional<Exhibit> virtual, boolean valued) {
        List<String> goods = sold.sale().goods();
        boolean one = goods.size() == 1;
        boolean wide = goods.size() <= MOST_GOODS;
        boolean named = entries.stream()
                .anyMatch(e ->
                        !one || !(e.name().equals(Amounts.fraction(e.values().get(0)))));
        List<String> head = new ArrayList<>(named ? List.of("type") : List.of());
        if (wide && valued) {
            goods.forEach(good -> head.add(one ? "value" : "value of " + good));
        }
        virtual.ifPresent(any -> head.addAll(List.of("virtual value", "ironed")));
        if (wide) {
            goods.forEach(good -> head.add(sold.sale().bidders() > 1 && one ? "chance to win" : "chance of " + good));
        }
        head.addAll(List.of("mean payment", "mean payoff", "probability"));
        List<List<BigFraction>> numbers = new ArrayList<>();
        for (Sold.Entry entry : entries) {
            List<BigFraction> row = new ArrayList<>(wide && valued ? entry.values() : List.of());
            virtual.ifPresent(exhibit -> row.addAll(virtual(sold, entry, exhibit)));
            row.addAll(wide ? entry.shares() : List.of());
            row.addAll(List.of(entry.payment(), entry.payoff(), sold.withinBlock(entry)));
            numbers.add(row);
        }
        List<List<String>> shown = Columned.of(numbers);
        List<List<String>> rows = new ArrayList<>();
        for (int k = 0; k < shown.size(); k++) {
            rows.add(Stream.concat(named ? Stream.of(entries.get(k).name()) : Stream.of(), shown.get(k).stream())
                    .toList());
        }
        return new Grid("What every type gets and pays in the mean", head, rows, 1);
    }

    /** The virtual value of a type and the ironed one; null where there are none. */
    private static List<BigFraction> virtual(Sold sold, Sold.Entry entry, Exhibit exhibit) {
        return SaleExhibits.virtual(exhibit).stream()
                .filter(row -> row.value().equals(entry.values().get(0)))
                .filter(row -> !sold.isBlocked() || entry.name().startsWith(row.bidder()))
                .findFirst()
                .map(row -> Arrays.asList(row.virtual(), row.ironed()))
                .orElse(Arrays.asList(null, null));
    }

    /** A few types, the last of those who get nothing, the first who gets something and the highest among them. */
    static List<Sold.Entry> few(Sold sold) {
        List<Sold.Entry> all = sold.entries();
        if (all.size() < SHORTEST_CUT) {
            return all;
        }
        long first = all.stream().takeWhile(Sold.Entry::isOut).count();
        int from = first > 0 && first < all.size() ? (int) first : 0;
        TreeSet<Integer> shown = new TreeSet<>();
        int left = from > 0 ? MOST_TYPES - 1 : MOST_TYPES;
        if (from > 0) {
            shown.add(from - 1);
        }
        for (int k = 0; k < left; k++) {
            shown.add(from + Math.round((float) k * (all.size() - 1 - from) / (left - 1)));
        }
        return shown.stream().map(all::get).toList();
    }

    /** What the goods are worth: a row per type, or the laws of their values. */
    static Grid values(Sold sold) {
        if (sold.mechanism() instanceof PostedMenu posted) {
            List<List<String>> rows = IntStream.range(0, posted.laws().size())
                    .mapToObj(j -> List.of(
                            sold.sale().goods().get(j),
                            posted.laws().get(j).name(),
                            decimal(posted.laws().get(j).low()),
                            decimal(posted.laws().get(j).mean()),
                            decimal(posted.laws().get(j).high())))
                    .toList();
            List<String> head = List.of("good", "law of its value", "lowest", "mean", "highest");
            return new Grid("What goods are worth to a buyer, independently of each other", head, rows, 2);
        }
        List<String> head = new ArrayList<>(List.of("type", "probability"));
        sold.sale().goods().forEach(good -> head.add("value of " + good));
        List<List<BigFraction>> numbers = sold.entries().stream()
                .map(e -> Stream.concat(Stream.of(sold.withinBlock(e)), e.values().stream())
                        .toList())
                .toList();
        List<List<String>> shown = Columned.of(numbers);
        List<List<String>> rows = IntStream.range(0, shown.size())
                .mapToObj(k -> Stream.concat(Stream.of(sold.entries().get(k).name()), shown.get(k).stream())
                        .toList())
                .toList();
        return new Grid("What goods are worth to every type", head, rows, 1);
    }

    private static String decimal(double value) {
        return Amounts.observed(value);
    }

    /** Revenue, what buyers have, and both together. */
    static Grid benchmarks(Solution solution) {
        Sold sold = Sold.of(solution.mechanism());
        Benchmarks b = solution.benchmarks();
        Wording wording = Wording.of(solution.problem());
        BigFraction each = sold.payoff();
        BigFraction all = each.multiply(sold.sale().bidders());
        boolean several = sold.sale().bidders() > 1;
        boolean best = solution.claim() == Claim.AUDITED && b != null && b.optimum() != null;
        List<String> head = new ArrayList<>(List.of("per round", wording.here()));
        List<List<String>> rows = new ArrayList<>();
        rows.add(new ArrayList<>(
                List.of("revenue of " + solution.problem().designer(), Amounts.fraction(solution.value()))));
        rows.add(new ArrayList<>(
                List.of("payoff of " + sold.who() + (several ? ", each in the mean" : ""), Amounts.fraction(each))));
        rows.add(new ArrayList<>(List.of(
                "revenue and payoff" + (several ? "s" : "") + " together",
                Amounts.fraction(solution.value().add(all)))));
        if (best) {
            head.add(wording.best());
            rows.get(0).add(Amounts.fraction(b.optimum()));
            rows.get(1).add(Amounts.fraction(SchemeTables.at(b.playersOptimum(), 0)));
            rows.get(2).add("-");
        }
        return new Grid("Expected per round when all are honest", head, rows, 1);
    }

    /** "optimal 0.549201; separately 1/2": what other mechanisms bring, on one line. */
    static Optional<String> compared(Solution solution) {
        return SaleExhibits.find(solution, SaleExhibits.MECHANISMS)
                .filter(exhibit -> !exhibit.rows().isEmpty())
                .map(exhibit -> exhibit.rows().stream()
                        .map(row -> row.get(0) + " " + Exhibits.shown(row.get(1)))
                        .collect(Collectors.joining("; ")));
    }
}
