package suasion.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.mechanism.Regime;
import suasion.receivers.Additive;
import suasion.receivers.ReceiversGame;
import suasion.receivers.ReceiversSolver;
import suasion.receivers.SetFunction;
import suasion.receivers.Stake;
import suasion.solve.Claim;
import suasion.solve.Solution;

/**
 * Column generation against the program over all sets, at the largest network of receivers that such a program is
 * written down for, or at a smaller one if quick.
 */
final class ReceiversBenchmark {
    private static final int STATES = 2;
    private static final int EDGES_PER_RECEIVER = 2;
    private static final double WANTED = 20;
    /** All sets of so few receivers are soon gone through. */
    private static final double QUICKLY_WANTED = 2;

    private static final int FEWER = 4;

    private final boolean quick;

    ReceiversBenchmark(boolean quick) {
        this.quick = quick;
    }

    /** Both solve the same game to a certified optimum; times include building and certifying. */
    Measurement speed() {
        int n = 1;
        while (ReceiversSolver.fitsWhole(game(n + 1, 1))) {
            n++;
        }
        n -= quick ? FEWER : 0;
        double wanted = quick ? QUICKLY_WANTED : WANTED;
        String name = "%d receivers, %d states: all sets / column generation".formatted(n, STATES);
        ReceiversGame game = game(n, 1);
        ReceiversSolver.solve(game(n, 2), Regime.NONE);
        long start = System.nanoTime();
        Solution generated = ReceiversSolver.solve(game, Regime.NONE);
        double fast = (System.nanoTime() - start) * 1e-9;
        start = System.nanoTime();
        Solution all = ReceiversSolver.whole(game, Regime.NONE);
        double slow = (System.nanoTime() - start) * 1e-9;
        double apart = Math.abs(generated.value().doubleValue() - all.value().doubleValue());
        boolean agree = generated.claim() == Claim.OPTIMAL
                && all.claim() == Claim.OPTIMAL
                && apart <= 1e-8 * Math.abs(all.value().doubleValue());
        return agree
                ? new Measurement(name, slow / fast, wanted, "%.2f s and %.3f s, values agree".formatted(slow, fast))
                : new Measurement(name, 0, wanted, generated.claim() + " and " + all.claim() + " differ by " + apart);
    }

    /** Adopting a technology costs more than it brings alone; every neighbour who adopts makes up for some of it. */
    private static ReceiversGame game(int n, int seed) {
        Random random = new Random(seed);
        List<int[]> edges = new ArrayList<>();
        for (int tries = 0; tries < EDGES_PER_RECEIVER * n; tries++) {
            int i = random.nextInt(n);
            int j = random.nextInt(n);
            if (i < j) {
                edges.add(new int[] {i, j});
            }
        }
        return new ReceiversGame(
                IntStream.range(0, STATES).mapToObj(state -> "s" + state).toList(),
                IntStream.range(0, STATES)
                        .mapToObj(state -> new BigFraction(1, STATES))
                        .toList(),
                IntStream.range(0, n).mapToObj(i -> "r" + i).toList(),
                List.of("stay", "adopt"),
                "sender",
                IntStream.range(0, STATES)
                        .<SetFunction>mapToObj(state -> Additive.of(
                                BigFraction.ZERO,
                                random.ints(n, 1, 4).mapToObj(BigFraction::new).toList()))
                        .toList(),
                IntStream.range(0, STATES)
                        .mapToObj(state -> IntStream.range(0, n)
                                .mapToObj(i -> Stake.ifActing(i, gain(random, n, edges, i)))
                                .toList())
                        .toList());
    }

    private static Additive gain(Random random, int n, List<int[]> edges, int i) {
        BigFraction[] weights = new BigFraction[n];
        Arrays.fill(weights, BigFraction.ZERO);
        for (int[] edge : edges) {
            if (edge[0] == i || edge[1] == i) {
                weights[edge[0] + edge[1] - i] = new BigFraction(1 + random.nextInt(2));
            }
        }
        return Additive.of(new BigFraction(random.nextInt(9) - 6), List.of(weights));
    }
}
