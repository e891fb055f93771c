package suasion.sequential;

import java.util.List;
import java.util.SortedSet;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * What those who are left can do to a player: his best and worst payoff over what is credible for them.
 *
 * @param form who can be where
 * @param credible B or K of every player
 */
record Continuations(Form form, List<SortedSet<Integer>> credible) {
    /** The smallest payoff of a player after a node. */
    BigFraction worst(int player, Node node) {
        return extreme(player, node, -1);
    }

    /** The largest payoff of a player after a node. */
    BigFraction best(int player, Node node) {
        return extreme(player, node, 1);
    }

    private BigFraction extreme(int player, Node node, int sign) {
        if (form.isEnd(node)) {
            return form.payoff(player, node);
        }
        BigFraction extreme = null;
        for (int action : credible.get(form.mover(node))) {
            BigFraction payoff = extreme(player, node.then(action), sign);
            extreme = extreme == null || payoff.compareTo(extreme) * sign > 0 ? payoff : extreme;
        }
        return extreme;
    }

    /**
     * What every action is worth at a node at which one of them is told: that one in the best case, the others in the
     * worst.
     */
    BigFraction[] payoffs(int told, Node node) {
        int player = form.mover(node);
        return IntStream.range(0, form.actions(player))
                .mapToObj(action -> action == told ? best(player, node.then(action)) : worst(player, node.then(action)))
                .toArray(BigFraction[]::new);
    }

    /** What following is worth there less what every other action is; an entry per other action, in their order. */
    BigFraction[] gains(int told, Node node) {
        BigFraction[] payoffs = payoffs(told, node);
        return IntStream.range(0, payoffs.length)
                .filter(action -> action != told)
                .mapToObj(action -> payoffs[told].subtract(payoffs[action]))
                .toArray(BigFraction[]::new);
    }
}
