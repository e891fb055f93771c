package suasion.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.game.Exact;
import suasion.game.Payoff;
import suasion.interval.Interval;

/** Between what ends payoffs of held beliefs lie. */
class HeldExtremesTest {
    /** The product of what receivers believe less 1/3, enclosed by the products of the sides' ends. */
    private static final EnclosedPayoff PRODUCT = new EnclosedPayoff() {
        @Override
        public BigFraction exact(List<BigFraction> beliefs) {
            return beliefs.stream()
                    .map(x -> x.subtract(BigFraction.ONE_THIRD))
                    .reduce(BigFraction.ONE, (a, b) -> a.multiply(b));
        }

        @Override
        public double approx(double[] beliefs) {
            return Arrays.stream(beliefs).map(x -> x - 1 / 3.).reduce(1, (a, b) -> a * b);
        }

        @Override
        public Interval over(Interval[] box) {
            double[] ends = {1};
            for (Interval side : box) {
                ends = Arrays.stream(ends)
                        .flatMap(end -> Stream.of(side.low(), side.high()).mapToDouble(x -> end * (x - 1 / 3.)))
                        .toArray();
            }
            double slack = 1e-12;
            return new Interval(
                    Arrays.stream(ends).min().orElseThrow() - slack,
                    Arrays.stream(ends).max().orElseThrow() + slack);
        }

        @Override
        public Interval[] slopes(Interval[] box) {
            throw new UnsupportedOperationException();
        }
    };

    private static List<List<BigFraction>> held(int receivers, int intervals) {
        List<BigFraction> own = IntStream.rangeClosed(0, intervals)
                .mapToObj(k -> new BigFraction(k, intervals))
                .toList();
        return IntStream.range(0, receivers).mapToObj(i -> own).toList();
    }

    // 401^4 profiles; largest where all believe 1, (2/3)^4; smallest where three do and one believes 0, -(2/3)^3 / 3
    @Test
    void profilesThatAreTooManyAreBounded() {
        Payoff payoff = new HeldBeliefs(held(4, 400), List.of(PRODUCT, PRODUCT));
        assertTrue(payoff.outcomes() > 25_000_000_000L);
        assertEquals(16 / 81., Exact.toDouble(payoff.largest(0)), 1e-11);
        assertEquals(-8 / 81., Exact.toDouble(payoff.smallest(1)), 1e-11);
        assertTrue(payoff.largest(0).compareTo(new BigFraction(16, 81)) >= 0, "a bound");
        assertTrue(payoff.smallest(1).compareTo(new BigFraction(-8, 81)) <= 0, "a bound");
    }

    @Test
    void profilesThatAreFewAreLookedAt() {
        Payoff payoff = new HeldBeliefs(held(2, 4), List.of(PRODUCT, PRODUCT));
        assertEquals(new BigFraction(4, 9), payoff.largest(0));
        assertEquals(new BigFraction(-2, 9), payoff.smallest(0));
    }

    /** What a receiver gets depends on his own belief: of 0, 1/4, ..., 1 the worst is the one opposed to the state. */
    @Test
    void theErrorOfAReceiverIsHisOwn() {
        List<List<BigFraction>> held =
                List.of(held(1, 4).get(0), held(1, 2).get(0), held(1, 3).get(0));
        Payoff second = new SquaredError(held, 1);
        assertEquals(5 * 3 * 4, second.outcomes());
        for (long outcome = 0; outcome < second.outcomes(); outcome++) {
            BigFraction belief = held.get(1).get((int) (outcome / 4 % 3));
            BigFraction error = belief.subtract(BigFraction.ONE);
            assertEquals(error.multiply(error).negate(), second.exact(1, outcome));
            assertEquals(Exact.toDouble(belief.multiply(belief).negate()), second.approx(0, outcome), 1e-15);
        }
        assertEquals(BigFraction.MINUS_ONE, second.smallest(0));
        assertEquals(BigFraction.ZERO, second.largest(1));
    }
}
