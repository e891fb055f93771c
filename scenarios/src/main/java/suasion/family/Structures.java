package suasion.family;

import java.util.List;
import java.util.Optional;
import suasion.game.Suggestion;
import suasion.game.UserMistake;
import suasion.scenario.Node;
import suasion.scenario.Overrides;
import suasion.scenario.Pointer;
import suasion.scenario.Scenario;

/** The information structures that a file names, and which of them is meant. */
final class Structures {
    static final String KEY = "structure";
    static final String INFORMATION = "/information";

    private static final String COMPARE = "compare";

    private Structures() {}

    private static List<String> names(Scenario scenario) {
        List<String> names =
                List.copyOf(scenario.root().section("information").fields().keySet());
        for (String name : names) {
            // A name is also a value on the command line, and a folder.
            if (!name.matches("[\\p{L}\\p{N}]([\\p{L}\\p{N} _.-]{0,98}[\\p{L}\\p{N}_.-])?") || name.equals(COMPARE)) {
                throw UserMistake.at(
                        Pointer.below(INFORMATION, name),
                        name.equals(COMPARE)
                                ? "'compare' means all structures and cannot name one"
                                : "'%s' found; the name of a structure is made of letters, digits, blanks and _ . -, it starts with"
                                                .formatted(name)
                                        + " a letter or a digit, ends with no blank and has 100 characters at most");
            }
        }
        return names;
    }

    private static String written(Scenario scenario, List<String> names) {
        return scenario.root().text(KEY, names.size() > 1 ? COMPARE : "");
    }

    /** Several structures side by side, if the scenario has several and names none of them. */
    static Optional<Compared> compared(Scenario scenario) {
        List<String> names = names(scenario);
        return names.size() > 1 && written(scenario, names).equals(COMPARE)
                ? Optional.of(new Compared(KEY, names))
                : Optional.empty();
    }

    /**
     * The name of the structure that is meant; empty where the file has none.
     *
     * @throws UserMistake if the scenario means several, or one that it has not
     */
    static Optional<String> chosen(Scenario scenario) {
        List<String> names = names(scenario);
        requireConditions(scenario, names);
        String written = written(scenario, names);
        if (written.equals(COMPARE) && names.size() > 1) {
            throw UserMistake.at(
                            INFORMATION,
                            "run, solve, check and list compare information structures; here one is needed")
                    .maybe("Maybe --set structure=" + names.get(0) + ".");
        }
        if (written.isEmpty() || written.equals(COMPARE)) {
            return names.stream().findFirst();
        }
        requireKnown(written, "/" + KEY, names);
        return Optional.of(written);
    }

    private static void requireKnown(String name, String path, List<String> names) {
        if (!names.contains(name)) {
            throw UserMistake.at(path, "there is no information structure '" + name + "'")
                    .maybe(Suggestion.of(name, names));
        }
    }

    /** A condition on a structure that does not exist would never hold, and nobody would notice. */
    private static void requireConditions(Scenario scenario, List<String> names) {
        Node.Mapping root = scenario.root();
        if (root.fields().get("expect") instanceof Node.Sequence entries) {
            for (int i = 0; i < entries.items().size(); i++) {
                requireCondition(entries.items().get(i), "/expect/" + i, names);
            }
        }
        root.section("broken")
                .fields()
                .forEach((name, profile) -> requireCondition(profile, Pointer.below("/broken", name), names));
    }

    private static void requireCondition(Node entry, String path, List<String> names) {
        if (entry instanceof Node.Mapping mapping) {
            mapping.section("when").fields().forEach((key, wanted) -> {
                if (Overrides.steps(key).equals(List.of(KEY)) && wanted instanceof Node.Scalar name) {
                    String here = Pointer.below(Pointer.below(path, "when"), key);
                    if (names.size() < 2) {
                        throw UserMistake.at(here, "the file does not compare structures, so the condition can go");
                    }
                    requireKnown(name.text(), here, names);
                }
            });
        }
    }
}
