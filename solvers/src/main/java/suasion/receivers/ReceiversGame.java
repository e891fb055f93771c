package suasion.receivers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Regime;

/**
 * A sender, and N receivers of two actions each who care who else acts: in state th the set S of those who act brings
 * the sender f(th, S) and receiver i u_i(th, S).
 *
 * <p>Source: Dughmi, Niazadeh, Psomas and Weinberg (2019), section 7; Arieli and Babichenko (2019).
 *
 * @param states names of the states
 * @param prior their probabilities
 * @param receivers names of the receivers, 1 to 62
 * @param actions two names: not acting, acting
 * @param sender what people call the sender, who maximises
 * @param payoffs f, one per state
 * @param stakes u_i, one list per state, one stake per receiver in their order
 */
public record ReceiversGame(
        List<String> states,
        List<BigFraction> prior,
        List<String> receivers,
        List<String> actions,
        String sender,
        List<SetFunction> payoffs,
        List<List<Stake>> stakes) {
    public ReceiversGame {
        states = List.copyOf(states);
        prior = List.copyOf(prior);
        receivers = List.copyOf(receivers);
        actions = List.copyOf(actions);
        payoffs = List.copyOf(payoffs);
        stakes = stakes.stream().map(List::copyOf).toList();
        int n = receivers.size();
        if (actions.size() != 2 || payoffs.size() != states.size() || stakes.size() != states.size()) {
            throw new IllegalArgumentException("two actions, and payoffs for every state, are needed");
        }
        for (int state = 0; state < states.size(); state++) {
            List<Stake> own = stakes.get(state);
            boolean fits = payoffs.get(state).receivers() == n && own.size() == n;
            for (int i = 0; fits && i < n; i++) {
                fits = own.get(i).receiver() == i && own.get(i).function().receivers() == n;
            }
            if (!fits) {
                throw new IllegalArgumentException(
                        "the payoffs of " + states.get(state) + " do not fit " + n + " receivers");
            }
        }
    }

    /**
     * The game behind a problem: the one it was made from, or else a table of all its sets, where they are few.
     *
     * <p>f is what the designer gets with its sign changed where he minimises; margin and payments are not part of it.
     *
     * @return empty where players have other than two actions, or types, or sets would be too many to write down
     */
    public static Optional<ReceiversGame> of(DesignProblem problem) {
        Game game = problem.game();
        int n = game.players().size();
        if (!SetGame.isOne(problem)) {
            return Optional.empty();
        }
        boolean own = problem.sense() == Sense.MAX && problem.objective() instanceof SetPayoff;
        boolean made = own && game.payoffs().stream().allMatch(StakePayoff.class::isInstance);
        if (!made && !SetGame.isEnumerable(problem, n, AllSets.MOST)) {
            return Optional.empty();
        }
        List<SetFunction> payoffs =
                own ? ((SetPayoff) problem.objective()).byState() : table(game, new SetGame(problem)::designer);
        List<List<Stake>> byPlayer = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int player = i;
            Payoff payoff = game.payoffs().get(i);
            byPlayer.add(
                    payoff instanceof StakePayoff stake
                            ? stake.byState()
                            : table(game, payoff::exact).stream()
                                    .map(function -> Stake.whole(player, function))
                                    .toList());
        }
        return Optional.of(new ReceiversGame(
                IntStream.range(0, game.cells()).mapToObj(game::cellName).toList(),
                game.prior(),
                game.players().stream().map(Player::name).toList(),
                game.players().get(0).actions(),
                problem.designer(),
                payoffs,
                IntStream.range(0, game.cells())
                        .mapToObj(state ->
                                byPlayer.stream().map(list -> list.get(state)).toList())
                        .toList()));
    }

    private static List<SetFunction> table(Game game, BiFunction<Integer, Long, BigFraction> payoff) {
        return IntStream.range(0, game.cells())
                .<SetFunction>mapToObj(state -> Tabulated.of(LongStream.range(0, game.outcomes())
                        .mapToObj(set -> payoff.apply(state, set))
                        .toList()))
                .toList();
    }

    /** N. */
    public int size() {
        return receivers.size();
    }

    /** f of a state. */
    public SetFunction payoff(int state) {
        return payoffs.get(state);
    }

    /** u_i and g_i of a state. */
    public Stake stake(int state, int receiver) {
        return stakes.get(state).get(receiver);
    }

    /**
     * G(S) = sum over i in S of g_i(S) - sum over i not in S of g_i(S + i): what all together gain by obeying when S is
     * recommended.
     */
    public BigFraction totalGain(int state, long set) {
        BigFraction sum = BigFraction.ZERO;
        for (int i = 0; i < size(); i++) {
            BigFraction gain = stake(state, i).gain(set);
            sum = Sets.contains(size(), set, i) ? sum.add(gain) : sum.subtract(gain);
        }
        return sum;
    }

    /**
     * The set with everybody who gains from joining, one after the other: with positive externalities nobody in it or
     * outside then minds, and it is the smallest such set.
     */
    public long closure(int state, long set) {
        long closed = set;
        for (int i = 0; i < size(); i++) {
            if (!Sets.contains(size(), closed, i)
                    && stake(state, i).gain(closed).getNumerator().signum() > 0) {
                closed = Sets.with(size(), closed, i);
                i = -1;
            }
        }
        return closed;
    }

    /** The same as a design problem: every receiver a player, his second action acting, every outcome a set. */
    public DesignProblem problem(Regime regime) {
        List<Player> players =
                receivers.stream().map(name -> Player.uninformed(name, actions)).toList();
        List<Payoff> own = IntStream.range(0, size())
                .<Payoff>mapToObj(i ->
                        new StakePayoff(stakes.stream().map(list -> list.get(i)).toList()))
                .toList();
        Game game = new Game(states, players, prior, own);
        return new DesignProblem(game, sender, new SetPayoff(payoffs), Sense.MAX, BigFraction.ZERO, regime);
    }

    /** Where acting of others harms a receiver's gain from acting; empty where externalities are positive. */
    public Optional<String> negativeExternality() {
        for (int state = 0; state < states.size(); state++) {
            for (Stake stake : stakes.get(state)) {
                Optional<Violation> found = stake.externalityViolation();
                if (found.isPresent()) {
                    String name = "gain of " + receivers.get(stake.receiver());
                    return Optional.of(states.get(state) + ": " + found.get().describe(name, receivers));
                }
            }
        }
        return Optional.empty();
    }

    /** Where the sender likes fewer acting; empty where f is monotone in every state. */
    public Optional<String> decreasingPayoff() {
        for (int state = 0; state < states.size(); state++) {
            Optional<Violation> found = payoffs.get(state).monotoneViolation();
            if (found.isPresent()) {
                return Optional.of(states.get(state) + ": " + found.get().describe(sender + "'s payoff", receivers));
            }
        }
        return Optional.empty();
    }
}
