package suasion.sim;

import java.util.Arrays;

/**
 * Integer counts of observation cells, and nothing else: no judgement, no sums of payoffs.
 *
 * <p>Immutable. Counts add in any order, so a tally does not depend on threads, resumption or merging.
 */
public final class Tally {
    private final ObservationCells cells;
    private final long[] counts;

    private Tally(ObservationCells cells, long[] counts) {
        this.cells = cells;
        this.counts = counts;
    }

    /** Copies counts, one per observation cell. */
    public static Tally of(ObservationCells cells, long[] counts) {
        if (counts.length != cells.size()) {
            throw new IllegalArgumentException(counts.length + " counts for " + cells.size() + " cells");
        }
        return new Tally(cells, counts.clone());
    }

    public static Tally empty(ObservationCells cells) {
        return new Tally(cells, new long[cells.size()]);
    }

    /** The tally of both sets of rounds. */
    public Tally plus(Tally other) {
        if (!cells.equals(other.cells)) {
            throw new IllegalArgumentException("tallies of different observation cells");
        }
        long[] sum = counts.clone();
        Arrays.setAll(sum, i -> Math.addExact(sum[i], other.counts[i]));
        return new Tally(cells, sum);
    }

    public ObservationCells cells() {
        return cells;
    }

    public long count(int index) {
        return counts[index];
    }

    /** A copy of all counts, one per observation cell. */
    public long[] counts() {
        return counts.clone();
    }

    /** Rounds counted. */
    public long rounds() {
        return Arrays.stream(counts).sum();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tally that && cells.equals(that.cells) && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return rounds() + " rounds in " + cells;
    }
}
