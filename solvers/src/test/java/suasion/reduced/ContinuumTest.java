package suasion.reduced;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import suasion.game.Exact;

class ContinuumTest {
    /** One uniform good, two bidders: 5/12 (Myerson 1981); the bound comes down to it with the square of the grid. */
    @Test
    void cellsBoundOneGoodFromAbove() {
        double before = 1;
        for (int grid : new int[] {4, 8, 16}) {
            ManyGoods good = BayesianAuctionTest.goods(BayesianAuctionTest.uniform(grid), 1, 2);
            double excess = Exact.toDouble(new CellAverages(good).bounds().upper()) - 5.0 / 12;
            assertTrue(excess >= 0 && excess < before / 2.5, grid + ": " + excess);
            before = excess;
        }
    }

    /** Selling separately brings 2 x 5/12, an estimate from finer grids is .894 +- .001. */
    @Test
    void twoUniformGoodsLieBetweenAMenuAndTheCells() {
        ManyGoods goods = BayesianAuctionTest.goods(BayesianAuctionTest.uniform(8), 2, 2);
        CellAverages.Bounds bounds = new CellAverages(goods).bounds();
        double upper = Exact.toDouble(bounds.upper());
        assertTrue(bounds.lower() > 5.0 / 6 && bounds.lower() < .895, bounds.toString());
        assertTrue(upper > .893 && upper < .93, bounds.toString());
    }

    /** Each has its proof, so one can be no more than the other. */
    @Test
    void aMenuOnTheContinuumIsWorthNoMoreThanTheBound() {
        ManyGoods goods = BayesianAuctionTest.goods(BayesianAuctionTest.uniform(4), 2, 2);
        double lower = new BayesianAuction(goods).onTheContinuum();
        assertTrue(lower < Exact.toDouble(new CellAverages(goods).bounds().upper()));
    }
}
