package suasion.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import suasion.audit.Ruling;
import suasion.audit.Verdict;
import suasion.family.Designed;
import suasion.family.Families;
import suasion.game.UserMistake;
import suasion.report.Report;
import suasion.scenario.ScenarioText;
import suasion.sim.Progress;
import suasion.solve.Solution;

/** Receivers who are told what to believe, in the laboratory. */
class ToldPlayTest {
    private static final long ROUNDS = 300_000;

    /** The smallest covariance of two receivers, -1/32 (Arieli et al. 2021), on a grid that holds it. */
    private static final String COVARIANCE = """
            suasion: 1
            title: Covariance
            family: beliefs
            states: {low: 1/2, high: 1/2}
            receivers: [ann, bob]
            sender: {name: analyst, objective: min, payoff: "(ann - p) * (bob - p)"}
            grid: 4
            """;

    /** Everybody's mean told belief is the prior; bob is told 1/4 and 3/4 alike in both states. */
    private static final String LIE = """
            broken:
              means: {low: {"0, 3/4": 1/8, "0, 1/4": 1/8, "1/2, 3/4": 3/8, "1/2, 1/4": 3/8},
                     high: {"1, 3/4": 1/8, "1, 1/4": 1/8, "1/2, 3/4": 3/8, "1/2, 1/4": 3/8}}
            """;

    private static Designed designed(String text, String... changes) {
        return Families.design(Families.read(new ScenarioText("told", "told.yaml", text), List.of(changes)));
    }

    private static Report run(Designed designed, PlaySettings settings) {
        Laboratory laboratory = new Laboratory(designed, "");
        return laboratory.run(laboratory.solve(), settings, Progress.NONE);
    }

    private static String refusal(String text, String... changes) {
        return assertThrows(UserMistake.class, () -> designed(text, changes)).line();
    }

    @Test
    void thereAreNoDeviatingArms() {
        Designed designed = designed(COVARIANCE + LIE);
        Laboratory laboratory = new Laboratory(designed, "");
        Solution solution = laboratory.solve();
        PlaySettings settings = new PlaySettings(10_000, 1, 1, false);
        AtomicLong played = new AtomicLong();
        Report report = laboratory.run(solution, settings, played::addAndGet);
        assertEquals(3 * 10_000, played.get(), "obedient, bayesian, and obedient to the lie");
        assertEquals(played.get(), laboratory.rounds(solution, settings));
        assertEquals(1, report.run().obedience());
        assertEquals(
                List.of("obedient", "bayesian"),
                report.run().verdicts().stream().map(Verdict::arm).distinct().toList());
    }

    @Test
    void theBestLawKeepsItsPromisesAndTheLieIsRefuted() {
        Report report = run(designed(COVARIANCE + LIE), new PlaySettings(ROUNDS, 1, 2, false));
        assertEquals(0, report.exitCode());
        assertTrue(report.run().verdicts().stream().allMatch(v -> v.ruling() == Ruling.CONFIRMED));
        assertEquals(Ruling.REFUTED, report.run().broken().get(0).verdict());
        List<String> refuted = report.run().broken().get(0).verdicts().stream()
                .filter(v -> v.ruling() == Ruling.REFUTED)
                .map(v -> v.promise().id())
                .toList();
        assertEquals(
                List.of("CALIBRATION bob: told 1/4, posterior of high", "CALIBRATION bob: told 3/4, posterior of high"),
                refuted);
    }

    @Test
    void aReportIsTheSameOnOneThreadAndOnTwo() {
        Report one = run(designed(COVARIANCE + LIE), new PlaySettings(ROUNDS, 3, 1, false));
        Report two = run(designed(COVARIANCE + LIE), new PlaySettings(ROUNDS, 3, 2, false));
        assertEquals(one.run().verdicts(), two.run().verdicts());
        assertEquals(one.run().convergence(), two.run().convergence());
        assertEquals(
                one.run().broken().get(0).verdicts(), two.run().broken().get(0).verdicts());
    }

    @Test
    void playEndsOnceEveryBeliefIsDecided() {
        Report report = run(designed(COVARIANCE), new PlaySettings(10_000_000, 1, 1, true));
        assertTrue(report.run().rounds() < 1_000_000, report.run().rounds() + " rounds");
        assertTrue(report.run().verdicts().stream().allMatch(v -> v.ruling() == Ruling.CONFIRMED));
    }

    /** Bayesians know better than a scheme of the file's own that lies, and its value is not what they make of it. */
    @Test
    void aSchemeThatLiesIsPlayedAndRefuted() {
        String scheme = "scheme: {low: {\"1/4, 3/4\": 1/2, \"3/4, 1/4\": 1/2},"
                + " high: {\"1/4, 3/4\": 1/2, \"3/4, 1/4\": 1/2}}\n";
        Report report = run(designed(COVARIANCE + scheme), new PlaySettings(50_000, 1, 1, false));
        assertEquals(0, report.run().obedience());
        assertEquals(
                List.of(Ruling.CONFIRMED, Ruling.REFUTED),
                report.run().verdicts().stream()
                        .filter(v -> v.promise().sort().equals("VALUE"))
                        .map(Verdict::ruling)
                        .toList());
        assertEquals(
                4,
                report.run().verdicts().stream()
                        .filter(v -> v.promise().sort().equals("CALIBRATION") && v.ruling() == Ruling.REFUTED)
                        .count());
    }

    @Test
    void nobodyCanDeviateFromWhatHeIsToldToBelieve() {
        assertEquals(
                "told.yaml:8:24: /simulation/receiver: deviating found; receivers who are told what to believe have"
                        + " nothing to deviate from, must be bayesian or obedient."
                        + " Maybe bayesian: everybody believes his own posterior.",
                refusal(COVARIANCE + "simulation: {receiver: deviating, deviation: {\"1/4\": \"1/2\"}}\n"));
    }

    @Test
    void aBrokenSchemeIsRefusedThatPlayCannotRefute() {
        String near = "broken: {near: {low: {\"0.495, 1/2\": 1}, high: {\"0.495, 1/2\": 1}}}\n";
        assertEquals(
                "told.yaml:8:16: /broken/near: no told belief is off by more than the margin that is tolerated, so play"
                        + " cannot refute the scheme: the worst posterior less what is told is 1/200"
                        + " (CALIBRATION ann: told 99/200, posterior of high), the margin 0.01."
                        + " Maybe simulation: {margin: 1/500}.",
                refusal(COVARIANCE + near));
        designed(COVARIANCE + near + "simulation: {margin: 1/500}\n");
        assertEquals(
                "told.yaml:8:17: /broken/sound: every belief that the scheme tells is the posterior, so play cannot"
                        + " refute it",
                refusal(COVARIANCE + near.replace("near", "sound").replace("0.495", "1/2")));
    }
}
