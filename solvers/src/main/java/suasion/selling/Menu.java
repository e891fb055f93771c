package suasion.selling;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.mechanism.Payments;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;

/**
 * A menu: per type an experiment, whose signals are called by what the type does on them, and a fee.
 *
 * @param game what it is sold in
 * @param experiments one per type
 * @param fees one per type, the largest that the experiments bear
 */
record Menu(SellingGame game, Experiments experiments, List<BigFraction> fees) {
    private static final double SPECK = 1e-12;
    private static final int BITS = 60;
    private static final BigInteger UNIT = BigInteger.ONE.shiftLeft(BITS);

    /**
     * The menu of given experiments that reads best, its revenue no lower but for the tolerance. Signals are renamed so
     * that all obey. A type to whom its own experiment is worth nothing is told nothing, which makes lying to be it
     * less tempting. A type that likes an earlier one's item at the same fee as much gets that: they are pooled.
     *
     * @param tolerance what counts as nothing; 0 for exact experiments
     */
    static Menu of(SellingGame game, Experiments given, BigFraction tolerance) {
        Experiments experiments = given.obedient();
        for (int w = 0; w < game.types(); w++) {
            BigFraction worth = experiments.obeyed(w).add(game.information(w));
            if (worth.compareTo(tolerance) <= 0) {
                experiments = experiments.with(w, experiments.nothing(w));
            }
        }
        List<BigFraction> fees = Fees.largest(game, experiments);
        Experiments pooled = pooled(game, experiments, fees, tolerance);
        return new Menu(game, pooled, pooled == experiments ? fees : Fees.largest(game, pooled));
    }

    private static Experiments pooled(
            SellingGame game, Experiments experiments, List<BigFraction> fees, BigFraction tolerance) {
        Experiments pooled = experiments;
        for (int w = 1; w < game.types(); w++) {
            BigFraction own = pooled.obeyed(w);
            for (int item = 0; item < w; item++) {
                BigFraction apart = fees.get(w).subtract(fees.get(item)).abs();
                if (apart.compareTo(tolerance) <= 0
                        && own.subtract(pooled.best(w, item)).compareTo(tolerance) <= 0) {
                    BigFraction[][] same = pooled.heardBy(w, item);
                    pooled = Arrays.deepEquals(same, pooled.of(w)) ? pooled : pooled.with(w, same);
                    break;
                }
            }
        }
        return pooled;
    }

    /** An engine's probabilities as multiples of 2^-60 that sum to 1, those below 1e-12 dropped. */
    static Experiments rounded(ConsultingProgram program, double[] primal) {
        SellingGame game = program.game();
        BigFraction[][][] law = new BigFraction[game.types()][game.states()][];
        for (int w = 0; w < law.length; w++) {
            for (int state = 0; state < game.states(); state++) {
                int first = program.column(w, state, 0);
                law[w][state] = rounded(Arrays.copyOfRange(primal, first, first + game.actions()));
            }
        }
        return new Experiments(game, law);
    }

    private static BigFraction[] rounded(double[] row) {
        double sum = 0;
        int largest = 0;
        for (int signal = 0; signal < row.length; signal++) {
            sum += Math.max(0, row[signal]);
            largest = row[signal] > row[largest] ? signal : largest;
        }
        BigInteger rest = UNIT;
        BigInteger[] parts = new BigInteger[row.length];
        for (int signal = 0; signal < row.length; signal++) {
            double share = Math.max(0, row[signal]) / sum;
            parts[signal] = share < SPECK ? BigInteger.ZERO : new BigDecimal(Math.scalb(share, BITS)).toBigInteger();
            rest = rest.subtract(parts[signal]);
        }
        parts[largest] = parts[largest].add(rest);
        return Arrays.stream(parts)
                .map(part -> part.signum() == 0 ? BigFraction.ZERO : new BigFraction(part, UNIT))
                .toArray(BigFraction[]::new);
    }

    /** The menu as the mechanism; a type that nobody has is told nothing, for a fee of 0. */
    Table table() {
        Game base = game.problem().game();
        SignalSpace signals = SignalSpace.recommendations(base);
        int all = base.players().get(0).types().size();
        BigFraction[][] rows = new BigFraction[base.cells()][game.actions()];
        for (BigFraction[] row : rows) {
            Arrays.fill(row, BigFraction.ZERO);
            row[0] = BigFraction.ONE;
        }
        List<BigFraction> charged = new ArrayList<>(Collections.nCopies(all, BigFraction.ZERO));
        for (int w = 0; w < game.types(); w++) {
            charged.set(game.type(w), fees.get(w));
            for (int state = 0; state < game.states(); state++) {
                rows[game.cellOf(state, w)] = experiments.of(w)[state];
            }
        }
        Payments fee = Payments.none(signals).withFees(List.of(charged));
        return Table.of(base, signals, rows).withPayments(fee);
    }
}
