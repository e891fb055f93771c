package suasion.selling;

import java.util.List;
import suasion.mechanism.DesignProblem;
import suasion.solve.Certificate;
import suasion.solve.Check;

/** What solvers that share nothing with the linear program of the menu say of its revenue. */
public final class SecondOpinions {
    private SecondOpinions() {}

    /** One check per second solver that applies and for which the problem is small enough. */
    public static List<Check> of(DesignProblem problem, Certificate certificate) {
        return List.of();
    }
}
