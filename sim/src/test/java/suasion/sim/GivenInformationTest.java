package suasion.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Table;

/**
 * Insurance with an informed customer (Xu 2019): healthy 9/10; a profile of strategies is played as the table of the
 * product lotteries that it draws, outcomes in the order buy/sell, buy/not, not/sell, not/not. In every equilibrium the
 * insurer does not sell, the unhealthy customer buys, payoffs are -11 and 0; the healthy one may buy with probability q
 * as long as selling loses, 9/10 q 10 - 1/10 50 {@literal <=} 0, that is q {@literal <=} 5/9.
 */
class GivenInformationTest {
    private static final int BUY = 0;
    private static final int NOT = 1;
    private static final int SELL = 0;
    private static final int HEALTHY = 0;
    private static final int UNHEALTHY = 1;

    private static DesignProblem insurance() {
        int[][] customer = {{-10, 0, 0, 0}, {-10, -110, -111, -111}};
        int[][] insurer = {{10, 0, 0, 0}, {-50, 0, 0, 0}};
        return DesignProblem.undesigned(new Game(
                List.of("healthy", "unhealthy"),
                List.of(
                        new Player("customer", List.of("healthy", "unhealthy"), List.of("buy", "not")),
                        Player.uninformed("insurer", List.of("sell", "not"))),
                Games.fractions("9/10", "0", "0", "1/10"),
                List.of(
                        Payoff.of(new int[][] {customer[0], customer[0], customer[1], customer[1]}),
                        Payoff.of(new int[][] {insurer[0], insurer[0], insurer[1], insurer[1]}))));
    }

    /** The insurer never sells, the unhealthy customer buys, the healthy one with the given probability. */
    private static Table profile(String buys, String not) {
        String healthy = "0 " + buys + " 0 " + not;
        return Games.scheme(insurance(), healthy, "0 1 0 0", healthy, "0 1 0 0");
    }

    private static Arm arm(Table table, Strategy strategy) {
        return Arm.of("insurance", insurance(), table, strategy);
    }

    private static Policy policy(Table table, TieRule ties, int player) {
        Strategy strategy = new BestResponding(ties, BestResponding.BAND, 0);
        return Policy.of(strategy, arm(table, strategy).seat(player));
    }

    @Test
    void nobodyLeavesAnEquilibriumEvenWhereAllAreIndifferent() {
        for (Table table : List.of(profile("0", "1"), profile("5/9", "4/9"))) {
            assertTrue(policy(table, TieRule.RECOMMENDATION, 0).isObedient());
            assertTrue(policy(table, TieRule.RECOMMENDATION, 1).isObedient());
            Tally obedient = play(arm(table, new Obedient()));
            assertEquals(obedient, play(arm(table, BestResponding.usual())));
            Games.chiSquare(arm(table, new Obedient()), obedient).accept();
        }
    }

    @Test
    void anInsurerWhoIsBoughtFromTooOftenSells() {
        Policy insurer = policy(profile("3/5", "2/5"), TieRule.RECOMMENDATION, 1);
        assertEquals(Choice.pure(SELL, 2), insurer.choice(0, 1));
        assertTrue(policy(profile("3/5", "2/5"), TieRule.RECOMMENDATION, 0).isObedient());
    }

    @Test
    void aPlayerKnowsHisTypeAndBelievesByIt() {
        // if the insurer sold, the healthy customer would not buy, and the unhealthy one would
        Table sold = Games.scheme(insurance(), "1 0 0 0", "1 0 0 0", "1 0 0 0", "1 0 0 0");
        Policy customer = policy(sold, TieRule.RECOMMENDATION, 0);
        assertEquals(Choice.pure(NOT, 2), customer.choice(HEALTHY, BUY));
        assertEquals(Choice.pure(BUY, 2), customer.choice(UNHEALTHY, BUY));
        // without a sale the healthy customer is indifferent
        assertEquals(
                Choice.uniform(List.of(BUY, NOT), 2),
                policy(profile("0", "1"), TieRule.UNIFORM, 0).choice(HEALTHY, NOT));
    }

    @Test
    void payoffsAreThoseOfTheEquilibrium() {
        Arm arm = arm(profile("5/9", "4/9"), new Obedient());
        assertEquals(new BigFraction(-11), arm.seat(0).accounts().expectedPlayer(0));
        assertEquals(BigFraction.ZERO, arm.seat(0).accounts().expectedPlayer(1));
        Tally tally = play(arm);
        double sum = 0;
        for (int index = 0; index < tally.cells().size(); index++) {
            int cell = tally.cells().cell(index);
            sum += tally.count(index)
                    * Exact.toDouble(arm.problem()
                            .game()
                            .payoffs()
                            .get(0)
                            .exact(cell, tally.cells().outcome(index)));
        }
        // -110 with probability 1/10: standard error 33 / sqrt(rounds) = .08, five of them, false alarms 6e-7
        assertEquals(-11, sum / tally.rounds(), .41);
    }

    private static Tally play(Arm arm) {
        return MonteCarlo.play(arm, 42, 40L * Chance.CHUNK, 2, Progress.NONE);
    }

    @Test
    void whoLearnsSeesHisTypeAndWhatItBroughtHim() {
        Set<String> lived = new TreeSet<>();
        Strategy plan = new Strategy() {
            @Override
            public Choice act(Seat seat, int type, int signal) {
                return Choice.pure(seat.recommended(signal), 2);
            }
        };
        Strategy learner = new Watching(plan, Strategy.Learning.EVERY_CHUNK, experience -> {
            for (int round = 0; round < experience.rounds(); round++) {
                assertEquals(experience.type(round), experience.report(round));
                lived.add(experience.player().name() + " " + experience.type(round) + " " + experience.action(round)
                        + " " + experience.payoff(round));
            }
        });
        MonteCarlo.play(arm(profile("0", "1"), learner), 42, Chance.CHUNK, 1, Progress.NONE);
        assertEquals(Set.of("customer 0 1 0.0", "customer 1 0 -110.0", "insurer 0 1 0.0"), lived);
    }

    @Test
    void deviationsFromAProfileAreUnilateralAndNobodyReports() {
        List<Deviation> cover = Deviations.cover(insurance(), profile("0", "1").signals());
        assertEquals(
                List.of("deviating (customer: the other action)", "deviating (insurer: the other action)"),
                cover.stream().map(Deviation::name).toList());
        Tally tally =
                play(arm(profile("0", "1"), new Obedient()).with(cover.get(0).strategies()));
        for (int index = 0; index < tally.cells().size(); index++) {
            boolean healthy = tally.cells().cell(index) < 2;
            int bought = (int) tally.cells().outcome(index) / 2 == BUY ? 1 : 0;
            assertTrue(tally.count(index) == 0 || bought == (healthy ? 1 : 0));
        }
    }
}
