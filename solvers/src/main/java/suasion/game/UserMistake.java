package suasion.game;

/**
 * The one exception for a mistake of the user: where it is, what was found, what is needed, and perhaps what was meant.
 *
 * <p>The command line prints it as one line (plus at most one "Maybe") and ends with exit code 2; any other exception
 * is a defect of the program. {@link #path()} is a JSON pointer into the scenario file ("/states", "" when the mistake
 * is not at a place of the file); the reader of the file turns it into file, line and column.
 */
public final class UserMistake extends RuntimeException {
    private final String path;
    private final String maybe;

    private UserMistake(String path, String problem, String maybe) {
        super(problem, null, false, false);
        this.path = path;
        this.maybe = maybe;
    }

    /** A mistake at a place of the scenario file, {@code path} being a JSON pointer. */
    public static UserMistake at(String path, String problem) {
        return new UserMistake(path, problem, "");
    }

    /** The same mistake with a guess at what was meant, a whole sentence beginning with "Maybe". */
    public UserMistake maybe(String guess) {
        return new UserMistake(path, getMessage(), guess);
    }

    /** The same mistake, its path put below {@code prefix}. */
    public UserMistake below(String prefix) {
        return new UserMistake(prefix + path, getMessage(), maybe);
    }

    /** JSON pointer of the place in the scenario file; empty where there is none. */
    public String path() {
        return path;
    }

    /** What may have been meant, a sentence that begins with "Maybe"; empty where there is no guess. */
    public String guess() {
        return maybe;
    }

    /** The place in the scenario file as people read it; names with a slash in quotation marks. */
    public String place() {
        return readable(path);
    }

    /** A JSON pointer as people read it: "/values/4~12" is /values/"4/2". */
    public static String readable(String pointer) {
        if (!pointer.contains("~")) {
            return pointer;
        }
        StringBuilder readable = new StringBuilder();
        for (String step : pointer.substring(1).split("/", -1)) {
            String name = step.replace("~1", "/").replace("~0", "~");
            readable.append('/').append(name.contains("/") ? '"' + name + '"' : name);
        }
        return readable.toString();
    }

    /** The whole text without a file name: path, problem, guess; the problem itself ends without a full stop. */
    public String line() {
        String problem = (path.isEmpty() ? "" : place() + ": ") + getMessage();
        String line = maybe.isEmpty() ? problem : problem + ". " + maybe;
        // What is quoted from a file may hold anything; a line stays a line.
        return line.replaceAll("[\\p{Cntrl}\u0085\u2028\u2029]", "?");
    }
}
