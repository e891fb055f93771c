package suasion.menu;

import java.util.List;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Mechanism;
import suasion.mechanism.Sale;
import suasion.solve.Certifier;
import suasion.solve.Claim;
import suasion.solve.IncentiveLine;
import suasion.solve.Solution;

/** The best menu for one buyer of several goods, and how good a given one is. */
public final class MenuSolver {
    private MenuSolver() {}

    /**
     * The best menu: OPTIMAL with finitely many types and with one good, LOWER_BOUND with the proved gap on a
     * continuum.
     */
    public static Solution solve(MenuDesign design) {
        return design.isContinuous() ? new ContinuumSolver(design).solution() : TypesSolver.solve(design);
    }

    /** A given mechanism, with the best menu's value beside it. */
    public static Solution audit(MenuDesign design, Mechanism mechanism) {
        DesignProblem problem = Sale.problem(mechanism.table().game(), design.seller());
        List<IncentiveLine> lines = Certifier.lines(problem, mechanism.table(), List.of());
        Solution best = solve(design);
        return new Solution(
                problem,
                mechanism,
                Claim.AUDITED,
                Certifier.audit(problem, mechanism.table(), lines),
                lines,
                TypesSolver.benchmarks(problem, mechanism.table()).withOptimum(best.problem(), best.table()),
                List.of(),
                "audited as given",
                null);
    }
}
