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

    /** Uniform values 1/6, 1/2, 5/6 and on 12 x 12 cells: gap and violations are 0 or rounding. */
    @Test
    void gridsOfUniformValuesAreCertified() {
        assertTrue(BayesianAuction.solve(goods(uniform(3), 2, 2)).isExact());
        Solution fine = BayesianAuction.solve(goods(uniform(12), 2, 2));
        assertEquals(Claim.OPTIMAL, fine.claim(), fine.certificate().toString());
    }

    /** One good: two bidders with values 1 or 2 pay 3/2 in the best auction, sold always at 1 or to a 2 at 2. */
    @Test
    void oneGoodBringsWhatMyersonSays() {
        assertEquals(
                new BigFraction(3, 2),
                BayesianAuction.solve(goods(ONE_OR_TWO, 1, 2)).value());
    }

    /** The contest gives the chances that were wanted, in fractions: 1/8 of what could be had, and all of it. */
    @Test
    void contestsGiveWhatIsOwed() {
        List<BigFraction> mass = List.of(new BigFraction(1, 4), new BigFraction(1, 4), new BigFraction(1, 2));
        List<BigFraction> wanted = List.of(new BigFraction(7, 8), new BigFraction(1, 3), new BigFraction(1, 5));
        Contests contests = new Contests(2, mass, true);
        assertTrue(contests.excess(wanted).compareTo(BigFraction.ONE) <= 0);
        List<List<BigFraction>> odds = new BundleOdds(2, mass).of(List.of(contests.of(wanted)));
        for (int t = 0; t < mass.size(); t++) {
            assertEquals(wanted.get(t), odds.get(t).get(1));
        }
    }
}
