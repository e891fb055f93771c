package suasion.sim;

/**
 * All bidders of an auction in the rounds of a block, one column per bidder: what they are, what they bid, and who wins
 * which good.
 */
final class Bidders {
    /** A bid of nobody: who stays out, and the winner of a good that is kept. */
    static final int NONE = -1;

    /** Index of the bidder who is looked at. */
    final long[] looked = new long[Chance.CHUNK];

    /** Types, per bidder. */
    final long[][] types;

    /** Types that they claim to be of, per bidder; {@link #NONE} of who stays out. */
    final long[][] bids;

    /** The bidder who gets it, per good; {@link #NONE} where it is kept. */
    final long[][] winners;

    Bidders(int bidders, int goods) {
        types = new long[bidders][Chance.CHUNK];
        bids = new long[bidders][Chance.CHUNK];
        winners = new long[goods][Chance.CHUNK];
    }

    int count() {
        return types.length;
    }

    int goods() {
        return winners.length;
    }
}
