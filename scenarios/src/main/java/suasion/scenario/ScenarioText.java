package suasion.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import suasion.game.UserMistake;

/**
 * The text of a scenario before anything is made of it.
 *
 * @param name "kamenica-gentzkow-2011/court", or a file's name without its ending, or "stdin"
 * @param origin what messages call it: "court.yaml", the path as given, "standard input"
 * @param text the characters, without a byte order mark
 * @param attached the texts of files that the scenario names, by the name it gives them, where they were taken along to
 *     a machine that does not have them; what is not there is looked for beside the scenario
 */
public record ScenarioText(String name, String origin, String text, Map<String, String> attached)
        implements Serializable {
    /** The largest file that is read, in bytes. */
    public static final int LARGEST = 5_000_000;

    public ScenarioText {
        attached = Map.copyOf(attached);
    }

    /** A text that brings no other files along. */
    public ScenarioText(String name, String origin, String text) {
        this(name, origin, text, Map.of());
    }

    /** SHA-256 of the text and of the files that it brings along, in hexadecimal. */
    public String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, String> file : new TreeMap<>(attached).entrySet()) {
                // A character that no text holds keeps names and contents apart.
                String part = "\u0000" + file.getKey() + "\u0000" + file.getValue();
                digest.update(part.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The same with files taken along. */
    public ScenarioText with(Map<String, String> files) {
        return new ScenarioText(name, origin, text, files);
    }

    /**
     * What an argument of the command line means: "-" is standard input, an existing file is that file, anything else a
     * name of the catalogue.
     *
     * @throws UserMistake if it cannot be read or names nothing
     */
    public static ScenarioText of(String argument, InputStream stdin) {
        if (argument.equals("-")) {
            return of("stdin", "standard input", stdin);
        }
        Path file = path(argument);
        boolean looksLikeFile = argument.matches("(?i).*\\.(ya?ml|json)");
        if (file != null && (looksLikeFile || Files.exists(file) && !Files.isDirectory(file))) {
            return of(file);
        }
        try {
            return Catalogue.find(argument);
        } catch (UserMistake mistake) {
            // Only now: a folder that happens to be called "court" does not hide the scenario.
            throw file != null && Files.isDirectory(file) ? folder(argument) : mistake;
        }
    }

    /**
     * The text of any file that the command line names; "-" is standard input.
     *
     * @throws UserMistake if it cannot be read
     */
    public static ScenarioText file(String argument, InputStream stdin) {
        if (argument.equals("-")) {
            return of("stdin", "standard input", stdin);
        }
        Path file = path(argument);
        if (file == null) {
            throw UserMistake.at("", argument + ": there is no such file");
        }
        return of(file);
    }

    /** Whether an argument of the command line names a file that is there. */
    public static boolean isFile(String argument) {
        Path file = path(argument);
        return file != null && Files.isRegularFile(file);
    }

    /**
     * The text of a file that a scenario names: beside the scenario's own file, beside it in the catalogue, or from the
     * working directory where the scenario is standard input.
     *
     * @throws UserMistake if it cannot be read, without a place
     */
    public static ScenarioText beside(Scenario scenario, String name) {
        String taken = scenario.attached().get(name);
        if (taken != null) {
            return new ScenarioText(name, name, taken);
        }
        return beside(new ScenarioText(scenario.name(), scenario.root().place().origin(), ""), name);
    }

    private static ScenarioText beside(ScenarioText text, String name) {
        if (text.name().contains("/")) {
            return Catalogue.beside(text.name(), name);
        }
        Path own = path(text.origin());
        Path file = path(name);
        if (own == null || file == null) {
            throw UserMistake.at("", name + ": there is no such file");
        }
        return of(own.resolveSibling(file));
    }

    private static UserMistake folder(String origin) {
        return UserMistake.at("", origin + ": this is a folder, not a scenario file");
    }

    /**
     * The same with all the files that it names as {@code csv: NAME}, so that it can be read where they are not.
     *
     * @param changes "path=value", which may name files too
     * @throws UserMistake if the text cannot be read; a file that cannot is left out, for whoever needs it to complain
     */
    public ScenarioText withFiles(List<String> changes) {
        Set<String> names = new LinkedHashSet<>();
        collect("", NodeReader.read(origin, text), names);
        for (String change : changes) {
            int equals = change.indexOf('=');
            List<String> steps = Overrides.steps(change.substring(0, equals).strip());
            collect(steps.get(steps.size() - 1), NodeReader.read("", change.substring(equals + 1)), names);
        }
        Map<String, String> files = new TreeMap<>();
        for (String file : names) {
            try {
                files.put(file, beside(this, file).text());
            } catch (UserMistake missing) {
                continue;
            }
        }
        return with(files);
    }

    private static void collect(String key, Node node, Set<String> names) {
        if (node instanceof Node.Mapping mapping) {
            mapping.fields().forEach((below, value) -> collect(below, value, names));
        } else if (node instanceof Node.Sequence list) {
            list.items().forEach(item -> collect(key, item, names));
        } else if (key.equals("csv")) {
            names.add(((Node.Scalar) node).text());
        }
    }

    /** Reads a file. */
    public static ScenarioText of(Path file) {
        String origin = file.toString();
        Path last = file.getFileName();
        String name = (last == null ? origin : last.toString()).replaceFirst("(?i)\\.(ya?ml|json|efg)$", "");
        if (!Files.exists(file)) {
            throw UserMistake.at("", origin + ": there is no such file");
        }
        if (Files.isDirectory(file)) {
            throw folder(origin);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return of(name, origin, in);
        } catch (IOException | SecurityException e) {
            throw UserMistake.at("", origin + ": the file cannot be read");
        }
    }

    /** Reads a stream to its end. */
    public static ScenarioText of(String name, String origin, InputStream in) {
        try {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw UserMistake.at("", "%s: the file is larger than %,d bytes".formatted(origin, LARGEST));
            }
            return new ScenarioText(name, origin, decode(origin, bytes));
        } catch (IOException e) {
            throw UserMistake.at("", origin + ": the file cannot be read");
        }
    }

    private static String decode(String origin, byte[] bytes) {
        if (seemsUtf16(bytes)) {
            throw UserMistake.at("", origin + ": the file seems to be UTF-16, must be UTF-8")
                    .maybe("Maybe the editor can save it as UTF-8.");
        }
        // The default decoder of a charset reports malformed input instead of replacing it.
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer characters = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), characters, true);
        String text = characters.flip().toString();
        if (result.isError()) {
            long line = 1 + text.chars().filter(c -> c == '\n').count();
            int column = text.length() - text.lastIndexOf('\n');
            throw UserMistake.at("", new Place(origin, (int) line, column) + ": the file is not UTF-8 here")
                    .maybe("Maybe it was saved in another encoding.");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Every second byte of Latin text in UTF-16 is 0; no text in UTF-8 has such bytes. */
    private static boolean seemsUtf16(byte[] bytes) {
        int zeros = 0;
        for (byte b : bytes) {
            zeros += b == 0 ? 1 : 0;
        }
        boolean marked = bytes.length > 1 && (bytes[0] & bytes[1]) == (byte) 0xFE && bytes[0] != bytes[1];
        return marked || zeros > 0 && zeros >= bytes.length / 4;
    }

    private static Path path(String argument) {
        try {
            return Path.of(argument);
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
