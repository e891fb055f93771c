package suasion.lp;

import com.google.ortools.Loader;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarFile;

/**
 * OR-Tools' native code, loaded once per process from a per-user cache.
 *
 * <p>OR-Tools' own loader unpacks 70 MB at every start (0.7 to 0.9 s); here they are unpacked once, see
 * {@link NativeCache}. Where the cache cannot be written OR-Tools' own loader is used; where native code cannot run at
 * all, {@link #isAvailable()} is false, {@link #problem()} says why, and {@link ExactSimplex} remains.
 */
public final class NativeLibrary {
    /** Set to "false" to behave as if native code could not be loaded. */
    public static final String SWITCH = "suasion.native";

    // Windows looks for the libraries that a library needs only on its own path, so they are loaded first, in this
    // order.
    private static final List<String> WINDOWS_ORDER = List.of(
            "zlib1", "bz2", "abseil_dll", "re2", "libutf8_validity", "libprotobuf", "highs", "libscip", "ortools");

    private NativeLibrary() {}

    // Loaded by the first question, and only then.
    private static final class Loaded {
        static final String PROBLEM = load();
    }

    /** Whether the engines can be used; loads the native code at the first call. */
    public static boolean isAvailable() {
        return Loaded.PROBLEM.isEmpty();
    }

    /** Why {@link #isAvailable()} is false, one line; empty where it is true. */
    public static String problem() {
        return Loaded.PROBLEM;
    }

    private static String load() {
        if ("false".equals(System.getProperty(SWITCH))) {
            return "native code is switched off by -D" + SWITCH + "=false";
        }
        try {
            loadFromCache();
            return "";
        } catch (IOException | RuntimeException | LinkageError cached) {
            try {
                Loader.loadNativeLibraries();
                return "";
            } catch (RuntimeException | LinkageError e) {
                return "OR-Tools' native code cannot be loaded on "
                        + platform(System.getProperty("os.name"), System.getProperty("os.arch"))
                        + ": "
                        + firstLine(e)
                        + " (from the cache: "
                        + firstLine(cached)
                        + ")";
            }
        }
    }

    private static void loadFromCache() throws IOException {
        String system = System.getProperty("os.name");
        String folder = "ortools-" + platform(system, System.getProperty("os.arch"));
        URL url = NativeLibrary.class.getClassLoader().getResource(folder + "/" + System.mapLibraryName("jniortools"));
        if (url == null) {
            throw new IOException("there is no " + folder + " on the class path");
        }
        if (!(url.openConnection() instanceof JarURLConnection connection)) {
            throw new IOException(url + " is not in a jar");
        }
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            Path home = NativeCache.home(system, System::getenv, System.getProperty("user.home"));
            Path libraries = new NativeCache(jar, folder).folderBelow(home).toAbsolutePath();
            if (folder.contains("win32")) {
                for (String name : WINDOWS_ORDER) {
                    Path library = libraries.resolve(System.mapLibraryName(name));
                    if (library.toFile().exists()) {
                        System.load(library.toString());
                    }
                }
            }
            System.load(libraries.resolve(System.mapLibraryName("jniortools")).toString());
        }
    }

    /** The platform's name in OR-Tools' jars, such as "linux-x86-64". */
    static String platform(String system, String architecture) {
        String name = system.toLowerCase(Locale.ROOT);
        String family = name.startsWith("windows") ? "win32" : name.startsWith("mac") ? "darwin" : "linux";
        String processor =
                switch (architecture.toLowerCase(Locale.ROOT)) {
                    case "amd64", "x86_64" -> "x86-64";
                    case "arm64" -> "aarch64";
                    default -> architecture;
                };
        return family + "-" + processor;
    }

    private static String firstLine(Throwable e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse(e.toString());
    }
}
