package suasion.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every law, and what is known of some. */
class LawTest {
    private static final BigFraction HALF = BigFraction.ONE_HALF;

    private static BigFraction f(int a, int b) {
        return new BigFraction(a, b);
    }

    static Stream<ContinuousLaw> continuous() {
        return Stream.of(
                UniformLaw.unit(),
                new UniformLaw(f(1, 3), f(7, 2)),
                new ExponentialLaw(f(1, 1)),
                new ExponentialLaw(f(3, 10)),
                new BetaLaw(f(1, 1), f(2, 1)),
                new BetaLaw(f(3, 1), f(1, 1)),
                new BetaLaw(f(2, 1), f(5, 1)),
                new BetaLaw(f(5, 2), f(7, 3)),
                new BetaLaw(HALF, HALF),
                new BetaLaw(f(1, 4), f(3, 1)),
                new BetaLaw(f(40, 1), f(60, 1)),
                new TruncatedNormalLaw(HALF, f(1, 5), f(0, 1), f(1, 1)),
                new TruncatedNormalLaw(f(-2, 1), f(1, 1), f(0, 1), f(4, 1)),
                new TruncatedNormalLaw(f(10, 1), f(3, 1), f(2, 1), f(11, 1)));
    }

    static Stream<Law> all() {
        return Stream.concat(
                continuous(),
                Stream.of(
                        new DiscreteLaw(List.of(f(1, 1), f(2, 1)), List.of(HALF, HALF)),
                        DiscreteLaw.sure(f(3, 1)),
                        UniformLaw.unit().onGrid(10)));
    }

    /** Places from the lower to the upper end, no end among them. */
    private static double[] places(Law law) {
        return IntStream.range(1, 16).mapToDouble(k -> law.quantile(k / 16.)).toArray();
    }

    @ParameterizedTest
    @MethodSource("continuous")
    void quantilesInvertTheDistribution(ContinuousLaw law) {
        double before = law.low();
        for (double p = 0; p <= 1; p += 1.0 / 997) {
            double v = law.quantile(p);
            assertEquals(p, law.cdf(v), 1e-11 + 1e-12 * Math.min(1e6, law.density(v)), law.name());
            assertTrue(v >= before, law.name() + " falls at " + p);
            before = v;
        }
        assertEquals(law.low(), law.quantile(0));
        assertEquals(law.high(), law.quantile(1));
        assertThrows(IllegalArgumentException.class, () -> law.quantile(1.1));
        assertThrows(IllegalArgumentException.class, () -> law.quantile(Double.NaN));
    }

    @ParameterizedTest
    @MethodSource("all")
    void massesAndPartialMeansAddUp(Law law) {
        double[] edges = DoubleStream.concat(
                        DoubleStream.of(Double.NEGATIVE_INFINITY),
                        DoubleStream.concat(Arrays.stream(places(law)), DoubleStream.of(Double.POSITIVE_INFINITY)))
                .toArray();
        double mass = 0;
        double mean = 0;
        for (int k = 1; k < edges.length; k++) {
            mass += law.mass(edges[k - 1], edges[k]);
            mean += law.partialMean(edges[k - 1], edges[k]);
            assertEquals(law.cdf(edges[k]), mass, 1e-12, law.name());
            assertEquals(1 - law.survival(edges[k]), mass, 1e-12, law.name());
        }
        assertEquals(law.mean(), mean, 1e-12 * (1 + law.mean()), law.name());
        assertEquals(0, law.mass(2, 2));
        assertEquals(0, law.mass(2, 1));
        assertEquals(0, law.partialMean(2, 1));
    }

    /** Against Gauss's rule, away from ends where densities are infinite. */
    @ParameterizedTest
    @MethodSource("continuous")
    void densitiesIntegrateToMassesAndSlopesToDensities(ContinuousLaw law) {
        double[] places = places(law);
        for (int k = 1; k < places.length; k++) {
            double a = places[k - 1];
            double b = places[k];
            assertEquals(law.mass(a, b), integral(law::density, a, b), 1e-11, law.name());
            assertEquals(law.partialMean(a, b), integral(v -> v * law.density(v), a, b), 1e-11, law.name());
            double rise = law.density(b) - law.density(a);
            assertEquals(rise, integral(law::slope, a, b), 1e-9 * (1 + Math.abs(law.density(a))), law.name());
        }
        assertEquals(0, law.density(-1));
        assertEquals(0, law.slope(-1));
    }

    private static double integral(UnivariateFunction integrand, double from, double to) {
        return new GaussIntegratorFactory().legendre(40, from, to).integrate(integrand);
    }

    /** Between two neighbouring turns, or ends, the slope has one sign. */
    @ParameterizedTest
    @MethodSource("continuous")
    void slopesChangeSignAtTurnsOnly(ContinuousLaw law) {
        double[] places = places(law);
        for (int k = 1; k < places.length; k++) {
            double a = places[k - 1];
            double b = places[k];
            if (law.turns().stream().noneMatch(turn -> turn >= a && turn <= b)) {
                assertTrue(law.slope(a) * law.slope(b) >= 0, law.name() + " at " + a + ", " + b);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void cellsAddUpToTheLaw(Law law) {
        List<Cell> cells = law.cells(13);
        int last = cells.size() - 1;
        assertEquals(1, cells.stream().mapToDouble(Cell::probability).sum(), 1e-12, law.name());
        assertEquals(
                law.mean(),
                cells.stream()
                        .mapToDouble(cell -> cell.probability() * cell.mean())
                        .sum(),
                1e-12 * (1 + law.mean()),
                law.name());
        assertEquals(law.low(), cells.get(0).from());
        assertEquals(law.high(), cells.get(last).to());
        assertTrue(cells.stream().allMatch(cell -> cell.mean() >= cell.from() && cell.mean() <= cell.to()));
    }

    @ParameterizedTest
    @MethodSource("continuous")
    void gridsHaveTheProbabilitiesOfTheirCells(ContinuousLaw law) {
        DiscreteLaw grid = law.onGrid(20);
        List<Cell> cells = law.cells(20);
        for (Cell cell : cells) {
            assertEquals(cell.probability(), grid.mass(cell.from(), cell.to()), 1e-14, law.name());
        }
    }

    @Test
    void uniformGridsAreExact() {
        DiscreteLaw grid = UniformLaw.unit().onGrid(3);
        assertEquals(List.of(f(1, 6), f(1, 2), f(5, 6)), grid.values());
        assertEquals(List.of(f(1, 3), f(1, 3), f(1, 3)), grid.probabilities());
    }

    /** The quantile of .999 is ln 1000 = 6.9078; it is rounded to 6.91 means, beyond which one in 1000 is. */
    @Test
    void exponentialGridsEndAtAHighQuantile() {
        ExponentialLaw law = new ExponentialLaw(BigFraction.TWO);
        assertEquals(f(691, 200), law.gridEnd());
        Cell last = law.cells(10).get(9);
        assertEquals(Double.POSITIVE_INFINITY, last.to());
        assertEquals(Math.exp(-0.9 * 6.91), last.probability(), 1e-15);
        assertEquals(last.from() + 0.5, last.mean(), 1e-12, "no memory: the mean is 1/2 further");
        assertEquals(f(691, 200).multiply(f(19, 20)), law.onGrid(10).values().get(9));
    }

    /** Against Commons Math. */
    @Test
    void betaAndNormalAgreeWithASecondOpinion() {
        BetaDistribution beta = new BetaDistribution(2.5, 3.5);
        BetaLaw law = new BetaLaw(f(5, 2), f(7, 2));
        NormalDistribution normal = new NormalDistribution(0.5, 0.2);
        TruncatedNormalLaw cut = new TruncatedNormalLaw(HALF, f(1, 5), f(0, 1), f(1, 1));
        double inside = normal.probability(0, 1);
        for (double v = 0.05; v < 1; v += 0.05) {
            assertEquals(beta.cumulativeProbability(v), law.cdf(v), 1e-12);
            assertEquals(beta.density(v), law.density(v), 1e-12);
            assertEquals(normal.probability(0, v) / inside, cut.cdf(v), 1e-12);
            assertEquals(normal.density(v) / inside, cut.density(v), 1e-12);
        }
        assertEquals(5 / 12., law.mean(), 1e-15, "a / (a + b)");
        assertEquals(0.5, cut.mean(), 1e-15, "symmetry");
    }

    /**
     * v - (1 - F)/f: 2v - 1 for U[0, 1], v - 1 for the exponential law (Myerson 1981); (3v - 1)/2 for density 2(1-v).
     */
    @Test
    void virtualValues() {
        assertEquals(0.4, UniformLaw.unit().virtualValue(0.7), 1e-15);
        assertEquals(1.3, new ExponentialLaw(BigFraction.ONE).virtualValue(2.3), 1e-14);
        assertEquals(0.25, new BetaLaw(BigFraction.ONE, BigFraction.TWO).virtualValue(0.5), 1e-15);
    }

    @Test
    void observationsThatAreEqualAreCountedTogether() {
        DiscreteLaw law = DiscreteLaw.empirical(List.of(f(2, 1), f(1, 1), f(2, 1), f(4, 2)));
        assertEquals(List.of(f(1, 1), f(2, 1)), law.values());
        assertEquals(List.of(f(1, 4), f(3, 4)), law.probabilities());
        assertEquals(new DiscreteLaw(law.values(), law.probabilities()), law);
        assertFalse(law.equals(DiscreteLaw.sure(BigFraction.ONE)));
        assertEquals(1, law.quantile(0.25));
        assertEquals(2, law.quantile(0.2500001));
        assertEquals(1, law.quantile(0));
        assertEquals(2, law.quantile(1));
        assertEquals(0.25, law.cdf(1));
        assertEquals(0, law.cdf(0.9));
    }

    @Test
    void whatIsNoLawIsRefused() {
        List<BigFraction> one = List.of(BigFraction.ONE);
        assertThrows(IllegalArgumentException.class, () -> new UniformLaw(BigFraction.ONE, BigFraction.ONE));
        assertThrows(IllegalArgumentException.class, () -> new ExponentialLaw(BigFraction.ZERO));
        assertThrows(IllegalArgumentException.class, () -> new BetaLaw(BigFraction.ZERO, BigFraction.ONE));
        assertThrows(IllegalArgumentException.class, () -> new DiscreteLaw(List.of(f(-1, 1)), one));
        assertThrows(IllegalArgumentException.class, () -> new DiscreteLaw(one, List.of(HALF)));
        assertThrows(IllegalArgumentException.class, () -> new DiscreteLaw(List.of(), List.of()));
        assertThrows(IllegalArgumentException.class, () -> DiscreteLaw.of(Map.of(f(1, 1), HALF, f(2, 1), f(1, 3))));
        assertThrows(
                IllegalArgumentException.class,
                () -> new TruncatedNormalLaw(f(0, 1), f(1, 1), f(20, 1), f(21, 1)),
                "20 deviations away");
        assertThrows(IllegalArgumentException.class, () -> new TruncatedNormalLaw(f(0, 1), f(-1, 1), f(0, 1), f(1, 1)));
    }
}
