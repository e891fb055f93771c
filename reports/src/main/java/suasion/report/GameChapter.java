package suasion.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Regime;
import suasion.solve.Solution;

/** What is played: states, players, who knows what, who wants what. */
final class GameChapter {
    private GameChapter() {}

    static Chapter of(Solution solution) {
        DesignProblem problem = solution.problem();
        Display display = Display.of(solution);
        List<Part> parts = new ArrayList<>();
        parts.add(new Paragraph(display.setting(problem)));
        if (problem.regime() != Regime.NONE) {
            parts.add(new Paragraph("Payments to those who follow are allowed, %s: %s."
                    .formatted(Words.of(problem.regime()), PaymentTables.allowed(problem.regime()))));
        }
        BigFraction margin = problem.robustness();
        if (margin.getNumerator().signum() > 0) {
            parts.add(new Paragraph(
                    ("Obedience is asked for with a margin: following must be better than anything else by at least %s per"
                                    + " occurrence.")
                            .formatted(Amounts.both(margin))));
        }
        parts.addAll(display.payoffs(solution));
        return new Chapter("game", "The game", parts);
    }

    /** A table for everybody, the designer last unless nothing in the game matters to him. */
    static List<Part> payoffs(DesignProblem problem) {
        Game game = problem.game();
        List<Part> parts = new ArrayList<>();
        if (!SchemeTables.isReadable(game)) {
            parts.add(new Paragraph("The payoffs depend on what everybody does; scenario.yaml says how."));
        } else if (Crowds.isCrowd(game)) {
            Grid payoffs = Crowds.payoffs(problem).limited(SchemeTables.MOST_CELLS, "scenario.yaml");
            parts.add(PlayChapter.foldIfLong(payoffs));
        } else if (Wording.of(problem) == Wording.MENU && game.players().size() == 1) {
            parts.add(byType(game));
        } else {
            for (int i = 0; i < game.players().size(); i++) {
                parts.add(payoffs(
                        game, game.players().get(i).name(), game.payoffs().get(i)));
            }
            if (Wording.of(problem).recommends()) {
                parts.add(payoffs(game, problem.designer(), problem.objective()));
            }
        }
        return parts;
    }

    /** The payoffs of a buyer, type by type. */
    private static Grid byType(Game game) {
        Grid states = payoffs(game, game.players().get(0).name(), game.payoffs().get(0));
        List<String> types = game.players().get(0).types();
        if (states.rows().size() != game.cells() || types.size() == 1) {
            return states;
        }
        List<String> head = new ArrayList<>(states.head());
        head.set(0, "state");
        head.add(0, "type");
        List<List<String>> rows = new ArrayList<>();
        for (int type = 0; type < types.size(); type++) {
            for (int state = 0; state < game.states().size(); state++) {
                List<String> row = new ArrayList<>(states.rows().get(state * types.size() + type));
                row.set(0, game.states().get(state));
                row.add(0, types.get(type));
                rows.add(row);
            }
        }
        String name = game.players().get(0).name();
        return new Grid("Payoff of " + name + ", by type, state and action", head, rows, 2);
    }

    private static Grid payoffs(Game game, String whose, Payoff payoff) {
        Grid grid = isOfStates(game, payoff)
                ? SchemeTables.payoffsByState(game, whose, payoff)
                : SchemeTables.payoffs(game, whose, payoff);
        return grid.limited(SchemeTables.MOST_CELLS, "scenario.yaml");
    }

    /** Whether players have types that say nothing about this payoff beyond the state. */
    private static boolean isOfStates(Game game, Payoff payoff) {
        int types = game.cells() / game.states().size();
        return types > 1
                && IntStream.range(0, game.cells()).allMatch(cell -> IntStream.range(0, (int) game.outcomes())
                        .allMatch(outcome ->
                                payoff.exact(cell, outcome).equals(payoff.exact(cell / types * types, outcome))));
    }
}
