package suasion.lp;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * A basis matrix B of an {@link IntegerForm} whose linear equations are solved exactly.
 *
 * <p>Kept is the inverse of B modulo a prime p of 30 bits, and a change of basis updates it exactly, since there is no
 * rounding modulo p. From it the p-adic digits of a solution follow one by one (Dixon 1982): with residual r, digit z =
 * B^-1 r mod p, next residual (r - B z) / p. The fractions are rebuilt from the digits and accepted only if B x = b
 * holds in integers, so an answer is exact whatever happened modulo p. One solution costs about m^2 word operations per
 * digit; a tableau of determinants would cost m (m + n) products of long integers per pivot.
 */
final class ExactBasis {
    // The first prime above 10^9; another is taken where this one divides the determinant of a basis.
    private static final long FIRST_PRIME = 1_000_000_007L;
    private static final int FIRST_DIGITS = 2;

    private final IntegerForm form;
    private final Work work;
    private final int size;
    private final int[] basic;
    private final boolean[] isBasic;
    private final int[][] inverse;
    private long prime;
    private long square;

    /** The basis of all logical variables. */
    ExactBasis(IntegerForm form, Work work) {
        this.form = form;
        this.work = work;
        this.size = form.rows;
        this.basic = new int[size];
        this.isBasic = new boolean[form.columns + size];
        this.inverse = new int[size][size];
        setPrime(FIRST_PRIME);
        toLogical();
    }

    private void setPrime(long next) {
        prime = next;
        square = prime * prime;
    }

    private void toLogical() {
        Arrays.fill(isBasic, false);
        for (int i = 0; i < size; i++) {
            basic[i] = form.columns + i;
            isBasic[basic[i]] = true;
            Arrays.fill(inverse[i], 0);
            inverse[i][i] = (int) residue(form.entries[form.columns + i][0]);
        }
    }

    /**
     * Takes in as many of the wanted variables as are independent: columns in the place of logicals that are not
     * wanted. Logicals stay where the wanted variables do not make a basis.
     */
    void enter(boolean[] wanted) {
        for (int j = 0; j < form.columns; j++) {
            if (wanted[j] && !isBasic[j]) {
                long[] direction = direction(j);
                for (int i = 0; i < size; i++) {
                    if (direction[i] != 0 && basic[i] >= form.columns && !wanted[basic[i]]) {
                        exchange(i, j, direction);
                        break;
                    }
                }
            }
        }
    }

    int variable(int position) {
        return basic[position];
    }

    boolean contains(int variable) {
        return isBasic[variable];
    }

    /**
     * Puts {@code entering} in the place of the variable at {@code position}; the new matrix must be regular. Variables
     * may change their positions.
     */
    void pivot(int position, int entering) {
        long[] direction = direction(entering);
        if (direction[position] != 0) {
            exchange(position, entering, direction);
        } else {
            // The determinant is a multiple of the prime: take the next prime.
            boolean[] wanted = isBasic.clone();
            wanted[basic[position]] = false;
            wanted[entering] = true;
            do {
                setPrime(BigInteger.valueOf(prime).nextProbablePrime().longValueExact());
                toLogical();
                enter(wanted);
            } while (!Arrays.equals(wanted, isBasic));
        }
    }

    private void exchange(int position, int entering, long[] direction) {
        work.check();
        int[] pivotRow = inverse[position];
        long factor = BigInteger.valueOf(direction[position])
                .modInverse(BigInteger.valueOf(prime))
                .longValue();
        for (int k = 0; k < size; k++) {
            pivotRow[k] = (int) (pivotRow[k] * factor % prime);
        }
        for (int i = 0; i < size; i++) {
            if (i != position && direction[i] != 0) {
                int[] row = inverse[i];
                long minus = prime - direction[i];
                for (int k = 0; k < size; k++) {
                    if (pivotRow[k] != 0) {
                        row[k] = (int) ((row[k] + minus * pivotRow[k]) % prime);
                    }
                }
            }
        }
        isBasic[basic[position]] = false;
        isBasic[entering] = true;
        basic[position] = entering;
    }

    // B^-1 a_j modulo the prime.
    private long[] direction(int variable) {
        long[] direction = new long[size];
        for (int e = 0; e < form.index[variable].length; e++) {
            long value = residue(form.entries[variable][e]);
            int row = form.index[variable][e];
            for (int i = 0; i < size; i++) {
                direction[i] = (direction[i] + value * inverse[i][row]) % prime;
            }
        }
        return direction;
    }

    private long residue(BigInteger number) {
        if (number.bitLength() < 63) {
            return Math.floorMod(number.longValue(), prime);
        }
        return number.mod(BigInteger.valueOf(prime)).longValue();
    }

    /** Solves B x = b; x by position. */
    Quotients solve(BigInteger[] b) {
        return lift(b, false);
    }

    /** Solves y B = c; c by position, y by row. */
    Quotients solveTransposed(BigInteger[] c) {
        return lift(c, true);
    }

    private Quotients lift(BigInteger[] side, boolean transposed) {
        Residual residual = Residual.of(form, basic, side, transposed);
        BigInteger base = BigInteger.valueOf(prime);
        BigInteger[] sum = new BigInteger[size];
        Arrays.fill(sum, BigInteger.ZERO);
        BigInteger power = BigInteger.ONE;
        long[] rest = new long[size];
        for (int attempt = FIRST_DIGITS; ; attempt = attempt + attempt / 2) {
            int[][] digits = new int[attempt][];
            int count = 0;
            while (count < attempt && !residual.isZero()) {
                work.check();
                residual.modulo(prime, rest);
                digits[count] = transposed ? inverseTransposedTimes(rest) : inverseTimes(rest);
                residual.subtractAndDivide(digits[count], prime);
                count++;
            }
            // All digits of one member at once, highest first, then one addition to what is known.
            BigInteger[] block = new BigInteger[size];
            for (int i = 0; i < size; i++) {
                block[i] = Digits.value(digits, i, 0, count, base);
                sum[i] = sum[i].add(block[i].multiply(power));
            }
            power = power.multiply(base.pow(count));
            Quotients found =
                    residual.isZero() ? new Quotients(sum.clone(), BigInteger.ONE) : Quotients.reconstruct(sum, power);
            if (found != null && Residual.solves(form, basic, found, side, transposed)) {
                return found;
            }
        }
    }

    private int[] inverseTimes(long[] vector) {
        int[] product = new int[size];
        for (int i = 0; i < size; i++) {
            int[] row = inverse[i];
            long sum = 0;
            for (int k = 0; k < size; k++) {
                sum += row[k] * vector[k];
                sum -= square & ~((sum - square) >> 63);
            }
            product[i] = (int) (sum % prime);
        }
        return product;
    }

    private int[] inverseTransposedTimes(long[] vector) {
        long[] sums = new long[size];
        for (int i = 0; i < size; i++) {
            long factor = vector[i];
            if (factor != 0) {
                int[] row = inverse[i];
                for (int k = 0; k < size; k++) {
                    long sum = sums[k] + row[k] * factor;
                    sums[k] = sum - (square & ~((sum - square) >> 63));
                }
            }
        }
        int[] product = new int[size];
        for (int k = 0; k < size; k++) {
            product[k] = (int) (sums[k] % prime);
        }
        return product;
    }
}
