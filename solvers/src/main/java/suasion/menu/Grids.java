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
    /** A menu is not refined beyond so many deals. */
    private static final int MOST_DEALS = 12;

    private static final double LOSS = 1e-8;
    private static final double WORTH_A_DEAL = 1e-8;
    private static final int BUDGET = 40;
    private static final int FEWEST_CELLS = 2;
    private static final int[] COARSER = {4, 2, 1};
    private static final double SPREAD = 0.01;

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
        refine();
        best = new Readable(polish).rounded(best);
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

    private BigFraction upper(int cells) {
        return design.laws().stream().map(Law::mean).map(Exact::of).reduce(BigFraction.ZERO, BigFraction::add);
    }

    /** Lotteries are split in two as long as that earns more. */
    private void refine() {
        best = polish.pruned(polish.improved(best, 2 * BUDGET), LOSS);
        boolean better = true;
        while (better && symmetry.menu(best.offers()).size() <= MOST_DEALS) {
            Polish.Earning split = split();
            better = split != null && split.revenue() > best.revenue() * (1 + WORTH_A_DEAL);
            best = better ? split : best;
        }
    }

    private Polish.Earning split() {
        for (int k = 0; k < best.offers().size(); k++) {
            Offer offer = best.offers().get(k);
            for (int j = 0; j < offer.shares().length; j++) {
                if (offer.shares()[j] > 0 && offer.shares()[j] < 1) {
                    List<Offer> more = new ArrayList<>(best.offers());
                    more.set(k, moved(offer, j, -SPREAD));
                    more.add(moved(offer, j, SPREAD));
                    if (symmetry.menu(more).size() <= MOST_DEALS + 1) {
                        return polish.improved(polish.earning(more), BUDGET);
                    }
                }
            }
        }
        return null;
    }

    /** A little more of one good, at what it is worth to a buyer in the lowest tenth of values. */
    private Offer moved(Offer offer, int good, double by) {
        double[] shares = offer.shares().clone();
        shares[good] = Math.min(1, Math.max(0, shares[good] + by));
        double price = offer.price() + by * design.laws().get(good).quantile(0.1);
        return new Offer(shares, price);
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
