package suasion.extensive;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * An information set in play: how likely it is reached, where the player thinks he is, what his actions are worth.
 *
 * @param set the information set
 * @param probability of reaching it
 * @param nodes positions of its nodes
 * @param belief probability of every node given that he is at one of them: Bayes' rule, or the belief that was named
 *     for a set that is never reached; empty where it is neither reached nor named
 * @param named whether the belief was named, not computed
 * @param law what he does
 * @param payoffs what he can expect in all from every action at this belief, others behaving as they do; empty without
 *     a belief
 */
public record Situation(
        InformationSet set,
        BigFraction probability,
        List<Position> nodes,
        List<BigFraction> belief,
        boolean named,
        List<BigFraction> law,
        List<BigFraction> payoffs) {
    public Situation {
        nodes = List.copyOf(nodes);
        belief = List.copyOf(belief);
        law = List.copyOf(law);
        payoffs = List.copyOf(payoffs);
    }

    /** Whether play gets here. */
    public boolean isReached() {
        return probability.getNumerator().signum() > 0;
    }

    /** What he would gain at most by another action; 0 where he does what is best, and without a belief. */
    public BigFraction regret() {
        BigFraction best = payoffs.stream().max(BigFraction::compareTo).orElse(BigFraction.ZERO);
        BigFraction own = BigFraction.ZERO;
        for (int action = 0; action < payoffs.size(); action++) {
            own = own.add(law.get(action).multiply(payoffs.get(action)));
        }
        return best.subtract(own);
    }
}
