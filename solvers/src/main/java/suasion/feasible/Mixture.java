package suasion.feasible;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A feasible distribution of posteriors as a mixture of two others with the same prior, or the word that there are none
 * because it is an extreme point.
 *
 * @param parts two feasible distributions different from it; none where it is extreme
 * @param shares their weights, positive and summing to 1; none where it is extreme
 */
public record Mixture(List<JointPosteriors> parts, List<BigFraction> shares) {
    /** What an extreme point is a mixture of: nothing else. */
    static final Mixture NONE = new Mixture(List.of(), List.of());

    public Mixture {
        parts = List.copyOf(parts);
        shares = List.copyOf(shares);
    }

    public boolean isExtreme() {
        return parts.isEmpty();
    }
}
