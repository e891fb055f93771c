package suasion.lab;

import java.util.List;
import java.util.Optional;
import suasion.family.Designed;
import suasion.family.Families;
import suasion.family.ImplementedRule;
import suasion.family.OutcomeReader;
import suasion.family.PosteriorsReader;
import suasion.feasible.PosteriorsAnswer;
import suasion.feasible.Sequential;
import suasion.feasible.Simultaneous;
import suasion.feasible.Spread;
import suasion.feasible.StatedPosteriors;
import suasion.game.Game;
import suasion.game.UserMistake;
import suasion.implement.Implementability;
import suasion.implement.StatedRule;
import suasion.mechanism.Sequence;
import suasion.mechanism.Table;
import suasion.report.FeasibleReport;
import suasion.report.ImplementableReport;
import suasion.report.PosteriorsReport;
import suasion.scenario.Scenario;
import suasion.sequential.SequentialSolver;

/**
 * The inverse question about a scenario: can its outcome distribution be what players do in some equilibrium, whatever
 * they know, and whoever moves when? Can receivers hold the beliefs together that it says they hold? Can transfers make
 * the truth worth reporting under its allocation rule?
 */
public final class Inverse {
    private static final int MOST_PLAYERS = 5;

    private Inverse() {}

    /**
     * Answers.
     *
     * @param command the words that repeat the question
     * @throws UserMistake with file, line and column in its text
     */
    public static FeasibleReport report(Designed designed, String command) {
        OutcomeReader.Given given = OutcomeReader.read(designed);
        Game game = designed.problem().game();
        String why = why(game);
        try {
            Optional<Spread> spread = given.byState() ? Optional.of(Spread.of(game, given.table())) : Optional.empty();
            Table outcome = spread.map(Spread::table).orElse(given.table());
            return new FeasibleReport(
                    Laboratory.provenance(designed.scenario(), command),
                    Simultaneous.of(game, outcome),
                    spread.map(Spread::blames).orElse(List.of()),
                    why.isEmpty() ? Optional.of(Sequential.of(game, orders(designed), outcome)) : Optional.empty(),
                    why,
                    designed.problem().hasDesigner());
        } catch (UserMistake mistake) {
            throw designed.scenario().located(mistake);
        }
    }

    /**
     * Answers for a joint distribution of posteriors; empty where the scenario's family knows none.
     *
     * @param command the words that repeat the question
     * @throws UserMistake with file, line and column in its text
     */
    public static Optional<PosteriorsReport> posteriors(Scenario scenario, String command) {
        try {
            Optional<StatedPosteriors> stated = Families.of(scenario).posteriors(scenario);
            if (stated.isEmpty()
                    && Families.schema().familiesWith(PosteriorsReader.KEY).contains(scenario.family())) {
                throw UserMistake.at("", "the file has no 'posteriors' to ask about")
                        .maybe("Maybe --set 'posteriors=[{at: ..., weight: 1}]'.");
            }
            return stated.map(asked ->
                    new PosteriorsReport(Laboratory.provenance(scenario, command), PosteriorsAnswer.of(asked)));
        } catch (UserMistake mistake) {
            throw scenario.located(mistake);
        }
    }

    /**
     * Answers for an allocation rule; empty where the scenario's family knows none.
     *
     * @param command the words that repeat the question
     * @throws UserMistake with file, line and column in its text
     */
    public static Optional<ImplementableReport> allocation(Scenario scenario, String command) {
        if (!Families.schema().familiesWith(ImplementedRule.KEY).contains(scenario.family())) {
            return Optional.empty();
        }
        try {
            List<StatedRule> rules = Families.of(scenario).rules(scenario);
            if (rules.isEmpty()) {
                throw UserMistake.at("", "the file has no 'allocation' to find transfers for")
                        .maybe("Maybe ad-slot, which has one.");
            }
            return Optional.of(new ImplementableReport(
                    Laboratory.provenance(scenario, command),
                    rules.stream()
                            .map(rule ->
                                    new ImplementableReport.Answer(rule.against(), Implementability.of(rule.rule())))
                            .toList()));
        } catch (UserMistake mistake) {
            throw scenario.located(mistake);
        }
    }

    private static String why(Game game) {
        if (game.players().size() == 1) {
            return "there is one player only";
        }
        if (game.players().size() > MOST_PLAYERS) {
            return "the orders of more than %d players are too many".formatted(MOST_PLAYERS);
        }
        return game.cells() > game.states().size() ? "players have private information" : "";
    }

    /** Those that the file allows, else all. */
    private static List<List<Integer>> orders(Designed designed) {
        return designed.problem()
                .sequence()
                .map(Sequence::orders)
                .orElseGet(() -> SequentialSolver.orders(
                        designed.problem().game().players().size()));
    }
}
