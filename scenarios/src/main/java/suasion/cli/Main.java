package suasion.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import suasion.game.UserMistake;

/** The entry point: runs a command and turns what went wrong into one line and an exit code. */
public final class Main {
    /** The user's mistake. */
    static final int MISTAKE = 2;

    /** A defect of the program, as in sysexits.h. */
    private static final int DEFECT = 70;

    /** Interrupted, as shells count SIGINT. */
    private static final int INTERRUPTED = 130;

    private Main() {}

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(execute(args));
    }

    /** Runs the command line in this process, for tests. */
    public static int execute(String... args) {
        // Numbers look the same everywhere: in files, in reports, and in what people send each other.
        Locale.setDefault(Locale.ROOT);
        return commandLine().execute(args);
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Suasion());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler(Main::onUsage);
        line.setExecutionExceptionHandler(Main::onFailure);
        return line;
    }

    private static int onUsage(ParameterException mistake, String[] args) {
        PrintWriter err = mistake.getCommandLine().getErr();
        err.println("suasion: " + firstLine(mistake.getMessage()));
        String command = mistake.getCommandLine().getCommandSpec().qualifiedName();
        err.println("Maybe '" + command + " --help' shows what is needed.");
        return MISTAKE;
    }

    private static int onFailure(Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
        PrintWriter err = line.getErr();
        if (failure instanceof UserMistake mistake) {
            err.println(mistake.line());
            return MISTAKE;
        }
        if (failure instanceof CancellationException) {
            err.println("suasion: interrupted");
            return INTERRUPTED;
        }
        err.println("suasion: this is a defect of the program, not of your file; please report it with these lines:");
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            err.println(cause);
            Arrays.stream(cause.getStackTrace()).forEach(frame -> err.println("    at " + frame));
        }
        return DEFECT;
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse(text);
    }
}
