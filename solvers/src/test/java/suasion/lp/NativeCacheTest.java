package suasion.lp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeCacheTest {
    @TempDir
    private Path folder;

    private Path jar(String content) throws IOException {
        Path path = folder.resolve("native" + content.length() + ".jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(path))) {
            for (String name : List.of("x-linux/libone.so", "x-linux/libtwo.so", "other/three.so")) {
                out.putNextEntry(new JarEntry(name));
                out.write((name + content).getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return path;
    }

    private static Path unpack(Path jar, Path home) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return new NativeCache(file, "x-linux").folderBelow(home);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void librariesAreUnpackedOnceAndNothingElse() throws IOException {
        Path jar = jar("");
        Path home = folder.resolve("cache/suasion");
        Path first = unpack(jar, home);
        assertEquals(List.of("libone.so", "libtwo.so"), names(first));
        var written = Files.getLastModifiedTime(first.resolve("libone.so"));
        assertEquals(first, unpack(jar, home));
        assertEquals(written, Files.getLastModifiedTime(first.resolve("libone.so")));
        assertEquals(1, names(home).size(), "no temporary folder stays");
    }

    @Test
    void anotherContentGetsAnotherFolder() throws IOException {
        Path home = folder.resolve("cache");
        Path first = unpack(jar(""), home);
        Path second = unpack(jar("!"), home);
        assertNotEquals(first, second);
        assertEquals(2, names(home).size());
        assertEquals("x-linux/libone.so!", Files.readString(second.resolve("libone.so")));
    }

    @Test
    void aDamagedFolderIsReplaced() throws IOException {
        Path jar = jar("");
        Path home = folder.resolve("cache");
        Path target = unpack(jar, home);
        Files.writeString(target.resolve("libone.so"), "");
        assertEquals(target, unpack(jar, home));
        assertEquals("x-linux/libone.so", Files.readString(target.resolve("libone.so")));
    }

    @Test
    void eightAtOnceShareOneFolder() throws Exception {
        Path jar = jar("");
        Path home = folder.resolve("cache");
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Path>> tasks = Stream.generate(() -> (Callable<Path>) () -> unpack(jar, home))
                    .limit(8)
                    .toList();
            for (Future<Path> task : pool.invokeAll(tasks)) {
                assertEquals(List.of("libone.so", "libtwo.so"), names(task.get()));
            }
        } finally {
            pool.shutdown();
        }
        assertEquals(1, names(home).size());
    }

    @Test
    void aHomeThatIsAFileIsRefused() throws IOException {
        Path jar = jar("");
        Path home = Files.writeString(folder.resolve("file"), "");
        assertThrows(IOException.class, () -> unpack(jar, home));
    }

    @Test
    void theHomeFollowsTheCustomOfTheSystem() {
        assertEquals(Path.of("/u/.cache/suasion"), NativeCache.home("Linux", name -> null, "/u"));
        assertEquals(Path.of("/c/suasion"), NativeCache.home("Linux", Map.of("XDG_CACHE_HOME", "/c")::get, "/u"));
        assertEquals(Path.of("/u/.cache/suasion"), NativeCache.home("Linux", name -> "relative", "/u"));
        assertEquals(Path.of("/u/Library/Caches/suasion"), NativeCache.home("Mac OS X", name -> null, "/u"));
        assertEquals(Path.of("/u/AppData/Local/suasion"), NativeCache.home("Windows 11", name -> null, "/u"));
    }

    @Test
    void platformsAreNamedAsInTheJars() {
        assertEquals("linux-x86-64", NativeLibrary.platform("Linux", "amd64"));
        assertEquals("darwin-aarch64", NativeLibrary.platform("Mac OS X", "aarch64"));
        assertEquals("win32-x86-64", NativeLibrary.platform("Windows 10", "amd64"));
        assertEquals("linux-aarch64", NativeLibrary.platform("Linux", "arm64"));
    }
}
