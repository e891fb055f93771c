package suasion.experiment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import suasion.game.Exact;
import suasion.game.UserMistake;
import suasion.scenario.Node;
import suasion.scenario.Pointer;
import suasion.scenario.ScenarioText;
import suasion.scenario.Schema;
import suasion.scenario.Simulation;

/** Reads an experiment file; every mistake is that of a place of the file. */
final class ExperimentReader {
    /** The most repetitions of a setting. */
    private static final int MOST_REPLICATIONS = 100_000;

    private final ScenarioText source;
    private final Node.Mapping root;

    private ExperimentReader(ScenarioText source, Node.Mapping root) {
        this.source = source;
        this.root = root;
    }

    /** The schema, read once. */
    static final class Held {
        static final Schema SCHEMA = Schema.named("experiment");

        private Held() {}
    }

    static Experiment read(ScenarioText source) {
        if (!Experiments.isOne(source) && source.text().matches("(?s)(.*\\R)?family:.*")) {
            throw UserMistake.at("", source.origin() + ": this is a scenario, not an experiment")
                    .maybe("Maybe ./suasion run " + source.origin());
        }
        Node.Mapping root = Held.SCHEMA.read(source, "an experiment");
        try {
            return new ExperimentReader(source, root).experiment();
        } catch (UserMistake mistake) {
            throw root.located(mistake);
        }
    }

    /** The name in an experiment file, whatever else it says. */
    static String name(ScenarioText source) {
        return Held.SCHEMA.read(source, "an experiment").text("experiment", "");
    }

    private Experiment experiment() {
        List<Factor> factors = new FactorReader(root).factors();
        Experiment experiment = new Experiment(
                root.text("experiment", ""),
                oneLine(root.text("question", "")),
                oneLine(root.text("source", "")),
                source.text(),
                scenarios(factors),
                factors,
                strategies(),
                (int) whole(root, "", "replications", 1, 1, MOST_REPLICATIONS),
                root.has("seed") ? whole(root, "", "seed", 1, Long.MIN_VALUE, Long.MAX_VALUE) : null,
                measures(),
                stop(),
                Experiment.OnError.valueOf(root.text("on-error", "stop").toUpperCase(Locale.ROOT)));
        new Fitting(experiment).check();
        return experiment;
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    /** A whole number between limits; thousands may be set off by underscores. */
    static long whole(Node.Mapping section, String path, String key, long otherwise, long least, long most) {
        if (!section.has(key)) {
            return otherwise;
        }
        String text = section.text(key, "");
        return Exact.whole(text.replaceAll("_(?=\\d{3})", ""), least, most).orElseThrow(() -> {
            String needed = "%s found, must be a whole number from %,d to %,d".formatted(text, least, most);
            return UserMistake.at(Pointer.below(path, key), needed);
        });
    }

    private static List<Node> items(Node.Mapping root, String key) {
        return root.fields().get(key) instanceof Node.Sequence list ? list.items() : List.of();
    }

    private static String text(Node node) {
        return ((Node.Scalar) node).text();
    }

    private List<ScenarioText> scenarios(List<Factor> factors) {
        List<ScenarioText> scenarios = new ArrayList<>();
        Set<String> names = new HashSet<>();
        List<Node> items = items(root, "scenarios");
        for (int i = 0; i < items.size(); i++) {
            String path = Pointer.below("/scenarios", String.valueOf(i));
            try {
                ScenarioText scenario = scenario(text(items.get(i)), factors);
                if (!names.add(scenario.name())) {
                    throw UserMistake.at("", "there is a scenario called '" + scenario.name() + "' already");
                }
                scenarios.add(scenario);
            } catch (UserMistake mistake) {
                throw UserMistake.at(path, mistake.getMessage()).maybe(mistake.guess());
            }
        }
        return scenarios;
    }

    private ScenarioText scenario(String written, List<Factor> factors) {
        if (written.isBlank() || written.indexOf('\0') >= 0) {
            throw UserMistake.at("", "this is no name of a scenario");
        }
        Path beside = Path.of(source.origin()).resolveSibling(written);
        boolean file = written.matches("(?i).*\\.(ya?ml|json)") || Files.isRegularFile(beside);
        ScenarioText found =
                file && !source.name().contains("/") ? ScenarioText.of(beside) : ScenarioText.of(written, System.in);
        List<String> changes = new ArrayList<>();
        for (Factor factor : factors) {
            factor.values().stream().distinct().limit(1_000).forEach(value -> changes.add(factor.path() + "=" + value));
        }
        ScenarioText whole = found.withFiles(changes);
        // Rows that fail say where; that must not depend on the folder in which the command is given.
        return file ? new ScenarioText(whole.name(), written, whole.text(), whole.attached()) : whole;
    }

    private List<String> strategies() {
        List<String> strategies = new ArrayList<>();
        List<Node> items = items(root, "strategies");
        for (int i = 0; i < items.size(); i++) {
            String name = text(items.get(i));
            String path = Pointer.below("/strategies", String.valueOf(i));
            if (strategies.contains(name)) {
                throw UserMistake.at(path, "'" + name + "' is in the list already");
            }
            strategies.add(name);
        }
        return strategies;
    }

    private List<Measure> measures() {
        List<Measure> measures = new ArrayList<>();
        List<Node> items = items(root, "measure");
        for (int i = 0; i < items.size(); i++) {
            String path = Pointer.below("/measure", String.valueOf(i));
            try {
                Measure measure = Measure.parse(text(items.get(i)));
                if (measures.contains(measure)) {
                    throw UserMistake.at("", "'" + measure.name() + "' is measured already");
                }
                measures.add(measure);
            } catch (UserMistake mistake) {
                throw mistake.below(path);
            }
        }
        return measures;
    }

    private Stop stop() {
        Node.Mapping section = root.section("stop");
        long rounds = whole(section, "/stop", "rounds", 0, 1, Simulation.MOST_ROUNDS);
        boolean precise = section.has("precision");
        if (precise && section.has("decided")) {
            throw UserMistake.at("/stop", "play stops either once all is decided or once an estimate is precise");
        }
        if (precise != section.has("of")) {
            String missing =
                    precise ? "precision says how exact, 'of' must say which estimate" : "'of' needs precision";
            throw UserMistake.at("/stop", missing)
                    .maybe(precise ? "Maybe of: estimate of VALUE." : "Maybe precision: 1/1000.");
        }
        if (section.has("decided")) {
            return new Stop(Stop.Rule.DECIDED, rounds, 0, "");
        }
        return precise ? precision(section, rounds) : Stop.after(rounds);
    }

    private Stop precision(Node.Mapping section, long rounds) {
        double precision;
        try {
            precision = Exact.toDouble(Exact.parse(section.text("precision", "")));
        } catch (UserMistake mistake) {
            throw mistake.below("/stop/precision");
        }
        if (!(precision > 0)) {
            throw UserMistake.at("/stop/precision", section.text("precision", "") + " found, must be more than 0");
        }
        String of = section.text("of", "");
        String prefix = Measure.Kind.ESTIMATE.words() + " ";
        if (!of.startsWith(prefix)) {
            boolean named = of.contains(" of ") && !of.startsWith("payoff ");
            throw UserMistake.at("/stop/of", "'" + of + "' found, only an estimate can be precise")
                    .maybe("Maybe " + prefix + (named ? of.substring(of.indexOf(" of ") + 4) : "VALUE") + ".");
        }
        return new Stop(
                Stop.Rule.PRECISION,
                rounds,
                precision,
                of.substring(prefix.length()).strip());
    }
}
