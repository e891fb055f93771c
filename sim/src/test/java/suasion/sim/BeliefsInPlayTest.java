package suasion.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import suasion.game.Exact;
import suasion.game.UserMistake;

/** Receivers who are told what to believe, in play. */
class BeliefsInPlayTest {
    private static final long SEED = 11;

    private static Arm arm(Telling telling, Strategy strategy) {
        return Arm.of("arm", telling.problem(), telling.scheme(), strategy);
    }

    private static Tally play(Telling telling, Strategy strategy, long rounds, int threads) {
        return MonteCarlo.play(arm(telling, strategy), SEED, rounds, threads, Progress.NONE);
    }

    /** The belief that a Bayesian holds on every signal. */
    private static List<String> held(Telling telling, int receiver) {
        Seat seat = new Seat(telling.problem(), telling.scheme(), receiver);
        Policy policy = Policy.of(BestResponding.usual(), seat);
        return IntStream.range(0, seat.signals().size())
                .mapToObj(signal ->
                        seat.player().actions().get(policy.choice(0, signal).action()))
                .toList();
    }

    @Test
    void nobodyDeviatesFromWhatHeIsToldToBelieve() {
        Telling telling = Telling.covariance();
        assertEquals(0, Deviations.count(telling.problem()));
        assertEquals(
                List.of(), Deviations.cover(telling.problem(), telling.scheme().signals()));
    }

    @Test
    void whoIsToldHisPosteriorBelievesIt() {
        assertEquals(List.of("0", "1/2", "1"), held(Telling.covariance(), 0));
        assertEquals(List.of("1/4", "3/4"), held(Telling.covariance(), 1));
        assertEquals(
                play(Telling.covariance(), new Obedient(), 20_000, 1),
                play(Telling.covariance(), BestResponding.usual(), 20_000, 1));
    }

    // bob is told 1/4 and 3/4 alike in both states: his posterior is the prior whatever he hears
    @Test
    void whoIsLiedToBelievesHisOwnPosterior() {
        assertEquals(List.of("0", "1/2", "1"), held(Telling.miscalibrated(), 0));
        assertEquals(List.of("1/2", "1/2"), held(Telling.miscalibrated(), 1));
    }

    // told 1 in both states at prior 2/5: of 0, 2/5 and 1 the nearest to 2/5 is 2/5; told 0 with posterior 4/9: 2/5
    @Test
    void ofTheBeliefsThatCanBeHeldTheOneNearestToThePosteriorIs() {
        assertEquals(List.of("2/5"), held(Telling.of("2/5", "1 1 1"), 0));
        assertEquals(List.of("2/5", "0"), held(Telling.of("2/5", "0 5/6 1", "1 1/6 0"), 0));
    }

    /** Four hundred told beliefs each: what is tallied is (state, message), and everybody believes what he is told. */
    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void manyToldBeliefsAreTalliedByStateAndMessage(int receivers) {
        Telling telling = Telling.large(receivers, 400, 3);
        assertTrue(telling.problem().game().outcomes() > 160_000);
        Arm bayesian = arm(telling, BestResponding.usual());
        assertTrue(bayesian.cells().isFixed());
        assertEquals(2 * 800, bayesian.cells().size());
        Tally tally = MonteCarlo.play(bayesian, SEED, 50_000, 1, Progress.NONE);
        assertEquals(play(telling, new Obedient(), 50_000, 2), tally);
        for (int k = 0; k < tally.cells().size(); k++) {
            assertEquals(
                    telling.scheme().signals().outcome(tally.cells().message(k)),
                    tally.cells().outcome(k));
        }
    }

    @Test
    void oneReceiverIsTalliedToo() {
        Telling telling = Telling.of("1/2", "1/4 3/4 1/4", "3/4 1/4 3/4");
        assertEquals(List.of("1/4", "3/4"), held(telling, 0));
        assertEquals(50_000, play(telling, BestResponding.usual(), 50_000, 2).rounds());
    }

    @Test
    void oneThreadAndTwoTellTheSame() {
        for (Telling telling : List.of(Telling.covariance(), Telling.miscalibrated(), Telling.large(3, 60, 5))) {
            for (Strategy strategy : List.of(new Obedient(), BestResponding.usual())) {
                assertEquals(play(telling, strategy, 300_000, 1), play(telling, strategy, 300_000, 2));
            }
        }
    }

    // errors of up to sqrt(.1) are ties here, so that everybody draws among hundreds of beliefs
    @Test
    void whoDrawsAmongBeliefsAsNearIsTooMuchToTallyWhereTheyAreMany() {
        Telling large = Telling.large(2, 400, 3);
        Arm usual = arm(large, BestResponding.usual());
        assertTrue(usual.cells().isFixed());
        Strategy wide = new BestResponding(TieRule.UNIFORM, .1, 0);
        UserMistake refused = assertThrows(UserMistake.class, () -> arm(large, wide));
        assertTrue(refused.getMessage().startsWith("the play is too large to tally"), refused.getMessage());
    }

    // -(x - 1)^2 and -x^2 at x = 1/4 have mean -(1/4 9/16 + 3/4 1/16) = -3/16 = -x (1 - x)
    @Test
    void theMeanErrorOfWhoIsToldHisPosteriorIsItsVariance() {
        Telling telling = Telling.covariance();
        assertEquals(
                new BigFraction(-3, 16),
                telling.scheme().expected(telling.problem().game().payoffs().get(1)));
        assertEquals(
                Exact.parse("-1/32"),
                telling.scheme().expected(telling.problem().objective()));
        assertFalse(arm(telling, BestResponding.usual()).learns());
    }
}
