package suasion.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.ExactSum;
import suasion.mechanism.Deal;
import suasion.mechanism.Mechanism;
import suasion.mechanism.PostedMenu;
import suasion.mechanism.Sale;
import suasion.mechanism.Table;

/**
 * A sale as it is shown: what every type gets and pays in the mean while all are honest, and, where every type gets one
 * deal for sure, the deals with those who get them.
 *
 * <p>With phi(deal | state, type), f(state | type), x and p the shares and the price of a deal:
 *
 * <pre>
 *   share_j = sum_state f(state | type) sum_deal phi x_j(deal)
 *   payment = sum_state f(state | type) sum_deal phi p(deal) + fee(type)
 *   payoff  = sum_state f(state | type) sum_deal phi sum_j x_j(deal) value_j(state, type) - payment
 * </pre>
 *
 * @param mechanism what is announced
 * @param sale what is sold
 * @param entries one per type of positive probability, in their order
 */
record Sold(Mechanism mechanism, Sale sale, List<Entry> entries) {
    Sold {
        entries = List.copyOf(entries);
    }

    /**
     * What one type gets; amounts in payoff units.
     *
     * @param type index of the type
     * @param name its name
     * @param probability how probable it is
     * @param values mean value of every good
     * @param shares probability of getting each good
     * @param payment what it pays in the mean, fee included
     * @param fee what it owes for its report
     * @param payoff what is left to it
     * @param deal number of the deal that it always gets; -1 where that is drawn
     */
    record Entry(
            int type,
            String name,
            BigFraction probability,
            List<BigFraction> values,
            List<BigFraction> shares,
            BigFraction payment,
            BigFraction fee,
            BigFraction payoff,
            int deal) {
        /** Whether it never gets anything and never pays. */
        boolean isOut() {
            return payment.getNumerator().signum() == 0 && shares.stream().noneMatch(SchemeTables::isPositive);
        }
    }

    /**
     * A deal, or an equal one, and who gets it.
     *
     * @param name the deal's name
     * @param shares probability of each good
     * @param price what is paid, fee included
     * @param buyers the types that get it
     */
    record Option(String name, List<BigFraction> shares, BigFraction price, List<Entry> buyers) {
        /** The share of buyers who get it. */
        BigFraction probability() {
            return sum(buyers.stream().map(Entry::probability).toList());
        }

        /** Mean payoff of those who get it. */
        BigFraction payoff() {
            return sum(buyers.stream()
                            .map(b -> b.probability().multiply(b.payoff()))
                            .toList())
                    .divide(probability());
        }

        /** Whether some good is given with a chance strictly between 0 and 1. */
        boolean isLottery() {
            return shares.stream().anyMatch(x -> SchemeTables.isPositive(x) && !x.equals(BigFraction.ONE));
        }

        boolean isNothing() {
            return price.getNumerator().signum() == 0 && shares.stream().noneMatch(SchemeTables::isPositive);
        }
    }

    static Sold of(Mechanism mechanism) {
        Table table = mechanism.table();
        Sale sale = Sale.in(table.game()).orElseThrow();
        int types = sale.blocks().size();
        List<Entry> entries = new ArrayList<>();
        for (int type = 0; type < types; type++) {
            BigFraction probability = BigFraction.ZERO;
            for (int cell = type; cell < table.game().cells(); cell += types) {
                probability = probability.add(table.game().prior().get(cell));
            }
            if (SchemeTables.isPositive(probability)) {
                entries.add(entry(table, sale, type, probability));
            }
        }
        return new Sold(mechanism, sale, entries);
    }

    private static Entry entry(Table table, Sale sale, int type, BigFraction probability) {
        int goods = sale.goods().size();
        List<ExactSum> values = sums(goods);
        List<ExactSum> shares = sums(goods);
        ExactSum price = new ExactSum();
        ExactSum worth = new ExactSum();
        int only = -1;
        boolean drawn = false;
        for (int cell = type; cell < table.game().cells(); cell += sale.blocks().size()) {
            BigFraction f = table.game().prior().get(cell);
            if (!SchemeTables.isPositive(f)) {
                continue;
            }
            for (int j = 0; j < goods; j++) {
                values.get(j).addProduct(f, sale.values().get(cell).get(j));
            }
            for (int message = 0; message < table.signals().messages(); message++) {
                BigFraction mass = table.mass(cell, message);
                if (SchemeTables.isPositive(mass)) {
                    int action = (int) table.signals().outcome(message);
                    Deal deal = sale.deals().get(action);
                    drawn |= only >= 0 && only != action;
                    only = action;
                    for (int j = 0; j < goods; j++) {
                        shares.get(j).addProduct(mass, deal.shares().get(j));
                    }
                    price.addProduct(mass, deal.price());
                    worth.addProduct(mass, deal.worth(sale.values().get(cell)));
                }
            }
        }
        BigFraction fee = table.payments().fee(0, type);
        BigFraction payment = price.value().divide(probability).add(fee);
        return new Entry(
                type,
                table.game().players().get(0).types().get(type),
                probability,
                means(values, probability),
                means(shares, probability),
                payment,
                fee,
                worth.value().divide(probability).subtract(payment),
                drawn ? -1 : only);
    }

    private static List<ExactSum> sums(int count) {
        return IntStream.range(0, count).mapToObj(j -> new ExactSum()).toList();
    }

    private static List<BigFraction> means(List<ExactSum> sums, BigFraction probability) {
        return sums.stream().map(sum -> sum.value().divide(probability)).toList();
    }

    /** Whether every type gets one deal for sure and nobody competes for it, so that it is a menu that people read. */
    boolean isMenu() {
        return sale.bidders() == 1 && entries.stream().allMatch(entry -> entry.deal() >= 0);
    }

    /** The deals that somebody gets, the cheapest first; equal deals are one. */
    List<Option> options() {
        Map<List<BigFraction>, List<Entry>> same = new LinkedHashMap<>();
        for (Entry entry : entries) {
            List<BigFraction> terms = new ArrayList<>(entry.shares());
            terms.add(entry.payment());
            same.computeIfAbsent(terms, any -> new ArrayList<>()).add(entry);
        }
        return same.values().stream()
                .map(buyers -> {
                    Entry first = buyers.get(0);
                    String name = sale.deals().get(first.deal()).name();
                    return new Option(name, first.shares(), first.payment(), List.copyOf(buyers));
                })
                .sorted((a, b) -> Double.compare(Exact.toDouble(a.price()), Exact.toDouble(b.price())))
                .toList();
    }

    /** Whether buyers' values are drawn from continuous laws, so that types are classes of buyers. */
    boolean isContinuous() {
        return mechanism instanceof PostedMenu;
    }

    /** Whether a type is one of several who are not alike, or is named by what others may report. */
    boolean isBlocked() {
        return sale.blocks().stream().distinct().count() > 1;
    }

    /** How probable a type is among those of its own bidder, where bidders of one good are not alike. */
    BigFraction withinBlock(Entry entry) {
        if (!isBlocked() || sale.goods().size() > 1) {
            return entry.probability();
        }
        int block = sale.blocks().get(entry.type());
        return entry.probability()
                .divide(sum(entries.stream()
                        .filter(other -> sale.blocks().get(other.type()) == block)
                        .map(Entry::probability)
                        .toList()));
    }

    /** "buyer" where there is one, else "bidder". */
    String who() {
        return mechanism.table().game().players().get(0).name();
    }

    /** "a bidder", "the buyer", or the name that the buyer has. */
    String somebody() {
        return switch (who()) {
            case "bidder" -> "a bidder";
            case "buyer" -> "the buyer";
            default -> who();
        };
    }

    /** What one buyer has in the mean. */
    BigFraction payoff() {
        return sum(entries.stream()
                .map(entry -> entry.probability().multiply(entry.payoff()))
                .toList());
    }

    static BigFraction sum(List<BigFraction> numbers) {
        return numbers.stream().reduce(BigFraction.ZERO, BigFraction::add);
    }
}
