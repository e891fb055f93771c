package suasion.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.Test;

class LearningTest {
    /** Told to convict, does what would have been right the last time he was told so. */
    private record LastTime(Learning learning) implements Strategy {
        @Override
        public Choice act(Seat seat, int type, int signal) {
            return Choice.pure(signal, seat.actions());
        }

        @Override
        public Mind mind(Seat seat) {
            return new Recalling();
        }
    }

    private static final class Recalling implements Mind {
        private double right = 1;

        @Override
        public int act(int type, int signal, long word) {
            return signal == 1 ? (int) right : 0;
        }

        @Override
        public void observe(Experience experience) {
            for (int round = 0; round < experience.rounds(); round++) {
                if (experience.signal(round) == 1) {
                    int action = experience.action(round);
                    right = experience.payoff(round) == 1 ? action : 1 - action;
                    assertEquals(1 - experience.payoff(round), experience.payoffIf(round, 1 - action));
                }
            }
        }

        @Override
        public double[] memory() {
            return new double[] {right};
        }

        @Override
        public void remember(double[] memory) {
            right = memory[0];
        }
    }

    private static Arm court(Strategy judge) {
        return Arm.of("court", Games.court(), Games.courtOptimum(), judge);
    }

    private static Tally stepped(Arm arm, int block, long rounds) {
        PersuasionModel model = new PersuasionModel(arm, 42, block, rounds);
        model.start();
        while (model.schedule.step(model)) {
            assertTrue(model.played() > 0);
        }
        return model.tally();
    }

    @Test
    void aLearnerPlaysTheSameHistoryWhateverTheBlockAndTheThreads() {
        for (Strategy.Learning learning : Strategy.Learning.values()) {
            Arm arm = court(new LastTime(learning));
            Tally chunks = stepped(arm, Chance.CHUNK, 15_000);
            assertEquals(15_000, chunks.rounds());
            assertEquals(chunks, stepped(arm, 1, 15_000));
            assertEquals(chunks, stepped(arm, 100, 15_000));
            assertEquals(chunks, MonteCarlo.play(arm, 42, 15_000, 3, Progress.NONE));
            try (MonteCarlo play = new MonteCarlo(arm, 42, 2)) {
                play.advanceTo(5, Progress.NONE);
                play.advanceTo(5000, Progress.NONE);
                assertEquals(chunks, play.advanceTo(15_000, Progress.NONE));
            }
        }
    }

    /** Over nine chunks: by the seed's luck, one in 500, every chunk could end with a guilty one. */
    @Test
    void learningEveryRoundAndEveryChunkAreDifferentHistories() {
        Tally round = stepped(court(new LastTime(Strategy.Learning.EVERY_ROUND)), 1, 40_000);
        Tally chunk = stepped(court(new LastTime(Strategy.Learning.EVERY_CHUNK)), 1, 40_000);
        Tally never = stepped(court(new LastTime(Strategy.Learning.NEVER)), 1, 40_000);
        assertTrue(!round.equals(chunk) && !chunk.equals(never) && !round.equals(never));
    }

    @Test
    void aHistoryCannotBeResumedInTheMiddle() {
        Arm arm = court(new LastTime(Strategy.Learning.EVERY_CHUNK));
        assertThrows(IllegalArgumentException.class, () -> MonteCarlo.play(arm, 42, 4096, 8192, 1, Progress.NONE));
    }

    private static Strategy watched(Strategy.Learning learning, Mind mind) {
        Strategy strategy = mock(Strategy.class);
        when(strategy.act(any(), anyInt(), anyInt())).thenReturn(Choice.pure(0, 2));
        when(strategy.learning()).thenReturn(learning);
        when(strategy.mind(any())).thenReturn(mind);
        return strategy;
    }

    @Test
    void thoseWhoLearnAreToldOfEveryRoundOnce() {
        Mind everyRound = mock(Mind.class);
        stepped(court(watched(Strategy.Learning.EVERY_ROUND, everyRound)), Chance.CHUNK, 10);
        verify(everyRound, times(10)).observe(any());

        Mind everyChunk = mock(Mind.class);
        long[] rounds = new long[1];
        doAnswer(call -> {
                    Experience lived = call.getArgument(0);
                    rounds[0] += lived.rounds();
                    assertEquals(0, lived.type(0));
                    assertEquals(0, lived.action(lived.rounds() - 1));
                    return null;
                })
                .when(everyChunk)
                .observe(any());
        stepped(court(watched(Strategy.Learning.EVERY_CHUNK, everyChunk)), 1000, 3 * Chance.CHUNK + 5);
        verify(everyChunk, times(3)).observe(any());
        assertEquals(3 * Chance.CHUNK, rounds[0]);
    }

    @Test
    void thoseWhoDoNotLearnAreLeftInPeace() {
        Mind idle = mock(Mind.class);
        Strategy calm = watched(Strategy.Learning.NEVER, idle);
        stepped(court(calm), 1, 5000);
        verify(calm, never()).mind(any());
        verifyNoInteractions(idle);
        // asked once per signal when seated, once more by start()
        verify(calm, times(2 * 2)).act(any(), anyInt(), anyInt());
    }
}
