package suasion.posted;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.ExactSum;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;

/**
 * A buyer whose value is drawn from a known distribution, and a seller who posts a price that the buyer sees.
 *
 * <p>As a game: states are values; the seller's actions are prices p_1 &lt; ... &lt; p_m; the buyer's m + 1 actions are
 * thresholds, 0 for "never" and j for "up to p_j". At price p_i
 *
 * <pre>
 *   seller: p_i [j &gt;= i]      buyer: (v - p_i) [j &gt;= i]
 * </pre>
 *
 * <p>A threshold says what he does at every price, so any information with best replies to it is one signal per
 * threshold: whoever buys at p_j has a posterior mean of at least p_j and buys at all lower prices.
 *
 * <p>Source: Roesler and Szentes (2017), "Buyer-optimal learning and monopoly pricing".
 *
 * @param names what the values are called
 * @param values the values, each once, ascending
 * @param prior their probabilities, which sum to 1
 * @param prices positive, ascending
 * @param seller what the seller is called
 * @param buyer what the buyer is called
 */
public record UnknownDemand(
        List<String> names,
        List<BigFraction> values,
        List<BigFraction> prior,
        List<BigFraction> prices,
        String seller,
        String buyer) {
    /** The seller's index among the players. */
    public static final int SELLER = 0;

    /** The buyer's index among the players. */
    public static final int BUYER = 1;

    public UnknownDemand {
        names = List.copyOf(names);
        values = List.copyOf(values);
        prior = List.copyOf(prior);
        prices = List.copyOf(prices);
        if (values.size() != prior.size() || names.size() != values.size() || values.isEmpty() || prices.isEmpty()) {
            throw new IllegalArgumentException(values.size() + " values, " + prior.size() + " probabilities");
        }
        requireAscending(values);
        requireAscending(prices);
        if (prices.get(0).getNumerator().signum() <= 0
                || values.get(0).getNumerator().signum() < 0) {
            throw new IllegalArgumentException("prices are positive, values not negative");
        }
    }

    private static void requireAscending(List<BigFraction> numbers) {
        for (int k = 1; k < numbers.size(); k++) {
            if (numbers.get(k).compareTo(numbers.get(k - 1)) <= 0) {
                throw new IllegalArgumentException("not ascending: " + numbers);
            }
        }
    }

    /** Number of thresholds, "never" included. */
    public int thresholds() {
        return prices.size() + 1;
    }

    /** "never" or "up to 3/10". */
    public String threshold(int j) {
        return j == 0 ? "never" : "up to " + Exact.show(prices.get(j - 1));
    }

    /** All thresholds as people read them. */
    public List<String> thresholdNames() {
        List<String> all = new ArrayList<>();
        for (int j = 0; j < thresholds(); j++) {
            all.add(threshold(j));
        }
        return all;
    }

    /** Whether a buyer with threshold {@code j} buys at the price of index {@code i}. */
    public boolean buys(int j, int i) {
        return j > i;
    }

    /** The outcome of a price and a threshold, as the game numbers it. */
    public int outcome(int price, int threshold) {
        return price * thresholds() + threshold;
    }

    /** Profit at a price. */
    public BigFraction profit(int price, int threshold) {
        return buys(threshold, price) ? prices.get(price) : BigFraction.ZERO;
    }

    /** Surplus at a price. */
    public BigFraction surplus(int value, int price, int threshold) {
        return buys(threshold, price) ? values.get(value).subtract(prices.get(price)) : BigFraction.ZERO;
    }

    /** E[v]. */
    public BigFraction mean() {
        ExactSum sum = new ExactSum();
        for (int v = 0; v < values.size(); v++) {
            sum.addProduct(prior.get(v), values.get(v));
        }
        return sum.value();
    }

    /** The game, rows values and columns (price, threshold). */
    public Game game() {
        int outcomes = prices.size() * thresholds();
        Game.requireHoldable(values.size(), outcomes);
        BigFraction[][] profit = new BigFraction[values.size()][outcomes];
        BigFraction[][] surplus = new BigFraction[values.size()][outcomes];
        for (int v = 0; v < values.size(); v++) {
            for (int i = 0; i < prices.size(); i++) {
                for (int j = 0; j < thresholds(); j++) {
                    profit[v][outcome(i, j)] = profit(i, j);
                    surplus[v][outcome(i, j)] = surplus(v, i, j);
                }
            }
        }
        List<Player> players = List.of(
                Player.uninformed(seller, prices.stream().map(Exact::show).toList()),
                Player.uninformed(buyer, thresholdNames()));
        return new Game(names, players, prior, List.of(Payoff.of(profit), Payoff.of(surplus)));
    }

    /** The largest price or value, in which distances are measured. */
    public BigFraction scale() {
        return Collections.max(List.of(values.get(values.size() - 1), prices.get(prices.size() - 1)));
    }
}
