package suasion.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.game.Exact;
import suasion.game.Sense;
import suasion.lp.NativeLibrary;

/** What column generation finds where the answer is known, and how it ends early. */
final class GeneratedTest {
    private static void assertWorth(String value, BeliefDesign design, int intervals) {
        Grid grid = Grid.regular(design.receivers().size(), intervals, design.prior());
        GridOptimum optimum = TransportProgram.generated(design, grid);
        assertTrue(optimum.method().startsWith("column generation"), optimum.method());
        assertEquals(Exact.parse(value), optimum.value(), optimum.method());
        assertEquals(optimum.value(), optimum.bound(), optimum.method());
        assertEquals(optimum.value(), optimum.coupling().value(design));
        TransportProgramTest.assertCalibrated(design, optimum.coupling());
    }

    // E|x1 - x2| is at most 2 p (1 - p), E(x1 - x2)^2 at most p (1 - p): one informed, the other not.
    @Test
    void discordIsGreatestWhereOneIsInformed() {
        assertWorth("4/9", Payoffs.design(2, "1/3", Payoffs.discord(1), Sense.MAX), 12);
        assertWorth("2/9", Payoffs.design(2, "1/3", Payoffs.discord(2), Sense.MAX), 12);
        assertWorth("1/4", Payoffs.design(2, "1/2", Payoffs.discord(2), Sense.MAX), 10);
    }

    // Arieli, Babichenko, Sandomirskiy and Tamuz (2021): -p (1 - p) / 8, on grids that hold 1/4 and 3/4.
    @Test
    void covarianceIsAtLeastMinusOneThirtySecond() {
        assertWorth("-1/32", Payoffs.design(2, "1/2", Payoffs.covariance(BigFraction.ONE_HALF), Sense.MIN), 12);
    }

    // |x1 - x2| in the low state alone: 2 p (1 - p) / (1 + p), with 2/3 told at p = 1/2.
    @Test
    void oneStateAloneIsWorthAThird() {
        assertWorth("1/3", Payoffs.design(2, "1/2", Payoffs.discord(1), Payoffs.nothing(), Sense.MAX), 12);
    }

    // Linear program, known values: 9/16 is the most that squared differences of three can sum to at p = 1/2.
    @Test
    void threeReceiversDisagreeByNineSixteenths() {
        assertWorth("9/16", Payoffs.design(3, "1/2", Payoffs.pairwise(Payoffs.discord(2)), Sense.MAX), 4);
    }

    // Four receivers and any payoffs: the program of all cells in fractions says the same. Payoffs are 0 to 9.
    @Test
    void fourReceiversAreWorthWhatAllCellsAreWorth() {
        Random random = new Random(4);
        for (int trial = 0; trial < 3; trial++) {
            Grid grid = Grid.regular(4, 2, BigFraction.ONE_HALF);
            int[] payoffs = random.ints(2 * grid.cells(), 0, 10).toArray();
            BeliefDesign design = TransportProgramTest.design(
                    4, "1/2", Sense.MAX, TestPayoff.of(x -> at(payoffs, x, 0)), TestPayoff.of(x -> at(payoffs, x, 1)));
            GridOptimum generated = TransportProgram.generated(design, grid);
            assertEquals(TransportProgram.whole(design, grid).value(), generated.value());
            assertEquals(generated.value(), generated.bound());
            TransportProgramTest.assertCalibrated(design, generated.coupling());
        }
    }

    private static BigFraction at(int[] payoffs, List<BigFraction> beliefs, int state) {
        int cell = state;
        for (BigFraction belief : beliefs) {
            cell = 3 * cell + belief.multiply(2).intValue();
        }
        return new BigFraction(payoffs[cell]);
    }

    // A finer grid is searched from what is known of a coarse one; the optimum is the same, within 1e-9 of payoffs of
    // at most 1 where both are certified so.
    @Test
    void refiningFindsWhatSolvingFinds() {
        for (double exponent : new double[] {0.5, 1.5, 2.5, 3}) {
            BeliefDesign design = Payoffs.design(2, "2/5", Payoffs.discord(exponent), Sense.MAX);
            GridOptimum coarse = TransportProgram.solve(design, Grid.regular(2, 10, design.prior()));
            Grid finer = Grid.regular(2, 30, design.prior());
            GridOptimum refined = TransportProgram.refine(design, coarse, finer);
            GridOptimum solved = TransportProgram.solve(design, finer);
            assertEquals(Exact.toDouble(solved.value()), Exact.toDouble(refined.value()), 1e-9, refined.method());
            assertTrue(Exact.toDouble(refined.gap()) <= 1e-9, refined.method());
            assertTrue(refined.value().compareTo(coarse.value()) >= 0);
            TransportProgramTest.assertCalibrated(design, refined.coupling());
        }
    }

    @Test
    void anInterruptedSearchIsCancelled() {
        BeliefDesign design = Payoffs.design(2, "1/2", Payoffs.discord(1), Sense.MAX);
        Grid grid = Grid.regular(2, 20, design.prior());
        Thread.currentThread().interrupt();
        try {
            assertThrows(CancellationException.class, () -> TransportProgram.generated(design, grid));
        } finally {
            assertTrue(Thread.interrupted());
        }
    }

    /** Prints what column generation finds where no engine can be loaded. */
    public static void main(String[] none) {
        BeliefDesign design = Payoffs.design(2, "1/2", Payoffs.covariance(BigFraction.ONE_HALF), Sense.MIN);
        GridOptimum optimum = TransportProgram.generated(design, Grid.regular(2, 8, design.prior()));
        System.out.println(
                NativeLibrary.isAvailable() + " " + optimum.value() + " " + optimum.bound() + " " + optimum.method());
    }

    // -1/32 again, in a virtual machine of its own because native code is loaded once and for all.
    @Test
    void noNativeCodeIsNeeded() throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = new ProcessBuilder(
                        java.toString(),
                        "-D" + NativeLibrary.SWITCH + "=false",
                        "-cp",
                        System.getProperty("java.class.path"),
                        GeneratedTest.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        assertTrue(said.startsWith("false -1 / 32 -1 / 32 column generation"), said);
        assertFalse(said.contains("GLOP"), said);
    }
}
