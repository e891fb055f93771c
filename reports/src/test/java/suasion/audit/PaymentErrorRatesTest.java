package suasion.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import suasion.game.Game;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Regime;
import suasion.mechanism.Table;
import suasion.sim.Tally;

/**
 * The error rates that verdicts promise where payments are owed and where several receivers play, with fixed seeds.
 *
 * <p>A stated rate of 5 % is refuted by more than 21 of 200 runs: Pr(Binomial(200, .05) > 21) < .001. A stated power of
 * 99 % is refuted by fewer than 192 of 200 catches: Pr(Binomial(200, .99) < 192) < .001.
 */
class PaymentErrorRatesTest {
    private static final int RUNS = 200;
    private static final int MOST_ALARMS = 21;
    private static final int FEWEST_CATCHES = 192;
    private static final double ALPHA = .05;

    /** One way of playing: how messages become outcomes. */
    private static Draws draws(Table table, KnownArm arm, long seed) {
        Game game = table.game();
        return new Draws(table, seed, message -> {
            long told = table.signals().outcome(message);
            int who = arm.deviator();
            return (int) (who < 0 ? told : game.replace(told, who, 1 - game.actionOf(told, who)));
        });
    }

    /** Runs, of 200, in which some verdict at one of the looks after 2^8, 2^9, ..., 2^13 rounds is as described. */
    private static int runsWith(
            DesignProblem problem, Table table, double margin, List<KnownArm> arms, Predicate<Verdict> described) {
        List<Statistic> all = Statistics.of(problem, table, margin).of(arms);
        int runs = 0;
        for (int seed = 0; seed < RUNS; seed++) {
            Map<String, Draws> draws = new HashMap<>();
            Map<String, Tally> tallies = new HashMap<>();
            for (KnownArm arm : arms) {
                draws.put(arm.name(), draws(table, arm, seed));
                tallies.put(arm.name(), draws.get(arm.name()).rounds(256));
            }
            boolean seen = Judge.judge(all, tallies, ALPHA).stream().anyMatch(described);
            for (long rounds = 512; !seen && rounds <= 1 << 13; rounds *= 2) {
                tallies.replaceAll((arm, tally) -> tally.plus(draws.get(arm).rounds(tally.rounds())));
                seen = Judge.judge(all, tallies, ALPHA).stream().anyMatch(described);
            }
            runs += seen ? 1 : 0;
        }
        return runs;
    }

    private static boolean isRefuted(Verdict verdict) {
        return verdict.ruling() == Ruling.REFUTED;
    }

    /** Both incentives, the balance and the value bind exactly, and no margin forgives. */
    @Test
    void balancedOptimumIsSeldomRefutedWithoutMarginWhileOnePeeks() {
        int alarms = runsWith(
                PaidGames.zeroSum(Regime.BALANCED),
                PaidGames.halfOne("-2/3", "2"),
                0,
                List.of(Games.OBEDIENT),
                PaymentErrorRatesTest::isRefuted);
        assertTrue(alarms <= MOST_ALARMS, alarms + " of " + RUNS);
    }

    /** Three arms, on the same draws: nobody deviates, ann does, bob does. */
    @Test
    void twoReceiversAreSeldomRefutedWithoutMarginWhileOnePeeks() {
        List<KnownArm> arms = List.of(
                Games.OBEDIENT,
                KnownArm.deviating("ann", 0, List.of(List.of(1, 0))),
                KnownArm.deviating("bob", 1, List.of(List.of(1, 0))));
        int alarms = runsWith(
                PaidGames.adopters(Regime.UNRESTRICTED),
                PaidGames.bindingAdoption(),
                0,
                arms,
                PaymentErrorRatesTest::isRefuted);
        assertTrue(alarms <= MOST_ALARMS, alarms + " of " + RUNS);
    }

    /** Paying 54/25 in place of 2 in a quarter of the rounds misses balance by .04, twice the margin. */
    @Test
    void balanceMissedByTwiceTheMarginIsCaught() {
        Table table = PaidGames.halfOne("-2/3", "54/25");
        List<Statistic> all = Statistics.of(PaidGames.zeroSum(Regime.BALANCED), table, Games.STANDARD)
                .of(List.of(Games.OBEDIENT));
        int caught = 0;
        for (int seed = 0; seed < RUNS; seed++) {
            List<Verdict> verdicts = Judge.judge(
                    all, Map.of("obedient", draws(table, Games.OBEDIENT, seed).rounds(1_000_000)), ALPHA);
            Verdict balance = verdicts.get(verdicts.size() - 1);
            assertEquals("BALANCE sender", balance.promise().id());
            assertTrue(balance.detectable() < .04, balance.toString());
            caught += Judge.broken(verdicts) == Ruling.REFUTED ? 1 : 0;
        }
        assertTrue(caught >= FEWEST_CATCHES, caught + " of " + RUNS);
    }
}
