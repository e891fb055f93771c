package suasion.audit;

import java.util.stream.IntStream;
import suasion.sim.ObservationCells;
import suasion.sim.Tally;

/**
 * The observation cells of a tally that occurred, taken apart once because every statistic of the arm reads them.
 *
 * @param cell cells of the game
 * @param message messages
 * @param outcome action profiles really taken
 * @param count how often each triple occurred, positive
 */
record Occupied(int[] cell, int[] message, long[] outcome, long[] count) {
    static Occupied in(Tally tally) {
        ObservationCells cells = tally.cells();
        int[] indices =
                IntStream.range(0, cells.size()).filter(i -> tally.count(i) > 0).toArray();
        return new Occupied(
                IntStream.of(indices).map(cells::cell).toArray(),
                IntStream.of(indices).map(cells::message).toArray(),
                IntStream.of(indices).mapToLong(cells::outcome).toArray(),
                IntStream.of(indices).mapToLong(tally::count).toArray());
    }

    /** What a statistic saw. */
    Sample of(Statistic.Observable observable) {
        double[] values = new double[count.length];
        long[] counts = new long[count.length];
        int heard = 0;
        for (int i = 0; i < count.length; i++) {
            double value = observable.at(cell[i], message[i], outcome[i]);
            if (!Double.isNaN(value)) {
                values[heard] = value;
                counts[heard++] = count[i];
            }
        }
        return Sample.of(values, counts);
    }
}
