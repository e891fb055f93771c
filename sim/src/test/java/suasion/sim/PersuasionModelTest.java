package suasion.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PersuasionModelTest {
    private static final long ROUNDS = 10_000;

    private static PersuasionModel played(Arm arm, int block) {
        PersuasionModel model = new PersuasionModel(arm, 42, block, ROUNDS);
        model.start();
        while (model.schedule.step(model)) {
            assertTrue(model.played() <= ROUNDS);
        }
        model.finish();
        return model;
    }

    private static Arm court(Strategy judge) {
        return Arm.of("court", Games.court(), Games.courtOptimum(), judge);
    }

    @Test
    void theSizeOfABlockChangesNothing() {
        BestResponding mixing = new BestResponding(TieRule.UNIFORM, BestResponding.BAND, 0);
        for (Arm arm : List.of(court(new Obedient()), court(mixing), Games.random(new Random(5), 12, 5, mixing))) {
            PersuasionModel chunks = played(arm, Chance.CHUNK);
            assertEquals(ROUNDS, chunks.tally().rounds());
            for (int block : new int[] {1, 7, 64, 1024}) {
                PersuasionModel blocks = played(arm, block);
                assertEquals(chunks.tally(), blocks.tally());
                assertEquals(chunks.lastRound(), blocks.lastRound());
            }
        }
    }

    @Test
    void theSizeOfABlockMayChangeDuringPlay() {
        PersuasionModel model = new PersuasionModel(court(new Obedient()), 42, 1, ROUNDS);
        model.start();
        Random random = new Random(1);
        do {
            model.setBlock(1 + random.nextInt(Chance.CHUNK));
        } while (model.schedule.step(model));
        assertEquals(played(court(new Obedient()), Chance.CHUNK).tally(), model.tally());
        assertThrows(IllegalArgumentException.class, () -> model.setBlock(0));
        assertThrows(IllegalArgumentException.class, () -> model.setBlock(Chance.CHUNK + 1));
    }

    @Test
    void theLastRoundIsShownAsItWasPlayedAndCounted() {
        PersuasionModel model = new PersuasionModel(court(new Obedient()), 42, 1, 200);
        model.start();
        assertNull(model.lastRound());
        Tally before = model.tally();
        for (long round = 0; round < 200; round++) {
            model.schedule.step(model);
            Round last = model.lastRound();
            assertEquals(round, last.number());
            assertEquals(List.of(last.message()), last.signals());
            assertEquals(last.signals(), last.actions());
            int index = model.tally().cells().index(last.cell(), last.message(), last.outcome());
            assertEquals(before.count(index) + 1, model.tally().count(index));
            before = model.tally();
        }
    }

    @Test
    void aStartBeginsAgainAndTheSeedIsKeptInFull() {
        PersuasionModel model = played(court(new Obedient()), 64);
        Tally first = model.tally();
        model.start();
        assertEquals(0, model.tally().rounds());
        assertEquals(0, model.played());
        while (model.schedule.step(model)) {
            assertTrue(model.played() > 0);
        }
        assertEquals(first, model.tally());
        // MASON's own generator keeps 32 bits of a seed; the play does not
        model.setSeed(42L + (1L << 40));
        model.start();
        while (model.schedule.step(model)) {
            assertTrue(model.played() > 0);
        }
        assertNotEquals(first, model.tally());
    }

    @Test
    void anotherStrategyCanTakeOverDuringPlay() {
        PersuasionModel model = new PersuasionModel(court(new Obedient()), 42, 1, PersuasionModel.ENDLESS);
        model.start();
        model.schedule.step(model);
        assertTrue(model.policy(0).isObedient());
        Deviating contrary = new Deviating("the contrary", List.of(1, 0));
        model.setStrategies(List.of(contrary));
        assertEquals(0, model.tally().rounds());
        for (int step = 0; step < 100; step++) {
            model.schedule.step(model);
            assertEquals(1 - model.lastRound().message(), model.lastRound().outcome());
        }
        assertEquals(101, model.played());
        assertEquals(100, model.tally().rounds());
        assertEquals(List.of(contrary), model.strategies());
        assertEquals("acquit: convict; convict: acquit", model.policy(0).toString());
    }

    @Test
    void agentsStepInTheOrderOfTheGame() {
        PersuasionModel model = new PersuasionModel(court(new Obedient()), 42, 1, 3);
        model.start();
        for (long round = 1; round <= 3; round++) {
            assertTrue(model.schedule.step(model));
            assertEquals(round, model.played());
        }
        model.schedule.step(model);
        assertEquals(3, model.tally().rounds());
    }
}
