package suasion.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.game.Exact;
import suasion.game.Sense;
import suasion.transport.Coupling.Atom;

/** A law that is mended is calibrated exactly; that its two states' laws sum to 1 is checked by every coupling. */
final class RepairTest {
    private static Cells cells(int receivers, int intervals, String prior) {
        EnclosedPayoff nothing = TestPayoff.of(x -> BigFraction.ZERO);
        BeliefDesign design = TransportProgramTest.design(receivers, prior, Sense.MAX, nothing, nothing);
        return new Cells(design, Grid.regular(receivers, intervals, design.prior()));
    }

    /** Nobody is told 0 in the high state or 1 in the low one. */
    private static boolean isPossible(Cells cells, int state, int cell) {
        for (int i = 0; i < cells.x.length; i++) {
            if (cells.x[i][cells.index(cell, i)] == 1 - state) {
                return false;
            }
        }
        return true;
    }

    @Test
    void anyMassesBecomeCalibrated() {
        Random random = new Random(1);
        for (int trial = 0; trial < 60; trial++) {
            Cells cells = cells(1 + trial % 4, 3 + trial % 2, trial % 3 == 0 ? "1/2" : "2/7");
            List<int[]> columns = new ArrayList<>();
            while (columns.size() < 6) {
                int[] column = {random.nextInt(2), random.nextInt(cells.count)};
                if (isPossible(cells, column[0], column[1])) {
                    columns.add(column);
                }
            }
            double[] masses = random.doubles(6).map(mass -> mass * mass * mass).toArray();
            TransportProgramTest.assertCalibrated(cells.design, Repair.of(cells, columns, masses));
        }
    }

    // Beliefs 0, 1/4, 1/2, 3/4, 1; telling 1/4 with masses 3/8 and 1/8, 3/4 with the reverse, is calibrated already.
    @Test
    void calibratedMassesStayAsTheyAre() {
        Cells cells = cells(1, 4, "1/2");
        List<int[]> columns = List.of(new int[] {0, 1}, new int[] {1, 1}, new int[] {0, 3}, new int[] {1, 3});
        Coupling law = Repair.of(cells, columns, new double[] {.375, .125, .125, .375});
        assertEquals(2, law.atoms().size());
        assertEquals(new BigFraction(3, 4), law.atoms().get(0).low());
        assertEquals(new BigFraction(1, 4), law.atoms().get(0).high());
    }

    // Low mass at 1/4 is 3/8 + e. What is missing (e < 0) is made good where it is missing, and nothing else is told.
    // What is too much (e > 0) takes e/3 of high mass at 1/4, then 2e/3 at 1 for the states' odds; in all 1 + 2e.
    @Test
    void aSmallErrorCostsAsLittle() {
        Cells cells = cells(1, 4, "1/2");
        List<int[]> columns = List.of(new int[] {0, 1}, new int[] {1, 1}, new int[] {0, 3}, new int[] {1, 3});
        for (double error : new double[] {1e-3, -1e-3, 1e-12, -1e-12}) {
            Coupling law = Repair.of(cells, columns, new double[] {.375 + error, .125, .125, .375});
            TransportProgramTest.assertCalibrated(cells.design, law);
            double elsewhere = 0;
            for (Atom atom : law.atoms()) {
                BigFraction told = atom.beliefs().get(0);
                boolean asked = told.equals(new BigFraction(1, 4)) || told.equals(new BigFraction(3, 4));
                elsewhere += asked ? 0 : Exact.toDouble(atom.mass(cells.design.prior()));
            }
            // 3/8 + 1e-12 is a double up to 3e-17.
            assertEquals(error < 0 ? 0 : 2 * error / 3 / (1 + 2 * error), elsewhere, 1e-16);
        }
    }
}
