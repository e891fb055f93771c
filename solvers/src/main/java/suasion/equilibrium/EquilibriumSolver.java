package suasion.equilibrium;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import suasion.game.Game;
import suasion.game.UserMistake;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Table;
import suasion.solve.Benchmarks;
import suasion.solve.Certificate;
import suasion.solve.Certifier;
import suasion.solve.Claim;
import suasion.solve.Exhibit;
import suasion.solve.IncentiveLine;
import suasion.solve.Solution;
import suasion.solve.Solver;

/**
 * Bayes-Nash equilibria of a finite game whose players' types are what they observe: one is selected and proved to be
 * an equilibrium, in fractions.
 *
 * <p>Strictly dominated actions of types are eliminated in turn. Where at most two players still have a choice, all
 * equilibria follow from the vertices of two polytopes; otherwise, or where those are too many, all pure equilibria are
 * enumerated; where there is none, two players' complementary pivoting finds one; where profiles are too many, best
 * replies are followed in turn. Whatever was found, the proof is the {@link Certifier}'s: every gain of obedience of
 * the profile's table is at least 0.
 *
 * <p>Source: Harsanyi (1967); Nash (1951); Mangasarian (1964); Lemke (1965). The selected equilibrium is admissible
 * where that can be, and has the highest sum of payoffs among those; the exhibit "equilibria" lists the others.
 */
public final class EquilibriumSolver {
    private EquilibriumSolver() {}

    /**
     * The selected equilibrium, claim EQUILIBRIUM; exhibits "equilibria" and, where something was eliminated,
     * "dominance". The benchmarks hold the players' payoffs.
     *
     * @param undesigned {@link DesignProblem#undesigned} of the game
     * @throws UserMistake if the game is too large to hold, or no equilibrium is found by the methods that apply
     * @throws CancellationException if the thread is interrupted
     */
    public static Solution solve(DesignProblem undesigned) {
        requireUndesigned(undesigned);
        Game game = undesigned.game();
        Game.requireHoldable(game.cells(), game.outcomes());
        TypeForm form = new TypeForm(game);
        Elimination survivors = Elimination.of(form);
        Findings findings = Findings.of(form, survivors);
        if (findings.points().isEmpty()) {
            throw UserMistake.at("", "no equilibrium was found: " + findings.completeness());
        }
        Selection selection = Selection.of(form, findings.points());
        List<Exhibit> exhibits = new ArrayList<>();
        exhibits.add(EquilibriumExhibits.equilibria(game, selection, findings.completeness()));
        if (!survivors.steps().isEmpty()) {
            exhibits.add(EquilibriumExhibits.dominance(form, survivors));
        }
        return proved(
                undesigned, selection.selected().profile().table(game), "exact, " + findings.completeness(), exhibits);
    }

    /**
     * The equilibria that the methods of {@link #solve} find, the selected one first; none where they find none.
     *
     * @throws CancellationException if the thread is interrupted
     */
    public static List<Profile> profiles(Game game) {
        Game.requireHoldable(game.cells(), game.outcomes());
        TypeForm form = new TypeForm(game);
        Findings findings = Findings.of(form, Elimination.of(form));
        return findings.points().isEmpty()
                ? List.of()
                : Selection.of(form, findings.points()).ranked().stream()
                        .map(Equilibrium::profile)
                        .toList();
    }

    private static Solution proved(DesignProblem problem, Table table, String method, List<Exhibit> exhibits) {
        List<IncentiveLine> lines = Certifier.lines(problem, table, List.of());
        Certificate certificate = Certifier.audit(problem, table, lines);
        if (certificate.violation().getNumerator().signum() != 0) {
            throw new IllegalStateException("what was called an equilibrium is none: " + table);
        }
        return new Solution(
                problem,
                table,
                Claim.EQUILIBRIUM,
                certificate,
                lines,
                Benchmarks.of(problem, table),
                List.of(),
                method,
                null,
                exhibits);
    }

    /** A user's profile, or anything else that players hear, audited as given: claim AUDITED. */
    public static Solution audit(DesignProblem undesigned, Table table) {
        requireUndesigned(undesigned);
        return Solver.audit(undesigned, table, null);
    }

    private static void requireUndesigned(DesignProblem problem) {
        if (problem.hasDesigner()) {
            throw new IllegalArgumentException("somebody designs something: " + problem.designer());
        }
    }
}
