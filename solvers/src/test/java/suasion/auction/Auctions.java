package suasion.auction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;

/** Auctions for tests. */
final class Auctions {
    private static final BigFraction HALF = new BigFraction(1, 2);

    private Auctions() {}

    /** 0, top/steps, ..., top. */
    static List<BigFraction> range(BigFraction top, int steps) {
        return IntStream.rangeClosed(0, steps)
                .mapToObj(k -> top.multiply(k).divide(steps))
                .toList();
    }

    /** Values i/steps equally likely, bids up to 1/2 in as many steps. */
    static Auction uniform(int bidders, int steps, Format format) {
        List<BigFraction> prior = Collections.nCopies(steps + 1, BigFraction.ONE.divide(steps + 1));
        return new Auction(range(BigFraction.ONE, steps), prior, bidders, range(HALF, steps), format);
    }

    /** Values 0 and 1 equally likely. */
    static Auction binary(int bidders, Format format, String... bids) {
        List<BigFraction> all = new ArrayList<>();
        for (String bid : bids) {
            all.add(Exact.parse(bid));
        }
        return binary(bidders, format, all);
    }

    static Auction binary(int bidders, Format format, List<BigFraction> bids) {
        return new Auction(List.of(BigFraction.ZERO, BigFraction.ONE), List.of(HALF, HALF), bidders, bids, format);
    }
}
