package suasion.menu;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.solve.Exhibit;

/**
 * The dual of a coarse grid as a plan that moves mass between types.
 *
 * <p>A multiplier lambda(k, l) of "type k does not report l" moves that mass from k to l. What is left of a type's
 * values after it is its virtual value, good by good, and the positive parts of these are the bound:
 *
 * <pre>
 *   bound = sum_l sum_j max(0, f_l v_lj - sum_k lambda(k, l) (v_kj - v_lj))
 * </pre>
 *
 * <p>where what arrives at a type, its own mass with it, is what leaves it, to others or out of the market. Source:
 * Daskalakis, Deckelbaum and Tzamos (2017), whose measure is the limit of fine grids.
 */
final class Transport {
    private static final int MOST_TYPES = 64;
    private static final int MOST_ROWS = 400;

    private Transport() {}

    /** The plan of the finest grid of at most 64 types; empty where even two values per good are more. */
    static Optional<Exhibit> exhibit(MenuDesign design) {
        int goods = design.goods().size();
        int cells = (int) Math.floor(Math.pow(MOST_TYPES, 1.0 / goods) + 1e-9);
        return cells < 2 ? Optional.empty() : Optional.of(of(design, Math.min(cells, design.grid())));
    }

    private static Exhibit of(MenuDesign design, int cells) {
        MenuDesign grid = Grids.grid(design, cells);
        TypeOptimum optimum = TypePrograms.solve(grid);
        List<String> columns = new ArrayList<>();
        grid.goods().forEach(good -> columns.add("from " + good));
        grid.goods().forEach(good -> columns.add("to " + good));
        columns.add("mass");
        List<List<Object>> rows = optimum.envy().stream()
                .sorted(Comparator.comparing(TypeOptimum.Envy::multiplier).reversed())
                .limit(MOST_ROWS)
                .map(line -> row(grid, line, optimum.isExact()))
                .toList();
        return new Exhibit(
                "transport",
                "The proof as a plan of transport on " + grid.types().size() + " types",
                columns,
                rows,
                "mass moves from types that would like to report others to those: the multipliers of HONESTY on this grid."
                        + " What is left of values after it, positive parts summed over types and goods, is the cost,"
                        + " equal to the best revenue on this grid, "
                        + (optimum.isExact()
                                ? Exact.show(optimum.bound())
                                : ContinuumBenchmarks.rounded(Exact.toDouble(optimum.bound()), design.laws())
                                        .toPlainString()));
    }

    private static List<Object> row(MenuDesign grid, TypeOptimum.Envy line, boolean exact) {
        List<Object> row = new ArrayList<>();
        row.addAll(grid.types().get(line.type()).values());
        row.addAll(grid.types().get(line.report()).values());
        BigFraction mass = line.multiplier();
        row.add(exact ? mass : ContinuumBenchmarks.rounded(Exact.toDouble(mass)));
        return row;
    }
}
