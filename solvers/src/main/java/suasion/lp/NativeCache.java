package suasion.lp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * The native libraries of one jar, unpacked once per user and kept.
 *
 * <p>The folder's name holds the version and a checksum over the names, sizes and CRCs of all files, so another version
 * never meets these files. Files are written below a temporary name and the whole folder is renamed at the end: a
 * folder that exists is complete, and of two processes that unpack at once the second finds the first one's folder and
 * uses it.
 */
final class NativeCache {
    private final JarFile jar;
    private final String folder;
    private final List<JarEntry> files;

    /**
     * Reads the table of contents of {@code jar}; the libraries lie in its folder {@code folder}, such as "x-linux".
     */
    NativeCache(JarFile jar, String folder) {
        this.jar = jar;
        this.folder = folder;
        this.files = jar.stream()
                .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(folder + "/"))
                .sorted(Comparator.comparing(JarEntry::getName))
                .toList();
    }

    /** The cache folder of this user by the custom of the operating system, "suasion" at its end. */
    static Path home(String system, UnaryOperator<String> environment, String userHome) {
        String name = system.toLowerCase(Locale.ROOT);
        String stated = environment.apply(name.startsWith("windows") ? "LOCALAPPDATA" : "XDG_CACHE_HOME");
        Path base;
        if (stated != null && !stated.isBlank() && Path.of(stated).isAbsolute()) {
            base = Path.of(stated);
        } else if (name.startsWith("windows")) {
            base = Path.of(userHome, "AppData", "Local");
        } else {
            base = name.startsWith("mac") ? Path.of(userHome, "Library", "Caches") : Path.of(userHome, ".cache");
        }
        return base.resolve("suasion");
    }

    /**
     * The folder below {@code home} with the unpacked libraries, unpacked now if it is missing or damaged.
     *
     * @throws IOException if the folder cannot be written
     */
    Path folderBelow(Path home) throws IOException {
        Path target = home.resolve(key());
        if (isComplete(target)) {
            return target;
        }
        Files.createDirectories(home, ownerOnly());
        Path fresh = Files.createTempDirectory(home, "unpacking-", ownerOnly());
        try {
            for (JarEntry entry : files) {
                try (InputStream in = jar.getInputStream(entry)) {
                    Files.copy(in, fresh.resolve(fileName(entry)));
                }
            }
            if (Files.exists(target) && !isComplete(target)) {
                Path damaged = Files.createTempDirectory(home, "damaged-", ownerOnly());
                Files.move(target, damaged.resolve("old"), StandardCopyOption.ATOMIC_MOVE);
                remove(damaged);
            }
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | UncheckedIOException e) {
            if (!isComplete(target)) {
                throw new IOException("the cache folder " + target + " cannot be written: " + e.getMessage(), e);
            }
        } finally {
            remove(fresh);
        }
        return target;
    }

    /** Name of the folder: the jar's folder, version and checksum. */
    String key() {
        CRC32 sum = new CRC32();
        for (JarEntry entry : files) {
            sum.update(
                    (entry.getName() + " " + entry.getSize() + " " + entry.getCrc()).getBytes(StandardCharsets.UTF_8));
        }
        return folder + "-" + version() + "-" + String.format("%08x", sum.getValue());
    }

    private String version() {
        JarEntry entry = jar.getJarEntry("META-INF/maven/com.google.ortools/" + folder + "/pom.properties");
        Properties properties = new Properties();
        if (entry != null) {
            try (InputStream in = jar.getInputStream(entry)) {
                properties.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return properties.getProperty("version", "unversioned");
    }

    private boolean isComplete(Path target) {
        return !files.isEmpty()
                && files.stream()
                        .allMatch(entry ->
                                target.resolve(fileName(entry)).toFile().length() == entry.getSize());
    }

    private String fileName(JarEntry entry) {
        return entry.getName().substring(folder.length() + 1);
    }

    // Code that is loaded into the process must not be writable by anybody else.
    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    private static void remove(Path path) throws IOException {
        if (Files.exists(path)) {
            try (Stream<Path> tree = Files.walk(path)) {
                for (Path each : tree.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(each);
                }
            }
        }
    }

    @Override
    public String toString() {
        return key() + ", " + files.size() + " files";
    }
}
