package suasion.feasible;

import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A joint distribution of posteriors as a file states it.
 *
 * @param states the names of the two states, low and high
 * @param prior the probability of the second state, in [0, 1]; empty where the file does not say it, which is then the
 *     mean of the first receiver's beliefs
 * @param law the distribution
 */
public record StatedPosteriors(List<String> states, Optional<BigFraction> prior, JointPosteriors law) {
    public StatedPosteriors {
        states = List.copyOf(states);
        if (states.size() != 2) {
            throw new IllegalArgumentException("beliefs are about two states, not " + states);
        }
    }
}
