package suasion.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.audit.KnownArm.Conduct;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Regime;
import suasion.mechanism.Table;
import suasion.sim.Arm;
import suasion.sim.BestResponding;
import suasion.sim.Choice;
import suasion.sim.Deviating;
import suasion.sim.Obedient;
import suasion.sim.Seat;
import suasion.sim.Strategy;
import suasion.sim.Tally;
import suasion.sim.TieRule;

/** Several receivers: one deviates, the rest obey, and what he really got is what the counterfactual said. */
class UnilateralDeviationsTest {
    private static final DesignProblem PROBLEM = PaidGames.adopters(Regime.UNRESTRICTED);
    private static final Game GAME = PROBLEM.game();
    private static final Table TABLE = PaidGames.adoption();
    private static final Deviating OTHER = new Deviating("the other action", List.of(1, 0));

    private static Arm arm(String name, Strategy... strategies) {
        return new Arm(name, PROBLEM, TABLE, List.of(strategies), 0);
    }

    private static KnownArm other(int player) {
        List<Strategy> strategies = new ArrayList<>(Collections.nCopies(2, new Obedient()));
        strategies.set(player, OTHER);
        return KnownArm.of(arm("deviating " + player, strategies.toArray(Strategy[]::new)));
    }

    /** Rounds in which one player does the other action; the same seed is the same rounds whoever deviates. */
    private static Tally played(int deviator, long seed) {
        return new Draws(TABLE, seed, message -> {
                    long outcome = TABLE.signals().outcome(message);
                    return (int) GAME.replace(outcome, deviator, 1 - GAME.actionOf(outcome, deviator));
                })
                .rounds(100_000);
    }

    @Test
    void armIsWhatItsPoliciesDo() {
        assertEquals(KnownArm.of("a", Conduct.OBEDIENT), KnownArm.of(arm("a", new Obedient(), new Obedient())));
        Deviating docile = new Deviating("in name only", List.of(0, 1));
        assertEquals(KnownArm.of("a", Conduct.OBEDIENT), KnownArm.of(arm("a", docile, new Obedient())));
        assertEquals(KnownArm.deviating("a", 1, List.of(List.of(1, 0))), KnownArm.of(arm("a", new Obedient(), OTHER)));
        assertEquals(KnownArm.of("a", Conduct.FREE), KnownArm.of(arm("a", OTHER, OTHER)), "nobody's incentive");
        BestResponding usual = BestResponding.usual();
        assertEquals(KnownArm.of("a", Conduct.BAYESIAN), KnownArm.of(arm("a", usual, new Obedient())));
        assertEquals(KnownArm.of("a", Conduct.FREE), KnownArm.of(arm("a", usual, OTHER)));
        BestResponding adversarial = new BestResponding(TieRule.ADVERSARIAL, BestResponding.BAND, 0);
        assertEquals(KnownArm.of("a", Conduct.FREE), KnownArm.of(arm("a", usual, adversarial)));
    }

    /**
     * Bob, told to adopt beside ann: good 1/2 + 1 against 0, bad -5/2 + 1 against 0; masses 1/2 and 1/8. Ann adopts
     * alone in the bad state with mass 1/8: -2 + 1/2 against 0.
     */
    @Test
    void gainsHoldTheOthersAtWhatTheyAreTold() {
        List<Statistic> gains = Statistics.of(PROBLEM, TABLE, Games.STANDARD).obedience(Games.OBEDIENT);
        Statistic ann = gains.get(1);
        assertEquals("OBEDIENCE ann: told adopt, not stay", ann.promise().id());
        assertEquals((.5 * 1 + .125 * -2 + .125 * -1.5) / .75, ann.promised(), 1e-15);
        Statistic bob = gains.get(3);
        assertEquals("OBEDIENCE bob: told adopt, not stay", bob.promise().id());
        assertEquals((.5 * 1.5 + .125 * -1.5) / .625, bob.promised(), 1e-15);
        assertEquals(List.of(-1.5, 1.5), List.of(bob.low(), bob.high()));
    }

    @Test
    void paymentsThatTakeTheSurplusLeaveEverybodyIndifferent() {
        List<Statistic> gains = Statistics.of(PROBLEM, PaidGames.bindingAdoption(), Games.STANDARD)
                .obedience(Games.OBEDIENT);
        assertEquals(
                List.of(0., 0., 0., 0.), gains.stream().map(Statistic::promised).toList());
    }

    @Test
    void realisedGainIsTheCounterfactualOneNumberForNumber() {
        Statistics statistics = Statistics.of(PROBLEM, TABLE, Games.STANDARD);
        List<Statistic> counterfactual = statistics.obedience(Games.OBEDIENT);
        Tally obeyed = Draws.obedient(TABLE, 7).rounds(100_000);
        int compared = 0;
        for (int player = 0; player < 2; player++) {
            List<Statistic> realised = statistics.realised(other(player));
            assertEquals(counterfactual.subList(2 * player, 2 * player + 2).size(), realised.size());
            for (int k = 0; k < 2; k++) {
                Statistic said = counterfactual.get(2 * player + k);
                Verdict before = Judge.judgeOne(said, obeyed, .001);
                Verdict after = Judge.judgeOne(realised.get(k), played(player, 7), .001);
                assertEquals(said.promise(), after.promise());
                assertEquals(
                        List.of(before.estimate(), before.low(), before.high(), before.heard()),
                        List.of(after.estimate(), after.low(), after.high(), after.heard()));
                compared++;
            }
        }
        assertEquals(4, compared);
    }

    @Test
    void everyArmIsJudgedByItsOwnTally() {
        List<KnownArm> arms = List.of(Games.OBEDIENT, other(0), other(1));
        List<Statistic> all = Statistics.of(PROBLEM, TABLE, Games.STANDARD).of(arms);
        List<Verdict> verdicts = Judge.judge(
                all,
                Map.of(
                        "obedient", PaidGames.exactLaw(TABLE, 4_800_000),
                        "deviating 0", played(0, 1),
                        "deviating 1", played(1, 1)),
                .05);
        assertTrue(verdicts.stream()
                .filter(v -> v.arm().equals("obedient"))
                .allMatch(v -> v.ruling() == Ruling.CONFIRMED));
        List<Verdict> unjudged =
                verdicts.stream().filter(v -> v.ruling() == Ruling.UNJUDGED).toList();
        assertEquals(4, unjudged.size(), "VALUE and BALANCE where somebody deviates");
        assertTrue(unjudged.stream().allMatch(v -> v.low() <= v.estimate() && v.estimate() <= v.high()));
    }

    /** Deviates as the high type only; then only the high type's incentives are realised. */
    @Test
    void deviationOfOneTypeRealisesThatTypesIncentives() {
        Player buyer = new Player("buyer", List.of("low", "high"), List.of("no", "yes"));
        Payoff payoff = Payoff.of(new int[][] {{0, -1}, {0, 1}});
        Game game = new Game(List.of("s"), List.of(buyer), PaidGames.fractions("1/2", "1/2"), List.of(payoff));
        DesignProblem problem = new DesignProblem(game, "seller", payoff, Sense.MAX, BigFraction.ZERO);
        Table table = Games.uniform(game);
        Strategy high = (Seat seat, int type, int signal) -> Choice.pure(type == 1 ? 1 - signal : signal, 2);
        KnownArm arm = KnownArm.of(new Arm("high", problem, table, List.of(high), 0));
        assertEquals(
                List.of("OBEDIENCE buyer (high): told no, not yes", "OBEDIENCE buyer (high): told yes, not no"),
                Statistics.of(problem, table, Games.STANDARD).realised(arm).stream()
                        .map(s -> s.promise().id())
                        .toList());
    }
}
