package suasion.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.game.UserMistake;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Table;

class GamesOfEveryShapeTest {
    private static Tally play(Arm arm, long rounds) {
        return MonteCarlo.play(arm, 42, rounds, 2, Progress.NONE);
    }

    @Test
    void statesOfProbabilityZeroNeverOccur() {
        DesignProblem problem = Games.matching(Games.fractions("0", "1/2", "0", "1/2", "0"), 3);
        Table table = Games.scheme(problem, "1 0 0", "0 1 0", "0 0 1", "1/2 0 1/2", "0 0 1");
        Arm arm = Arm.of("zeros", problem, table, BestResponding.usual());
        Games.chiSquare(arm, play(arm, 100_000)).accept();
    }

    @Test
    void oneStateAndOneActionLeaveNothingToDraw() {
        DesignProblem problem = Games.matching(Games.fractions("1"), 1);
        for (Strategy strategy : List.of(new Obedient(), new BestResponding(TieRule.UNIFORM, 0, 0))) {
            Tally tally = play(Arm.of("one", problem, Games.scheme(problem, "1"), strategy), 5000);
            assertEquals(5000, tally.count(0));
        }
        assertTrue(
                Deviations.cover(problem, Games.scheme(problem, "1").signals()).isEmpty());
    }

    @Test
    void oneStateWithManyActionsAndOneActionWithManyStates() {
        DesignProblem oneState = Games.matching(Games.fractions("1"), 3);
        Arm arm = Arm.of("state", oneState, Games.scheme(oneState, "1/6 1/3 1/2"), new Obedient());
        Games.chiSquare(arm, play(arm, 60_000)).accept();
        DesignProblem oneAction = Games.matching(Games.fractions("1/6", "1/3", "1/2"), 1);
        arm = Arm.of("action", oneAction, Games.scheme(oneAction, "1", "1", "1"), BestResponding.usual());
        Games.chiSquare(arm, play(arm, 60_000)).accept();
    }

    @Test
    void everyPlayerHearsAndDoesHisOwnPart() {
        Arm arm = Arm.of("two", Games.twoPlayers(), Games.twoPlayersScheme(), new Obedient());
        Tally tally = play(arm, 200_000);
        Games.chiSquare(arm, tally).accept();
        for (int index = 0; index < tally.cells().size(); index++) {
            assertTrue(tally.count(index) == 0
                    || tally.cells().message(index) == tally.cells().outcome(index));
        }
        Arm one = arm.with(List.of(new Deviating("flip", List.of(1, 0)), new Obedient()));
        Tally flipped = play(one, 200_000);
        for (int cell = 0; cell < 4; cell++) {
            for (int message = 0; message < 6; message++) {
                int outcome = (message + 3) % 6; // the expert's action is the slow digit
                assertEquals(
                        tally.count(tally.cells().index(cell, message, message)),
                        flipped.count(tally.cells().index(cell, message, outcome)));
            }
        }
    }

    @Test
    void playersWhoMixDoSoIndependently() {
        Strategy coin = new Strategy() {
            @Override
            public Choice act(Seat seat, int type, int signal) {
                return Choice.uniform(List.of(0, 1), seat.actions());
            }
        };
        Arm arm = Arm.of("coins", Games.twoPlayers(), Games.twoPlayersScheme(), coin);
        Tally tally = play(arm, 160_000);
        long[] counts = new long[6];
        for (int index = 0; index < tally.cells().size(); index++) {
            counts[(int) tally.cells().outcome(index)] += tally.count(index);
        }
        ChiSquare test = new ChiSquare();
        for (int outcome = 0; outcome < 6; outcome++) {
            test.add(counts[outcome], outcome % 3 == 2 ? 0 : 40_000);
        }
        test.accept();
    }

    @Test
    void aTypeKnowsItself() {
        Strategy sharpOnly = new Strategy() {
            @Override
            public Choice act(Seat seat, int type, int signal) {
                return Choice.pure(type, seat.actions());
            }
        };
        Arm arm = Arm.of("types", Games.twoPlayers(), Games.twoPlayersScheme(), new Obedient());
        Tally tally = play(arm.with(List.of(sharpOnly, new Obedient())), 20_000);
        for (int index = 0; index < tally.cells().size(); index++) {
            int type = tally.cells().cell(index) % 2;
            assertTrue(tally.count(index) == 0 || tally.cells().outcome(index) / 3 == type);
        }
    }

    @Test
    void aCoverHoldsEveryDeviationOnce() {
        Arm arm = Games.random(new Random(1), 4, 5, new Obedient());
        Set<String> seen = new HashSet<>();
        List<Deviation> cover = Deviations.cover(arm.problem(), arm.announced().signals());
        assertEquals(4, cover.size());
        for (Deviation deviation : cover) {
            for (int signal = 0; signal < 5; signal++) {
                int action = ((Deviating) deviation.strategy()).actions().get(signal);
                assertTrue(action != signal);
                assertTrue(seen.add(signal + " " + action));
            }
        }
        assertEquals(20, seen.size());
        assertEquals("deviating (recommendation + 1 mod 5)", cover.get(0).name());
    }

    @Test
    void deviationsOfSeveralPlayersAreUnilateral() {
        List<Deviation> cover =
                Deviations.cover(Games.twoPlayers(), Games.twoPlayersScheme().signals());
        assertEquals(
                List.of(
                        "deviating (expert: the other action)",
                        "deviating (novice: recommendation + 1 mod 3)",
                        "deviating (novice: recommendation + 2 mod 3)"),
                cover.stream().map(Deviation::name).toList());
        assertEquals(List.of(0, 1, 1), cover.stream().map(Deviation::player).toList());
        for (Deviation deviation : cover) {
            assertEquals(2, deviation.strategies().size());
            assertEquals(new Obedient(), deviation.strategies().get(1 - deviation.player()));
        }
        assertEquals(List.of(2, 0, 1), ((Deviating) cover.get(2).strategy()).actions());
    }

    @Test
    void aPlayTooLargeToTallyIsRefusedInOneLine() {
        List<BigFraction> prior = Collections.nCopies(400, new BigFraction(1, 400));
        DesignProblem problem = Games.matching(prior, 400);
        BigFraction[] row = Collections.nCopies(400, new BigFraction(1, 400)).toArray(BigFraction[]::new);
        Table table = Table.of(
                problem.game(),
                Games.scheme(Games.matching(Games.fractions("1"), 400), "1" + " 0".repeat(399))
                        .signals(),
                Collections.nCopies(400, row).toArray(BigFraction[][]::new));
        Strategy mixing = new Strategy() {
            @Override
            public Choice act(Seat seat, int type, int signal) {
                return Choice.uniform(List.of(0, 1), seat.actions());
            }
        };
        UserMistake mistake = assertThrows(UserMistake.class, () -> Arm.of("large", problem, table, mixing));
        assertEquals(
                "the play is too large to tally: 400 cells x 400 messages x 400 outcomes is more than 33,554,432"
                        + " where somebody mixes or learns."
                        + " Maybe set ties to recommendation or adversarial, which never mix.",
                mistake.line());
        assertEquals(
                400 * 400,
                Arm.of("large", problem, table, new Obedient()).cells().size());
    }

    @Test
    void anArmMustFitItsGame() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Arm.of("wrong", Games.twoPlayers(), Games.courtOptimum(), new Obedient()));
        Arm court = Arm.of("court", Games.court(), Games.courtOptimum(), new Obedient());
        assertThrows(IllegalArgumentException.class, () -> court.with(List.of()));
        Arm short1 = court.with(List.of(new Deviating("short", List.of(0))));
        assertThrows(IllegalArgumentException.class, () -> new PersuasionModel(short1, 1, 1, 1));
    }
}
