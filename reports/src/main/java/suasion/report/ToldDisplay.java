package suasion.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.solve.Benchmarks;
import suasion.solve.Claim;
import suasion.solve.Solution;

/** What players are told to believe, in each of two states by lot. */
record ToldDisplay(Told told) implements Display {
    private static final int FEW = 8;
    private static final int FIRST = 5;
    private static final int FEW_FOR_OTHERS = 16;

    /** Few profiles are shown whole, of many the likeliest. */
    @Override
    public List<String> lines() {
        List<Told.Profile> all = told.profiles();
        boolean few = all.size() <= FEW;
        Grid grid = ToldTables.profiles(told, "", few ? all : told.likeliest(), null);
        List<String> lines = new ArrayList<>(TextTable.lines(grid, TextReport.WIDTH, few ? FEW : FIRST));
        for (int player = 0; player < told.players().size() && !few; player++) {
            lines.add(TextTable.words(ToldTables.inWords(told, player), TextReport.WIDTH));
        }
        return lines;
    }

    @Override
    public Grid small() {
        String caption = "What is told, and how often";
        return ToldTables.profiles(told, caption, told.profiles(), null);
    }

    @Override
    public List<Part> parts(Report report) {
        DesignProblem problem = report.solution().problem();
        List<Part> parts = new ArrayList<>();
        List<Told.Profile> all = told.profiles();
        boolean few = all.size() <= FEW;
        boolean several = told.players().size() > 1;
        parts.add(new Paragraph(
                ("A belief is the probability of %s. In each state one row is drawn with the probability in the state's column, and %s."
                                + " Fractions are exact; decimals stand where a fraction is long, and report.json has all of it.")
                        .formatted(
                                told.high(),
                                several
                                        ? "everybody is told his own number of it, in private"
                                        : told.players().get(0) + " is told its number")));
        Grid profiles = ToldTables.profiles(
                told,
                "What is told, by state" + (few ? "" : ", the likeliest first"),
                few ? all : told.likeliest(),
                problem.hasDesigner() ? problem.objective().over(told.game()) : null);
        parts.add(PlayChapter.foldIfLong(profiles.limited(SchemeTables.MOST_CELLS, "report.json and scheme.csv")));
        ToldCurve.of(report).ifPresent(parts::add);
        parts.addAll(ToldFigures.couplings(told));
        parts.add(ToldFigures.laws(told));
        for (int player = 0; player < told.players().size(); player++) {
            Grid beliefs = ToldTables.beliefs(told, player);
            parts.add(PlayChapter.foldIfLong(beliefs.limited(SchemeTables.MOST_CELLS, "report.json")));
        }
        if (all.size() <= FEW_FOR_OTHERS) {
            parts.addAll(BeliefTables.parts(told.table()));
        }
        return parts;
    }

    @Override
    public String setting(DesignProblem problem) {
        String who = Words.and(told.players());
        boolean several = told.players().size() > 1;
        String states = "2 states: %s, and %s with prior probability %s."
                .formatted(told.low(), told.high(), Amounts.both(told.prior()));
        if (!problem.hasDesigner()) {
            return states
                    + " What %s %s told is given: nobody designs it. It is audited whether everybody who is told a number should believe it."
                            .formatted(who, several ? "are" : "is");
        }
        String aim = problem.sense() == Sense.MAX ? "as much as possible" : "as little as possible";
        return states
                + " %s sees the state, tells %s%s by a scheme that is announced beforehand, and wants %s of a payoff of what %s and"
                        .formatted(
                                Chapters.capital(problem.designer()),
                                who,
                                several ? " each a number, in private," : " a number",
                                aim,
                                several ? "they believe" : told.players().get(0) + " believes")
                + " the state. Who is told a number must find by Bayes' rule that it is the probability of %s."
                        .formatted(told.high());
    }

    @Override
    public List<Part> payoffs(Solution solution) {
        String payoff = solution.problem().hasDesigner()
                ? "The payoff of %s is a formula of all beliefs; scenario.yaml says which. "
                        .formatted(solution.problem().designer())
                : "";
        return List.of(new Paragraph(payoff
                + "Nobody is asked to do anything: whoever is told something holds a belief x, and how well he does is minus the"
                + " squared error, x\u00b2 if the state is %s and (1 - x)\u00b2 if it is %s, which is smallest in the mean at his posterior."
                        .formatted(told.low(), told.high())));
    }

    /** Shown with the certificate. */
    @Override
    public Set<String> shown() {
        return Set.of(ToldCertificate.CONTINUUM, ToldCertificate.POTENTIALS);
    }

    @Override
    public List<Terms.Entry> words() {
        return List.of();
    }

    /** The first sentence of a report. */
    static String result(Solution s) {
        Told told = Told.of(s.table());
        if (!s.problem().hasDesigner()) {
            return "Under this scheme %s; mean squared errors of these beliefs: %s."
                    .formatted(
                            IntStream.range(0, told.players().size())
                                    .mapToObj(player -> ToldTables.inWords(told, player))
                                    .collect(Collectors.joining("; ")),
                            errors(s));
        }
        return "Under this scheme %s gets %s per round when %s what %s."
                .formatted(
                        s.problem().designer(),
                        Amounts.both(s.value()),
                        told.players().size() > 1
                                ? "everybody believes"
                                : told.players().get(0) + " believes",
                        "he is told");
    }

    /** What it would be worth to tell nothing, or everything; empty where that is not known. */
    static Optional<String> compared(Solution s) {
        Benchmarks b = s.benchmarks();
        if (!s.problem().hasDesigner() || b == null || b.noInformation() == null || b.fullInformation() == null) {
            return Optional.empty();
        }
        return Optional.of("no information is worth %s, full information %s%s"
                .formatted(
                        Amounts.fraction(b.noInformation()),
                        Amounts.fraction(b.fullInformation()),
                        b.optimum() == null ? "" : ", the best scheme " + Amounts.fraction(b.optimum())));
    }

    /** "ann told 3/4" for "CALIBRATION ann: told 3/4, posterior of high": nobody promises anything else of a belief. */
    static String brief(String promise) {
        return promise.replaceAll("CALIBRATION (.+?): told (.+?), posterior of .+?(?=$| and \\d+ more$)", "$1 told $2");
    }

    /** "3/16 of ann, 3/16 of bob". */
    static String errors(Solution s) {
        Told told = Told.of(s.table());
        return IntStream.range(0, told.players().size())
                .mapToObj(player -> Amounts.fraction(ToldTables.error(told, player)) + " of "
                        + told.players().get(player))
                .collect(Collectors.joining(", "));
    }

    /**
     * What the designer gets, and how far from the truth beliefs are, without, with full, and with this information.
     */
    static Grid benchmarks(Solution s) {
        Told told = Told.of(s.table());
        Benchmarks b = s.benchmarks();
        List<String> head = List.of("per round", "no information", "full information", "this scheme", "best scheme");
        List<List<String>> rows = new ArrayList<>();
        boolean best = s.claim() == Claim.AUDITED && b != null && b.optimum() != null;
        if (s.problem().hasDesigner()) {
            rows.add(List.of(
                    "payoff of " + s.problem().designer(),
                    Amounts.fraction(b == null ? null : b.noInformation()),
                    Amounts.fraction(b == null ? null : b.fullInformation()),
                    Amounts.fraction(s.value()),
                    Amounts.fraction(b == null ? null : b.optimum())));
        }
        for (int player = 0; player < told.players().size(); player++) {
            BigFraction prior = told.prior();
            rows.add(List.of(
                    "squared error of " + told.players().get(player),
                    Amounts.fraction(prior.multiply(BigFraction.ONE.subtract(prior))),
                    "0",
                    Amounts.fraction(ToldTables.error(told, player)),
                    "-"));
        }
        int columns = best ? head.size() : head.size() - 1;
        return new Grid(
                "What is expected per round",
                head.subList(0, columns),
                rows.stream().map(row -> row.subList(0, columns)).toList(),
                1);
    }
}
