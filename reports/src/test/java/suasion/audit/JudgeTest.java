package suasion.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.game.Game;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Incentive;
import suasion.mechanism.Table;
import suasion.mechanism.Value;
import suasion.sim.ObservationCells;
import suasion.sim.Tally;

class JudgeTest {
    private static final double ALPHA = .05;
    private static final ObservationCells CELLS = new ObservationCells(2, 2, 2);

    private static List<Statistic> court(Table table) {
        return Statistics.of(Games.court(), table, Games.STANDARD).of(List.of(Games.OBEDIENT));
    }

    private static List<Verdict> judge(List<Statistic> all, Tally tally) {
        return Judge.judge(all, Map.of("obedient", tally), ALPHA);
    }

    /** The obedient court's expected counts: innocent acquitted 1/2, innocent convicted 1/4, guilty convicted 1/4. */
    private static Tally expected(long rounds) {
        long[] counts = new long[CELLS.size()];
        counts[CELLS.index(0, Games.ACQUIT, Games.ACQUIT)] = rounds / 2;
        counts[CELLS.index(0, Games.CONVICT, Games.CONVICT)] = rounds / 4;
        counts[CELLS.index(1, Games.CONVICT, Games.CONVICT)] = rounds / 4;
        return Tally.of(CELLS, counts);
    }

    private static Verdict named(List<Verdict> verdicts, String id) {
        return verdicts.stream()
                .filter(v -> v.promise().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aMillionRoundsConfirmTheCourtAlthoughObedienceBinds() {
        List<Verdict> verdicts = judge(court(Games.courtOptimum()), expected(1_000_000));
        verdicts.forEach(v -> assertEquals(Ruling.CONFIRMED, v.ruling(), v.toString()));
        Verdict convict = named(verdicts, "OBEDIENCE judge: told convict, not acquit");
        assertEquals(0, convict.estimate());
        assertEquals(500_000, convict.heard());
        assertTrue(convict.low() > -.01 && convict.low() < 0);
        assertTrue(Judge.decided(verdicts));
    }

    @Test
    void nothingHeardIsInconclusiveAndSaysHowManyRoundsItTakes() {
        List<Verdict> verdicts = judge(court(Games.courtOptimum()), Tally.empty(CELLS));
        assertTrue(verdicts.stream().allMatch(v -> v.ruling() == Ruling.INCONCLUSIVE));
        assertFalse(Judge.decided(verdicts));
        Verdict convict = named(verdicts, "OBEDIENCE judge: told convict, not acquit");
        assertEquals(List.of(-1., 1.), List.of(convict.low(), convict.high()));
        assertTrue(Double.isNaN(convict.detectable()));
        assertTrue(convict.roundsNeeded() > 100_000 && convict.roundsNeeded() < 1_000_000, convict.toString());
        Verdict acquit = named(verdicts, "OBEDIENCE judge: told acquit, not convict");
        assertEquals(2, acquit.roundsNeeded(), "one gain decides, and it is heard every other round");
    }

    @Test
    void roundsNeededAreEnoughAndNotTooMany() {
        List<Statistic> all = court(Games.courtOptimum());
        for (Verdict verdict : judge(all, expected(4_000))) {
            if (verdict.ruling() == Ruling.INCONCLUSIVE) {
                long needed = verdict.roundsNeeded();
                // Rounds in which the counts fall as expected decide earlier than 99 % of plays: a limit some 5
                // standard
                // errors wide, and 2.3 more for the luck of the draw, are (7.3/5)^2 = 2.1 times the rounds.
                Verdict before = named(
                        judge(all, expected(needed / 16 * 4)), verdict.promise().id());
                Verdict after = named(
                        judge(all, expected(needed / 4 * 4 + 4)),
                        verdict.promise().id());
                assertEquals(Ruling.INCONCLUSIVE, before.ruling(), verdict.toString());
                assertEquals(Ruling.CONFIRMED, after.ruling(), verdict.toString());
            }
        }
    }

    /** Posterior 0 after "acquit": no mean lies below 0 - margin, so only the upper limit has to come down. */
    @Test
    void limitThatCannotBeViolatedIsNotWaitedFor() {
        List<Statistic> all = court(Games.courtOptimum());
        Verdict guilty = named(judge(all, expected(400)), "CALIBRATION judge: told acquit, posterior of guilty");
        assertEquals(Ruling.INCONCLUSIVE, guilty.ruling());
        long needed = guilty.roundsNeeded();
        String id = guilty.promise().id();
        assertEquals(
                Ruling.INCONCLUSIVE, named(judge(all, expected(needed - 8)), id).ruling());
        assertEquals(
                Ruling.CONFIRMED, named(judge(all, expected(needed + 4)), id).ruling());
    }

    /** Payoffs of 10^15 that differ by 1: forecasts end although a double can hardly tell the numbers apart. */
    @Test
    void forecastsEndForGainsThatAreTinyBesideTheirLevel() {
        Statistic s = new Statistic(
                new Value("nobody"),
                "obedient",
                Statistic.Standing.JUDGED,
                Statistic.Test.EQUALS,
                (cell, message, outcome) -> cell == 0 ? 1e15 : 1e15 + 1,
                1e15,
                1e15 + 1,
                1e15,
                1e15,
                0,
                1);
        Verdict verdict = Judge.judgeOne(s, Tally.of(new ObservationCells(2, 1, 1), new long[] {100, 3}), ALPHA);
        assertTrue(verdict.roundsNeeded() >= 0 && verdict.detectable() > 0, verdict.toString());
    }

    @Test
    void meanOnTheThresholdIsNeverDecided() {
        List<Statistic> all =
                Statistics.of(Games.court(), Games.courtOptimum(), 0).of(List.of(Games.OBEDIENT));
        Verdict convict = named(judge(all, expected(1_000_000)), "OBEDIENCE judge: told convict, not acquit");
        assertEquals(Ruling.INCONCLUSIVE, convict.ruling());
        assertEquals(Foresight.NEVER, convict.roundsNeeded());
    }

    @Test
    void rangeOfZeroIsJudgedExactly() {
        List<Statistic> all =
                Statistics.of(Games.court(), Games.courtOptimum(), 0).of(List.of(Games.OBEDIENT));
        Verdict acquit = named(judge(all, expected(4)), "OBEDIENCE judge: told acquit, not convict");
        assertEquals(Ruling.CONFIRMED, acquit.ruling());
        assertEquals(List.of(1., 1.), List.of(acquit.low(), acquit.high()));
    }

    @Test
    void alwaysConvictIsRefutedByItsIncentiveAndVacuousElsewhere() {
        Table always = Games.convictInnocent(BigFraction.ONE);
        List<Verdict> verdicts = judge(court(always), Draws.obedient(always, 1).rounds(10_000));
        assertEquals(
                Ruling.REFUTED,
                named(verdicts, "OBEDIENCE judge: told convict, not acquit").ruling());
        assertEquals(
                Ruling.VACUOUS,
                named(verdicts, "OBEDIENCE judge: told acquit, not convict").ruling());
        assertEquals(Ruling.REFUTED, Judge.broken(verdicts));
    }

    @Test
    void valueAndPlausibilityAloneDoNotRefuteAMechanism() {
        List<Verdict> verdicts = judge(court(Games.courtOptimum()), expected(1_000_000));
        List<Verdict> changed = new ArrayList<>();
        for (Verdict v : verdicts) {
            Ruling ruling = v.promise() instanceof Incentive ? v.ruling() : Ruling.REFUTED;
            changed.add(new Verdict(
                    v.promise(), v.arm(), ruling, v.promised(), v.estimate(), v.low(), v.high(), v.margin(), 1, 0, 0));
        }
        assertEquals(Ruling.CONFIRMED, Judge.broken(changed));
    }

    @Test
    void schemeThatIsNotTheAnnouncedOneIsRefuted() {
        Table announced = Games.courtOptimum();
        Table played = Games.convictInnocent(BigFraction.ONE_HALF);
        List<Verdict> verdicts =
                judge(court(announced), Draws.obedient(played, 2).rounds(100_000));
        assertEquals(
                Ruling.REFUTED,
                named(verdicts, "CALIBRATION judge: told convict, posterior of guilty")
                        .ruling());
        assertEquals(Ruling.REFUTED, named(verdicts, "VALUE prosecutor").ruling());
    }

    @Test
    void whatTheMechanismCannotProduceRefutes() {
        long[] counts = new long[CELLS.size()];
        counts[CELLS.index(1, Games.ACQUIT, Games.ACQUIT)] = 1;
        List<Verdict> verdicts = judge(court(Games.courtOptimum()), Tally.of(CELLS, counts));
        assertEquals(
                Ruling.REFUTED,
                named(verdicts, "OBEDIENCE judge: told acquit, not convict").ruling());
    }

    @Test
    void armsWithoutATallyAreADefect() {
        List<Statistic> all = court(Games.courtOptimum());
        assertThrows(IllegalArgumentException.class, () -> Judge.judge(all, Map.of(), ALPHA));
    }

    @Test
    void unjudgedValueIsReportedWithoutAVerdict() {
        KnownArm free = KnownArm.of("uniform ties", KnownArm.Conduct.FREE);
        Statistic value = Statistics.of(Games.court(), Games.courtOptimum(), Games.STANDARD)
                .values(free)
                .get(0);
        Verdict verdict = Judge.judge(List.of(value), Map.of("uniform ties", expected(10_000)), ALPHA)
                .get(0);
        assertEquals(Ruling.UNJUDGED, verdict.ruling());
        assertEquals(.5, verdict.estimate());
        assertTrue(verdict.low() < .5 && verdict.high() > .5);
        assertTrue(Judge.decided(List.of(verdict)));
    }

    /** All cells occupied; the fastest of three counts, in processor time because the machine may be busy. */
    @Test
    void fiveHundredStatisticsOverThreeThousandCellsTakeLessThanASecond() {
        DesignProblem problem = Games.large(30, 10);
        Game game = problem.game();
        Table table = Games.uniform(game);
        List<KnownArm> arms = new ArrayList<>(List.of(Games.OBEDIENT));
        for (int action = 0; action < 10; action++) {
            arms.add(KnownArm.deviating("always a" + action, 0, List.of(Collections.nCopies(10, action))));
        }
        List<Statistic> all = Statistics.of(problem, table, Games.STANDARD).of(arms);
        assertTrue(all.size() > 500, "statistics: " + all.size());
        ObservationCells cells = new ObservationCells(30, 10, 10);
        long[] counts = LongStream.range(0, 3_000).map(i -> 300 + i % 71).toArray();
        Map<String, Tally> tallies = new HashMap<>();
        arms.forEach(arm -> tallies.put(arm.name(), Tally.of(cells, counts)));
        double seconds = Double.POSITIVE_INFINITY;
        for (int repetition = 0; repetition < 3; repetition++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            Judge.judge(all, tallies, ALPHA);
            seconds = Math.min(seconds, (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9);
        }
        assertTrue(seconds < 1, seconds + " s");
    }
}
