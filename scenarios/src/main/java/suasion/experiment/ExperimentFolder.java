package suasion.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import suasion.game.UserMistake;
import suasion.lab.Version;
import suasion.report.ReportFolder;
import suasion.scenario.ScenarioText;

/**
 * The folder of an experiment: {@code experiment.yaml} says what is run, by which version, on scenarios of which
 * hashes; {@code rows.jsonl} holds the rows as they finish; when all are there, the results.
 *
 * <p>Nothing in it is ever replaced by something else: a folder of another experiment is refused. Every file is written
 * beside its place, synced and renamed.
 */
final class ExperimentFolder implements AutoCloseable {
    private static final String NAME = "experiment.yaml";
    private static final String ROWS = "rows.jsonl";
    private static final String LOCK = ".running";
    private static final String HEAD = "# ";
    private static final String VERSION = "Suasion";
    private static final String END = "#\n";

    private final Path folder;
    private final FileChannel lock;
    private final Journal journal;

    private ExperimentFolder(Path folder, FileChannel lock, Journal journal) {
        this.folder = folder;
        this.lock = lock;
        this.journal = journal;
    }

    /**
     * Opens the folder of an experiment, or begins it.
     *
     * @throws UserMistake if it holds something else, is in use, or cannot be written
     */
    static ExperimentFolder open(Path folder, Experiment experiment) {
        try {
            Path known = folder.resolve(NAME);
            if (Files.exists(folder)) {
                requireOurs(folder, known);
            }
            Files.createDirectories(folder);
            return locked(folder, known, experiment);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    private static ExperimentFolder locked(Path folder, Path known, Experiment experiment) throws IOException {
        FileChannel lock = lock(folder);
        boolean opened = false;
        try {
            if (Files.exists(known) && !isEmpty(folder, known)) {
                requireSame(folder, Files.readString(known), experiment);
            } else if (!isBegun(known, experiment)) {
                ReportFolder.delete(folder.resolve("checkpoints"));
                SafeFile.write(known, (head(experiment) + experiment.text()).getBytes(StandardCharsets.UTF_8));
            }
            ExperimentFolder open = new ExperimentFolder(folder, lock, Journal.open(folder.resolve(ROWS)));
            opened = true;
            return open;
        } finally {
            if (!opened) {
                lock.close();
            }
        }
    }

    /** Whether a folder holds a row that a run may go on from. */
    static boolean hasRows(Path folder) {
        try {
            Path rows = folder.resolve(ROWS);
            return Files.exists(rows)
                    && Files.readString(rows, StandardCharsets.ISO_8859_1).contains("\n");
        } catch (IOException e) {
            // Opening it says why.
            return true;
        }
    }

    /** Whether an experiment was begun in a folder of which no row is there: it may as well begin anew. */
    private static boolean isEmpty(Path folder, Path known) throws IOException {
        return !hasRows(folder) && Files.readString(known).startsWith(HEAD + VERSION + ": ");
    }

    /** Whether this very experiment was begun: what it set aside is good even before its first row is there. */
    private static boolean isBegun(Path known, Experiment experiment) throws IOException {
        return Files.exists(known) && Files.readString(known).equals(head(experiment) + experiment.text());
    }

    private static UserMistake unwritable(Path folder, IOException e) {
        String reason = e instanceof AccessDeniedException
                ? "permission denied"
                : e instanceof FileAlreadyExistsException ? e.getMessage() + " is a file" : e.toString();
        return UserMistake.at("", "cannot write the experiment to " + folder + ": " + reason)
                .maybe("Maybe --out names a better place.");
    }

    private static void requireOurs(Path folder, Path known) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw UserMistake.at("", "cannot write the experiment to " + folder + ": it is a file, not a folder");
        }
        if (!Files.exists(known)) {
            try (Stream<Path> entries = Files.list(folder)) {
                // A kill may come before the first file is whole.
                entries.map(entry -> entry.getFileName().toString())
                        .filter(name -> !name.startsWith("."))
                        .sorted()
                        .findFirst()
                        .ifPresent(name -> {
                            String found = "the folder %s is not empty and no experiment wrote it (it holds %s)";
                            throw UserMistake.at("", found.formatted(folder, name))
                                    .maybe("Maybe --out names a new folder.");
                        });
            }
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held;
        try {
            held = channel.tryLock();
        } catch (java.nio.channels.OverlappingFileLockException here) {
            held = null;
        }
        if (held == null) {
            channel.close();
            throw UserMistake.at("", "the experiment in " + folder + " is being run by another process");
        }
        return channel;
    }

    /** Who ran what, as comments above the experiment. */
    private static String head(Experiment experiment) {
        StringBuilder lines = new StringBuilder(HEAD + VERSION + ": " + Version.current() + "\n");
        for (ScenarioText scenario : experiment.scenarios()) {
            lines.append(HEAD + scenario.name() + ": SHA-256 " + scenario.hash() + "\n");
        }
        return lines + END;
    }

    private static void requireSame(Path folder, String found, Experiment experiment) {
        String expected = head(experiment);
        if (found.equals(expected + experiment.text())) {
            return;
        }
        List<String> there =
                found.lines().takeWhile(line -> line.startsWith(HEAD)).toList();
        List<String> here =
                expected.lines().takeWhile(line -> line.startsWith(HEAD)).toList();
        String problem = differs(found, experiment);
        if (!there.isEmpty() && !there.get(0).equals(here.get(0))) {
            problem = "its rows were found by %s, this is %s"
                    .formatted(
                            there.get(0).substring(2).replace(": ", " "),
                            here.get(0).substring(2).replace(": ", " "));
        } else {
            for (String line : here) {
                String name = line.substring(0, line.lastIndexOf(": "));
                if (there.stream().anyMatch(other -> other.startsWith(name + ": ") && !other.equals(line))) {
                    problem = "its rows are of a scenario " + name.substring(2) + " that has changed since";
                    break;
                }
            }
        }
        throw UserMistake.at("", "the folder " + folder + " cannot be continued: " + problem)
                .maybe("Maybe --out names a new folder.");
    }

    /** Whether it is another experiment's folder, or this one's before its file was changed. */
    private static String differs(String found, Experiment experiment) {
        String there;
        try {
            there = ExperimentReader.name(new ScenarioText(NAME, NAME, found));
        } catch (UserMistake unreadable) {
            return "its " + NAME + " is no experiment any more: " + unreadable.getMessage();
        }
        return there.equals(experiment.name())
                ? "the file of " + there + " was changed since its rows were found"
                : "it is of another experiment, " + there + ", and this is " + experiment.name();
    }

    /** The rows that are there already. */
    List<Row> rows() {
        return journal.rows();
    }

    Checkpoints checkpoints() {
        return new Checkpoints(folder.resolve("checkpoints").toString());
    }

    /** Keeps rows; they are on the disk when this returns. */
    void keep(List<Row> rows) {
        try {
            journal.append(rows);
        } catch (ClosedByInterruptException stop) {
            // Whatever was not written whole is not there, and is found again.
            throw new CancellationException("interrupted while rows were kept");
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
        try {
            rows.forEach(row -> checkpoints().drop(row.number()));
        } catch (UncheckedIOException e) {
            throw unwritable(folder, e.getCause());
        }
    }

    /** All rows in order, and the other files of results by name. */
    void finish(List<Row> rows, Map<String, String> files) {
        try {
            SafeFile.write(folder.resolve(ROWS), Journal.text(rows));
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                SafeFile.write(path, file.getValue().getBytes(StandardCharsets.UTF_8));
            }
            ReportFolder.delete(folder.resolve("checkpoints"));
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    @Override
    public void close() {
        try {
            journal.close();
            // The file stays: whoever waits for its lock would hold another file than who comes after.
            lock.close();
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }
}
