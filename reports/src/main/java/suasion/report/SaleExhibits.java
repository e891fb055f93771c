package suasion.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.solve.Exhibit;
import suasion.solve.Solution;

/** What solvers of sales show, by the names that they show it under. */
final class SaleExhibits {
    /** Grid, value on the grid, lower bound, upper bound, gap; the last three of the continuum. */
    static final String GRIDS = "grids";

    /** Mechanism, revenue, share of the best. */
    static final String MECHANISMS = "mechanisms";

    /** The column of a mechanism's share of the best one. */
    static final String SHARE = "of the best";

    /** Bidder, value, probability, virtual value, ironed, continuous, chance to win. */
    static final String VIRTUAL = "virtual-values";

    /** Bidder, from, to, ironed value. */
    static final String IRONED = "ironed";

    /** Bidder, from, to, ironed value, on the continuum. */
    static final String IRONED_CONTINUUM = "ironed-continuum";

    /** Bidder, reserve price, revenue from him alone, reserve on the continuum. */
    static final String RESERVES = "reserves";

    /** From, a column per good; to, a column per good; mass. */
    static final String TRANSPORT = "transport";

    /** Values, chances and fee per type, which the table of types says anyway. */
    static final String INTERIM = "interim";

    /** Those that stand where they belong instead of in a chapter of their own. */
    static final Set<String> PLACED =
            Set.of(GRIDS, MECHANISMS, VIRTUAL, RESERVES, IRONED, IRONED_CONTINUUM, TRANSPORT, INTERIM);

    /** Those that stand with the auction, in this order. */
    static final List<String> ABOUT_VALUES = List.of(VIRTUAL, RESERVES, IRONED, IRONED_CONTINUUM);

    private static final int VALUE = 1;
    private static final int DISCRETE = 3;
    private static final int IRON = 4;
    private static final int SMOOTH = 5;

    private SaleExhibits() {}

    /** One row of the virtual values; NaN where the continuous one is not known. */
    record Virtual(String bidder, BigFraction value, BigFraction virtual, BigFraction ironed, double continuous) {}

    static Optional<Exhibit> find(Solution solution, String id) {
        return find(solution.exhibits(), id);
    }

    static Optional<Exhibit> find(List<Exhibit> exhibits, String id) {
        return exhibits.stream().filter(exhibit -> exhibit.id().equals(id)).findFirst();
    }

    static List<Virtual> virtual(Exhibit exhibit) {
        return exhibit.rows().stream()
                .filter(row -> row.get(VALUE) != null)
                .map(row -> new Virtual(
                        row.get(0) == null ? "" : row.get(0).toString(),
                        exact(row.get(VALUE)),
                        exact(row.get(DISCRETE)),
                        exact(row.get(IRON)),
                        number(row.get(SMOOTH))))
                .toList();
    }

    /** Without columns in which nothing stands. */
    static Exhibit trimmed(Exhibit exhibit) {
        int[] kept = IntStream.range(0, exhibit.columns().size())
                .filter(column -> exhibit.rows().stream().anyMatch(row -> row.get(column) != null))
                .toArray();
        List<List<Object>> rows = exhibit.rows().stream()
                .map(row -> IntStream.of(kept).mapToObj(row::get).collect(Collectors.toList()))
                .toList();
        List<String> columns =
                IntStream.of(kept).mapToObj(exhibit.columns()::get).toList();
        return new Exhibit(exhibit.id(), exhibit.title(), columns, rows, exhibit.note());
    }

    /** A column by the words of its head; -1 where there is none. */
    static int column(Exhibit exhibit, String words) {
        return IntStream.range(0, exhibit.columns().size())
                .filter(column -> exhibit.columns().get(column).contains(words))
                .findFirst()
                .orElse(-1);
    }

    static double number(List<Object> row, int column) {
        return column < 0 || column >= row.size() ? Double.NaN : number(row.get(column));
    }

    static double number(Object cell) {
        if (cell instanceof BigFraction exact) {
            return Exact.toDouble(exact);
        }
        return cell instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    private static BigFraction exact(Object cell) {
        if (cell instanceof BigFraction exact) {
            return exact;
        }
        return cell instanceof BigDecimal rounded ? Exact.of(rounded) : null;
    }
}
