package suasion.feasible;

import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * How the weight m(x) of every point of a joint distribution of posteriors splits into a part h(x) that comes about in
 * the second state and the rest: 0 &lt;= h &lt;= m, and for every receiver i and belief b the sum of h over the points
 * with x_i = b is b times their weight.
 *
 * <p>The mean of every receiver's beliefs is the prior.
 */
sealed interface Split permits OwnSplit, BeliefFlow, BeliefProgram {
    /** Splits in the way that suits the number of receivers. */
    static Split of(JointPosteriors law) {
        return switch (law.receivers().size()) {
            case 1 -> new OwnSplit(law);
            case 2 -> new BeliefFlow(law);
            default -> new BeliefProgram(law);
        };
    }

    /** h at every point; empty where there is none. */
    Optional<List<BigFraction>> high();

    /**
     * Why there is none.
     *
     * @throws IllegalStateException if there is one
     */
    Contradiction contradiction();

    /**
     * Which parts can be positive in some split; that of all splits' average are.
     *
     * @throws IllegalStateException if there is no split
     */
    Support support();

    /**
     * Where something can come about.
     *
     * @param high by point, whether h(x) &gt; 0 in some split
     * @param low by point, whether h(x) &lt; m(x) in some split
     */
    record Support(boolean[] high, boolean[] low) {}
}
