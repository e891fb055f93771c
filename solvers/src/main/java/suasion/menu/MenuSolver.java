package suasion.menu;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Mechanism;
import suasion.mechanism.PostedMenu;
import suasion.mechanism.Sale;
import suasion.solve.Certificate;
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
                certificate(problem, mechanism, lines),
                lines,
                TypesSolver.benchmarks(problem, mechanism.table()).withOptimum(best.problem(), best.table()),
                List.of(),
                "audited as given",
                null);
    }

    /** The violation is the worst single buyer's, also where types are classes of buyers. */
    private static Certificate certificate(DesignProblem problem, Mechanism mechanism, List<IncentiveLine> lines) {
        Certificate pooled = Certifier.audit(problem, mechanism.table(), lines);
        BigFraction violation = WorstBuyer.violation(pooled.violation(), mechanism);
        BigFraction error = mechanism instanceof PostedMenu menu ? PostedMenus.error(menu) : null;
        return new Certificate(pooled.value(), null, null, violation, error == null, null, error);
    }
}
