package suasion.transport;

import java.util.List;

/**
 * The multipliers of calibration, one function alpha_i of the told belief per receiver, which bound every information
 * structure: with w the payoff that is maximised ({@link BeliefDesign#worth}),
 *
 * <pre>
 *   w_low(x) &lt;= V_low + sum_i x_i alpha_i(x_i),   w_high(x) &lt;= V_high - sum_i (1 - x_i) alpha_i(x_i)
 *   value &lt;= (1 - p) V_low + p V_high
 * </pre>
 *
 * <p>for the V that are maxima over the beliefs allowed, whatever the functions are. They are linear between nodes.
 *
 * @param curves one per receiver
 */
public record Potentials(List<Curve> curves) {
    public Potentials {
        curves = List.copyOf(curves);
    }
}
