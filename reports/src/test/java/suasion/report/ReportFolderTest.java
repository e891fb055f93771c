package suasion.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suasion.game.UserMistake;

class ReportFolderTest {
    private static final List<String> FILES =
            List.of("promises.csv", "report.html", "report.json", "report.md", "scenario.yaml");

    @TempDir
    Path temporary;

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void everyFileIsWrittenAndNothingElseIsLeft() throws IOException {
        Path out = temporary.resolve("out/deep/court");
        assertEquals(out.toAbsolutePath(), ReportFolder.write(Samples.court(), out));
        assertEquals(FILES, names(out));
        assertEquals(List.of("court"), names(out.getParent()));
        assertEquals(Samples.court().provenance().file(), Files.readString(out.resolve("scenario.yaml")));
        assertEquals(JsonReport.text(JsonReport.of(Samples.court())), Files.readString(out.resolve("report.json")));
    }

    @Test
    void aFolderOfAnEarlierRunIsReplaced() throws IOException {
        Path out = temporary.resolve("court");
        ReportFolder.write(Samples.courtSolved(), out);
        ReportFolder.write(Samples.court(), out);
        assertTrue(Files.readString(out.resolve("report.json")).contains("\"verdicts\""));
        assertEquals(List.of("court"), names(temporary));
    }

    @Test
    void anEmptyFolderIsTaken() throws IOException {
        Path out = Files.createDirectory(temporary.resolve("empty"));
        ReportFolder.write(Samples.court(), out);
        assertEquals(FILES, names(out));
    }

    @Test
    void aStrangersFolderIsRefusedAndKept() throws IOException {
        Path out = Files.createDirectory(temporary.resolve("thesis"));
        Files.writeString(out.resolve("chapter.tex"), "years of work");
        Files.writeString(out.resolve("report.json"), "{\"format\": \"something else\"}");
        UserMistake mistake = assertThrows(UserMistake.class, () -> ReportFolder.write(Samples.court(), out));
        assertEquals(
                "the folder %s is not empty and no earlier run wrote it (it holds chapter.tex). Maybe --out names a new folder."
                        .formatted(out),
                mistake.line());
        assertEquals("years of work", Files.readString(out.resolve("chapter.tex")));
    }

    @Test
    void whatSomebodyAddedToAReportIsNotDeleted() throws IOException {
        Path out = temporary.resolve("court");
        ReportFolder.write(Samples.court(), out);
        Files.writeString(out.resolve("notes.txt"), "mine");
        UserMistake mistake = assertThrows(UserMistake.class, () -> ReportFolder.write(Samples.court(), out));
        assertTrue(mistake.line().contains("holds notes.txt, which no run wrote"), mistake.line());
        assertTrue(Files.exists(out.resolve("notes.txt")));
    }

    @Test
    void aFileInTheWayIsRefused() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "x");
        UserMistake itself = assertThrows(UserMistake.class, () -> ReportFolder.write(Samples.court(), file));
        assertTrue(itself.line().endsWith("it is a file, not a folder"), itself.line());
        Path below = file.resolve("court");
        UserMistake parent = assertThrows(UserMistake.class, () -> ReportFolder.write(Samples.court(), below));
        assertTrue(parent.line().startsWith("cannot write the report to " + below), parent.line());
        assertFalse(parent.line().contains("\n"));
    }

    @Test
    void aPlaceThatCannotBeWrittenIsTheUsersMistake() throws IOException {
        Path locked = Files.createDirectory(temporary.resolve("locked"));
        assumeFalse(locked.toFile().setWritable(false) && Files.isWritable(locked), "root may write anywhere");
        Path out = locked.resolve("court");
        UserMistake mistake = assertThrows(UserMistake.class, () -> ReportFolder.write(Samples.court(), out));
        assertTrue(mistake.line().contains("permission denied"), mistake.line());
        assertTrue(locked.toFile().setWritable(true));
    }
}
