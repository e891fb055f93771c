package suasion.transport;

import java.util.BitSet;
import java.util.concurrent.CancellationException;
import suasion.lp.LpEngine;
import suasion.transport.Cells.Sweep;
import suasion.transport.Restricted.Answer;

/**
 * Column generation on one grid: the program over a few cells gives multipliers, at which all cells are looked at, and
 * for every receiver, belief and state the one that is worth most too much is listed.
 *
 * <p>Where a belief is not told the restricted program leaves its multiplier open between what listed cells allow. It
 * is chosen anew, in the middle of what <em>all</em> cells allow, receiver by receiver; without that most rounds would
 * be spent on beliefs that nobody is told.
 *
 * <p>Source: Gilmore and Gomory (1961).
 */
final class Generation {
    static final double TOLERANCE = 1e-11;
    private static final double UNEASY = 2e-10;
    static final double TOLD = 1e-10;
    private static final double CLEARANCE = 0x1p-20;
    private static final int MOST_ROUNDS = 300;

    final Cells cells;
    final Restricted master;
    private final double p;
    /** The prices with the least bound, and that bound, in the units of the cells. */
    Prices best;

    double bound = Double.POSITIVE_INFINITY;
    Answer answer;
    int rounds;

    Generation(Cells cells) {
        this.cells = cells;
        this.master = new Restricted(cells);
        this.p = cells.design.prior().doubleValue();
    }

    /** Lists, for every receiver, belief and state, the cells that are worth most. */
    void begin(Prices prices, BitSet[] told) {
        Prices open = complete(prices, told);
        price(open, Double.NEGATIVE_INFINITY);
    }

    /** Lists every cell. */
    void listAll() {
        for (int cell = 0; cell < cells.count; cell++) {
            master.add(0, cell);
            master.add(1, cell);
        }
    }

    /** By the engine that is quickest, and by the most robust one from where that fails. */
    void run(double tolerance) {
        if (!run(LpEngine.GLOP, tolerance) && (answer == null || bound - answer.value() > UNEASY)) {
            run(LpEngine.CLP, tolerance);
        }
    }

    /** Rounds until value and bound meet; false where an engine fails or its tolerance is in the way. */
    boolean run(LpEngine engine, double tolerance) {
        while (rounds < MOST_ROUNDS) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("solving was interrupted");
            }
            rounds++;
            Answer next = master.solve(engine);
            if (next == null) {
                return false;
            }
            answer = next;
            Prices open = complete(answer.prices(), told(answer));
            int added = price(open, tolerance / 4);
            if (added == 0) {
                added = price(answer.prices(), tolerance / 4);
            }
            if (bound - answer.value() <= tolerance) {
                return true;
            }
            if (added == 0) {
                return false;
            }
        }
        return false;
    }

    /** Which beliefs are told. */
    BitSet[] told(Answer found) {
        BitSet[] told = new BitSet[cells.x.length];
        for (int i = 0; i < told.length; i++) {
            told[i] = new BitSet(cells.x[i].length);
        }
        for (int j = 0; j < found.masses().length; j++) {
            if (found.masses()[j] > TOLD) {
                for (int i = 0; i < told.length; i++) {
                    told[i].set(cells.index(master.cell(j), i));
                }
            }
        }
        return told;
    }

    /** Prices in which every belief that is not told has its multiplier in the middle of what all cells allow. */
    Prices complete(Prices prices, BitSet[] told) {
        double[][] alpha = prices.alpha().clone();
        Prices changed = new Prices(alpha, prices.low(), prices.high());
        BitSet[] fixed = told.clone();
        for (int i = 0; i < alpha.length; i++) {
            fixed[i] = null;
            Sweep low = cells.sweep(0, changed, fixed);
            Sweep high = cells.sweep(1, changed, fixed);
            double[] own = alpha[i].clone();
            for (int k = 0; k < own.length; k++) {
                if (!told[i].get(k)) {
                    own[k] = middle(own[k], low.best()[i][k], high.best()[i][k], cells.x[i][k], cells.rest[i][k]);
                }
            }
            alpha[i] = own;
        }
        return changed;
    }

    private static double middle(double alpha, double low, double high, double x, double rest) {
        return x == 0 || rest == 0 ? alpha : alpha + (low / x - high / rest) / 2;
    }

    /** The best prices with the least numbers at 0 and 1 that the bound allows, in place of infinite ones. */
    Prices finite() {
        double[][] alpha = best.alpha().clone();
        Prices changed = new Prices(alpha, best.low(), best.high());
        for (int i = 0; i < alpha.length; i++) {
            int last = alpha[i].length - 1;
            alpha[i] = alpha[i].clone();
            alpha[i][0] = 0;
            alpha[i][last] = 0;
            double most = cells.sweep(1, changed).best()[i][0];
            double least = cells.sweep(0, changed).best()[i][last];
            alpha[i][0] = -most - CLEARANCE;
            alpha[i][last] = least + CLEARANCE;
        }
        return changed;
    }

    private int price(Prices prices, double threshold) {
        Sweep[] sweeps = {cells.sweep(0, prices), cells.sweep(1, prices)};
        double[] v = {prices.low() + sweeps[0].largest(), prices.high() + sweeps[1].largest()};
        double here = (1 - p) * v[0] + p * v[1];
        if (here < bound) {
            bound = here;
            best = new Prices(prices.alpha().clone(), v[0], v[1]);
        }
        int added = 0;
        for (int state = 0; state < 2; state++) {
            for (int i = 0; i < cells.x.length; i++) {
                for (int k = 0; k < cells.x[i].length; k++) {
                    if (sweeps[state].best()[i][k] > threshold
                            && master.add(state, sweeps[state].at()[i][k])) {
                        added++;
                    }
                }
            }
        }
        return added;
    }
}
