package suasion.receivers;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Maximises weights plus functions of the size: of every size the receivers with the largest weights at that size. */
final class SortedLevels {
    private SortedLevels() {}

    static Maximum maximise(ScaledForm form) {
        int n = form.weights().length;
        int[] last = new int[n + 1];
        BigInteger best = null;
        long bestSet = 0;
        for (int size = 0; size <= n; size++) {
            int k = size;
            List<Integer> order = IntStream.range(0, n)
                    .boxed()
                    .sorted(Comparator.comparing((Integer i) -> weight(form, i, k))
                            .reversed())
                    .toList();
            BigInteger sum = form.constant().add(form.sizes()[k]);
            long set = 0;
            for (int i : order.subList(0, k)) {
                sum = sum.add(weight(form, i, k));
                set = Sets.with(n, set, i);
            }
            last[k] = order.get(Math.max(0, k - 1));
            if (best == null || sum.compareTo(best) > 0) {
                best = sum;
                bestSet = set;
            }
        }
        return new Maximum(bestSet, form.unscaled(best), new Maximum.Levels(last));
    }

    private static BigInteger weight(ScaledForm form, int i, int size) {
        return form.weights()[i].add(form.sizeWeights()[i][size]);
    }
}
