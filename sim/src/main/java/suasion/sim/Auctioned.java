package suasion.sim;

import java.util.List;
import java.util.stream.Stream;

/**
 * One round of an auction, for the console and for tests.
 *
 * @param looked index of the bidder who is looked at
 * @param types the type of every bidder
 * @param bids the type that every bidder claimed to be of; -1 of one who stayed out
 * @param winners the bidder who got every good; -1 where it was kept
 */
public record Auctioned(int looked, List<Integer> types, List<Integer> bids, List<Integer> winners) {
    public Auctioned {
        types = List.copyOf(types);
        bids = List.copyOf(bids);
        winners = List.copyOf(winners);
    }

    static Auctioned at(Bidders bidders, int place) {
        return new Auctioned(
                (int) bidders.looked[place],
                at(bidders.types, place),
                at(bidders.bids, place),
                at(bidders.winners, place));
    }

    private static List<Integer> at(long[][] columns, int place) {
        return Stream.of(columns).map(column -> (int) column[place]).toList();
    }
}
