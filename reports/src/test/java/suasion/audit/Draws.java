package suasion.audit;

import java.util.function.IntUnaryOperator;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.random.Well19937c;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.mechanism.Table;
import suasion.sim.ObservationCells;
import suasion.sim.Tally;

/** Multinomial counts of a scheme's rounds, drawn at once instead of played. */
final class Draws {
    private final Table table;
    private final ObservationCells cells;
    private final Well19937c generator;
    private final IntUnaryOperator played;

    /** Draws in which the outcome of a message is {@code played}. */
    Draws(Table table, long seed, IntUnaryOperator played) {
        Game game = table.game();
        this.table = table;
        this.cells = new ObservationCells(game.cells(), table.signals().messages(), (int) game.outcomes());
        this.generator = new Well19937c(seed);
        this.played = played;
    }

    /** Draws in which everybody obeys. */
    static Draws obedient(Table table, long seed) {
        return new Draws(table, seed, message -> (int) table.signals().outcome(message));
    }

    /** Independent further rounds. */
    Tally rounds(long rounds) {
        long[] counts = new long[cells.size()];
        long left = rounds;
        double mass = 1;
        for (int cell = 0; cell < cells.cells(); cell++) {
            for (int message = 0; message < cells.messages(); message++) {
                double p = Exact.toDouble(table.mass(cell, message));
                if (p > 0 && left > 0) {
                    long drawn = binomial(left, Math.min(1, p / mass));
                    counts[cells.index(cell, message, played.applyAsInt(message))] += drawn;
                    left -= drawn;
                    mass -= p;
                }
            }
        }
        return Tally.of(cells, counts);
    }

    /** A binomial number: coin by coin where there are few, by inversion where there are many. */
    private long binomial(long n, double p) {
        if (p >= 1 - 1e-12) {
            return n;
        }
        if (n > 3_000) {
            return new BinomialDistribution(generator, Math.toIntExact(n), p).sample();
        }
        long hits = 0;
        for (long i = 0; i < n; i++) {
            hits += generator.nextDouble() < p ? 1 : 0;
        }
        return hits;
    }
}
