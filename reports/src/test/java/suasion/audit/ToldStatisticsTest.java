package suasion.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import suasion.mechanism.CalibrationGain;
import suasion.mechanism.Gain;
import suasion.mechanism.Pooled;
import suasion.sim.Arm;
import suasion.sim.BestResponding;
import suasion.sim.MonteCarlo;
import suasion.sim.Obedient;
import suasion.sim.Progress;
import suasion.sim.Strategy;
import suasion.sim.Tally;

/** What schemes promise that tell receivers what to believe. */
class ToldStatisticsTest {
    private static final long SEED = 7;

    private static Arm arm(Telling telling, String name, Strategy strategy) {
        return Arm.of(name, telling.problem(), telling.scheme(), strategy);
    }

    private static List<Statistic> statistics(Telling telling) {
        return Statistics.of(telling.problem(), telling.scheme(), Margins.USUAL)
                .of(Stream.of(
                                arm(telling, "obedient", new Obedient()),
                                arm(telling, "bayesian", BestResponding.usual()))
                        .map(KnownArm::of)
                        .toList());
    }

    private static List<Verdict> verdicts(Telling telling, long rounds) {
        Tally obedient = MonteCarlo.play(arm(telling, "obedient", new Obedient()), SEED, rounds, 1, Progress.NONE);
        Tally bayesian =
                MonteCarlo.play(arm(telling, "bayesian", BestResponding.usual()), SEED, rounds, 1, Progress.NONE);
        return Judge.judge(statistics(telling), Map.of("obedient", obedient, "bayesian", bayesian), .05);
    }

    private static Verdict verdict(List<Verdict> verdicts, String id) {
        return verdicts.stream()
                .filter(v -> v.promise().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> ids(List<Statistic> statistics) {
        return statistics.stream().map(s -> s.promise().id()).toList();
    }

    /** The key of a verdict is that of the row of the program and of the line of the solution. */
    @Test
    void everyToldBeliefIsJudgedUnderTheIdOfItsGain() {
        Telling telling = Telling.covariance();
        List<String> gains = telling.problem().gains(telling.scheme()).stream()
                .map(Gain::incentive)
                .map(incentive -> incentive.id())
                .toList();
        List<Statistic> calibration = statistics(telling).stream()
                .filter(s -> s.promise().sort().equals("CALIBRATION"))
                .toList();
        assertEquals(gains, ids(calibration));
        assertEquals("CALIBRATION bob: told 3/4, posterior of high", gains.get(4));
        for (Statistic statistic : calibration) {
            assertEquals(Statistic.Test.EQUALS, statistic.test());
            assertEquals(.01, statistic.margin());
        }
    }

    @Test
    void nothingElseIsPromisedThanBeliefsAndTheValue() {
        assertEquals(
                List.of(
                        "CALIBRATION ann: told 0, posterior of high",
                        "CALIBRATION ann: told 1/2, posterior of high",
                        "CALIBRATION ann: told 1, posterior of high",
                        "CALIBRATION bob: told 1/4, posterior of high",
                        "CALIBRATION bob: told 3/4, posterior of high",
                        "PLAUSIBILITY ann: mean posterior of high",
                        "PLAUSIBILITY bob: mean posterior of high",
                        "VALUE analyst",
                        "VALUE analyst"),
                ids(statistics(Telling.covariance())));
    }

    @Test
    void whatIsToldTrulyIsConfirmed() {
        for (Verdict verdict : verdicts(Telling.covariance(), 500_000)) {
            assertEquals(Ruling.CONFIRMED, verdict.ruling(), verdict.toString());
        }
    }

    // bob is told 1/4 and 3/4, 1/2 on average as the prior is; the state is high in half of the rounds whatever he is
    // told
    @Test
    void aLieIsRefutedAlthoughEveryMeanToldBeliefIsThePrior() {
        List<Verdict> verdicts = verdicts(Telling.miscalibrated(), 50_000);
        assertEquals(Ruling.REFUTED, Judge.broken(verdicts));
        for (String told : List.of("1/4", "3/4")) {
            Verdict lie = verdict(verdicts, "CALIBRATION bob: told " + told + ", posterior of high");
            assertEquals(Ruling.REFUTED, lie.ruling());
            // 25,000 rounds: 4.5 standard deviations are .014
            assertEquals(.5, lie.estimate(), .015);
        }
        assertEquals(
                Ruling.CONFIRMED,
                verdict(verdicts, "CALIBRATION ann: told 0, posterior of high").ruling());
        for (String who : List.of("ann", "bob")) {
            Verdict mean = verdict(verdicts, "PLAUSIBILITY " + who + ": mean posterior of high");
            assertTrue(mean.low() < .5 && .5 < mean.high() && mean.ruling() != Ruling.REFUTED, mean.toString());
        }
    }

    // ann and bob are told opposite beliefs whatever the state: -1/16 if they believe it, 0 if they know better
    @Test
    void whatReceiversBelieveIsTheirOwnPosteriorInTheBayesianArm() {
        Telling lie = Telling.of("1/2", "1/4 3/4 1/2 1/2", "3/4 1/4 1/2 1/2");
        List<Verdict> values = verdicts(lie, 50_000).stream()
                .filter(v -> v.promise().sort().equals("VALUE"))
                .toList();
        assertEquals(
                List.of(Ruling.CONFIRMED, Ruling.REFUTED),
                values.stream().map(Verdict::ruling).toList());
        assertEquals(-1 / 16., values.get(0).estimate());
        assertEquals(0, values.get(1).estimate());
    }

    // told 1/2 to one in ten thousand: some 100,000 heard rounds decide on .5 within .01
    @Test
    void whatIsHeardRarelyIsLeftOpenAndSaysHowMuchMoreIsNeeded() {
        Telling rare = Telling.of("1/2", "0 9999/10000 0", "1/2 1/10000 1/10000", "1 0 9999/10000");
        Verdict verdict = verdict(verdicts(rare, 100_000), "CALIBRATION ann: told 1/2, posterior of high");
        assertEquals(Ruling.INCONCLUSIVE, verdict.ruling());
        assertTrue(verdict.roundsNeeded() > 100_000_000, verdict.toString());
    }

    @Test
    void whatIsSureByAnnouncementIsSureAtOnce() {
        Telling full = Telling.of("1/2", "0 1 0", "1 0 1");
        List<Verdict> verdicts = verdicts(full, 20);
        assertEquals(
                Ruling.CONFIRMED,
                verdict(verdicts, "CALIBRATION ann: told 0, posterior of high").ruling());
        Telling opposite = Telling.of("1/2", "1 1 0", "0 0 1");
        assertEquals(Ruling.REFUTED, Judge.broken(verdicts(opposite, 20)));
    }

    @Test
    void whatIsToldToNobodyIsVacuous() {
        Telling telling = Telling.of("1/2", "0 1 0", "1/2 0 0", "1 0 1");
        Verdict never = verdict(verdicts(telling, 2_000), "CALIBRATION ann: told 1/2, posterior of high");
        assertEquals(Ruling.VACUOUS, never.ruling());
        assertEquals(0, never.heard());
    }

    /** 4 x 260 told beliefs: by tenths, every belief in one of them. */
    @Test
    void manyToldBeliefsArePooledByTenths() {
        Telling telling = Telling.large(4, 260, 3);
        List<Statistic> calibration = statistics(telling).stream()
                .filter(s -> s.promise().sort().equals("CALIBRATION"))
                .toList();
        assertTrue(calibration.size() <= 40, calibration.size() + " groups");
        int pooled = calibration.stream()
                .mapToInt(s -> s.promise() instanceof Pooled group ? group.size() : 1)
                .sum();
        assertEquals(
                telling.problem().gains(telling.scheme()).stream()
                        .filter(CalibrationGain.class::isInstance)
                        .count(),
                pooled);
        Statistic some = calibration.stream()
                .filter(s -> s.promise().id().startsWith("CALIBRATION ann: told 0.4 to 0.5"))
                .findFirst()
                .orElseThrow();
        assertTrue(
                some.promise().label().endsWith("pooled; each is its posterior)"),
                some.promise().label());
        assertTrue(some.low() >= -.5 && some.low() < -.49 && some.high() > .59 && some.high() <= .6, some.toString());
        assertTrue(verdicts(telling, 400_000).stream().noneMatch(v -> v.ruling() == Ruling.REFUTED));
    }

    @Test
    void aGroupNamesItsWorstRow() {
        Statistic group = statistics(Telling.large(4, 260, 3).lying()).stream()
                .filter(s ->
                        s.promise() instanceof Pooled pooled && pooled.worst().startsWith("worst"))
                .findFirst()
                .orElseThrow();
        assertTrue(
                group.promise()
                        .label()
                        .matches(
                                "0\\.1 to 0\\.2, on average its posterior \\(\\d+ pooled; worst 0\\.\\d+, off by 0\\.\\d+\\)"),
                group.promise().label());
        assertEquals(
                Ruling.REFUTED, Judge.broken(verdicts(Telling.large(4, 260, 3).lying(), 200_000)));
    }
}
