package suasion.equilibrium;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * One equilibrium of two players by Lemke's (1965) algorithm, in integers, with behaviour strategies x, y as in Koller,
 * Megiddo and von Stengel (1996): with costs A, B at least 0 and p, r the least costs of the types,
 *
 * <pre>
 *   A y - E'p >= 0 orthogonal to x >= 0,   E x = 1,     B'x - F'r >= 0 orthogonal to y >= 0,   F y = 1.
 * </pre>
 *
 * <p>p and r are differences of two numbers that are at least 0. The matrix is copositive and equalities bound x and y,
 * so the path does not end on a ray; ties are broken lexicographically, so it does not cycle.
 */
final class ComplementaryPivoting {
    /** Rows of the largest tableau, whose numbers grow with every row. */
    static final int MOST_ROWS = 120;

    private static final int MOST_PIVOTS = 20_000;

    private final int m;
    private final int n;
    private final int size;
    /** Columns: the slacks w, then z = (x, y, p+, p-, r+, r-), the artificial z0, the right-hand side. */
    private final BigInteger[][] tableau;

    private final int[] basis;
    private BigInteger determinant = BigInteger.ONE;

    /**
     * The problem of a pair of players.
     *
     * @param own numbers of actions of the first player's types
     * @param other numbers of actions of the second player's types
     * @param payoffs what the first player's actions (rows) bring him against the second's (columns)
     * @param others what the second player's actions (rows) bring him against the first's (columns)
     */
    ComplementaryPivoting(int[] own, int[] other, BigInteger[][] payoffs, BigInteger[][] others) {
        m = ReplyPolytope.sum(own);
        n = ReplyPolytope.sum(other);
        size = rows(own, other);
        tableau = new BigInteger[size][2 * size + 2];
        basis = new int[size];
        for (int row = 0; row < size; row++) {
            Arrays.fill(tableau[row], BigInteger.ZERO);
            tableau[row][row] = BigInteger.ONE;
            tableau[row][2 * size] = BigInteger.ONE.negate();
            basis[row] = row;
        }
        costs(payoffs, 0, m);
        costs(others, m, 0);
        constraints(own, 0, m + n);
        constraints(other, m, m + n + 2 * own.length);
    }

    /** Rows of the tableau of a pair of players. */
    static int rows(int[] own, int[] other) {
        return ReplyPolytope.sum(own) + ReplyPolytope.sum(other) + 2 * (own.length + other.length);
    }

    /** Entries of -M: the tableau holds w - M z - z0 = q. */
    private void costs(BigInteger[][] payoffs, int row, int column) {
        BigInteger most = Arrays.stream(payoffs)
                .flatMap(Arrays::stream)
                .max(BigInteger::compareTo)
                .orElseThrow();
        for (int a = 0; a < payoffs.length; a++) {
            for (int b = 0; b < payoffs[a].length; b++) {
                tableau[row + a][size + column + b] = payoffs[a][b].subtract(most);
            }
        }
    }

    private void constraints(int[] counts, int actions, int first) {
        int action = actions;
        for (int type = 0; type < counts.length; type++) {
            int plus = first + type;
            int minus = first + counts.length + type;
            for (int k = 0; k < counts[type]; k++, action++) {
                tableau[action][size + plus] = BigInteger.ONE;
                tableau[action][size + minus] = BigInteger.ONE.negate();
                tableau[plus][size + action] = BigInteger.ONE.negate();
                tableau[minus][size + action] = BigInteger.ONE;
            }
            tableau[plus][2 * size + 1] = BigInteger.ONE.negate();
            tableau[minus][2 * size + 1] = BigInteger.ONE;
        }
    }

    /** The strategies, own actions first; empty where the path is longer than anybody wants to wait for. */
    Optional<BigFraction[]> run() {
        int row = 0;
        for (int candidate = 1; candidate < size; candidate++) {
            row = isBefore(candidate, row, 2 * size, false) ? candidate : row;
        }
        int entering = 2 * size;
        for (int pivots = 0; pivots < MOST_PIVOTS; pivots++) {
            TypeForm.requireUninterrupted();
            int leaving = basis[row];
            pivot(row, entering);
            if (leaving == 2 * size) {
                return Optional.of(strategies());
            }
            entering = leaving < size ? leaving + size : leaving - size;
            row = leavingRow(entering);
            if (row < 0) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private int leavingRow(int entering) {
        int best = -1;
        for (int row = 0; row < size; row++) {
            if (tableau[row][entering].signum() > 0 && (best < 0 || isBefore(row, best, entering, true))) {
                best = row;
            }
        }
        return best;
    }

    /** Whether (q, slacks) of a row over its entry is lexicographically smaller than that of another. */
    private boolean isBefore(int row, int best, int entering, boolean divide) {
        for (int k = 0; k <= size; k++) {
            int column = k == 0 ? 2 * size + 1 : k - 1;
            BigInteger a = tableau[row][column];
            BigInteger b = tableau[best][column];
            if (a.signum() != 0 || b.signum() != 0) {
                int order = divide
                        ? a.multiply(tableau[best][entering]).compareTo(b.multiply(tableau[row][entering]))
                        : a.compareTo(b);
                if (order != 0) {
                    return order < 0;
                }
            }
            if (k == 0 && divide && (basis[row] == 2 * size || basis[best] == 2 * size)) {
                return basis[row] == 2 * size;
            }
        }
        return false;
    }

    /** Fraction-free: every entry is a minor of the first tableau, the divisions leave no rest (Edmonds 1967). */
    private void pivot(int row, int entering) {
        if (tableau[row][entering].signum() < 0) {
            for (int k = 0; k < tableau[row].length; k++) {
                tableau[row][k] = tableau[row][k].negate();
            }
        }
        BigInteger element = tableau[row][entering];
        for (int i = 0; i < size; i++) {
            BigInteger factor = tableau[i][entering];
            for (int k = 0; i != row && k < tableau[i].length; k++) {
                BigInteger entry = tableau[i][k].multiply(element);
                if (factor.signum() != 0 && tableau[row][k].signum() != 0) {
                    entry = entry.subtract(factor.multiply(tableau[row][k]));
                }
                tableau[i][k] = determinant.equals(BigInteger.ONE) ? entry : entry.divide(determinant);
            }
        }
        determinant = element;
        basis[row] = entering;
    }

    private BigFraction[] strategies() {
        BigFraction[] all = new BigFraction[m + n];
        Arrays.fill(all, BigFraction.ZERO);
        for (int row = 0; row < size; row++) {
            if (basis[row] >= size && basis[row] < size + m + n) {
                all[basis[row] - size] = new BigFraction(tableau[row][2 * size + 1], determinant);
            }
        }
        return all;
    }
}
