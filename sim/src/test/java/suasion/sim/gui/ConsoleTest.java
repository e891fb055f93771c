package suasion.sim.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Opens, plays and closes the real console, on a virtual screen of its own where Xvfb is installed, else on DISPLAY.
 */
class ConsoleTest {
    private static final long PATIENCE_SECONDS = 600;

    @TempDir
    Path folder;

    @Test
    void theConsoleOpensPlaysAndCloses() throws Exception {
        Process screen = virtualScreen();
        try {
            String display = screen == null ? System.getenv("DISPLAY") : displayOf(screen);
            if (display == null || display.isBlank()) {
                String reason = "skipped: the console is not opened, because there is neither Xvfb nor DISPLAY";
                System.out.println(reason);
                Assumptions.abort(reason);
            }
            session(display);
        } finally {
            if (screen != null) {
                screen.destroy();
                if (!screen.waitFor(5, TimeUnit.SECONDS)) {
                    screen.destroyForcibly();
                }
            }
        }
    }

    /** An X server that shows its screen to nobody and chooses a free number; null where it is not installed. */
    private static Process virtualScreen() {
        try {
            return new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException notInstalled) {
            return null;
        }
    }

    private static String displayOf(Process screen) throws InterruptedException {
        CompletableFuture<String> number = CompletableFuture.supplyAsync(() -> {
            var reader = new BufferedReader(new InputStreamReader(screen.getInputStream(), StandardCharsets.US_ASCII));
            return reader.lines().findFirst().orElse("");
        });
        try {
            String text = number.get(30, TimeUnit.SECONDS);
            return text.isBlank() ? null : ":" + text.strip();
        } catch (TimeoutException | ExecutionException silent) {
            return null;
        }
    }

    private void session(String display) throws Exception {
        File picture = folder.resolve("board.png").toFile();
        Path log = folder.resolve("log.txt");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=false",
                "-Djava.util.prefs.userRoot=" + folder,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                ConsoleSession.class.getName(),
                picture.toString());
        builder.environment().put("DISPLAY", display);
        Process session =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            boolean ended = session.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            String said = Files.readString(log, StandardCharsets.UTF_8);
            assertTrue(ended, () -> "the session hangs; it said:\n" + said);
            assertEquals(0, session.exitValue(), () -> "it said:\n" + said);
            List<String> lines =
                    said.lines().filter(line -> !line.startsWith("Picked up ")).toList();
            assertEquals(
                    List.of("played court", "played the large game", "played a menu and given information", "done"),
                    lines,
                    "nothing but this is printed");
        } finally {
            session.destroyForcibly();
        }
        BufferedImage board = ImageIO.read(picture);
        int[] pixels = board.getRGB(0, 0, board.getWidth(), board.getHeight(), null, 0, board.getWidth());
        long orange = Arrays.stream(pixels)
                .filter(pixel -> pixel == Palette.ORANGE.getRGB())
                .count();
        assertTrue(orange > 500, "the sender and his arrow are on the board: " + orange);
        assertTrue(Arrays.stream(pixels).distinct().count() > 50, "there is writing on the board");
    }
}
