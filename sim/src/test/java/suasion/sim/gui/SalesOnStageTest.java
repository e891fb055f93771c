package suasion.sim.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.game.Exact;
import suasion.mechanism.AuctionRule;
import suasion.mechanism.Deal;
import suasion.mechanism.PostedMenu;
import suasion.mechanism.Pricing;
import suasion.mechanism.PriorityRule;
import suasion.mechanism.Reports;
import suasion.mechanism.Sale;
import suasion.menu.PostedMenus;
import suasion.myerson.Bidders;
import suasion.myerson.DirectAuction;
import suasion.sim.Auctioned;
import suasion.sim.MonteCarlo;
import suasion.sim.Progress;
import suasion.sim.Round;
import suasion.sim.Strategy;
import suasion.value.DiscreteLaw;
import suasion.value.UniformLaw;

/** What the console shows of sales: values, reports, what is got and paid, and who wins. */
class SalesOnStageTest {
    private static final Playable ENTRY = new Playable("sale", "A sale", "made up for a test", () -> null);
    private static final int LOW = 0;
    private static final int HIGH = 1;
    private static final int AT_ONE = 1;
    private static final long ROUNDS = 200_000;

    private static List<BigFraction> fractions(String... all) {
        return Stream.of(all).map(Exact::parse).toList();
    }

    /**
     * Two bidders of value 1 or 2, each with probability 1/2, at the second price: 2 if both have 2, else 1, in the
     * mean 5/4. Who has 2 wins at 1 with probability 1/2 and at 2 with 1/4; who has 1 wins at 1 with 1/4. A bidder
     * expects 1/2 (2 - 1) 1/2 = 1/4.
     */
    private static Scene secondPrice() {
        AuctionRule rule = DirectAuction.of(
                Bidders.alike("painting", 2, new DiscreteLaw(fractions("1", "2"), fractions("1/2", "1/2"))),
                "bidder",
                List.of(List.of(new PriorityRule.Order(BigFraction.ONE, List.of(0, 1)))),
                new Pricing.SecondPrice(BigFraction.ONE));
        return Scene.of(Sale.problem(rule.table().game(), "seller"), rule, 1.25, 0);
    }

    /** A good of uniform value at the price 1/2: half of the buyers buy, revenue 1/4. */
    private static Scene postedPrice() {
        PostedMenu menu = PostedMenus.of(
                List.of(UniformLaw.unit()),
                List.of("book"),
                "reader",
                List.of(new Deal("book at 1/2", fractions("1"), new BigFraction(1, 2))));
        return Scene.of(Sale.problem(menu.table().game(), "seller"), menu, .25, 0);
    }

    private static Moment auction(int report, int deal, Auctioned auctioned) {
        int heard = report == Reports.OUT ? Strategy.NOTHING : deal;
        Round round = new Round(0, HIGH, List.of(report), deal, List.of(heard), List.of(deal), deal);
        return new Narrator(ENTRY, secondPrice()).after(round, new Traded(List.of(), Optional.of(auctioned)), "", "");
    }

    private static List<String> texts(List<Bar> bars) {
        return bars.stream()
                .map(bar -> bar.label() + " " + bar.text() + (bar.marked() ? "!" : ""))
                .toList();
    }

    @Test
    void anAuctionShowsAllBiddersWhoWinsAndWhatIsPaid() {
        Moment moment = auction(HIGH, AT_ONE, new Auctioned(0, List.of(HIGH, LOW), List.of(HIGH, LOW), List.of(0)));
        assertEquals(Wording.AUCTION, moment.wording());
        assertEquals("to bidder 1", moment.state());
        assertEquals(List.of("bidder 1 2!", "bidder 2 1"), texts(moment.prior()));
        assertEquals("hears 2", moment.told());
        assertEquals(List.of("nothing 1/4", "painting at 1 1/2!", "painting at 2 1/4"), texts(moment.sayable()));
        Moment.Hearing looked = moment.hearings().get(0);
        assertEquals("bidder 1", looked.receiver());
        assertEquals("type 2", looked.type());
        assertEquals("painting at 1", looked.recommended());
        assertEquals("1", looked.done());
        assertEquals("honest", looked.verdict());
        assertEquals(List.of("painting 2!"), texts(looked.beliefs()));
        // what one pays stands for what both pay; value 2 less price 1
        assertEquals(
                List.of(
                        new Moment.Earning("seller", "2", "2 \u00d7 1", "5/4"),
                        new Moment.Earning("bidder", "1", "pays 1", "1/4")),
                moment.earnings());
    }

    @Test
    void theAnnouncedAuctionIsItsReducedForm() {
        Moment.Grid grid = new Narrator(ENTRY, secondPrice()).before("", "").scheme();
        assertEquals(List.of("painting", "pays"), grid.columns());
        assertEquals(List.of("1", "2"), grid.rows());
        // 1/4 x 1; 1/2 x 1 + 1/4 x 2
        assertEquals(List.of(List.of("0.25", "0.25"), List.of("0.75", "1")), grid.texts());
    }

    @Test
    void whoLiesIsSeenToAndWhoStaysOutGetsNothingForNothing() {
        Moment lying = auction(LOW, AT_ONE, new Auctioned(0, List.of(HIGH, LOW), List.of(LOW, LOW), List.of(0)));
        assertEquals("type 2, reports 1", lying.hearings().get(0).type());
        assertEquals("lied", lying.hearings().get(0).verdict());
        assertFalse(lying.hearings().get(0).obeyed());
        assertEquals("1", lying.scheme().rows().get(lying.scheme().row()));
        Moment out = auction(Reports.OUT, AT_ONE, new Auctioned(0, List.of(HIGH, LOW), List.of(-1, LOW), List.of(1)));
        assertEquals("to bidder 2", out.state());
        assertEquals("stayed out", out.hearings().get(0).verdict());
        assertEquals("nothing", out.hearings().get(0).recommended());
        assertEquals(
                List.of("0", "0"),
                out.earnings().stream().map(Moment.Earning::now).toList());
        assertEquals(-1, out.scheme().row());
    }

    /** The price is 1/2 whatever the value v above it, and v - 1/2 is what the reader has of it. */
    @Test
    void aBuyerOfAPostedMenuIsSeenWithHisOwnValues() {
        Stage stage = new Stage(List.of(ENTRY), 42);
        stage.show(0, postedPrice());
        assertEquals(
                List.of("nothing 1/2", "book at 1/2 1/2"), texts(stage.moment().prior()));
        stage.start();
        int sold = 0;
        for (int round = 0; round < 50; round++) {
            assertTrue(stage.step());
            Moment moment = stage.moment();
            double value = stage.model().lastValues().get(0);
            Moment.Hearing reader = moment.hearings().get(0);
            boolean buys = value > .5;
            assertEquals(buys ? "book at 1/2" : "nothing", reader.recommended());
            assertEquals(buys ? "1/2" : "0", reader.done());
            assertEquals(value, reader.beliefs().get(0).value(), 1e-12, "in units of the highest, which is 1");
            assertEquals(
                    Numbers.show(buys ? value - .5 : 0),
                    moment.earnings().get(1).now());
            sold += buys ? 1 : 0;
        }
        // Binomial(50, 1/2): outside [8, 42] with probability below 1e-6
        assertTrue(sold >= 8 && sold <= 42, "sold in 50 rounds: " + sold);
    }

    /** Who likes which deal best gets it: by report there is nothing to see, and half of all buy. */
    @Test
    void whereReportsSettleDealsOnlyTheShareSoldIsCharted() {
        Scene scene = postedPrice();
        List<Comparison> goods = Statistics.before(scene).beliefs();
        assertEquals(List.of("book"), goods.stream().map(Comparison::label).toList());
        assertEquals(.5, goods.get(0).promised(), 1e-12);
    }

    @Test
    void aGoodThatNobodyGetsIsKept() {
        Moment moment = auction(HIGH, 0, new Auctioned(0, List.of(HIGH, LOW), List.of(HIGH, LOW), List.of(-1)));
        assertEquals("kept", moment.state());
        assertEquals(List.of("bidder 1 2", "bidder 2 1"), texts(moment.prior()));
    }

    @Test
    void thereAreOnlyReportsToChoose() {
        Scene scene = secondPrice();
        assertEquals(
                List.of("honest", "choosing (the best report)", "lying (claims the other type)", "staying out"),
                Plays.knowing(scene));
        assertEquals("seller (revenue)", scene.designerName());
    }

    /** Hoeffding (1963), 6 frequencies and 4 means of range at most 4: false alarms below 1e-6 in all. */
    @Test
    void chartsCompareDealsGoodsAndRevenueWithTheReducedForm() {
        Scene scene = secondPrice();
        var tally = MonteCarlo.play(scene.arm(0), 42, ROUNDS, 1, Progress.NONE);
        Statistics statistics = Statistics.of(scene, scene.arm(0).reports(), tally);
        double bound = Math.sqrt(Math.log(2e7) / (2 * ROUNDS));
        assertEquals(ROUNDS, statistics.obeyed());
        check(List.of("nothing", "painting at 1", "painting at 2"), bound, statistics.signals(), .5, .375, .125);
        // rounds of one type are at least 90,000 of 200,000
        check(List.of("painting", "painting | 1", "painting | 2"), 1.5 * bound, statistics.beliefs(), .5, .25, .75);
        check(List.of("seller (revenue)", "bidder"), 4 * bound, statistics.payoffs(), 1.25, .25);
        Statistics none = Statistics.before(scene);
        assertEquals(Double.NaN, none.beliefs().get(0).observed());
        assertEquals(Double.NaN, none.signals().get(0).observed());
    }

    private static void check(List<String> labels, double bound, List<Comparison> all, double... promised) {
        assertEquals(labels, all.stream().map(Comparison::label).toList());
        for (int k = 0; k < promised.length; k++) {
            assertEquals(promised[k], all.get(k).promised(), 1e-12);
            assertEquals(promised[k], all.get(k).observed(), bound);
        }
    }

    /** A liar of type 2 gets what type 1 does, and his rounds are counted where he said he belongs. */
    @Test
    void goodsAreCountedByReport() {
        Scene scene = secondPrice();
        int lying = scene.castings().size() - 2;
        var tally = MonteCarlo.play(scene.arm(lying), 42, ROUNDS, 1, Progress.NONE);
        Statistics statistics = Statistics.of(scene, scene.arm(lying).reports(), tally);
        assertEquals(0, statistics.obeyed());
        double bound = 1.5 * Math.sqrt(Math.log(2e7) / (2 * ROUNDS));
        assertEquals(.25, statistics.beliefs().get(1).observed(), bound);
        assertEquals(.75, statistics.beliefs().get(2).observed(), bound);
    }
}
