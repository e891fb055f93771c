package suasion.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * An experiment that is killed (SIGKILL) at random moments and started again, on other numbers of threads, ends with
 * the files of one that nobody disturbed.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a killed process may hold its files for a while")
class KillIT {
    /** Many rows of a fraction of a second. */
    private static final String MANY = """
            suasion: 1
            experiment: many
            question: What does a margin cost?
            scenarios: [court]
            factors: {robustness: {from: 0, to: 1/10, step: 1/100}}
            replications: 3
            measure: [value, estimate of VALUE, verdicts, obedience, rounds until decided]
            stop: {rounds: 300_000}
            """;

    /** One row that is longer than a process lives here, so that only what is set aside leads to its end. */
    private static final String ONE = """
            suasion: 1
            experiment: one
            scenarios: [court]
            measure: [value, verdicts, rounds until decided]
            stop: {rounds: 8_000_000}
            """;

    private static final int KILLS = 20;

    @TempDir
    Path folder;

    private final Random delays = new Random(20);
    private int killed;

    private Process start(String name, int threads, Path out) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dsuasion.checkpoint.millis=100",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        Path.of("target", "suasion", "suasion.jar")
                                .toAbsolutePath()
                                .toString(),
                        "experiment",
                        folder.resolve(name + ".yaml").toString(),
                        "--threads",
                        Integer.toString(threads),
                        "--out",
                        out.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("printed").toFile())
                .start();
    }

    private void finish(String name, int threads, Path out) throws IOException, InterruptedException {
        Process process = start(name, threads, out);
        assertTrue(process.waitFor(600, TimeUnit.SECONDS), "takes too long");
        assertEquals(0, process.exitValue(), () -> printed());
    }

    private String printed() {
        try {
            return Files.readString(folder.resolve("printed"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Starts and kills until it ends by itself or {@code most} kills are spent; whether it ended. */
    private boolean disturb(String name, Path out, int most) throws IOException, InterruptedException {
        List<String> before = List.of();
        for (int kills = 0; kills < most; kills++) {
            Process process = start(name, 1 + kills % 3, out);
            if (endsByItself(process, out)) {
                assertEquals(0, process.exitValue(), () -> printed());
                return true;
            }
            process.destroyForcibly().waitFor();
            killed++;
            before = grown(before, out.resolve("rows.jsonl"));
        }
        return false;
    }

    /**
     * Whether it ends within a random moment, which mostly begins when it has left something new in its folder: how
     * long a start takes differs from machine to machine, and what is to be killed is work.
     */
    private boolean endsByItself(Process process, Path out) throws InterruptedException {
        if (delays.nextInt(5) > 0) {
            String before = marks(out);
            while (process.isAlive() && marks(out).equals(before)) {
                Thread.sleep(5);
            }
        }
        return process.waitFor(delays.nextInt(400), TimeUnit.MILLISECONDS);
    }

    /** Names, sizes and times of the files in a folder. */
    private static String marks(Path out) {
        StringBuilder marks = new StringBuilder();
        for (File file : files(out.toFile())) {
            marks.append(file).append(' ').append(file.length()).append(' ');
            marks.append(file.lastModified()).append('\n');
        }
        return marks.toString();
    }

    /** Not of java.nio, which throws where a file is renamed meanwhile. */
    private static List<File> files(File folder) {
        List<File> files = new ArrayList<>();
        for (File entry : Objects.requireNonNullElse(folder.listFiles(), new File[0])) {
            files.addAll(entry.isDirectory() ? files(entry) : List.of(entry));
        }
        Collections.sort(files);
        return files;
    }

    /** The whole lines of the journal, which are those of before and others, none of them twice. */
    private static List<String> grown(List<String> before, Path journal) throws IOException {
        if (!Files.exists(journal)) {
            return before;
        }
        String text = Files.readString(journal);
        List<String> lines = new ArrayList<>(
                text.substring(0, text.lastIndexOf('\n') + 1).lines().toList());
        if (lines.size() == 33) {
            // All are there, and may be in order already.
            assertEquals(new HashSet<>(lines).size(), lines.size());
            assertTrue(lines.containsAll(before));
            return lines;
        }
        assertEquals(before, lines.subList(0, before.size()), "what was finished is kept");
        assertEquals(
                lines.size(),
                lines.stream()
                        .map(line -> RowText.read(line).number())
                        .distinct()
                        .count(),
                "nothing is computed twice");
        return lines;
    }

    private static Map<String, byte[]> files(Path out) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(out)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                String name = out.relativize(file).toString();
                files.put(name, name.startsWith("report.") ? without(out, bytes) : bytes);
            }
        }
        return files;
    }

    /** The command in a report names its folder, and nothing else does. */
    private static byte[] without(Path out, byte[] report) {
        String text = new String(report, StandardCharsets.UTF_8);
        assertTrue(text.contains(" --out " + out), text);
        return text.replace(out.toString(), "FOLDER").getBytes(StandardCharsets.UTF_8);
    }

    private static void assertSame(Path expected, Path found) throws IOException {
        Map<String, byte[]> files = files(expected);
        assertEquals(files.keySet(), files(found).keySet());
        for (Map.Entry<String, byte[]> file : files(found).entrySet()) {
            assertArrayEquals(files.get(file.getKey()), file.getValue(), file.getKey());
        }
    }

    @Test
    void anExperimentKilledTwentyTimesEndsAsOneThatNobodyDisturbed() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("many.yaml"), MANY);
        Files.writeString(folder.resolve("one.yaml"), ONE);
        int ended = 0;
        for (String name : List.of("many", "one")) {
            Path calm = folder.resolve(name + "-calm");
            finish(name, 2, calm);
            int enough = name.equals("many") ? KILLS * 2 / 3 : KILLS;
            for (int run = 0; killed < enough; run++) {
                Path out = folder.resolve(name + run);
                if (!disturb(name, out, enough - killed)) {
                    finish(name, 1 + run % 2, out);
                }
                assertSame(calm, out);
                ended++;
            }
        }
        assertTrue(killed >= KILLS && ended >= 2, killed + " kills of " + ended + " experiments");
    }

    @Test
    void aFinishedExperimentIsReadNotRun() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("many.yaml"), MANY.replace("300_000", "8_000"));
        Path out = folder.resolve("many");
        finish("many", 2, out);
        Map<String, byte[]> before = files(out);
        finish("many", 1, out);
        assertTrue(printed().contains("33 rows, all were there"), printed());
        files(out).forEach((name, bytes) -> assertTrue(Arrays.equals(before.get(name), bytes), name));
        assertFalse(new String(before.get("results.csv"), StandardCharsets.UTF_8).isEmpty());
    }
}
