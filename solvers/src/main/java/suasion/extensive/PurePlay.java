package suasion.extensive;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.UserMistake;

/** What players can expect when everybody has a plan: only the branches that are played are walked. */
final class PurePlay {
    private final int players;
    private final ToIntFunction<InformationSet.Key> plan;

    /**
     * Play by a plan.
     *
     * @param plan from information set to action
     */
    PurePlay(int players, ToIntFunction<InformationSet.Key> plan) {
        this.players = players;
        this.plan = plan;
    }

    /** Refuses a game of too many numbers, before any of it is computed. */
    static void requireHoldable(long profiles, long states, long players) {
        if (profiles > BaseGame.LARGEST / states / players) {
            throw UserMistake.at(
                    "",
                    "the game is too large to be written out: %,d action profiles x %,d states x %,d players are more than"
                                    .formatted(profiles, states, players)
                            + " %,d numbers".formatted(BaseGame.LARGEST));
        }
    }

    /** The expected payoffs from a node on. */
    List<BigFraction> from(TreeNode node) {
        BigFraction[] sum = new BigFraction[players];
        Arrays.fill(sum, BigFraction.ZERO);
        add(node, BigFraction.ONE, sum);
        return List.of(sum);
    }

    private void add(TreeNode node, BigFraction weight, BigFraction[] sum) {
        if (node.outcome().isThere()) {
            List<BigFraction> payoffs = node.outcome().payoffs();
            Arrays.setAll(sum, i -> sum[i].add(weight.multiply(payoffs.get(i))));
        }
        if (node instanceof TreeNode.Decision decision) {
            add(decision.children().get(plan.applyAsInt(decision.set().key())), weight, sum);
        } else if (node instanceof TreeNode.Chance chance) {
            for (int action = 0; action < chance.children().size(); action++) {
                BigFraction p = chance.event().probabilities().get(action);
                if (p.getNumerator().signum() > 0) {
                    add(chance.children().get(action), weight.multiply(p), sum);
                }
            }
        }
    }
}
