package suasion.solve;

import java.util.Arrays;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Payoff;
import suasion.game.Sense;
import suasion.lp.LinearProgram;
import suasion.lp.LpAnswer;
import suasion.lp.LpEngine;
import suasion.mechanism.DesignProblem;

/**
 * Proves that no mechanism keeps a robustness margin, without believing the engine that says so.
 *
 * <p>The multipliers come from the program that makes every incentive hold up to a common shortfall and minimises that.
 * If the {@link Lagrangian} with an objective of 0 is bounded below 0, then sum lambda_k (gain_k - margin) is negative
 * under every mechanism, so some incentive fails under every mechanism (Farkas 1902). Only balanced payments can fail
 * so; theirs are part of that Lagrangian.
 */
final class Infeasibility {
    private Infeasibility() {}

    /** Whether a proof was found; false proves nothing. */
    static boolean isProved(DesignProgram program) {
        LinearProgram elastic = elastic(program.program(), program.gains().size());
        LpAnswer answer = LpEngine.choose(elastic).solve(elastic);
        if (answer.status() != LpAnswer.Status.OPTIMAL) {
            return false;
        }
        BigFraction[] multipliers = Arrays.stream(answer.dual())
                .limit(program.gains().size())
                .mapToObj(price -> Exact.of(Math.max(0, price)))
                .toArray(BigFraction[]::new);
        DesignProblem given = program.problem();
        Payoff nothing =
                Payoff.of(new int[given.game().cells()][(int) given.game().outcomes()]);
        DesignProblem indifferent = given.withObjective(nothing, Sense.MAX);
        return new Lagrangian(indifferent, Arrays.asList(multipliers))
                        .exactBound()
                        .getNumerator()
                        .signum()
                < 0;
    }

    private static LinearProgram elastic(LinearProgram program, int gains) {
        LinearProgram elastic = new LinearProgram(Sense.MIN);
        for (LinearProgram.Column column : program.columns()) {
            if (column.free()) {
                elastic.freeColumn(column.name(), BigFraction.ZERO);
            } else {
                elastic.column(column.name(), BigFraction.ZERO);
            }
        }
        int shortfall = elastic.column("shortfall", BigFraction.ONE);
        for (int k = 0; k < program.rows().size(); k++) {
            LinearProgram.Row row = program.rows().get(k);
            LinearProgram.Row copy = elastic.row(row.name(), row.relation(), row.rightHandSide());
            row.entries().forEach(entry -> copy.add(entry.column(), entry::exact, entry.approx()));
            if (k < gains) {
                copy.add(shortfall, BigFraction.ONE);
            }
        }
        return elastic;
    }
}
