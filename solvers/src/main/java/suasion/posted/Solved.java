package suasion.posted;

import java.time.Duration;
import java.util.Arrays;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.lp.ExactAnswer;
import suasion.lp.ExactSimplex;
import suasion.lp.LinearProgram;
import suasion.lp.LpAnswer;
import suasion.lp.LpAnswer.Basis;
import suasion.lp.LpEngine;
import suasion.lp.NativeLibrary;

/**
 * What was found of a linear program, in fractions where its size allows; whoever uses it proves it anew.
 *
 * @param status OPTIMAL, INFEASIBLE, or FAILED where nothing certain is known
 * @param primal x per column; empty unless OPTIMAL
 * @param dual the shadow price per row; empty unless OPTIMAL
 * @param method how, for people
 */
record Solved(LpAnswer.Status status, BigFraction[] primal, BigFraction[] dual, String method) {
    /** Rows x columns up to which the exact simplex starts from scratch. */
    private static final long SMALL = 3_000;

    /** Rows x columns up to which the exact simplex finishes what an engine found. */
    private static final long MEDIUM = 200_000;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** In fractions where the size allows. */
    static Solved of(LinearProgram program) {
        return of(program, MEDIUM);
    }

    /** Engines answer where the exact simplex would not be at once. */
    static Solved quickly(LinearProgram program) {
        return of(program, SMALL);
    }

    private static Solved of(LinearProgram program, long exactUpTo) {
        long size = (long) program.rows().size() * program.columns().size();
        if (size <= SMALL || !NativeLibrary.isAvailable()) {
            return exactly(ExactSimplex.solve(program), "exact simplex");
        }
        LpAnswer first = LpEngine.choose(program).solve(program, PATIENCE);
        LpAnswer answer = first.status() == LpAnswer.Status.OPTIMAL || first.status() == LpAnswer.Status.INFEASIBLE
                ? first
                : LpEngine.secondOpinion(program).solve(program, PATIENCE);
        if (size <= exactUpTo) {
            Basis start = answer.status() == LpAnswer.Status.OPTIMAL ? answer.basis() : Basis.NONE;
            ExactAnswer exact = ExactSimplex.solve(program, start, PATIENCE);
            if (exact.status() != ExactAnswer.Status.GAVE_UP) {
                return exactly(exact, answer.engine() + ", finished by the exact simplex");
            }
        }
        return new Solved(answer.status(), fractions(answer.primal()), fractions(answer.dual()), answer.engine());
    }

    private static BigFraction[] fractions(double[] numbers) {
        return Arrays.stream(numbers).mapToObj(Exact::of).toArray(BigFraction[]::new);
    }

    private static Solved exactly(ExactAnswer answer, String method) {
        LpAnswer.Status status =
                switch (answer.status()) {
                    case OPTIMAL -> LpAnswer.Status.OPTIMAL;
                    case INFEASIBLE -> LpAnswer.Status.INFEASIBLE;
                    default -> LpAnswer.Status.FAILED;
                };
        return new Solved(status, answer.primal(), answer.dual(), method);
    }
}
