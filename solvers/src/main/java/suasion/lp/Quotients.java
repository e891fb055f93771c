package suasion.lp;

import java.math.BigInteger;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A vector of fractions over one positive denominator.
 *
 * @param numerators one per member
 * @param denominator of all of them
 */
record Quotients(BigInteger[] numerators, BigInteger denominator) {
    int sign(int i) {
        return numerators[i].signum();
    }

    BigFraction get(int i) {
        return numerators[i].signum() == 0 ? BigFraction.ZERO : new BigFraction(numerators[i], denominator);
    }

    /**
     * The vector of smallest fractions n_i / d that is congruent to {@code residues}, by continued fractions (Wang
     * 1981); null where there is none with |n_i| and d up to about the root of the modulus.
     */
    static Quotients reconstruct(BigInteger[] residues, BigInteger modulus) {
        BigInteger limit = BigInteger.ONE.shiftLeft((modulus.bitLength() - 2) / 2);
        BigInteger half = modulus.shiftRight(1);
        BigInteger denominator = BigInteger.ONE;
        BigInteger[] numerators = new BigInteger[residues.length];
        for (int i = 0; i < residues.length; i++) {
            BigInteger scaled = residues[i].multiply(denominator).mod(modulus);
            scaled = scaled.compareTo(half) > 0 ? scaled.subtract(modulus) : scaled;
            if (scaled.abs().compareTo(limit) > 0) {
                BigInteger extra = smallMultiplier(scaled.mod(modulus), modulus, limit);
                denominator = denominator.multiply(extra);
                if (denominator.compareTo(limit) > 0) {
                    return null;
                }
                for (int earlier = 0; earlier < i; earlier++) {
                    numerators[earlier] = numerators[earlier].multiply(extra);
                }
                scaled = scaled.multiply(extra).mod(modulus);
                scaled = scaled.compareTo(half) > 0 ? scaled.subtract(modulus) : scaled;
            }
            numerators[i] = scaled;
        }
        return new Quotients(numerators, denominator);
    }

    // The smallest d > 0 for which d * residue has a remainder of at most the limit: Euclid's algorithm, stopped
    // half-way.
    private static BigInteger smallMultiplier(BigInteger residue, BigInteger modulus, BigInteger limit) {
        BigInteger before = modulus;
        BigInteger now = residue;
        BigInteger multiplierBefore = BigInteger.ZERO;
        BigInteger multiplier = BigInteger.ONE;
        while (now.compareTo(limit) > 0) {
            BigInteger[] division = before.divideAndRemainder(now);
            before = now;
            now = division[1];
            BigInteger next = multiplierBefore.subtract(division[0].multiply(multiplier));
            multiplierBefore = multiplier;
            multiplier = next;
        }
        return multiplier.abs();
    }
}
