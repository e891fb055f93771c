package suasion.sim;

import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * Counts what happened: one observation cell (cell, message, outcome) per round; then closes the block. Where the cells
 * leave the outcome to the policies, what the players did is compared with it in every round.
 */
final class Recorder implements Steppable {
    private final transient long[] observed = new long[Chance.CHUNK];
    private transient Packing packing;
    private transient Histogram histogram;
    private transient long[] fixed;
    private transient Tally before;

    Recorder(ObservationCells cells) {
        begin(cells);
    }

    /** Begins a new tally. */
    void begin(ObservationCells cells) {
        packing = new Packing(cells);
        histogram = new Histogram(packing.bits());
        fixed = cells.isFixed() ? packing.outcomes() : new long[0];
        before = null;
    }

    /** Goes on from what was counted before. */
    void resume(Tally counted) {
        before = counted;
    }

    @Override
    public void step(SimState state) {
        PersuasionModel model = (PersuasionModel) state;
        Columns columns = model.columns();
        int from = model.from();
        int to = model.to();
        if (fixed.length > 0) {
            requireFixed(columns.draws, columns.outcomes, from, to);
            histogram.add(columns.draws, from, to);
        } else {
            packing.indices(columns.draws, columns.outcomes, observed, from, to);
            histogram.add(observed, from, to);
        }
        model.closeBlock();
    }

    private void requireFixed(long[] draws, long[] outcomes, int from, int to) {
        long[] expected = fixed;
        long difference = 0;
        for (int i = from; i < to; i++) {
            difference |= expected[(int) draws[i]] ^ outcomes[i];
        }
        if (difference != 0) {
            throw new IllegalStateException("players did something else than their policies say");
        }
    }

    Tally tally() {
        Tally tally = packing.tally(histogram.counts());
        return before == null ? tally : tally.plus(before);
    }
}
