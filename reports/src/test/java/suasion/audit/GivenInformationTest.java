package suasion.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.audit.Statistic.Standing;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;

/**
 * Profiles of a game whose information is given, judged as schemes: the insurance market in which the customer knows
 * her health (Xu 2019, "Selling Information"). Nobody designs anything; 200,000 rounds, seeds fixed.
 */
class GivenInformationTest {
    private static final int SICK = 1;
    private static final DesignProblem PROBLEM = market();
    private static final long ROUNDS = 200_000;

    /** Cells (healthy, well), (healthy, ill), (sick, well), (sick, ill): what she knows is how it is. */
    private static DesignProblem market() {
        Player customer = new Player("customer", List.of("well", "ill"), List.of("buy", "not"));
        Player insurer = Player.uninformed("insurer", List.of("sell", "not-sell"));
        int[] wellHers = {-10, 0, 0, 0};
        int[] illHers = {-10, -110, -111, -111};
        int[] wellHis = {10, 0, 0, 0};
        int[] illHis = {-50, 0, 0, 0};
        return DesignProblem.undesigned(new Game(
                List.of("healthy", "sick"),
                List.of(customer, insurer),
                PaidGames.fractions("9/10", "0", "0", "1/10"),
                List.of(
                        Payoff.of(new int[][] {wellHers, wellHers, illHers, illHers}),
                        Payoff.of(new int[][] {wellHis, wellHis, illHis, illHis}))));
    }

    /** The customer buys if ill, and if well with a probability; the insurer sells or does not. */
    private static Table profile(String buysIfWell, boolean sells) {
        Game game = PROBLEM.game();
        BigFraction[][] phi = new BigFraction[4][];
        for (int cell = 0; cell < 4; cell++) {
            BigFraction[] buys = game.typeOf(cell, 0) == SICK
                    ? PaidGames.row("1", "0")
                    : new BigFraction[] {
                        PaidGames.row(buysIfWell)[0], BigFraction.ONE.subtract(PaidGames.row(buysIfWell)[0])
                    };
            phi[cell] = new BigFraction[4];
            for (int message = 0; message < 4; message++) {
                boolean sold = message % 2 == 0;
                phi[cell][message] = sold == sells ? buys[message / 2] : BigFraction.ZERO;
            }
        }
        return Table.of(game, SignalSpace.recommendations(game), phi);
    }

    private static List<Verdict> judged(Table table, long seed) {
        return Menus.judged(PROBLEM, table, Games.STANDARD, seed, ROUNDS);
    }

    private static List<Verdict> of(List<Verdict> verdicts, Ruling ruling) {
        return verdicts.stream().filter(v -> v.ruling() == ruling).toList();
    }

    /** -11 and 0, whatever a well customer does while nothing is sold (up to 5/9 of the time she may buy). */
    @Test
    void everybodysPayoffIsAValueWhereNobodyDesigns() {
        List<Statistic> values =
                Statistics.of(PROBLEM, profile("1/3", false), Games.STANDARD).values(Games.OBEDIENT);
        assertEquals(
                List.of("VALUE customer", "VALUE insurer"),
                values.stream().map(s -> s.promise().id()).toList());
        assertEquals(List.of(-11., 0.), values.stream().map(Statistic::promised).toList());
        assertEquals(List.of(-110., 0.), values.stream().map(Statistic::low).toList());
        assertEquals(List.of(0., 0.), values.stream().map(Statistic::high).toList());
        // 1 % of 0 - -111 and of 10 - -50.
        assertEquals(1.11, values.get(0).margin(), 1e-15);
        assertEquals(.6, values.get(1).margin(), 1e-15);
    }

    @Test
    void equilibriumIsConfirmed() {
        for (String buysIfWell : List.of("0", "1/3", "5/9")) {
            List<Verdict> verdicts = judged(profile(buysIfWell, false), 5);
            assertEquals(List.of(), of(verdicts, Ruling.REFUTED), buysIfWell);
            assertEquals(List.of(), of(verdicts, Ruling.INCONCLUSIVE), buysIfWell);
            for (String arm : List.of("obedient", "bayesian")) {
                assertEquals(
                        Ruling.CONFIRMED,
                        Menus.verdict(verdicts, arm, "VALUE customer").ruling());
                assertEquals(
                        Ruling.CONFIRMED,
                        Menus.verdict(verdicts, arm, "VALUE insurer").ruling());
            }
            assertTrue(verdicts.stream().noneMatch(v -> v.promise().sort().equals("BALANCE")));
        }
    }

    /** Selling to those alone who are ill costs 50 each: -5 per round against 0, although buying is best for her. */
    @Test
    void sellingToTheIllIsNoEquilibrium() {
        List<Verdict> verdicts = judged(profile("0", true), 6);
        String sells = "OBEDIENCE insurer: told sell, not not-sell";
        assertEquals(-5, Menus.verdict(verdicts, "obedient", sells).promised(), 1e-15);
        assertEquals(
                Set.of(
                        "obedient " + sells,
                        "deviating (insurer: the other action) " + sells,
                        "bayesian VALUE customer",
                        "bayesian VALUE insurer"),
                of(verdicts, Ruling.REFUTED).stream()
                        .map(v -> v.arm() + " " + v.promise().id())
                        .collect(Collectors.toSet()));
        assertEquals(Ruling.REFUTED, Judge.broken(verdicts));
    }

    /** Buying more often than 5/9 when well would make selling pay: 9/10 q 10 - 5 > 0. */
    @Test
    void customerWhoBuysTooOftenIsAnsweredByAnInsurerWhoSells() {
        List<Verdict> verdicts = judged(profile("7/9", false), 7);
        String refuses = "OBEDIENCE insurer: told not-sell, not sell";
        assertEquals(-2, Menus.verdict(verdicts, "obedient", refuses).promised(), 1e-14);
        assertEquals(
                Ruling.REFUTED, Menus.verdict(verdicts, "obedient", refuses).ruling());
        assertEquals(
                Ruling.REFUTED,
                Menus.verdict(verdicts, "deviating (insurer: the other action)", refuses)
                        .ruling());
    }

    /**
     * Cells of probability 0 are in no posterior, nor is one that the type tells alone; a type that never buys has no
     * obedience to keep when told to.
     */
    @Test
    void impossibleCellsPromiseNothing() {
        List<Statistic> all = Menus.statistics(PROBLEM, profile("0", false), Games.STANDARD);
        Map<Standing, List<String>> calibration = all.stream()
                .filter(s -> s.promise().sort().equals("CALIBRATION"))
                .collect(Collectors.groupingBy(
                        Statistic::standing,
                        Collectors.mapping(s -> s.promise().id() + " = " + s.promised(), Collectors.toList())));
        assertEquals(
                List.of(
                        "CALIBRATION insurer: told not-sell, posterior of healthy, well = 0.9",
                        "CALIBRATION insurer: told not-sell, posterior of sick, ill = 0.1"),
                calibration.get(Standing.JUDGED));
        assertEquals(2, calibration.get(Standing.VACUOUS).size(), "the insurer's two cells; a customer knows his");
        Statistic well = all.stream()
                .filter(s -> s.promise().id().equals("OBEDIENCE customer (well): told buy, not not"))
                .findFirst()
                .orElseThrow();
        assertEquals(Standing.VACUOUS, well.standing());
        Statistic hers = all.stream()
                .filter(s -> s.promise().id().startsWith("PLAUSIBILITY customer"))
                .findFirst()
                .orElseThrow();
        assertEquals(.9, hers.promised(), 1e-15);
        assertEquals(List.of(0., 1.), List.of(hers.low(), hers.high()), "she knows");
    }

    /** At 5/9 the insurer is exactly indifferent; 5 % is refuted by more than 20 of 200, Pr < .0012. */
    @Test
    void bindingEquilibriumIsSeldomRefutedWithoutMargin() {
        Table table = profile("5/9", false);
        long alarms = LongStream.range(0, 200)
                .filter(seed -> Menus.judged(PROBLEM, table, 0, seed, 8_192).stream()
                        .anyMatch(v -> v.ruling() == Ruling.REFUTED))
                .count();
        assertTrue(alarms <= 20, alarms + " of 200");
    }
}
