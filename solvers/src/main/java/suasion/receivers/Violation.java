package suasion.receivers;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;

/**
 * Sets that show that a function is not monotone, or not supermodular.
 *
 * <pre>
 *   not monotone:      v(S + i) &lt; v(S)
 *   not supermodular:  v(S + i + j) - v(S + j) &lt; v(S + i) - v(S)
 * </pre>
 *
 * @param set S, without the receivers i and j
 * @param first i
 * @param second j; -1 where it is monotonicity that fails
 * @param before what must not be the larger one: v(S), or v(S + i) - v(S)
 * @param after what is smaller: v(S + i), or v(S + i + j) - v(S + j)
 */
public record Violation(long set, int first, int second, BigFraction before, BigFraction after) {
    /** The sets and the numbers: "f({ann}) = 2 but f({ann, bob}) = 1". */
    public String describe(String function, List<String> receivers) {
        int n = receivers.size();
        if (second < 0) {
            return "%s(%s) = %s but %s(%s) = %s"
                    .formatted(
                            function,
                            Sets.name(receivers, set),
                            Exact.show(before),
                            function,
                            Sets.name(receivers, Sets.with(n, set, first)),
                            Exact.show(after));
        }
        return "%s adds %s to %s of %s but only %s to that of %s"
                .formatted(
                        receivers.get(first),
                        Exact.show(before),
                        function,
                        Sets.name(receivers, set),
                        Exact.show(after),
                        Sets.name(receivers, Sets.with(n, set, second)));
    }
}
