package suasion.mechanism;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.Sense;

/**
 * Goods for sale, as one buyer sees it: what he may get, what the goods are worth to him, and which types he may claim
 * to be.
 *
 * <p>The game has one player, the buyer. His action is the {@link Deal} that he gets: the seller carries it out, so
 * there is nothing to obey, and what is left of Myerson's (1982) incentives is HONESTY and PARTICIPATION. Where several
 * bidders compete the player is one of them, looked at in every round; what the others report is in the odds with which
 * a type gets its deals (the interim allocation). With bidders who are not alike every bidder's types are a block of
 * their own, each block as probable as any other; with ex-post incentives there is a block for everything that the
 * others may report. A type may only be reported in place of one of its own block.
 *
 * <pre>
 *   payoff(cell, deal) = sum_j share_j(deal) value_j(cell) - price(deal) - fee(report)
 *   revenue            = bidders x E[price(deal) + fee(report)]
 * </pre>
 *
 * @param goods names of the goods
 * @param bidders how many buyers the one who is looked at stands for, at least 1
 * @param deals what every action of the buyer stands for; the first is nothing at no price, and what one gets who stays
 *     out
 * @param blocks one number per type: two types may be reported in place of each other iff theirs are equal
 * @param values what every good is worth, one list per cell of the game, in payoff units
 */
public record Sale(
        List<String> goods, int bidders, List<Deal> deals, List<Integer> blocks, List<List<BigFraction>> values) {
    /** The action of getting nothing. */
    public static final int NOTHING = 0;

    private static final BigFraction ONE_THOUSANDTH_LESS = new BigFraction(999, 1000);

    public Sale {
        goods = List.copyOf(goods);
        deals = List.copyOf(deals);
        blocks = List.copyOf(blocks);
        values = values.stream().map(List::copyOf).toList();
        int count = goods.size();
        if (goods.isEmpty()
                || bidders < 1
                || deals.isEmpty()
                || !deals.get(NOTHING).isNothing()) {
            throw new IllegalArgumentException("a sale has goods, bidders, and nothing as its first deal: " + deals);
        }
        if (deals.stream().anyMatch(deal -> deal.shares().size() != count)
                || values.stream().anyMatch(list -> list.size() != count)) {
            throw new IllegalArgumentException("deals and values are over " + count + " goods");
        }
        if (new HashSet<>(deals.stream().map(Deal::name).toList()).size() != deals.size()) {
            throw new IllegalArgumentException("every deal needs a name of its own: " + deals);
        }
    }

    /** The sale that a game is; empty where it is none. */
    public static Optional<Sale> in(Game game) {
        return game.payoffs().get(0) instanceof SalePayoff payoff ? Optional.of(payoff.sale()) : Optional.empty();
    }

    /**
     * The game of one buyer, cells numbered state-major.
     *
     * @param buyer his name
     * @param types his types, one per number in {@code blocks}
     * @param states what values may depend on beside his type; one name where they depend on nothing else
     * @param prior probability of every (state, type)
     */
    public Game game(String buyer, List<String> types, List<String> states, List<BigFraction> prior) {
        if (types.size() != blocks.size() || values.size() != types.size() * states.size()) {
            throw new IllegalArgumentException(types.size() + " types and " + states.size() + " states for "
                    + blocks.size() + " blocks and " + values.size() + " lists of values");
        }
        Player player = new Player(buyer, types, deals.stream().map(Deal::name).toList());
        return new Game(states, List.of(player), prior, List.of(new SalePayoff(this, SalePayoff.Side.BUYER)));
    }

    /** The problem of a seller who maximises revenue in such a game. */
    public static DesignProblem problem(Game game, String seller) {
        Sale sale = in(game).orElseThrow();
        return new DesignProblem(
                game,
                seller,
                new SalePayoff(sale, SalePayoff.Side.SELLER),
                Sense.MAX,
                BigFraction.ZERO,
                Regime.NONE,
                Types.REPORTED);
    }

    /** Whether a player of one type may claim to be of the other. */
    public boolean mayReport(int type, int report) {
        return blocks.get(type).equals(blocks.get(report));
    }

    /** The types that a player of this type may report, in order. */
    public int[] reports(int type) {
        return IntStream.range(0, blocks.size())
                .filter(report -> mayReport(type, report))
                .toArray();
    }

    /**
     * The unit of the buyer's and the seller's margins: what all goods together can be worth at most.
     *
     * <pre>
     *   min(max_cell sum_j value_j(cell), 2 E[sum_j value_j])   with several states, else the first alone
     * </pre>
     *
     * <p>Several states are points of a lattice that values are rounded to, or many values that few types pool; how far
     * out the last of them lies says little of what is at stake. Twice the mean is the largest value of a uniform law
     * from 0 on. It is rounded by up to a thousandth to a short fraction.
     *
     * @param game a game of this sale
     */
    public BigFraction stake(Game game) {
        BigFraction most = BigFraction.ZERO;
        BigFraction mean = BigFraction.ZERO;
        for (int cell = 0; cell < values.size(); cell++) {
            BigFraction worth = values.get(cell).stream()
                    .filter(value -> value.getNumerator().signum() > 0)
                    .reduce(BigFraction.ZERO, BigFraction::add);
            most = worth.compareTo(most) > 0 ? worth : most;
            mean = mean.add(worth.multiply(game.prior().get(cell)));
        }
        BigFraction twice = mean.multiply(2);
        if (game.states().size() == 1 || twice.compareTo(most) >= 0) {
            return most;
        }
        BigFraction shorter =
                Exact.simplest(twice.multiply(ONE_THOUSANDTH_LESS), twice.multiply(ONE_THOUSANDTH_LESS.reciprocal()));
        return shorter.compareTo(most) < 0 ? shorter : most;
    }

    /** The payoff of the seller, fees apart. */
    Payoff proceeds() {
        return new SalePayoff(this, SalePayoff.Side.SELLER);
    }
}
