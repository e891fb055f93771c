package suasion.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import suasion.equilibrium.EquilibriumSolver;
import suasion.equilibrium.Profile;
import suasion.family.Designed;
import suasion.family.Plane;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Sense;
import suasion.game.UserMistake;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Regime;
import suasion.mechanism.Table;
import suasion.region.Region;
import suasion.region.RegionSearch;
import suasion.report.RegionReport;
import suasion.sequential.SequentialSolver;
import suasion.solve.Solution;
import suasion.solve.Solver;

/**
 * What can happen in a scenario's game, against the two numbers that it names, with the equilibria of the information
 * that it gives.
 */
public final class Regions {
    /** Outcomes of all cells beyond which nobody searches for all equilibria of the given information. */
    private static final long MOST_OUTCOMES = 10_000;

    private final Designed designed;
    private final String command;

    /**
     * A region, not yet searched.
     *
     * @param command the words that repeat it
     */
    public Regions(Designed designed, String command) {
        this.designed = designed;
        this.command = command;
    }

    /**
     * Searches.
     *
     * @param progress told after every program
     * @throws UserMistake with file, line and column in its text
     */
    public RegionReport report(Runnable progress) {
        Plane plane = Plane.read(designed);
        try {
            DesignProblem problem = problem();
            problem.requireSolvable();
            Game game = problem.game();
            Payoff x = plane.x().over(game);
            Payoff y = plane.y().over(game);
            Function<DesignProblem, Solution> solver =
                    problem.sequence().isPresent() ? SequentialSolver::solve : Solver::solve;
            Region region = RegionSearch.of(problem, x, y, solver, progress);
            return new RegionReport(
                    Laboratory.provenance(designed.scenario(), command),
                    plane.x().label(),
                    plane.y().label(),
                    over(problem),
                    region,
                    equilibria(game, x, y));
        } catch (UserMistake mistake) {
            throw designed.scenario().located(mistake);
        }
    }

    /** What the designer wants and pays does not matter; with what margin he is obeyed does. */
    private DesignProblem problem() {
        DesignProblem written = designed.problem();
        DesignProblem plain = new DesignProblem(
                written.game(), "region", Payoff.zero(written.game()), Sense.MAX, written.robustness(), Regime.NONE);
        return written.sequence().map(plain::withSequence).orElse(plain);
    }

    private static String over(DesignProblem problem) {
        boolean margin = problem.robustness().getNumerator().signum() > 0;
        String obeyed = margin ? " that are obeyed by the margin" : "";
        if (problem.sequence().isPresent()) {
            return "all devices that choose who moves when" + obeyed;
        }
        return problem.game().players().size() == 1
                ? "all signaling schemes" + obeyed
                : problem.game().cells() == 1
                        ? "all correlated equilibria" + obeyed
                        : "all Bayes correlated equilibria" + obeyed;
    }

    private static List<RegionReport.Spot> equilibria(Game game, Payoff x, Payoff y) {
        List<RegionReport.Spot> spots = new ArrayList<>();
        if (game.outcomes() <= MOST_OUTCOMES / game.cells()) {
            for (Profile profile : EquilibriumSolver.profiles(game)) {
                Table table = profile.table(game);
                spots.add(new RegionReport.Spot(profile.inWords(game), table.expected(x), table.expected(y)));
            }
        }
        return spots;
    }
}
