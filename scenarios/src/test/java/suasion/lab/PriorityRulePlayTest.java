package suasion.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.audit.Ruling;
import suasion.audit.Verdict;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Payments;
import suasion.mechanism.PriorityRule;
import suasion.mechanism.Regime;
import suasion.mechanism.Signal;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;
import suasion.mechanism.TypeLaw;
import suasion.scenario.Simulation;
import suasion.sim.Progress;

/**
 * Dughmi, Niazadeh, Psomas and Weinberg 2019, section 4.1: two i.i.d. actions, (s, r) uniform on {0, 1}^2, the s + 2r
 * rule; nature draws profiles of types, the rule is audited by pairs of types.
 */
class PriorityRulePlayTest {
    private static final Simulation SIMULATION = new Simulation(
            400_000, 1, Simulation.Receiver.BAYESIAN, Map.of(), Simulation.Ties.RECOMMENDATION, 1e-9, .01, .05);

    /**
     * Types 00, 01, 10, 11 (s first) with levels s + 2r. The recommended action beats another type with probability
     * 2/16, meets its like with 1/16. E[r_k - r_l] = 4 pairs x 1/8 = 1/2, so that charging 1/2 takes the whole surplus;
     * E[s_k] = (7 + 3)/16, so that the value is 5/8 + 1/2 = 9/8.
     */
    private static PriorityRule rule(BigFraction charge) {
        int[] levels = {0, 2, 1, 3};
        List<String> pairs = new ArrayList<>();
        List<BigFraction> prior = new ArrayList<>();
        int[][] receiver = new int[16][];
        for (int k = 0; k < 4; k++) {
            for (int l = 0; l < 4; l++) {
                pairs.add(k + " over " + l);
                prior.add(new BigFraction(levels[k] > levels[l] ? 2 : levels[k] == levels[l] ? 1 : 0, 16));
                receiver[4 * k + l] = new int[] {k % 2, l % 2};
            }
        }
        Game game = new Game(
                pairs,
                List.of(Player.uninformed("receiver", List.of("follow", "switch"))),
                prior,
                List.of(Payoff.of(receiver)));
        BigFraction[][] phi = new BigFraction[16][1];
        for (BigFraction[] row : phi) {
            Arrays.fill(row, BigFraction.ONE);
        }
        Table table = Table.of(game, SignalSpace.of(game, List.of(List.of(new Signal("follow", 0)))), phi)
                .withPayments(Payments.of(List.of(List.of(charge.negate()))));
        List<String> types = List.of("00", "01", "10", "11");
        TypeLaw law = TypeLaw.independent(2, types, Collections.nCopies(4, new BigFraction(1, 4)));
        return new PriorityRule(law, List.of(new PriorityRule.Order(BigFraction.ONE, List.of(0, 2, 1, 3))), table);
    }

    private static List<Verdict> played(PriorityRule rule) {
        int[][] sender = new int[16][];
        for (int pair = 0; pair < 16; pair++) {
            sender[pair] = new int[] {pair / 4 / 2, pair % 4 / 2};
        }
        DesignProblem problem = new DesignProblem(
                rule.table().game(), "sender", Payoff.of(sender), Sense.MAX, BigFraction.ZERO, Regime.UNRESTRICTED);
        return new Trial(problem, rule.table(), new Arms(problem, SIMULATION).of(rule, 0), SIMULATION)
                .play(new PlaySettings(400_000, 1, 1, false), Progress.NONE)
                .verdicts();
    }

    private static Verdict first(List<Verdict> verdicts, String sort) {
        return verdicts.stream()
                .filter(v -> v.promise().sort().equals(sort))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void receiverWeightedRuleIsWorthNineEighths() {
        List<Verdict> verdicts = played(rule(BigFraction.ONE_HALF));
        assertEquals(9. / 8, first(verdicts, "VALUE").promised());
        assertEquals(-.5, first(verdicts, "BALANCE").promised());
        assertEquals(0, first(verdicts, "OBEDIENCE").promised());
        for (Verdict verdict : verdicts) {
            Ruling expected = verdict.arm().startsWith("deviating")
                            && List.of("VALUE", "BALANCE")
                                    .contains(verdict.promise().sort())
                    ? Ruling.UNJUDGED
                    : Ruling.CONFIRMED;
            assertEquals(expected, verdict.ruling(), verdict.toString());
        }
        assertEquals(
                10,
                verdicts.stream()
                        .filter(v -> v.promise().sort().equals("CALIBRATION"))
                        .count(),
                "pairs that occur");
        assertTrue(
                verdicts.stream().noneMatch(v -> v.promise().sort().equals("PLAUSIBILITY")),
                "who hears the same whatever happens learns nothing");
    }

    @Test
    void overchargingRuleIsRefuted() {
        List<Verdict> verdicts = played(rule(Exact.parse("3/5")));
        assertEquals(Ruling.REFUTED, first(verdicts, "OBEDIENCE").ruling());
    }
}
