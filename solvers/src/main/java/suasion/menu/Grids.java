package suasion.menu;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.mechanism.Deal;
import suasion.solve.Exhibit;
import suasion.value.Law;

/** Grids of types, ever finer: what is certified on each, the menu read off it, and what that says of the laws. */
final class Grids {
    private static final double LOSS = 1e-8;
    private static final int BUDGET = 25;
    private static final int FEWEST_CELLS = 2;
    private static final int[] COARSER = {4, 2, 1};

    private final MenuDesign design;
    private final Symmetry symmetry;
    private final Polish polish;
    private final List<List<Object>> rows = new ArrayList<>();
    private Polish.Earning best;
    private BigFraction bound;
    private String engine = "";

    Grids(MenuDesign design) {
        this.design = design;
        this.symmetry = new Symmetry(design.laws());
        this.polish = new Polish(design.laws(), symmetry);
        for (int coarser : COARSER) {
            if (coarser == 1 || design.grid() / coarser >= FEWEST_CELLS) {
                solve(Math.max(1, design.grid() / coarser));
            }
        }
        best = polish.pruned(polish.improved(best, 2 * BUDGET), LOSS);
        best = new Readable(polish).rounded(new Lotteries(design.laws(), symmetry, polish).added(best));
    }

    /** The grid of that many cells per good: values in their middles, with their probabilities. */
    static MenuDesign grid(MenuDesign design, int cells) {
        List<Law> laws =
                design.laws().stream().map(law -> (Law) law.onGrid(cells)).toList();
        return MenuDesign.independent(design.goods(), design.buyer(), design.seller(), laws, cells);
    }

    private void solve(int cells) {
        MenuDesign grid = grid(design, cells);
        TypeOptimum optimum = TypePrograms.solve(grid);
        engine = optimum.method();
        List<Offer> offers = ReadOff.offers(grid, optimum, symmetry);
        Polish.Earning earning = polish.earning(offers);
        earning = polish.pruned(polish.improved(earning, BUDGET), LOSS);
        best = best == null || earning.revenue() > best.revenue() ? earning : best;
        BigFraction upper = upper(cells);
        bound = bound == null || upper.compareTo(bound) < 0 ? upper : bound;
        double above = Exact.toDouble(upper);
        rows.add(Arrays.asList(
                IntStream.range(0, design.goods().size())
                        .mapToObj(j -> String.valueOf(cells))
                        .collect(Collectors.joining(" x ")),
                ContinuumBenchmarks.rounded(Exact.toDouble(optimum.bound())),
                ContinuumBenchmarks.rounded(earning.revenue()),
                ContinuumBenchmarks.rounded(above),
                ContinuumBenchmarks.rounded(above - earning.revenue())));
    }

    /** A bound on all menus on the laws from that many cells per good. */
    private BigFraction upper(int cells) {
        return Exact.of(ContinuumBound.of(design.laws(), cells).bound());
    }

    List<Deal> menu() {
        return new Readable(polish).menu(best, design.laws());
    }

    BigFraction bound() {
        return bound;
    }

    String method() {
        return engine + "; " + polish.evaluations() + " menus integrated";
    }

    Exhibit exhibit() {
        return new Exhibit(
                "grids",
                "From grids of types to the continuum",
                List.of("grid", "best on the grid", "lower bound", "upper bound", "gap"),
                rows,
                "the best on a grid of types in the middles of cells is proved there; the lower bound is what the menu read"
                        + " off the grid and polished earns on the laws themselves, the upper bound holds for every menu"
                        + " on them");
    }
}
