package suasion.receivers;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static suasion.receivers.RandomReceivers.fraction;
import static suasion.receivers.RandomReceivers.integers;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Proofs that small sets would let pass, and games beyond enumeration of every form that is solved. */
class MaximumCheckerTest {
    private static final int LARGE = 30;

    private static ReceiversGame game(int n, SetFunction payoff, IntFunction<Stake> stake) {
        return RandomReceivers.game(List.of(BigFraction.ONE), n, state -> payoff, state -> IntStream.range(0, n)
                .mapToObj(stake)
                .toList());
    }

    private static SetFunction nothing(int n) {
        return Additive.of(BigFraction.ZERO, List.of(Shape.zeros(n)));
    }

    private static MaximumChecker unpriced(ReceiversGame game) {
        return new MaximumChecker(new AdjustedPayoff(game, 0, Multipliers.uniform(game.size(), BigFraction.ZERO)));
    }

    private static Maximum.Flow zeroFlow(int n) {
        BigInteger[] none = IntStream.range(0, n).mapToObj(i -> BigInteger.ZERO).toArray(BigInteger[]::new);
        BigInteger[][] between = IntStream.range(0, n).mapToObj(i -> none).toArray(BigInteger[][]::new);
        return new Maximum.Flow(BigInteger.ONE, none, none, between);
    }

    /** All weights and pair weights at small sets are 0, so that no flow seems to be the maximum, which is 100. */
    @Test
    void aFlowProvesNothingOfAPayoffThatIsNotQuadratic() {
        Maximum nobody = new Maximum(0, BigFraction.ZERO, zeroFlow(3));
        SetFunction table = Tabulated.of(integers(0, 0, 0, 0, 0, 0, 0, 100));
        for (SetFunction payoff : List.of(table, BySize.threshold(3, 3, new BigFraction(100)))) {
            ReceiversGame game = game(3, payoff, i -> Stake.ifActing(i, nothing(3)));
            assertFalse(unpriced(game).holds(nobody));
            assertTrue(unpriced(game).holds(new Maximum(7, new BigFraction(100), zeroFlow(3))), "by enumeration");
        }
    }

    /** v({b, c}) = 100 and else 0: the first sets of every size are worth 0. */
    @Test
    void levelsProveNothingOfAPayoffThatIsNotOneOfTheSize() {
        Maximum nobody = new Maximum(0, BigFraction.ZERO, new Maximum.Levels(new int[4]));
        SetFunction table = Tabulated.of(integers(0, 0, 0, 100, 0, 0, 0, 0));
        SetFunction pair =
                Pairwise.of(BigFraction.ZERO, integers(0, 0, 0), List.of(new Pairwise.Edge(1, 2, BigFraction.ONE)));
        for (SetFunction payoff : List.of(table, pair)) {
            assertFalse(unpriced(game(3, payoff, i -> Stake.ifActing(i, nothing(3))))
                    .holds(nobody));
        }
    }

    /** Gains that small sets show to be 0: h(everybody) = 3 alpha 100, h(two) = -beta 100, else 0. */
    @Test
    void gainsMustHaveTheFormToo() {
        SetFunction twoOthers = Tabulated.of(integers(0, 0, 0, 100, 0, 100, 100, 100));
        ReceiversGame game = game(3, nothing(3), i -> Stake.ifActing(i, twoOthers));
        Multipliers ones = Multipliers.uniform(3, BigFraction.ONE);
        Maximum nobody = new Maximum(0, BigFraction.ZERO, zeroFlow(3));
        assertFalse(new MaximumChecker(new AdjustedPayoff(game, 0, ones)).holds(nobody));
    }

    @Test
    void whatIsNotRecognisedIsNotAcceptedBeyondTwentyReceivers() {
        SetFunction three = Coverage.of(21, List.of(new Coverage.Element("town", BigFraction.ONE, 7)));
        ReceiversGame game = game(21, three, i -> Stake.ifActing(i, nothing(21)));
        assertFalse(unpriced(game).holds(new Maximum(7, BigFraction.ONE, zeroFlow(21))));
        assertFalse(unpriced(game).holds(new Maximum(7, BigFraction.ONE, new Maximum.Exhaustion())));
    }

    /** 1 - (1 - x)(1 - y) = x + y - xy for two who cover, any size above 0 for all. */
    @Test
    void coverageIsQuadraticWhereTwoCoverAndOneOfTheSizeWhereAllDo() {
        Coverage.Element two = new Coverage.Element("two", new BigFraction(5), 3);
        Coverage.Element all = new Coverage.Element("all", new BigFraction(5), 15);
        Degrees ofTwo = Degrees.of(Coverage.of(4, List.of(two))).orElseThrow();
        Degrees ofAll = Degrees.of(Coverage.of(4, List.of(all))).orElseThrow();
        assertTrue(ofTwo.isQuadratic() && !ofTwo.isSized());
        assertTrue(ofAll.isSized() && !ofAll.isQuadratic());
    }

    private static void assertProved(ReceiversGame game, Class<?> proof) {
        Random random = new Random(game.size());
        List<BigFraction> alpha = numbers(random, game.size());
        Multipliers multipliers = new Multipliers(alpha, numbers(random, game.size()));
        for (int state = 0; state < game.states().size(); state++) {
            Maximum found = new Oracle(game, state).maximise(multipliers);
            assertInstanceOf(proof, found.proof());
            MaximumChecker checker = new MaximumChecker(new AdjustedPayoff(game, state, multipliers));
            assertTrue(checker.holds(found));
            AdjustedPayoff payoff = new AdjustedPayoff(game, state, multipliers);
            long other = found.set() ^ 5;
            if (payoff.exact(other).compareTo(found.value()) < 0) {
                assertFalse(checker.holds(new Maximum(other, payoff.exact(other), found.proof())));
            }
        }
    }

    private static List<BigFraction> numbers(Random random, int n) {
        return IntStream.range(0, n)
                .mapToObj(i -> fraction(random.nextInt(6), 1 + random.nextInt(7)))
                .toList();
    }

    @Test
    void networksAndSizesBeyondEnumerationAreProved() {
        for (int seed = 0; seed < 4; seed++) {
            Random random = new Random(seed);
            assertProved(RandomReceivers.network(random, LARGE, 2, 60, -9, 3, 3), Maximum.Flow.class);
            assertProved(RandomReceivers.sizes(random, LARGE, 2), Maximum.Levels.class);
        }
    }

    /** k^2 for a set of k, as a function of the size. */
    private static SetFunction squares(int n) {
        return BySize.of(IntStream.rangeClosed(0, n)
                .mapToObj(k -> new BigFraction(k * k))
                .toList());
    }

    private static SetFunction all(int n, int weight) {
        return Additive.of(new BigFraction(-40), Collections.nCopies(n, new BigFraction(weight)));
    }

    private static SetFunction pairs(int n, int step) {
        List<Pairwise.Edge> edges = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j += step) {
                edges.add(new Pairwise.Edge(i, j, new BigFraction(2)));
            }
        }
        return Pairwise.of(BigFraction.ZERO, List.of(Shape.zeros(n)), edges);
    }

    @Test
    void pairsThatAreAllAlikeAreSizes() {
        SetFunction payoff = SumOf.of(List.of(pairs(LARGE, 1), BySize.threshold(LARGE, 9, BigFraction.ONE)));
        assertProved(game(LARGE, payoff, i -> Stake.ifActing(i, all(LARGE, 1))), Maximum.Levels.class);
        assertProved(game(LARGE, payoff, i -> Stake.whole(i, pairs(LARGE, 1))), Maximum.Levels.class);
    }

    @Test
    void quadraticSizesBesidePairsArePairs() {
        SetFunction payoff = SumOf.of(List.of(pairs(LARGE, 2), squares(LARGE)));
        SetFunction count = BySize.of(IntStream.rangeClosed(0, LARGE)
                .mapToObj(k -> new BigFraction(k == LARGE ? 0 : k - 50))
                .toList());
        assertProved(game(LARGE, payoff, i -> Stake.ifActing(i, count)), Maximum.Flow.class);
        assertProved(game(LARGE, payoff, i -> Stake.whole(i, payoff)), Maximum.Flow.class);
    }

    @Test
    void aCubicSizeIsToldFromAQuadraticOne() {
        List<BigFraction> cubes = IntStream.rangeClosed(0, LARGE)
                .mapToObj(k -> new BigFraction(k * (k - 1) * (k - 2)))
                .toList();
        Degrees cubic = Degrees.of(BySize.of(cubes)).orElseThrow();
        List<BigFraction> negative = cubes.stream().map(BigFraction::negate).toList();
        assertFalse(cubic.isQuadratic());
        assertTrue(Degrees.of(SumOf.of(List.of(BySize.of(cubes), BySize.of(negative), pairs(LARGE, 2))))
                .orElseThrow()
                .isQuadratic());
    }
}
