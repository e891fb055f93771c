package suasion.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the README tells people to type works. */
class ReadmeIT {
    private static final long SECONDS = 1200;
    private static final int WORKERS = 2;

    /** What stands there is started, and without the optimising compiler, which takes longer than what it optimises. */
    private static final Map<String, String> STARTED =
            Map.of("SUASION_NO_BUILD", "1", "SUASION_JAVA_OPTS", "-XX:TieredStopAtLevel=1");

    /** Every line of a fenced block of the README that begins with a prefix, continuation lines joined. */
    private static List<String> lines(String prefix) throws IOException {
        List<String> found = new ArrayList<>();
        boolean fenced = false;
        String open = null;
        for (String line : Files.readAllLines(Repository.root().resolve("README.md"))) {
            if (line.strip().startsWith("```")) {
                fenced = !fenced;
            } else if (open != null || (fenced && line.startsWith(prefix))) {
                String whole = (open == null ? "" : open) + line.strip();
                open = whole.endsWith("\\") ? whole.substring(0, whole.length() - 1) : null;
                if (open == null) {
                    found.add(whole);
                }
            }
        }
        return found;
    }

    /**
     * The commands in one folder that holds nothing but the launcher, two at a time. Those that name a file which
     * another one names too are run in the order in which they stand, so that a later line may use what an earlier one
     * has written; whoever is free takes one of the others.
     */
    @TestFactory
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the README's lines are for a POSIX shell")
    Stream<DynamicTest> everyCommandOfTheReadmeSucceeds(@TempDir Path folder) throws IOException {
        Path launcher = folder.resolve("suasion");
        Files.writeString(launcher, "#!/bin/sh\nexec '" + Repository.root().resolve("suasion") + "' \"$@\"\n");
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
        List<String> commands = lines("./suasion");
        assertFalse(commands.isEmpty(), "the README shows no command");
        Map<String, CompletableFuture<Repository.Outcome>> outcomes = new LinkedHashMap<>();
        commands.stream()
                .filter(command -> !opensAWindow(command))
                .forEach(command -> outcomes.put(command, new CompletableFuture<>()));
        Map<Boolean, List<String>> chained = outcomes.keySet().stream()
                .collect(Collectors.partitioningBy(command -> sharesAFile(command, commands)));
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        workers.submit(() -> chained.get(true).forEach(command -> run(command, folder, outcomes.get(command))));
        chained.get(false).forEach(command -> workers.submit(() -> run(command, folder, outcomes.get(command))));
        workers.shutdown();
        return commands.stream().map(command -> dynamicTest(command, () -> succeeds(command, outcomes.get(command))));
    }

    private static boolean opensAWindow(String command) {
        return command.startsWith("./suasion gui");
    }

    /** Whether a word of the command that is no option is a file's name in another command too. */
    private static boolean sharesAFile(String command, List<String> commands) {
        return Stream.of(command.split("[\\s=]+"))
                .skip(2)
                .filter(word -> word.contains(".yaml") || word.contains(".efg") || word.contains("out/"))
                .anyMatch(word -> commands.stream().anyMatch(other -> !other.equals(command) && other.contains(word)));
    }

    private static void run(String command, Path folder, CompletableFuture<Repository.Outcome> outcome) {
        try {
            outcome.complete(Repository.run(folder, STARTED, SECONDS, List.of("sh", "-c", command)));
        } catch (RuntimeException | AssertionError e) {
            outcome.completeExceptionally(e);
        }
    }

    @Test
    void theSummaryShownIsWhatTheFirstCommandPrints(@TempDir Path folder) throws IOException {
        Repository.Outcome outcome = Repository.run(
                folder,
                STARTED,
                SECONDS,
                List.of("sh", "-c", "'" + Repository.root().resolve("suasion") + "' run court"));
        String shown = Files.readString(Repository.root().resolve("README.md"));
        assertTrue(shown.contains("```text\n" + outcome.out().strip() + "\n```"), outcome.out());
    }

    private static void succeeds(String command, CompletableFuture<Repository.Outcome> running) {
        assumeFalse(opensAWindow(command), "a window stays open; the console has a test of its own");
        Repository.Outcome outcome = running.join();
        assertEquals(0, outcome.code(), () -> command + "\n" + outcome);
    }

    @Test
    void testCommandIsTheOneThatContinuousIntegrationRuns() throws IOException {
        String script = Files.readString(Repository.root().resolve(".ci/run"));
        List<String> commands =
                lines("mvn ").stream().filter(line -> line.contains("verify")).toList();
        assertEquals(1, commands.size(), "one test command: " + commands);
        assertTrue(
                script.lines()
                        .anyMatch(line -> line.equals(commands.get(0)) || line.startsWith(commands.get(0) + " ||")),
                commands.get(0) + " is not in .ci/run");
    }

    @Test
    void theFirstCommandsAreACloneAndARun() throws IOException {
        List<String> clones = lines("git ");
        assertEquals(1, clones.size(), clones.toString());
        assertTrue(clones.get(0).matches("git clone \\S+ suasion && cd suasion"), clones.get(0));
        assertEquals("./suasion run court", lines("./suasion").get(0));
    }
}
