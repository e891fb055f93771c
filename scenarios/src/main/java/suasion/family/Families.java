package suasion.family;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import suasion.game.Player;
import suasion.game.Suggestion;
import suasion.game.UserMistake;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Mechanism;
import suasion.scenario.ExpectedValue;
import suasion.scenario.Node;
import suasion.scenario.Pointer;
import suasion.scenario.Scenario;
import suasion.scenario.ScenarioText;
import suasion.scenario.Schema;
import suasion.scenario.Simulation;

/** All families, and the way in: from a text to a scenario to its problem. */
public final class Families {
    private static final String NOT_REFUSED = "the scenario is not refused";

    private static final List<Family> ALL = List.of(
            new Persuasion(),
            new SymmetricActions(),
            new BinaryActions(),
            new SellingInformation(),
            new FiniteGame(),
            new SequentialGame(),
            new CommonValueAuction(),
            new PostedPrice(),
            new BeliefPersuasion(),
            new MultiGoodMenu(),
            new PrivateValueAuction(),
            new MultiItemAuction());

    private Families() {}

    public static List<Family> all() {
        return ALL;
    }

    /** The family that a scenario names. */
    public static Family of(Scenario scenario) {
        return ALL.stream()
                .filter(family -> family.name().equals(scenario.family()))
                .findFirst()
                .orElseThrow();
    }

    /** The schema of scenario files of every family. */
    public static Schema schema() {
        return Held.SCHEMA;
    }

    /**
     * The game whose states and actions the sections {@code outcome} and {@code region} of a file name.
     *
     * @throws UserMistake if the scenario's family has no such sections
     */
    static BaseGame base(Designed designed) {
        Scenario scenario = designed.scenario();
        return of(scenario)
                .base(designed)
                .orElseThrow(() -> UserMistake.at(
                        "",
                        "the family %s has no outcomes to ask about; known in %s; feasible knows an allocation in %s too"
                                .formatted(
                                        scenario.family(),
                                        String.join(", ", schema().familiesWith(Plane.KEY)),
                                        String.join(", ", schema().familiesWith(ImplementedRule.KEY)))));
    }

    /** Put together once, when the first file is read: sweeps and lists read many. */
    private static final class Held {
        private static final Schema SCHEMA = assemble();

        private static Schema assemble() {
            Map<String, Node.Mapping> fragments = new LinkedHashMap<>();
            ALL.forEach(family -> fragments.put(family.name(), family.schemaFragment()));
            return Schema.of(fragments);
        }
    }

    /**
     * Reads a scenario.
     *
     * @param changes "path=value", made together before anything is checked
     * @throws UserMistake with file, line and column in its text
     */
    public static Scenario read(ScenarioText text, List<String> changes) {
        return Scenario.read(text, changes, schema());
    }

    /**
     * The settings that a scenario compares, by name, each as if it had been set by one more change; empty where it
     * compares none.
     *
     * @param changes those that the scenario was read with
     * @throws UserMistake with file, line and column in its text
     */
    public static Map<String, Scenario> compared(Scenario scenario, ScenarioText text, List<String> changes) {
        Map<String, Scenario> settings = new LinkedHashMap<>();
        comparing(scenario).ifPresent(compared -> {
            requireConditions(scenario, compared);
            for (String value : compared.values()) {
                List<String> all = new ArrayList<>(changes);
                all.add(compared.key() + "=" + value);
                Scenario setting = read(text, all);
                boolean written = !scenario.changed().contains(compared.key());
                settings.put(value, written ? setting.asIfWritten(compared.key()) : setting);
            }
        });
        return settings;
    }

    /** The name of the information structure that a scenario is about; empty where it names none. */
    public static Optional<String> structure(Scenario scenario) {
        return of(scenario).structure(scenario);
    }

    private static Optional<Compared> comparing(Scenario scenario) {
        try {
            return of(scenario).compared(scenario);
        } catch (UserMistake mistake) {
            throw scenario.located(mistake);
        }
    }

    private static void requireConditions(Scenario scenario, Compared compared) {
        String key = compared.key();
        boolean expects =
                !scenario.expectations().isEmpty() || scenario.refusal().isPresent();
        if (!scenario.changed().contains(key) && expects) {
            String first = compared.values().get(0);
            throw scenario.located(UserMistake.at(
                            "/expect", "the file compares " + key + ", so every value must say for which it is known")
                    .maybe("Maybe when: {%s: %s}.".formatted(key, first)));
        }
    }

    /**
     * Reads and designs a scenario, or every setting that it compares.
     *
     * @throws UserMistake with file, line and column in its text
     */
    public static Variants variants(ScenarioText text, List<String> changes) {
        Scenario scenario = read(text, changes);
        Optional<Compared> compared = comparing(scenario);
        if (compared.isEmpty()) {
            return new Variants(scenario, "", Map.of("", design(scenario)));
        }
        Map<String, Designed> designed = new LinkedHashMap<>();
        compared(scenario, text, changes)
                .forEach((name, setting) -> designed.put(name, design(setting).compared()));
        return new Variants(scenario, compared.get().key(), designed);
    }

    /**
     * Everything that a scenario's family makes of it.
     *
     * @throws UserMistake with file, line and column in its text, also if the scenario compares several settings
     */
    public static Designed design(Scenario scenario) {
        try {
            Family family = of(scenario);
            DesignProblem problem = family.design(scenario);
            requireDeviation(scenario, problem);
            Lineups.require(scenario, problem);
            Optional<Mechanism> scheme = family.scheme(scenario, problem);
            Map<String, Mechanism> broken = new LinkedHashMap<>();
            scenario.broken()
                    .forEach((name, node) -> broken.put(
                            name, family.mechanism(scenario, problem, node, Pointer.below("/broken", name))));
            Designed designed = new Designed(scenario, family.promisedClaim(scenario), problem, scheme, broken, false);
            Refutable.require(scenario, problem, designed.broken());
            requireRefusal(designed, family);
            requireExpectable(scenario, problem);
            return designed;
        } catch (UserMistake mistake) {
            throw scenario.located(mistake);
        }
    }

    /**
     * Why a scenario is refused whose file expects that; empty where it expects to be accepted.
     *
     * @throws UserMistake if the scenario is refused for another reason, or not refused
     */
    public static Optional<UserMistake> refusal(Scenario scenario) {
        if (scenario.refusal().isEmpty()) {
            return Optional.empty();
        }
        try {
            design(scenario);
            throw new IllegalStateException("a scenario that should be refused was designed");
        } catch (UserMistake refusal) {
            if (!refusal.getMessage().endsWith(NOT_REFUSED)
                    && scenario.refusal().get().isMetBy(refusal)) {
                return Optional.of(refusal);
            }
            throw refusal;
        }
    }

    /** What must be refused and can be read is refused while it is solved, or should not be in the file. */
    private static void requireRefusal(Designed designed, Family family) {
        designed.scenario().refusal().ifPresent(refusal -> {
            designed.scheme().map(scheme -> family.audit(designed, scheme)).orElseGet(() -> family.solve(designed));
            throw UserMistake.at(refusal.path(), NOT_REFUSED);
        });
    }

    /** What is expected must be something that is found. */
    private static void requireExpectable(Scenario scenario, DesignProblem problem) {
        List<String> players =
                problem.game().players().stream().map(Player::name).toList();
        for (ExpectedValue expected : scenario.expectations()) {
            if (!expected.isPayoff() && !problem.hasDesigner()) {
                throw UserMistake.at(expected.path(), "nobody designs anything here, so there is no value")
                        .maybe("Maybe payoffs: {%s: ...}.".formatted(players.get(0)));
            }
            if (expected.isPayoff() && !players.contains(expected.player())) {
                throw UserMistake.at(expected.path(), "there is no player '" + expected.player() + "'")
                        .maybe(Suggestion.of(expected.player(), players));
            }
        }
    }

    private static void requireDeviation(Scenario scenario, DesignProblem problem) {
        if (problem.told().isPresent() && scenario.simulation().receiver() == Simulation.Receiver.DEVIATING) {
            throw UserMistake.at(
                            "/simulation/receiver",
                            "deviating found; receivers who are told what to believe have nothing to deviate from,"
                                    + " must be bayesian or obedient")
                    .maybe("Maybe bayesian: everybody believes his own posterior.");
        }
        if (problem.sale().isPresent() && scenario.simulation().receiver() == Simulation.Receiver.DEVIATING) {
            throw UserMistake.at(
                            "/simulation/receiver",
                            "deviating found; who buys gets what he is sold and has nothing to obey, must be bayesian or"
                                    + " obedient")
                    .maybe("Maybe leave it out: every other report is tried anyway.");
        }
        int players = problem.game().players().size();
        if (players > 1 && !scenario.simulation().deviation().isEmpty()) {
            throw UserMistake.at(
                            "/simulation/deviation", "a deviation is that of a single receiver, there are " + players)
                    .maybe("Maybe leave it out: every deviation of every receiver is played anyway.");
        }
        List<String> actions = problem.game().players().get(0).actions();
        scenario.simulation().deviation().forEach((told, done) -> {
            if (!actions.contains(done)) {
                String path = Pointer.below("/simulation/deviation", told);
                throw UserMistake.at(path, "there is no action '" + done + "'").maybe(Suggestion.of(done, actions));
            }
        });
    }
}
