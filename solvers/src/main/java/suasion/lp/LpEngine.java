package suasion.lp;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import suasion.game.Exact;
import suasion.lp.LinearProgram.Column;
import suasion.lp.LinearProgram.Entry;
import suasion.lp.LinearProgram.Row;
import suasion.lp.LpAnswer.Basis;
import suasion.lp.LpAnswer.Status;
import suasion.lp.MpModel.Algorithm;
import suasion.lp.MpModel.Settings;

/**
 * The engines inside OR-Tools, each with the settings that were measured to be good for it; no answer is believed
 * before a certificate has checked it.
 *
 * <p>Seconds (processor time, two shared cores, OR-Tools 9.15, payoffs uniform on millionths) to an answer whose
 * multipliers certify the value to 1e-9; "dual" is the dual simplex, "primal" the primal one, P presolve, S scaling;
 * <em>no</em> where the multipliers did not certify:
 *
 * <pre>
 *                               rows x columns  GLOP dual  dual PS  primal PS   CLP dual PS  dual   primal PS
 *  persuasion  30 x 10           120 x    300     .003      .006      .006        .004       .004     .004
 *  persuasion 100 x 30           970 x  3,000     .047      .16       .70         .14         no     1.35
 *  persuasion 400 x 30         1,270 x 12,000     .23       .53      9.6          .74       1.28    17.8
 *  two players 10 x 10 x 10      190 x  1,000     .01       .02       .06        .02        no       no
 *  two players 20 x 20 x 20      780 x  8,000     .14       .54      8.1         1.48       1.53       no
 *  two players 30 x 30 x 30    1,770 x 27,000     .73                          &gt; 150
 *  transport 201 x 201           402 x 40,401     .07       .14       .30         .08        .06       no
 *  menu, 60 types, 2 goods     3,720 x    180     .08       .07       .08         .12         no      .24
 * </pre>
 *
 * <p>"no" means that CLP said OPTIMAL and was wrong by up to 4e-4 of the value, or broke rows by 1e-9 to 1e-6; its dual
 * simplex with presolve certified on all programs measured. Solving the dual program instead gained nothing for GLOP
 * (without presolve 6 to 50 times slower, the menu excepted: .04) and is CLP's best with its primal simplex (.13, 1.2,
 * .55, 1.3, .05 from the second line on), but not by enough to build the program twice. HiGHS is left out: its
 * multipliers, asked through either interface of OR-Tools, do not certify (gap .06 on the first line), it took over 15
 * s on the second (wall clock, busy machine), and it writes to standard output.
 *
 * <p>Without scaling GLOP fails where entries lie far apart: of six programs each of 20 states x 6 actions with payoffs
 * of 1e-s to 1e+s times 1..99, GLOP solved 6, 1, 0 for s = 3, 6, 9; with presolve and scaling 6, 6, 2; CLP's basis was
 * within one exact pivot of the optimum in all.
 *
 * <p>A status other than OPTIMAL says little: of the 625 random small programs without an optimum in the tests GLOP
 * gives 46, CLP 18 and GLOP with presolve 383 another status than the true one. {@link ExactSimplex} tells which it is.
 */
public enum LpEngine {
    /** GLOP's dual simplex, without presolve and scaling: the fastest where entries are of similar size. */
    GLOP(new Settings("GLOP", Algorithm.DUAL, false, false)),
    /** CLP's dual simplex, with presolve and scaling: the most robust. */
    CLP(new Settings("CLP", Algorithm.DUAL, true, true)),
    /** GLOP's dual simplex, with presolve and scaling: the second opinion where entries lie far apart. */
    GLOP_SCALED(new Settings("GLOP", Algorithm.DUAL, true, true));

    // Between 1e8, where unscaled GLOP was right on all measured programs, and 1e14, where it failed on most.
    private static final double WIDEST_UNSCALED = 1e8;

    private final Settings settings;

    LpEngine(Settings settings) {
        this.settings = settings;
    }

    Settings settings() {
        return settings;
    }

    /** The engine to ask first: GLOP, or CLP where the largest entry is more than 1e8 times the smallest. */
    public static LpEngine choose(LinearProgram program) {
        return spread(program) <= WIDEST_UNSCALED ? GLOP : CLP;
    }

    /** The engine whose answer is compared with that of {@link #choose}, and which is asked if that one fails. */
    public static LpEngine secondOpinion(LinearProgram program) {
        return choose(program) == GLOP ? CLP : GLOP_SCALED;
    }

    private static double spread(LinearProgram program) {
        double smallest = Double.POSITIVE_INFINITY;
        double largest = 0;
        for (Row row : program.rows()) {
            for (Entry entry : row.entries()) {
                double size = Math.abs(entry.approx());
                smallest = Math.min(smallest, size);
                largest = Math.max(largest, size);
            }
        }
        double smallestCost = Double.POSITIVE_INFINITY;
        double largestCost = 0;
        for (Column column : program.columns()) {
            if (column.objective().getNumerator().signum() != 0) {
                double size = Math.abs(Exact.toDouble(column.objective()));
                smallestCost = Math.min(smallestCost, size);
                largestCost = Math.max(largestCost, size);
            }
        }
        return Math.max(largest / smallest, largestCost / smallestCost);
    }

    /** Solves without a limit of time. */
    public LpAnswer solve(LinearProgram program) {
        return solve(program, Duration.ZERO);
    }

    /**
     * Solves on a thread of its own, so that an interrupt of the calling thread is heeded: the engine is told to stop,
     * the answer is FAILED, and the calling thread stays interrupted. An engine that cannot be stopped (CLP) finishes
     * unheard.
     *
     * @param limit time for the engine; zero for none
     * @throws IllegalStateException if native code cannot be loaded; see {@link NativeLibrary#isAvailable()}
     */
    public LpAnswer solve(LinearProgram program, Duration limit) {
        if (!NativeLibrary.isAvailable()) {
            throw new IllegalStateException(NativeLibrary.problem());
        }
        MpModel model = new MpModel(program, settings);
        FutureTask<LpAnswer> task = new FutureTask<>(() -> {
            try (model) {
                return model.solve(name(), limit);
            }
        });
        Thread thread = new Thread(task, "suasion-" + name());
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get();
        } catch (InterruptedException e) {
            model.interrupt();
            Thread.currentThread().interrupt();
            return new LpAnswer(Status.FAILED, new double[0], new double[0], Basis.NONE, name(), 0);
        } catch (ExecutionException e) {
            throw new IllegalStateException(name() + " failed", e.getCause());
        }
    }

    /**
     * How long an engine may take, some ten times what the slowest measured programs of a size needed: engines can
     * cycle for ever on programs with many equal columns.
     */
    public static Duration patience(LinearProgram program) {
        long entries =
                program.rows().stream().mapToLong(row -> row.entries().size()).sum();
        return Duration.ofSeconds(3 + entries / 10_000);
    }
}
