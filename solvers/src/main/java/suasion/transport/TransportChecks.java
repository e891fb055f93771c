package suasion.transport;

import java.util.ArrayList;
import java.util.List;
import suasion.solve.Check;
import suasion.solve.Exhibit;

/** Other ways to the optimum on a grid, and what theory says the optimum must satisfy. */
public final class TransportChecks {
    private TransportChecks() {}

    /** What other solvers say about the optimum. */
    public static List<Check> checks(BeliefDesign design, GridOptimum optimum) {
        return new ArrayList<>();
    }

    /** What theory says about the optimum, for people. */
    public static List<Exhibit> exhibits(BeliefDesign design, GridOptimum optimum) {
        return new ArrayList<>();
    }
}
