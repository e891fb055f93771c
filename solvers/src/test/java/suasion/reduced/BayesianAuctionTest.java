package suasion.reduced;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.solve.Claim;
import suasion.solve.Solution;
import suasion.value.DiscreteLaw;
import suasion.value.UniformLaw;

class BayesianAuctionTest {
    static final DiscreteLaw ONE_OR_TWO = new DiscreteLaw(
            List.of(BigFraction.ONE, BigFraction.TWO), List.of(BigFraction.ONE_HALF, BigFraction.ONE_HALF));

    static ManyGoods goods(DiscreteLaw law, int goods, int bidders) {
        return new ManyGoods(
                IntStream.rangeClosed(1, goods).mapToObj(j -> "good " + j).toList(),
                Collections.nCopies(goods, law),
                bidders,
                "bidder",
                "seller");
    }

    static DiscreteLaw uniform(int cells) {
        return new UniformLaw(BigFraction.ZERO, BigFraction.ONE).onGrid(cells);
    }

    /** Yao (2017), the example that Bayesian incentives bring more: 51/16. */
    @Test
    void twoBiddersOneOrTwoTwoGoodsBringFiftyOneSixteenths() {
        Solution solution = BayesianAuction.solve(goods(ONE_OR_TWO, 2, 2));
        assertEquals(new BigFraction(51, 16), solution.value());
        assertEquals(Claim.OPTIMAL, solution.claim());
        assertTrue(solution.isExact(), solution.certificate().toString());
    }

    @Test
    void timing() {
        for (int k : new int[] {3, 5, 8, 10}) {
            long start = System.nanoTime();
            Solution solution = BayesianAuction.solve(goods(uniform(k), 2, 2));
            System.out.println(k + " " + solution.value().doubleValue() + " " + solution.claim() + " gap "
                    + solution.certificate().gap().doubleValue() + " violation "
                    + solution.certificate().violation().doubleValue() + " " + solution.method() + " total "
                    + (System.nanoTime() - start) / 1e9);
        }
    }
}
