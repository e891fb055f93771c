package suasion.receivers;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;

/** Random games of many receivers, and the games whose values are known. */
final class RandomReceivers {
    private RandomReceivers() {}

    static BigFraction fraction(int numerator, int denominator) {
        return new BigFraction(numerator, denominator);
    }

    static List<BigFraction> integers(int... numbers) {
        return IntStream.of(numbers).mapToObj(BigFraction::new).toList();
    }

    static List<String> names(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> prefix + i).toList();
    }

    static ReceiversGame game(
            List<BigFraction> prior, int n, IntFunction<SetFunction> payoff, IntFunction<List<Stake>> stakes) {
        int states = prior.size();
        return new ReceiversGame(
                names("state ", states),
                prior,
                names("r", n),
                List.of("stay", "act"),
                "sender",
                IntStream.range(0, states).mapToObj(payoff).toList(),
                IntStream.range(0, states).mapToObj(stakes).toList());
    }

    static List<BigFraction> prior(Random random, int states) {
        int[] weights =
                IntStream.range(0, states).map(i -> 1 + random.nextInt(5)).toArray();
        int sum = IntStream.of(weights).sum();
        return IntStream.of(weights).mapToObj(w -> fraction(w, sum)).toList();
    }

    /** Weights of acting alone from {@code low} to {@code high}, and friends whose acting adds 1 to {@code most}. */
    static ReceiversGame network(Random random, int n, int states, int edges, int low, int high, int most) {
        List<int[]> pairs = new ArrayList<>();
        while (pairs.size() < edges) {
            int i = random.nextInt(n);
            int j = random.nextInt(n);
            if (i < j && pairs.stream().noneMatch(p -> p[0] == i && p[1] == j)) {
                pairs.add(new int[] {i, j});
            }
        }
        return game(
                prior(random, states),
                n,
                state -> Pairwise.of(
                        BigFraction.ZERO,
                        random.ints(n, 0, 4).mapToObj(BigFraction::new).toList(),
                        pairs.stream()
                                .map(p -> new Pairwise.Edge(p[0], p[1], new BigFraction(random.nextInt(2))))
                                .toList()),
                state -> IntStream.range(0, n)
                        .mapToObj(i -> Stake.ifActing(i, friends(random, n, pairs, i, low, high, most)))
                        .toList());
    }

    private static SetFunction friends(Random random, int n, List<int[]> pairs, int i, int low, int high, int most) {
        BigFraction[] weights = Shape.zeros(n);
        for (int[] pair : pairs) {
            if (pair[0] == i || pair[1] == i) {
                weights[pair[0] + pair[1] - i] = new BigFraction(1 + random.nextInt(most));
            }
        }
        return Additive.of(new BigFraction(low + random.nextInt(high - low + 1)), List.of(weights));
    }

    /** Any payoffs at all. */
    static ReceiversGame tables(Random random, int n, int states) {
        return game(prior(random, states), n, state -> table(random, n), state -> IntStream.range(0, n)
                .mapToObj(i ->
                        random.nextBoolean() ? Stake.whole(i, table(random, n)) : Stake.ifActing(i, table(random, n)))
                .toList());
    }

    private static SetFunction table(Random random, int n) {
        return Tabulated.of(
                random.ints(1 << n, -5, 6).mapToObj(BigFraction::new).toList());
    }

    /** Weights and functions of the size, those who act and the others. */
    static ReceiversGame sizes(Random random, int n, int states) {
        return game(
                prior(random, states),
                n,
                state -> SumOf.of(List.of(bySize(random, n), weights(random, n))),
                state -> IntStream.range(0, n)
                        .mapToObj(i -> random.nextBoolean()
                                ? Stake.whole(i, SumOf.of(List.of(bySize(random, n), weights(random, n))))
                                : Stake.ifActing(i, bySize(random, n)))
                        .toList());
    }

    private static SetFunction bySize(Random random, int n) {
        return BySize.of(random.ints(n + 1, -4, 5).mapToObj(BigFraction::new).toList());
    }

    private static SetFunction weights(Random random, int n) {
        return Additive.of(
                BigFraction.ZERO,
                random.ints(n, -2, 3).mapToObj(BigFraction::new).toList());
    }
}
