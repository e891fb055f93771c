package suasion.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.convex.ConvexAnswer;
import suasion.convex.ConvexProgram;

/**
 * Menus of goods on grids of types: rows of honesty between neighbours and as they are broken, against the program of
 * all rows, and how time grows with the grid.
 *
 * <p>Both programs have the same columns, one for all types that exchanges of the goods make alike; what differs is the
 * rows. All rows of a 20 x 20 grid are 84,000; larger grids were not solved whole within minutes.
 */
final class MenuBenchmark {
    private static final int REPETITIONS = 3;
    /** At full size; a small program is soon solved whole. */
    private static final double WANTED = 20;

    private static final double QUICKLY_WANTED = 3;
    private static final double SECONDS = 15;
    private static final double CERTIFIED = 1e-9;

    private final boolean quick;

    MenuBenchmark(boolean quick) {
        this.quick = quick;
    }

    List<Measurement> all() {
        uniform(2, 10).solve();
        List<Measurement> all = new ArrayList<>();
        all.add(rows(quick ? 14 : 20));
        for (int k : quick ? new int[] {20, 30} : new int[] {20, 40, 60}) {
            all.add(speed(2, k));
        }
        all.add(speed(3, quick ? 6 : 12));
        return all;
    }

    private Measurement rows(int k) {
        String name = "menu of 2 goods, %d x %d types: whole program / rows as broken".formatted(k, k);
        ConvexAnswer generated = null;
        double fast = Double.POSITIVE_INFINITY;
        for (int repetition = 0; repetition < REPETITIONS; repetition++) {
            long start = System.nanoTime();
            generated = uniform(2, k).solve();
            fast = Math.min(fast, seconds(start));
        }
        long start = System.nanoTime();
        ConvexAnswer whole = uniform(2, k).whole();
        double slow = seconds(start);
        boolean agree = isCertified(generated)
                && isCertified(whole)
                && Math.abs(generated.value() - whole.value()) <= 2 * CERTIFIED;
        return agree
                ? new Measurement(
                        name,
                        slow / fast,
                        quick ? QUICKLY_WANTED : WANTED,
                        "%.2f s with %,d rows, %.2f s with %,d, values agree"
                                .formatted(slow, whole.rows(), fast, generated.rows()))
                : new Measurement(name, 0, 1, "values differ or are not certified");
    }

    private Measurement speed(int goods, int k) {
        String name = "menu of %d goods, %d values each: %.0f s / time".formatted(goods, k, SECONDS);
        long start = System.nanoTime();
        ConvexAnswer answer = uniform(goods, k).solve();
        double seconds = seconds(start);
        return isCertified(answer)
                ? new Measurement(
                        name,
                        SECONDS / seconds,
                        1,
                        "%.2f s, %,d rows, none of all broken".formatted(seconds, answer.rows()))
                : new Measurement(name, 0, 1, "gap " + answer.gap() + ", worst row " + answer.violation());
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) * 1e-9;
    }

    private static boolean isCertified(ConvexAnswer answer) {
        return answer.gap() <= CERTIFIED && answer.violation() <= CERTIFIED;
    }

    /** Values equally likely to be the middles of k cells of [0, 1], independent. */
    private static ConvexProgram uniform(int goods, int k) {
        int size = (int) Math.round(Math.pow(k, goods));
        BigFraction share = new BigFraction(1, size);
        List<BigFraction[]> points = new ArrayList<>();
        List<BigFraction[]> gains = new ArrayList<>();
        List<BigFraction> costs = new ArrayList<>();
        for (int point = 0; point < size; point++) {
            BigFraction[] values = new BigFraction[goods];
            int rest = point;
            for (int j = 0; j < goods; j++) {
                values[j] = new BigFraction(2 * (rest % k) + 1, 2 * k);
                rest /= k;
            }
            points.add(values);
            gains.add(Arrays.stream(values).map(v -> v.multiply(share)).toArray(BigFraction[]::new));
            costs.add(share.negate());
        }
        return ConvexProgram.of(points, costs, gains);
    }
}
