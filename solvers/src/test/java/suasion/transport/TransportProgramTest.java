package suasion.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.game.Exact;
import suasion.game.ExactSum;
import suasion.game.Sense;
import suasion.transport.Coupling.Atom;

/** Column generation finds what the program of all cells finds; its laws are calibrated and its bounds are true. */
final class TransportProgramTest {
    static BeliefDesign design(int n, String prior, Sense sense, EnclosedPayoff low, EnclosedPayoff high) {
        List<String> names = IntStream.range(0, n).mapToObj(i -> "r" + i).toList();
        return new BeliefDesign("sender", names, List.of("low", "high"), Exact.parse(prior), List.of(low, high), sense);
    }

    private static BeliefDesign random(Random random, int n, Grid grid, BigFraction prior) {
        Sense sense = random.nextBoolean() ? Sense.MAX : Sense.MIN;
        int unit = new int[] {1, 1_000, 1_000_000}[random.nextInt(3)];
        return design(n, Exact.fraction(prior), sense, table(random, grid, unit), table(random, grid, unit));
    }

    /** Any numbers at all, from 0 to 9 times a unit or its inverse. */
    private static EnclosedPayoff table(Random random, Grid grid, int unit) {
        int[] payoffs = random.ints(grid.cells(), 0, 10).toArray();
        BigFraction size = random.nextBoolean() ? new BigFraction(unit) : new BigFraction(1, unit);
        return TestPayoff.of(x -> {
            int cell = 0;
            for (int i = 0; i < x.size(); i++) {
                int nearest = 0;
                for (int k = 1; k < grid.of(i).size(); k++) {
                    boolean closer = grid.of(i)
                                    .get(k)
                                    .subtract(x.get(i))
                                    .abs()
                                    .compareTo(grid.of(i)
                                            .get(nearest)
                                            .subtract(x.get(i))
                                            .abs())
                            < 0;
                    nearest = closer ? k : nearest;
                }
                cell = cell * grid.of(i).size() + nearest;
            }
            return size.multiply(payoffs[cell]);
        });
    }

    /** Beliefs k / 24, some of them left out. */
    private static Grid uneven(Random random, int n, int points, BigFraction prior) {
        List<List<BigFraction>> beliefs = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            TreeSet<BigFraction> own = new TreeSet<>(List.of(BigFraction.ZERO, prior, BigFraction.ONE));
            while (own.size() < points) {
                own.add(new BigFraction(random.nextInt(24), 24));
            }
            beliefs.add(List.copyOf(own));
        }
        return new Grid(beliefs);
    }

    static void assertCalibrated(BeliefDesign design, Coupling law) {
        for (int i = 0; i < design.receivers().size(); i++) {
            for (BigFraction told : law.told().get(i)) {
                ExactSum sum = new ExactSum();
                for (Atom atom : law.atoms()) {
                    if (atom.beliefs().get(i).equals(told)) {
                        for (int state = 0; state < 2; state++) {
                            BigFraction weight = design.stateProbabilities().get(state);
                            BigFraction error = new BigFraction(state).subtract(told);
                            sum.addProduct(weight.multiply(atom.in(state)), error);
                        }
                    }
                }
                assertEquals(0, sum.signum(), design.receivers().get(i) + " told " + told);
            }
        }
    }

    // The program of all cells is solved in fractions, so equality is exact. Payoffs are whole multiples of a unit.
    @Test
    void columnGenerationIsWorthWhatAllCellsAreWorth() {
        Random random = new Random(1);
        int[] points = {0, 18, 9, 5};
        for (int n = 1; n <= 3; n++) {
            for (int trial = 0; trial < 12; trial++) {
                BigFraction prior = new BigFraction(1 + random.nextInt(22), 24).add(new BigFraction(1, 100));
                Grid grid = uneven(random, n, points[n], prior);
                BeliefDesign design = random(random, n, grid, prior);
                GridOptimum generated = TransportProgram.generated(design, grid);
                GridOptimum whole = TransportProgram.whole(design, grid);
                assertTrue(whole.exact());
                assertEquals(whole.value(), whole.coupling().value(design));
                assertCalibrated(design, whole.coupling());
                assertCalibrated(design, generated.coupling());
                assertEquals(generated.value(), generated.coupling().value(design));
                String where = n + " receivers, trial " + trial + ": " + generated.method();
                assertEquals(whole.value(), generated.value(), where);
                assertEquals(whole.value(), generated.bound(), where);
                assertTrue(generated.exact(), where);
            }
        }
    }

    // For every functions alpha the largest net worths bound the program (weak duality).
    @Test
    void anyPotentialsGiveATrueBound() {
        Random random = new Random(2);
        for (int trial = 0; trial < 40; trial++) {
            int n = 1 + trial % 3;
            BigFraction prior = new BigFraction(1 + random.nextInt(22), 24);
            Grid grid = uneven(random, n, 5, prior);
            BeliefDesign design = random(random, n, grid, prior);
            GridOptimum whole = TransportProgram.whole(design, grid);
            List<Curve> curves = grid.beliefs().stream()
                    .map(own -> new Curve(
                            own,
                            own.stream()
                                    .map(belief -> Exact.of(20 * random.nextGaussian()))
                                    .toList()))
                    .toList();
            GridCertificate loose = GridCertificate.bound(design, grid, new Potentials(curves));
            int sign = design.sense().sign();
            assertTrue(loose.bound()
                            .subtract(whole.value())
                            .multiply(sign)
                            .getNumerator()
                            .signum()
                    >= 0);
            GridCertificate tight = GridCertificate.bound(design, grid, whole.potentials());
            assertEquals(whole.value(), tight.bound());
            assertTrue(tight.exact());
        }
    }
}
