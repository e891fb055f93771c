package suasion.report;

import java.util.ArrayList;
import java.util.List;
import suasion.game.Game;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Table;
import suasion.solve.Solution;

/** A lottery over signals for every state. */
record TableDisplay(Table table) implements Display {
    private static final int MOST_ROWS = 6;
    private static final int MOST_UNSENT = 12;

    /** A table that fits is shown whole, with its row of totals. */
    @Override
    public List<String> lines() {
        Grid scheme = SchemeTables.scheme(table);
        int rows = scheme.rows().size() <= MOST_ROWS + 1 ? scheme.rows().size() : MOST_ROWS;
        List<String> lines = new ArrayList<>(TextTable.lines(scheme, TextReport.WIDTH, rows));
        List<String> unsent = SchemeTables.unsent(table);
        if (!unsent.isEmpty()) {
            lines.add(TextTable.oneLine("never sent: " + Words.some(unsent, MOST_UNSENT), TextReport.WIDTH));
        }
        return lines;
    }

    @Override
    public Grid small() {
        return SchemeTables.upright(SchemeTables.scheme(table));
    }

    @Override
    public List<Part> parts(Report report) {
        List<Part> parts = new ArrayList<>(SchemeChapter.table(table));
        parts.addAll(Figures.ofScheme(report));
        return parts;
    }

    @Override
    public String setting(DesignProblem problem) {
        Game game = problem.game();
        boolean oneState = game.states().size() == 1;
        String states = oneState ? "" : Amounts.counted(game.states().size(), "state") + ": ";
        String what = Chapters.capital(states + Crowds.players(game));
        if (Asked.isIn(problem)) {
            return what + ". " + Asked.setting(problem);
        }
        return announced(problem, what, oneState ? "nothing" : "the state");
    }

    /** "1 state: judge chooses among ...": who sees what and wants how much. */
    static String announced(DesignProblem problem, String what, String seen) {
        String sees = seen.equals("nothing") ? "" : " sees " + seen + ",";
        String aim = problem.sense() == Sense.MAX ? "as much as possible" : "as little as possible";
        return "%s. %s%s speaks by a scheme that is announced beforehand, and wants %s of the payoff."
                .formatted(what, Chapters.capital(problem.designer()), sees, aim);
    }

    @Override
    public List<Part> payoffs(Solution solution) {
        return GameChapter.payoffs(solution.problem());
    }

    @Override
    public List<Terms.Entry> words() {
        return List.of();
    }
}
