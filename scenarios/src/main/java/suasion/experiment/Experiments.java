package suasion.experiment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import suasion.game.Suggestion;
import suasion.game.UserMistake;
import suasion.scenario.Catalogue;
import suasion.scenario.ScenarioText;

/** The experiments that come with Suasion, addressed by their names. */
public final class Experiments {
    private static final String ROOT = "experiments/";

    private static final Pattern KEY = Pattern.compile("(?m)^\\{?[\"']?experiment[\"']?\\s*:");

    private Experiments() {}

    /** All names, sorted. */
    public static List<String> list() {
        return Catalogue.names(ROOT);
    }

    /** Whether a text is an experiment's and no scenario's, whatever mistakes it has. */
    public static boolean isOne(ScenarioText text) {
        return KEY.matcher(text.text()).find();
    }

    /**
     * Refuses an experiment where a scenario is needed.
     *
     * @throws UserMistake if it is one
     */
    public static void requireNone(String argument, Supplier<ScenarioText> scenario) {
        boolean known = !ScenarioText.isFile(argument) && list().contains(argument);
        if (known || isOne(scenario.get())) {
            throw UserMistake.at("", argument + " is an experiment, not a scenario")
                    .maybe("Maybe ./suasion experiment " + argument);
        }
    }

    /**
     * What an argument of the command line means: "-" is standard input, an existing file is that file, anything else a
     * name.
     *
     * @throws UserMistake if it cannot be read or names nothing
     */
    public static ScenarioText find(String argument, InputStream stdin) {
        boolean file = argument.equals("-") || argument.matches("(?i).*\\.(ya?ml|json)");
        if (file || ScenarioText.isFile(argument)) {
            return ScenarioText.file(argument, stdin);
        }
        if (!list().contains(argument)) {
            throw UserMistake.at("", "there is neither a file nor an experiment called '" + argument + "'")
                    .maybe(Suggestion.of(argument, list()));
        }
        try (InputStream in = Experiments.class.getResourceAsStream("/" + ROOT + argument + ".yaml")) {
            return ScenarioText.of(ROOT + argument, argument + ".yaml", in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
