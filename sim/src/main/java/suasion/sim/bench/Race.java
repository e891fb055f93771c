package suasion.sim.bench;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import suasion.sim.Tally;

/**
 * A race among ways to play the same rounds: after warm-up every heat runs all contestants one after another, so that
 * whatever else the machine does falls on all of them; speeds are compared by medians over heats.
 */
public final class Race {
  /** Somebody who plays some rounds. */
  public record Contestant(String name, Supplier<Tally> play) {}

  private final List<Contestant> contestants;
  private final double[][] nanosPerRound;

  private Race(List<Contestant> contestants, double[][] nanosPerRound) {
    this.contestants = contestants;
    this.nanosPerRound = nanosPerRound;
  }

  /** Runs some heats of warm-up that are not timed, then the given number of heats. */
  public static Race run(List<Contestant> contestants, int warmUp, int heats) {
    double[][] nanos = new double[contestants.size()][heats];
    for (int heat = -warmUp; heat < heats; heat++) {
      for (int k = 0; k < contestants.size(); k++) {
        long start = System.nanoTime();
        Tally tally = contestants.get(k).play().get();
        double each = (double) (System.nanoTime() - start) / tally.rounds();
        if (heat >= 0) {
          nanos[k][heat] = each;
        }
      }
    }
    return new Race(List.copyOf(contestants), nanos);
  }

  /** Median nanoseconds per round. */
  public double nanosPerRound(String name) {
    return median(nanosPerRound[indexOf(name)]);
  }

  /** How many times faster the first is than the second: the median over heats of the ratio within a heat. */
  public double ratio(String fast, String slow) {
    double[] a = nanosPerRound[indexOf(fast)];
    double[] b = nanosPerRound[indexOf(slow)];
    return median(IntStream.range(0, a.length).mapToDouble(heat -> b[heat] / a[heat]).toArray());
  }

  private int indexOf(String name) {
    return IntStream.range(0, contestants.size())
        .filter(k -> contestants.get(k).name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("nobody called " + name + " ran"));
  }

  private static double median(double[] numbers) {
    double[] sorted = numbers.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Contestant contestant : contestants) {
      double nanos = nanosPerRound(contestant.name());
      text.append("%-20s %8.2f ns per round, %8.1f M rounds/s%n".formatted(contestant.name(), nanos, 1e3 / nanos));
    }
    return text.toString();
  }
}
