package suasion.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import suasion.family.Designed;
import suasion.family.Families;
import suasion.family.Variants;
import suasion.game.UserMistake;

/**
 * 5,000 mutants of the catalogue: breaking ones are refused in one line, neutral ones are the same game, nothing else
 * happens.
 */
class FuzzTest {
    private static final int MUTANTS = 5_000;
    /** By the clock, on a machine that may stall for seconds: it is for what never ends. */
    private static final long SLOWEST = 60_000_000_000L;

    @Test
    void breakingMutantsAreRefusedAndNeutralOnesAreTheSameGame() {
        Random random = new Random(20110);
        List<String> names =
                Accepted.names().stream().filter(FuzzTest::isReadAlone).toList();
        Map<String, Variants> originals = new HashMap<>();
        names.forEach(name -> originals.put(name, design(Catalogue.find(name).text())));
        for (int i = 0; i < MUTANTS; i++) {
            Mutator mutator = Mutator.values()[i % Mutator.values().length];
            String name = names.get(random.nextInt(names.size()));
            String mutant = mutator.mutate(originals.get(name).scenario().text(), random);
            judge(mutator, name + " under " + mutator + ", mutant " + i + ":\n" + mutant, mutant, originals.get(name));
        }
    }

    /**
     * Whether nothing but the text is read, no file beside it, and nothing long is computed for a broken scheme: an
     * auction of several goods on a grid, integrals over a continuum of values.
     */
    private static boolean isReadAlone(String name) {
        String text = Catalogue.find(name).text();
        boolean several = text.contains("family: multi-item-auction") || text.contains("family: menu");
        return !text.contains("csv:") && !(several && text.contains("grid:"));
    }

    private void judge(Mutator mutator, String what, String mutant, Variants original) {
        long start = System.nanoTime();
        try {
            Variants variants = design(mutant);
            assertTrue(mutator.effect != Mutator.Effect.BREAKING, () -> "accepted: " + what);
            Scenario scenario = variants.scenario();
            assertEquals(scenario.root(), NodeReader.read("printed", scenario.print()), what);
            if (mutator.effect == Mutator.Effect.NEUTRAL) {
                assertEquals(original.designed().keySet(), variants.designed().keySet(), what);
                original.designed()
                        .forEach((name, designed) ->
                                assertSame(what, designed, variants.designed().get(name)));
            }
        } catch (UserMistake mistake) {
            assertTrue(mutator.effect != Mutator.Effect.NEUTRAL, () -> mistake.line() + " in " + what);
            assertTrue(mistake.line().matches("mutant[:,. ].+"), () -> mistake.line() + " in " + what);
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError(what, e);
        }
        long took = System.nanoTime() - start;
        assertTrue(took < SLOWEST, () -> took / 1e9 + " s for " + what);
        assertWalkAgreesWithLibrary(what, mutant);
    }

    private static void assertSame(String what, Designed original, Designed designed) {
        assertEquals(original.problem(), designed.problem(), what);
        assertEquals(original.broken(), designed.broken(), what);
        assertEquals(original.scenario().expectations(), designed.scenario().expectations(), what);
        assertEquals(original.scenario().simulation(), designed.scenario().simulation(), what);
    }

    private void assertWalkAgreesWithLibrary(String what, String mutant) {
        try {
            Node root = NodeReader.read("mutant", mutant.replace("\uFEFF", ""));
            assertEquals(Referee.libraryAccepts(root), Referee.walkAccepts(root), what);
        } catch (UserMistake unreadable) {
            assertTrue(!unreadable.line().isEmpty());
        }
    }

    private static Variants design(String text) {
        ByteArrayInputStream bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return Families.variants(ScenarioText.of("mutant", "mutant", bytes), List.of());
    }
}
