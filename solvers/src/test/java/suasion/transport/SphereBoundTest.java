package suasion.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import suasion.game.Exact;
import suasion.game.Sense;
import suasion.solve.Check;

/** The Hilbert-space relaxation of quadratic payoffs: known values, and never below the program where it maximises. */
final class SphereBoundTest {
    private static final String NAME = "sphere bound";

    private static BigFraction bound(BeliefDesign design, int intervals) {
        Grid grid = Grid.regular(design.receivers().size(), intervals, design.prior());
        return SphereBound.of(QuadraticPayoff.of(design, grid).orElseThrow(), design.prior())
                .multiply(new BigFraction(design.sense().sign()));
    }

    // Arieli, Babichenko, Sandomirskiy and Tamuz (2021): the covariance of two posteriors is at least -p (1 - p) / 8.
    @ParameterizedTest
    @ValueSource(strings = {"1/10", "1/4", "1/3", "2/5", "1/2", "9/10"})
    void noCovarianceIsBelowMinusOneEighthOfTheVariance(String prior) {
        BigFraction p = Exact.parse(prior);
        assertEquals(
                p.multiply(BigFraction.ONE.subtract(p)).divide(-8), bound(Designs.covariance(2, prior, Sense.MIN), 2));
    }

    // Likewise by hand: sum_{i<j} <e_i, e_j> = (|sum e_i|^2 - sum |e_i|^2) / 2, least -p (1 - p) / 8 for three as well.
    // Squared differences: p (1 - p) / 4 * sum |s_i - s_j|^2 <= p (1 - p) / 4 * 9 for three unit vectors.
    @Test
    void threeReceiversAreHeldToTheKnownValues() {
        assertEquals(new BigFraction(-1, 32), bound(Designs.covariance(3, "1/2", Sense.MIN), 2));
        assertEquals(new BigFraction(9, 16), bound(Designs.discord(3, "1/2", 2), 2));
    }

    // At 1/4 the best that two can do on eighths is -11/512 (exact program), above the bound -3/128 = -12/512, so
    // the bound is compared by <=, never by =.
    @Test
    void theBoundNeedNotBeAttained() {
        BeliefDesign two = Designs.covariance(2, "1/4", Sense.MIN);
        Check check = check(two, Designs.solve(two, 8)).orElseThrow();
        assertEquals(new BigFraction(-3, 128), check.value());
        assertTrue(check.agrees());
        assertEquals(new BigFraction(-1, 512), check.difference());
    }

    // A value beyond the bound is an error of one of the two, in whichever direction the sender goes.
    @Test
    void aValueBeyondTheBoundDisagrees() {
        for (Sense sense : Sense.values()) {
            BeliefDesign design = Designs.covariance(2, "1/2", sense);
            GridOptimum optimum = Designs.solve(design, 4);
            BigFraction beyond =
                    optimum.value().add(new BigFraction(design.sense().sign(), 1_000_000));
            GridOptimum wrong = new GridOptimum(
                    optimum.grid(), optimum.coupling(), optimum.potentials(), beyond, beyond, true, "wrong on purpose");
            assertTrue(check(design, optimum).orElseThrow().agrees());
            assertFalse(check(design, wrong).orElseThrow().agrees());
        }
    }

    // One receiver: E[a e^2] lies between 0 (nothing revealed) and a p (1 - p) (everything), and linear terms that only
    // the high state has add E[1{high} e] = E[e^2].
    @RepeatedTest(20)
    void forOneReceiverTheBoundIsTheValue(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        BigFraction a = new BigFraction(random.nextInt(21) - 10);
        BigFraction b = new BigFraction(random.nextInt(21) - 10, 3);
        BigFraction d = new BigFraction(random.nextInt(21) - 10, 7);
        BeliefDesign design = Designs.quadratic(
                1, "2/5", Sense.MAX, x -> a.multiply(x.get(0)).add(b).multiply(x.get(0)), x -> a.multiply(x.get(0))
                        .add(b)
                        .add(d)
                        .multiply(x.get(0)));
        BigFraction value = Designs.solve(design, 5).value();
        assertEquals(0, Exact.toDouble(bound(design, 5).subtract(value)), 1e-12, design.toString());
    }

    // Weak duality: the bound holds for every feasible law, so for the program's optimum, without tolerance.
    @RepeatedTest(30)
    void noOptimumPassesTheBound(RepetitionInfo repetition) {
        Random random = new Random(100 + repetition.getCurrentRepetition());
        int n = 2 + repetition.getCurrentRepetition() % 2;
        BigFraction[] own = numbers(random, n);
        BigFraction[] cross = numbers(random, n * n);
        BigFraction[] extra = numbers(random, n);
        Function<List<BigFraction>, BigFraction> low = x -> {
            BigFraction sum = BigFraction.ONE;
            for (int i = 0; i < n; i++) {
                sum = sum.add(own[i].multiply(x.get(i)));
                for (int j = 0; j < n; j++) {
                    sum = sum.add(cross[i * n + j].multiply(x.get(i)).multiply(x.get(j)));
                }
            }
            return sum;
        };
        BeliefDesign design = Designs.quadratic(
                n,
                new String[] {"1/2", "1/4", "2/3"}[random.nextInt(3)],
                random.nextBoolean() ? Sense.MAX : Sense.MIN,
                low,
                x -> low.apply(x)
                        .add(IntStream.range(0, n)
                                .mapToObj(i -> extra[i].multiply(x.get(i)))
                                .reduce(BigFraction.ZERO, BigFraction::add)));
        GridOptimum optimum = Designs.solve(design, n == 2 ? 4 : 2);
        Check check = check(design, optimum).orElseThrow();
        assertTrue(check.agrees(), check + " for " + optimum.value());
    }

    // Thresholds, absolute values, cubes, and quadratic parts that differ between states are no quadratic payoffs.
    @Test
    void otherPayoffsHaveNoSphereBound() {
        BeliefDesign absolute = Designs.discord(2, "1/2", 1);
        BeliefDesign cubic = Designs.discord(2, "1/2", 3);
        BeliefDesign differing =
                Designs.quadratic(2, "1/2", Sense.MAX, x -> x.get(0).multiply(x.get(1)), x -> BigFraction.ZERO);
        for (BeliefDesign design : List.of(absolute, cubic, differing)) {
            assertEquals(Optional.empty(), check(design, Designs.solve(design, 4)));
        }
    }

    // x (x - 1/2) (x - 1) is 0 at all three beliefs, as the quadratic 0 is; told 1/4 or 1 it earns 2/3 * 3/64 = 1/32.
    @Test
    void aCubicThatIsQuadraticOnTheGridHasNoSphereBound() {
        BeliefDesign cubic = Designs.of(1, "1/2", Sense.MAX, x -> x.get(0)
                .multiply(x.get(0).subtract(BigFraction.ONE_HALF))
                .multiply(x.get(0).subtract(BigFraction.ONE)));
        assertEquals(Optional.empty(), check(cubic, Designs.solve(cubic, 2)));
    }

    private static Optional<Check> check(BeliefDesign design, GridOptimum optimum) {
        return new TransportChecks(design, optimum)
                .checks().stream()
                        .filter(check -> check.name().startsWith(NAME))
                        .findAny();
    }

    private static BigFraction[] numbers(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(k -> new BigFraction(random.nextInt(13) - 6, 1 + random.nextInt(3)))
                .toArray(BigFraction[]::new);
    }
}
