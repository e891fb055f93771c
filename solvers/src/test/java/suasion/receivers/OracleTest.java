package suasion.receivers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static suasion.receivers.RandomReceivers.fraction;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.game.UserMistake;
import suasion.mechanism.Regime;

/** Every way of maximising against going through all sets, and proofs that are no proofs. */
class OracleTest {
    private static Multipliers multipliers(Random random, int n) {
        return new Multipliers(numbers(random, n), numbers(random, n));
    }

    private static List<BigFraction> numbers(Random random, int n) {
        return IntStream.range(0, n)
                .mapToObj(i -> fraction(random.nextInt(6), 1 + random.nextInt(7)))
                .toList();
    }

    private static Maximum assertRight(ReceiversGame game, int state, Multipliers multipliers, Class<?> proof) {
        AdjustedPayoff payoff = new AdjustedPayoff(game, state, multipliers);
        Maximum found = new Oracle(game, state).maximise(multipliers);
        assertInstanceOf(proof, found.proof());
        assertEquals(Exhaustive.maximise(payoff).value(), found.value());
        assertTrue(new MaximumChecker(payoff).holds(found));
        Maximum boast = new Maximum(found.set(), found.value().add(BigFraction.ONE), found.proof());
        assertFalse(new MaximumChecker(payoff).holds(boast));
        return found;
    }

    @Test
    void cutsFindTheBestSetOfANetwork() {
        Random random = new Random(1);
        for (int n = 3; n <= 9; n++) {
            ReceiversGame game = RandomReceivers.network(random, n, 2, n, -5, 3, 2);
            assertRight(game, 1, multipliers(random, n), Maximum.Flow.class);
        }
    }

    @Test
    void sortingFindsTheBestSetWhereTheSizeCounts() {
        Random random = new Random(2);
        for (int n = 2; n <= 9; n++) {
            ReceiversGame game = RandomReceivers.sizes(random, n, 2);
            assertRight(game, 0, multipliers(random, n), Maximum.Levels.class);
        }
    }

    @Test
    void tablesAreGoneThrough() {
        Random random = new Random(3);
        for (int n = 1; n <= 6; n++) {
            ReceiversGame game = RandomReceivers.tables(random, n, 1);
            assertRight(game, 0, multipliers(random, n), Maximum.Exhaustion.class);
        }
    }

    /** h = -2 - 1 - 1 + 3 + 3 on a path of three: worth 2 together, and no two are worth anything. */
    private static ReceiversGame path() {
        List<BigFraction> three = RandomReceivers.integers(0, 0, 0);
        return RandomReceivers.game(
                List.of(BigFraction.ONE),
                3,
                state -> Pairwise.of(
                        BigFraction.ZERO,
                        RandomReceivers.integers(-2, -1, -1),
                        List.of(
                                new Pairwise.Edge(0, 1, new BigFraction(3)),
                                new Pairwise.Edge(0, 2, new BigFraction(3)))),
                state -> IntStream.range(0, 3)
                        .mapToObj(i -> Stake.ifActing(i, Additive.of(BigFraction.ZERO, three)))
                        .toList());
    }

    @Test
    void aFlowThatIsNoneProvesNothing() {
        Multipliers none = Multipliers.uniform(3, BigFraction.ZERO);
        AdjustedPayoff payoff = new AdjustedPayoff(path(), 0, none);
        Maximum found = assertRight(path(), 0, none, Maximum.Flow.class);
        assertEquals(new BigFraction(2), found.value());
        Maximum.Flow flow = (Maximum.Flow) found.proof();
        BigInteger[] tooMuch = flow.fromSource().clone();
        tooMuch[0] = tooMuch[0].add(BigInteger.ONE);
        Maximum unbalanced = new Maximum(
                found.set(), found.value(), new Maximum.Flow(flow.scale(), tooMuch, flow.toSink(), flow.between()));
        assertFalse(new MaximumChecker(payoff).holds(unbalanced));
        BigInteger[][] over = {flow.between()[0].clone(), flow.between()[1], flow.between()[2]};
        over[0][1] = over[0][1].add(BigInteger.TEN);
        over[0][2] = over[0][2].subtract(BigInteger.TEN);
        Maximum beyondCapacity = new Maximum(
                found.set(), found.value(), new Maximum.Flow(flow.scale(), flow.fromSource(), flow.toSink(), over));
        assertFalse(new MaximumChecker(payoff).holds(beyondCapacity));
    }

    @Test
    void aWorseSetIsNotProvedByTheFlowOfTheBest() {
        Multipliers none = Multipliers.uniform(3, BigFraction.ZERO);
        Maximum found = new Oracle(path(), 0).maximise(none);
        Maximum worse = new Maximum(0, BigFraction.ZERO, found.proof());
        assertFalse(new MaximumChecker(new AdjustedPayoff(path(), 0, none)).holds(worse));
    }

    @Test
    void aWrongLevelProvesNothing() {
        Random random = new Random(4);
        ReceiversGame game = RandomReceivers.sizes(random, 6, 1);
        Multipliers multipliers = multipliers(random, 6);
        Maximum found = new Oracle(game, 0).maximise(multipliers);
        Maximum worse = new Maximum(0, game.payoff(0).exact(0), found.proof());
        assertFalse(new MaximumChecker(new AdjustedPayoff(game, 0, multipliers)).holds(worse));
    }

    @Test
    void enumerationIsRefusedBeyondTwentyReceivers() {
        int n = 21;
        ReceiversGame game = RandomReceivers.game(
                List.of(BigFraction.ONE),
                n,
                state -> Coverage.of(n, List.of(new Coverage.Element("town", BigFraction.ONE, 3))),
                state -> IntStream.range(0, n)
                        .mapToObj(i -> Stake.ifActing(i, Additive.of(BigFraction.ONE, List.of(Shape.zeros(n)))))
                        .toList());
        UserMistake mistake = assertThrows(UserMistake.class, () -> ReceiversSolver.solve(game, Regime.NONE));
        assertEquals(
                "21 receivers have 2^21 sets, and with more than 20 receivers sets are not enumerated: no other way is"
                        + " known for payoffs of this form (state 0). Maybe additive payoffs, payoffs by size together with"
                        + " additive ones, or pairwise payoffs without negative edges, which need no enumeration.",
                mistake.line());
    }

    @Test
    void negativeEdgesAreRefusedBeyondTwentyReceivers() {
        int n = 21;
        List<BigFraction> zeros = List.of(Shape.zeros(n));
        ReceiversGame game = RandomReceivers.game(
                List.of(BigFraction.ONE),
                n,
                state -> Pairwise.of(BigFraction.ZERO, zeros, List.of(new Pairwise.Edge(0, 1, new BigFraction(-1)))),
                state -> IntStream.range(0, n)
                        .mapToObj(i -> Stake.ifActing(i, Additive.of(BigFraction.ONE, zeros)))
                        .toList());
        UserMistake mistake = assertThrows(UserMistake.class, () -> ReceiversSolver.solve(game, Regime.NONE));
        assertTrue(mistake.line().contains("an edge has a negative weight"), mistake.line());
    }
}
