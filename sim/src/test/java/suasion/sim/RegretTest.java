package suasion.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.Sense;
import suasion.learn.Population;
import suasion.learn.Strategies;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Reports;

/** Regret is over what somebody could have done knowing what he knew, to the last digit. */
class RegretTest {
    private static Look.Sums played(Arm arm, long rounds) {
        return History.play(arm, 5, List.of(rounds), Progress.NONE)
                .looks()
                .get(0)
                .players()
                .get(0);
    }

    /** One state, the first of two actions recommended always, and the second better by a thousandth. */
    private static Arm badAdvice(String told, String better) {
        Game game = new Game(
                List.of("state"),
                List.of(Player.uninformed("client", List.of("told", "better"))),
                Games.fractions("1"),
                List.of(Payoff.of(
                        new BigFraction[][] {Games.fractions(told, better).toArray(BigFraction[]::new)})));
        DesignProblem problem = new DesignProblem(game, "adviser", Payoff.zero(game), Sense.MAX, BigFraction.ZERO);
        return Arm.of("bad advice", problem, Games.scheme(problem, "1 0"), new Obedient());
    }

    /** 20,000 x 1/1000 = 20 whatever is added to both payoffs; 1e-9 for rounding. */
    @Test
    void aSmallRegretIsNotLostInLargePayoffs() {
        assertEquals(20, played(badAdvice("0", "1/1000"), 20_000).regret(), 1e-9);
        assertEquals(
                20,
                played(badAdvice("1000000000000", "1000000000000001/1000"), 20_000)
                        .regret(),
                1e-9);
        assertEquals(
                0, played(badAdvice("1000000000000", "1000000000000"), 20_000).regret());
        assertEquals(
                0,
                played(badAdvice("1000000000000001/1000", "1000000000000"), 20_000)
                        .regret());
    }

    /** 3 x 1/10 - 1 x 3/10 = 0, which doubles make 5.6e-17. */
    @Test
    void whatRoundingLeavesIsNoRegret() {
        Regret.Sums sums = new Regret(badAdvice("0", "1").seat(0), 1).sums(1);
        sums.add(0, 3, new double[] {0, .1});
        sums.add(0, 1, new double[] {0, -.3});
        assertEquals(0, sums.regret());
        sums.add(0, 1, new double[] {0, 1e-9});
        assertEquals(1e-9, sums.regret(), 1e-16);
    }

    /**
     * Whoever neglects signals pays for none and hears none; his own best turn is worth more than the other by 3/5 to
     * the low type, 1/5 to the high one, so that after some 2,100 rounds of each luck has made the other better with
     * probability exp(-2 2100 (1/5)^2 / 2^2) at most (Hoeffding), 1e-18.
     */
    @Test
    void whoStaysOutHasNothingToFollowAndNothingToRegret() {
        Look.Sums out = played(Menus.arm(Strategies.of("neglecting")), 4200);
        assertEquals(0, out.followed());
        assertEquals(0, out.regret());
        assertEquals(4200 * .7, out.payoff(), 5 * Math.sqrt(4200));
    }

    /** Stays out and does the first action. */
    private record Stubborn() implements Strategy {
        @Override
        public int report(Seat seat, int type) {
            return Reports.OUT;
        }

        @Override
        public Choice act(Seat seat, int type, int signal) {
            return Choice.pure(0, seat.actions());
        }
    }

    /**
     * The first action is wrong for the high type, half of the rounds: he regrets 6/5 in one state and -4/5 in the
     * other, 1/10 per round on average, variance 0.51; five standard errors.
     */
    @Test
    void whoStaysOutRegretsWhatHeCouldHaveDoneThere() {
        Look.Sums out = played(Menus.arm(new Stubborn()), 4200);
        assertEquals(0, out.followed());
        assertEquals(420, out.regret(), 5 * Math.sqrt(4200 * .51));
    }

    /**
     * Who learns after chunks knows nothing before the first ends, and then all his own rounds, alone or in a crowd.
     */
    @Test
    void aKindThatLearnsAfterChunksDoesSoInACrowdOfThoseWhoLearnAfterRounds() {
        BigFraction half = new BigFraction(1, 2);
        Population crowd = Strategies.population(List.of(
                new Population.Kind("slow", half, Strategies.of("hedge", Map.of("every", "chunk"))),
                new Population.Kind("quick", half, Strategies.of("hedge"))));
        PersuasionModel model = new PersuasionModel(Grounds.court(crowd), 4, 64, 8192);
        model.start();
        for (long played : new long[] {4032, 4096, 8128, 8192}) {
            while (model.played() < played) {
                model.schedule.step(model);
            }
            double[] memory = model.mind(0).orElseThrow().memory();
            // per kind and signal: rounds and two losses
            double slow = memory[0] + memory[3];
            double quick = memory[6] + memory[9];
            double whole = played / 4096 * 4096;
            if (whole == played) {
                assertEquals(played, slow + quick, "every round is somebody's: " + Arrays.toString(memory));
            } else {
                assertEquals(whole / 2, slow, 5 * Math.sqrt(whole / 4));
                assertEquals(played / 2., quick, 5 * Math.sqrt(played / 4.));
            }
        }
    }
}
