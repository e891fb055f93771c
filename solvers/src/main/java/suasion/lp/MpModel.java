package suasion.lp;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.BasisStatus;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPSolverParameters.IntegerParam;
import com.google.ortools.linearsolver.MPVariable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import suasion.game.Exact;
import suasion.game.Sense;
import suasion.lp.LinearProgram.Column;
import suasion.lp.LinearProgram.Entry;
import suasion.lp.LinearProgram.Row;
import suasion.lp.LpAnswer.Basis;
import suasion.lp.LpAnswer.Status;

/**
 * A {@link LinearProgram} inside OR-Tools, and its answer read back; closing it frees the native memory.
 *
 * <p>Infinite bounds are written as {@code Double.POSITIVE_INFINITY}: GLOP takes 1e30 for a number and ends ABNORMAL.
 */
final class MpModel implements AutoCloseable {
    /** Which algorithm works on which form of the program. */
    record Settings(String solver, Algorithm algorithm, boolean presolve, boolean scaling) {}

    /** The algorithms of OR-Tools' LP_ALGORITHM parameter. */
    enum Algorithm {
        DUAL(10),
        PRIMAL(11);

        final int code;

        Algorithm(int code) {
            this.code = code;
        }
    }

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private final Settings settings;
    private final MPSolver solver;
    private final MPVariable[] columns;
    private final MPConstraint[] rows;
    private final Units units;
    private boolean closed;

    MpModel(LinearProgram program, Settings settings) {
        this.settings = settings;
        this.solver = MPSolver.createSolver(settings.solver());
        if (solver == null) {
            throw new IllegalStateException("this build of OR-Tools has no engine " + settings.solver());
        }
        this.units = Units.of(program);
        List<Column> given = program.columns();
        this.columns = solver.makeNumVarArray(given.size(), 0, INFINITY);
        MPObjective objective = solver.objective();
        for (int j = 0; j < columns.length; j++) {
            if (given.get(j).free()) {
                columns[j].setLb(-INFINITY);
            }
            if (given.get(j).objective().getNumerator().signum() != 0) {
                objective.setCoefficient(columns[j], Exact.toDouble(given.get(j).objective()) * units.objective());
            }
        }
        objective.setOptimizationDirection(program.sense() == Sense.MAX);
        this.rows = new MPConstraint[program.rows().size()];
        for (int k = 0; k < rows.length; k++) {
            rows[k] = add(program.rows().get(k), units.row(k));
        }
    }

    private MPConstraint add(Row row, double unit) {
        double side = Exact.toDouble(row.rightHandSide()) * unit * units.column();
        MPConstraint constraint =
                switch (row.relation()) {
                    case AT_LEAST -> solver.makeConstraint(side, INFINITY);
                    case AT_MOST -> solver.makeConstraint(-INFINITY, side);
                    case EQUAL -> solver.makeConstraint(side, side);
                };
        for (Entry entry : row.entries()) {
            constraint.setCoefficient(columns[entry.column()], entry.approx() * unit);
        }
        return constraint;
    }

    /** Solves; {@code limit} zero for no limit. */
    LpAnswer solve(String engine, Duration limit) {
        if (!limit.isZero()) {
            solver.setTimeLimit(Math.max(1, limit.toMillis()));
        }
        MPSolverParameters parameters = new MPSolverParameters();
        try {
            parameters.setIntegerParam(IntegerParam.LP_ALGORITHM, settings.algorithm().code);
            parameters.setIntegerParam(IntegerParam.PRESOLVE, settings.presolve() ? 1 : 0);
            parameters.setIntegerParam(IntegerParam.SCALING, settings.scaling() ? 1 : 0);
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
                    ? read(engine, seconds)
                    : new LpAnswer(status, new double[0], new double[0], Basis.NONE, engine, seconds);
        } finally {
            parameters.delete();
        }
    }

    private LpAnswer read(String engine, double seconds) {
        double[] primal = new double[columns.length];
        List<Integer> basicColumns = new ArrayList<>();
        for (int j = 0; j < columns.length; j++) {
            primal[j] = columns[j].solutionValue() / units.column();
            if (columns[j].basisStatus() == BasisStatus.BASIC) {
                basicColumns.add(j);
            }
        }
        double[] dual = new double[rows.length];
        List<Integer> basicRows = new ArrayList<>();
        for (int k = 0; k < rows.length; k++) {
            dual[k] = rows[k].dualValue() * units.row(k) / units.objective();
            if (rows[k].basisStatus() == BasisStatus.BASIC) {
                basicRows.add(k);
            }
        }
        return new LpAnswer(Status.OPTIMAL, primal, dual, new Basis(basicColumns, basicRows), engine, seconds);
    }

    /** Asks the engine to stop, from another thread; false where it cannot or is done. */
    synchronized boolean interrupt() {
        return !closed && solver.interruptSolve();
    }

    @Override
    public synchronized void close() {
        closed = true;
        solver.delete();
    }
}
