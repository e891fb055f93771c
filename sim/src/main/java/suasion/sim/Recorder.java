package suasion.sim;

import java.util.Arrays;
import sim.engine.SimState;
import sim.engine.Steppable;

/** Counts what happened: one observation cell (cell, message, outcome) per round; then closes the block. */
final class Recorder implements Steppable {
    private final transient Packing packing;
    private final transient long[] strides;
    private final transient long[] observed = new long[Chance.CHUNK];
    private final transient Histogram histogram;

    Recorder(Arm arm) {
        packing = new Packing(arm.cells());
        histogram = new Histogram(packing.bits());
        strides = new long[arm.strategies().size()];
        long stride = 1;
        for (int i = strides.length - 1; i >= 0; i--) {
            strides[i] = stride;
            stride *= arm.problem().game().players().get(i).actions().size();
        }
    }

    @Override
    public void step(SimState state) {
        PersuasionModel model = (PersuasionModel) state;
        Columns columns = model.columns();
        int from = model.from();
        int to = model.to();
        if (strides.length > 1) {
            Arrays.fill(columns.outcomes, from, to, 0);
            for (int player = 0; player < strides.length; player++) {
                addScaled(columns.actions[player], strides[player], columns.outcomes, from, to);
            }
        }
        packing.indices(columns.draws, columns.outcomes, observed, from, to);
        histogram.add(observed, from, to);
        model.closeBlock();
    }

    private static void addScaled(long[] x, long factor, long[] y, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] += factor * x[i];
        }
    }

    Tally tally() {
        return packing.tally(histogram.counts());
    }

    void clear() {
        histogram.clear();
    }
}
