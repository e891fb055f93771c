package suasion.transport;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.transport.MonotoneCoupling.Orientation;

/**
 * Whether what is maximised in a state has differences of one sign, w(x_i+, x_j+) - w(x_i+, x_j) - w(x_i, x_j+) +
 * w(x_i, x_j), over all neighbouring beliefs of two receivers and all beliefs of the others.
 *
 * <p>Differences over any beliefs are sums of these, so all of one sign for all pairs means supermodular or, with two
 * receivers, submodular. Some receivers' beliefs may have to be counted from 1 down to make all of them positive.
 */
final class Modularity {
    /** Differences closer to 0 than this share of the range pass, where they are computed in doubles. */
    static final double CLOSE = 1e-12;

    private static final int MOST_EXACT = 40_000;

    private Modularity() {}

    /**
     * How quantiles must move for the best coupling of any marginals: tested between all beliefs of the grid up to
     * {@link #CLOSE}, and exactly between those that a law tells.
     *
     * @param told the beliefs told, which are few
     * @return every orientation that makes all differences positive, or 0; more than one where some are all 0
     */
    static List<Orientation> of(GridWorths worths, Grid told, int state) {
        if (told.cells() > MOST_EXACT) {
            return List.of();
        }
        double close = CLOSE * worths.range();
        Signs whole = new Signs(worths, (cell, i, j) -> {
            int a = worths.step(i);
            int b = worths.step(j);
            double difference = worths.near(state, cell + a + b)
                    - worths.near(state, cell + a)
                    - worths.near(state, cell + b)
                    + worths.near(state, cell);
            return Math.abs(difference) <= close ? 0 : (int) Math.signum(difference);
        });
        List<Orientation> possible = IntStream.range(0, 1 << told.receivers() - 1)
                .mapToObj(mask -> Orientation.of(told.receivers(), mask << 1))
                .filter(whole)
                .toList();
        if (possible.isEmpty()) {
            return possible;
        }
        Signs exactly = exactly(new GridWorths(worths.design(), told), state);
        return possible.stream().filter(exactly).toList();
    }

    private static Signs exactly(GridWorths worths, int state) {
        BigFraction[] exact = IntStream.range(0, worths.cells())
                .mapToObj((IntFunction<BigFraction>) cell -> worths.exact(state, cell))
                .toArray(BigFraction[]::new);
        return new Signs(worths, (cell, i, j) -> {
            int a = worths.step(i);
            int b = worths.step(j);
            return exact[cell + a + b].add(exact[cell]).compareTo(exact[cell + a].add(exact[cell + b]));
        });
    }

    /** The sign of the difference of two receivers above a cell. */
    private interface Difference {
        int sign(int cell, int i, int j);
    }

    /** Which signs the differences of each pair of receivers have. */
    private static final class Signs implements Predicate<Orientation> {
        private final boolean[][] positive;
        private final boolean[][] negative;

        Signs(GridWorths worths, Difference difference) {
            int n = worths.grid().receivers();
            positive = new boolean[n][n];
            negative = new boolean[n][n];
            for (int i = 0; i < n; i++) {
                for (int j = i + 1; j < n; j++) {
                    for (int cell = 0; cell < worths.cells(); cell++) {
                        boolean inside =
                                worths.node(cell, i) + 1 < worths.grid().of(i).size()
                                        && worths.node(cell, j) + 1
                                                < worths.grid().of(j).size();
                        int sign = inside ? difference.sign(cell, i, j) : 0;
                        positive[i][j] |= sign > 0;
                        negative[i][j] |= sign < 0;
                    }
                }
            }
        }

        /** Whether all differences are at least 0 once some receivers are counted from 1 down. */
        @Override
        public boolean test(Orientation orientation) {
            for (int i = 0; i < positive.length; i++) {
                for (int j = i + 1; j < positive.length; j++) {
                    boolean alike = orientation.isUp(i) == orientation.isUp(j);
                    if (alike ? negative[i][j] : positive[i][j]) {
                        return false;
                    }
                }
            }
            return true;
        }
    }
}
