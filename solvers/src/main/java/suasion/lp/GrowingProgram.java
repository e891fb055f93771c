package suasion.lp;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.BasisStatus;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPSolverParameters.IntegerParam;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import suasion.lp.LpAnswer.Basis;
import suasion.lp.LpAnswer.Status;
import suasion.lp.MpModel.Algorithm;
import suasion.lp.MpModel.Settings;

/**
 * A program that gets more rows between one solution and the next: maximise c x subject to rows a x at most b and 0 at
 * most x_j at most its cap, in doubles.
 *
 * <p>GLOP's dual simplex without presolve goes on from the last basis, to which the new rows' slacks are added: a round
 * with a few new rows takes a few steps. Memory outside Java is held until it is closed.
 */
public final class GrowingProgram implements AutoCloseable {
    /** Who goes from basis to basis. */
    public enum Way {
        /** GLOP's dual simplex: the fastest, but it cycles on a few programs whose costs lie far apart. */
        DUAL(new Settings("GLOP", Algorithm.DUAL, false, false)),
        /** GLOP's primal simplex: slower by ten times, and cycled on none of these. */
        PRIMAL(new Settings("GLOP", Algorithm.PRIMAL, false, false)),
        /** CLP's dual simplex with presolve; it starts anew every time and cannot be interrupted. */
        CLP(LpEngine.CLP.settings());

        private final Settings settings;

        Way(Settings settings) {
            this.settings = settings;
        }

        // The steps of programs that were solved stayed below the number of rows; a limit of time would make results
        // depend on the clock.
        private String limits(int rows) {
            return this == CLP
                    ? ""
                    : "max_number_of_iterations: " + (this == DUAL ? 3_000 + rows + rows / 2 : 100_000 + 10 * rows)
                            + " dual_feasibility_tolerance: 1e-9";
        }
    }

    private final Way way;
    private final MPSolver solver;
    private final MPVariable[] columns;
    private final List<MPConstraint> rows = new ArrayList<>();
    private final List<Double> enlargements = new ArrayList<>();
    private final double unit;
    private final double[] units;
    private final boolean measured;
    private boolean solving;
    private boolean closed;

    /**
     * A program without rows.
     *
     * @param way who solves it
     * @param objective c_j
     * @param caps the largest x_j, infinite for none
     * @throws IllegalStateException if native code cannot be loaded; see {@link NativeLibrary#isAvailable()}
     */
    public GrowingProgram(Way way, double[] objective, double[] caps) {
        this(way, objective, caps, ones(objective.length));
    }

    /**
     * A program without rows, whose columns are measured in units of their own, as engines' tolerances are absolute.
     *
     * @param way who solves it
     * @param objective c_j
     * @param caps the largest x_j, infinite for none
     * @param units powers of two about as large as x_j may be; with any but 1 rows are brought to coefficients near 1
     * @throws IllegalStateException if native code cannot be loaded; see {@link NativeLibrary#isAvailable()}
     */
    public GrowingProgram(Way way, double[] objective, double[] caps, double[] units) {
        if (!NativeLibrary.isAvailable()) {
            throw new IllegalStateException(NativeLibrary.problem());
        }
        this.way = way;
        this.solver = MPSolver.createSolver(way.settings.solver());
        this.columns = solver.makeNumVarArray(objective.length, 0, Double.POSITIVE_INFINITY);
        double largest = 0;
        for (int j = 0; j < objective.length; j++) {
            largest = Math.max(largest, Math.abs(objective[j] * units[j]));
        }
        this.units = units.clone();
        this.measured = Arrays.stream(units).anyMatch(one -> one != 1);
        // Engines' tolerances are absolute; a power of two rounds nothing.
        this.unit = largest == 0 ? 1 : Math.scalb(1.0, -Math.getExponent(largest) - 1);
        MPObjective sum = solver.objective();
        sum.setMaximization();
        for (int j = 0; j < columns.length; j++) {
            columns[j].setUb(caps[j] / units[j]);
            if (objective[j] != 0) {
                sum.setCoefficient(columns[j], objective[j] * units[j] * unit);
            }
        }
    }

    private static double[] ones(int count) {
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** Adds the row sum of coefficients[i] times x_columns[i] at most {@code most}; every column at most once. */
    public void row(int[] numbers, double[] coefficients, double most) {
        double largest = 0;
        for (int i = 0; i < numbers.length; i++) {
            largest = Math.max(largest, Math.abs(coefficients[i] * units[numbers[i]]));
        }
        // Else a row of small coefficients could be broken by much of them.
        double enlarged = largest == 0 || largest >= 1 && !measured ? 1 : Math.scalb(1.0, -Math.getExponent(largest));
        MPConstraint row = solver.makeConstraint(Double.NEGATIVE_INFINITY, most * enlarged);
        for (int i = 0; i < numbers.length; i++) {
            row.setCoefficient(columns[numbers[i]], coefficients[i] * units[numbers[i]] * enlarged);
        }
        rows.add(row);
        enlargements.add(enlarged);
    }

    /** How many rows there are. */
    public int size() {
        return rows.size();
    }

    /**
     * Solves, on a thread of its own, so that an interrupt of the calling thread is heeded.
     *
     * @throws CancellationException if the calling thread is interrupted, which it stays; the program is then closed
     */
    public LpAnswer solve() {
        FutureTask<LpAnswer> task = new FutureTask<>(this::run);
        Thread thread = new Thread(task, "suasion-" + way);
        thread.setDaemon(true);
        synchronized (this) {
            solving = true;
        }
        thread.start();
        try {
            return task.get();
        } catch (InterruptedException e) {
            synchronized (this) {
                if (solving) {
                    solver.interruptSolve();
                }
            }
            close();
            Thread.currentThread().interrupt();
            throw new CancellationException("solving was interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException(way + " failed", e.getCause());
        }
    }

    private LpAnswer run() {
        try {
            return answer();
        } finally {
            synchronized (this) {
                solving = false;
                if (closed) {
                    solver.delete();
                }
            }
        }
    }

    private LpAnswer answer() {
        Settings settings = way.settings;
        MPSolverParameters parameters = new MPSolverParameters();
        try {
            parameters.setIntegerParam(IntegerParam.LP_ALGORITHM, settings.algorithm().code);
            parameters.setIntegerParam(IntegerParam.PRESOLVE, settings.presolve() ? 1 : 0);
            parameters.setIntegerParam(IntegerParam.SCALING, settings.scaling() ? 1 : 0);
            solver.setSolverSpecificParametersAsString(way.limits(rows.size()));
            long start = System.nanoTime();
            MPSolver.ResultStatus result = solver.solve(parameters);
            double seconds = (System.nanoTime() - start) * 1e-9;
            Status status =
                    switch (result) {
                        case OPTIMAL -> Status.OPTIMAL;
                        case INFEASIBLE -> Status.INFEASIBLE;
                        case UNBOUNDED -> Status.UNBOUNDED;
                        default -> Status.FAILED;
                    };
            return status == Status.OPTIMAL
                    ? read(seconds)
                    : new LpAnswer(status, new double[0], new double[0], Basis.NONE, way.name(), seconds);
        } finally {
            parameters.delete();
        }
    }

    private LpAnswer read(double seconds) {
        double[] primal = new double[columns.length];
        List<Integer> basicColumns = new ArrayList<>();
        for (int j = 0; j < primal.length; j++) {
            primal[j] = columns[j].solutionValue() * units[j];
            if (columns[j].basisStatus() == BasisStatus.BASIC) {
                basicColumns.add(j);
            }
        }
        double[] dual = new double[rows.size()];
        List<Integer> basicRows = new ArrayList<>();
        for (int k = 0; k < dual.length; k++) {
            dual[k] = rows.get(k).dualValue() * enlargements.get(k) / unit;
            if (rows.get(k).basisStatus() == BasisStatus.BASIC) {
                basicRows.add(k);
            }
        }
        return new LpAnswer(Status.OPTIMAL, primal, dual, new Basis(basicColumns, basicRows), way.name(), seconds);
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            // A thread that is still solving frees the memory when it is done.
            if (!solving) {
                solver.delete();
            }
        }
    }

    @Override
    public String toString() {
        return columns.length + " columns, " + rows.size() + " rows for " + way;
    }
}
