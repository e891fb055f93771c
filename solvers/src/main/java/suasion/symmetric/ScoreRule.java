package suasion.symmetric;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.ExactSum;
import suasion.mechanism.PriorityRule;
import suasion.mechanism.Regime;

/**
 * A user's own rule: recommend an action with the highest score s + weight r (the sign of s turned where the sender
 * minimises), uniformly among those that are left after ties are broken.
 *
 * @param weight of the receiver's payoff
 * @param ties which of several types with the same score goes first
 * @param payment what is owed for following; null for the smallest that makes following pay, as far as the payments
 *     allowed permit it
 */
public record ScoreRule(BigFraction weight, Ties ties, BigFraction payment) {
    /** The announced rule. */
    public PriorityRule of(SymmetricGame game) {
        int[] levels = new Ranking(game.wanted(), game.receives()).byScore(weight, ties);
        PriorityRule rule = Announcement.of(game, Announcement.sure(levels));
        return Announcement.paying(rule, payment == null ? permitted(game.regime(), threshold(game, rule)) : payment);
    }

    /** T, the smallest payment at which following pays under the announced law: E[r of another] - E[r of this one]. */
    static BigFraction threshold(SymmetricGame game, PriorityRule rule) {
        List<BigFraction> means = Announcement.means(rule, game.receives());
        return new ExactSum().add(means.get(1)).add(means.get(0).negate()).value();
    }

    private static BigFraction permitted(Regime regime, BigFraction threshold) {
        return switch (regime) {
            case NONE, BALANCED -> BigFraction.ZERO;
            case NONNEGATIVE -> threshold.getNumerator().signum() > 0 ? threshold : BigFraction.ZERO;
            case UNRESTRICTED -> threshold;
        };
    }
}
