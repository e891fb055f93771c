package suasion.equilibrium;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Question;
import suasion.solve.Exhibit;
import suasion.solve.Solution;
import suasion.solve.Solver;

/**
 * What can be said of a game whose players know at least what they observe: the range of everybody's mean payoff, and
 * of what the designer wants, over all Bayes correlated equilibria, beside the equilibria in which they know no more.
 *
 * <p>Every equilibrium of given information is a Bayes correlated equilibrium, so its payoffs lie within the range.
 * Where all equilibria of two players are mixtures of those that are listed, no other one has a mean payoff beyond
 * theirs, since it is linear in each strategy.
 *
 * <p>Source: Bergemann and Morris (2016), "Bayes correlated equilibrium and the comparison of information structures in
 * games", Theorem 1; Aumann (1987), "Correlated equilibrium as an expression of Bayesian rationality", for one state.
 */
public final class Predictions {
    /** Cells x outcomes up to which equilibria of given information are sought. */
    private static final long LARGEST = 2_000;

    private final Solution solution;
    private final DesignProblem problem;
    private final Game game;
    private final List<Equilibrium> equilibria;
    private final String found;

    private Predictions(Solution solution) {
        this.solution = solution;
        this.problem = solution.problem();
        this.game = problem.game();
        if (game.outcomes() > LARGEST / game.cells()) {
            equilibria = List.of();
            found = "not sought in a game of this size";
        } else {
            TypeForm form = new TypeForm(game);
            Findings findings = Findings.of(form, Elimination.of(form));
            equilibria = findings.points().isEmpty()
                    ? List.of()
                    : Selection.of(form, findings.points()).ranked();
            found = findings.completeness();
        }
    }

    /**
     * The ranges, and the equilibria of given information; beside an optimum or an audited scheme.
     *
     * @param solution of a problem with a designer
     */
    public static List<Exhibit> exhibits(Solution solution) {
        Predictions predictions = new Predictions(solution);
        List<Exhibit> all =
                new ArrayList<>(List.of(exhibit(List.of(), predictions.rows(List.of()), List.of(predictions))));
        if (!predictions.equilibria.isEmpty()) {
            all.add(predictions.listed());
        }
        return all;
    }

    /** The same ranges for several information structures. */
    public static List<Exhibit> compare(List<String> names, List<Solution> solutions) {
        List<Predictions> all = solutions.stream().map(Predictions::new).toList();
        List<List<Object>> rows = new ArrayList<>();
        for (int k = 0; k < names.size(); k++) {
            rows.addAll(all.get(k).rows(List.of(names.get(k))));
        }
        return List.of(exhibit(List.of("structure"), rows, all));
    }

    private static Exhibit exhibit(List<String> before, List<List<Object>> rows, List<Predictions> all) {
        List<String> columns = Stream.concat(
                        before.stream(),
                        Stream.of("mean of", "least", "least if untold", "here", "most if untold", "most"))
                .toList();
        StringBuilder note = new StringBuilder("least and most: over everything that players may be told beyond what"
                + " they observe, and all equilibria, which are the Bayes correlated equilibria (Bergemann and Morris"
                + " 2016); what is not exact is a proved bound, rounded to the safe side. If untold: over"
                + " the equilibria in which they are told nothing more");
        for (int k = 0; k < all.size(); k++) {
            String of = before.isEmpty()
                    ? ""
                    : ". In structure '%s'"
                            .formatted(rows.get(k * rows.size() / all.size()).get(0));
            note.append("%s: %s".formatted(of, all.get(k).found));
        }
        all.stream().filter(one -> !one.isSmall()).findFirst().ifPresent(one -> note.append(". Least and most: ")
                .append(AllInformation.tooLarge(one.game, one.programs())));
        return new Exhibit(
                "predictions",
                "What everybody gets, whatever else the players are told",
                columns,
                rows,
                note.toString());
    }

    /** What the objective is called. */
    private String asked() {
        return problem.question().map(Question::of).orElse("payoff of " + problem.designer());
    }

    private long programs() {
        return 2L * game.players().size() + 2;
    }

    private boolean isSmall() {
        return AllInformation.isSmall(game, programs());
    }

    /** One row for the designer and one per player. */
    private List<List<Object>> rows(List<Object> before) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(row(before, asked(), problem.objective(), solution.value()));
        for (int i = 0; i < game.players().size(); i++) {
            BigFraction here = solution.benchmarks().players().get(i);
            rows.add(row(
                    before,
                    "payoff of " + game.players().get(i).name(),
                    game.payoffs().get(i),
                    here));
        }
        return rows;
    }

    private List<Object> row(List<Object> before, String who, Payoff payoff, BigFraction here) {
        List<BigFraction> means = equilibria.stream()
                .map(equilibrium -> equilibrium.profile().mean(game, payoff))
                .sorted(Comparator.naturalOrder())
                .toList();
        List<Object> row = new ArrayList<>(before);
        row.add(who);
        row.add(end(payoff, Sense.MIN));
        row.add(means.isEmpty() ? null : means.get(0));
        row.add(here);
        row.add(means.isEmpty() ? null : means.get(means.size() - 1));
        row.add(end(payoff, Sense.MAX));
        return row;
    }

    private Object end(Payoff payoff, Sense sense) {
        return isSmall()
                ? AllInformation.shown(
                        PayoffRange.End.of(Solver.solve(problem.withObjective(payoff, sense))),
                        sense == Sense.MIN ? RoundingMode.FLOOR : RoundingMode.CEILING)
                : null;
    }

    private Exhibit listed() {
        List<String> columns = new ArrayList<>(List.of("equilibrium", "kind", asked()));
        columns.addAll(game.players().stream().map(Player::name).toList());
        List<List<Object>> rows = new ArrayList<>();
        for (Equilibrium equilibrium : equilibria) {
            if (rows.size() < EquilibriumExhibits.MOST_SHOWN) {
                List<Object> row = new ArrayList<>(
                        List.of(equilibrium.profile().inWords(game), EquilibriumExhibits.kind(equilibrium)));
                row.add(equilibrium.profile().mean(game, problem.objective()));
                row.addAll(equilibrium.payoffs());
                rows.add(row);
            }
        }
        int count = equilibria.size();
        String shown = count > rows.size() ? "; the first %d of %,d are shown".formatted(rows.size(), count) : "";
        return new Exhibit(
                "equilibria-untold",
                "Equilibria in which the players are told nothing more",
                columns,
                rows,
                "Found: " + found + shown);
    }
}
