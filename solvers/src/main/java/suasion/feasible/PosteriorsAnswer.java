package suasion.feasible;

import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.transport.Coupling;

/**
 * Whether some information structure brings a joint distribution of posteriors about, with a witness for either answer.
 *
 * <p>It does iff the weight m(x) of every point splits into a part h(x) in [0, m(x)] of the second state such that, for
 * every receiver i and belief b, sum of h over the points with x_i = b is b P_i(b). Then nu_high = h / p and nu_low =
 * (m - h) / (1 - p) are its conditional laws.
 *
 * <p>Source: Arieli, Babichenko, Sandomirskiy and Tamuz (2021), "Feasible joint posterior beliefs".
 *
 * @param stated the question
 * @param prior the stated prior, else the mean of the first receiver's beliefs
 * @param structure the conditional laws; empty where it is infeasible
 * @param contradiction why not; empty where it is feasible
 * @param mixture whether it is an extreme point; empty where it is infeasible
 */
public record PosteriorsAnswer(
        StatedPosteriors stated,
        BigFraction prior,
        Optional<Coupling> structure,
        Optional<Contradiction> contradiction,
        Optional<Mixture> mixture) {

    /** Whether some structure brings it about, which is much less work than {@link #of}. */
    public static PosteriorsAnswer structureOf(StatedPosteriors stated) {
        throw new UnsupportedOperationException();
    }

    /** The same, and whether it is an extreme point. */
    public static PosteriorsAnswer of(StatedPosteriors stated) {
        throw new UnsupportedOperationException();
    }

    public boolean isFeasible() {
        return structure.isPresent();
    }
}
