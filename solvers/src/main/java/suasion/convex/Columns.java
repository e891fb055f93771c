package suasion.convex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.ExactSum;

/**
 * The columns that an engine sees: where goods may be exchanged, one for all columns that exchanges carry into each
 * other.
 *
 * <p>The average of a solution over all exchanges is a solution of the same value, for the program is linear and the
 * exchanges leave it as it is; so only solutions that they leave as they are need be looked at.
 */
final class Columns {
    private static final int NONE = -1;

    final Exchanges exchanges;
    final int count;
    private final ConvexProgram program;
    private final int[] seen;
    private final BigFraction[] objective;
    private final BigFraction[] caps;
    /** Per column a power of two: the values' for u_k, 1 for others. */
    final double[] units;

    Columns(ConvexProgram program, Exchanges exchanges) {
        this.program = program;
        this.exchanges = exchanges;
        int n = program.size();
        int m = program.goods();
        int points = n * (m + 1);
        this.seen = new int[points + program.extras.size()];
        Arrays.fill(seen, NONE);
        int next = 0;
        for (int k = 0; k < n; k++) {
            if (exchanges.isFirst(k)) {
                seen[program.u(k)] = next++;
                for (int j = 0; program.gains.get(k) != null && j < m; j++) {
                    int like = exchanges.like(k, j);
                    seen[program.x(k, j)] = like < j ? seen[program.x(k, like)] : next++;
                }
            }
        }
        for (int k = 0; k < n; k++) {
            int first = exchanges.first(k);
            if (first != k) {
                seen[program.u(k)] = seen[program.u(first)];
                for (int j = 0; j < m; j++) {
                    seen[program.x(k, j)] = seen[program.x(first, exchanges.place(k, j))];
                }
            }
        }
        for (int e = 0; e < program.extras.size(); e++) {
            seen[points + e] = next++;
        }
        this.count = next;
        this.objective = new BigFraction[count];
        this.caps = new BigFraction[count];
        this.units = new double[count];
        fill();
        Arrays.fill(units, 1);
        double unit = unit(program.scale());
        for (int k = 0; k < n; k++) {
            units[seen[program.u(k)]] = unit;
        }
    }

    /** The least power of two that no value exceeds. */
    private static double unit(double largest) {
        return largest > 0 ? Math.scalb(1.0, Math.getExponent(Math.nextDown(largest)) + 1) : 1;
    }

    private void fill() {
        ExactSum[] sums = new ExactSum[count];
        Arrays.setAll(sums, c -> new ExactSum());
        for (int k = 0; k < program.size(); k++) {
            int u = seen[program.u(k)];
            sums[u].add(program.costs.get(k));
            ExactSum cap = new ExactSum();
            for (int j = 0; j < program.goods(); j++) {
                cap.add(program.points.get(k)[j]);
                int x = seen[program.x(k, j)];
                if (x != NONE) {
                    sums[x].add(program.gains.get(k)[j]);
                    caps[x] = BigFraction.ONE;
                }
            }
            caps[u] = caps[u] == null ? cap.value() : caps[u];
        }
        int points = program.size() * (program.goods() + 1);
        for (int e = 0; e < program.extras.size(); e++) {
            sums[seen[points + e]].add(program.extras.get(e).objective());
            caps[seen[points + e]] = program.extras.get(e).most();
        }
        Arrays.setAll(objective, c -> sums[c].value());
    }

    /** The engine's column for one of the program's. */
    int of(int column) {
        if (seen[column] == NONE) {
            throw new IllegalArgumentException("column " + column + " is a slope of a point without slopes");
        }
        return seen[column];
    }

    BigFraction objective(int column) {
        return objective[column];
    }

    /** What a column need not exceed. */
    BigFraction cap(int column) {
        return caps[column];
    }

    /** A row in the engine's columns, those that are seen as one added up. */
    SideRow seen(SideRow row) {
        Map<Integer, BigFraction> sums = new HashMap<>();
        for (SideRow.Term term : row.terms()) {
            sums.merge(of(term.column()), term.coefficient(), BigFraction::add);
        }
        return seen(row.name(), sums, row.most());
    }

    /** u_k + x_k . (p_l - p_k) - u_l at most 0, in the engine's columns. */
    SideRow seen(int from, int to) {
        Map<Integer, BigFraction> sums = new HashMap<>();
        sums.merge(of(program.u(from)), BigFraction.ONE, BigFraction::add);
        sums.merge(of(program.u(to)), BigFraction.MINUS_ONE, BigFraction::add);
        BigFraction[] a = program.points.get(from);
        BigFraction[] b = program.points.get(to);
        for (int j = 0; j < a.length; j++) {
            sums.merge(of(program.x(from, j)), b[j].subtract(a[j]), BigFraction::add);
        }
        return seen(null, sums, BigFraction.ZERO);
    }

    private static SideRow seen(Object name, Map<Integer, BigFraction> sums, BigFraction most) {
        List<SideRow.Term> terms = new ArrayList<>();
        for (int column : sums.keySet().stream().sorted().toList()) {
            if (sums.get(column).getNumerator().signum() != 0) {
                terms.add(new SideRow.Term(column, sums.get(column)));
            }
        }
        return new SideRow(name, terms, most);
    }
}
