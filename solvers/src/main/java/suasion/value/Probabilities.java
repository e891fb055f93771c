package suasion.value;

/** Numbers in [0, 1]. */
final class Probabilities {
    private Probabilities() {}

    /**
     * Refuses what is no probability.
     *
     * @throws IllegalArgumentException if p is not in [0, 1]
     */
    static void require(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException(p + " is no probability");
        }
    }

    /** The nearest number in [0, 1]. */
    static double within(double p) {
        return Math.min(1, Math.max(0, p));
    }
}
