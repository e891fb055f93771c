package suasion.cli;

import picocli.CommandLine.Option;
import suasion.extensive.CanonicalForm;
import suasion.extensive.Induced;
import suasion.family.Designed;
import suasion.game.UserMistake;
import suasion.lab.Laboratory;
import suasion.mechanism.Mechanism;
import suasion.scenario.Suggestion;

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
            return CanonicalForm.of(designed.problem(), mechanism(designed), !playersOnly, title);
        } catch (UserMistake mistake) {
            throw designed.scenario().located(mistake);
        }
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
