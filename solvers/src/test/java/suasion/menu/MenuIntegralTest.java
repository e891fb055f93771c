package suasion.menu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.game.Exact;
import suasion.mechanism.Deal;
import suasion.value.BetaLaw;
import suasion.value.DiscreteLaw;
import suasion.value.ExponentialLaw;
import suasion.value.Law;
import suasion.value.TruncatedNormalLaw;
import suasion.value.UniformLaw;

/** Revenues of menus against closed forms. */
class MenuIntegralTest {
    private static final Law UNIT = UniformLaw.unit();
    private static final Law EXPONENTIAL = new ExponentialLaw(BigFraction.ONE);
    private static final Law BETA = new BetaLaw(BigFraction.ONE, BigFraction.TWO);

    static Deal deal(double price, double... shares) {
        return new Deal(
                Arrays.toString(shares) + " at " + price,
                Arrays.stream(shares).mapToObj(Exact::of).toList(),
                Exact.of(price));
    }

    /** Every bundle at a price that depends on its size; prices[0] is for nothing. */
    static List<Deal> bySize(int goods, double... prices) {
        return IntStream.range(0, 1 << goods)
                .mapToObj(set -> deal(
                        prices[Integer.bitCount(set)],
                        IntStream.range(0, goods).mapToDouble(j -> set >> j & 1).toArray()))
                .toList();
    }

    private static List<Deal> bundle(int goods, double price) {
        return List.of(
                deal(0, new double[goods]),
                deal(price, IntStream.range(0, goods).mapToDouble(j -> 1).toArray()));
    }

    private static List<Law> alike(int goods, Law law) {
        return Collections.nCopies(goods, law);
    }

    /** The best prices of two uniform goods: (12 + 2 sqrt 2) / 27 (Manelli and Vincent 2006; DDT 2017, example 1). */
    @Test
    void twoUniformGoods() {
        MenuIntegral menu = MenuIntegral.of(alike(2, UNIT), bySize(2, 0, 2 / 3., (4 - Math.sqrt(2)) / 3));
        assertEquals((12 + 2 * Math.sqrt(2)) / 27, menu.revenue(), 1e-13);
        assertTrue(menu.error() < 1e-10, "" + menu.error());
        assertEquals(
                1,
                menu.classes().stream()
                        .mapToDouble(MenuIntegral.Share::probability)
                        .sum(),
                1e-13);
        double first = 2 / 3.;
        double both = (4 - Math.sqrt(2)) / 3;
        assertEquals(
                (1 - first) * (both - first),
                menu.classes().get(1).probability(),
                1e-13,
                "the first alone: v_1 at least 2/3, v_2 less than what both cost more");
        assertEquals((1 + first) / 2, menu.classes().get(1).means().get(0), 1e-13);
        assertEquals((both - first) / 2, menu.classes().get(1).means().get(1), 1e-13);
    }

    /** Prices .75, 1.146446609, 1.225706606: .875464806 (Giannakopoulos and Koutsoupias 2018). */
    @Test
    void threeUniformGoods() {
        List<Deal> menu = bySize(3, 0, 0.75, 1.146446609, 1.225706606);
        MenuIntegral integral = MenuIntegral.of(alike(3, UNIT), menu);
        assertEquals(0.875464806, integral.revenue(), 2e-9);
        assertEquals(integral.revenue(), MenuIntegral.revenue(alike(3, UNIT), menu), 1e-12);
    }

    /** Pr(v_1 + v_2 at least p) = (1 + p) e^-p; at the golden ratio .839962095. */
    @Test
    void bundleOfExponentialGoods() {
        double p = (1 + Math.sqrt(5)) / 2;
        assertEquals(
                p * (1 + p) * Math.exp(-p),
                MenuIntegral.of(alike(2, EXPONENTIAL), bundle(2, p)).revenue(),
                1e-12);
        assertEquals(0.839962095, MenuIntegral.revenue(alike(2, EXPONENTIAL), bundle(2, 1.618033989)), 1e-9);
        assertEquals(
                3 * (1 + 3 + 4.5) * Math.exp(-3),
                MenuIntegral.revenue(alike(3, EXPONENTIAL), bundle(3, 3)),
                1e-11,
                "Erlang: (1 + p + p^2/2) e^-p");
    }

    /** The best price of the bundle of two goods with density 2 (1 - v): revenue .330873581. */
    @Test
    void bundleOfBetaGoods() {
        double best = 0;
        for (double p = 0.53; p < 0.58; p += 1e-4) {
            best = Math.max(best, MenuIntegral.revenue(alike(2, BETA), bundle(2, p)));
        }
        assertEquals(0.330873581, best, 1e-8);
    }

    /** Where every good has its own price each is bought as if it were alone: p (1 - F(p)) and the mean above p. */
    @Test
    void separatePricesFactor() {
        List<Law> laws = List.of(
                UNIT,
                EXPONENTIAL,
                new TruncatedNormalLaw(BigFraction.ONE_HALF, BigFraction.ONE_FIFTH, BigFraction.ZERO, BigFraction.ONE));
        double[] prices = {0.6, 1.1, 0.4};
        List<Deal> menu = new ArrayList<>();
        for (int set = 0; set < 8; set++) {
            double price = 0;
            double[] shares = new double[3];
            for (int j = 0; j < 3; j++) {
                shares[j] = set >> j & 1;
                price += shares[j] * prices[j];
            }
            menu.add(deal(price, shares));
        }
        double revenue = 0;
        double payoff = 0;
        for (int j = 0; j < 3; j++) {
            Law law = laws.get(j);
            revenue += prices[j] * law.survival(prices[j]);
            payoff += law.partialMean(prices[j], Double.POSITIVE_INFINITY) - prices[j] * law.survival(prices[j]);
        }
        MenuIntegral integral = MenuIntegral.of(laws, menu);
        assertEquals(revenue, integral.revenue(), 1e-10);
        assertEquals(payoff, integral.payoff(), 1e-10);
    }

    /** A lottery: half of the good at 1/8, all of it at 1/2; U[0, 1]: half from 1/4, all from 3/4. */
    @Test
    void oneGoodWithALottery() {
        MenuIntegral integral = MenuIntegral.of(List.of(UNIT), List.of(deal(0, 0), deal(0.125, 0.5), deal(0.5, 1)));
        assertEquals(0.5 * 0.125 + 0.25 * 0.5, integral.revenue(), 1e-15);
        assertEquals(
                List.of(0.125, 0.5, 0.875),
                List.of(
                        integral.classes().get(0).means().get(0),
                        integral.classes().get(1).means().get(0),
                        integral.classes().get(2).means().get(0)));
    }

    /** Values 1/3 or 1, price 1/3 for one good: whoever values it at 1/3 is indifferent, and takes the dearer deal. */
    @Test
    void tiesOfDiscreteValuesGoToTheDearest() {
        BigFraction third = new BigFraction(1, 3);
        Law law = new DiscreteLaw(List.of(third, BigFraction.ONE), List.of(BigFraction.ONE_HALF, BigFraction.ONE_HALF));
        Deal nothing = deal(0, 0);
        Deal good = new Deal("good", List.of(BigFraction.ONE), third);
        assertEquals(1 / 3., MenuIntegral.revenue(List.of(law), List.of(nothing, good)), 1e-15);
        assertEquals(1 / 3., MenuIntegral.revenue(List.of(law), List.of(good, nothing)), 1e-15);
    }

    /** A discrete and a uniform good, bundle at 1: Pr(v_2 at least 1 - v_1) = v_1. */
    @Test
    void discreteBesideContinuous() {
        Law law = new DiscreteLaw(
                List.of(new BigFraction(1, 4), new BigFraction(3, 4)),
                List.of(new BigFraction(1, 3), new BigFraction(2, 3)));
        for (List<Law> laws : List.of(List.of(law, UNIT), List.of(UNIT, law))) {
            MenuIntegral integral = MenuIntegral.of(laws, bundle(2, 1));
            assertEquals(1 / 12. + 1 / 2., integral.revenue(), 1e-14);
            int discrete = laws.indexOf(law);
            assertEquals(
                    (1 / 4. / 12 + 3 / 4. / 2) / (7 / 12.),
                    integral.classes().get(1).means().get(discrete),
                    1e-14);
        }
    }

    /** Densities that are infinite at both ends, 1/(pi sqrt(v (1 - v))): the bundle at 1 sells to half of all. */
    @Test
    void arcsineGoods() {
        Law arcsine = new BetaLaw(BigFraction.ONE_HALF, BigFraction.ONE_HALF);
        MenuIntegral integral = MenuIntegral.of(alike(2, arcsine), bundle(2, 1));
        assertEquals(0.5, integral.revenue(), 1e-8);
        assertTrue(integral.error() < 1e-6);
    }

    /** By symmetry half of all value four uniform goods at 2 or more. */
    @Test
    void bundleOfFourUniformGoods() {
        assertEquals(1, MenuIntegral.revenue(alike(4, UNIT), bundle(4, 2)), 1e-7);
    }

    /** Rounding keeps the mean: from the joint law the mean values of every class are what they are without it. */
    @Test
    void roundingKeepsTheMeanOfEveryClass() {
        List<Deal> menu = bySize(2, 0, 2 / 3., (4 - Math.sqrt(2)) / 3);
        double[] points = {0, 0.25, 0.5, 0.75, 1};
        double[][] prior = MenuIntegral.prior(alike(2, UNIT), menu, List.of(points, points));
        MenuIntegral integral = MenuIntegral.of(alike(2, UNIT), menu);
        for (int o = 0; o < 4; o++) {
            double mass = 0;
            double first = 0;
            double second = 0;
            for (int s = 0; s < 25; s++) {
                mass += prior[s][o];
                first += prior[s][o] * points[s / 5];
                second += prior[s][o] * points[s % 5];
            }
            MenuIntegral.Share share = integral.classes().get(o);
            assertEquals(share.probability(), mass, 1e-13);
            assertEquals(share.means().get(0), first / mass, 1e-12);
            assertEquals(share.means().get(1), second / mass, 1e-12);
        }
    }
}
