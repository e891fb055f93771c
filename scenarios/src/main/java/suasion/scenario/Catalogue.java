package suasion.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import suasion.game.Suggestion;
import suasion.game.UserMistake;

/** The scenarios that come with Suasion, addressed by their source: "kamenica-gentzkow-2011/court". */
public final class Catalogue {
    private static final String ROOT = "catalogue/";
    private static final String ENDING = ".yaml";

    private Catalogue() {}

    /** All full names, sorted. */
    public static List<String> list() {
        return names(ROOT);
    }

    /**
     * The names of all files that end in .yaml below a folder of the class path, sorted.
     *
     * @param root the folder, with a slash at its end
     */
    public static List<String> names(String root) {
        // The files themselves are the list, in a folder of classes or in the jar, so that a new one needs no other
        // line.
        try {
            Path home = Path.of(Catalogue.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(home)) {
                try (Stream<Path> files = Files.walk(home.resolve(root))) {
                    return names(
                            root,
                            files.map(file -> home.relativize(file).toString().replace('\\', '/')));
                }
            }
            try (JarFile jar = new JarFile(home.toFile())) {
                return names(root, jar.stream().map(entry -> entry.getName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> names(String root, Stream<String> files) {
        return files.filter(file -> file.startsWith(root) && file.endsWith(ENDING))
                .map(file -> file.substring(root.length(), file.length() - ENDING.length()))
                .sorted()
                .toList();
    }

    /**
     * The scenario of a full name or of any unambiguous ending of one: "court".
     *
     * @throws UserMistake if no name ends so, or several do
     */
    public static ScenarioText find(String ending) {
        List<String> all = list();
        if (all.contains(ending)) {
            return read(ending);
        }
        List<String> matches =
                all.stream().filter(name -> name.endsWith("/" + ending)).toList();
        if (matches.isEmpty()) {
            matches = all.stream()
                    .filter(name -> !ending.isEmpty() && name.endsWith(ending))
                    .toList();
        }
        if (matches.size() == 1) {
            return read(matches.get(0));
        }
        if (matches.isEmpty()) {
            List<String> lastNames = all.stream()
                    .map(name -> name.substring(name.lastIndexOf('/') + 1))
                    .toList();
            String found = "there is neither a file nor a scenario of the catalogue called '" + shorten(ending) + "'";
            String near = Suggestion.near(ending, lastNames).isEmpty()
                    ? Suggestion.near(ending, all)
                    : Suggestion.near(ending, lastNames);
            throw UserMistake.at("", found)
                    .maybe(near.isEmpty() ? "Maybe './suasion list' shows the one that is meant." : near);
        }
        throw UserMistake.at("", matches.size() + " scenarios of the catalogue end in '" + shorten(ending) + "'")
                .maybe("Maybe " + matches.stream().collect(Collectors.joining(" or ")) + ".");
    }

    private static ScenarioText read(String name) {
        try (InputStream in = Catalogue.class.getResourceAsStream("/" + ROOT + name + ENDING)) {
            return ScenarioText.of(name, name.substring(name.lastIndexOf('/') + 1) + ENDING, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The text of a file in the same folder of the catalogue as a scenario.
     *
     * @throws UserMistake if there is none, without a place
     */
    static ScenarioText beside(String scenario, String name) {
        String folder = scenario.substring(0, scenario.lastIndexOf('/') + 1);
        try (InputStream in = Catalogue.class.getResourceAsStream("/" + ROOT + folder + name)) {
            if (in == null) {
                throw UserMistake.at("", name + ": there is no such file");
            }
            return ScenarioText.of(name, name, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shorten(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "..." : text;
    }
}
