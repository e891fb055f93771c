package suasion.sim;

/**
 * The rounds of the chunk being played, one array per variable, place by place.
 *
 * <p>Everything is a long because the compiler vectorises loops over columns of one width only. What one of several
 * players hears and does has no column of its own: it can be read off message and outcome, and many players would fill
 * the memory.
 */
final class Columns {
    final long[] words = new long[Chance.CHUNK];
    /** Cell and message in one number, see {@link Packing}. */
    final long[] draws = new long[Chance.CHUNK];

    final long[] cells = new long[Chance.CHUNK];
    /** The cell that the mediator takes it to be, where players report their types. */
    final long[] told = new long[Chance.CHUNK];

    /** What he reported who is sold something and learns; not written otherwise. */
    final long[] reports = new long[Chance.CHUNK];

    final long[] messages = new long[Chance.CHUNK];
    final long[] outcomes = new long[Chance.CHUNK];

    /** Where the rounds stand, where players move in sequence, see {@link Stages}. */
    final long[] nodes = new long[Chance.CHUNK];

    /** What the player whose turn it is hears; another one overwrites it. */
    final long[] heard = new long[Chance.CHUNK];

    /** What he does. */
    final long[] actions = new long[Chance.CHUNK];
}
