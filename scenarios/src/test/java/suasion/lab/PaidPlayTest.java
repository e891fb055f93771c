package suasion.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.audit.Judge;
import suasion.audit.Ruling;
import suasion.audit.Verdict;
import suasion.family.Families;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.Sense;
import suasion.game.UserMistake;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Payments;
import suasion.mechanism.Regime;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;
import suasion.report.ObservedPayment;
import suasion.scenario.Catalogue;
import suasion.scenario.Scenario;
import suasion.scenario.Simulation;
import suasion.sim.Arm;
import suasion.sim.Progress;
import suasion.sim.Tally;

/** Payments in play: agents are paid if they follow, and the judge sees it. */
class PaidPlayTest {
    private static final long ROUNDS = 400_000;
    private static final PlaySettings SETTINGS = new PlaySettings(ROUNDS, 3, 1, false);

    private static Simulation simulation(Simulation.Receiver receiver, Map<String, String> deviation) {
        return new Simulation(ROUNDS, 3, receiver, deviation, Simulation.Ties.RECOMMENDATION, 1e-9, .01, .05);
    }

    private static List<BigFraction> fractions(String... numbers) {
        return Stream.of(numbers).map(Exact::parse).toList();
    }

    /** Dughmi, Niazadeh, Psomas and Weinberg 2019, section 4.2. */
    private static DesignProblem zeroSum(Regime regime) {
        Game game = new Game(
                List.of("0", "1"),
                List.of(Player.uninformed("receiver", List.of("zero", "one"))),
                fractions("1/2", "1/2"),
                List.of(Payoff.of(new int[][] {{-1, -1}, {0, -2}})));
        Payoff sender = Payoff.of(new int[][] {{1, 1}, {0, 2}});
        return new DesignProblem(game, "sender", sender, Sense.MAX, BigFraction.ZERO, regime);
    }

    /** Their balanced optimum: action 1 with probability 1/2 in state 1, P = (-1/2, 1/2); p(zero) as given. */
    private static Table scheme(String ofZero) {
        Game game = zeroSum(Regime.BALANCED).game();
        BigFraction[][] phi = {
            {BigFraction.ONE, BigFraction.ZERO}, {BigFraction.ONE_HALF, BigFraction.ONE_HALF},
        };
        return Table.of(game, SignalSpace.recommendations(game), phi)
                .withPayments(Payments.of(List.of(fractions(ofZero, "2"))));
    }

    private static Ruling ruling(List<Verdict> verdicts, String arm, String id) {
        return verdicts.stream()
                .filter(v -> v.arm().equals(arm) && v.promise().id().equals(id))
                .findFirst()
                .orElseThrow()
                .ruling();
    }

    /** Shares of rounds have standard deviations of at most .0008, payments per occurrence are at most 2. */
    @Test
    void balancedOptimumIsPaidAndJudgedAsPromised() {
        Simulation simulation = simulation(Simulation.Receiver.DEVIATING, Map.of("zero", "one"));
        DesignProblem problem = zeroSum(Regime.BALANCED);
        Table table = scheme("-2/3");
        Arms arms = new Arms(problem, simulation);
        List<Arm> played = arms.of(table, 0);
        Trial.Outcome outcome = new Trial(problem, table, played, simulation).play(SETTINGS, Progress.NONE);
        List<Verdict> verdicts = outcome.verdicts();
        for (String arm : List.of("obedient", "bayesian")) {
            assertEquals(Ruling.CONFIRMED, ruling(verdicts, arm, "BALANCE sender"), arm);
            assertEquals(Ruling.CONFIRMED, ruling(verdicts, arm, "VALUE sender"), arm);
        }
        assertEquals(Ruling.UNJUDGED, ruling(verdicts, "receiver", "BALANCE sender"));
        assertTrue(verdicts.stream().noneMatch(v -> v.ruling() == Ruling.REFUTED), verdicts.toString());
        List<ObservedPayment> paid =
                Arms.payments(played.get(0), outcome.tallies().get("obedient"));
        assertEquals(
                List.of("zero", "one"),
                paid.stream().map(ObservedPayment::signal).toList());
        assertEquals(-.5, paid.get(0).perRound(), .006);
        assertEquals(.5, paid.get(1).perRound(), .006);
        List<ObservedPayment> own =
                Arms.payments(arms.own(played), outcome.tallies().get("receiver"));
        assertEquals(new ObservedPayment("receiver", "receiver", "zero", 0), own.get(0), "he never follows it");
        assertEquals(paid.get(1).perRound(), own.get(1).perRound(), "the same draws");
    }

    /** Charging 1 in place of 2/3 leaves a gain of -1/3 after "zero": obedience is refuted, Bayesians walk away. */
    @Test
    void overchargingIsRefutedInPlay() {
        Simulation simulation = simulation(Simulation.Receiver.BAYESIAN, Map.of());
        DesignProblem problem = zeroSum(Regime.UNRESTRICTED);
        Table table = scheme("-1");
        Arms arms = new Arms(problem, simulation);
        List<Verdict> verdicts = new Trial(problem, table, arms.of(table, 0), simulation)
                .play(SETTINGS, Progress.NONE)
                .verdicts();
        String zero = "OBEDIENCE receiver: told zero, not one";
        assertEquals(Ruling.REFUTED, ruling(verdicts, "obedient", zero));
        assertEquals(Ruling.REFUTED, ruling(verdicts, "deviating (the other action)", zero), "really deviated");
        assertEquals(Ruling.REFUTED, ruling(verdicts, "bayesian", "VALUE sender"));
        assertEquals(Ruling.REFUTED, Judge.broken(verdicts));
    }

    @Test
    void nothingIsListedWhereNothingIsOwed() {
        DesignProblem problem = zeroSum(Regime.NONE);
        Table table = scheme("0").withPayments(Payments.none(SignalSpace.recommendations(problem.game())));
        Arm arm = new Arms(problem, simulation(Simulation.Receiver.BAYESIAN, Map.of()))
                .of(table, 0)
                .get(0);
        assertEquals(List.of(), Arms.payments(arm, Tally.empty(arm.cells())));
    }

    @Test
    void deviationOfTheFileIsForOneReceiver() {
        Scenario voters = Families.read(
                Catalogue.find("voters"), List.of("simulation={receiver: deviating, deviation: {no: yes}}"));
        UserMistake mistake = assertThrows(UserMistake.class, () -> Families.design(voters));
        assertTrue(mistake.line()
                .contains("/simulation/deviation: a deviation is that of a single receiver, there are 3"));
    }
}
