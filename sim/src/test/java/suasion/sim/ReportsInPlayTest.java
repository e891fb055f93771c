package suasion.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import suasion.game.Exact;
import suasion.mechanism.Accounts;
import suasion.mechanism.HonestyGain;
import suasion.mechanism.Reports;

/** Play in which the mediator hears types from the players. */
class ReportsInPlayTest {
    private static final long ROUNDS = 40L * Chance.CHUNK;

    private static Tally play(Arm arm) {
        return MonteCarlo.play(arm, 42, ROUNDS, 2, Progress.NONE);
    }

    private static List<Strategy> everySort() {
        return List.of(
                new Obedient(),
                BestResponding.usual(),
                Choosing.usual(),
                Menus.telling(1, 0),
                Menus.telling(0, 0),
                Menus.telling(Reports.OUT, Reports.OUT),
                Menus.telling(1, Reports.OUT));
    }

    @Test
    void messagesFollowTheRowOfWhatWasReported() {
        for (Strategy strategy : everySort()) {
            Arm arm = Menus.arm(strategy);
            Games.chiSquare(arm, play(arm)).accept();
        }
        Random random = new Random(7);
        for (int game = 0; game < 10; game++) {
            Arm arm = Menus.random(random);
            for (Deviation deviation :
                    Deviations.cover(arm.problem(), arm.announced().signals())) {
                Arm deviating = arm.with(deviation.strategies());
                Games.chiSquare(deviating, play(deviating)).accept();
            }
        }
    }

    /**
     * The mean of what a liar of a type ends up with lies within five standard errors of what the gain announces: some
     * 200 comparisons, false alarms 200 x 6e-7 = 1e-4 for a seed, which is fixed.
     */
    @Test
    void liarsEndUpWithWhatTheGainAnnounces() {
        Random random = new Random(8);
        int compared = 0;
        for (int game = 0; game < 12; game++) {
            Arm arm = Menus.random(random);
            int types = arm.problem().game().players().get(0).types().size();
            for (Deviation deviation :
                    Deviations.cover(arm.problem(), arm.announced().signals())) {
                Arm lying = arm.with(deviation.strategies());
                if (lying.reports().isHonest()) {
                    continue;
                }
                Tally tally = play(lying);
                for (int type = 0; type < types; type++) {
                    compared += compare(
                            lying, tally, gain(arm, type, lying.reports().of(0, type)));
                }
            }
        }
        assertTrue(compared > 30, "compared " + compared);
    }

    private static HonestyGain gain(Arm arm, int type, int report) {
        return arm.problem().gains(arm.announced()).stream()
                .filter(HonestyGain.class::isInstance)
                .map(HonestyGain.class::cast)
                .filter(gain -> gain.type() == type && gain.report() == report)
                .findFirst()
                .orElseThrow();
    }

    private static int compare(Arm lying, Tally tally, HonestyGain gain) {
        Accounts accounts = lying.seat(0).accounts();
        double n = 0;
        double sum = 0;
        double squares = 0;
        double announced = 0;
        for (int index = 0; index < tally.cells().size(); index++) {
            int cell = tally.cells().cell(index);
            if (gain.concerns(cell) && tally.count(index) > 0) {
                double x = accounts.approxPlayer(
                        0, cell, tally.cells().message(index), tally.cells().outcome(index));
                // the announced mean of this cell is the control: what is left is the chance of the message
                double expected = Exact.toDouble(gain.forgone(cell, 0));
                n += tally.count(index);
                sum += tally.count(index) * (x - expected);
                squares += tally.count(index) * (x - expected) * (x - expected);
                announced += tally.count(index) * expected;
            }
        }
        if (n > 0) {
            double error = Math.sqrt(squares) / n;
            assertEquals(0, sum / n, 5 * error + 1e-6, gain + " of about " + announced / n);
        }
        return n > 0 ? 1 : 0;
    }

    @Test
    void armsSeeTheSameStatesAndTypesRoundByRound() {
        List<PersuasionModel> models = everySort().stream()
                .map(strategy -> new PersuasionModel(Menus.arm(strategy), 42, 1, 3000))
                .toList();
        models.forEach(PersuasionModel::start);
        boolean differ = false;
        for (int round = 0; round < 3000; round++) {
            models.forEach(model -> model.schedule.step(model));
            Round honest = models.get(0).lastRound();
            for (PersuasionModel model : models) {
                Round other = model.lastRound();
                assertEquals(honest.cell(), other.cell());
                differ |= honest.message() != other.message();
                if (other.reports().equals(honest.reports())) {
                    assertEquals(honest, other);
                }
            }
        }
        assertTrue(differ);
    }

    @Test
    void onAnIncentiveCompatibleMenuChoosingIsHonesty() {
        assertEquals(play(Menus.arm(new Obedient())), play(Menus.arm(Choosing.usual())));
        assertEquals(play(Menus.arm(new Obedient())), play(Menus.arm(BestResponding.usual())));
        assertNotEquals(play(Menus.arm(new Obedient())), play(Menus.arm(Menus.telling(1, 0))));
    }

    @Test
    void neitherThreadsNorBlocksChangeWhatLiarsLiveThrough() {
        for (Strategy strategy : everySort()) {
            Arm arm = Menus.arm(strategy);
            Tally two = play(arm);
            assertEquals(two, MonteCarlo.play(arm, 42, ROUNDS, 1, Progress.NONE));
            PersuasionModel model = new PersuasionModel(arm, 42, 1000, ROUNDS);
            model.start();
            while (model.played() < ROUNDS) {
                model.schedule.step(model);
            }
            assertEquals(two, model.tally());
        }
    }

    @Test
    void whatIsDoneOutsideDependsOnTheTypeOnly() {
        Tally tally = play(Menus.arm(Menus.telling(Reports.OUT, Reports.OUT)));
        for (int index = 0; index < tally.cells().size(); index++) {
            // low (even cells) does a, high does b, see LyingTest
            assertTrue(tally.count(index) == 0
                    || tally.cells().outcome(index) == tally.cells().cell(index) % 2);
        }
    }

    @Test
    void everyTypeIsAskedOnce() {
        AtomicInteger asked = new AtomicInteger();
        Strategy counting = new Strategy() {
            @Override
            public int report(Seat seat, int type) {
                asked.incrementAndGet();
                return type;
            }

            @Override
            public Choice act(Seat seat, int type, int signal) {
                return Choice.pure(seat.recommended(signal), seat.actions());
            }
        };
        Arm arm = Menus.arm(counting);
        play(arm);
        arm.drawn();
        assertEquals(2, asked.get());
    }

    @Test
    void strategiesCanBeChangedWhileReportsArePlayed() {
        PersuasionModel model = new PersuasionModel(Menus.arm(new Obedient()), 42, 1, PersuasionModel.ENDLESS);
        model.start();
        model.schedule.step(model);
        assertEquals(List.of(model.lastRound().cell() % 2), model.lastRound().reports());
        Arm out = Menus.arm(Menus.telling(Reports.OUT, 0));
        model.setStrategies(out.strategies());
        assertEquals(
                List.of(model.lastRound().cell() % 2), model.lastRound().reports(), "the last round was played before");
        for (int round = 0; round < 20_000; round++) {
            model.schedule.step(model);
            int told = model.lastRound().cell() % 2 == 0 ? Reports.OUT : 0;
            assertEquals(List.of(told), model.lastRound().reports());
            assertEquals(told == Reports.OUT, model.lastRound().signals().equals(List.of(Strategy.NOTHING)));
        }
        Games.chiSquare(out, model.tally()).accept();
        model.start();
        for (int round = 0; round < 5000; round++) {
            model.schedule.step(model);
        }
        assertEquals(MonteCarlo.play(out, 42, 5000, 1, Progress.NONE), model.tally(), "remembered at the next start");
    }

    @Test
    void whoLearnsOutsideHearsNothingAndPaysNothing() {
        Set<String> lived = new TreeSet<>();
        Strategy plan = new Strategy() {
            @Override
            public int report(Seat seat, int type) {
                return type == Menus.LOW ? Reports.OUT : Menus.LOW;
            }

            @Override
            public Choice act(Seat seat, int type, int signal) {
                return Choice.pure(0, 2);
            }
        };
        Strategy learner = new Watching(plan, Strategy.Learning.EVERY_CHUNK, experience -> {
            for (int round = 0; round < experience.rounds(); round++) {
                lived.add("%d reports %d hears %d gets %.2f"
                        .formatted(
                                experience.type(round),
                                experience.report(round),
                                experience.signal(round),
                                experience.payoff(round)));
            }
        });
        MonteCarlo.play(Menus.arm(learner), 42, Chance.CHUNK, 1, Progress.NONE);
        // doing a: the low type 8/5 or 0 and no fee; the high type 4/5 or 0 less the low type's fee 1/10
        assertEquals(
                Set.of(
                        "0 reports -1 hears -1 gets 1.60",
                        "0 reports -1 hears -1 gets 0.00",
                        "1 reports 0 hears 0 gets 0.70",
                        "1 reports 0 hears 0 gets -0.10",
                        "1 reports 0 hears 1 gets -0.10"),
                lived);
    }
}
