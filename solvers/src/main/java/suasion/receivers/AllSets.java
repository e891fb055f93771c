package suasion.receivers;

import java.math.BigInteger;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * f and G of every state and set, in integers over one denominator, from which best sets are found by looking at all.
 */
final class AllSets implements VirtualPayoffRule.Search {
    /** Payoffs that are looked up at most, one per state, set and player: some seconds of work. */
    static final long MOST = 4_000_000;

    private final BigInteger[][] f;
    private final BigInteger[][] g;

    AllSets(SetGame game) {
        int sets = Math.toIntExact(game.sets());
        BigFraction[][] exactF = new BigFraction[game.cells()][sets];
        BigFraction[][] exactG = new BigFraction[game.cells()][sets];
        BigInteger unit = BigInteger.ONE;
        for (int cell = 0; cell < exactF.length; cell++) {
            for (int set = 0; set < sets; set++) {
                exactF[cell][set] = game.designer(cell, set);
                exactG[cell][set] = game.total(cell, set);
                unit = common(common(unit, exactF[cell][set]), exactG[cell][set]);
            }
        }
        this.f = scaled(exactF, unit);
        this.g = scaled(exactG, unit);
    }

    private static BigInteger common(BigInteger unit, BigFraction value) {
        BigInteger denominator = value.getDenominator();
        return denominator.equals(BigInteger.ONE)
                ? unit
                : unit.divide(unit.gcd(denominator)).multiply(denominator);
    }

    private static BigInteger[][] scaled(BigFraction[][] table, BigInteger unit) {
        BigInteger[][] scaled = new BigInteger[table.length][];
        for (int cell = 0; cell < table.length; cell++) {
            scaled[cell] = new BigInteger[table[cell].length];
            for (int set = 0; set < scaled[cell].length; set++) {
                BigFraction value = table[cell][set];
                scaled[cell][set] = value.getNumerator().multiply(unit.divide(value.getDenominator()));
            }
        }
        return scaled;
    }

    /** Of sets that are equally good the one with the largest G, then the one with the largest f, then the first. */
    @Override
    public long best(int cell, BigFraction a, BigFraction b) {
        BigInteger unit = a.getDenominator().multiply(b.getDenominator());
        BigInteger wholeA = a.getNumerator().multiply(unit.divide(a.getDenominator()));
        BigInteger wholeB = b.getNumerator().multiply(unit.divide(b.getDenominator()));
        int best = 0;
        BigInteger highest = null;
        for (int set = 0; set < f[cell].length; set++) {
            BigInteger score = f[cell][set].multiply(wholeA).add(g[cell][set].multiply(wholeB));
            int order = highest == null ? 1 : score.compareTo(highest);
            order = order == 0 ? g[cell][set].compareTo(g[cell][best]) : order;
            order = order == 0 ? f[cell][set].compareTo(f[cell][best]) : order;
            if (order > 0) {
                best = set;
                highest = score;
            }
        }
        return best;
    }

    @Override
    public void check() {
        // All sets have been compared; there is nothing to add.
    }
}
