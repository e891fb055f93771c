package suasion.symmetric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Regime;
import suasion.solve.Exhibit;
import suasion.solve.SecondSolver;

/**
 * The closed forms of "Persuasion and Incentives Through the Lens of Duality" (Dughmi, Niazadeh, Psomas and Weinberg
 * 2019) that apply to a written-out game of one receiver.
 */
public final class Propositions {
    private static final Map<Class<?>, String> SAYS = Map.of(
            TwoActionRule.class,
            "recommend the larger s + 2r in every state; payments make up for obedience",
            SymmetricRule.class,
            "actions are alike before the state is drawn: recommend the largest s + n/(n-1) r",
            LambdaRule.class,
            "actions are alike before the state is drawn: recommend the largest s + n lambda r, ties mixed"
                    + " until obedience binds",
            Dichotomy.class,
            "actions are alike before the state is drawn: the optimum without payments, or the largest"
                    + " s + n/(n-1) r paid for");

    private Propositions() {}

    /** All of them, as second solvers; for {@code Solver.solve}. */
    public static List<SecondSolver> all() {
        return List.of(new TwoActionRule(), new SymmetricRule(), new LambdaRule(), new Dichotomy());
    }

    /** Those that apply to a problem. */
    public static List<SecondSolver> of(DesignProblem problem) {
        return all().stream().filter(solver -> solver.applies(problem)).toList();
    }

    /** Which propositions apply, what they say and what they give; empty where none does. */
    public static Optional<Exhibit> exhibit(DesignProblem problem) {
        List<List<Object>> rows = new ArrayList<>();
        for (SecondSolver solver : of(problem)) {
            BigFraction gives = solver.value(problem).orElseThrow();
            rows.add(Arrays.asList(solver.name(), SAYS.get(solver.getClass()), gives));
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Exhibit(
                "propositions",
                "Which proposition applies",
                List.of("proposition", "what it says here", "gives"),
                rows,
                "Numbers of propositions: Dughmi, Niazadeh, Psomas and Weinberg 2019." + symmetry(problem)));
    }

    private static String symmetry(DesignProblem problem) {
        Profiles profiles = Profiles.of(problem);
        if (!profiles.isSymmetric()) {
            return "";
        }
        String balanced = problem.regime() == Regime.BALANCED ? " Balanced payments are 0 in a symmetric game." : "";
        return (profiles.isIndependent()
                        ? " The types of the actions are independent and identically distributed."
                        : " Every permutation of the actions leaves the prior as it is.")
                + balanced;
    }

    static void require(SecondSolver solver, DesignProblem problem) {
        if (!solver.applies(problem)) {
            throw new IllegalArgumentException(solver.name() + " does not apply to " + problem);
        }
    }
}
