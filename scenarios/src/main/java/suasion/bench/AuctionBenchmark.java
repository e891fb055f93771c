package suasion.bench;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.auction.Auction;
import suasion.auction.AuctionSolver;
import suasion.auction.Format;
import suasion.game.Sense;
import suasion.solve.Claim;
import suasion.solve.Solution;
import suasion.solve.SolveTimes;

/** The worst information of a first-price auction: bidders who are alike against every profile of bids. */
final class AuctionBenchmark {
    private static final int QUICK = 20;
    /** The program over all profiles of more than 47 values and bids cannot be held. */
    private static final int ASKED_FOR = 30;

    private static final int LARGE = 50;
    private static final double SECONDS = 120;

    private final boolean quick;

    AuctionBenchmark(boolean quick) {
        this.quick = quick;
    }

    List<Measurement> all() {
        AuctionSolver.solve(auction(QUICK), Sense.MIN);
        return quick ? List.of(symmetry(QUICK)) : List.of(symmetry(ASKED_FOR), large());
    }

    /** Both build, solve and certify the same auction. */
    private static Measurement symmetry(int size) {
        String name = "auction, 2 bidders, %d values x %d bids: all profiles / alike bidders".formatted(size, size);
        Auction auction = auction(size);
        long start = System.nanoTime();
        Solution symmetric = AuctionSolver.solve(auction, Sense.MIN);
        double fast = (System.nanoTime() - start) * 1e-9;
        SolveTimes whole = SolveTimes.of(auction.problem(Sense.MIN));
        double slow = whole.build() + whole.engine() + whole.certify();
        return symmetric.claim() == Claim.OPTIMAL && whole.claim() == Claim.OPTIMAL
                ? new Measurement(name, slow / fast, 1, "%.2f s and %.2f s, both certified".formatted(slow, fast))
                : new Measurement(name, 0, 1, symmetric.claim() + " and " + whole.claim());
    }

    private static Measurement large() {
        String name = "auction, 2 bidders, %d values x %d bids: %.0f s / time".formatted(LARGE, LARGE, SECONDS);
        long start = System.nanoTime();
        Solution solution = AuctionSolver.solve(auction(LARGE), Sense.MIN);
        double seconds = (System.nanoTime() - start) * 1e-9;
        return solution.claim() == Claim.OPTIMAL
                ? new Measurement(name, SECONDS / seconds, 1, "%.1f s, certified".formatted(seconds))
                : new Measurement(name, 0, 1, "not certified: " + solution.claim());
    }

    /** Values equally likely on [0, 1], bids on [0, 1/2]. */
    private static Auction auction(int size) {
        List<BigFraction> values = range(size, size - 1);
        return new Auction(
                values,
                Collections.nCopies(size, new BigFraction(1, size)),
                2,
                range(size, 2 * (size - 1)),
                Format.FIRST_PRICE);
    }

    private static List<BigFraction> range(int size, int steps) {
        return IntStream.range(0, size).mapToObj(k -> new BigFraction(k, steps)).toList();
    }
}
