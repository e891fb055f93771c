package suasion.sim;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import sim.engine.SimState;
import suasion.mechanism.AuctionRule;
import suasion.mechanism.PriorityRule;
import suasion.mechanism.Reports;

/**
 * Holds the auction of an {@link AuctionRule} among all bidders: draws an order of priorities per good, gives the good
 * to the highest of those who can win at all, the one of better rank among equals, and tells the bidder who is looked
 * at what he has won and pays.
 *
 * <p>Ranks are drawn afresh in every round, per good, and only looked up where there are equals. Nothing of the
 * announced table enters but the deals' numbers, so that play can find it wrong.
 */
final class Auctioneer implements Replayed {
    private final transient Bidders bidders;
    private final transient Packing packing;
    private final transient Chance[] orders;
    private final transient StepFunction[] order;
    private final transient long[] drawn = new long[Chance.CHUNK];
    private final transient long[] highest = new long[Chance.CHUNK];
    private final transient long[] won = new long[Chance.CHUNK];
    private final transient Ranks ranks;

    /** Per good and order the level of every type, one place later than its number: no bid is no chance. */
    private final transient int[][][] levels;

    private final transient PriceTags prices;
    private transient long[] bidOf;

    Auctioneer(AuctionRule rule, Bidders bidders, Arm arm, ObservationCells cells, long seed) {
        this.bidders = bidders;
        this.packing = new Packing(cells);
        int goods = bidders.goods();
        this.orders = IntStream.range(0, goods)
                .mapToObj(good -> Chance.of(seed, arm.replication(), Chance.mediator(good)))
                .toArray(Chance[]::new);
        this.order = rule.contests().stream()
                .map(contest -> Lottery.of(
                                contest.stream().map(PriorityRule.Order::weight).toList())
                        .draw(k -> k))
                .toArray(StepFunction[]::new);
        this.levels = rule.contests().stream().map(Auctioneer::compressed).toArray(int[][][]::new);
        this.ranks = new Ranks(bidders.count(), goods, seed, arm.replication());
        this.prices = new PriceTags(rule, bidders, levels, ranks);
        begin(arm);
    }

    /** Levels as numbers 0, 1, 2, ... in their order, all negative ones as {@link Bidders#NONE}. */
    private static int[][] compressed(List<PriorityRule.Order> contest) {
        int[] used = contest.stream()
                .flatMapToInt(o -> o.levels().stream().mapToInt(Integer::intValue))
                .filter(level -> level >= 0)
                .sorted()
                .distinct()
                .toArray();
        return contest.stream()
                .map(o -> IntStream.concat(
                                IntStream.of(Bidders.NONE),
                                o.levels().stream()
                                        .mapToInt(level -> level < 0 ? Bidders.NONE : Arrays.binarySearch(used, level)))
                        .toArray())
                .toArray(int[][]::new);
    }

    @Override
    public void begin(Arm arm) {
        Reports reports = arm.reports();
        bidOf = IntStream.range(0, arm.problem().game().cells())
                .mapToLong(cell -> reports.of(0, arm.problem().game().typeOf(cell, 0)))
                .toArray();
    }

    @Override
    public void step(SimState state) {
        PersuasionModel model = (PersuasionModel) state;
        Columns columns = model.columns();
        int from = model.from();
        int to = model.to();
        long first = model.chunk() * Chance.CHUNK;
        boolean chosen = model.whoChoosesReports() != null;
        for (int place = from; place < to; place++) {
            bidders.bids[(int) bidders.looked[place]][place] =
                    chosen ? columns.reports[place] : bidOf[(int) columns.cells[place]];
            won[place] = 0;
        }
        for (int good = 0; good < bidders.goods(); good++) {
            orders[good].fill(model.chunk(), from, to, columns.words);
            order[good].map(columns.words, drawn, from, to);
            long[] winners = bidders.winners[good];
            Arrays.fill(highest, from, to, Bidders.NONE);
            Arrays.fill(winners, from, to, Bidders.NONE);
            for (int i = 0; i < bidders.count(); i++) {
                contend(good, i, first, from, to);
            }
            for (int place = from; place < to; place++) {
                won[place] |= winners[place] == bidders.looked[place] ? 1L << good : 0;
            }
        }
        prices.messages(won, drawn, first, columns.messages, from, to);
        packing.draws(columns.cells, columns.messages, columns.draws, from, to);
    }

    /**
     * One bidder more for a good: he is ahead if nobody so far is of a higher level, nor of the same and ranks better.
     */
    private void contend(int good, int bidder, long first, int from, int to) {
        int[][] byOrder = levels[good];
        long[] bid = bidders.bids[bidder];
        long[] winners = bidders.winners[good];
        long[] best = highest;
        for (int place = from; place < to; place++) {
            int level = byOrder[(int) drawn[place]][(int) bid[place] + 1];
            if (level > best[place]
                    || level == best[place]
                            && level >= 0
                            && ranks.isBefore(good, bidder, (int) winners[place], first + place)) {
                best[place] = level;
                winners[place] = bidder;
            }
        }
    }
}
