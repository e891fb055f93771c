package suasion.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.audit.Judge;
import suasion.audit.Ruling;
import suasion.audit.Verdict;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Payments;
import suasion.mechanism.Regime;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;
import suasion.mechanism.Types;
import suasion.report.ObservedPayment;
import suasion.scenario.Simulation;
import suasion.sim.Arm;
import suasion.sim.Progress;

/** Menus in the laboratory: which arms there are, what they decide, and play of a game that nobody designs. */
class ReportedPlayTest {
    private static final long ROUNDS = 1_000_000;
    private static final BigFraction ZERO = BigFraction.ZERO;
    private static final BigFraction ONE = BigFraction.ONE;
    private static final List<BigFraction> QUARTERS = Collections.nCopies(4, new BigFraction(1, 4));

    private static Simulation simulation(Simulation.Receiver receiver) {
        boolean deviates = receiver == Simulation.Receiver.DEVIATING;
        return new Simulation(
                ROUNDS,
                5,
                receiver,
                deviates ? Map.of("a", "b") : Map.of(),
                Simulation.Ties.RECOMMENDATION,
                1e-9,
                .01,
                .05);
    }

    /** States A and B and types equally likely; the low type wants to match the state, the high one to miss it. */
    private static DesignProblem opposites(Types types) {
        Player buyer = new Player("buyer", List.of("low", "high"), List.of("a", "b"));
        Game game = new Game(List.of("A", "B"), List.of(buyer), QUARTERS, List.of(Payoff.of(new int[][] {
            {1, 0}, {0, 1}, {0, 1}, {1, 0}
        })));
        return new DesignProblem(game, "seller", Payoff.zero(game), Sense.MAX, ZERO, Regime.NONE, types);
    }

    /** Full information for 1/2 to the high type, its worth, and for the given fee to the low one. */
    private static Table menu(BigFraction lowFee) {
        Game game = opposites(Types.REPORTED).game();
        SignalSpace signals = SignalSpace.recommendations(game);
        BigFraction[][] phi = {{ONE, ZERO}, {ZERO, ONE}, {ZERO, ONE}, {ONE, ZERO}};
        return Table.of(game, signals, phi)
                .withPayments(Payments.none(signals).withFees(List.of(List.of(lowFee, BigFraction.ONE_HALF))));
    }

    private static Trial.Outcome played(DesignProblem problem, Table table, List<Arm> arms, Progress progress) {
        return new Trial(problem, table, arms, simulation(Simulation.Receiver.BAYESIAN))
                .play(new PlaySettings(ROUNDS, 5, 2, false), progress);
    }

    private static Set<String> refuted(Trial.Outcome outcome) {
        return outcome.verdicts().stream()
                .filter(v -> v.ruling() == Ruling.REFUTED)
                .map(v -> v.arm() + ": " + v.promise().id())
                .collect(Collectors.toSet());
    }

    @Test
    void reportersArePlayedChoosingLyingAndAbsentToo() {
        DesignProblem problem = opposites(Types.REPORTED);
        Table table = menu(BigFraction.ONE_HALF);
        assertEquals(
                List.of(
                        "obedient",
                        "bayesian",
                        "receiver",
                        "choosing",
                        "deviating (the other action)",
                        "lying (reports the other type, then the best reply)",
                        "staying out"),
                new Arms(problem, simulation(Simulation.Receiver.DEVIATING))
                        .of(table, 0).stream().map(Arm::name).toList());
    }

    @Test
    void armsAreCountedBeforeThereIsAMechanism() {
        Table table = menu(BigFraction.ONE_HALF);
        for (Types types : Types.values()) {
            for (Simulation.Receiver receiver : Simulation.Receiver.values()) {
                Arms arms = new Arms(opposites(types), simulation(receiver));
                assertEquals(arms.of(table, 0).size(), arms.count(), types + " " + receiver);
                assertEquals(arms.ofBroken(table).size(), arms.countOfBroken(), types + " " + receiver);
            }
        }
    }

    /** Everybody pays what it is worth to him: both types could as well stay out, and neither gains by lying. */
    @Test
    void menuAtWhatItIsWorthIsConfirmedWhoeverBuys() {
        DesignProblem problem = opposites(Types.REPORTED);
        Table table = menu(BigFraction.ONE_HALF);
        Arms arms = new Arms(problem, simulation(Simulation.Receiver.BAYESIAN));
        List<Arm> all = arms.of(table, 0);
        AtomicLong rounds = new AtomicLong();
        Trial.Outcome outcome = played(problem, table, all, rounds::addAndGet);
        assertEquals(Set.of(), refuted(outcome));
        assertEquals(ROUNDS * arms.count(), rounds.get());
        assertTrue(Judge.decided(outcome.verdicts()));
        assertEquals(1, Arms.obedience(arms.own(all), outcome.tallies().get("bayesian")));
        List<ObservedPayment> fees = Arms.payments(all.get(0), outcome.tallies().get("obedient"));
        assertEquals(
                List.of("low", "high"),
                fees.stream().map(ObservedPayment::report).toList(),
                "what is observed of fees is by report");
        assertEquals(-.5, fees.stream().mapToDouble(ObservedPayment::perRound).sum(), 1e-12, "one half from everybody");
        assertEquals(.5, outcome.convergence().get(0).mean(), "the same fee from everybody");
    }

    /** 1/4 for who says "low": the high type gains 1/4 by saying so and doing the opposite of what he is told. */
    @Test
    void lieThatPaysOnlyWithDisobedienceRefutesABrokenMenu() {
        DesignProblem problem = opposites(Types.REPORTED);
        Table table = menu(new BigFraction(1, 4));
        Arms arms = new Arms(problem, simulation(Simulation.Receiver.BAYESIAN));
        Trial.Outcome outcome = played(problem, table, arms.ofBroken(table), Progress.NONE);
        String lie = "HONESTY buyer (high): does not report low";
        assertEquals(
                Set.of("obedient: " + lie, "lying (reports the other type, then the best reply): " + lie),
                refuted(outcome));
        assertEquals(Ruling.REFUTED, Judge.broken(outcome.verdicts()));
    }

    /** Two players who want to meet and know the state: they obey the equilibrium in which they go where it is good. */
    @Test
    void equilibriumIsPlayedWithoutADesigner() {
        List<String> places = List.of("a", "b");
        Game game = new Game(
                List.of("A", "B"),
                List.of(new Player("ann", List.of("A", "B"), places), new Player("bob", List.of("A", "B"), places)),
                List.of(BigFraction.ONE_HALF, ZERO, ZERO, ZERO, ZERO, ZERO, ZERO, BigFraction.ONE_HALF),
                Collections.nCopies(2, Payoff.of(meeting())));
        DesignProblem problem = DesignProblem.undesigned(game);
        BigFraction[][] phi = new BigFraction[8][];
        for (int cell = 0; cell < 8; cell++) {
            phi[cell] = new BigFraction[] {ZERO, ZERO, ZERO, ZERO};
            phi[cell][2 * game.typeOf(cell, 0) + game.typeOf(cell, 1)] = ONE;
        }
        Table table = Table.of(game, SignalSpace.recommendations(game), phi);
        Arms arms = new Arms(problem, simulation(Simulation.Receiver.BAYESIAN));
        Trial.Outcome outcome = played(problem, table, arms.of(table, 0), Progress.NONE);
        assertEquals(List.of(), outcome.convergence(), "nobody's payoff is the designer's");
        assertEquals(Set.of(), refuted(outcome));
        for (String arm : List.of("obedient", "bayesian")) {
            List<Verdict> values = outcome.verdicts().stream()
                    .filter(v -> v.arm().equals(arm) && v.promise().sort().equals("VALUE"))
                    .toList();
            assertEquals(
                    List.of("VALUE ann", "VALUE bob"),
                    values.stream().map(v -> v.promise().id()).toList());
            assertTrue(values.stream().allMatch(v -> v.ruling() == Ruling.CONFIRMED && v.estimate() == 2), arm);
        }
        assertEquals(
                1,
                outcome.verdicts().stream()
                        .filter(v -> v.promise().id().equals("OBEDIENCE ann (A): told a, not b")
                                && v.arm().startsWith("deviating"))
                        .count());
    }

    /** 2 where both are at the good place of the state, 1 where both are at the other. */
    private static int[][] meeting() {
        int[][] payoff = new int[8][];
        for (int cell = 0; cell < 8; cell++) {
            payoff[cell] = cell < 4 ? new int[] {2, 0, 0, 1} : new int[] {1, 0, 0, 2};
        }
        return payoff;
    }
}
