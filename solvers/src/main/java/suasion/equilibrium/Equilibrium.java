package suasion.equilibrium;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * An equilibrium that was found.
 *
 * @param profile the strategies
 * @param payoffs the mean payoff of every player
 * @param continuum 0 where it is isolated or nobody knows; otherwise the number of the continuum that it is a corner of
 * @param dominated in words the first weakly dominated action that somebody uses; empty where nobody does
 */
record Equilibrium(Profile profile, List<BigFraction> payoffs, int continuum, String dominated) {
    Equilibrium {
        payoffs = List.copyOf(payoffs);
    }

    boolean isUndominated() {
        return dominated.isEmpty();
    }

    /** The sum of the players' mean payoffs. */
    BigFraction sum() {
        return payoffs.stream().reduce(BigFraction.ZERO, BigFraction::add);
    }
}
