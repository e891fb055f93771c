package suasion.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import suasion.game.UserMistake;

/**
 * The folder of a report: {@code report.html}, {@code report.json}, {@code report.md}, {@code promises.csv} and
 * {@code scenario.yaml}; where players are told what to believe also {@code scheme.csv}, a line per profile of beliefs;
 * where goods are sold also {@code sale.csv}, a line per type; where players learn also {@code learning.csv}, a line
 * per strategy and moment.
 *
 * <p>A comparison has such a folder for every alternative below its own.
 *
 * <p>Everything is written to a hidden folder beside the target and then renamed, so that nobody ever sees half a
 * report. A folder that an earlier run wrote is replaced; it is known by its {@code report.json}.
 */
public final class ReportFolder {
    private static final String MARKER = "report.json";
    private static final String SWEEP_MARKER = "sweep.json";
    private static final String REGION_MARKER = "region.json";
    private static final Set<String> FILES = Set.of(
            "report.html",
            MARKER,
            "report.md",
            "promises.csv",
            "scheme.csv",
            "sale.csv",
            "learning.csv",
            "scenario.yaml",
            SWEEP_MARKER,
            "sweep.csv",
            "sweep.svg",
            REGION_MARKER,
            "region.csv",
            "region.svg");
    private static final long STALE_MILLIS = 3_600_000;
    private static final int ATTEMPTS = 20;
    private static final long PAUSE_NANOS = 50_000_000;

    private ReportFolder() {}

    /**
     * Writes a report into a folder, which is created with its parents.
     *
     * @return the folder, absolute
     * @throws UserMistake if the place cannot be written, or holds something that no earlier run wrote
     */
    public static Path write(Report report, Path folder) {
        return write(files(report), folder);
    }

    /**
     * Writes a comparison into a folder: tables and figures of all alternatives, and in a folder of its own, by its
     * name, the report of every one as {@link #write(Report, Path)} writes it.
     *
     * @return the folder, absolute
     * @throws UserMistake if the place cannot be written, or holds something that no earlier run wrote
     */
    public static Path write(Comparison comparison, Path folder) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(MARKER, JsonReport.text(JsonReport.of(comparison)));
        files.put("report.html", HtmlReport.of(comparison));
        files.put("report.md", MarkdownReport.of(comparison));
        files.put("scenario.yaml", comparison.provenance().file());
        List<String> folders = Comparisons.folders(comparison);
        for (int i = 0; i < folders.size(); i++) {
            String below = folders.get(i) + "/";
            files(comparison.alternatives().get(i).report()).forEach((name, text) -> files.put(below + name, text));
        }
        return write(files, folder);
    }

    private static Map<String, String> files(Report report) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(MARKER, JsonReport.text(JsonReport.of(report)));
        files.put("report.html", HtmlReport.of(report));
        files.put("report.md", MarkdownReport.of(report));
        files.put("promises.csv", PromisesCsv.of(report));
        if (report.solution().problem().told().isPresent()) {
            files.put("scheme.csv", SchemeCsv.of(report.solution()));
        }
        if (report.solution().problem().sale().isPresent()) {
            files.put("sale.csv", SaleCsv.of(report.solution()));
        }
        if (report.run() != null) {
            report.run().learning().ifPresent(learning -> files.put("learning.csv", LearningCsv.of(learning)));
        }
        files.put("scenario.yaml", report.provenance().file());
        return files;
    }

    /**
     * Refuses a folder that {@link #write} would refuse, so that nobody plays for hours in vain.
     *
     * @throws UserMistake as {@code write} does
     */
    public static void check(Path folder) {
        check(folder, MARKER);
    }

    /** The same for the folder of a sweep. */
    public static void checkSweep(Path folder) {
        check(folder, SWEEP_MARKER);
    }

    /** The same for the folder of a region. */
    public static void checkRegion(Path folder) {
        check(folder, REGION_MARKER);
    }

    private static void check(Path folder, String marker) {
        try {
            Path target = Files.exists(folder)
                    ? folder.toRealPath()
                    : folder.toAbsolutePath().normalize();
            requireReplaceable(folder, target, marker);
            Path existing = target.getParent();
            while (!Files.exists(existing)) {
                existing = existing.getParent();
            }
            if (!Files.isDirectory(existing)) {
                throw new FileAlreadyExistsException(existing.toString());
            }
            if (!Files.isWritable(existing)) {
                throw new AccessDeniedException(existing.toString());
            }
        } catch (FileAlreadyExistsException e) {
            throw notAFolder(folder, e);
        } catch (IOException | UncheckedIOException e) {
            throw unwritable(folder, e);
        }
    }

    private static UserMistake notAFolder(Path folder, FileAlreadyExistsException e) {
        return UserMistake.at(
                "", "cannot write the report to " + folder + ": " + e.getFile() + " is a file, not a folder");
    }

    private static UserMistake unwritable(Path folder, Exception e) {
        return UserMistake.at("", "cannot write the report to " + folder + ": " + reason(e))
                .maybe("Maybe --out names a better place.");
    }

    /**
     * Writes files, by name, into a folder in the same way; a sweep's for instance.
     *
     * @return the folder, absolute
     * @throws UserMistake if the place cannot be written, or holds something that no earlier run wrote
     */
    public static Path write(Map<String, String> files, Path folder) {
        for (int attempt = 1; ; attempt++) {
            try {
                return writeOnce(files, folder);
            } catch (FileSystemException e) {
                // Another run may be replacing the same folder at this moment; hours of play are worth some patience.
                if (attempt == ATTEMPTS || e instanceof AccessDeniedException) {
                    throw e instanceof FileAlreadyExistsException exists
                            ? notAFolder(folder, exists)
                            : unwritable(folder, e);
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            } catch (IOException | UncheckedIOException e) {
                throw unwritable(folder, e);
            }
        }
    }

    private static String marker(Set<String> names) {
        return Stream.of(MARKER, REGION_MARKER)
                .filter(names::contains)
                .findFirst()
                .orElse(SWEEP_MARKER);
    }

    private static Path writeOnce(Map<String, String> files, Path folder) throws IOException {
        Path target = Files.exists(folder)
                ? folder.toRealPath()
                : folder.toAbsolutePath().normalize();
        requireReplaceable(folder, target, marker(files.keySet()));
        Files.createDirectories(target.getParent());
        String prefix = "." + target.getFileName() + ".suasion-";
        removeStale(target.getParent(), prefix);
        Path fresh = Files.createTempDirectory(target.getParent(), prefix);
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = fresh.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue(), StandardCharsets.UTF_8);
            }
            openToOthers(fresh);
            swap(fresh, target, prefix);
        } finally {
            delete(fresh);
        }
        return target;
    }

    private static void requireReplaceable(Path shown, Path target, String marker) throws IOException {
        if (target.getFileName() == null) {
            throw UserMistake.at("", "cannot write the report to " + shown + ": it has no name that could be replaced");
        }
        if (!Files.exists(target)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw UserMistake.at("", "cannot write the report to " + shown + ": it is a file, not a folder");
        }
        List<String> names = visibleNames(target);
        if (!names.isEmpty() && !isOurs(target, marker)) {
            String found = "the folder %s is not empty and no earlier run wrote it (it holds %s)";
            throw UserMistake.at("", found.formatted(shown, names.get(0))).maybe("Maybe --out names a new folder.");
        }
        for (String name : names) {
            if (!FILES.contains(name) && !isAlternative(target.resolve(name))) {
                String found = "the folder %s holds %s, which no run wrote and a new run would delete";
                throw UserMistake.at("", found.formatted(shown, name))
                        .maybe("Maybe move it, or let --out name a new folder.");
            }
        }
    }

    /** Whether this is the folder of one alternative, and holds nothing but what a run writes. */
    private static boolean isAlternative(Path folder) throws IOException {
        return Files.isDirectory(folder) && isOurs(folder, MARKER) && FILES.containsAll(visibleNames(folder));
    }

    private static List<String> visibleNames(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(p -> p.getFileName().toString())
                    .filter(n -> !n.equals(".DS_Store"))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isOurs(Path folder, String marker) throws IOException {
        String document = "(?s)\\s*\\{\\s*\"format\"\\s*:\\s*\"suasion-%s/\\d+\".*";
        return startsWith(
                folder.resolve(marker),
                switch (marker) {
                    case MARKER -> document.formatted("report");
                    case REGION_MARKER -> document.formatted("region");
                    default -> "(?s)\\s*\\[\\s*\\{\\s*\"setting\".*";
                });
    }

    private static boolean startsWith(Path marker, String pattern) throws IOException {
        if (!Files.isRegularFile(marker)) {
            return false;
        }
        try (var in = Files.newInputStream(marker)) {
            return new String(in.readNBytes(200), StandardCharsets.UTF_8).matches(pattern);
        }
    }

    /** Puts the fresh folder in the target's place; where that fails, the old folder is put back. */
    private static void swap(Path fresh, Path target, String prefix) throws IOException {
        if (!Files.exists(target)) {
            Files.move(fresh, target);
            return;
        }
        Path old = Files.createTempDirectory(target.getParent(), prefix).resolve("old");
        try {
            Files.move(target, old);
            try {
                Files.move(fresh, target);
            } catch (IOException e) {
                Files.move(old, target);
                throw e;
            }
        } finally {
            delete(old.getParent());
        }
    }

    /** Temporary folders are private to their owner; a report is as readable as any other folder that he makes. */
    private static void openToOthers(Path fresh) throws IOException {
        Path probe = Files.createDirectory(fresh.resolve("probe"));
        try {
            Files.setPosixFilePermissions(fresh, Files.getPosixFilePermissions(probe));
        } catch (UnsupportedOperationException e) {
            // a file system without such permissions has nothing to open
        } finally {
            Files.delete(probe);
        }
    }

    /** What a killed run left beside the target, once it is too old to belong to a run that is still writing. */
    private static void removeStale(Path parent, String prefix) throws IOException {
        try (Stream<Path> entries = Files.list(parent)) {
            for (Path entry : entries.filter(p -> p.getFileName().toString().startsWith(prefix))
                    .toList()) {
                if (Files.getLastModifiedTime(entry).toMillis() < System.currentTimeMillis() - STALE_MILLIS
                        && !Files.exists(entry.resolve("old"))) {
                    delete(entry);
                }
            }
        }
    }

    /** Deletes a folder with all that is in it, or a file; nothing where there is none. */
    public static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(path)) {
            for (Path entry : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(entry);
            }
        }
    }

    private static String reason(Exception e) {
        return e instanceof AccessDeniedException
                ? "permission denied"
                : e.getClass().getSimpleName() + " " + e.getMessage();
    }
}
