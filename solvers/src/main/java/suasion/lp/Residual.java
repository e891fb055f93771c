package suasion.lp;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * The integer residual r of B x = b (or y B = c) while p-adic digits of the solution are taken off it: r := (r - B z) /
 * p.
 *
 * <p>Residuals stay as small as the row sums of B, so nearly always they fit into longs; where the entries are too
 * large for that the same is done in BigInteger.
 */
abstract sealed class Residual {
    private static final long LARGEST_SUM = 1L << 31;

    final IntegerForm form;
    final int[] basic;
    final boolean transposed;

    private Residual(IntegerForm form, int[] basic, boolean transposed) {
        this.form = form;
        this.basic = basic;
        this.transposed = transposed;
    }

    static Residual of(IntegerForm form, int[] basic, BigInteger[] side, boolean transposed) {
        return isSmall(form, basic, side, transposed)
                ? new Small(form, basic, side, transposed)
                : new Large(form, basic, side, transposed);
    }

    // |b| < 2^62, and the sums of |entries| below 2^31, so that |r| + sum * p < 2^62 + 2^31 * 2^30.
    private static boolean isSmall(IntegerForm form, int[] basic, BigInteger[] side, boolean transposed) {
        long[] sums = new long[basic.length];
        for (int i = 0; i < basic.length; i++) {
            BigInteger[] entries = form.entries[basic[i]];
            for (int e = 0; e < entries.length; e++) {
                int k = transposed ? i : form.index[basic[i]][e];
                sums[k] += entries[e].bitLength() > 31 ? LARGEST_SUM : Math.abs(entries[e].longValue());
                if (sums[k] >= LARGEST_SUM) {
                    return false;
                }
            }
            if (side[i].bitLength() >= 62) {
                return false;
            }
        }
        return true;
    }

    /** Whether B times the quotients is the side, in integers. */
    static boolean solves(IntegerForm form, int[] basic, Quotients x, BigInteger[] side, boolean transposed) {
        BigInteger[] sums = new BigInteger[basic.length];
        Arrays.fill(sums, BigInteger.ZERO);
        for (int i = 0; i < basic.length; i++) {
            int variable = basic[i];
            for (int e = 0; e < form.index[variable].length; e++) {
                int row = form.index[variable][e];
                int from = transposed ? row : i;
                int to = transposed ? i : row;
                if (x.sign(from) != 0) {
                    sums[to] = sums[to].add(form.entries[variable][e].multiply(x.numerators()[from]));
                }
            }
        }
        for (int k = 0; k < sums.length; k++) {
            boolean equal =
                    side[k].signum() == 0 ? sums[k].signum() == 0 : sums[k].equals(side[k].multiply(x.denominator()));
            if (!equal) {
                return false;
            }
        }
        return true;
    }

    abstract boolean isZero();

    /** Writes r mod p into {@code rest}. */
    abstract void modulo(long prime, long[] rest);

    abstract void subtractAndDivide(int[] digits, long prime);

    private static final class Small extends Residual {
        private final long[] residual;
        private final long[][] entries;

        Small(IntegerForm form, int[] basic, BigInteger[] side, boolean transposed) {
            super(form, basic, transposed);
            residual = longs(side);
            entries = new long[basic.length][];
            for (int i = 0; i < basic.length; i++) {
                entries[i] = longs(form.entries[basic[i]]);
            }
        }

        private static long[] longs(BigInteger[] numbers) {
            long[] longs = new long[numbers.length];
            for (int i = 0; i < longs.length; i++) {
                longs[i] = numbers[i].longValueExact();
            }
            return longs;
        }

        @Override
        boolean isZero() {
            for (long number : residual) {
                if (number != 0) {
                    return false;
                }
            }
            return true;
        }

        @Override
        void modulo(long prime, long[] rest) {
            for (int k = 0; k < rest.length; k++) {
                rest[k] = Math.floorMod(residual[k], prime);
            }
        }

        @Override
        void subtractAndDivide(int[] digits, long prime) {
            for (int i = 0; i < basic.length; i++) {
                int[] index = form.index[basic[i]];
                long[] values = entries[i];
                if (transposed) {
                    long sum = 0;
                    for (int e = 0; e < index.length; e++) {
                        sum += values[e] * digits[index[e]];
                    }
                    residual[i] -= sum;
                } else {
                    for (int e = 0; e < index.length; e++) {
                        residual[index[e]] -= values[e] * digits[i];
                    }
                }
            }
            for (int k = 0; k < residual.length; k++) {
                residual[k] /= prime;
            }
        }
    }

    private static final class Large extends Residual {
        private final BigInteger[] residual;

        Large(IntegerForm form, int[] basic, BigInteger[] side, boolean transposed) {
            super(form, basic, transposed);
            residual = side.clone();
        }

        @Override
        boolean isZero() {
            for (BigInteger number : residual) {
                if (number.signum() != 0) {
                    return false;
                }
            }
            return true;
        }

        @Override
        void modulo(long prime, long[] rest) {
            BigInteger modulus = BigInteger.valueOf(prime);
            for (int k = 0; k < rest.length; k++) {
                rest[k] = residual[k].mod(modulus).longValue();
            }
        }

        @Override
        void subtractAndDivide(int[] digits, long prime) {
            for (int i = 0; i < basic.length; i++) {
                int[] index = form.index[basic[i]];
                for (int e = 0; e < index.length; e++) {
                    int from = transposed ? index[e] : i;
                    int to = transposed ? i : index[e];
                    if (digits[from] != 0) {
                        residual[to] = residual[to].subtract(
                                form.entries[basic[i]][e].multiply(BigInteger.valueOf(digits[from])));
                    }
                }
            }
            BigInteger modulus = BigInteger.valueOf(prime);
            for (int k = 0; k < residual.length; k++) {
                residual[k] = residual[k].divide(modulus);
            }
        }
    }
}
