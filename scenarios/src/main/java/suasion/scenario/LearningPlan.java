package suasion.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.UserMistake;

/**
 * Who learns in a scenario, and how: the {@code learning} section with defaults for what it leaves out.
 *
 * @param rounds rounds of every history; 100,000
 * @param replications histories of every strategy; 40
 * @param strategies what every learner plays, one after the other, by the names that the file gives
 * @param players those who learn; empty where everybody does
 * @param robustness margins of obedience at which the same is played; empty where the file names none
 */
public record LearningPlan(
        long rounds,
        int replications,
        Map<String, Stated> strategies,
        List<String> players,
        List<BigFraction> robustness) {
    public static final long DEFAULT_ROUNDS = 100_000;
    public static final int DEFAULT_REPLICATIONS = 40;

    /** JSON pointer of the section. */
    public static final String PATH = "/learning";

    /** JSON pointer of the strategies. */
    public static final String STRATEGIES = PATH + "/strategies";

    private static final long MOST_ROUNDS = 1_000_000_000_000L;
    private static final long MOST_REPLICATIONS = 100_000;

    public LearningPlan {
        strategies = Collections.unmodifiableMap(new LinkedHashMap<>(strategies));
        players = List.copyOf(players);
        robustness = List.copyOf(robustness);
    }

    /**
     * A strategy as a file states it: one of a name with its settings, a population, or one per player.
     *
     * @param strategy the name; empty of a population, and of one per player
     * @param settings what is set beside the name, numbers as fractions
     * @param population share by name; empty where it is none
     * @param players name by player; empty where everybody plays the same
     */
    public record Stated(
            String strategy,
            Map<String, String> settings,
            Map<String, BigFraction> population,
            Map<String, String> players) {
        public Stated {
            settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
            population = Collections.unmodifiableMap(new LinkedHashMap<>(population));
            players = Collections.unmodifiableMap(new LinkedHashMap<>(players));
        }

        /** A strategy by its name alone. */
        public static Stated named(String strategy) {
            return new Stated(strategy, Map.of(), Map.of(), Map.of());
        }
    }

    /** Reads the section, which the schema has checked for its keys; empty where the file has none. */
    static Optional<LearningPlan> of(Node.Mapping root, Numbers numbers) {
        if (!root.has("learning")) {
            return Optional.empty();
        }
        Node.Mapping section = root.section("learning");
        Map<String, Stated> strategies = new LinkedHashMap<>();
        section.section("strategies")
                .fields()
                .forEach((name, node) -> strategies.put(name, stated(node, numbers, Pointer.below(STRATEGIES, name))));
        long replications = integer(section, "replications", numbers, DEFAULT_REPLICATIONS, MOST_REPLICATIONS);
        return Optional.of(new LearningPlan(
                integer(section, "rounds", numbers, DEFAULT_ROUNDS, MOST_ROUNDS),
                (int) replications,
                strategies,
                players(section),
                robustness(section, numbers)));
    }

    private static long integer(Node.Mapping section, String key, Numbers numbers, long otherwise, long most) {
        return section.has(key)
                ? numbers.readInteger(section.fields().get(key), Pointer.below(PATH, key), 1, most)
                : otherwise;
    }

    private static Stated stated(Node node, Numbers numbers, String path) {
        if (!(node instanceof Node.Mapping mapping)) {
            return Stated.named(((Node.Scalar) node).text());
        }
        List<String> kinds = List.of("strategy", "population", "players").stream()
                .filter(mapping::has)
                .toList();
        if (kinds.size() != 1) {
            String found = kinds.isEmpty() ? "none of them" : String.join(" and ", kinds);
            throw UserMistake.at(path, "one of strategy, population, players is needed, " + found + " found");
        }
        Map<String, String> rest = new LinkedHashMap<>();
        for (Map.Entry<String, Node> field : mapping.fields().entrySet()) {
            if (!field.getKey().equals(kinds.get(0))) {
                rest.put(field.getKey(), setting((Node.Scalar) field.getValue(), numbers));
            }
        }
        if (mapping.has("strategy")) {
            return new Stated(mapping.text("strategy", ""), rest, Map.of(), Map.of());
        }
        for (String key : rest.keySet()) {
            throw UserMistake.at(Pointer.below(path, key), "a setting is that of one strategy, not of " + kinds.get(0))
                    .maybe("Maybe the strategy stands under a name of its own, with " + key + ".");
        }
        Map<String, String> players = new LinkedHashMap<>();
        mapping.section("players").fields().forEach((player, name) -> players.put(player, ((Node.Scalar) name).text()));
        return new Stated("", Map.of(), shares(mapping.section("population"), numbers, path), players);
    }

    /** A number, if it is one or a formula of numbers; else the word that stands there. */
    private static String setting(Node.Scalar node, Numbers numbers) {
        try {
            return Exact.fraction(numbers.read(node, ""));
        } catch (UserMistake word) {
            return node.text();
        }
    }

    private static Map<String, BigFraction> shares(Node.Mapping population, Numbers numbers, String path) {
        Map<String, BigFraction> shares = new LinkedHashMap<>();
        String place = Pointer.below(path, "population");
        population.fields().forEach((name, share) -> shares.put(name, numbers.read(share, Pointer.below(place, name))));
        return shares;
    }

    private static List<String> players(Node.Mapping section) {
        List<String> players = new ArrayList<>();
        if (section.fields().get("players") instanceof Node.Sequence list) {
            list.items().forEach(item -> players.add(((Node.Scalar) item).text()));
        }
        return players;
    }

    private static List<BigFraction> robustness(Node.Mapping section, Numbers numbers) {
        List<BigFraction> levels = new ArrayList<>();
        if (section.fields().get("robustness") instanceof Node.Sequence list) {
            for (Node item : list.items()) {
                String path = Pointer.below(PATH + "/robustness", String.valueOf(levels.size()));
                BigFraction level = numbers.readNonNegative(item, path);
                if (levels.contains(level)) {
                    throw UserMistake.at(path, "the margin " + Exact.show(level) + " is named twice");
                }
                levels.add(level);
            }
        }
        return levels;
    }
}
