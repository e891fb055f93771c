package suasion.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Question;
import suasion.mechanism.Regime;
import suasion.solve.Solution;

/** What is played: states, players, who knows what, who wants what. */
final class GameChapter {
    /** Most action profiles whose payoffs are listed where a sentence says what everybody gets. */
    private static final int MOST_EXPLAINED = 9;

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
        String rules = problem.question().map(Question::rules).orElse("");
        if (!rules.isEmpty()) {
            parts.add(new Paragraph(Chapters.capital(rules)));
        }
        boolean few = rules.isEmpty() || game.outcomes() <= MOST_EXPLAINED;
        if (!few) {
            return parts;
        }
        if (game.cells() == 1 && game.players().size() == 2 && SchemeTables.isReadable(game)) {
            parts.add(bimatrix(game));
            if (!Asked.isIn(problem) && problem.hasDesigner()) {
                parts.add(payoffs(game, problem.designer(), problem.objective()));
            }
        } else if (!SchemeTables.isReadable(game)) {
            parts.add(new Paragraph("The payoffs depend on what everybody does; scenario.yaml says how."));
        } else if (Crowds.isCrowd(game) || game.cells() == 1 && game.players().size() > 2) {
            Grid payoffs = Crowds.payoffs(problem).limited(SchemeTables.MOST_CELLS, "scenario.yaml");
            parts.add(PlayChapter.foldIfLong(payoffs));
        } else if (Wording.of(problem) == Wording.MENU && game.players().size() == 1) {
            parts.add(byType(game));
        } else {
            for (int i = 0; i < game.players().size(); i++) {
                parts.add(payoffs(
                        game, game.players().get(i).name(), game.payoffs().get(i)));
            }
            if (Wording.of(problem).recommends() && rules.isEmpty()) {
                parts.add(payoffs(game, whose(problem), problem.objective()));
            }
        }
        return parts;
    }

    /** Both payoffs in one table, the first player's actions downwards. */
    private static Grid bimatrix(Game game) {
        Player down = game.players().get(0);
        Player across = game.players().get(1);
        List<String> head = new ArrayList<>(List.of(down.name() + " \\ " + across.name()));
        head.addAll(across.actions());
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < down.actions().size(); i++) {
            List<String> row = new ArrayList<>(List.of(down.actions().get(i)));
            for (int j = 0; j < across.actions().size(); j++) {
                long outcome = game.replace(game.replace(0, 0, i), 1, j);
                row.add(Amounts.fraction(game.payoffs().get(0).exact(0, outcome)) + ", "
                        + Amounts.fraction(game.payoffs().get(1).exact(0, outcome)));
            }
            rows.add(row);
        }
        String caption = "Payoffs of %s, who chooses the row, and of %s, who chooses the column"
                .formatted(down.name(), across.name());
        return new Grid(caption, head, rows, 1);
    }

    /** What the objective is the payoff of. */
    private static String whose(DesignProblem problem) {
        return Asked.isIn(problem) ? "the objective (" + Asked.of(problem) + ")" : problem.designer();
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
        return SchemeTables.upright(grid).limited(SchemeTables.MOST_CELLS, "scenario.yaml");
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
