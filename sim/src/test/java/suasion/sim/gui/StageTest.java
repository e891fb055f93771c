package suasion.sim.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import suasion.game.UserMistake;
import suasion.sim.Arm;
import suasion.sim.MonteCarlo;
import suasion.sim.PersuasionModel;
import suasion.sim.Progress;

/** A stage plays what a run without windows plays; no screen is needed for that. */
class StageTest {
    static {
        System.setProperty("java.awt.headless", "true");
    }

    private static final long SEED = 42;

    private static Stage stage(long seed, Scene scene) {
        Stage stage = new Stage(Plays.catalogue(), seed);
        stage.show(0, scene);
        return stage;
    }

    private static void play(Stage stage, int steps) {
        for (int i = 0; i < steps; i++) {
            assertTrue(stage.step());
        }
    }

    private static void assertSamePlay(Arm arm, long seed, Stage stage) {
        PersuasionModel model = stage.model();
        assertEquals(MonteCarlo.play(arm, seed, model.played(), 1, Progress.NONE), model.tally());
    }

    @Test
    void theConsolePlaysTheRoundsOfTheRunWithoutWindowsWhateverTheRoundsPerStep() {
        Scene court = Plays.court();
        Stage stage = stage(SEED, court);
        stage.start();
        play(stage, 1000);
        stage.setBlock(4096);
        play(stage, 3);
        stage.setBlock(7);
        play(stage, 100);
        // 1,000 single rounds, the rest of the first chunk, two chunks, 100 blocks of 7
        assertEquals(3 * 4096 + 700, stage.model().played());
        assertSamePlay(court.arm(0), SEED, stage);
    }

    @Test
    void everyStrategyPlaysAsItDoesWithoutWindows() {
        Scene court = Plays.court();
        for (int strategy = 0; strategy < court.castings().size(); strategy++) {
            Stage stage = stage(SEED, court);
            stage.setStrategy(strategy);
            stage.setBlock(512);
            stage.start();
            play(stage, 20);
            assertSamePlay(court.arm(strategy), SEED, stage);
        }
    }

    @Test
    void aSeedOfMoreThan32BitsIsPlayedInFullAlthoughMasonCutsIt() {
        long seed = 0x1234_5678_9abc_def0L;
        Scene court = Plays.court();
        Stage stage = stage(seed, court);
        stage.state.setSeed(stage.state.seed());
        stage.start();
        play(stage, 200);
        assertEquals(seed, stage.model().playSeed());
        assertSamePlay(court.arm(0), seed, stage);
    }

    @Test
    void anotherSeedTypedIntoTheConsoleIsPlayed() {
        Scene court = Plays.court();
        Stage stage = stage(SEED, court);
        stage.state.setSeed(7);
        stage.start();
        play(stage, 200);
        assertSamePlay(court.arm(0), 7, stage);
    }

    @Test
    void startingAgainPlaysTheSameRoundsAgain() {
        Scene court = Plays.court();
        Stage stage = stage(SEED, court);
        stage.start();
        play(stage, 50);
        stage.finish();
        stage.start();
        play(stage, 20);
        assertEquals(20, stage.model().played());
        assertSamePlay(court.arm(0), SEED, stage);
    }

    @Test
    void theStatisticsAreThoseOfTheRoundsPlayed() {
        Stage stage = stage(SEED, Plays.court());
        stage.start();
        stage.setBlock(4096);
        play(stage, 5);
        assertTrue(stage.refresh());
        assertFalse(stage.refresh(), "nothing new has been played");
        assertEquals(5 * 4096, stage.statistics().rounds());
        assertEquals(5 * 4096, stage.statistics().obeyed());
        assertEquals("round 20,480", stage.moment().note());
    }

    @Test
    void theConsoleSaysThatItNeedsAScreen() {
        UserMistake mistake = assertThrows(UserMistake.class, () -> Stage.open(Plays.catalogue(), 0, SEED));
        assertEquals("the console needs a screen, and there is none (is DISPLAY set?)", mistake.line());
    }

    @Test
    void anEmptyStageEndsAtOnce() {
        Stage stage = new Stage(Plays.catalogue(), SEED);
        stage.start();
        assertFalse(stage.step());
    }
}
