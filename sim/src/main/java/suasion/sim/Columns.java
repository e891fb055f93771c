package suasion.sim;

/**
 * The rounds of the chunk being played, one array per variable, place by place.
 *
 * <p>Everything is a long because the compiler vectorises loops over columns of one width only. A player's action
 * column is the outcome column, and his signal column the message column, where he is alone.
 */
final class Columns {
    final long[] words = new long[Chance.CHUNK];
    /** Cell and message in one number, see {@link Packing}. */
    final long[] draws = new long[Chance.CHUNK];

    final long[] cells = new long[Chance.CHUNK];
    final long[] messages = new long[Chance.CHUNK];
    final long[] outcomes = new long[Chance.CHUNK];
    final long[][] signals;
    final long[][] actions;

    Columns(int players) {
        boolean alone = players == 1;
        signals = alone ? new long[][] {messages} : new long[players][Chance.CHUNK];
        actions = alone ? new long[][] {outcomes} : new long[players][Chance.CHUNK];
    }
}
