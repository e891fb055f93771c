package suasion.auction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.Sense;
import suasion.game.UserMistake;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Question;

/**
 * One good, worth the same to every bidder, who know nothing but what an unknown information structure tells them.
 *
 * <p>States are values, actions are bids. The revenue of all information structures and equilibria together is that of
 * the Bayes correlated equilibria of this game (Bergemann and Morris 2016), so a problem of design finds the lowest and
 * the highest. Source of the application: Bergemann, Brooks and Morris (2017), "First-price auctions with general
 * information structures".
 *
 * @param values what the good may be worth, strictly increasing, at least 0
 * @param prior probability of every value
 * @param bidders at least 1
 * @param bids strictly increasing from 0; with a posted price 0 for no and the price for yes
 * @param format who gets the good and who pays what
 */
public record Auction(
        List<BigFraction> values, List<BigFraction> prior, int bidders, List<BigFraction> bids, Format format) {
    /** The most profiles of bids that are held. */
    public static final int MOST_PROFILES = 1_000_000;

    private static final double SMALL = 500_000;

    public Auction {
        values = List.copyOf(values);
        prior = List.copyOf(prior);
        bids = List.copyOf(bids);
        requireIncreasing(values);
        requireIncreasing(bids);
        if (values.size() != prior.size() || bidders < 1 || bids.size() < 2) {
            throw new IllegalArgumentException(values + " x " + prior + ", " + bidders + " bidders, bids " + bids);
        }
        if (bids.get(0).getNumerator().signum() != 0 || format == Format.POSTED_PRICE && bids.size() != 2) {
            throw new IllegalArgumentException("bids " + bids + " of " + format);
        }
    }

    private static void requireIncreasing(List<BigFraction> grid) {
        for (int i = 0; i < grid.size(); i++) {
            BigFraction before = i == 0 ? BigFraction.ZERO : grid.get(i - 1);
            int sign = grid.get(i).compareTo(before);
            if (sign < 0 || i > 0 && sign == 0) {
                throw new IllegalArgumentException("not increasing: " + grid);
            }
        }
    }

    /**
     * Refuses an auction whose profiles of bids or whose linear program do not fit into memory.
     *
     * @throws UserMistake saying how large it is and what is the limit
     */
    public void requireHoldable() {
        if (Math.pow(bids.size(), bidders) > MOST_PROFILES) {
            throw UserMistake.at(
                    "",
                    "%d bidders with %,d bids each make more than %,d profiles of bids"
                            .formatted(bidders, bids.size(), MOST_PROFILES));
        }
        if (coefficients() > DesignProblem.LARGEST_PROGRAM) {
            throw UserMistake.at(
                    "",
                    "%,d values, %d bidders and %,d bids make a linear program of %,.0f coefficients, at most %,d can be held"
                            .formatted(
                                    values.size(),
                                    bidders,
                                    bids.size(),
                                    coefficients(),
                                    DesignProblem.LARGEST_PROGRAM));
        }
    }

    /** Whether it is solved within seconds. */
    public boolean isSmall() {
        return coefficients() <= SMALL;
    }

    /** Values x multisets of bids x bids in each x deviations. */
    private double coefficients() {
        double multisets = 1;
        for (int i = 1; i <= bidders; i++) {
            multisets = multisets * (bids.size() - 1 + i) / i;
        }
        return values.size() * multisets * bidders * (bids.size() - 1);
    }

    /** The same values and bidders when the good is offered at a price. */
    public Auction posted(BigFraction price) {
        return new Auction(values, prior, bidders, List.of(BigFraction.ZERO, price), Format.POSTED_PRICE);
    }

    /** E[v], the whole surplus: the good is always worth the same, whoever gets it. */
    public BigFraction meanValue() {
        BigFraction mean = BigFraction.ZERO;
        for (int i = 0; i < values.size(); i++) {
            mean = mean.add(values.get(i).multiply(prior.get(i)));
        }
        return mean;
    }

    /** What a bidder of a fate gets. */
    BigFraction payoff(Format.Fate fate, int value) {
        return format.payoff(fate, values.get(value), bids.get(fate.price()));
    }

    /** What the seller gets of a profile of bids. */
    BigFraction revenue(int[] profile) {
        BigFraction sum = BigFraction.ZERO;
        for (int bidder = 0; bidder < bidders; bidder++) {
            Format.Fate fate = format.fate(profile, bidder);
            // What the winners have less than the good is worth, which is value 0's payoff turned round.
            sum = sum.subtract(format.payoff(fate, BigFraction.ZERO, bids.get(fate.price())));
        }
        return sum;
    }

    /** The game with the seller's revenue as the objective. */
    public DesignProblem problem(Sense sense) {
        requireHoldable();
        Game game = game();
        return new DesignProblem(game, "seller", revenue(), sense, BigFraction.ZERO)
                .asking(new Question("revenue of seller", format.rules()));
    }

    private Game game() {
        List<String> actions = format == Format.POSTED_PRICE
                ? List.of("no", "yes")
                : bids.stream().map(Exact::fraction).toList();
        List<Player> players = IntStream.rangeClosed(1, bidders)
                .mapToObj(i -> Player.uninformed("bidder " + i, actions))
                .toList();
        List<Payoff> payoffs =
                IntStream.range(0, bidders).mapToObj(this::payoffs).toList();
        return new Game(values.stream().map(Exact::fraction).toList(), players, prior, payoffs);
    }

    private int profiles() {
        return (int) Math.round(Math.pow(bids.size(), bidders));
    }

    /** The bids of an outcome, the last bidder's fastest. */
    int[] profile(int outcome) {
        int[] profile = new int[bidders];
        int rest = outcome;
        for (int i = bidders - 1; i >= 0; i--) {
            profile[i] = rest % bids.size();
            rest /= bids.size();
        }
        return profile;
    }

    /** The number of a profile of bids. */
    int outcome(int[] profile) {
        int outcome = 0;
        for (int bid : profile) {
            outcome = outcome * bids.size() + bid;
        }
        return outcome;
    }

    private Payoff payoffs(int bidder) {
        Map<Format.Fate, Integer> numbers = new HashMap<>();
        List<Format.Fate> fates = new ArrayList<>();
        int[] classes = new int[profiles()];
        for (int outcome = 0; outcome < classes.length; outcome++) {
            Format.Fate fate = format.fate(profile(outcome), bidder);
            classes[outcome] = numbers.computeIfAbsent(fate, unseen -> {
                fates.add(unseen);
                return fates.size() - 1;
            });
        }
        BigFraction[][] table = new BigFraction[values.size()][fates.size()];
        for (int value = 0; value < table.length; value++) {
            for (int k = 0; k < fates.size(); k++) {
                table[value][k] = payoff(fates.get(k), value);
            }
        }
        return new CodedPayoff(classes, table);
    }

    private Payoff revenue() {
        Map<BigFraction, Integer> numbers = new HashMap<>();
        List<BigFraction> amounts = new ArrayList<>();
        int[] classes = new int[profiles()];
        for (int outcome = 0; outcome < classes.length; outcome++) {
            BigFraction amount = revenue(profile(outcome));
            classes[outcome] = numbers.computeIfAbsent(amount, unseen -> {
                amounts.add(unseen);
                return amounts.size() - 1;
            });
        }
        BigFraction[] row = amounts.toArray(BigFraction[]::new);
        BigFraction[][] table = new BigFraction[values.size()][];
        Arrays.fill(table, row);
        return new CodedPayoff(classes, table);
    }
}
