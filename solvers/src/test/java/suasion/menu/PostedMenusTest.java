package suasion.menu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.game.Exact;
import suasion.mechanism.Accounts;
import suasion.mechanism.Deal;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.PostedMenu;
import suasion.mechanism.Sale;
import suasion.solve.Certifier;
import suasion.value.BetaLaw;
import suasion.value.DiscreteLaw;
import suasion.value.ExponentialLaw;
import suasion.value.Law;
import suasion.value.UniformLaw;

class PostedMenusTest {
    private static final List<String> NAMES = List.of("first", "second", "third", "fourth");

    private static PostedMenu posted(List<Law> laws, List<Deal> menu) {
        return PostedMenus.of(laws, NAMES.subList(0, laws.size()), "buyer", menu);
    }

    private static double revenue(PostedMenu menu) {
        DesignProblem problem = Sale.problem(menu.table().game(), "seller");
        return Exact.toDouble(Accounts.of(problem, menu.table()).expectedDesigner());
    }

    private static Map<String, Double> gains(PostedMenu menu) {
        return Certifier.lines(Sale.problem(menu.table().game(), "seller"), menu.table(), List.of()).stream()
                .collect(Collectors.toMap(
                        line -> line.incentive().id(), line -> Exact.toDouble(line.conditionalGain())));
    }

    private static void holds(List<Law> laws, List<Deal> menu) {
        PostedMenu posted = posted(laws, menu);
        assertEquals(MenuIntegral.revenue(laws, menu), revenue(posted), 1e-9);
        gains(posted).forEach((id, gain) -> assertTrue(gain >= 0, id + ": " + gain));
    }

    @Test
    void nobodyGainsFromAnotherDealThanTheOneHeLikesBest() {
        Law unit = UniformLaw.unit();
        holds(List.of(unit), List.of(MenuIntegralTest.deal(0, 0), MenuIntegralTest.deal(0.5, 1)));
        holds(List.of(unit, unit), MenuIntegralTest.bySize(2, 0, 2 / 3., (4 - Math.sqrt(2)) / 3));
        holds(List.of(unit, unit, unit), MenuIntegralTest.bySize(3, 0, 0.75, 1.146446609, 1.225706606));
        Law beta = new BetaLaw(BigFraction.ONE, BigFraction.TWO);
        holds(
                List.of(beta, beta),
                List.of(
                        MenuIntegralTest.deal(0, 0, 0),
                        MenuIntegralTest.deal(0.49, 1, 0.4),
                        MenuIntegralTest.deal(0.49, 0.4, 1),
                        MenuIntegralTest.deal(0.553493802, 1, 1)));
    }

    /** The lattice ends at the quantile 1 - 10^-6; who buys the bundle is still who should. */
    @Test
    void exponentialGoodsHaveALatticeThatEnds() {
        Law law = new ExponentialLaw(BigFraction.TWO);
        List<Deal> menu = List.of(MenuIntegralTest.deal(0, 0, 0), MenuIntegralTest.deal(0.809, 1, 1));
        holds(List.of(law, law), menu);
        assertEquals(
                List.of("0", "51/200", "161/200", "391/200", "691/100"),
                posted(List.of(law, law), menu).lattice().get(0).stream()
                        .map(Exact::show)
                        .toList(),
                "quantiles 0, .4, .8, .98, .999999 in hundredths of the mean");
    }

    @Test
    void fourGoodsAndAFewValues() {
        Law unit = UniformLaw.unit();
        Law coin = new DiscreteLaw(
                List.of(BigFraction.ONE, BigFraction.TWO), List.of(BigFraction.ONE_HALF, BigFraction.ONE_HALF));
        List<Law> laws = List.of(unit, coin, coin, unit);
        List<Deal> menu = List.of(
                MenuIntegralTest.deal(0, 0, 0, 0, 0),
                MenuIntegralTest.deal(3.5, 1, 1, 1, 1),
                MenuIntegralTest.deal(1.75, 0, 1, 0, 1));
        holds(laws, menu);
        assertEquals(
                List.of(2, 2, 2, 2),
                posted(laws, menu).lattice().stream().map(List::size).toList());
    }

    /** Nothing is added where it is missing, what nobody wants is left out. */
    @Test
    void classesAreThoseWhoExist() {
        Law unit = UniformLaw.unit();
        PostedMenu menu = posted(
                List.of(unit),
                List.of(
                        new Deal("good", List.of(BigFraction.ONE), BigFraction.ONE_HALF),
                        new Deal("dear", List.of(BigFraction.ONE), BigFraction.ONE)));
        assertEquals(
                List.of("nothing", "good"), menu.menu().stream().map(Deal::name).toList());
        assertEquals(0.25, revenue(menu), 1e-12);
        BigFraction sum = menu.table().game().prior().stream().reduce(BigFraction.ZERO, BigFraction::add);
        assertEquals(BigFraction.ONE, sum);
    }

    /**
     * U[0, 1], assigned as if the good cost 1/2, charged 3/4: buyers of mean value 3/4 have nothing left and are still
     * willing; at 7/8 they lose 1/8 each and would rather say that they want nothing.
     */
    @Test
    void whoIsChargedMoreThanHeWasToldWouldLie() {
        List<Law> laws = List.of(UniformLaw.unit());
        Deal nothing = new Deal("nothing", List.of(BigFraction.ZERO), BigFraction.ZERO);
        Deal good = new Deal("the good", List.of(BigFraction.ONE), BigFraction.ONE_HALF);
        for (double price : new double[] {0.75, 0.875}) {
            Deal dearer = new Deal("the good", List.of(BigFraction.ONE), Exact.of(price));
            PostedMenu broken = PostedMenus.charged(
                    laws, List.of("good"), "buyer", List.of(nothing, good), List.of(nothing, dearer));
            Map<String, Double> gains = gains(broken);
            assertEquals(0.75 - price, gains.get("HONESTY buyer (the good): does not report nothing"), 1e-12);
            assertEquals(0.75 - price, gains.get("PARTICIPATION buyer (the good): does not stay out"), 1e-12);
            assertEquals(price - 0.25, gains.get("HONESTY buyer (nothing): does not report the good"), 1e-12);
            assertEquals(price / 2, revenue(broken), 1e-12);
        }
    }

    @Test
    void statesAreAllCombinationsOfPointsTheLastGoodFastest() {
        Law unit = UniformLaw.unit();
        PostedMenu menu = posted(List.of(unit, unit), MenuIntegralTest.bySize(2, 0, 0.6, 0.9));
        assertEquals(25, menu.table().game().states().size());
        assertEquals("(0, 1/4)", menu.table().game().states().get(1));
        assertEquals(
                IntStream.range(0, 25).boxed().toList(),
                IntStream.range(0, 25)
                        .map(s -> menu.table().game().stateOf(s * 4))
                        .boxed()
                        .toList());
        assertEquals(
                Collections.nCopies(4, 0),
                Sale.in(menu.table().game()).orElseThrow().blocks());
    }
}
