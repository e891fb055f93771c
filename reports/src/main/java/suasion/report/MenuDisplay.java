package suasion.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import suasion.game.Game;
import suasion.mechanism.DesignProblem;
import suasion.solve.Solution;

/** What a seller offers to a buyer who reports his type: a fee and an experiment for each. */
record MenuDisplay(DesignProblem problem, Menu menu) implements Display {
    /** Between a recommendation and its probability, so that no line ends there. */
    private static final String TIED = "\u00a0";

    private static final int MOST_ROWS = 6;
    /** Id of the exhibit in which a solver says what every type buys, pays and keeps. */
    private static final String OFFERS = "menu";

    private static final int MOST_ITEMS = 12;
    private static final int WIDEST = 8;

    @Override
    public List<String> lines() {
        Grid brief = MenuTables.brief(menu);
        List<List<String>> together = brief.rows().stream()
                .map(row -> row.stream()
                        .map(cell -> cell.replaceAll(" (?=[0-9./]+(,|$))", TIED))
                        .toList())
                .toList();
        Grid grid = new Grid(brief.caption(), brief.head(), together, brief.labels());
        return TextTable.roomy(grid, TextReport.WIDTH, MOST_ROWS).stream()
                .map(line -> line.replace(TIED, " "))
                .toList();
    }

    @Override
    public Grid small() {
        return MenuTables.brief(menu);
    }

    @Override
    public List<Part> parts(Report report) {
        String buyer = buyer();
        List<Part> parts = new ArrayList<>();
        String who = menu.isTyped()
                ? "%s knows his type and reports one. Whoever reports a type owes its fee, whatever he is told and does, and hears"
                        + " one recommendation, drawn with the probabilities of that type's experiment in the true state."
                : "%s has no private type: he buys the one experiment or stays out. Who buys owes the fee, whatever he is told"
                        + " and does.";
        parts.add(new Paragraph(who.formatted(Chapters.capital(buyer))
                + " What an experiment is worth to a type is what making the best of it brings him over knowing no more"
                + " than his type; what is left of it after the fee is his rent."));
        report.solution().exhibits().stream()
                .filter(exhibit -> exhibit.id().equals(OFFERS))
                .forEach(exhibit -> parts.addAll(Exhibits.parts(exhibit)));
        parts.addAll(experiments());
        if (menu.beliefsDiffer()) {
            parts.add(MenuTables.beliefs(menu).limited(SchemeTables.MOST_CELLS, "report.json"));
        }
        Grid posteriors = menu.table().game().states().size() <= WIDEST
                ? SchemeTables.posteriors(menu.table(), 0)
                : SchemeTables.posteriorsDown(menu.table(), 0);
        parts.add(PlayChapter.foldIfLong(posteriors.limited(SchemeTables.MOST_CELLS, "report.json, by Bayes' rule")));
        parts.addAll(WorthFigures.of(report, menu));
        return parts;
    }

    private List<Part> experiments() {
        List<Columns.Entry> columns = new ArrayList<>();
        List<List<Menu.Entry>> items = menu.items();
        for (List<Menu.Entry> item : items.subList(0, Math.min(MOST_ITEMS, items.size()))) {
            Menu.Entry first = item.get(0);
            String title = "%s: %s for %s".formatted(names(item), MenuTables.buys(first), Amounts.both(first.fee()));
            Grid experiment = MenuTables.experiment(menu, first);
            columns.add(
                    new Columns.Entry(title, List.of(experiment.limited(SchemeTables.MOST_CELLS / 4, "report.json"))));
        }
        List<Part> parts = new ArrayList<>();
        if (!columns.isEmpty()) {
            parts.add(new Paragraph("The experiments: the probability of each recommendation, by state."));
            parts.add(new Columns(columns));
        }
        if (items.size() > MOST_ITEMS) {
            parts.add(new Paragraph("The first %d of %d experiments are shown; report.json has all."
                    .formatted(MOST_ITEMS, items.size())));
        }
        return parts;
    }

    private static String names(List<Menu.Entry> entries) {
        return Words.some(entries.stream().map(Menu.Entry::who).collect(Collectors.toList()), MOST_ITEMS);
    }

    private String buyer() {
        return menu.table().game().players().get(0).name();
    }

    @Override
    public String setting(DesignProblem problem) {
        Game game = problem.game();
        return "%s: %s. %s sees the state and not the type, announces a menu of fees and experiments beforehand, and wants as much revenue as possible. %s may stay out, pay nothing and hear nothing."
                .formatted(
                        Amounts.counted(game.states().size(), "state"),
                        Crowds.players(game),
                        Chapters.capital(problem.designer()),
                        Chapters.capital(buyer()));
    }

    @Override
    public List<Part> payoffs(Solution solution) {
        return GameChapter.payoffs(solution.problem());
    }

    @Override
    public Set<String> shown() {
        return Set.of(OFFERS);
    }

    @Override
    public List<Terms.Entry> words() {
        return List.of(
                new Terms.Entry(
                        "Menu", "for every type of the buyer a fee and an experiment, of which he picks by reporting"),
                new Terms.Entry(
                        "Experiment",
                        "for every state a lottery over signals; the better one tells states apart, the more it is worth"),
                new Terms.Entry("Fee", "owed on the report, whatever is then heard and done"),
                new Terms.Entry(
                        "Honesty",
                        "reporting one's type and following pays at least as much as reporting any other type and then doing"
                                + " what is best, which may be to disobey"),
                new Terms.Entry(
                        "Participation",
                        "buying pays at least as much as staying out and doing what is best without being told anything"),
                new Terms.Entry(
                        "Information rent",
                        "what is left to a type of the worth of what he buys, because the seller does not know his type"),
                new Terms.Entry(
                        "Garbling",
                        "an experiment that another one can imitate by adding noise, so that nobody prefers it (Blackwell 1953)"));
    }
}
