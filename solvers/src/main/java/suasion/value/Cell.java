package suasion.value;

/**
 * An interval of values with its probability and the mean value within it.
 *
 * @param from lower end; belongs to the first cell only where it is an atom
 * @param to upper end, maybe infinite
 * @param probability of the interval
 * @param mean given the interval; the midpoint, or the lower end of an infinite one, where the probability is 0
 */
public record Cell(double from, double to, double probability, double mean) {
    /** The cell of a law between two values. */
    public static Cell of(Law law, double from, double to) {
        double start = from <= law.low() ? Double.NEGATIVE_INFINITY : from;
        double probability = law.mass(start, to);
        double mean = probability > 0
                ? Math.min(to, Math.max(from, law.partialMean(start, to) / probability))
                : Double.isInfinite(to) ? from : (from + to) / 2;
        return new Cell(from, to, probability, mean);
    }
}
