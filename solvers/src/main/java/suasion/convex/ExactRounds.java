package suasion.convex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.convex.ConvexAnswer.ExactPoint;
import suasion.game.Exact;
import suasion.game.ExactSum;
import suasion.game.Sense;
import suasion.lp.ExactAnswer;
import suasion.lp.ExactSimplex;
import suasion.lp.LinearProgram;
import suasion.lp.LinearProgram.Relation;
import suasion.lp.LinearProgram.Row;
import suasion.lp.LpAnswer;
import suasion.lp.LpAnswer.Basis;

/**
 * Small programs in fractions: of an engine's rows those that are tight, and the caps that are met; what these leave
 * broken is added.
 */
final class ExactRounds {
    private static final double TIGHT = 1e-7;
    /** Of rows and points, measured: larger programs take longer than it is worth. */
    private static final int MOST_ROWS = 320;

    private static final int MOST_POINTS = 150;
    /** With so many points rows that are tight but not needed are left out where they are too many. */
    private static final int MOST_TIGHT_POINTS = 60;
    /** Of one solution; an engine's basis needs a few dozen at most. */
    private static final int MOST_PIVOTS = 1_000;

    private final ConvexProgram program;
    private final Columns columns;
    private boolean[] used;
    private boolean[] capped;

    ExactRounds(ConvexProgram program, Columns columns) {
        this.program = program;
        this.columns = columns;
    }

    /**
     * An optimum over the rows used.
     *
     * @param point in all columns
     * @param primal in the engine's columns
     * @param multipliers one per row that was known
     */
    record Found(ExactPoint point, double[] primal, BigFraction[] multipliers) {}

    /** Whether an engine's answer is small enough to be repeated in fractions. */
    boolean fits(LpAnswer answer, List<SideRow> rows) {
        if (program.size() > MOST_POINTS) {
            return false;
        }
        begin(rows, answer);
        return size() <= MOST_ROWS;
    }

    private int size() {
        int size = 0;
        for (boolean one : used) {
            size += one ? 1 : 0;
        }
        for (boolean one : capped) {
            size += one ? 1 : 0;
        }
        return size;
    }

    private void begin(List<SideRow> rows, LpAnswer answer) {
        used = new boolean[rows.size()];
        capped = new boolean[columns.count];
        for (int r = 0; r < used.length; r++) {
            used[r] = answer == null
                    || r >= answer.dual().length
                    || answer.dual()[r] > 0
                    || slack(rows.get(r), answer.primal()) < TIGHT * size(rows.get(r));
        }
        for (int c = 0; c < capped.length; c++) {
            double cap = Exact.toDouble(columns.cap(c));
            capped[c] = answer == null || cap - answer.primal()[c] < TIGHT * columns.units[c];
        }
        if (answer != null && size() > MOST_ROWS && program.size() <= MOST_TIGHT_POINTS) {
            // Many are tight without being needed.
            answer.basis().slackRows().forEach(r -> used[r] = false);
            answer.basis().columns().forEach(c -> capped[c] = false);
        }
    }

    private static double slack(SideRow row, double[] primal) {
        double slack = Exact.toDouble(row.most());
        for (SideRow.Term term : row.terms()) {
            slack -= Exact.toDouble(term.coefficient()) * primal[term.column()];
        }
        return slack;
    }

    /** What slacks of a row are measured by: its largest coefficient, columns in their units. */
    private double size(SideRow row) {
        return row.terms().stream()
                .mapToDouble(term -> Math.abs(Exact.toDouble(term.coefficient())) * columns.units[term.column()])
                .max()
                .orElse(1);
    }

    /** Solves from an engine's answer, or from nothing; null where that is too long or has no optimum. */
    Found run(List<SideRow> rows, LpAnswer start) {
        begin(rows, start);
        return solve(rows, start == null ? Basis.NONE : basis(start));
    }

    /** Solves again, rows being added. */
    Found run(List<SideRow> rows, Found before) {
        int known = used.length;
        used = Arrays.copyOf(used, rows.size());
        Arrays.fill(used, known, used.length, true);
        return solve(rows, Basis.NONE);
    }

    /** The engine's basis among the rows used: a column at its cap is basic in the row of the cap. */
    private Basis basis(LpAnswer start) {
        boolean[] basic = new boolean[columns.count];
        start.basis().columns().forEach(c -> basic[c] = true);
        List<Integer> slackRows = new ArrayList<>();
        int next = 0;
        boolean[] basicRow = new boolean[used.length];
        start.basis().slackRows().forEach(r -> basicRow[r] = true);
        for (int r = 0; r < used.length; r++) {
            if (used[r]) {
                if (basicRow[r]) {
                    slackRows.add(next);
                }
                next++;
            }
        }
        for (int c = 0; c < basic.length; c++) {
            if (capped[c]) {
                if (basic[c]) {
                    slackRows.add(next);
                }
                basic[c] = true;
                next++;
            }
        }
        List<Integer> all = new ArrayList<>();
        for (int c = 0; c < basic.length; c++) {
            if (basic[c]) {
                all.add(c);
            }
        }
        return new Basis(all, slackRows);
    }

    private Found solve(List<SideRow> rows, Basis basis) {
        while (size() <= MOST_ROWS) {
            LinearProgram exact = new LinearProgram(Sense.MAX);
            for (int c = 0; c < columns.count; c++) {
                exact.column(c, columns.objective(c));
            }
            for (int r = 0; r < used.length; r++) {
                if (used[r]) {
                    Row row = exact.row(r, Relation.AT_MOST, rows.get(r).most());
                    rows.get(r).terms().forEach(term -> row.add(term.column(), term.coefficient()));
                }
            }
            for (int c = 0; c < columns.count; c++) {
                if (capped[c]) {
                    exact.row("cap of " + c, Relation.AT_MOST, columns.cap(c)).add(c, BigFraction.ONE);
                }
            }
            if (!ExactSimplex.fits(exact)) {
                return null;
            }
            ExactAnswer answer = ExactSimplex.solve(exact, basis, MOST_PIVOTS);
            boolean optimal = answer.status() == ExactAnswer.Status.OPTIMAL;
            if (!optimal && (answer.status() != ExactAnswer.Status.UNBOUNDED || !withCaps())) {
                return null;
            }
            if (optimal && !extend(rows, answer.primal())) {
                return found(answer);
            }
            basis = Basis.NONE;
        }
        return null;
    }

    /** Takes in all caps, without which a program may be unbounded; false where all were in. */
    private boolean withCaps() {
        boolean more = false;
        for (int c = 0; c < capped.length; c++) {
            more |= !capped[c];
            capped[c] = true;
        }
        return more;
    }

    /** Takes in rows and caps that were left out and are broken; false where none is. */
    private boolean extend(List<SideRow> rows, BigFraction[] primal) {
        boolean extended = false;
        for (int c = 0; c < capped.length; c++) {
            if (!capped[c] && primal[c].compareTo(columns.cap(c)) > 0) {
                capped[c] = true;
                extended = true;
            }
        }
        for (int r = 0; r < used.length; r++) {
            if (!used[r]) {
                ExactSum sum = new ExactSum().add(rows.get(r).most().negate());
                rows.get(r).terms().forEach(t -> sum.addProduct(t.coefficient(), primal[t.column()]));
                used[r] = sum.signum() > 0;
                extended |= used[r];
            }
        }
        return extended;
    }

    private Found found(ExactAnswer answer) {
        int m = program.goods();
        BigFraction[] all = answer.primal();
        BigFraction[] u = new BigFraction[program.size()];
        BigFraction[][] x = new BigFraction[u.length][];
        for (int k = 0; k < u.length; k++) {
            u[k] = all[columns.of(program.u(k))];
            if (program.gains.get(k) != null) {
                x[k] = new BigFraction[m];
                for (int j = 0; j < m; j++) {
                    x[k][j] = all[columns.of(program.x(k, j))];
                }
            }
        }
        BigFraction[] extra = new BigFraction[program.extras.size()];
        Arrays.setAll(extra, e -> all[columns.of(u.length * (m + 1) + e)]);
        BigFraction[] multipliers = new BigFraction[used.length];
        int next = 0;
        for (int r = 0; r < used.length; r++) {
            multipliers[r] = used[r] ? answer.dual()[next++] : BigFraction.ZERO;
        }
        double[] primal = Arrays.stream(all).mapToDouble(Exact::toDouble).toArray();
        return new Found(new ExactPoint(u, x, extra, answer.value()), primal, multipliers);
    }

    /** Per point that is asked for the pair that is broken most, in fractions. */
    List<int[]> broken(ExactPoint point, boolean[] asked) {
        List<int[]> pairs = new ArrayList<>();
        for (int l = 0; l < asked.length; l++) {
            int worst = -1;
            BigFraction most = BigFraction.ZERO;
            for (int k = 0; asked[l] && k < asked.length; k++) {
                if (k != l && point.x()[k] != null) {
                    ExactSum sum = new ExactSum().add(point.u()[k]).add(point.u()[l].negate());
                    for (int j = 0; j < program.goods(); j++) {
                        BigFraction apart =
                                program.points.get(l)[j].subtract(program.points.get(k)[j]);
                        sum.addProduct(point.x()[k][j], apart);
                    }
                    if (sum.signum() > 0 && sum.value().compareTo(most) > 0) {
                        most = sum.value();
                        worst = k;
                    }
                }
            }
            if (worst >= 0) {
                pairs.add(new int[] {worst, l});
            }
        }
        return pairs;
    }
}
