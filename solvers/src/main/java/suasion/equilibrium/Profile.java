package suasion.equilibrium;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.ExactSum;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;

/**
 * A profile of behaviour strategies: sigma_i(action | type), every player drawing for himself given what he observes.
 *
 * <p>Source: Harsanyi (1967), "Games with incomplete information played by Bayesian players".
 *
 * @param strategies by player, type and action, in the game's order; every (player, type) a distribution over actions
 */
public record Profile(List<List<List<BigFraction>>> strategies) {
    /** Copies the strategies; throws IllegalArgumentException if one is not a distribution. */
    public Profile {
        strategies = strategies.stream()
                .map(types -> types.stream().map(List::copyOf).toList())
                .toList();
        for (List<List<BigFraction>> types : strategies) {
            for (List<BigFraction> lottery : types) {
                ExactSum sum = new ExactSum();
                lottery.forEach(sum::add);
                if (!sum.value().equals(BigFraction.ONE)
                        || lottery.stream().anyMatch(p -> p.getNumerator().signum() < 0)) {
                    throw new IllegalArgumentException("not a distribution over actions: " + lottery);
                }
            }
        }
    }

    /** The profile in which every player does one action per type: {@code actions[player][type]}. */
    public static Profile pure(Game game, int[][] actions) {
        List<List<List<BigFraction>>> all = new ArrayList<>();
        for (int player = 0; player < actions.length; player++) {
            int count = game.players().get(player).actions().size();
            List<List<BigFraction>> types = new ArrayList<>();
            for (int action : actions[player]) {
                BigFraction[] lottery = new BigFraction[count];
                Arrays.fill(lottery, BigFraction.ZERO);
                lottery[action] = BigFraction.ONE;
                types.add(List.of(lottery));
            }
            all.add(types);
        }
        return new Profile(all);
    }

    /** sigma_i(action | type). */
    public BigFraction probability(int player, int type, int action) {
        return strategies.get(player).get(type).get(action);
    }

    /** Whether nobody mixes, in any type. */
    public boolean isPure() {
        return strategies.stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .allMatch(p -> p.getNumerator().signum() == 0 || p.equals(BigFraction.ONE));
    }

    /**
     * What is audited and played: in every cell the product lottery over action profiles, a player's recommendation
     * being what his own strategy draws. It is an equilibrium iff all gains of obedience are at least 0. Messages are
     * the action profiles that happen in some cell.
     *
     * @throws IllegalArgumentException if the game has other players, types or actions
     */
    public Table table(Game game) {
        requireFits(game);
        List<List<Drawn>> rows = new ArrayList<>();
        TreeMap<Long, Integer> sent = new TreeMap<>();
        for (int cell = 0; cell < game.cells(); cell++) {
            List<Drawn> row = drawn(game, cell);
            row.forEach(drawn -> sent.put(drawn.outcome, 0));
            rows.add(row);
        }
        int count = 0;
        for (var entry : sent.entrySet()) {
            entry.setValue(count++);
        }
        long[] outcomes = sent.keySet().stream().mapToLong(Long::longValue).toArray();
        BigFraction[][] probabilities = new BigFraction[game.cells()][count];
        for (int cell = 0; cell < game.cells(); cell++) {
            Arrays.fill(probabilities[cell], BigFraction.ZERO);
            for (Drawn drawn : rows.get(cell)) {
                probabilities[cell][sent.get(drawn.outcome)] = drawn.probability;
            }
        }
        return Table.of(game, SignalSpace.listed(game, outcomes), probabilities);
    }

    /** The mean payoff of every player: sum_cell prior(cell) sum_outcome prod_i sigma_i u_i(cell, outcome). */
    public List<BigFraction> payoffs(Game game) {
        requireFits(game);
        List<ExactSum> sums = new ArrayList<>();
        game.players().forEach(player -> sums.add(new ExactSum()));
        for (int cell = 0; cell < game.cells(); cell++) {
            BigFraction prior = game.prior().get(cell);
            if (prior.getNumerator().signum() > 0) {
                for (Drawn drawn : drawn(game, cell)) {
                    BigFraction mass = prior.multiply(drawn.probability);
                    for (int i = 0; i < sums.size(); i++) {
                        Payoff payoff = game.payoffs().get(i);
                        sums.get(i).addProduct(mass, payoff.exact(cell, drawn.outcome));
                    }
                }
            }
        }
        return sums.stream().map(ExactSum::value).toList();
    }

    /** The mean of a payoff, anybody's: sum_cell prior(cell) sum_outcome prod_i sigma_i payoff(cell, outcome). */
    public BigFraction mean(Game game, Payoff payoff) {
        requireFits(game);
        ExactSum sum = new ExactSum();
        for (int cell = 0; cell < game.cells(); cell++) {
            BigFraction prior = game.prior().get(cell);
            if (prior.getNumerator().signum() > 0) {
                for (Drawn drawn : drawn(game, cell)) {
                    sum.addProduct(prior.multiply(drawn.probability), payoff.exact(cell, drawn.outcome));
                }
            }
        }
        return sum.value();
    }

    /** An action profile that has positive probability in a cell. */
    private record Drawn(long outcome, BigFraction probability) {}

    private List<Drawn> drawn(Game game, int cell) {
        List<Drawn> all = List.of(new Drawn(0, BigFraction.ONE));
        for (int i = 0; i < game.players().size(); i++) {
            List<BigFraction> own = strategies.get(i).get(game.typeOf(cell, i));
            List<Drawn> longer = new ArrayList<>();
            for (Drawn begun : all) {
                for (int action = 0; action < own.size(); action++) {
                    if (own.get(action).getNumerator().signum() > 0) {
                        BigFraction p = own.get(action).equals(BigFraction.ONE)
                                ? begun.probability
                                : begun.probability.multiply(own.get(action));
                        longer.add(new Drawn(game.replace(begun.outcome, i, action), p));
                    }
                }
            }
            all = longer;
        }
        return all;
    }

    private void requireFits(Game game) {
        boolean fits = strategies.size() == game.players().size();
        for (int i = 0; fits && i < strategies.size(); i++) {
            Player player = game.players().get(i);
            fits = strategies.get(i).size() == player.types().size()
                    && strategies.get(i).stream()
                            .allMatch(lottery ->
                                    lottery.size() == player.actions().size());
        }
        if (!fits) {
            throw new IllegalArgumentException("these strategies are of another game: " + strategies);
        }
    }

    /** "customer: not if healthy, buy if unhealthy; insurer: not-sell", mixtures as "buy 5/9 or not 4/9". */
    public String inWords(Game game) {
        requireFits(game);
        List<String> all = new ArrayList<>();
        for (int i = 0; i < game.players().size(); i++) {
            all.add(game.players().get(i).name() + ": "
                    + Wording.strategy(game.players().get(i), strategies.get(i)));
        }
        return String.join("; ", all);
    }
}
