package suasion.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Payments;
import suasion.mechanism.Table;
import suasion.sim.Arm;
import suasion.sim.BestResponding;
import suasion.sim.Deviating;
import suasion.sim.Devices;
import suasion.sim.Games;
import suasion.sim.Grounds;
import suasion.sim.History;
import suasion.sim.MonteCarlo;
import suasion.sim.Obedient;
import suasion.sim.Progress;
import suasion.sim.Seat;
import suasion.sim.Strategy;
import suasion.sim.Tally;

class BoundedReasonTest {
    private static final long ROUNDS = 100_000;

    /** How often the judge convicts on hearing a signal, and how often he hears it. */
    private static double[] convicting(Strategy judge, int signal) {
        Tally tally = MonteCarlo.play(Grounds.court(judge), 9, ROUNDS, 1, Progress.NONE);
        double convicts = 0;
        double heard = 0;
        for (int k = 0; k < tally.cells().size(); k++) {
            if (tally.cells().message(k) == signal) {
                heard += tally.count(k);
                convicts += tally.cells().outcome(k) == 1 ? tally.count(k) : 0;
            }
        }
        return new double[] {convicts, heard};
    }

    /** Within five standard deviations of a binomial: false alarms 6e-7 per comparison. */
    private static void assertConvicts(double probability, Strategy judge, int signal) {
        double[] found = convicting(judge, signal);
        double luck = 5 * Math.sqrt(probability * (1 - probability) / found[1]);
        assertEquals(probability, found[0] / found[1], luck, judge + " on " + signal);
    }

    /** Told to acquit he is sure of innocence, a gain of 1, his range; told to convict he is indifferent. */
    @Test
    void quantalResponseIsLogit() {
        assertConvicts(1 / (1 + Math.exp(2)), Strategies.of("quantal", Map.of("rationality", "2")), 0);
        assertConvicts(.5, Strategies.of("quantal", Map.of("rationality", "2")), 1);
        assertConvicts(.5, Strategies.of("quantal", Map.of("rationality", "0")), 0);
        assertConvicts(1 / (1 + Math.exp(10)), Strategies.of("quantal"), 0);
    }

    @Test
    void whoDoesNotListenAcquits() {
        assertConvicts(0, Strategies.of("neglecting"), 0);
        assertConvicts(0, Strategies.of("neglecting"), 1);
    }

    @Test
    void whoBelievesEverythingConvictsWhenTold() {
        assertConvicts(0, Strategies.of("credulous"), 0);
        assertConvicts(1, Strategies.of("credulous"), 1);
    }

    /** Kinds come by their shares: 1/3 convict always, 2/3 never. */
    @Test
    void aCrowdIsMadeUpOfItsKinds() {
        Population crowd = Strategies.population(List.of(
                new Population.Kind("hard", new BigFraction(1, 3), new Deviating("hard", List.of(1, 1))),
                new Population.Kind("neglecting", new BigFraction(2, 3), Strategies.of("neglecting"))));
        assertConvicts(1. / 3, crowd, 0);
        assertConvicts(1. / 3, crowd, 1);
    }

    /** Chance is handed on to whoever comes, so a crowd of one kind is that kind. */
    @Test
    void aCrowdOfOneKindIsThatKind() {
        for (String name : Strategies.names()) {
            Strategy kind = Strategies.of(name);
            Population crowd = Strategies.population(List.of(new Population.Kind(name, BigFraction.ONE, kind)));
            for (Arm arm : Grounds.all(kind)) {
                if (arm.reports().isHonest() || kind.learning() != Strategy.Learning.NEVER) {
                    History alike = History.play(Grounds.with(arm, crowd), 2, List.of(50L, 500L), Progress.NONE);
                    boolean buys = arm.problem().sale().isPresent();
                    History own = History.play(arm, 2, List.of(50L, 500L), Progress.NONE);
                    assertTrue(buys && !arm.learns() || own.equals(alike), arm.name());
                }
            }
        }
    }

    /** Each kind learns from its own rounds: a slow and a quick one in a crowd know as much as they came to play. */
    @Test
    void everyKindLearnsFromItsOwnRounds() {
        Population crowd = MemoryTest.crowd("round");
        Arm arm = Grounds.court(crowd);
        suasion.sim.PersuasionModel model = new suasion.sim.PersuasionModel(arm, 4, 4096, 4000);
        model.start();
        model.schedule.step(model);
        double[] memory = model.mind(0).orElseThrow().memory();
        // of hedge and of exp3, per signal: rounds and two losses
        double hedge = memory[0] + memory[3];
        double exp3 = memory[6] + memory[9];
        double luck = 5 * Math.sqrt(4000 * 3. / 16);
        assertEquals(1000, hedge, luck);
        assertEquals(1000, exp3, luck);
        assertEquals(12, memory.length);
    }

    private static Arm told(String told, Strategy strategy, int[]... payoffs) {
        Game game = new Game(
                List.of("low", "high"),
                List.of(Player.uninformed("receiver", List.of("left", "safe", "right"))),
                Games.fractions("1/2", "1/2"),
                List.of(Payoff.of(payoffs)));
        DesignProblem problem = new DesignProblem(game, "sender", Payoff.zero(game), Sense.MAX, BigFraction.ZERO);
        return Arm.of("told", problem, Games.scheme(problem, told, told), strategy);
    }

    private static int does(Arm arm, int signal) {
        Seat seat = arm.seat(0);
        return arm.strategies().get(0).act(seat, 0, signal).action();
    }

    /** The safe action is best in no state, but at the belief 1/2: credible. One that loses in both states is not. */
    @Test
    void theCredulousBelieveWhateverABeliefCanMakeBest() {
        int[][] hedged = {{3, 2, 0}, {0, 2, 3}};
        assertEquals(1, does(told("0 1 0", new Credulous(), hedged), 1));
        assertEquals(0, does(told("1 0 0", new Credulous(), hedged), 0));
        int[][] dominated = {{3, 2, 0}, {2, 1, 3}};
        assertEquals(2, does(told("0 0 1", new Credulous(), dominated), 2));
        // left and right are worth 5/2 and 3/2 by the prior, and safe is always worse than left
        assertEquals(0, does(told("0 1 0", new Credulous(), dominated), 1));
    }

    /** Paid 1 + 1/2 for it, the dominated action is the better one. */
    @Test
    void whatIsPaidMakesAnActionCredible() {
        int[][] dominated = {{3, 2, 0}, {2, 1, 3}};
        Arm arm = told("0 1 0", new Credulous(), dominated);
        Table paying = arm.announced().withPayments(Payments.of(List.of(Games.fractions("0", "3/2", "0"))));
        assertEquals(1, does(Arm.of("paid", arm.problem(), paying, new Credulous()), 1));
    }

    @Test
    void aloneFictitiousPlayIsBayesian() {
        Strategy play = Strategies.of("fictitious-play");
        List<Arm> alone = new ArrayList<>(List.of(Grounds.court(play), Games.random(new Random(8), 5, 4, play)));
        for (Arm arm : alone) {
            List<Long> looks = List.of(10L, 5000L);
            assertEquals(
                    History.play(Grounds.with(arm, BestResponding.usual()), 6, looks, Progress.NONE),
                    History.play(arm, 6, looks, Progress.NONE));
        }
    }

    /**
     * The other one always defects: whoever is told to cooperate moves first and gets 0 for it, 1 if he defects. He is
     * promised 5/2 and 2; after one round of cooperation the means are 5/4 and 2, after three of defection 5/4 each,
     * after one more of cooperation 5/6, less than 1 for ever.
     */
    @Test
    void fictitiousPlayFindsOutThatTheOtherDefects() {
        Strategy row = Strategies.of("fictitious-play");
        Arm arm = Devices.arm(row, new Deviating("D", List.of(Devices.D, Devices.D)));
        List<suasion.sim.Look> looks =
                History.play(arm, 6, List.of(100L, 1000L), Progress.NONE).looks();
        long early = looks.get(0).players().get(0).followed();
        long late = looks.get(1).players().get(0).followed() - early;
        // told D he is second and follows, half of the time; five standard deviations of a fair coin
        assertEquals(450, late, 5 * Math.sqrt(900 / 4.));
        Arm obeying = Devices.arm(row, new Obedient());
        suasion.sim.Look faithful =
                History.play(obeying, 6, List.of(1000L), Progress.NONE).looks().get(0);
        assertEquals(1000, faithful.players().get(0).followed());
    }
}
