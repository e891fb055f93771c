package suasion.solve;

import java.util.List;
import suasion.mechanism.DesignProblem;

/** The list of second solvers. */
public final class SecondSolvers {
    private SecondSolvers() {}

    /** Every second solver, the quickest first. */
    public static List<SecondSolver> all() {
        return List.of(new Concavification.Solver(), new RegionVertices.Solver());
    }

    /** Those that apply to a problem. */
    public static List<SecondSolver> of(DesignProblem problem) {
        return all().stream().filter(solver -> solver.applies(problem)).toList();
    }
}
