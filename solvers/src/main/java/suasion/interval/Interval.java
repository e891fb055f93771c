package suasion.interval;

import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;

/**
 * A closed interval that surely contains a real number, rounded outward; ends may be infinite.
 *
 * <p>Every operation contains what it gives for every two numbers of its operands at which it is defined; where it is
 * defined at none, or has a pole among them, the result is unbounded. Source: Moore, Kearfott and Cloud (2009),
 * "Introduction to Interval Analysis".
 *
 * @param low at most the number
 * @param high at least the number
 */
public record Interval(double low, double high) {
    /** Every number. */
    public static final Interval ALL = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** The number 0; a comparison that surely fails. */
    public static final Interval ZERO = new Interval(0, 0);

    /** The number 1; a comparison that surely holds. */
    public static final Interval ONE = new Interval(1, 1);

    /** From 0 to 1; a comparison that may hold or fail. */
    public static final Interval UNIT = new Interval(0, 1);

    private static final Interval SIGNS = new Interval(-1, 1);
    private static final Interval HALF_PI = new Interval(Math.PI / 2, Math.nextUp(Math.PI / 2));
    private static final Interval PI = new Interval(Math.PI, Math.nextUp(Math.PI));
    private static final Interval TWO_PI = new Interval(2 * Math.PI, Math.nextUp(2 * Math.PI));

    public Interval {
        // Not "low > high": NaN is no end of an interval either.
        if (!(low <= high)) {
            throw new IllegalArgumentException("[" + low + ", " + high + "] is no interval");
        }
    }

    /** A number that is a double. */
    public static Interval at(double number) {
        return new Interval(number, number);
    }

    /** The narrowest interval that contains a fraction, its nearest double among them. */
    public static Interval of(BigFraction number) {
        double near = Exact.toDouble(number);
        if (Double.isInfinite(near)) {
            return near > 0 ? new Interval(Double.MAX_VALUE, near) : new Interval(near, -Double.MAX_VALUE);
        }
        int side = number.compareTo(Exact.of(near));
        return new Interval(side < 0 ? Math.nextDown(near) : near, side > 0 ? Math.nextUp(near) : near);
    }

    /** Width, rounded up. */
    public double width() {
        return low == high ? 0 : Math.nextUp(high - low);
    }

    /** A double within the interval, near its middle where it is bounded. */
    public double middle() {
        double middle = low / 2 + high / 2;
        return Double.isFinite(middle) ? Math.min(Math.max(middle, low), high) : Math.min(Math.max(0, low), high);
    }

    /** Whether it is a single number. */
    public boolean isPoint() {
        return low == high;
    }

    /** Whether both ends are finite. */
    public boolean isBounded() {
        return low != Double.NEGATIVE_INFINITY && high != Double.POSITIVE_INFINITY;
    }

    /** Whether a number lies in it. */
    public boolean contains(double number) {
        return low <= number && number <= high;
    }

    /** Whether a fraction lies in it, exactly. */
    public boolean contains(BigFraction number) {
        return (low == Double.NEGATIVE_INFINITY || Exact.of(low).compareTo(number) <= 0)
                && (high == Double.POSITIVE_INFINITY || Exact.of(high).compareTo(number) >= 0);
    }

    /** The smallest interval that contains both. */
    public Interval hull(Interval other) {
        return new Interval(Math.min(low, other.low), Math.max(high, other.high));
    }

    /** Sum. */
    public Interval plus(Interval other) {
        return new Interval(Outward.sumDown(low, other.low), Outward.sumUp(high, other.high));
    }

    /** Difference. */
    public Interval minus(Interval other) {
        return new Interval(Outward.sumDown(low, -other.high), Outward.sumUp(high, -other.low));
    }

    /** Minus the number. */
    public Interval negate() {
        return new Interval(0 - high, 0 - low);
    }

    /** Product. */
    public Interval times(Interval other) {
        if (low >= 0 && other.low >= 0) {
            return new Interval(Outward.productDown(low, other.low), Outward.productUp(high, other.high));
        }
        return new Interval(
                Math.min(
                        Math.min(Outward.productDown(low, other.low), Outward.productDown(low, other.high)),
                        Math.min(Outward.productDown(high, other.low), Outward.productDown(high, other.high))),
                Math.max(
                        Math.max(Outward.productUp(low, other.low), Outward.productUp(low, other.high)),
                        Math.max(Outward.productUp(high, other.low), Outward.productUp(high, other.high))));
    }

    /** Quotient; unbounded where the divisor may be 0. */
    public Interval dividedBy(Interval other) {
        if (other.low < 0 && other.high > 0 || other.low == 0 && other.high == 0) {
            return ALL;
        }
        if (other.high <= 0) {
            return negate().dividedBy(other.negate());
        }
        if (other.low == 0) {
            return new Interval(
                    low >= 0 ? Outward.quotientDown(low, other.high) : Double.NEGATIVE_INFINITY,
                    high <= 0 ? Outward.quotientUp(high, other.high) : Double.POSITIVE_INFINITY);
        }
        return new Interval(
                Outward.quotientDown(low, low >= 0 ? other.high : other.low),
                Outward.quotientUp(high, high >= 0 ? other.low : other.high));
    }

    /** Size. */
    public Interval abs() {
        if (low >= 0) {
            return this;
        }
        return high <= 0 ? negate() : new Interval(0, Math.max(-low, high));
    }

    /** The smaller. */
    public Interval min(Interval other) {
        return new Interval(Math.min(low, other.low), Math.min(high, other.high));
    }

    /** The larger. */
    public Interval max(Interval other) {
        return new Interval(Math.max(low, other.low), Math.max(high, other.high));
    }

    /** A whole power, x^0 = 1; negative ones are unbounded where x may be 0. */
    public Interval power(int exponent) {
        if (exponent < 0) {
            return ONE.dividedBy(exponent == Integer.MIN_VALUE ? power(2).power(1 << 30) : power(-exponent));
        }
        Interval base = exponent % 2 == 0 ? abs() : this;
        return exponent == 0
                ? ONE
                : new Interval(
                        at(base.low).repeated(exponent).low(),
                        at(base.high).repeated(exponent).high());
    }

    /** The power of a single number by squaring. */
    private Interval repeated(int exponent) {
        if (exponent == 1 || !isBounded()) {
            // An infinite end has no number; odd powers keep its sign, and even ones are taken of sizes.
            return this;
        }
        Interval half = repeated(exponent / 2);
        Interval square = half.times(half);
        return exponent % 2 == 0 ? square : square.times(this);
    }

    /**
     * A power, x^y = exp(y log x) with 0^y = 0 for y &gt; 0 and x^0 = 1, of what is not negative in it unless y may be
     * whole; unbounded where x may be 0 and y negative.
     */
    public Interval power(Interval exponent) {
        if (exponent.isPoint() && exponent.low == Math.rint(exponent.low) && Math.abs(exponent.low) < 1 << 30) {
            return power((int) exponent.low);
        }
        if (low < 0 && Math.floor(exponent.high) >= exponent.low) {
            // Whole powers of negative numbers have either sign.
            Interval size = abs().power(exponent);
            return size.hull(size.negate());
        }
        if (high < 0) {
            return ALL;
        }
        double least = Math.max(low, 0);
        // Monotone in each of the two while the other stays, so the extremes are at corners.
        Interval power = corner(least, exponent.low).hull(corner(high, exponent.low));
        if (!exponent.isPoint()) {
            power = power.hull(corner(least, exponent.high)).hull(corner(high, exponent.high));
        }
        return least == 0 && exponent.low < 0 ? power.hull(new Interval(0, Double.POSITIVE_INFINITY)) : power;
    }

    private static Interval corner(double base, double exponent) {
        // 1^infinity is NaN to Java.
        if (base == 1 || exponent == 0) {
            return ONE;
        }
        double power = StrictMath.pow(base, exponent);
        return base == 0 && exponent > 0 ? ZERO : new Interval(Outward.down(power, 0), Outward.up(power));
    }

    /** Square root of what is not negative in it. */
    public Interval sqrt() {
        return high < 0 ? ALL : new Interval(Outward.rootDown(Math.max(low, 0)), Outward.rootUp(high));
    }

    /** Exponential function. */
    public Interval exp() {
        return new Interval(
                low == 0 ? 1 : Outward.down(StrictMath.exp(low), 0), high == 0 ? 1 : Outward.up(StrictMath.exp(high)));
    }

    /** Natural logarithm of what is positive in it. */
    public Interval log() {
        if (high <= 0) {
            return ALL;
        }
        return new Interval(
                low <= 0
                        ? Double.NEGATIVE_INFINITY
                        : low == 1 ? 0 : Outward.down(StrictMath.log(low), Double.NEGATIVE_INFINITY),
                high == 1 ? 0 : Outward.up(StrictMath.log(high)));
    }

    /** Sine. */
    public Interval sin() {
        if (!isBounded()) {
            return SIGNS;
        }
        Interval ends = Outward.near(StrictMath.sin(low)).hull(Outward.near(StrictMath.sin(high)));
        return new Interval(
                meets(HALF_PI.negate(), TWO_PI) ? -1 : Math.max(ends.low, -1),
                meets(HALF_PI, TWO_PI) ? 1 : Math.min(ends.high, 1));
    }

    /** Cosine. */
    public Interval cos() {
        if (!isBounded()) {
            return SIGNS;
        }
        Interval ends = Outward.near(StrictMath.cos(low)).hull(Outward.near(StrictMath.cos(high)));
        return new Interval(
                meets(PI, TWO_PI) ? -1 : Math.max(ends.low, -1), meets(ZERO, TWO_PI) ? 1 : Math.min(ends.high, 1));
    }

    /** Tangent; every number where a pole may be in it. */
    public Interval tan() {
        return !isBounded() || meets(HALF_PI, PI)
                ? ALL
                : Outward.near(StrictMath.tan(low)).hull(Outward.near(StrictMath.tan(high)));
    }

    /** Whether a number start + k step, k whole, may be in it. */
    private boolean meets(Interval start, Interval step) {
        Interval k = minus(start).dividedBy(step);
        return Math.floor(k.high) >= Math.ceil(k.low);
    }

    /** Rounded down to a whole number. */
    public Interval floor() {
        return new Interval(Math.floor(low), Math.floor(high));
    }

    /** Rounded up to a whole number. */
    public Interval ceil() {
        return new Interval(Math.ceil(low), Math.ceil(high));
    }

    /** Whether the number is less: {@link #ONE}, {@link #ZERO}, or {@link #UNIT} where either may be. */
    public Interval less(Interval other) {
        return high < other.low ? ONE : low >= other.high ? ZERO : UNIT;
    }

    /** Whether the number is less or equal, as {@link #less}. */
    public Interval atMost(Interval other) {
        return high <= other.low ? ONE : low > other.high ? ZERO : UNIT;
    }

    /** Whether the two numbers are the same, as {@link #less}. */
    public Interval same(Interval other) {
        return high < other.low || low > other.high ? ZERO : isPoint() && equals(other) ? ONE : UNIT;
    }

    /** Whether a condition, which holds where it is not 0, fails, as {@link #less}. */
    public Interval not() {
        return contains(0) ? isPoint() ? ONE : UNIT : ZERO;
    }

    @Override
    public String toString() {
        return "[" + low + ", " + high + "]";
    }
}
