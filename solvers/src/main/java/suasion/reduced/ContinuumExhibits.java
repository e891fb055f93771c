package suasion.reduced;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.solve.Exhibit;
import suasion.solve.Solution;

/** What grids say of two goods with uniform values on the continuum, where no best auction is known. */
public final class ContinuumExhibits {
    /** Cells per good, up to those of the file, or to what takes a second. */
    private static final List<Integer> GRIDS = List.of(5, 10, 15, 20);

    /** Cells per good up to which the bounds take a second. */
    private static final int QUICK = 10;

    /** Cells per good up to which the bounds take some seconds. */
    private static final int FINEST = 20;

    private static final int DIGITS = 6;

    private ContinuumExhibits() {}

    /**
     * Values on several grids, and what they prove of the continuum.
     *
     * @param onGrid the goods on a grid of so many cells each
     * @param own the grid of the file
     * @param best the best auction on it
     */
    public static Exhibit grids(IntFunction<ManyGoods> onGrid, int own, Solution best) {
        TreeSet<Integer> grids = new TreeSet<>(List.of(own));
        GRIDS.stream().filter(grid -> grid <= Math.max(own, QUICK)).forEach(grids::add);
        List<List<Object>> rows = new ArrayList<>();
        for (int grid : grids) {
            ManyGoods auction = onGrid.apply(grid);
            if (grid > FINEST) {
                rows.add(Arrays.asList(cells(grid), rounded(best.value(), RoundingMode.HALF_EVEN), null, null, null));
            } else {
                BayesianAuction solved = new BayesianAuction(auction);
                CellAverages.Bounds bounds = new CellAverages(auction).bounds();
                BigDecimal lower =
                        rounded(Exact.of(Math.max(solved.onTheContinuum(), bounds.lower())), RoundingMode.FLOOR);
                BigDecimal upper = rounded(bounds.upper(), RoundingMode.CEILING);
                BigFraction value = grid == own ? best.value() : solved.bound();
                rows.add(List.of(
                        cells(grid), rounded(value, RoundingMode.HALF_EVEN), lower, upper, upper.subtract(lower)));
            }
        }
        return new Exhibit(
                "grids",
                "From grids to the continuum",
                List.of("grid", "value on the grid", "lower bound", "upper bound", "gap"),
                rows,
                "with values anywhere in the intervals some auction brings the lower bound, a menu that every bidder"
                        + " chooses from himself, shrunk until its chances can be had together; none brings more than the"
                        + " upper bound, a program over averages in cells. The value on the grid is neither"
                        + (own > FINEST
                                ? "; on finer grids than %s no bounds are computed".formatted(cells(FINEST))
                                : ""));
    }

    private static String cells(int grid) {
        return grid + " x " + grid;
    }

    private static BigDecimal rounded(BigFraction number, RoundingMode mode) {
        return new BigDecimal(number.getNumerator()).divide(new BigDecimal(number.getDenominator()), DIGITS, mode);
    }

    /** What others report of two bidders and two goods, uniform on [0, 1]. */
    public static Exhibit published() {
        return new Exhibit(
                "published",
                "Published numbers for values anywhere in [0, 1]",
                List.of("source", "revenue", "incentives"),
                List.of(
                        List.of(
                                "every good in its best auction (Myerson 1981)",
                                new BigFraction(5, 6),
                                "dominant strategies"),
                        List.of(
                                "learned auctions, about (Duetting et al. 2019)",
                                new BigDecimal(".878"),
                                "dominant strategies up to small regret")),
                "the best auction with Bayesian incentives brings at least as much as any with dominant strategies");
    }
}
