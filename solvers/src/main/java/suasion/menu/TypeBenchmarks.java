package suasion.menu;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.solve.Exhibit;

/** What simple menus earn from finitely many types: every good at a price of its own, or only all goods together. */
final class TypeBenchmarks {
    private final MenuDesign design;

    TypeBenchmarks(MenuDesign design) {
        this.design = design;
    }

    /** The most that a single price earns: max over values p of p Pr(value at least p). */
    private BigFraction atPrice(Function<BuyerType, BigFraction> value) {
        BigFraction most = BigFraction.ZERO;
        for (BuyerType at : design.types()) {
            BigFraction price = value.apply(at);
            BigFraction sold = design.types().stream()
                    .filter(type -> value.apply(type).compareTo(price) >= 0)
                    .map(BuyerType::probability)
                    .reduce(BigFraction.ZERO, BigFraction::add);
            BigFraction revenue = price.multiply(sold);
            most = revenue.compareTo(most) > 0 ? revenue : most;
        }
        return most;
    }

    /** Revenue of the best price for every good. */
    BigFraction separately() {
        return IntStream.range(0, design.goods().size())
                .mapToObj(good -> atPrice(type -> type.values().get(good)))
                .reduce(BigFraction.ZERO, BigFraction::add);
    }

    /** Revenue of the best price for all goods together. */
    BigFraction bundled() {
        return atPrice(type -> type.values().stream().reduce(BigFraction.ZERO, BigFraction::add));
    }

    Exhibit exhibit(BigFraction best) {
        List<List<Object>> rows = new ArrayList<>(List.of(row("the best menu", best, best)));
        if (design.goods().size() > 1) {
            rows.add(row("every good at its best price", separately(), best));
            rows.add(row("all goods together at the best price", bundled(), best));
        } else {
            rows.add(row("the best price", separately(), best));
        }
        return exhibit(rows);
    }

    static Exhibit exhibit(List<List<Object>> rows) {
        return new Exhibit("mechanisms", "Ways to sell", List.of("mechanism", "revenue", "of the best"), rows, "");
    }

    private static List<Object> row(String name, BigFraction revenue, BigFraction best) {
        BigFraction share = best.getNumerator().signum() == 0 ? null : revenue.divide(best);
        return Arrays.asList(name, revenue, share);
    }
}
