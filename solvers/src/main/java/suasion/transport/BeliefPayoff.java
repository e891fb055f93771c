package suasion.transport;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The sender's payoff u(x_1..x_n) in one state, where x_i is the posterior probability of the second state that
 * receiver i holds.
 */
public interface BeliefPayoff {
    /** The payoff itself. */
    BigFraction exact(List<BigFraction> beliefs);

    /** A double within a few roundings of the payoff; thread-safe and quick, for a million points and more. */
    double approx(double[] beliefs);
}
