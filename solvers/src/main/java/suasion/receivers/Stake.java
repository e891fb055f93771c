package suasion.receivers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * What a receiver gets in one state, u_i(S), and what acting adds to it given the others who act,
 *
 * <pre>
 *   g_i(S) = u_i(S + i) - u_i(S - i).
 * </pre>
 *
 * @param receiver i
 * @param function v
 * @param whole whether u_i(S) = v(S) for every S; otherwise u_i(S) = v(S - i) if i acts and 0 if he does not, so that
 *     g_i(S) = v(S - i)
 */
public record Stake(int receiver, SetFunction function, boolean whole) {
    /** Acting is worth v(the others who act), not acting 0. */
    public static Stake ifActing(int receiver, SetFunction function) {
        return new Stake(receiver, function, false);
    }

    /** The payoff is v(those who act), whether or not he is one of them. */
    public static Stake whole(int receiver, SetFunction function) {
        return new Stake(receiver, function, true);
    }

    private long with(long set) {
        return Sets.with(function.receivers(), set, receiver);
    }

    private long without(long set) {
        return Sets.without(function.receivers(), set, receiver);
    }

    /** u_i(S). */
    public BigFraction payoff(long set) {
        if (whole) {
            return function.exact(set);
        }
        return set == without(set) ? BigFraction.ZERO : function.exact(without(set));
    }

    /** The double close to u_i(S). */
    public double approx(long set) {
        if (whole) {
            return function.approx(set);
        }
        return set == without(set) ? 0 : function.approx(without(set));
    }

    /** g_i(S), which does not depend on whether i is in S. */
    public BigFraction gain(long set) {
        return whole ? function.exact(with(set)).subtract(function.exact(without(set))) : function.exact(without(set));
    }

    /** A double close to g_i(S). */
    public double approxGain(long set) {
        return whole ? function.approx(with(set)) - function.approx(without(set)) : function.approx(without(set));
    }

    /** A number that u_i never falls below. */
    public BigFraction smallest() {
        BigFraction low = function.smallest();
        return whole || low.getNumerator().signum() < 0 ? low : BigFraction.ZERO;
    }

    /** A number that u_i never exceeds. */
    public BigFraction largest() {
        BigFraction high = function.largest();
        return whole || high.getNumerator().signum() > 0 ? high : BigFraction.ZERO;
    }

    /**
     * g_i as a function of the others, in parts; weights and pairs of i himself mean nothing. Empty where it has none.
     */
    Optional<Shape> gainShape() {
        return whole ? function.shape().map(this::difference) : function.shape();
    }

    private Shape difference(Shape v) {
        BigFraction[] weights = Shape.zeros(v.receivers());
        for (int j = 0; j < weights.length; j++) {
            weights[j] = v.pair(receiver, j);
        }
        BigFraction[] sizes = null;
        if (v.sizes() != null) {
            sizes = Shape.zeros(v.receivers() + 1);
            for (int size = 0; size < v.receivers(); size++) {
                sizes[size] = v.size(size + 1).subtract(v.size(size));
            }
        }
        return new Shape(v.weights()[receiver], weights, null, sizes);
    }

    /**
     * Positive externalities fail: a set S and a receiver j such that g_i(S + j) &lt; g_i(S); empty where they hold.
     *
     * <p>Source: Dughmi et al. (2019), Definition 6.
     *
     * @throws suasion.game.UserMistake if that cannot be found out: more than 20 receivers and no form that tells
     */
    public Optional<Violation> externalityViolation() {
        Optional<Shape> shape = gainShape();
        return shape.isPresent() ? byShape(shape.get()) : Enumeration.externalityViolation(this);
    }

    private Optional<Violation> byShape(Shape shape) {
        int n = function.receivers();
        for (int j = 0; j < n; j++) {
            int joining = j;
            if (j != receiver) {
                List<Integer> others = new ArrayList<>();
                for (int k = 0; k < n; k++) {
                    if (k != j && k != receiver) {
                        others.add(k);
                    }
                }
                Optional<Violation> found = shape.lossOf(j, others).map(set -> violation(set, joining));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    Violation violation(long set, int joining) {
        return new Violation(set, joining, -1, gain(set), gain(Sets.with(function.receivers(), set, joining)));
    }
}
