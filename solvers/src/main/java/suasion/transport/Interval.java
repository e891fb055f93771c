package suasion.transport;

/**
 * A closed interval that surely contains a real number, rounded outward; ends may be infinite.
 *
 * @param low at most the number
 * @param high at least the number
 */
public record Interval(double low, double high) {
    /** Every number. */
    public static final Interval ALL = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    public Interval {
        // Not "low > high": NaN is no end of an interval either.
        if (!(low <= high)) {
            throw new IllegalArgumentException("[" + low + ", " + high + "] is no interval");
        }
    }

    /** Width, rounded up. */
    public double width() {
        return low == high ? 0 : Math.nextUp(high - low);
    }

    @Override
    public String toString() {
        return "[" + low + ", " + high + "]";
    }
}
