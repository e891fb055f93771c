package suasion.solve;

import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.mechanism.DesignProblem;

/**
 * Another way to the optimum of a game that the linear program solves too, sharing no code with it: its job is to
 * disagree when one of the two is wrong.
 */
public interface SecondSolver {
    /** What people call it, for example "concavification". */
    String name();

    /** Whether the problem has the shape, and is small enough, for this way of solving it. */
    boolean applies(DesignProblem problem);

    /**
     * The exact optimum in the designer's payoff units; empty where no scheme keeps the margin {@code robustness}.
     *
     * @throws IllegalArgumentException if the solver does not apply
     */
    Optional<BigFraction> value(DesignProblem problem);
}
