package suasion.reduced;

import java.util.List;
import java.util.function.BiFunction;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.mechanism.Accounts;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Mechanism;
import suasion.mechanism.Table;
import suasion.solve.Benchmarks;
import suasion.solve.Certificate;
import suasion.solve.Certifier;
import suasion.solve.Claim;
import suasion.solve.IncentiveLine;
import suasion.solve.Solution;

/** Puts a mechanism and the proof of a bound together: value and violations from the announced table, in fractions. */
final class Proved {
    private Proved() {}

    /**
     * @param multipliers one per gain of the problem
     * @param proof what no mechanism is worth more than, from the game and the multipliers
     */
    static Solution solution(
            DesignProblem problem,
            Mechanism mechanism,
            List<BigFraction> multipliers,
            BiFunction<Game, List<IncentiveLine>, BigFraction> proof,
            String method) {
        Table table = mechanism.table();
        List<IncentiveLine> lines = Certifier.lines(problem, table, multipliers);
        BigFraction value = Accounts.of(problem, table).expectedDesigner();
        BigFraction bound = proof.apply(problem.game(), lines);
        BigFraction gap = bound.subtract(value).abs();
        Certificate certificate = new Certificate(value, bound, gap, Certifier.violation(problem, lines), true);
        Claim claim = Certifier.claim(problem, table, certificate);
        return new Solution(
                problem,
                mechanism,
                claim,
                certificate,
                lines,
                Benchmarks.of(problem, table).withOptimum(problem, claim == Claim.OPTIMAL ? table : null),
                List.of(),
                method,
                null);
    }
}
