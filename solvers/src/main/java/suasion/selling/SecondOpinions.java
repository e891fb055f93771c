package suasion.selling;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.mechanism.DesignProblem;
import suasion.solve.Certificate;
import suasion.solve.Check;

/** What solvers that share nothing with the linear program of the menu say of its revenue. */
public final class SecondOpinions {
    private static final long LARGEST_PROGRAM = 60_000;
    private static final int MOST_ENUMERATED = 3;

    private SecondOpinions() {}

    /**
     * One check per second solver that applies and for which the problem is small enough: the closed form
     * ({@link MatchingTypes}), and {@link MenuProgram}, for few types over all ways to sell to them, else for an item
     * per type, which is one of those ways.
     */
    public static List<Check> of(DesignProblem problem, Certificate certificate) {
        Demand demand = Demand.of(problem);
        List<Check> checks = new ArrayList<>();
        MatchingTypes.of(demand)
                .ifPresent(types -> checks.add(Check.of(types.name(), types.revenue(), problem, certificate)));
        List<List<BigFraction>> points = Kinks.of(demand);
        if (!points.isEmpty() && MenuProgram.size(demand, points, demand.types()) <= LARGEST_PROGRAM) {
            MenuProgram program = new MenuProgram(demand, points);
            checks.add(
                    demand.types() <= MOST_ENUMERATED
                            ? Check.of("enumeration of menus", best(demand, program), problem, certificate)
                            : Check.of("splitting over kinks", program.optimum(), problem, certificate));
        }
        return checks;
    }

    private static BigFraction best(Demand demand, MenuProgram program) {
        return MenuProgram.assignments(demand.types(), demand.types()).stream()
                .map(program::revenue)
                .max(BigFraction::compareTo)
                .orElseThrow();
    }
}
