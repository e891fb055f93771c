package suasion.sim;

import java.util.Arrays;

/**
 * Counts a column of small indices.
 *
 * <p>Neighbouring rounds go to four separate sub-histograms, because increments of one and the same counter have to wait
 * for each other and most rounds of a small game fall into very few cells.
 */
final class Histogram {
  private static final int LANES = 4;

  /** Beyond this size neighbours rarely meet and four copies would only crowd the cache. */
  private static final int SPLIT = 1 << 14;

  /** Sub-histograms are emptied before an int can overflow. */
  private static final long FULL = 1L << 30;

  private final long[] totals;
  private final int[] lanes;
  private long pending;

  Histogram(int size) {
    totals = new long[size];
    lanes = new int[size <= SPLIT ? LANES * size : 0];
  }

  void add(long[] indices, int from, int to) {
    if (lanes.length == 0) {
      for (int i = from; i < to; i++) {
        totals[(int) indices[i]]++;
      }
      return;
    }
    if (pending + (to - from) > FULL) {
      empty();
    }
    pending += to - from;
    int[] counts = lanes;
    int size = totals.length;
    int i = from;
    for (; i + 3 < to; i += LANES) {
      counts[(int) indices[i]]++;
      counts[(int) indices[i + 1] + size]++;
      counts[(int) indices[i + 2] + 2 * size]++;
      counts[(int) indices[i + 3] + 3 * size]++;
    }
    for (; i < to; i++) {
      counts[(int) indices[i]]++;
    }
  }

  private void empty() {
    for (int k = 0; k < lanes.length; k++) {
      totals[k % totals.length] += lanes[k];
      lanes[k] = 0;
    }
    pending = 0;
  }

  /** Counts so far, not a copy. */
  long[] counts() {
    empty();
    return totals;
  }

  void clear() {
    empty();
    Arrays.fill(totals, 0);
  }
}
