package suasion.receivers;

import java.util.ArrayList;
import java.util.List;

/**
 * A set of receivers is the outcome in which they, and nobody else, take their second action: receiver i of N is bit
 * N-1-i, as the numbering of a game's outcomes has it.
 *
 * <p>The only place that knows which bit is whose.
 */
public final class Sets {
    /** The most receivers: an outcome is one number. */
    public static final int MOST = 62;

    /** The most receivers whose sets are ever gone through one by one. */
    public static final int MOST_ENUMERATED = 20;

    private Sets() {}

    /** The set that holds only receiver {@code i} of {@code n}. */
    public static long only(int n, int i) {
        return 1L << (n - 1 - i);
    }

    /** The set of some of the {@code n} receivers. */
    public static long of(int n, int... members) {
        long set = 0;
        for (int i : members) {
            set |= only(n, i);
        }
        return set;
    }

    /** The set of the first {@code size} of {@code n} receivers. */
    public static long first(int n, int size) {
        return all(n) & ~all(n - size);
    }

    /** All {@code n} receivers. */
    public static long all(int n) {
        return (1L << n) - 1;
    }

    public static boolean contains(int n, long set, int i) {
        return (set & only(n, i)) != 0;
    }

    public static long with(int n, long set, int i) {
        return set | only(n, i);
    }

    public static long without(int n, long set, int i) {
        return set & ~only(n, i);
    }

    public static int size(long set) {
        return Long.bitCount(set);
    }

    /** "{ann, bob}". */
    public static String name(List<String> receivers, long set) {
        List<String> members = new ArrayList<>();
        for (int i = 0; i < receivers.size(); i++) {
            if (contains(receivers.size(), set, i)) {
                members.add(receivers.get(i));
            }
        }
        return "{" + String.join(", ", members) + "}";
    }
}
