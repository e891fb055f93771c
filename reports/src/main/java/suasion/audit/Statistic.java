package suasion.audit;

import java.util.stream.IntStream;
import suasion.mechanism.Promise;
import suasion.sim.ObservationCells;
import suasion.sim.Tally;

/**
 * A promise as something countable in one arm of play: a number per observation cell whose mean is judged.
 *
 * @param promise what is promised
 * @param arm name of the arm that it is observed in
 * @param standing whether it is judged
 * @param test from which sides it is judged
 * @param observable the number per (cell, message, outcome)
 * @param low smallest value that the announced mechanism can produce, fixed before play
 * @param high largest such value
 * @param promised the announced mean, for people; NaN where it means nothing
 * @param required what the mean is compared with: at least this, or this
 * @param margin violations up to this size are tolerated
 * @param probability probability per round that the statistic is heard
 */
public record Statistic(
    Promise promise,
    String arm,
    Standing standing,
    Test test,
    Observable observable,
    double low,
    double high,
    double promised,
    double required,
    double margin,
    double probability) {
  /** Whether a statistic gets a verdict, and counts among the K that share alpha. */
  public enum Standing {
    JUDGED,
    VACUOUS,
    UNJUDGED
  }

  /** One-sided (mean >= required) or two-sided (mean = required). */
  public enum Test {
    AT_LEAST,
    EQUALS
  }

  /** The number that a round contributes; NaN in rounds in which the statistic is not heard. */
  @FunctionalInterface
  public interface Observable {
    double at(int cell, int message, int outcome);
  }

  public Statistic {
    if (standing != Standing.VACUOUS && !(low <= high && margin >= 0)) {
      throw new IllegalArgumentException(promise + ": range [" + low + ", " + high + "], margin " + margin);
    }
  }

  /** What the statistic saw in a tally, from the indices of the tally's positive counts. */
  Sample in(Tally tally, int[] occupied) {
    ObservationCells cells = tally.cells();
    double[] values = new double[occupied.length];
    long[] counts = new long[occupied.length];
    int heard = 0;
    for (int index : occupied) {
      double value = observable.at(cells.cell(index), cells.message(index), cells.outcome(index));
      if (!Double.isNaN(value)) {
        values[heard] = value;
        counts[heard++] = tally.count(index);
      }
    }
    return Sample.of(values, counts);
  }

  /** The indices of a tally's positive counts. */
  static int[] occupied(Tally tally) {
    return IntStream.range(0, tally.cells().size()).filter(i -> tally.count(i) > 0).toArray();
  }
}
