package suasion.audit;

import java.util.ArrayList;
import java.util.List;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.game.Player;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Device;
import suasion.mechanism.OffPath;

/**
 * CREDIBILITY: what it is worth to do what one is told off the path of play, at the belief that the device names.
 *
 * <p>It is obedience in the game of the one who hears it, whose nodes are drawn from that belief, and is counted as
 * such: where he obeys the gain against a deviation not taken, where he really deviates what obeying would have brought
 * minus what he got. The margin is a share of the range of his payoff in the base game, so that it does not shrink with
 * what is at stake off the path. More than {@link Statistics#MOST} over the whole device are pooled per player and
 * recommendation. Nothing is VACUOUS here, and nothing else is judged. Source: Doval and Ely (2020).
 */
public final class CredibilityStatistics {
    private final DesignProblem problem;
    private final double margin;
    private final boolean pooled;

    private CredibilityStatistics(DesignProblem problem, double margin, boolean pooled) {
        this.problem = problem;
        this.margin = margin;
        this.pooled = pooled;
    }

    /**
     * The statistics of a device.
     *
     * @param problem the base game
     * @param margin share of the range of a player's payoff up to which violations are tolerated
     */
    public static CredibilityStatistics of(DesignProblem problem, Device device, double margin) {
        long all =
                device.offPath().stream().mapToLong(off -> off.gains().size()).sum();
        return new CredibilityStatistics(problem, margin, all > Statistics.MOST);
    }

    /**
     * What is judged of one recommendation in arms in which its game is played: gains in the first in which it is
     * followed, really deviating where that happens.
     */
    public List<Statistic> of(OffPath off, List<KnownArm> arms) {
        ObedienceStatistics obedience = new ObedienceStatistics(
                off.problem(), off.table(), off.gains(), new Margins(List.of(tolerated(off)), 0, margin), pooled);
        List<Statistic> all = new ArrayList<>();
        boolean first = true;
        for (KnownArm arm : arms) {
            if (arm.conduct() == KnownArm.Conduct.DEVIATING) {
                all.addAll(obedience.realised(arm));
            } else if (first) {
                all.addAll(obedience.counterfactual(arm));
                first = false;
            }
        }
        return all;
    }

    /** In the player's payoff units. */
    private double tolerated(OffPath off) {
        Game game = problem.game();
        int player = game.players().stream().map(Player::name).toList().indexOf(off.player());
        return margin * Exact.toDouble(game.range(game.payoffs().get(player)));
    }
}
