package suasion.transport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.transport.Cells.Sweep;

/**
 * Multipliers in fractions beside multipliers in doubles: where cells leave no room they are solved for, elsewhere they
 * are short numbers nearby. With a law in fractions that is told in those cells alone, the gap is then exactly 0.
 */
final class Snap {
    private static final double ROOM = 1e-8;
    private static final double TIGHT = 1e-10;
    private static final int MOST_TIGHT = 3_000;
    private static final int MOST_UNKNOWN = 1_000;
    private static final double FAR = 1e-7;
    private static final int DIGITS = 38;
    private static final long MOST_WORK = 300_000;

    private final Cells cells;
    private final Prices prices;
    private final int digits;
    private final BitSet[] asked;
    private final BigFraction[] first;
    private final int[] offset;

    /**
     * Prepares to solve.
     *
     * @param prices in the units of the cells, finite at 0 and 1
     * @param told the beliefs whose multipliers have to be exact, whatever their room
     */
    Snap(Cells cells, Prices prices, BitSet[] told) {
        this.cells = cells;
        this.prices = prices;
        this.digits = DIGITS - Math.getExponent(cells.unit);
        int n = cells.x.length;
        this.asked = new BitSet[n];
        this.offset = new int[n];
        Sweep low = cells.sweep(0, prices);
        Sweep high = cells.sweep(1, prices);
        int unknowns = 2;
        for (int i = 0; i < n; i++) {
            offset[i] = unknowns;
            unknowns += cells.x[i].length;
            asked[i] = (BitSet) told[i].clone();
            for (int k = 1; k < cells.x[i].length - 1; k++) {
                if (-low.best()[i][k] < ROOM || -high.best()[i][k] < ROOM) {
                    asked[i].set(k);
                }
            }
            asked[i].clear(0);
            asked[i].clear(cells.x[i].length - 1);
        }
        this.first = new BigFraction[unknowns];
        first[0] = rounded(prices.low() * cells.unit + cells.middle[0]);
        first[1] = rounded(prices.high() * cells.unit + cells.middle[1]);
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < cells.x[i].length; k++) {
                first[offset[i] + k] = rounded(prices.alpha()[i][k] * cells.unit);
            }
        }
    }

    private BigFraction rounded(double number) {
        double scaled = Math.scalb(number, digits);
        return Exact.of(Math.abs(scaled) < 0x1p52 ? Math.scalb(Math.rint(scaled), -digits) : number);
    }

    /** Short numbers close by; any function is good for a bound. */
    Potentials near() {
        return potentials(first);
    }

    /**
     * Solved for where there is no room; null where that is too much work or leads away from the doubles, as it does
     * where payoffs are powers rounded to doubles and equations that should follow from others just fail to.
     *
     * @param told the cells told by state: their equations come first
     */
    Potentials solved(List<List<Integer>> told) {
        if (Arrays.stream(asked).mapToInt(BitSet::cardinality).sum() > MOST_UNKNOWN) {
            return null;
        }
        Equations equations = new Equations(first.clone());
        for (int state = 0; state < 2; state++) {
            for (int cell : told.get(state)) {
                ask(equations, state, cell);
            }
        }
        for (int state = 0; state < 2; state++) {
            for (int cell : tight(state)) {
                ask(equations, state, cell);
            }
        }
        if (isTooMuch(equations)) {
            return null;
        }
        BigFraction[] numbers = equations.solve();
        for (int k = 0; k < numbers.length; k++) {
            double moved = Exact.toDouble(numbers[k]) - Exact.toDouble(first[k]);
            if (!(Math.abs(moved) <= FAR * cells.unit)) {
                return null;
            }
        }
        return potentials(numbers);
    }

    private static boolean isTooMuch(Equations equations) {
        return equations.work() > MOST_WORK;
    }

    private void ask(Equations equations, int state, int cell) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("solving was interrupted");
        }
        if (isTooMuch(equations)) {
            return;
        }
        Map<Integer, BigFraction> coefficients = new HashMap<>();
        coefficients.put(state, BigFraction.ONE);
        List<BigFraction> beliefs = new ArrayList<>();
        for (int i = 0; i < offset.length; i++) {
            int k = cells.index(cell, i);
            BigFraction belief = cells.grid.of(i).get(k);
            beliefs.add(belief);
            coefficients.put(offset[i] + k, belief.subtract(state));
        }
        equations.add(coefficients, cells.design.worth(state, beliefs));
    }

    /** Cells without room all of whose multipliers are asked for or do not matter, best first. */
    private List<Integer> tight(int state) {
        List<Integer> found = new ArrayList<>();
        for (int cell = 0; cell < cells.count && found.size() < MOST_TIGHT; cell++) {
            if (cells.net(state, cell, prices) >= -TIGHT && isAsked(state, cell)) {
                found.add(cell);
            }
        }
        return found;
    }

    private boolean isAsked(int state, int cell) {
        for (int i = 0; i < asked.length; i++) {
            int k = cells.index(cell, i);
            if (!asked[i].get(k) && (state == 0 ? cells.x[i][k] : cells.rest[i][k]) != 0) {
                return false;
            }
        }
        return true;
    }

    private Potentials potentials(BigFraction[] numbers) {
        List<Curve> curves = new ArrayList<>();
        for (int i = 0; i < offset.length; i++) {
            List<BigFraction> own = cells.grid.of(i);
            curves.add(new Curve(own, Arrays.asList(numbers).subList(offset[i], offset[i] + own.size())));
        }
        return new Potentials(curves);
    }
}
