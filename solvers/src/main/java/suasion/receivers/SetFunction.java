package suasion.receivers;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.ExactSum;

/**
 * A number for every set of receivers, v(S), exact with doubles beside; sets are numbered as {@link Sets} says.
 *
 * <p>Immutable. Two are equal iff they are of the same form with the same numbers.
 */
public abstract sealed class SetFunction permits Additive, Pairwise, BySize, Coverage, Tabulated, SumOf {
    private final int receivers;
    private final List<?> content;

    /**
     * A function of the given form.
     *
     * @param receivers N, from 1 to {@link Sets#MOST}
     * @param content what tells functions of one form apart, in an order of its own
     */
    SetFunction(int receivers, List<?> content) {
        if (receivers < 1 || receivers > Sets.MOST) {
            throw new IllegalArgumentException(receivers + " receivers; from 1 to " + Sets.MOST + " are possible");
        }
        this.receivers = receivers;
        this.content = List.copyOf(content);
    }

    /** N. */
    public int receivers() {
        return receivers;
    }

    /** v(S). */
    public abstract BigFraction exact(long set);

    /** A double within a rounding per summand of v(S). */
    public abstract double approx(long set);

    /**
     * A number that no value falls below: the smallest value where the function is monotone, tabulated, additive or one
     * of the size, else a sum of smallest summands.
     */
    public BigFraction smallest() {
        return monotoneViolation().isEmpty() ? exact(0) : lowest();
    }

    /** A number that no value exceeds, the largest value in the same cases. */
    public BigFraction largest() {
        return monotoneViolation().isEmpty() ? exact(Sets.all(receivers)) : highest();
    }

    /** A lower bound of a function that need not be monotone. */
    abstract BigFraction lowest();

    /** An upper bound of a function that need not be monotone. */
    abstract BigFraction highest();

    /** Sum of the sizes of all summands that a value can have. */
    abstract double magnitude();

    /** How many summands a value can have at most. */
    abstract int summands();

    /**
     * A bound of |approx(S) - exact(S)|: a sum of n rounded terms is within n u (1 + n u) sum |terms| of the true one
     * (Higham 2002, section 4.2), every term within u of its own size.
     */
    final double roundoff() {
        return (summands() + 4) * 0x1p-52 * magnitude();
    }

    /** Constant, weights, pair weights and a function of the size that add up to this; empty where there are none. */
    abstract Optional<Shape> shape();

    /**
     * Sets that show that more receivers can mean less, if there are any.
     *
     * @throws suasion.game.UserMistake if that cannot be found out: more than 20 receivers and no form that tells
     */
    public abstract Optional<Violation> monotoneViolation();

    /**
     * Sets that show that the function is not supermodular (increasing differences), if there are any.
     *
     * @throws suasion.game.UserMistake if that cannot be found out
     */
    public abstract Optional<Violation> supermodularViolation();

    /** The sum of the chosen weights that are negative ({@code sign} -1) or positive (1). */
    static BigFraction oneSided(List<BigFraction> weights, int sign) {
        ExactSum sum = new ExactSum();
        weights.stream().filter(w -> w.getNumerator().signum() == sign).forEach(sum::add);
        return sum.value();
    }

    /** The sum of the sizes. */
    static double sizes(double[] summands) {
        return Arrays.stream(summands).map(Math::abs).sum();
    }

    /** The doubles nearest to exact numbers. */
    static double[] doubles(List<BigFraction> exact) {
        return exact.stream().mapToDouble(Exact::toDouble).toArray();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SetFunction that
                && getClass() == that.getClass()
                && receivers == that.receivers
                && content.equals(that.content);
    }

    @Override
    public int hashCode() {
        return 31 * receivers + content.hashCode();
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + " over " + receivers + " receivers " + content;
    }
}
