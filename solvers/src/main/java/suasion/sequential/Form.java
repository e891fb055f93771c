package suasion.sequential;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.mechanism.DesignProblem;

/**
 * Who can be where: the base game played in one of the allowed orders.
 *
 * @param game the base game
 * @param orders the allowed orders, first mover first
 */
record Form(Game game, List<List<Integer>> orders) {
    /** The form of a problem whose players move in sequence. */
    static Form of(DesignProblem problem) {
        return new Form(
                problem.game(),
                problem.sequence()
                        .orElseThrow(() -> new IllegalArgumentException("players move at once"))
                        .orders());
    }

    static List<Integer> longer(List<Integer> done, int action) {
        List<Integer> longer = new ArrayList<>(done);
        longer.add(action);
        return longer;
    }

    int players() {
        return game.players().size();
    }

    int actions(int player) {
        return game.players().get(player).actions().size();
    }

    /** Who moves at a node that is not an end. */
    int mover(Node node) {
        return orders.get(node.order()).get(node.done().size());
    }

    boolean isEnd(Node node) {
        return node.done().size() == players();
    }

    /** A player's payoff at an end. */
    BigFraction payoff(int player, Node end) {
        long outcome = 0;
        List<Integer> movers = orders.get(end.order());
        for (int stage = 0; stage < movers.size(); stage++) {
            outcome = game.replace(outcome, movers.get(stage), end.done().get(stage));
        }
        return game.payoffs().get(player).exact(end.cell(), outcome);
    }

    /** The cells of positive probability. */
    int[] liveCells() {
        return IntStream.range(0, game.cells())
                .filter(cell -> game.prior().get(cell).getNumerator().signum() > 0)
                .toArray();
    }

    /** Every node of a cell and order at which so many have moved. */
    List<Node> nodes(int cell, int order, int moved) {
        List<Node> nodes = List.of(new Node(cell, order, List.of()));
        for (int stage = 0; stage < moved; stage++) {
            List<Node> longer = new ArrayList<>();
            for (Node node : nodes) {
                for (int action = 0; action < actions(mover(node)); action++) {
                    longer.add(node.then(action));
                }
            }
            nodes = longer;
        }
        return nodes;
    }
}
