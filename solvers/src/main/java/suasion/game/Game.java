package suasion.game;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A finite Bayesian game: states, players with types and actions, a common prior, a payoff for every player.
 *
 * <p>A <em>cell</em> is a (state, type of every player), numbered state-major; an <em>outcome</em> is an action
 * profile, numbered with the last player fastest. Payoffs are tables over cells x outcomes, or functions where outcomes
 * are too many. Who tells whom what is not part of the game: that is the {@code DesignProblem}.
 *
 * <p>Source: Myerson (1982), "Optimal coordination mechanisms in generalized principal-agent problems".
 *
 * @param states names of the states of the world
 * @param players at least one
 * @param prior probability of every cell; non-negative, sums to 1 exactly
 * @param payoffs one table per player, in the order of {@code players}
 */
public record Game(List<String> states, List<Player> players, List<BigFraction> prior, List<Payoff> payoffs) {
    /** The largest table of cells x outcomes that is held; beyond it a family needs a representation of its own. */
    public static final long LARGEST_TABLE = 2_000_000;

    private static final int FEW_PLAYERS = 3;

    public Game {
        states = List.copyOf(states);
        players = List.copyOf(players);
        prior = List.copyOf(prior);
        payoffs = List.copyOf(payoffs);
        requireNames("state", states);
        requireNames("player", players.stream().map(Player::name).toList());
        long cells = states.size();
        long outcomes = 1;
        for (Player player : players) {
            requireNames("action of " + player.name(), player.actions());
            cells = Math.multiplyExact(cells, player.types().size());
            outcomes = Math.multiplyExact(outcomes, player.actions().size());
        }
        if (prior.size() != cells || payoffs.size() != players.size()) {
            throw new IllegalArgumentException(
                    prior.size() + " probabilities for " + cells + " cells, or a missing payoff");
        }
        for (Payoff payoff : payoffs) {
            if (payoff.cells() != cells || payoff.outcomes() != outcomes) {
                throw new IllegalArgumentException(
                        payoff + " do not fit " + cells + " cells x " + outcomes + " outcomes");
            }
        }
        BigFraction sum = BigFraction.ZERO;
        for (BigFraction probability : prior) {
            if (probability.compareTo(BigFraction.ZERO) < 0) {
                throw new IllegalArgumentException(
                        "a probability of the prior is negative: " + Exact.show(probability));
            }
            sum = sum.add(probability);
        }
        if (!sum.equals(BigFraction.ONE)) {
            throw new IllegalArgumentException("the prior sums to " + Exact.show(sum) + ", must be 1");
        }
    }

    /** Refuses a table that does not fit into memory, before anything of its size is built. */
    public static void requireHoldable(long cells, long outcomes) {
        if (outcomes > 0 && cells > LARGEST_TABLE / outcomes) {
            throw UserMistake.at(
                    "",
                    "the game is too large to hold: %,d cells (state and types) x %,d outcomes (action profiles) is more than %,d"
                            .formatted(cells, outcomes, LARGEST_TABLE));
        }
    }

    private static void requireNames(String what, List<String> names) {
        if (names.isEmpty() || new HashSet<>(names).size() != names.size()) {
            throw new IllegalArgumentException("every " + what + " needs a name of its own, at least one: " + names);
        }
    }

    public int cells() {
        return prior.size();
    }

    public long outcomes() {
        return payoffs.get(0).outcomes();
    }

    /**
     * Largest minus smallest of a payoff over the cells that can happen; the unit in which tolerances and margins are
     * stated. A state of probability 0 has no say in it.
     */
    public BigFraction range(Payoff payoff) {
        BigFraction smallest = null;
        BigFraction largest = null;
        for (int cell = 0; cell < cells(); cell++) {
            if (prior.get(cell).getNumerator().signum() > 0) {
                BigFraction low = payoff.smallest(cell);
                BigFraction high = payoff.largest(cell);
                smallest = smallest == null || low.compareTo(smallest) < 0 ? low : smallest;
                largest = largest == null || high.compareTo(largest) > 0 ? high : largest;
            }
        }
        return largest.subtract(smallest);
    }

    /** The state of a cell. */
    public int stateOf(int cell) {
        return cell / (cells() / states.size());
    }

    /** The type of a player in a cell. */
    public int typeOf(int cell, int player) {
        int below = 1;
        for (int i = players.size() - 1; i > player; i--) {
            below *= players.get(i).types().size();
        }
        return cell / below % players.get(player).types().size();
    }

    /** The cell in which {@code player} has {@code type} and all else is as in {@code cell}. */
    public int withType(int cell, int player, int type) {
        int below = 1;
        for (int i = players.size() - 1; i > player; i--) {
            below *= players.get(i).types().size();
        }
        return cell + (type - typeOf(cell, player)) * below;
    }

    /** The action of a player in an outcome. */
    public int actionOf(long outcome, int player) {
        return (int) (outcome / stride(player) % players.get(player).actions().size());
    }

    /** The outcome in which {@code player} does {@code action} and everybody else what he did. */
    public long replace(long outcome, int player, int action) {
        return outcome + (action - actionOf(outcome, player)) * stride(player);
    }

    private long stride(int player) {
        long stride = 1;
        for (int i = players.size() - 1; i > player; i--) {
            stride *= players.get(i).actions().size();
        }
        return stride;
    }

    /** "guilty", or "guilty, low/high" where players have types. */
    public String cellName(int cell) {
        String types = IntStream.range(0, players.size())
                .filter(i -> players.get(i).types().size() > 1)
                .mapToObj(i -> players.get(i).types().get(typeOf(cell, i)))
                .collect(Collectors.joining("/"));
        String state = states.get(stateOf(cell));
        return types.isEmpty() ? state : state + ", " + types;
    }

    /** Whether this is a game of many receivers with two actions each, whose outcomes read best as sets. */
    private boolean isOfSets() {
        return players.size() > FEW_PLAYERS
                && players.stream().allMatch(player -> player.actions().size() == 2);
    }

    /**
     * "convict", or "cooperate/defect" for several players ("0, 1/5" where names have a "/"); with more than three
     * players of two actions each, those who take their second action: "{ann, bob}".
     */
    public String outcomeName(long outcome) {
        boolean sets = isOfSets();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < players.size(); i++) {
            int action = actionOf(outcome, i);
            if (!sets) {
                names.add(players.get(i).actions().get(action));
            } else if (action == 1) {
                names.add(players.get(i).name());
            }
        }
        return sets ? "{" + String.join(", ", names) + "}" : String.join(separator(), names);
    }

    /** "/", or ", " where an action's name has a "/" of its own, as bids such as 1/5 do. */
    public String separator() {
        return players.stream().flatMap(player -> player.actions().stream()).anyMatch(name -> name.contains("/"))
                ? ", "
                : "/";
    }
}
