package suasion.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static suasion.lab.Devices.C;
import static suasion.lab.Devices.D;

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
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Device;
import suasion.mechanism.Incentive;
import suasion.mechanism.Mechanism;
import suasion.mechanism.OffPath;
import suasion.scenario.Simulation;
import suasion.sim.Arm;
import suasion.sim.Progress;
import suasion.sim.Tally;

/**
 * Devices in the laboratory: punishments that are really carried out, and whether they are believable.
 *
 * <p>Seeds are fixed. All verdicts of a mechanism together are wrong in at most 5 % of seeds, and what is confirmed or
 * refuted here is decided by many half-widths.
 */
class DevicePlayTest {
    private static final long ROUNDS = 1_000_000;
    private static final Incentive ROW_PLAYS_C = Incentive.obedience("row", "", "C", "D");

    private static Simulation simulation(double margin) {
        return new Simulation(
                ROUNDS, 3, Simulation.Receiver.BAYESIAN, Map.of(), Simulation.Ties.RECOMMENDATION, 1e-9, margin, .05);
    }

    private static Trial.Outcome played(DesignProblem problem, Mechanism mechanism, Progress progress) {
        Arms arms = new Arms(problem, simulation(.01));
        return new Trial(problem, mechanism, arms.of(mechanism, 0), simulation(.01))
                .play(new PlaySettings(ROUNDS, 3, 2, false), progress);
    }

    private static Trial.Outcome broken(DesignProblem problem, Mechanism mechanism) {
        Arms arms = new Arms(problem, simulation(.01));
        return new Trial(problem, mechanism, arms.ofBroken(mechanism), simulation(.01))
                .play(new PlaySettings(ROUNDS, 3, 2, false), Progress.NONE);
    }

    private static Set<String> refuted(Trial.Outcome outcome) {
        return outcome.verdicts().stream()
                .filter(v -> v.ruling() == Ruling.REFUTED)
                .map(v -> v.promise().id())
                .collect(Collectors.toSet());
    }

    private static List<Verdict> of(Trial.Outcome outcome, String promise) {
        return outcome.verdicts().stream()
                .filter(v -> v.promise().id().equals(promise))
                .toList();
    }

    private static double mean(Trial.Outcome outcome, String arm, DesignProblem problem, int player) {
        Tally tally = outcome.tallies().get(arm);
        double sum = 0;
        for (int index = 0; index < tally.cells().size(); index++) {
            sum += tally.count(index)
                    * problem.game()
                            .payoffs()
                            .get(player)
                            .approx(tally.cells().cell(index), tally.cells().outcome(index));
        }
        return sum / tally.rounds();
    }

    /** Told C: g = 5/2 against (1 + 3)/2; told D off the path: 1 against 0. */
    @Test
    void coinFlipMakesPrisonersCooperateInPlay() {
        DesignProblem problem = Devices.prisoners("5/2");
        Device device = Devices.cooperation(problem);
        AtomicLong rounds = new AtomicLong();
        Trial.Outcome outcome = played(problem, device, rounds::addAndGet);
        assertEquals(
                Set.of(
                        "obedient",
                        "bayesian",
                        "deviating (row: the other action)",
                        "deviating (column: the other action)",
                        "off the path: row told D",
                        "off the path: row told D; deviating (the other action)",
                        "off the path: column told D",
                        "off the path: column told D; deviating (the other action)"),
                outcome.tallies().keySet());
        assertEquals(8 * ROUNDS, rounds.get());
        assertEquals(4, Excursion.count(device));
        assertEquals(Set.of(), refuted(outcome));
        assertTrue(Judge.decided(outcome.verdicts()));
        assertEquals(
                outcome.tallies().get("obedient"),
                outcome.tallies().get("bayesian"),
                "Bayesians cooperate, all of them");
        assertEquals(1, outcome.convergence().get(0).mean(), "(C,C) always");
        List<Verdict> credible = of(outcome, "CREDIBILITY column: told D, not C");
        assertEquals(2, credible.size());
        for (Verdict verdict : credible) {
            assertEquals(Ruling.CONFIRMED, verdict.ruling());
            assertEquals(1, verdict.estimate());
            assertEquals(.03, verdict.margin(), 1e-15, "1 % of the range of the prisoner's dilemma, 3");
            assertEquals(ROUNDS, verdict.heard());
        }
    }

    /** What the deviator got is what the message said he would, draw by draw: D/D or D/C, half of the time each. */
    @Test
    void whatDeviatingBringsIsWhatTheDeviceAnnounced() {
        DesignProblem problem = Devices.prisoners("5/2");
        Trial.Outcome outcome = played(problem, Devices.cooperation(problem), Progress.NONE);
        for (String player : List.of("row", "column")) {
            List<Verdict> both = of(outcome, "OBEDIENCE " + player + ": told C, not D");
            assertEquals(2, both.size());
            assertEquals(both.get(0).estimate(), both.get(1).estimate(), "not taken and taken, on the same draws");
            assertEquals(both.get(0).low(), both.get(1).low());
            assertEquals(ROUNDS, both.get(1).heard());
            assertEquals(Ruling.CONFIRMED, both.get(1).ruling());
        }
        // 1 or 3 with a fair coin: standard deviation 1/1000; 4.9 of them, a false alarm in a million
        assertEquals(2, mean(outcome, "deviating (row: the other action)", problem, 0), .0049);
        assertEquals(2, mean(outcome, "deviating (column: the other action)", problem, 1), .0049);
        Arm deviating = new Arms(problem, simulation(.01))
                .of(Devices.cooperation(problem), 0)
                .get(2);
        assertEquals(0, Arms.obedience(deviating, outcome.tallies().get(deviating.name())));
    }

    /** Told C whatever the first did: D brings 3 wherever one stands, 1/2 more than following. */
    @Test
    void secondMoverWhoForgivesIsRefutedByTheObedienceOfTheFirst() {
        DesignProblem problem = Devices.prisoners("5/2");
        Trial.Outcome outcome = broken(problem, Devices.coin(problem, C));
        assertEquals(Ruling.REFUTED, Judge.broken(outcome.verdicts()));
        assertEquals(Set.of(ROW_PLAYS_C.id(), "OBEDIENCE column: told C, not D"), refuted(outcome));
        for (Verdict verdict : of(outcome, ROW_PLAYS_C.id())) {
            assertEquals(-.5, verdict.estimate(), "in the obedient and in the deviating arm");
        }
        Arms arms = new Arms(problem, simulation(.01));
        Mechanism forgiving = new Device(Devices.coin(problem, C), List.of());
        Arm bayesian = arms.of(forgiving, 0).get(1);
        Trial.Outcome own = played(problem, forgiving, Progress.NONE);
        assertEquals(0, Arms.obedience(bayesian, own.tallies().get(bayesian.name())), "nobody is taken in");
    }

    /**
     * Selten's chain store, once: staying out is obeyed because entry would be fought, which would cost the fighter 2.
     */
    @Test
    void threatThatNobodyWouldCarryOutIsRefutedByItsCredibility() {
        Trial.Outcome outcome = broken(Devices.entry(), Devices.threat());
        String fight = "CREDIBILITY incumbent: told fight, not accommodate";
        assertEquals(Set.of(fight), refuted(outcome));
        assertEquals(Ruling.REFUTED, Judge.broken(outcome.verdicts()));
        for (Verdict verdict : of(outcome, fight)) {
            assertEquals(-2, verdict.estimate());
            assertEquals(-2, verdict.promised());
        }
        for (Verdict verdict : of(outcome, "OBEDIENCE entrant: told out, not in")) {
            assertEquals(Ruling.CONFIRMED, verdict.ruling());
            assertEquals(1, verdict.estimate(), "the threat is carried out in the deviating arm");
        }
    }

    /** Contributing: 9/5 - 1 = 4/5; not: 3/5 per contribution before him, (0 + 3/5 + 6/5)/3. */
    @Test
    void threePlayersContributeBecauseThoseAfterThemWouldNot() {
        DesignProblem problem = Devices.contribution();
        Trial.Outcome outcome = played(problem, Devices.contributors(), Progress.NONE);
        assertEquals(Set.of(), refuted(outcome));
        assertTrue(Judge.decided(outcome.verdicts()));
        assertEquals(outcome.tallies().get("obedient"), outcome.tallies().get("bayesian"));
        for (int player = 0; player < 3; player++) {
            String name = problem.game().players().get(player).name();
            String arm = "deviating (" + name + ": the other action)";
            // variance of 0, 3/5, 6/5: 6/25; 4.9 standard deviations of sqrt(6)/5000, a false alarm in a million
            assertEquals(.6, mean(outcome, arm, problem, player), .0025);
            List<Verdict> both = of(outcome, "OBEDIENCE " + name + ": told C, not D");
            assertEquals(both.get(0).estimate(), both.get(1).estimate());
            assertEquals(
                    2, of(outcome, "CREDIBILITY " + name + ": told D, not C").size());
        }
    }

    /**
     * At g = 2 obedience binds, and so does following D off the path at the belief that names two nodes, 1 and -1: both
     * gains are 0 and no margin forgives. Stated: 5 % of runs refute something true; 200 runs, and more than 21 happen
     * with probability Pr(Binomial(200, .05) > 21) < .001.
     */
    @Test
    void bindingPromisesAreSeldomRefuted() {
        DesignProblem problem = Devices.prisoners("2");
        BigFraction one = BigFraction.ONE;
        BigFraction[][] payoffs = {{BigFraction.ZERO, one}, {BigFraction.ZERO, one.negate()}};
        List<OffPath> offPath = problem.game().players().stream()
                .map(player -> OffPath.of(
                        player,
                        D,
                        List.of("here", "there"),
                        List.of(BigFraction.ONE_HALF, BigFraction.ONE_HALF),
                        payoffs))
                .toList();
        Device device = new Device(Devices.coin(problem, D), offPath);
        int alarms = 0;
        for (int seed = 0; seed < 200; seed++) {
            Trial trial = new Trial(problem, device, new Arms(problem, simulation(0)).of(device, 0), simulation(0));
            Trial.Outcome outcome = trial.play(new PlaySettings(8_192, seed, 1, false), Progress.NONE);
            // Of them four on whether he moves first, one per player and recommendation; the state is certain.
            assertEquals(20, outcome.verdicts().size());
            alarms += refuted(outcome).isEmpty() ? 0 : 1;
        }
        assertTrue(alarms <= 21, alarms + " of 200");
    }

    /** Two recommendations of the same name off the path, as at two prices, are two arms. */
    @Test
    void armsOffThePathHaveNamesOfTheirOwn() {
        DesignProblem problem = Devices.prisoners("5/2");
        OffPath twice = Devices.cooperation(problem).offPath().get(0);
        Device device = new Device(Devices.coin(problem, D), List.of(twice, twice));
        assertEquals(
                List.of("off the path: row told D", "off the path: row told D (2)"),
                Excursion.of(device).stream()
                        .map(excursion -> excursion.arms().get(0).name())
                        .toList());
        assertEquals(List.of(), Excursion.of(device.table()));
    }
}
