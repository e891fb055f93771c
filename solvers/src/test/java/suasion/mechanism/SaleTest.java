package suasion.mechanism;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.game.Game;
import suasion.solve.Certifier;
import suasion.solve.IncentiveLine;

/**
 * One good, a buyer who values it 1, 2, ..., 10 with equal probability: the best price is 5 or 6, worth 3 (Myerson).
 */
class SaleTest {
    private static final int VALUES = 10;

    /** At a price everybody buys who values the good at {@code from} or more. */
    static Table posted(int price, int from, int bidders) {
        List<Deal> deals = List.of(
                new Deal("nothing", List.of(BigFraction.ZERO), BigFraction.ZERO),
                new Deal("the good at " + price, List.of(BigFraction.ONE), new BigFraction(price)));
        Sale sale = new Sale(
                List.of("good"),
                bidders,
                deals,
                Collections.nCopies(VALUES, 0),
                IntStream.rangeClosed(1, VALUES)
                        .mapToObj(v -> List.of(new BigFraction(v)))
                        .toList());
        Game game = sale.game(
                "buyer",
                IntStream.rangeClosed(1, VALUES).mapToObj(String::valueOf).toList(),
                List.of("sale"),
                Collections.nCopies(VALUES, new BigFraction(1, VALUES)));
        BigFraction[][] rows = IntStream.rangeClosed(1, VALUES)
                .mapToObj(v -> v >= from
                        ? new BigFraction[] {BigFraction.ZERO, BigFraction.ONE}
                        : new BigFraction[] {BigFraction.ONE, BigFraction.ZERO})
                .toArray(BigFraction[][]::new);
        return Table.of(game, SignalSpace.recommendations(game), rows);
    }

    private static Map<String, IncentiveLine> lines(Table table) {
        return Certifier.lines(Sale.problem(table.game(), "seller"), table, List.of()).stream()
                .collect(Collectors.toMap(line -> line.incentive().id(), line -> line));
    }

    @Test
    void aBuyerHasNothingToObeyAndNoReasonToLieAtAPrice() {
        Map<String, IncentiveLine> lines = lines(posted(5, 5, 1));
        assertEquals(VALUES * (VALUES - 1) + VALUES, lines.size(), "HONESTY per pair, PARTICIPATION per type");
        assertTrue(lines.values().stream()
                .allMatch(line -> line.conditionalGain().getNumerator().signum() >= 0));
        assertEquals(
                new BigFraction(4),
                lines.get("HONESTY buyer (9): does not report 4").conditionalGain(),
                "9 - 5 against nothing");
        assertEquals(
                BigFraction.ZERO,
                lines.get("PARTICIPATION buyer (5): does not stay out").conditionalGain());
    }

    @Test
    void whoMustBuyAboveHisValueWouldRatherLieOrStayOut() {
        Map<String, IncentiveLine> lines = lines(posted(5, 4, 1));
        BigFraction loss = new BigFraction(-1);
        assertEquals(
                loss, lines.get("HONESTY buyer (4): does not report 3").conditionalGain(), "4 - 5 against nothing");
        assertEquals(
                loss, lines.get("PARTICIPATION buyer (4): does not stay out").conditionalGain());
    }

    /** 6/10 x 5 per buyer, of whom there are three. */
    @Test
    void revenueIsThatOfAllWhomTheBuyerStandsFor() {
        for (int bidders : new int[] {1, 3}) {
            Table table = posted(5, 5, bidders);
            DesignProblem problem = Sale.problem(table.game(), "seller");
            assertEquals(
                    new BigFraction(3 * bidders), Accounts.of(problem, table).expectedDesigner());
            Table charged = table.withPayments(Payments.none(table.signals())
                    .withFees(List.of(Collections.nCopies(VALUES, BigFraction.ONE_HALF))));
            assertEquals(
                    new BigFraction(7 * bidders, 2),
                    Accounts.of(problem, charged).expectedDesigner(),
                    "an entry fee of 1/2 on top");
            assertEquals(new BigFraction(VALUES), problem.scale(), "the most that the good is worth");
        }
    }
}
