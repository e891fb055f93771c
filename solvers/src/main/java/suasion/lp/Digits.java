package suasion.lp;

import java.math.BigInteger;

/** Numbers from their digits. */
final class Digits {
    private Digits() {}

    /** sum over t in from..to-1 of digits[t][member] base^(t - from), halves first so that products stay balanced. */
    static BigInteger value(int[][] digits, int member, int from, int to, BigInteger base) {
        if (to - from <= 8) {
            BigInteger value = BigInteger.ZERO;
            for (int t = to - 1; t >= from; t--) {
                value = value.multiply(base).add(BigInteger.valueOf(digits[t][member]));
            }
            return value;
        }
        int middle = (from + to) / 2;
        BigInteger high = value(digits, member, middle, to, base);
        return high.multiply(base.pow(middle - from)).add(value(digits, member, from, middle, base));
    }
}
