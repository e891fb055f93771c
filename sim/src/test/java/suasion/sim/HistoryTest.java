package suasion.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import suasion.learn.Strategies;
import suasion.mechanism.Accounts;
import suasion.mechanism.Reports;

/** What histories sum up is what happened, however they are played. */
class HistoryTest {
    private static final List<Long> LOOKS = List.of(1L, 2L, 3L, 64L, 1000L, 4200L);

    private static History play(Arm arm) {
        return History.play(arm, 5, LOOKS, Progress.NONE);
    }

    @Test
    void momentsAreThePowersOfTwoTheirMiddlesAndTheLast() {
        assertEquals(List.of(1L), History.moments(1));
        assertEquals(List.of(1L, 2L, 3L, 4L, 6L, 8L, 10L), History.moments(10));
        assertEquals(List.of(1L, 2L, 3L, 4L, 6L, 8L, 12L, 16L), History.moments(16));
    }

    @Test
    void aHistoryIsTheSameWheneverItIsPlayedAndLookedAt() {
        for (String name : List.of("exp3", "thompson", "fictitious-play")) {
            for (Arm arm : Grounds.all(Strategies.of(name))) {
                History history = play(arm);
                assertEquals(history, play(arm), arm.name());
                Look last = history.looks().get(LOOKS.size() - 1);
                assertEquals(
                        last,
                        History.play(arm, 5, List.of(4200L), Progress.NONE)
                                .looks()
                                .get(0),
                        arm.name());
            }
        }
    }

    /** Another seed or replication is another history: equal sums of payoffs have no probability to speak of. */
    @Test
    void replicationsDiffer() {
        Arm arm = Grounds.court(Strategies.of("hedge"));
        Arm other = new Arm(arm.name(), arm.problem(), arm.mechanism(), arm.strategies(), 1);
        assertTrue(!play(arm).equals(play(other)));
        assertTrue(!play(arm).equals(History.play(arm, 6, LOOKS, Progress.NONE)));
    }

    /**
     * Whoever does the same on every (type, signal) does no better than the best who does: what he did brought exactly
     * 0 more. One who learns may do better, by changing in time, but not in his first round, nor where goods are sold,
     * for then he is credited with means.
     */
    @Test
    void whoNeverChangesRegretsNoLessThanNothing() {
        for (String name : Strategies.names()) {
            for (Arm arm : Grounds.all(Strategies.of(name))) {
                boolean always = !arm.learns() || arm.problem().sale().isPresent();
                for (Look look : always ? play(arm).looks() : play(arm).looks().subList(0, 1)) {
                    for (Look.Sums sums : look.players()) {
                        assertTrue(sums.regret() >= 0, arm + ": " + sums);
                        assertTrue(sums.followed() <= look.rounds());
                    }
                }
            }
        }
    }

    /**
     * Where obedience is strict whoever obeys has no regret in the long run: at the court told to convict on the guilty
     * alone, the best action on every signal is the recommended one in every round.
     */
    @Test
    void whoIsToldTheStateAndObeysRegretsNothing() {
        Arm arm = Arm.of("full", Games.court(), Games.scheme(Games.court(), "1 0", "0 1"), new Obedient());
        for (Look look : play(arm).looks()) {
            assertEquals(
                    new Look.Sums(look.rounds(), look.rounds(), 0),
                    look.players().get(0));
        }
    }

    /**
     * At the optimum every gain is nonnegative on average, so that the regret of obeying is what luck leaves: summed
     * over K - 1 other actions of C contexts, gains within the range r have sums below -r sqrt(2 N ln(1/delta)) with
     * probability at most delta each (Hoeffding); delta = 1e-6, court: C = 2, K = 2, r = 1.
     */
    @Test
    void whoObeysAtTheOptimumRegretsWhatLuckLeaves() {
        Look last = play(Grounds.court(new Obedient())).looks().get(LOOKS.size() - 1);
        double limit = 2 * Math.sqrt(2 * last.rounds() * Math.log(1e6));
        assertTrue(last.players().get(0).regret() < limit, last + ", limit " + limit);
    }

    /** Sums over rounds one by one, as somebody at the table adds them up; 1e-9 per round. */
    @Test
    void looksSumUpWhatHappenedRoundByRound() {
        for (String name : List.of("bayesian", "hedge", "thompson")) {
            for (Arm arm : Grounds.acting(Strategies.of(name))) {
                Look look = History.play(arm, 5, List.of(700L), Progress.NONE)
                        .looks()
                        .get(0);
                PersuasionModel model = new PersuasionModel(arm, 5, 1, PersuasionModel.ENDLESS);
                model.start();
                List<Look.Sums> sums = new ArrayList<>();
                for (int i = 0; i < look.players().size(); i++) {
                    sums.add(new Look.Sums(0, 0, 0));
                }
                double designer = 0;
                for (int k = 0; k < 700; k++) {
                    model.schedule.step(model);
                    Round round = model.lastRound();
                    assertEquals(k, round.number());
                    for (int i = 0; i < sums.size(); i++) {
                        sums.set(i, plus(sums.get(i), arm, round, i));
                    }
                    designer += arm.seat(0).accounts().approxDesigner(round.cell(), round.message(), round.outcome());
                }
                for (int i = 0; i < sums.size(); i++) {
                    assertEquals(sums.get(i).followed(), look.players().get(i).followed(), arm.name());
                    assertEquals(sums.get(i).payoff(), look.players().get(i).payoff(), 700e-9, arm.name());
                }
                assertEquals(designer, look.designer(), 700e-9, arm.name());
                assertEquals(700, look.rounds());
            }
        }
    }

    private static Look.Sums plus(Look.Sums sums, Arm arm, Round round, int i) {
        Seat seat = arm.seat(i);
        boolean follows =
                seat.recommended(round.signals().get(i)) == round.actions().get(i);
        return new Look.Sums(
                sums.followed() + (follows ? 1 : 0),
                sums.payoff() + seat.accounts().approxPlayer(i, round.cell(), round.message(), round.outcome()),
                0);
    }

    /**
     * Where goods are sold what is looked at are the reports, and every payoff is the mean given the report: what was
     * really paid differs by luck, within range x sqrt(2 N ln(2/delta)), delta = 1e-6 per comparison (Hoeffding), nine
     * of them.
     */
    @Test
    void buyersAreSummedUpByWhatTheyReport() {
        int rounds = 5000;
        for (String name : List.of("hedge", "exp3", "thompson")) {
            for (Arm arm : Grounds.buying(Strategies.of(name))) {
                Look look = History.play(arm, 5, List.of((long) rounds), Progress.NONE)
                        .looks()
                        .get(0);
                PersuasionModel model = new PersuasionModel(arm, 5, 1, PersuasionModel.ENDLESS);
                model.start();
                long honest = 0;
                double payoff = 0;
                for (int k = 0; k < rounds; k++) {
                    model.schedule.step(model);
                    Round round = model.lastRound();
                    int report = round.reports().get(0);
                    Accounts accounts = arm.seat(0)
                            .accounts()
                            .under(Reports.always(arm.problem().game(), 0, report));
                    honest += report == arm.problem().game().typeOf(round.cell(), 0) ? 1 : 0;
                    payoff += accounts.approxPlayer(0, round.cell(), round.message(), round.outcome());
                }
                assertEquals(honest, look.players().get(0).followed(), arm.name());
                double luck = arm.seat(0).range() * Math.sqrt(2 * rounds * Math.log(2e6));
                assertEquals(payoff, look.players().get(0).payoff(), luck, arm.name());
            }
        }
    }

    /** A step is a block of rounds for learners too; the last round seen is the last one played. */
    @Test
    void theLastRoundIsTheSameWhateverTheBlock() {
        for (Arm arm : Grounds.all(Strategies.of("hedge"))) {
            PersuasionModel ones = new PersuasionModel(arm, 5, 1, 300);
            PersuasionModel many = new PersuasionModel(arm, 5, 100, 300);
            ones.start();
            many.start();
            for (int round = 1; round <= 300; round++) {
                ones.schedule.step(ones);
                if (round % 100 == 0) {
                    many.schedule.step(many);
                    assertEquals(ones.lastRound(), many.lastRound(), arm.name());
                    assertEquals(round, many.played());
                    assertEquals(ones.tally(), many.tally());
                }
            }
        }
    }

    @Test
    void somebodyWhoBeginsToLearnInTheMiddleOfAPlayPlaysOn() {
        for (String name : List.of("exp3", "hedge")) {
            for (String every : List.of("round", "chunk")) {
                Strategy learner = Strategies.of(name, java.util.Map.of("every", every));
                for (Arm arm : Grounds.all(new Obedient())) {
                    PersuasionModel model = new PersuasionModel(arm, 5, 64, 5000);
                    model.start();
                    model.schedule.step(model);
                    model.setStrategies(Grounds.with(arm, learner).strategies());
                    model.schedule.step(model);
                    assertEquals(128, model.played(), arm.name());
                    assertEquals(64, model.tally().rounds(), arm.name());
                    while (model.played() < 4200) {
                        model.schedule.step(model);
                    }
                    model.setStrategies(arm.strategies());
                    while (model.schedule.step(model)) {
                        assertTrue(model.played() <= 5000);
                    }
                    assertEquals(5000, model.played());
                }
            }
        }
    }
}
