package suasion.implement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Types each of whom would have to be kept from what the next one gets: they rule every transfer out.
 *
 * <p>Were all of them honest, step k would need v_k . (x_k - x_{k+1}) at least p_k - p_{k+1}; round the cycle the
 * payments p cancel, and the left sides sum to less than 0.
 *
 * @param rule the allocation rule
 * @param types indices of at least two types of one block; the last is followed by the first
 */
public record Cycle(Allotment rule, List<Integer> types) {
    public Cycle {
        types = List.copyOf(types);
        if (types.size() < 2) {
            throw new IllegalArgumentException("a cycle of " + types);
        }
    }

    /** What the type at one step would gain by getting what the next one gets, payments apart. */
    public BigFraction gain(int step) {
        int type = types.get(step);
        int next = types.get((step + 1) % types.size());
        return rule.worth(type, next).subtract(rule.worth(type, type));
    }

    /** The same cycle, read from whoever gains most. */
    Cycle fromTheMostTempted() {
        int first = IntStream.range(0, types.size())
                .boxed()
                .max(Comparator.comparing(this::gain))
                .orElseThrow();
        List<Integer> turned = new ArrayList<>(types);
        Collections.rotate(turned, -first);
        return new Cycle(rule, turned);
    }

    /** What they would gain together, which no payments among them can outweigh: more than 0. */
    public BigFraction total() {
        return IntStream.range(0, types.size()).mapToObj(this::gain).reduce(BigFraction.ZERO, BigFraction::add);
    }
}
