package suasion.sim;

import java.util.Arrays;
import sim.engine.SimState;
import sim.engine.Steppable;

/** Counts what happened: one observation cell (cell, message, outcome) per round; then closes the block. */
final class Recorder implements Steppable {
  private final transient ObservationCells cells;
  private final transient int messageBits;
  private final transient int outcomeBits;
  private final transient long[] strides;
  private final transient long[] observed = new long[Chance.CHUNK];
  private final transient Histogram histogram;

  Recorder(Arm arm) {
    cells = arm.cells();
    messageBits = bits(cells.messages());
    outcomeBits = bits(cells.outcomes());
    histogram = new Histogram(bits(cells.cells()) + messageBits + outcomeBits);
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
    index(columns.cells, columns.messages, columns.outcomes, observed, from, to);
    histogram.add(observed, from, to);
    model.closeBlock();
  }

  private static void addScaled(long[] x, long factor, long[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] += factor * x[i];
    }
  }

  /** Indices whose parts are whole numbers of bits: shifts are vectorised well, multiplications of longs are not. */
  private void index(long[] cell, long[] message, long[] outcome, long[] index, int from, int to) {
    int below = outcomeBits;
    int above = messageBits + outcomeBits;
    for (int i = from; i < to; i++) {
      index[i] = cell[i] << above | message[i] << below | outcome[i];
    }
  }

  private static int bits(int size) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(size - 1);
  }

  Tally tally() {
    long[] padded = histogram.counts();
    long[] counts = new long[cells.size()];
    for (int k = 0; k < counts.length; k++) {
      int messageAndOutcome = cells.message(k) << outcomeBits | cells.outcome(k);
      counts[k] = padded[cells.cell(k) << (messageBits + outcomeBits) | messageAndOutcome];
    }
    return Tally.of(cells, counts);
  }

  void clear() {
    histogram.clear();
  }
}
