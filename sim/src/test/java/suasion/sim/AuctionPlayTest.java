package suasion.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.game.Exact;
import suasion.mechanism.AuctionRule;
import suasion.mechanism.Pricing;
import suasion.mechanism.Reports;
import suasion.mechanism.Sale;
import suasion.mechanism.Table;

/** Play draws every bidder's type and holds the auction; the odds of every deal are known from enumeration. */
class AuctionPlayTest {
    private static final long ROUNDS = 400_000;
    private static final List<BigFraction> FOUR = Games.fractions("1", "2", "3", "4");
    private static final List<BigFraction> LAW = Games.fractions("1/8", "3/8", "1/4", "1/4");

    private static AuctionRule secondPrice() {
        return Auctions.alike(
                3, FOUR, LAW, new Pricing.SecondPrice(new BigFraction(2)), Auctions.order("1", -1, 1, 2, 3));
    }

    /** The middle values are pooled, and one order favours the low ones. */
    private static AuctionRule ironed() {
        return Auctions.alike(
                2,
                FOUR,
                LAW,
                new Pricing.Threshold(),
                Auctions.order("3/4", 0, 5, 5, 9),
                Auctions.order("1/4", 3, 3, -1, 3));
    }

    private static AuctionRule firstPrice() {
        return Auctions.alike(
                4,
                FOUR.subList(0, 2),
                Games.fractions("1/2", "1/2"),
                new Pricing.Own(Games.fractions("1", "3/2")),
                Auctions.order("1", 0, 1));
    }

    /** Alice has values 1 and 3, bob 2 and 4 and 6; the order is of virtual values 2 v - b, say. */
    private static AuctionRule unlike(Pricing pricing) {
        return Auctions.unlike(
                Games.fractions("1", "3", "2", "4", "6"),
                List.of(4, 4, 7, 7, 7),
                Games.fractions("1/6", "1/3", "1/4", "1/8", "1/8"),
                pricing,
                -1,
                3,
                -2,
                3,
                6);
    }

    private static AuctionRule twoGoods() {
        return Auctions.goods(
                3,
                List.of(
                        Games.fractions("1", "1"),
                        Games.fractions("1", "2"),
                        Games.fractions("2", "1"),
                        Games.fractions("2", "2")),
                LAW,
                Games.fractions("0", "1/2", "1/3", "1"),
                List.of(
                        List.of(Auctions.order("1/2", 0, 0, 1, 1), Auctions.order("1/2", -1, 0, 2, 1)),
                        List.of(Auctions.order("1", -1, 1, 0, 2))));
    }

    private static List<AuctionRule> all() {
        return List.of(
                secondPrice(),
                ironed(),
                firstPrice(),
                unlike(new Pricing.Threshold()),
                unlike(new Pricing.SecondPrice(BigFraction.ONE)),
                twoGoods());
    }

    private static Arm arm(AuctionRule rule, Strategy strategy) {
        return Arm.of("auction", Sale.problem(rule.table().game(), "seller"), rule, strategy);
    }

    private static Misreporting claiming(Integer... reports) {
        return new Misreporting("lying", List.of(reports), BestResponding.usual());
    }

    private static Tally play(Arm arm) {
        return MonteCarlo.play(arm, 42, ROUNDS, 2, Progress.NONE);
    }

    /** False alarms one in a million per auction, six auctions. */
    @Test
    void dealsOccurAsOftenAsTheReducedFormSays() {
        for (AuctionRule rule : all()) {
            Arm arm = arm(rule, new Obedient());
            Games.chiSquare(arm, play(arm)).accept();
        }
    }

    /** The cell is the true type, the deal what the claimed one wins; false alarms one in a million per play. */
    @Test
    void whoLiesWinsWhatTheOtherTypeWouldHave() {
        for (Arm arm : List.of(
                arm(secondPrice(), claiming(3, 0, 1, 2)),
                arm(ironed(), claiming(1, 2, 3, 0)),
                arm(unlike(new Pricing.Threshold()), claiming(1, 0, 3, 4, 2)),
                arm(twoGoods(), claiming(3, 3, 0, 1)))) {
            Games.chiSquare(arm, play(arm)).accept();
        }
    }

    /** Hoeffding (1963): all {@code cells x deals} frequencies within their bounds but with probability 1e-6. */
    @Test
    void frequenciesAreWithinHoeffdingsBoundsOfTheReducedForm() {
        Arm arm = arm(secondPrice(), new Obedient());
        Tally tally = play(arm);
        Table table = arm.announced();
        ObservationCells cells = tally.cells();
        int pairs = cells.cells() * cells.messages();
        double bound = Math.sqrt(Math.log(2 * pairs / 1e-6) / (2 * ROUNDS));
        for (int cell = 0; cell < cells.cells(); cell++) {
            for (int message = 0; message < cells.messages(); message++) {
                long count =
                        tally.count(cells.index(cell, message, table.signals().outcome(message)));
                assertEquals(Exact.toDouble(table.mass(cell, message)), (double) count / ROUNDS, bound);
            }
        }
    }

    @Test
    void anAuctionWhoseTableIsWrongIsFoundOut() {
        AuctionRule sound = ironed();
        BigFraction[][] rows = new BigFraction[4][];
        int messages = sound.table().signals().messages();
        for (int cell = 0; cell < rows.length; cell++) {
            rows[cell] = new BigFraction[messages];
            for (int m = 0; m < messages; m++) {
                rows[cell][m] = sound.table().probability(cell, m);
            }
        }
        int deal = (int) Arrays.stream(rows[3], 1, messages)
                .takeWhile(p -> p.getNumerator().signum() == 0)
                .count();
        BigFraction little = new BigFraction(1, 50);
        rows[3][deal + 1] = rows[3][deal + 1].subtract(little);
        rows[3][0] = rows[3][0].add(little);
        AuctionRule lying = new AuctionRule(
                sound.contests(),
                sound.pricing(),
                Table.of(sound.table().game(), sound.table().signals(), rows));
        ChiSquare test = Games.chiSquare(arm(lying, new Obedient()), play(arm(lying, new Obedient())));
        assertThrows(AssertionError.class, test::accept);
    }

    @Test
    void neitherThreadsNorBlocksNorPiecesChangeAnAuction() {
        for (AuctionRule rule : all()) {
            Arm arm = arm(rule, new Obedient());
            Tally one = MonteCarlo.play(arm, 42, 20_000, 1, Progress.NONE);
            assertEquals(20_000, one.rounds());
            assertEquals(one, MonteCarlo.play(arm, 42, 20_000, 2, Progress.NONE));
            assertEquals(
                    one,
                    MonteCarlo.play(arm, 42, 0, 4099, 1, Progress.NONE)
                            .plus(MonteCarlo.play(arm, 42, 4099, 20_000, 2, Progress.NONE)));
            assertNotEquals(one, MonteCarlo.play(arm, 43, 20_000, 1, Progress.NONE));
            for (int block : new int[] {1, 7, 4096}) {
                PersuasionModel model = new PersuasionModel(arm, 42, block, 20_000);
                model.start();
                while (model.schedule.step(model)) {
                    assertTrue(model.played() <= 20_000);
                }
                assertEquals(one, model.tally());
            }
        }
    }

    /** Types are drawn by words that no report touches. */
    @Test
    void armsOfOneReplicationSeeTheSameTypes() {
        AuctionRule rule = unlike(new Pricing.Threshold());
        Tally honest = play(arm(rule, new Obedient()));
        Tally lying = play(arm(rule, claiming(1, 0, 3, 4, 2)));
        for (int cell = 0; cell < 5; cell++) {
            assertEquals(inCell(honest, cell), inCell(lying, cell));
        }
    }

    private static long inCell(Tally tally, int cell) {
        long count = 0;
        for (int index = 0; index < tally.cells().size(); index++) {
            count += tally.cells().cell(index) == cell ? tally.count(index) : 0;
        }
        return count;
    }

    @Test
    void whoStaysOutGetsNothingAndTheOthersCompeteWithoutHim() {
        AuctionRule rule = secondPrice();
        Arm out = arm(rule, claiming(Collections.nCopies(4, Reports.OUT).toArray(Integer[]::new)));
        PersuasionModel model = new PersuasionModel(out, 42, 1, 500);
        model.start();
        boolean sold = false;
        for (int round = 0; round < 500; round++) {
            model.schedule.step(model);
            Auctioned auction = model.lastAuction().orElseThrow();
            Round last = model.lastRound();
            assertEquals(0, auction.looked());
            assertEquals(Reports.OUT, auction.bids().get(0));
            assertEquals(Sale.NOTHING, last.outcome());
            assertEquals(last.cell(), auction.types().get(0));
            assertNotEquals(0, auction.winners().get(0));
            sold |= auction.winners().get(0) > 0;
        }
        assertTrue(sold);
    }

    /** The two highest bids decide a second-price auction: nobody who could win bids more than the winner. */
    @Test
    void theHighestBidWinsASecondPriceAuction() {
        PersuasionModel model = new PersuasionModel(arm(secondPrice(), new Obedient()), 42, 1, 500);
        model.start();
        for (int round = 0; round < 500; round++) {
            model.schedule.step(model);
            Auctioned auction = model.lastAuction().orElseThrow();
            int winner = auction.winners().get(0);
            int highest = Collections.max(auction.bids());
            assertEquals(auction.types(), auction.bids());
            assertEquals(
                    highest == 0 ? -1 : highest,
                    winner < 0 ? -1 : auction.bids().get(winner));
        }
    }

    @Test
    void whatAChangeOfStrategyMeansIsPlayedFromTheNextStepOn() {
        AuctionRule rule = secondPrice();
        PersuasionModel model = new PersuasionModel(arm(rule, new Obedient()), 42, 1, 100);
        model.start();
        model.schedule.step(model);
        model.setStrategies(List.of(claiming(3, 3, 3, 3)));
        model.schedule.step(model);
        assertEquals(3, model.lastAuction().orElseThrow().bids().get(0));
        assertEquals(List.of(3), model.lastRound().reports());
    }

    @Test
    void bidderNumbersMustFitTheBlocks() {
        AuctionRule rule = unlike(new Pricing.Threshold());
        Sale two = rule.sale();
        Sale three = new Sale(two.goods(), 3, two.deals(), two.blocks(), two.values());
        var game = three.game(
                "bidder",
                rule.table().game().players().get(0).types(),
                List.of("auction"),
                rule.table().game().prior());
        BigFraction[][] nothing = new BigFraction[5][];
        for (int cell = 0; cell < 5; cell++) {
            nothing[cell] = new BigFraction[two.deals().size()];
            Arrays.fill(nothing[cell], BigFraction.ZERO);
            nothing[cell][0] = BigFraction.ONE;
        }
        AuctionRule wrong = new AuctionRule(
                rule.contests(),
                rule.pricing(),
                Table.of(game, suasion.mechanism.SignalSpace.recommendations(game), nothing));
        Arm arm = arm(wrong, new Obedient());
        assertThrows(IllegalArgumentException.class, () -> new PersuasionModel(arm, 1, 1, 1));
    }
}
