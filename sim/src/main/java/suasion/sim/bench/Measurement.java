package suasion.sim.bench;

/**
 * One line of a benchmark: a ratio of speeds measured within one run.
 *
 * @param name what was compared
 * @param ratio how many times faster the first is than the second
 * @param target what the ratio must be at least
 * @param how how it was measured
 */
public record Measurement(String name, double ratio, double target, String how) {
  public boolean met() {
    return ratio >= target;
  }

  @Override
  public String toString() {
    return "%-50s %6.2f (at least %s: %s)".formatted(name, ratio, target, met() ? "met" : "not met");
  }
}
