package suasion.sequential;

import java.util.List;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Device;
import suasion.solve.Solution;

/** Solves problems in which the designer also chooses who moves when. */
public final class SequentialSolver {
    private SequentialSolver() {}

    /** Every order of so many players. */
    public static List<List<Integer>> orders(int players) {
        throw new UnsupportedOperationException();
    }

    /** The best device. */
    public static Solution solve(DesignProblem problem) {
        throw new UnsupportedOperationException();
    }

    /** A user's device, audited as given. */
    public static Solution audit(DesignProblem problem, Device device) {
        throw new UnsupportedOperationException();
    }

    /**
     * What is credible while the outcome has a given distribution: K is what it sends.
     *
     * @param outcome Pr(outcome | cell), rows cells, columns outcomes
     */
    public static CredibleSets sending(
            DesignProblem problem, org.apache.commons.math3.fraction.BigFraction[][] outcome) {
        throw new UnsupportedOperationException();
    }
}
