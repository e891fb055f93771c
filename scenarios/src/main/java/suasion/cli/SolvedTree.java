package suasion.cli;

import picocli.CommandLine.Option;
import suasion.extensive.CanonicalForm;
import suasion.extensive.Induced;
import suasion.family.Designed;
import suasion.game.Suggestion;
import suasion.game.UserMistake;
import suasion.lab.Laboratory;
import suasion.mechanism.Device;
import suasion.mechanism.Mechanism;

/** The canonical extensive form of a scenario: of its solution, or of a broken scheme of the file. */
final class SolvedTree {
    @Option(
            names = "--scheme",
            paramLabel = "NAME",
            description = "One of the file's broken schemes, not the solution.")
    private String scheme;

    @Option(
            names = "--players-only",
            description = "Leave the designer out, who is otherwise the last player and has no move.")
    private boolean playersOnly;

    Induced of(Designed designed) {
        try {
            String title = designed.scenario().title();
            return CanonicalForm.of(designed.problem(), moves(mechanism(designed)), !playersOnly, title);
        } catch (UserMistake mistake) {
            throw designed.scenario().located(mistake);
        }
    }

    /** A threshold is a reply to every price, not a move: drawn as one it would be chosen before the price is heard. */
    private static Mechanism moves(Mechanism mechanism) {
        if (mechanism instanceof Device device
                && device.table().signals().sequence().isEmpty()) {
            throw UserMistake.at(
                    "",
                    "a posted price has no tree here: who is told a threshold answers every price, which he hears first,"
                            + " and a tree of thresholds would have him choose before that; solve and run show the replies");
        }
        return mechanism;
    }

    private Mechanism mechanism(Designed designed) {
        if (scheme == null) {
            Laboratory laboratory = new Laboratory(designed, "");
            return Progressing.solve(laboratory.isLarge(), laboratory::solve).mechanism();
        }
        if (!designed.broken().containsKey(scheme)) {
            throw UserMistake.at("", "--scheme " + scheme + ": the file has no broken scheme of that name")
                    .maybe(Suggestion.of(scheme, designed.broken().keySet()));
        }
        return designed.broken().get(scheme);
    }
}
