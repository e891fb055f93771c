package suasion.sim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChronicleTest {
    private static final long ROUNDS = 6L * Chance.CHUNK + 100;
    private static final List<Long> MOMENTS = History.moments(ROUNDS);

    static Stream<Arm> arms() {
        Strategy round = new Leading(Strategy.Learning.EVERY_ROUND);
        Strategy chunk = new Leading(Strategy.Learning.EVERY_CHUNK);
        return Stream.of(
                Arm.of("court", Games.court(), Games.courtOptimum(), round),
                Arm.of("court by chunks", Games.court(), Games.courtOptimum(), chunk),
                Arm.of("court without learners", Games.court(), Games.courtOptimum(), new Obedient()),
                Arm.of("two players", Games.twoPlayers(), Games.twoPlayersScheme(), round),
                new Arm("one learns", Games.twoPlayers(), Games.twoPlayersScheme(), List.of(chunk, new Obedient()), 3),
                Menus.arm(chunk),
                Devices.arm(round, chunk));
    }

    private static SavedHistory copied(SavedHistory saved) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        saved.write(new DataOutputStream(bytes));
        SavedHistory copy = SavedHistory.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertEquals(saved.rounds(), copy.rounds());
        assertEquals(saved.looks(), copy.looks());
        assertArrayEquals(saved.counts(), copy.counts());
        return copy;
    }

    /** Set aside after every chunk, written, read and taken up by another model every time. */
    @ParameterizedTest
    @MethodSource("arms")
    void aHistorySetAsideAfterEveryChunkIsTheUndisturbedOne(Arm arm) throws IOException {
        History undisturbed = History.play(arm, 42, MOMENTS, Progress.NONE);
        Chronicle chronicle = new Chronicle(arm, 42, MOMENTS);
        while (!chronicle.isOver()) {
            chronicle.advance(Progress.NONE);
            if (!chronicle.isOver()) {
                chronicle = new Chronicle(arm, 42, MOMENTS, copied(chronicle.save()));
            }
        }
        assertEquals(undisturbed, chronicle.history());
        assertEquals(ROUNDS, undisturbed.looks().get(MOMENTS.size() - 1).rounds());
    }

    @Test
    void aHistoryIsOneOfItsArmOnly() {
        List<Arm> arms = arms().toList();
        Chronicle court = new Chronicle(arms.get(0), 42, MOMENTS);
        court.advance(Progress.NONE);
        SavedHistory saved = court.save();
        assertThrows(IllegalArgumentException.class, () -> new Chronicle(arms.get(3), 42, MOMENTS, saved));
    }

    @Test
    void aHistoryIsWholeOnlyAtItsEnd() {
        Chronicle court = new Chronicle(arms().findFirst().orElseThrow(), 42, MOMENTS);
        assertThrows(IllegalStateException.class, court::history);
        while (!court.isOver()) {
            court.advance(Progress.NONE);
        }
        assertThrows(IllegalStateException.class, court::save);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 5, 7, 100, 4096, 20_000, 98_305, 100_000, 1_000_000})
    void noWindowIsMuchShorterThanTheOneBefore(long rounds) {
        List<Long> moments = History.moments(rounds);
        assertEquals(rounds, moments.get(moments.size() - 1));
        for (int k = 1; k < moments.size(); k++) {
            long before = moments.get(k - 1);
            assertTrue(4 * (moments.get(k) - before) >= before, moments.toString());
        }
    }
}
