package suasion.receivers;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.mechanism.Regime;

/**
 * The payoffs of one state as weights, pairs and functions of the size, from which the adjusted payoff at any
 * multipliers is put together in integers: with g_i(S) = c_i + sum over j in S of l_ij + z_i(size of S - i),
 *
 * <pre>
 *   pair i, j        f_ij + (alpha_i + beta_i) l_ij + (alpha_j + beta_j) l_ji
 *   weight of i      f_i + (alpha_i + beta_i) c_i - sum over j of beta_j l_ji
 *   size k           z(k) - sum over i of beta_i z_i(k)
 *   i in a set of k  alpha_i z_i(k - 1) + beta_i z_i(k)
 * </pre>
 *
 * <p>Pairs that are all alike are written as a function of the size, and a quadratic function of the size as pairs
 * where there are others: it is one or the other wherever that is possible.
 */
final class StateForm {
    private final int n;
    private final BigInteger scale;
    private final BigInteger constant;
    private final BigInteger[] weights;
    private final BigInteger[] gainConstants;
    private final int[] first;
    private final int[] second;
    private final BigInteger[] pairs;
    private final BigInteger[] firstGains;
    private final BigInteger[] secondGains;
    private final BigInteger[] sizes;
    private final BigInteger[][] gainSizes;

    private StateForm(Shape payoff, List<Shape> gains, boolean sized) {
        n = payoff.receivers();
        Stream<BigFraction> all = Stream.concat(numbers(payoff), gains.stream().flatMap(StateForm::numbers));
        scale = Multipliers.denominator(all);
        constant = scaled(payoff.constant());
        weights = scaled(payoff.weights());
        gainConstants = gains.stream().map(Shape::constant).map(this::scaled).toArray(BigInteger[]::new);
        List<int[]> edges = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                if (!isZero(payoff.pair(i, j))
                        || !isZero(gains.get(i).weights()[j])
                        || !isZero(gains.get(j).weights()[i])) {
                    edges.add(new int[] {i, j});
                }
            }
        }
        first = edges.stream().mapToInt(e -> e[0]).toArray();
        second = edges.stream().mapToInt(e -> e[1]).toArray();
        pairs = edges.stream().map(e -> scaled(payoff.pair(e[0], e[1]))).toArray(BigInteger[]::new);
        firstGains =
                edges.stream().map(e -> scaled(gains.get(e[0]).weights()[e[1]])).toArray(BigInteger[]::new);
        secondGains =
                edges.stream().map(e -> scaled(gains.get(e[1]).weights()[e[0]])).toArray(BigInteger[]::new);
        sizes = sized ? sizes(payoff, n) : null;
        gainSizes = sized ? gains.stream().map(g -> sizes(g, n - 1)).toArray(BigInteger[][]::new) : null;
    }

    private static Stream<BigFraction> numbers(Shape shape) {
        Stream<BigFraction> own = Stream.concat(Stream.of(shape.constant()), Arrays.stream(shape.weights()));
        Stream<BigFraction> two = shape.pairs() == null
                ? Stream.of()
                : Arrays.stream(shape.pairs()).flatMap(Arrays::stream);
        Stream<BigFraction> sizes = shape.sizes() == null ? Stream.of() : Arrays.stream(shape.sizes());
        return Stream.concat(own, Stream.concat(two, sizes));
    }

    private BigInteger[] sizes(Shape shape, int largest) {
        return IntStream.rangeClosed(0, n)
                .mapToObj(k -> k <= largest ? scaled(shape.size(k)) : BigInteger.ZERO)
                .toArray(BigInteger[]::new);
    }

    private BigInteger scaled(BigFraction number) {
        return number.getNumerator().multiply(scale.divide(number.getDenominator()));
    }

    private BigInteger[] scaled(BigFraction[] numbers) {
        return Arrays.stream(numbers).map(this::scaled).toArray(BigInteger[]::new);
    }

    private static boolean isZero(BigFraction number) {
        return number.getNumerator().signum() == 0;
    }

    /** The form of a state; empty where payoffs have none, or gains depend on pairs of others. */
    static Optional<StateForm> of(ReceiversGame game, int state) {
        Optional<Shape> payoff = game.payoff(state).shape();
        List<Shape> gains = new ArrayList<>();
        for (int i = 0; i < game.size(); i++) {
            int own = i;
            game.stake(state, i)
                    .gainShape()
                    .flatMap(gain -> Shapes.ofOthers(own, gain))
                    .ifPresent(gains::add);
        }
        if (payoff.isEmpty() || gains.size() < game.size()) {
            return Optional.empty();
        }
        Shapes shapes = Shapes.uniform(payoff.get(), gains);
        return Optional.of(new StateForm(shapes.payoff(), shapes.gains(), shapes.isSized()));
    }

    /**
     * Whether pairs and a function of the size stand side by side, so that neither cuts nor sorting finds the maximum.
     */
    boolean isMixed() {
        return sizes != null && pairs.length > 0;
    }

    /** Whether the size has a say, and pairs have none. */
    boolean isSized() {
        return sizes != null;
    }

    /**
     * Whose payoff can make a pair's weight negative, at multipliers that solving with such payments may come across: 1
     * each with unrestricted payments, all alike with balanced ones, else any; -1 is the sender.
     */
    Optional<Integer> negativePair(Regime regime) {
        for (int e = 0; e < pairs.length; e++) {
            BigInteger both = firstGains[e].add(secondGains[e]);
            boolean negative =
                    switch (regime) {
                        case UNRESTRICTED -> pairs[e].add(both.shiftLeft(1)).signum() < 0;
                        case BALANCED -> pairs[e].signum() < 0 || both.signum() < 0;
                        case NONE, NONNEGATIVE ->
                            pairs[e].signum() < 0 || firstGains[e].signum() < 0 || secondGains[e].signum() < 0;
                    };
            if (negative && pairs[e].signum() < 0) {
                return Optional.of(-1);
            }
            if (negative) {
                return Optional.of(firstGains[e].signum() < 0 ? first[e] : second[e]);
            }
        }
        return Optional.empty();
    }

    /** The adjusted payoff at some multipliers. */
    ScaledForm at(Multipliers multipliers) {
        BigInteger unit = multipliers.denominator();
        BigInteger[] alpha = numerators(multipliers.acting(), unit);
        BigInteger[] beta = numerators(multipliers.staying(), unit);
        BigInteger[] both =
                IntStream.range(0, n).mapToObj(i -> alpha[i].add(beta[i])).toArray(BigInteger[]::new);
        BigInteger base = constant.multiply(unit);
        BigInteger[] own = new BigInteger[n];
        for (int i = 0; i < n; i++) {
            base = base.subtract(beta[i].multiply(gainConstants[i]));
            own[i] = weights[i].multiply(unit).add(both[i].multiply(gainConstants[i]));
        }
        BigInteger[] two = new BigInteger[pairs.length];
        for (int e = 0; e < two.length; e++) {
            int i = first[e];
            int j = second[e];
            two[e] =
                    pairs[e].multiply(unit).add(both[i].multiply(firstGains[e])).add(both[j].multiply(secondGains[e]));
            own[j] = own[j].subtract(beta[i].multiply(firstGains[e]));
            own[i] = own[i].subtract(beta[j].multiply(secondGains[e]));
        }
        BigInteger whole = scale.multiply(unit);
        if (sizes == null) {
            return new ScaledForm(whole, base, own, first, second, two, null, null);
        }
        BigInteger[] bySize = new BigInteger[n + 1];
        BigInteger[][] byMember = new BigInteger[n][n + 1];
        for (int k = 0; k <= n; k++) {
            bySize[k] = sizes[k].multiply(unit);
            for (int i = 0; i < n; i++) {
                bySize[k] = bySize[k].subtract(beta[i].multiply(gainSizes[i][k]));
                BigInteger acting = k == 0 ? BigInteger.ZERO : alpha[i].multiply(gainSizes[i][k - 1]);
                byMember[i][k] = acting.add(beta[i].multiply(gainSizes[i][k]));
            }
        }
        return new ScaledForm(whole, base, own, first, second, two, bySize, byMember);
    }

    private static BigInteger[] numerators(List<BigFraction> numbers, BigInteger unit) {
        return numbers.stream()
                .map(x -> x.getNumerator().multiply(unit.divide(x.getDenominator())))
                .toArray(BigInteger[]::new);
    }
}
