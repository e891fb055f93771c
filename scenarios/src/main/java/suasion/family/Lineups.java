package suasion.family;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Player;
import suasion.game.Suggestion;
import suasion.game.UserMistake;
import suasion.learn.Population;
import suasion.learn.Strategies;
import suasion.mechanism.DesignProblem;
import suasion.scenario.LearningPlan;
import suasion.scenario.LearningPlan.Stated;
import suasion.scenario.Pointer;
import suasion.scenario.Scenario;
import suasion.sim.Chance;
import suasion.sim.Obedient;
import suasion.sim.Strategy;

/** The strategies that a scenario wants learners to play, by name, as its game has them. */
public final class Lineups {
    private static final String ROBUSTNESS = "robustness";

    private final List<String> players;
    private final Map<String, Stated> stated;
    private final List<Integer> learners;

    /**
     * Those of a scenario; one without a {@code learning} section has the built-in ones.
     *
     * @throws UserMistake if nobody chooses anything, or there is no such player
     */
    public Lineups(Scenario scenario, DesignProblem problem) {
        if (problem.told().isPresent()) {
            throw UserMistake.at(
                            scenario.learning().isPresent() ? LearningPlan.PATH : "",
                            "receivers who are told what to believe have nothing to choose, so nobody learns here")
                    .maybe("Maybe the family persuasion says what they do on hearing it.");
        }
        this.players = problem.game().players().stream().map(Player::name).toList();
        this.stated = scenario.learning().map(LearningPlan::strategies).orElse(Map.of());
        List<String> named = scenario.learning().map(LearningPlan::players).orElse(List.of());
        List<Integer> indices = new ArrayList<>();
        for (int k = 0; k < named.size(); k++) {
            int index = index(named.get(k), LearningPlan.PATH + "/players/" + k);
            if (indices.contains(index)) {
                throw UserMistake.at(LearningPlan.PATH + "/players/" + k, named.get(k) + " is named twice");
            }
            indices.add(index);
        }
        this.learners = named.isEmpty()
                ? IntStream.range(0, players.size()).boxed().toList()
                : indices.stream().sorted().toList();
    }

    /**
     * Refuses a {@code learning} section that cannot be played.
     *
     * @throws UserMistake with the place in the file
     */
    static void require(Scenario scenario, DesignProblem problem) {
        Optional<LearningPlan> plan = scenario.learning();
        if (plan.isEmpty()) {
            return;
        }
        Lineups lineups = new Lineups(scenario, problem);
        lineups.stated.forEach(Lineups::requireOwnName);
        lineups.all();
        lineups.stated.forEach((name, one) -> requireTime(name, one, plan.get().rounds()));
        if (plan.get().robustness().isEmpty()) {
            return;
        }
        List<String> families = Families.schema().familiesWith(ROBUSTNESS);
        if (!families.contains(scenario.family())) {
            throw UserMistake.at(
                    LearningPlan.PATH + "/" + ROBUSTNESS,
                    "the family %s knows no margin of obedience; known in %s"
                            .formatted(scenario.family(), String.join(", ", families)));
        }
        if (scenario.root().has("scheme")) {
            throw UserMistake.at(
                    LearningPlan.PATH + "/" + ROBUSTNESS,
                    "the file brings a scheme of its own, which is the same whatever margin is asked for");
        }
    }

    /** A name that is built in cannot mean something else in a file. */
    private static void requireOwnName(String name, Stated one) {
        if (Strategies.find(name).isPresent() && !one.strategy().equals(name)) {
            throw UserMistake.at(
                            Pointer.below(LearningPlan.STRATEGIES, name),
                            "%s is a built-in strategy, so nothing else can have that name".formatted(name))
                    .maybe("Maybe my-%s.".formatted(name));
        }
    }

    /** Who learns after chunks must live to see the end of one. */
    private static void requireTime(String name, Stated one, long rounds) {
        if ("chunk".equals(one.settings().get("every")) && rounds < Chance.CHUNK) {
            throw UserMistake.at(
                            Pointer.below(LearningPlan.STRATEGIES, name) + "/every",
                            "in %d rounds no chunk of %d ever ends, so %s would learn nothing"
                                    .formatted(rounds, Chance.CHUNK, name))
                    .maybe("Maybe every: round, or more rounds.");
        }
    }

    /** Names of the players who learn, unless a strategy says who they are. */
    public List<String> learners() {
        return learners.stream().map(players::get).toList();
    }

    /**
     * The line-up of a name that the file gives, or of a built-in strategy.
     *
     * @throws UserMistake if there is none of that name, or its settings are wrong
     */
    public Lineup of(String name) {
        Stated one = stated.get(name);
        if (one == null) {
            return Lineup.of(name, Strategies.of(name), players.size(), learners);
        }
        String path = Pointer.below(LearningPlan.STRATEGIES, name);
        if (one.players().isEmpty()) {
            return Lineup.of(name, strategy(one, path), players.size(), learners);
        }
        List<Strategy> strategies = new ArrayList<>(
                players.stream().<Strategy>map(any -> new Obedient()).toList());
        List<Integer> indices = new ArrayList<>();
        one.players().forEach((player, strategy) -> {
            String place = Pointer.below(path + "/players", player);
            int index = index(player, place);
            strategies.set(index, named(strategy, place));
            indices.add(index);
        });
        return new Lineup(name, strategies, indices.stream().sorted().toList());
    }

    /** The line-ups of all names that the file gives, in its order. */
    public List<Lineup> all() {
        return stated.keySet().stream().map(this::of).toList();
    }

    private int index(String player, String path) {
        int index = players.indexOf(player);
        if (index < 0) {
            throw UserMistake.at(path, "there is no player '" + player + "'").maybe(Suggestion.of(player, players));
        }
        return index;
    }

    private Strategy strategy(Stated one, String path) {
        if (one.population().isEmpty()) {
            boolean alone = one.settings().isEmpty();
            try {
                return Strategies.of(one.strategy(), one.settings());
            } catch (UserMistake mistake) {
                throw mistake.below(mistake.path().isEmpty() && !alone ? path + "/strategy" : path);
            }
        }
        String place = path + "/population";
        List<Population.Kind> kinds = new ArrayList<>();
        for (Map.Entry<String, BigFraction> kind : one.population().entrySet()) {
            String name = kind.getKey();
            String here = Pointer.below(place, name);
            if (stated.containsKey(name) && !stated.get(name).population().isEmpty()) {
                throw UserMistake.at(here, name + " is a population within a population; a kind is one strategy");
            }
            Strategy strategy = named(name, here);
            kinds.add(new Population.Kind(name, kind.getValue(), strategy));
        }
        try {
            return Strategies.population(kinds);
        } catch (UserMistake mistake) {
            throw mistake.below(place);
        }
    }

    /** One strategy by a name of the file, or a built-in one. */
    private Strategy named(String name, String path) {
        Stated one = stated.get(name);
        if (one != null && !one.players().isEmpty()) {
            throw UserMistake.at(path, name + " says who plays what, so nobody can play it alone");
        }
        if (one != null) {
            return strategy(one, Pointer.below(LearningPlan.STRATEGIES, name));
        }
        try {
            return Strategies.of(name);
        } catch (UserMistake mistake) {
            throw mistake.below(path);
        }
    }
}
