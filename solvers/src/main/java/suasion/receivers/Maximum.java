package suasion.receivers;

import java.math.BigInteger;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A set at which an {@link AdjustedPayoff} is largest, and the proof that it is.
 *
 * @param set the set
 * @param value its value
 * @param proof why no set is better, which {@link MaximumChecker} checks
 */
record Maximum(long set, BigFraction value, Proof proof) {
    /** Why no set is better. */
    sealed interface Proof permits Flow, Levels, Exhaustion {}

    /**
     * A flow as large as the cut that the set is.
     *
     * <p>With h(S) = c + sum of w_i + sum of pair weights p_ij &gt;= 0, let r_i = w_i + sum over j &gt; i of p_ij.
     * Arcs: source to i of capacity max(0, r_i), i to sink of max(0, -r_i), i to j &gt; i of p_ij. Then h(S) = c + sum
     * of max(0, r_i) - the cut's capacity.
     *
     * @param scale what flows are to be divided by
     * @param fromSource one per receiver
     * @param toSink one per receiver
     * @param between flows from i to j > i, a square matrix; null for 0
     */
    record Flow(BigInteger scale, BigInteger[] fromSource, BigInteger[] toSink, BigInteger[][] between)
            implements Proof {}

    /**
     * A level set per size: with h(S) = c + F(k) + sum of v_i(k) over S where k is the size of S, no set of size k has,
     * for any t, more than c + F(k) + k t + sum over all i of max(0, v_i(k) - t).
     *
     * @param last for k = 0 to N the receiver whose v_i(k) is the t that proves it
     */
    record Levels(int[] last) implements Proof {}

    /** All sets were compared. */
    record Exhaustion() implements Proof {}
}
