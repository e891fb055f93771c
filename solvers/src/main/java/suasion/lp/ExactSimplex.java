package suasion.lp;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.lp.ExactAnswer.Status;
import suasion.lp.IntegerForm.Kind;
import suasion.lp.LpAnswer.Basis;

/**
 * The simplex method in exact rational arithmetic, for linear programs of up to about 300 rows x 3,000 columns, or as
 * many coefficients in fewer rows.
 *
 * <p>Primal simplex on max c x, A x + S s = b (see {@link IntegerForm}) from any basis: while basic variables are out
 * of their bounds the sum of infeasibilities is brought down, then the objective is improved. Entering is the largest
 * reduced cost (Dantzig 1951); after {@value #PATIENCE} steps of length 0 in a row Bland's rule (1977) takes over until
 * a step is longer, so it ends on every program. Signs are those of exact fractions, computed from the program and the
 * basis alone ({@link ExactBasis}); OPTIMAL therefore means a feasible primal, a feasible dual and a gap of exactly 0.
 *
 * <p>A good first basis saves nearly all work: an engine's, where there is one, else one from {@link GuidingSimplex}.
 * No class of OR-Tools is loaded.
 */
public final class ExactSimplex {
    private static final int MOST_ROWS = 320;
    private static final long MOST_COEFFICIENTS = 1_024_000;
    private static final int LARGEST_UNGUIDED = 12;
    private static final int PATIENCE = 10;

    private final LinearProgram program;
    private final IntegerForm form;
    private final ExactBasis basis;
    private final Work work;
    private final int mostPivots;
    private int pivots;
    private int shortSteps;

    private ExactSimplex(LinearProgram program, Work work, int mostPivots) {
        this.mostPivots = mostPivots;
        this.program = program;
        this.work = work;
        this.form = new IntegerForm(program);
        this.basis = new ExactBasis(form, work);
    }

    /** Whether a program is of a size for which this is the right tool. */
    public static boolean fits(LinearProgram program) {
        return program.rows().size() <= MOST_ROWS
                && (long) program.rows().size() * program.columns().size() <= MOST_COEFFICIENTS;
    }

    /** Solves from scratch, without a limit of time. */
    public static ExactAnswer solve(LinearProgram program) {
        return solve(program, Basis.NONE, Duration.ZERO);
    }

    /** Solves from a basis that an engine proposes, right or wrong, without a limit of time. */
    public static ExactAnswer solve(LinearProgram program, Basis start) {
        return solve(program, start, Duration.ZERO);
    }

    /**
     * Solves from a proposed basis; where it is singular or incomplete, logicals complete it.
     *
     * @param start {@link Basis#NONE} to start from scratch; numbers that the program does not have are passed over
     * @param limit time after which it gives up; zero for none. It gives up as well when the thread is interrupted.
     */
    public static ExactAnswer solve(LinearProgram program, Basis start, Duration limit) {
        return new ExactSimplex(program, new Work(limit), Integer.MAX_VALUE).solved(start);
    }

    /**
     * Solves from a proposed basis within so many steps, which unlike a time do not depend on the machine.
     *
     * @param start as in {@link #solve(LinearProgram, Basis, Duration)}
     * @param mostPivots steps after which it gives up. It gives up as well when the thread is interrupted.
     */
    public static ExactAnswer solve(LinearProgram program, Basis start, int mostPivots) {
        return new ExactSimplex(program, new Work(Duration.ZERO), mostPivots).solved(start);
    }

    private ExactAnswer solved(Basis start) {
        try {
            begin(start);
            return run();
        } catch (Work.Spent spent) {
            return without(Status.GAVE_UP);
        }
    }

    private void begin(Basis start) {
        boolean[] wanted = new boolean[form.columns + form.rows];
        // Not equals(): the first comparison of records alone takes longer than a court-sized program.
        if (!start.columns().isEmpty() || !start.slackRows().isEmpty()) {
            mark(wanted, start.columns(), 0, form.columns);
            mark(wanted, start.slackRows(), form.columns, form.rows);
            basis.enter(wanted);
        } else if (form.rows > LARGEST_UNGUIDED) {
            for (int variable : new GuidingSimplex(form, work).run()) {
                wanted[variable] = true;
            }
            basis.enter(wanted);
        }
    }

    private static void mark(boolean[] wanted, List<Integer> numbers, int offset, int size) {
        for (int number : numbers) {
            if (number >= 0 && number < size) {
                wanted[offset + number] = true;
            }
        }
    }

    private ExactAnswer run() {
        while (true) {
            work.check();
            Quotients values = basis.solve(form.rightHandSide);
            boolean feasible = true;
            BigInteger[] weights = new BigInteger[form.rows];
            for (int i = 0; i < form.rows; i++) {
                int violation = violation(i, values);
                feasible &= violation == 0;
                weights[i] = BigInteger.valueOf(-violation);
            }
            if (feasible) {
                for (int i = 0; i < form.rows; i++) {
                    weights[i] = form.costs[basis.variable(i)];
                }
            }
            Quotients prices = basis.solveTransposed(weights);
            Entering entering = entering(prices, feasible);
            if (entering == null) {
                return feasible ? optimal(values, prices) : without(Status.INFEASIBLE);
            }
            int leaving = leaving(values, entering);
            if (leaving < 0) {
                return without(Status.UNBOUNDED);
            }
            shortSteps = values.sign(leaving) == 0 ? shortSteps + 1 : 0;
            if (pivots == mostPivots) {
                return without(Status.GAVE_UP);
            }
            basis.pivot(leaving, entering.variable());
            pivots++;
        }
    }

    // -1 where the basic variable must grow, +1 where it must shrink, 0 where it is within its bounds.
    private int violation(int position, Quotients values) {
        int sign = values.sign(position);
        return switch (form.kinds[basis.variable(position)]) {
            case FREE -> 0;
            case NONNEGATIVE -> Math.min(sign, 0);
            case ZERO -> sign;
        };
    }

    private record Entering(int variable, int direction) {}

    private Entering entering(Quotients prices, boolean feasible) {
        boolean bland = shortSteps >= PATIENCE;
        Entering best = null;
        BigInteger largest = BigInteger.ZERO;
        for (int j = 0; j < form.kinds.length; j++) {
            if (form.kinds[j] != Kind.ZERO && !basis.contains(j)) {
                BigInteger gain = reducedCost(j, prices, feasible);
                if (gain.signum() > 0 || (gain.signum() < 0 && form.kinds[j] == Kind.FREE)) {
                    if (bland) {
                        return new Entering(j, gain.signum());
                    }
                    if (gain.abs().compareTo(largest) > 0) {
                        largest = gain.abs();
                        best = new Entering(j, gain.signum());
                    }
                }
            }
        }
        return best;
    }

    // (c_j - y a_j) times the prices' denominator; the costs of non-basic variables are 0 while feasibility is sought.
    private BigInteger reducedCost(int j, Quotients prices, boolean feasible) {
        BigInteger sum = feasible && form.costs[j].signum() != 0
                ? form.costs[j].multiply(prices.denominator())
                : BigInteger.ZERO;
        for (int e = 0; e < form.index[j].length; e++) {
            BigInteger price = prices.numerators()[form.index[j][e]];
            if (price.signum() != 0) {
                sum = sum.subtract(price.multiply(form.entries[j][e]));
            }
        }
        return sum;
    }

    // The first basic variable to meet a bound; among several the one with the smallest number, as Bland's rule needs.
    private int leaving(Quotients values, Entering entering) {
        BigInteger[] column = new BigInteger[form.rows];
        Arrays.fill(column, BigInteger.ZERO);
        for (int e = 0; e < form.index[entering.variable()].length; e++) {
            column[form.index[entering.variable()][e]] = form.entries[entering.variable()][e];
        }
        Quotients rates = basis.solve(column);
        int best = -1;
        for (int i = 0; i < form.rows; i++) {
            int rate = -entering.direction() * rates.sign(i);
            if (rate != 0 && blocks(i, values.sign(i), rate) && (best < 0 || isEarlier(i, best, values, rates))) {
                best = i;
            }
        }
        return best;
    }

    private boolean blocks(int position, int sign, int rate) {
        return switch (form.kinds[basis.variable(position)]) {
            case FREE -> false;
            case NONNEGATIVE -> sign < 0 ? rate > 0 : rate < 0;
            case ZERO -> sign == 0 || sign != rate;
        };
    }

    private boolean isEarlier(int i, int best, Quotients values, Quotients rates) {
        BigInteger own =
                values.numerators()[i].multiply(rates.numerators()[best]).abs();
        int comparison = own.compareTo(
                values.numerators()[best].multiply(rates.numerators()[i]).abs());
        return comparison < 0 || (comparison == 0 && basis.variable(i) < basis.variable(best));
    }

    private ExactAnswer optimal(Quotients values, Quotients prices) {
        BigFraction[] primal = new BigFraction[form.columns];
        Arrays.fill(primal, BigFraction.ZERO);
        for (int i = 0; i < form.rows; i++) {
            if (basis.variable(i) < form.columns) {
                primal[basis.variable(i)] = values.get(i);
            }
        }
        BigFraction[] dual = new BigFraction[form.rows];
        for (int k = 0; k < form.rows; k++) {
            dual[k] = prices.sign(k) == 0
                    ? BigFraction.ZERO
                    : prices.get(k).multiply(form.rowScale[k]).divide(form.costScale);
        }
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < form.rows; i++) {
            sum = sum.add(form.costs[basis.variable(i)].multiply(values.numerators()[i]));
        }
        BigFraction value = new BigFraction(sum, values.denominator()).divide(form.costScale);
        return new ExactAnswer(Status.OPTIMAL, value, primal, dual, currentBasis(), pivots, work.seconds());
    }

    private ExactAnswer without(Status status) {
        BigFraction[] none = {};
        return new ExactAnswer(status, null, none, none, currentBasis(), pivots, work.seconds());
    }

    private Basis currentBasis() {
        List<Integer> columns = new ArrayList<>();
        List<Integer> slackRows = new ArrayList<>();
        for (int i = 0; i < form.rows; i++) {
            int variable = basis.variable(i);
            if (variable < form.columns) {
                columns.add(variable);
            } else {
                slackRows.add(variable - form.columns);
            }
        }
        return new Basis(columns, slackRows);
    }

    @Override
    public String toString() {
        return "exact simplex on " + program;
    }
}
