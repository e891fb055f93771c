package suasion.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.family.Designed;
import suasion.family.Families;
import suasion.game.UserMistake;
import suasion.report.Band;
import suasion.report.LearningCurve;
import suasion.report.LearningCurves;
import suasion.report.LearningSummary;
import suasion.scenario.Catalogue;
import suasion.sim.History;
import suasion.sim.Look;
import suasion.sim.Progress;
import suasion.solve.Solution;

/** Histories of those who learn, and what is said of them. */
class LearningPlayTest {
    private static final List<String> COURT =
            List.of("learning={strategies: {hedge: hedge, exp3: exp3, obedient: obedient},"
                    + " rounds: 5000, replications: 6, robustness: [0, 1/10]}");

    private static Designed court(List<String> changes) {
        return Families.design(Families.read(Catalogue.find("kamenica-gentzkow-2011/court"), changes));
    }

    private static LearningCurves played(Designed designed, int threads, Progress progress) {
        Solution solution = new Laboratory(designed, "").solve();
        return new LearningPlay(designed, designed.scenario().learning().orElseThrow(), solution)
                .play(7, threads, progress);
    }

    @Test
    void learnersLiveThroughTheSameOnAnyNumberOfThreads() {
        Designed court = court(COURT);
        List<Long> told = new ArrayList<>();
        LearningCurves one = played(court, 1, told::add);
        assertEquals(one, played(court, 3, Progress.NONE));
        long rounds = told.stream().mapToLong(Long::longValue).sum();
        assertEquals(LearningPlay.rounds(court.scenario().learning().orElseThrow()), rounds);
        assertEquals(3 * 2 * 6 * 5000, rounds);
    }

    /** The value is 1/(2 + 2m) at a margin of m, so 1/2 and 5/11. */
    @Test
    void aMarginCostsWhatItCostsAndBuysObedience() {
        LearningCurves curves = played(court(COURT), 2, Progress.NONE);
        assertEquals(List.of("judge"), curves.learners());
        assertTrue(curves.hasMargins());
        LearningCurve binding = curves.curves().get(0);
        LearningCurve strict = curves.curves().get(1);
        assertEquals("hedge", strict.name());
        assertEquals(BigFraction.ZERO, binding.robustness());
        assertEquals(0.5, binding.promised());
        assertEquals(new BigFraction(1, 10), strict.robustness());
        assertEquals(5.0 / 11, strict.promised(), 1e-15);
        // by its bound hedge errs in few rounds where a round of error costs 1/10: regret >= 1/10 x errors told convict
        double mostErrors =
                10 * strict.moments().get(strict.moments().size() - 1).bound();
        double errors = (1 - strict.summary().obedience().mean()) * 5000;
        assertTrue(errors < mostErrors, errors + " of " + mostErrors);
        assertTrue(strict.summary().obedience().mean()
                > binding.summary().obedience().mean());
    }

    /** Who obeys loses the designer nothing on average: 5 % of all draws, and a false alarm of 1 in 3 million. */
    @Test
    void theObedientLoseNothingAndRegretNothing() {
        LearningCurve obedient = played(court(COURT), 2, Progress.NONE).curves().get(4);
        assertEquals("obedient", obedient.name());
        LearningSummary summary = obedient.summary();
        assertEquals(new Band(1, 0, 1, 1), summary.obedience());
        assertEquals(0, summary.obeyedAfter());
        assertEquals(6, summary.obeyedIn());
        // 30,000 rounds of a payoff of deviation 1/2, five standard errors
        assertEquals(0, summary.lost().mean(), 5 * 0.5 / Math.sqrt(30_000));
        assertTrue(Double.isNaN(summary.regrets().get(0).bound()));
    }

    /** Told to convict, a judge can gain at most 1 by it, so that no scheme that ever convicts leaves a margin of 2. */
    @Test
    void aMarginThatNoSchemeKeepsIsFoundWhereItStands() {
        Designed court = court(List.of("learning={strategies: {hedge: hedge}, robustness: [0, 2]}"));
        UserMistake mistake = assertThrows(UserMistake.class, () -> Learners.requireMargins(court));
        assertTrue(mistake.getMessage().contains("/learning/robustness/1: no signaling scheme"), mistake.getMessage());
        Learners.requireMargins(court(COURT));
    }

    /** Hedge's theorem is for every player by himself, Exp3's for one whom nobody reacts to. */
    @Test
    void boundsStandOnlyWhereTheirTheoremsHold() {
        Designed chicken = Families.design(Families.read(
                Catalogue.find("chicken"),
                List.of("learning={strategies: {hedge: hedge, exp3: exp3, row: {players: {row: exp3}},"
                        + " crowd: {population: {slow: 1}}, slow: {strategy: exp3, rate: 1/100}},"
                        + " rounds: 64, replications: 2}")));
        List<LearningCurve> curves = played(chicken, 2, Progress.NONE).curves();
        assertTrue(Double.isNaN(curves.get(0).moments().get(0).bound()), "of whoever regrets most");
        assertEquals(2, curves.get(0).summary().regrets().size());
        assertTrue(curves.get(0).summary().regrets().stream().allMatch(regret -> regret.bound() > 0));
        assertTrue(curves.get(1).summary().regrets().stream().allMatch(regret -> Double.isNaN(regret.bound())));
        assertEquals("row", curves.get(2).summary().regrets().get(0).player());
        assertTrue(curves.get(2).moments().get(0).bound() > 0, "one learner");
        assertTrue(
                curves.get(3).strategy().startsWith("population (1 slow: exp3 (rate 0.01"),
                curves.get(3).strategy());
    }

    @Test
    void anInterruptedPlayStops() {
        Designed court = court(COURT);
        Thread.currentThread().interrupt();
        assertThrows(CancellationException.class, () -> played(court, 2, Progress.NONE));
        assertTrue(Thread.interrupted());
    }

    private static Look look(long rounds, long followed, double designer) {
        return new Look(rounds, List.of(new Look.Sums(followed, 0, 0), new Look.Sums(0, 0, rounds)), designer);
    }

    /** Windows of 1, 1, 2 and 4 rounds, of which 0, 1, 1 and 4 were obeyed. */
    @Test
    void obedienceCountsFromTheLastWindowThatFellShort() {
        History history = new History(List.of(look(1, 0, 1), look(2, 1, 1), look(4, 2, 1), look(8, 6, 5)));
        Lived lived = Lived.of(history, List.of(0));
        assertEquals(4, lived.obeyedAfter());
        assertEquals(1, lived.obedience());
        assertEquals(6.0 / 8, lived.obedienceThroughout());
        assertEquals(5.0 / 8, lived.designer());
        assertEquals(1, lived.designerAtEnd());
        assertEquals(List.of(0.0, 8.0), lived.regrets());
        assertEquals(LearningSummary.NEVER, Lived.of(history, List.of(0, 1)).obeyedAfter());
        assertEquals(
                0, Lived.of(new History(List.of(look(4, 4, 0))), List.of(0)).obeyedAfter());
    }

    @Test
    void experimentsFindTheSameHistories() {
        Designed court = court(COURT);
        Learners learners = new Learners(court, new Laboratory(court, "").solve());
        List<Double> obedience = new ArrayList<>();
        for (int replication = 0; replication < 6; replication++) {
            History history = History.play(learners.arm("exp3", replication), 7, History.moments(5000), Progress.NONE);
            obedience.add(learners.lived("exp3", history).obedience());
        }
        double[] each = obedience.stream().mapToDouble(Double::doubleValue).toArray();
        LearningCurve exp3 = played(court, 2, Progress.NONE).curves().get(2);
        assertEquals(exp3.summary().obedience(), Band.of(each));
    }
}
