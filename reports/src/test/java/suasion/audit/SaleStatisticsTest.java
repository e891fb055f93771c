package suasion.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.game.Game;
import suasion.mechanism.Deal;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Sale;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;
import suasion.sim.Arm;
import suasion.sim.BestResponding;
import suasion.sim.Choosing;
import suasion.sim.Deviations;
import suasion.sim.MonteCarlo;
import suasion.sim.Obedient;
import suasion.sim.Progress;
import suasion.sim.Tally;

/**
 * A good at a price in play: values 1 to 5 with equal probability, 200,000 rounds, seed fixed; with probability at
 * least 95 % no verdict is false.
 */
class SaleStatisticsTest {
    private static final int VALUES = 5;
    private static final long ROUNDS = 200_000;

    private static Table posted(int price, int from) {
        List<Deal> deals = List.of(
                new Deal("nothing", List.of(BigFraction.ZERO), BigFraction.ZERO),
                new Deal("the good at " + price, List.of(BigFraction.ONE), new BigFraction(price)));
        Sale sale = new Sale(
                List.of("good"),
                1,
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

    private static List<Verdict> verdicts(Table table) {
        DesignProblem problem = Sale.problem(table.game(), "seller");
        List<Arm> arms = new ArrayList<>();
        arms.add(Arm.of("obedient", problem, table, new Obedient()));
        arms.add(Arm.of("choosing", problem, table, new Choosing(BestResponding.usual())));
        Deviations.cover(problem, table.signals())
                .forEach(d -> arms.add(new Arm(d.name(), problem, table, d.strategies(), 0)));
        Map<String, Tally> tallies = new LinkedHashMap<>();
        for (Arm arm : arms) {
            try (MonteCarlo play = new MonteCarlo(arm, 7, 1)) {
                tallies.put(arm.name(), play.advanceTo(ROUNDS, Progress.NONE));
            }
        }
        List<Statistic> all = Statistics.of(problem, table, Margins.USUAL)
                .of(arms.stream().map(KnownArm::of).toList());
        return Judge.judge(all, tallies, .05);
    }

    /** Price 3: revenue 9/5. */
    @Test
    void honestyAndParticipationHoldAtAPrice() {
        List<Verdict> verdicts = verdicts(posted(3, 3));
        assertTrue(
                verdicts.stream().allMatch(v -> v.ruling() == Ruling.CONFIRMED || v.ruling() == Ruling.UNJUDGED),
                verdicts.toString());
        Verdict value = verdicts.stream()
                .filter(v -> v.promise().sort().equals("VALUE") && v.arm().equals("choosing"))
                .findFirst()
                .orElseThrow();
        assertEquals(1.8, value.promised(), 1e-12);
    }

    @Test
    void sellingAboveTheValueIsRefuted() {
        List<Verdict> verdicts = verdicts(posted(3, 2));
        List<String> refuted = verdicts.stream()
                .filter(v -> v.ruling() == Ruling.REFUTED)
                .map(v -> v.promise().id())
                .distinct()
                .toList();
        assertTrue(refuted.contains("HONESTY buyer (2): does not report 1"), refuted.toString());
        assertTrue(refuted.contains("PARTICIPATION buyer (2): does not stay out"), refuted.toString());
    }
}
