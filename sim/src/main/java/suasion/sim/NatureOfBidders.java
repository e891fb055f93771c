package suasion.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import sim.engine.SimState;
import sim.engine.Steppable;
import suasion.game.Game;
import suasion.mechanism.AuctionRule;

/**
 * Opens the block and draws every bidder's type, independently.
 *
 * <p>Her own word draws, by the prior, the type of the bidder who is looked at; where bidders are not alike it thereby
 * says which of them that is. Every other bidder has a stream of words of his own, whether or not he is looked at, and
 * the law of his block of types; where all are alike the first is looked at. None of it depends on what anybody
 * reports.
 */
final class NatureOfBidders implements Steppable {
    private final transient Bidders bidders;
    private final transient Chance chance;
    private final transient StepFunction cell;
    private final transient StepFunction looked;
    private final transient boolean alike;
    private final transient Chance[] own;
    private final transient StepFunction[] types;

    NatureOfBidders(AuctionRule rule, Bidders bidders, long seed, int replication) {
        Game game = rule.table().game();
        List<List<Integer>> blocks = blocks(rule);
        if (game.states().size() != 1 || blocks.size() != 1 && blocks.size() != bidders.count()) {
            throw new IllegalArgumentException(game.states().size() + " states, " + blocks.size()
                    + " blocks of types of " + bidders.count() + " bidders");
        }
        this.bidders = bidders;
        this.chance = Chance.of(seed, replication, Chance.NATURE);
        this.cell = Lottery.of(game.prior()).draw(c -> c);
        long[] whose = new long[game.cells()];
        for (int bidder = 0; bidder < blocks.size(); bidder++) {
            for (int type : blocks.get(bidder)) {
                whose[type] = bidder;
            }
        }
        this.looked = StepFunction.ofIndex(whose);
        this.alike = blocks.size() == 1;
        this.own = IntStream.range(0, bidders.count())
                .mapToObj(i -> Chance.of(seed, replication, Chance.bidder(i)))
                .toArray(Chance[]::new);
        this.types = IntStream.range(0, bidders.count())
                .mapToObj(i -> law(game.prior(), blocks.get(blocks.size() == 1 ? 0 : i)))
                .toArray(StepFunction[]::new);
    }

    /** The types of every block, blocks in ascending order: the bidder's number where they are not alike. */
    static List<List<Integer>> blocks(AuctionRule rule) {
        List<Integer> blocks = rule.sale().blocks();
        return blocks.stream()
                .distinct()
                .sorted()
                .map(block -> IntStream.range(0, blocks.size())
                        .filter(type -> blocks.get(type).equals(block))
                        .boxed()
                        .toList())
                .toList();
    }

    private static StepFunction law(List<BigFraction> prior, List<Integer> block) {
        BigFraction whole = block.stream().map(prior::get).reduce(BigFraction.ZERO, BigFraction::add);
        List<BigFraction> law = new ArrayList<>();
        for (int type : block) {
            law.add(prior.get(type).divide(whole));
        }
        return Lottery.of(law).draw(block::get);
    }

    @Override
    public void step(SimState state) {
        PersuasionModel model = (PersuasionModel) state;
        model.openBlock();
        Columns columns = model.columns();
        int from = model.from();
        int to = model.to();
        for (int i = alike ? 1 : 0; i < own.length; i++) {
            own[i].fill(model.chunk(), from, to, columns.words);
            types[i].map(columns.words, bidders.types[i], from, to);
        }
        chance.fill(model.chunk(), from, to, columns.words);
        cell.map(columns.words, columns.cells, from, to);
        looked.map(columns.cells, bidders.looked, from, to);
        if (alike) {
            System.arraycopy(columns.cells, from, bidders.types[0], from, to - from);
        } else {
            for (int place = from; place < to; place++) {
                bidders.types[(int) bidders.looked[place]][place] = columns.cells[place];
            }
        }
    }
}
