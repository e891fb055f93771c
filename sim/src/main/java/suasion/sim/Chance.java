package suasion.sim;

/**
 * Chance keyed by place, not by time: word(r) = mix(base(seed, replication, stream) + (r + 1) g) without its last bit,
 * for round r = chunk x 4,096 + place; the counter form of SplitMix64 (Steele, Lea and Flood 2014), g the odd golden
 * ratio.
 *
 * <p>Any word can be drawn without those before it, so that console, Monte Carlo, threads and resumed runs see the same
 * draws. Stream 0 is nature and mediator, every player owns a stream, observers have theirs; two arms of the same
 * replication are paired. The words of one stream are uniform on 63 bits and do not repeat a place within 2^64 rounds.
 *
 * <p>Streams: 0 nature, and the mediator of a {@code Table}; 1 + i player i; -1 - k observer k; where the mediator
 * plays a {@code PriorityRule}, 2^20 + d his own draws (0 the order of priorities, 1 which of the best actions) and
 * 2^21 + k the type of action k, while stream 0 draws how many actions have which type and observer 0 the other action
 * of the pair. In an auction stream 0 draws the type of the bidder who is looked at, mediator d the order of priorities
 * for good d, 2^22 + i the type of bidder i, 2^23 + 64 i + d his rank among equals for good d; where a buyer's values
 * are drawn from laws 2^24 + d is that of good d, and observers 0, 1, ... round them.
 */
public final class Chance {
    /** Rounds in a chunk, whatever the number of rounds in a step. */
    public static final int CHUNK = 4096;

    /** The stream of nature and mediator. */
    public static final int NATURE = 0;

    private static final int MEDIATOR = 1 << 20;
    private static final int ACTIONS = 1 << 21;
    private static final int BIDDERS = 1 << 22;
    private static final int RANKS = 1 << 23;
    private static final int GOODS = 1 << 24;
    private static final int MOST_GOODS = 1 << 6;

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    /**
     * Multiples of the golden ratio from a table: with a conversion of the index inside, the loop is not vectorised.
     */
    private static final long[] OFFSETS = new long[CHUNK];

    static {
        for (int i = 0; i < CHUNK; i++) {
            OFFSETS[i] = (i + 1) * GOLDEN;
        }
    }

    private final long base;

    private Chance(long base) {
        this.base = base;
    }

    /** One stream of one replication. */
    public static Chance of(long seed, int replication, int stream) {
        long ofReplication = mix(mix(seed + GOLDEN) + replication * GOLDEN);
        return new Chance(mix(ofReplication + stream * GOLDEN));
    }

    /** The stream that only {@code player} reads, and only where his strategy randomises. */
    public static int player(int player) {
        return 1 + player;
    }

    /** The stream of an observer, which no play reads. */
    public static int observer(int observer) {
        return -1 - observer;
    }

    /** The stream of a draw of the mediator's own. */
    public static int mediator(int draw) {
        return MEDIATOR + draw;
    }

    /** The stream that draws the type of one of many actions. */
    public static int action(int action) {
        return ACTIONS + action;
    }

    /** The stream that draws the type of one of several bidders. */
    static int bidder(int bidder) {
        return BIDDERS + bidder;
    }

    /** The stream that ranks one of several bidders among equals for a good. */
    static int rank(int good, int bidder) {
        return RANKS + bidder * MOST_GOODS + good;
    }

    /** The stream that draws what a good is worth to a buyer. */
    static int good(int good) {
        return GOODS + good;
    }

    /** An integer from 0 to {@code size}, exclusive, uniform within size / 2^63 for a uniform word. */
    public static int below(int size, long word) {
        return (int) Math.multiplyHigh(word, 2L * size);
    }

    /** The word of a round, in [0, 2^63). */
    public long word(long round) {
        return mix(base + (round + 1) * GOLDEN) >>> 1;
    }

    /**
     * Writes the words of the places {@code from} to {@code to} (exclusive) of a chunk to the same places of a column.
     */
    public void fill(long chunk, int from, int to, long[] words) {
        long start = base + chunk * CHUNK * GOLDEN;
        long[] offsets = OFFSETS;
        for (int i = from; i < to; i++) {
            long z = start + offsets[i];
            z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
            z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
            words[i] = (z ^ (z >>> 31)) >>> 1;
        }
    }

    /**
     * Writes the words of one round in many streams next to each other, from place {@code at} of a column.
     *
     * @param bases one {@link #base} per stream
     */
    static void across(long[] bases, long round, long[] words, int at) {
        long offset = (round + 1) * GOLDEN;
        for (int k = 0; k < bases.length; k++) {
            long z = bases[k] + offset;
            z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
            z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
            words[at + k] = (z ^ (z >>> 31)) >>> 1;
        }
    }

    /** What tells this stream from others. */
    long base() {
        return base;
    }

    /** The mixing function of SplitMix64, a bijection of the 64-bit words. */
    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
