package suasion.menu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.game.Exact;
import suasion.mechanism.Deal;
import suasion.mechanism.Mechanism;
import suasion.mechanism.Sale;
import suasion.solve.Certifier;
import suasion.value.DiscreteLaw;
import suasion.value.ExponentialLaw;
import suasion.value.Law;
import suasion.value.UniformLaw;

class WorstBuyerTest {
    private static MenuDesign design(Law... laws) {
        List<String> goods = List.of("first", "second").subList(0, laws.length);
        return MenuDesign.independent(goods, "buyer", "seller", List.of(laws), 4);
    }

    private static Deal deal(String name, String price, String... shares) {
        return new Deal(name, List.of(shares).stream().map(Exact::parse).toList(), Exact.parse(price));
    }

    private static BigFraction pooled(Mechanism mechanism) {
        return Certifier.violation(
                Sale.problem(mechanism.table().game(), "seller"),
                Certifier.lines(Sale.problem(mechanism.table().game(), "seller"), mechanism.table(), List.of()));
    }

    /**
     * Two exponential goods chosen at 809/500 together and charged 5/2: the mean of those who take them is 3, but
     * whoever values them at 809/500 in all pays 5/2 - 809/500 = 441/500 too much.
     */
    @Test
    void whoIsChargedTooMuchIsFoundThoughHisClassGains() {
        Law law = new ExponentialLaw(BigFraction.ONE);
        Mechanism mechanism = design(law, law)
                .charged(List.of(deal("both", "809/500", "1", "1")), List.of(deal("both", "5/2", "1", "1")));
        assertEquals(BigFraction.ZERO, pooled(mechanism));
        WorstBuyer worst = WorstBuyer.of(mechanism).orElseThrow();
        assertEquals(Exact.parse("441/500"), worst.loss());
        assertEquals(
                Exact.parse("809/500"), worst.values().get(0).add(worst.values().get(1)));
    }

    /** U[0,1], both goods chosen at 1/2 each, the second charged 1/4 instead: whoever takes the first envies by 1/4. */
    @Test
    void whoSeesACheaperDealEnviesIt() {
        Law unit = UniformLaw.unit();
        List<Deal> menu = List.of(deal("first", "1/2", "1", "0"), deal("second", "1/2", "0", "1"));
        Mechanism mechanism = design(unit, unit).charged(menu, List.of(menu.get(0), deal("second", "1/4", "0", "1")));
        WorstBuyer worst = WorstBuyer.of(mechanism).orElseThrow();
        assertEquals(Exact.parse("1/4"), worst.loss());
        assertTrue(List.of("first", "nothing").contains(worst.type()));
        assertEquals("second", worst.report());
    }

    @Test
    void nobodyLosesWhoGetsWhatHeChose() {
        Law unit = UniformLaw.unit();
        assertTrue(WorstBuyer.of(design(unit, unit).offered(List.of(deal("both", "9/10", "1", "1"))))
                .isEmpty());
    }

    /**
     * Values 1 to 40, served from 20 on and charged 25: type 20 loses 5, while all who are served have 30 - 25 on
     * average.
     */
    @Test
    void ofFortyTypesTheWorstIsFoundInItsClass() {
        List<BigFraction> values =
                IntStream.rangeClosed(1, 40).mapToObj(BigFraction::new).toList();
        Law law = new DiscreteLaw(values, Collections.nCopies(40, new BigFraction(1, 40)));
        Mechanism mechanism = design(law).charged(List.of(deal("a", "20", "1")), List.of(deal("a", "25", "1")));
        assertEquals(BigFraction.ZERO, pooled(mechanism));
        WorstBuyer worst = WorstBuyer.of(mechanism).orElseThrow();
        assertEquals(new BigFraction(5), worst.loss());
        assertEquals(List.of(new BigFraction(20)), worst.values());
    }

    /**
     * First good 1, 3, or 4 with 1/4, 1/2, 1/4, a tenth of it for 3/10: type 3 is indifferent and takes the dearer
     * deal, so revenue is 3/4 of 3/10.
     */
    @Test
    void anIndifferentBuyerTakesTheDearestWhetherAnotherGoodIsContinuousOrNot() {
        Law law = new DiscreteLaw(
                List.of(BigFraction.ONE, new BigFraction(3), new BigFraction(4)),
                List.of(new BigFraction(1, 4), BigFraction.ONE_HALF, new BigFraction(1, 4)));
        for (Law second : List.of(UniformLaw.unit(), DiscreteLaw.sure(BigFraction.ONE))) {
            Mechanism mechanism = design(law, second).offered(List.of(deal("a", "3/10", "1/10", "0")));
            BigFraction revenue = mechanism
                    .table()
                    .expected(Sale.problem(mechanism.table().game(), "seller").objective());
            assertEquals(9 / 40., Exact.toDouble(revenue), 1e-12);
        }
    }
}
