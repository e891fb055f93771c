package suasion.report;

import java.util.ArrayList;
import java.util.List;
import suasion.game.Game;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Table;
import suasion.solve.Solution;

/** What players do who know what they know: nobody tells them anything. */
record StrategiesDisplay(Table table) implements Display {
    private static final int MOST_ROWS = 8;

    @Override
    public List<String> lines() {
        return TextTable.roomy(Strategies.grid(table), TextReport.WIDTH, MOST_ROWS);
    }

    @Override
    public Grid small() {
        return Strategies.plays(table);
    }

    @Override
    public List<Part> parts(Report report) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Paragraph(
                "What every player does, given what he observes, and what he then believes about the state by"
                        + " Bayes' rule. Players who mix draw independently. Fractions are exact."));
        Grid grid = Strategies.grid(table).limited(SchemeTables.MOST_CELLS, "report.json");
        parts.add(PlayChapter.foldIfLong(grid));
        return parts;
    }

    @Override
    public String setting(DesignProblem problem) {
        Game game = problem.game();
        String states =
                game.states().size() == 1 ? "" : Amounts.counted(game.states().size(), "state") + ": ";
        return "%s. Nobody designs anything: what players observe is given, everybody knows that, and each does what is best for himself given what the others do."
                .formatted(Chapters.capital(states + Strategies.players(game)));
    }

    @Override
    public List<Part> payoffs(Solution solution) {
        List<Part> parts =
                new ArrayList<>(Strategies.information(solution.problem().game()));
        parts.addAll(GameChapter.payoffs(solution.problem()));
        return parts;
    }

    @Override
    public List<Terms.Entry> words() {
        return List.of(
                new Terms.Entry("Information structure", "who observes what about the state, known to everybody"),
                new Terms.Entry("Strategy", "what a player does, for each thing that he may observe"),
                new Terms.Entry(
                        "Bayes-Nash equilibrium",
                        "strategies such that no player gains by doing anything else, whatever he observes, while the others"
                                + " keep to theirs (Harsanyi 1967)"));
    }
}
