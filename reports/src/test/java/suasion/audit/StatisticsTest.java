package suasion.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.audit.Statistic.Standing;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Gain;
import suasion.mechanism.Pooled;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;

class StatisticsTest {
    private static final Statistics COURT = Statistics.of(Games.court(), Games.courtOptimum(), Games.STANDARD);

    private static Statistic named(List<Statistic> all, String id) {
        return all.stream().filter(s -> s.promise().id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void courtMakesNinePromises() {
        List<Statistic> all = COURT.of(List.of(Games.OBEDIENT));
        assertEquals(
                List.of(
                        "OBEDIENCE judge: told acquit, not convict",
                        "OBEDIENCE judge: told convict, not acquit",
                        "CALIBRATION judge: told acquit, posterior of innocent",
                        "CALIBRATION judge: told acquit, posterior of guilty",
                        "CALIBRATION judge: told convict, posterior of innocent",
                        "CALIBRATION judge: told convict, posterior of guilty",
                        "PLAUSIBILITY judge: mean posterior of innocent",
                        "PLAUSIBILITY judge: mean posterior of guilty",
                        "VALUE prosecutor"),
                all.stream().map(s -> s.promise().id()).toList());
        assertTrue(all.stream().allMatch(s -> s.standing() == Standing.JUDGED));
        assertTrue(all.stream().allMatch(s -> s.margin() == .01), "payoffs and beliefs of the court have range 1");
    }

    /** Kamenica and Gentzkow 2011: "convict" leaves the judge indifferent, "acquit" is certain; value 1/2. */
    @Test
    void courtPromisesIndifferenceAfterConvictAndValueOneHalf() {
        List<Statistic> all = COURT.of(List.of(Games.OBEDIENT));
        Statistic convict = named(all, "OBEDIENCE judge: told convict, not acquit");
        assertEquals(0, convict.promised());
        assertEquals(.5, convict.probability());
        assertEquals(List.of(-1., 1.), List.of(convict.low(), convict.high()));
        Statistic acquit = named(all, "OBEDIENCE judge: told acquit, not convict");
        assertEquals(List.of(1., 1., 1.), List.of(acquit.promised(), acquit.low(), acquit.high()));
        assertEquals(
                .5,
                named(all, "CALIBRATION judge: told convict, posterior of guilty")
                        .promised());
        assertEquals(
                .25, named(all, "PLAUSIBILITY judge: mean posterior of guilty").promised());
        assertEquals(.5, named(all, "VALUE prosecutor").promised());
    }

    @Test
    void obedienceIsTheGainGivenTheSignal() {
        Table table = Games.courtOptimum();
        Gain gain = Games.court().gains(table.signals()).get(1);
        Statistic convict = COURT.obedience(Games.OBEDIENT).get(1);
        for (int cell = 0; cell < 2; cell++) {
            assertEquals(gain.approx(cell, Games.CONVICT), convict.observable().at(cell, Games.CONVICT, Games.CONVICT));
            assertTrue(Double.isNaN(convict.observable().at(cell, Games.ACQUIT, Games.ACQUIT)), "not heard");
        }
    }

    @Test
    void realisedDeviationBelongsToTheSignalAndTheActionReallyTaken() {
        KnownArm stubborn =
                KnownArm.deviating("deviating: convict -> acquit", 0, List.of(List.of(Games.ACQUIT, Games.ACQUIT)));
        List<Statistic> realised = COURT.realised(stubborn);
        assertEquals(1, realised.size());
        Statistic statistic = realised.get(0);
        assertEquals(
                "OBEDIENCE judge: told convict, not acquit", statistic.promise().id());
        // Told to convict, the judge acquitted: payoff recommended minus payoff played.
        assertEquals(-1, statistic.observable().at(0, Games.CONVICT, Games.ACQUIT));
        assertEquals(1, statistic.observable().at(1, Games.CONVICT, Games.ACQUIT));
        assertTrue(Double.isNaN(statistic.observable().at(1, Games.CONVICT, Games.CONVICT)), "he did not deviate");
    }

    @Test
    void valueIsJudgedOnlyWhereTheRecommendationWinsTies() {
        assertEquals(Standing.JUDGED, COURT.values(Games.OBEDIENT).get(0).standing());
        assertEquals(
                Standing.JUDGED,
                COURT.values(KnownArm.of("bayesian", KnownArm.Conduct.BAYESIAN))
                        .get(0)
                        .standing());
        assertEquals(
                Standing.UNJUDGED,
                COURT.values(KnownArm.of("adversarial ties", KnownArm.Conduct.FREE))
                        .get(0)
                        .standing());
    }

    @Test
    void armsWithTheSameDrawsShareGainsAndBeliefs() {
        KnownArm bayesian = KnownArm.of("bayesian", KnownArm.Conduct.BAYESIAN);
        KnownArm deviating = KnownArm.deviating("convict -> acquit", 0, List.of(List.of(Games.ACQUIT, Games.ACQUIT)));
        List<Statistic> all = COURT.of(List.of(Games.OBEDIENT, bayesian, deviating));
        assertEquals(9 + 1 + 2, all.size());
        assertEquals(
                all.size(),
                all.stream()
                        .map(s -> s.promise().id() + " @ " + s.arm())
                        .distinct()
                        .count());
    }

    @Test
    void signalThatIsNeverSentIsVacuous() {
        Table always = Games.convictInnocent(BigFraction.ONE);
        List<Statistic> all =
                Statistics.of(Games.court(), always, Games.STANDARD).of(List.of(Games.OBEDIENT));
        List<Statistic> vacuous =
                all.stream().filter(s -> s.standing() == Standing.VACUOUS).toList();
        assertEquals(3, vacuous.size(), "one deviation and two beliefs after 'acquit': " + vacuous);
        assertTrue(vacuous.stream().allMatch(s -> s.promise().id().contains("told acquit")));
        assertEquals(.05 / 2 / 6, Judge.limit(all, .05), 1e-18);
    }

    @Test
    void robustnessIsRequiredOfTheGain() {
        DesignProblem robust = Games.court(new BigFraction(1, 10));
        Table table = Games.courtWithGain(new BigFraction(1, 10));
        Statistic convict = Statistics.of(robust, table, Games.STANDARD)
                .obedience(Games.OBEDIENT)
                .get(1);
        assertEquals(.1, convict.promised());
        assertEquals(.1, convict.required());
        assertEquals(.01, convict.margin());
    }

    @Test
    void givenMarginHoldsForEveryPromise() {
        List<Statistic> all =
                Statistics.of(Games.court(), Games.courtOptimum(), .003).of(List.of(Games.OBEDIENT));
        assertTrue(all.stream().allMatch(s -> s.margin() == .003));
    }

    /** Two types equally likely and independent of two states; only the high type is told the state. */
    @Test
    void beliefsAndGainsAreConditionalOnTheType() {
        Player player = new Player("buyer", List.of("low", "high"), List.of("no", "yes"));
        int[][] payoff = {{0, -1}, {0, -1}, {0, 1}, {0, 1}};
        BigFraction quarter = new BigFraction(1, 4);
        Game game = new Game(
                List.of("bad", "good"),
                List.of(player),
                List.of(quarter, quarter, quarter, quarter),
                List.of(Payoff.of(payoff)));
        BigFraction one = BigFraction.ONE;
        BigFraction zero = BigFraction.ZERO;
        Table table = Table.of(game, SignalSpace.recommendations(game), new BigFraction[][] {
            {zero, one}, {one, zero}, {zero, one}, {zero, one}
        });
        DesignProblem problem = new DesignProblem(game, "seller", Payoff.of(payoff), Sense.MAX, zero);
        Statistics statistics = Statistics.of(problem, table, Games.STANDARD);
        List<Statistic> calibration = statistics.calibration(Games.OBEDIENT);
        assertEquals(8, calibration.size(), "two types x two signals x two cells with that type");
        assertEquals(
                .5,
                named(calibration, "CALIBRATION buyer (low): told yes, posterior of good, low")
                        .promised());
        assertEquals(
                1,
                named(calibration, "CALIBRATION buyer (high): told yes, posterior of good, high")
                        .promised());
        Statistic low = named(statistics.obedience(Games.OBEDIENT), "OBEDIENCE buyer (low): told yes, not no");
        assertEquals(List.of(0., -1., 1.), List.of(low.promised(), low.low(), low.high()));
        assertTrue(Double.isNaN(low.observable().at(1, 1, 1)), "the high type is somebody else");
        Statistic mean =
                named(statistics.plausibility(Games.OBEDIENT), "PLAUSIBILITY buyer: mean posterior of bad, high");
        assertEquals(.25, mean.promised());
        assertEquals(List.of(0., 1.), List.of(mean.low(), mean.high()));
    }

    @Test
    void moreThanAThousandPromisesAreJudgedPerSignal() {
        DesignProblem problem = Games.large(70, 40);
        Table table = Games.uniform(problem.game());
        Statistics statistics = Statistics.of(problem, table, Games.STANDARD);
        List<Statistic> gains = statistics.obedience(Games.OBEDIENT);
        List<Statistic> beliefs = statistics.calibration(Games.OBEDIENT);
        assertEquals(40, gains.size(), "one per signal in place of 40 x 39");
        assertEquals(40, beliefs.size(), "one per signal in place of 40 x 70");
        assertTrue(gains.stream().allMatch(s -> s.promise() instanceof Pooled pooled && pooled.size() == 39));
        assertEquals(
                "OBEDIENCE receiver: told a3, no other action (39 pooled)",
                gains.get(3).promise().id());
        assertEquals(
                "CALIBRATION receiver: told a3, posterior of the likeliest cells (70 pooled)",
                beliefs.get(3).promise().id());
        // 35 of 70 equally likely states are the smallest set with probability 1/2.
        assertEquals(.5, beliefs.get(3).promised());
        assertEquals(1, beliefs.get(3).observable().at(34, 3, 3));
        assertEquals(0, beliefs.get(3).observable().at(35, 3, 3));
        double pooled = gains.get(3).observable().at(5, 3, 3);
        double mean = problem.gains(table.signals()).stream()
                .filter(gain -> gain.signal() == 3)
                .mapToDouble(gain -> gain.approx(5, 3))
                .average()
                .orElseThrow();
        assertEquals(mean, pooled, 1e-12);
        assertFalse(statistics
                .realised(KnownArm.deviating("all 7", 0, List.of(Collections.nCopies(40, 7))))
                .isEmpty());
    }
}
