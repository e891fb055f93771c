package suasion.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import suasion.game.UserMistake;

/** Writes a file under another name and renames it, so that nobody ever reads half of it. */
final class FileOutput {
    private FileOutput() {}

    /**
     * Writes or replaces a file.
     *
     * @throws UserMistake if the place cannot be written
     */
    static void write(Path file, String text) {
        Path target = file.toAbsolutePath().normalize();
        if (Files.isDirectory(target) || target.getFileName() == null) {
            throw UserMistake.at("", file + ": this is a folder, a file is needed");
        }
        Path fresh = target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid());
        try {
            Files.writeString(fresh, text);
            Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw UserMistake.at("", file + ": the file cannot be written: " + reason(e));
        } finally {
            remove(fresh);
        }
    }

    private static void remove(Path fresh) {
        try {
            Files.deleteIfExists(fresh);
        } catch (IOException e) {
            // What could not be written is not there to be removed.
        }
    }

    private static String reason(IOException e) {
        return e instanceof NoSuchFileException
                ? "there is no such folder"
                : e instanceof AccessDeniedException ? "permission denied" : String.valueOf(e.getMessage());
    }
}
