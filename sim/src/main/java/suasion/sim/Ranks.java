package suasion.sim;

/** The order among equals, all orders equally likely, drawn afresh for every good in every round. */
final class Ranks {
    private final Chance[][] chance;

    Ranks(int bidders, int goods, long seed, int replication) {
        chance = new Chance[goods][bidders];
        for (int good = 0; good < goods; good++) {
            for (int i = 0; i < bidders; i++) {
                chance[good][i] = Chance.of(seed, replication, Chance.rank(good, i));
            }
        }
    }

    /** Whether one bidder goes before another one. */
    boolean isBefore(int good, int bidder, int other, long round) {
        long own = chance[good][bidder].word(round);
        long others = chance[good][other].word(round);
        return own > others || own == others && bidder < other;
    }
}
