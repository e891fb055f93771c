package suasion.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Payoff;
import suasion.mechanism.DesignProblem;

/**
 * The optimum of a tiny game by trying every basis of its obedience program in fractions: slow, obvious, and
 * independent of everything that it judges.
 *
 * <p>Columns x(k,i) = Pr(state k and recommendation i) and one slack per pair i, j; rows sum_i x(k,i) = prior(k) and
 * sum_k x(k,i) (r(i,k) - r(j,k) - eps) - slack(i,j) = 0. A feasible bounded program has a basic optimal solution.
 */
final class BasicSolutions {
    private final BigFraction[][] matrix;
    private final BigFraction[] rightSide;
    private final BigFraction[] cost;
    private final int sign;
    private BigFraction best;

    private BasicSolutions(DesignProblem problem) {
        int states = problem.game().cells();
        int actions = (int) problem.game().outcomes();
        int columns = states * actions + actions * (actions - 1);
        int rows = states + actions * (actions - 1);
        Payoff own = problem.game().payoffs().get(0);
        this.matrix = zeros(rows, columns);
        this.rightSide = zeros(1, rows)[0];
        this.cost = zeros(1, columns)[0];
        this.sign = problem.sense().sign();
        for (int k = 0; k < states; k++) {
            rightSide[k] = problem.game().prior().get(k);
            int row = states;
            for (int i = 0; i < actions; i++) {
                int column = k * actions + i;
                matrix[k][column] = BigFraction.ONE;
                cost[column] = problem.objective().exact(k, i);
                for (int j = 0; j < actions; j++) {
                    if (j != i) {
                        matrix[row][column] =
                                own.exact(k, i).subtract(own.exact(k, j)).subtract(problem.robustness());
                        matrix[row][states * actions + row - states] = BigFraction.ONE.negate();
                        row++;
                    }
                }
            }
        }
        choose(new ArrayList<>(), 0);
    }

    static Optional<BigFraction> optimum(DesignProblem problem) {
        return Optional.ofNullable(new BasicSolutions(problem).best);
    }

    private void choose(List<Integer> basis, int from) {
        if (basis.size() == matrix.length) {
            evaluate(basis);
            return;
        }
        for (int column = from; column <= cost.length - (matrix.length - basis.size()); column++) {
            basis.add(column);
            choose(basis, column + 1);
            basis.remove(basis.size() - 1);
        }
    }

    private void evaluate(List<Integer> basis) {
        BigFraction[] solution = solve(basis);
        if (solution == null) {
            return;
        }
        BigFraction value = BigFraction.ZERO;
        for (int n = 0; n < solution.length; n++) {
            if (solution[n].compareTo(BigFraction.ZERO) < 0) {
                return;
            }
            value = value.add(solution[n].multiply(cost[basis.get(n)]));
        }
        best = best == null || sign * value.compareTo(best) > 0 ? value : best;
    }

    /** Gauss and Jordan; null where the columns are dependent. */
    private BigFraction[] solve(List<Integer> basis) {
        int size = matrix.length;
        BigFraction[][] a = zeros(size, size + 1);
        for (int row = 0; row < size; row++) {
            for (int n = 0; n < size; n++) {
                a[row][n] = matrix[row][basis.get(n)];
            }
            a[row][size] = rightSide[row];
        }
        for (int n = 0; n < size; n++) {
            int pivot = n;
            while (pivot < size && isZero(a[pivot][n])) {
                pivot++;
            }
            if (pivot == size) {
                return null;
            }
            BigFraction[] swapped = a[n];
            a[n] = a[pivot];
            a[pivot] = swapped;
            for (int row = 0; row < size; row++) {
                if (row != n && !isZero(a[row][n])) {
                    BigFraction factor = a[row][n].divide(a[n][n]);
                    for (int column = n; column <= size; column++) {
                        if (!isZero(a[n][column])) {
                            a[row][column] = a[row][column].subtract(factor.multiply(a[n][column]));
                        }
                    }
                }
            }
        }
        BigFraction[] solution = new BigFraction[size];
        for (int n = 0; n < size; n++) {
            solution[n] = isZero(a[n][size]) ? BigFraction.ZERO : a[n][size].divide(a[n][n]);
        }
        return solution;
    }

    private static boolean isZero(BigFraction value) {
        return value.getNumerator().signum() == 0;
    }

    private static BigFraction[][] zeros(int rows, int columns) {
        BigFraction[][] table = new BigFraction[rows][columns];
        for (BigFraction[] row : table) {
            Arrays.fill(row, BigFraction.ZERO);
        }
        return table;
    }
}
