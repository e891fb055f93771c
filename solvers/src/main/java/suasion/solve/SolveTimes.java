package suasion.solve;

import suasion.lp.LinearProgram;
import suasion.lp.LpAnswer;
import suasion.lp.LpEngine;
import suasion.mechanism.DesignProblem;

/**
 * Where the time of a numeric solution goes, in seconds.
 *
 * @param build from the problem to the linear program
 * @param engine the engine's own solving time
 * @param certify from the engine's answer to the certificate: cleaning, incentives, bound
 * @param claim what the certificate supports
 */
public record SolveTimes(double build, double engine, double certify, Claim claim) {
    /** Solves once with the engine that is asked first, and times it. */
    public static SolveTimes of(DesignProblem problem) {
        long start = System.nanoTime();
        DesignProgram program = new DesignProgram(problem);
        LinearProgram lp = program.program();
        long built = System.nanoTime();
        LpAnswer answer = LpEngine.choose(lp).solve(lp);
        long solved = System.nanoTime();
        Claim claim = Candidate.numerically(program, answer).claim();
        return new SolveTimes((built - start) / 1e9, answer.seconds(), (System.nanoTime() - solved) / 1e9, claim);
    }

    /** Building and certifying as a share of the engine's own time. */
    public double share() {
        return (build + certify) / engine;
    }
}
