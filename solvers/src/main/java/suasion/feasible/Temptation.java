package suasion.feasible;

import java.util.List;
import java.util.SortedSet;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.mechanism.Incentive;

/**
 * What a player gains, told an action, by following rather than doing another, where those after him then do what hurts
 * him most out of what they can be made to do.
 *
 * <pre>
 *   g(cell, order, a) = u_i(cell, a) - min over d_j credible for j after i of u_i(cell, a_before, b_i, d_after)
 * </pre>
 *
 * <p>A sum of such numbers is the largest gain that any device can promise with these credible answers, state by state
 * and order by order (Doval and Ely 2020).
 *
 * @param game a game without types
 * @param player index of the player
 * @param action index of what he is told
 * @param deviation index of what he would rather do
 */
record Temptation(Game game, int player, int action, int deviation) {
    Incentive incentive() {
        List<String> actions = game.players().get(player).actions();
        return Incentive.obedience(game.players().get(player).name(), "", actions.get(action), actions.get(deviation));
    }

    /** Whether somebody is tempted in an outcome: he is told this action there. */
    boolean isIn(long outcome) {
        return game.actionOf(outcome, player) == action;
    }

    /**
     * The gain from following in an outcome.
     *
     * @param order the players, first mover first
     * @param credible what each player can be made to do after a departure
     */
    BigFraction gain(int cell, List<Integer> order, long outcome, List<SortedSet<Integer>> credible) {
        int place = order.indexOf(player);
        BigFraction[] least = {null};
        punish(cell, order.subList(place + 1, order.size()), game.replace(outcome, player, deviation), credible, least);
        return game.payoffs().get(player).exact(cell, outcome).subtract(least[0]);
    }

    private void punish(
            int cell, List<Integer> later, long outcome, List<SortedSet<Integer>> credible, BigFraction[] least) {
        if (later.isEmpty()) {
            BigFraction payoff = game.payoffs().get(player).exact(cell, outcome);
            least[0] = least[0] == null || payoff.compareTo(least[0]) < 0 ? payoff : least[0];
            return;
        }
        for (int answer : credible.get(later.get(0))) {
            punish(cell, later.subList(1, later.size()), game.replace(outcome, later.get(0), answer), credible, least);
        }
    }

    /** Every player, action that an outcome distribution sends, and other action. */
    static List<Temptation> all(Game game, BigFraction[][] law) {
        return IntStream.range(0, game.players().size())
                .boxed()
                .flatMap(i -> {
                    int count = game.players().get(i).actions().size();
                    return IntStream.range(0, count * count)
                            .filter(k -> k / count != k % count)
                            .mapToObj(k -> new Temptation(game, i, k / count, k % count));
                })
                .filter(temptation -> temptation.mass(law).getNumerator().signum() > 0)
                .toList();
    }

    /** The probability that the player is told the action. */
    BigFraction mass(BigFraction[][] law) {
        BigFraction mass = BigFraction.ZERO;
        for (int cell = 0; cell < law.length; cell++) {
            BigFraction prior = game.prior().get(cell);
            int at = cell;
            mass = mass.add(prior.multiply(IntStream.range(0, law[cell].length)
                    .filter(this::isIn)
                    .mapToObj(outcome -> law[at][outcome])
                    .reduce(BigFraction.ZERO, BigFraction::add)));
        }
        return mass;
    }
}
