package suasion.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MonteCarloTest {
    private static final long ROUNDS = 1_000_003;

    private static Arm court(Strategy judge) {
        return Arm.of("court", Games.court(), Games.courtOptimum(), judge);
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        BestResponding mixing = new BestResponding(TieRule.UNIFORM, BestResponding.BAND, 0);
        for (Arm arm : List.of(court(new Obedient()), court(mixing), Games.random(new Random(5), 30, 10, mixing))) {
            Tally one = MonteCarlo.play(arm, 42, ROUNDS, 1, Progress.NONE);
            assertEquals(ROUNDS, one.rounds());
            assertEquals(one, MonteCarlo.play(arm, 42, ROUNDS, 2, Progress.NONE));
            assertEquals(one, MonteCarlo.play(arm, 42, ROUNDS, 3, Progress.NONE));
            assertNotEquals(one, MonteCarlo.play(arm, 43, ROUNDS, 2, Progress.NONE));
        }
    }

    @Test
    void aPlayInPiecesIsThePlay() {
        Arm arm = court(new BestResponding(TieRule.UNIFORM, BestResponding.BAND, 0));
        Tally whole = MonteCarlo.play(arm, 42, ROUNDS, 2, Progress.NONE);
        Tally sum = Tally.empty(arm.cells());
        long[] ends = {0, 0, 1, 4095, 4096, 300_000, 655_360, ROUNDS};
        for (int k = 1; k < ends.length; k++) {
            sum = sum.plus(MonteCarlo.play(arm, 42, ends[k - 1], ends[k], 2, Progress.NONE));
        }
        assertEquals(whole, sum);
    }

    @Test
    void checkpointsAreThePlaysOfTheirPrefixes() {
        Arm arm = court(new Obedient());
        try (MonteCarlo play = new MonteCarlo(arm, 42, 2)) {
            for (long prefix : new long[] {0, 1, 1000, 4096, 8192, 8192, 100_000}) {
                assertEquals(MonteCarlo.play(arm, 42, prefix, 1, Progress.NONE), play.advanceTo(prefix, Progress.NONE));
            }
            assertThrows(IllegalArgumentException.class, () -> play.advanceTo(99_999, Progress.NONE));
        }
    }

    @Test
    void roundsFarBeyondAnIntAreRoundsLikeOthers() {
        Arm arm = court(new Obedient());
        long first = 10_000_000_000L;
        Chance chance = Chance.of(42, 0, Chance.NATURE);
        long[] counts = new long[8];
        for (long round = first; round < first + 10_000; round++) {
            // absolute thresholds of the court: acquit below 1/2; guilty from 3/4
            double u = chance.word(round) * 0x1p-63;
            int message = u < 0.5 ? 0 : 1;
            counts[arm.cells().index(u < 0.75 ? 0 : 1, message, message)]++;
        }
        assertEquals(Tally.of(arm.cells(), counts), MonteCarlo.play(arm, 42, first, first + 10_000, 2, Progress.NONE));
    }

    @Test
    void frequenciesAreTheAnnouncedProbabilities() {
        Random random = new Random(11);
        List<Arm> arms = new ArrayList<>(List.of(court(new Obedient())));
        for (int size : new int[] {1, 2, 3, 5, 9, 30, 100}) {
            arms.add(Games.random(random, size, 1 + random.nextInt(10), new Obedient()));
        }
        for (Arm arm : arms) {
            Games.chiSquare(arm, MonteCarlo.play(arm, 42, 400_000, 2, Progress.NONE))
                    .accept();
        }
    }

    @Test
    void pairedArmsSeeTheSameChance() {
        Arm obedient = court(new Obedient());
        Arm contrary = court(new Deviating("the contrary", List.of(1, 0)));
        Tally one = MonteCarlo.play(obedient, 42, 50_000, 1, Progress.NONE);
        Tally other = MonteCarlo.play(contrary, 42, 50_000, 1, Progress.NONE);
        for (int cell = 0; cell < 2; cell++) {
            for (int message = 0; message < 2; message++) {
                assertEquals(
                        one.count(one.cells().index(cell, message, message)),
                        other.count(one.cells().index(cell, message, 1 - message)));
            }
        }
        Arm again = new Arm("again", obedient.problem(), obedient.announced(), obedient.strategies(), 1);
        assertNotEquals(one, MonteCarlo.play(again, 42, 50_000, 1, Progress.NONE));
    }

    @Test
    void anInterruptionIsReportedAndStaysSet() {
        for (int threads = 1; threads < 3; threads++) {
            int n = threads;
            Thread.currentThread().interrupt();
            CancellationException stopped = assertThrows(
                    CancellationException.class,
                    () -> MonteCarlo.play(court(new Obedient()), 42, 10_000_000_000_000L, n, Progress.NONE));
            assertTrue(Thread.interrupted());
            assertTrue(stopped.getMessage().matches("interrupted after \\d+ rounds of court"), stopped.getMessage());
        }
    }

    @Test
    void progressEndsWithAllRounds() {
        Progress progress = mock(Progress.class);
        AtomicLong heard = new AtomicLong();
        doAnswer(call -> heard.addAndGet(call.getArgument(0, Long.class)))
                .when(progress)
                .played(anyLong());
        MonteCarlo.play(court(new Obedient()), 42, ROUNDS, 2, progress);
        verify(progress, atLeastOnce()).played(anyLong());
        assertEquals(ROUNDS, heard.get());
    }

    @Test
    void defectsReachTheCaller() {
        Strategy broken = mock(Strategy.class);
        when(broken.learning()).thenReturn(Strategy.Learning.EVERY_CHUNK);
        when(broken.act(any(), anyInt(), anyInt())).thenReturn(Choice.pure(0, 2));
        Mind dull = mock(Mind.class);
        when(broken.mind(any())).thenReturn(dull);
        doThrow(new IllegalStateException("nothing to learn")).when(dull).observe(any());
        assertThrows(IllegalStateException.class, () -> MonteCarlo.play(court(broken), 42, ROUNDS, 2, Progress.NONE));
        assertThrows(
                IllegalArgumentException.class,
                () -> MonteCarlo.play(court(new Obedient()), 42, ROUNDS, 0, Progress.NONE));
        assertThrows(
                IllegalArgumentException.class,
                () -> MonteCarlo.play(court(new Obedient()), 42, 5, 4, 1, Progress.NONE));
    }
}
