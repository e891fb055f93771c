package suasion.menu;

import suasion.mechanism.Mechanism;
import suasion.solve.Solution;

/** The best menu for one buyer of several goods, and how good a given one is. */
public final class MenuSolver {
    private MenuSolver() {}

    /** The best menu: OPTIMAL with finitely many types, LOWER_BOUND with the proved gap on a continuum. */
    public static Solution solve(MenuDesign design) {
        return TypesSolver.solve(design);
    }

    /** A given mechanism, with the best menu's value beside it. */
    public static Solution audit(MenuDesign design, Mechanism mechanism) {
        throw new UnsupportedOperationException("not yet");
    }
}
