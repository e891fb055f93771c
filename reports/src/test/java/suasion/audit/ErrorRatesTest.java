package suasion.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Table;
import suasion.sim.ObservationCells;
import suasion.sim.Tally;

/**
 * The error rates that verdicts promise, by simulation with fixed seeds.
 *
 * <p>A stated rate of 5 % is refuted by more than 34 of 400 runs: Pr(Binomial(400, .05) > 34) < .001. A stated power of 99 %
 * is refuted by fewer than 387 of 400 catches: Pr(Binomial(400, .99) < 387) < .001.
 */
class ErrorRatesTest {
  private static final int RUNS = 400;
  private static final int MOST_ALARMS = 34;
  private static final int FEWEST_CATCHES = 387;
  private static final double ALPHA = .05;

  private static List<Verdict> judge(List<Statistic> all, Tally tally) {
    return Judge.judge(all, Map.of("obedient", tally), ALPHA);
  }

  /** Runs, of 400, in which some verdict at one of the looks after 2^6, 2^7, ..., 2^14 rounds is as described. */
  private static int runsWith(DesignProblem problem, Table table, OptionalDouble margin, Predicate<Verdict> described) {
    List<Statistic> all = Statistics.of(problem, table, margin).of(List.of(Games.OBEDIENT));
    int runs = 0;
    for (int seed = 0; seed < RUNS; seed++) {
      Draws draws = Draws.obedient(table, seed);
      Tally tally = draws.rounds(64);
      boolean seen = judge(all, tally).stream().anyMatch(described);
      while (!seen && tally.rounds() < 1 << 14) {
        tally = tally.plus(draws.rounds(tally.rounds()));
        seen = judge(all, tally).stream().anyMatch(described);
      }
      runs += seen ? 1 : 0;
    }
    return runs;
  }

  private static boolean isRefuted(Verdict verdict) {
    return verdict.ruling() == Ruling.REFUTED;
  }

  /** Obedience after "convict" binds exactly and no margin forgives: stated 5 % over all promises and all looks. */
  @Test
  void bindingObedienceIsSeldomRefutedWithoutMarginWhileOnePeeks() {
    int alarms = runsWith(Games.court(), Games.courtOptimum(), OptionalDouble.of(0), ErrorRatesTest::isRefuted);
    System.out.println("ALARMS margin 0: " + alarms);
    assertTrue(alarms <= MOST_ALARMS, alarms + " of " + RUNS);
  }

  @Test
  void bindingObedienceIsSeldomRefutedWithTheStandardMargin() {
    int alarms = runsWith(Games.court(), Games.courtOptimum(), Games.STANDARD, ErrorRatesTest::isRefuted);
    System.out.println("ALARMS standard margin: " + alarms);
    assertTrue(alarms <= MOST_ALARMS, alarms + " of " + RUNS);
  }

  /** Twelve states x three signals: 36 posteriors, two-sided, margin 0. */
  @Test
  void truePosteriorsAreSeldomRefutedWhileOnePeeks() {
    DesignProblem problem = Games.large(12, 3);
    Table table = Games.uniform(problem.game());
    int alarms =
        runsWith(
            problem,
            table,
            OptionalDouble.of(0),
            v -> isRefuted(v) && v.promise().id().startsWith("CALIBRATION"));
    System.out.println("ALARMS calibration: " + alarms);
    assertTrue(alarms <= MOST_ALARMS, alarms + " of " + RUNS);
  }

  /** The gain is -.101 and the margin .1: the promise is broken, and CONFIRMED would be the error. */
  @Test
  void whatIsJustBrokenIsSeldomConfirmedWhileOnePeeks() {
    Table table = Games.courtWithGain(new BigFraction(-101, 1000));
    int errors =
        runsWith(
            Games.court(),
            table,
            OptionalDouble.of(.1),
            v -> v.ruling() == Ruling.CONFIRMED && v.promise().id().equals("OBEDIENCE judge: told convict, not acquit"));
    System.out.println("ERRORS confirm: " + errors);
    assertTrue(errors <= MOST_ALARMS, errors + " of " + RUNS);
  }

  /** The standard margin is .01; at 10^6 rounds violations from less than .02 on are caught with 99 % power. */
  @Test
  void violationOfTwiceTheMarginIsCaught() {
    Table table = Games.courtWithGain(new BigFraction(-2, 100));
    List<Statistic> all = Statistics.of(Games.court(), table, Games.STANDARD).of(List.of(Games.OBEDIENT));
    int caught = 0;
    for (int seed = 0; seed < RUNS; seed++) {
      List<Verdict> verdicts = judge(all, Draws.obedient(table, 1000 + seed).rounds(1_000_000));
      assertTrue(verdicts.get(1).detectable() < .02, verdicts.get(1).toString());
      caught += Judge.broken(verdicts) == Ruling.REFUTED ? 1 : 0;
    }
    System.out.println("POWER twice the margin: " + caught);
    assertTrue(caught >= FEWEST_CATCHES, caught + " of " + RUNS);
  }

  /** A statistic over two values, the lower one in cell 0, and a tally with the expected counts at a given mean. */
  private static Statistic twoValued(double low, double high, double required, double margin, Statistic.Test test) {
    return new Statistic(
        new suasion.mechanism.Value("nobody"),
        "obedient",
        Statistic.Standing.JUDGED,
        test,
        (cell, message, outcome) -> cell == 0 ? low : high,
        low,
        high,
        required,
        required,
        margin,
        1);
  }

  private static Tally tally(long lows, long highs) {
    return Tally.of(new ObservationCells(2, 1, 1), new long[] {lows, highs});
  }

  private static int caughtAtMean(Statistic s, double mean, int rounds, long seed) {
    double share = (mean - s.low()) / (s.high() - s.low());
    var binomial =
        new org.apache.commons.math3.distribution.BinomialDistribution(
            new org.apache.commons.math3.random.Well19937c(seed), rounds, share);
    int caught = 0;
    for (int run = 0; run < 2 * RUNS; run++) {
      int highs = binomial.sample();
      caught += isRefuted(Judge.judgeOne(s, tally(rounds - highs, highs), .05 / 18)) ? 1 : 0;
    }
    return caught;
  }

  /**
   * Plays at the violation that a truthful run calls detectable, 800 times: it is REFUTED in 99 %, and not in many more (the
   * smallest such violation). Fewer than 781 of 800 have probability below .001 at 99 %; a violation 15 % nearer to the
   * margin must be missed more often than that.
   */
  @Test
  void detectableViolationIsCaughtWithPowerNinetyNine() {
    Object[][] cases = {
      {twoValued(-1, 1, 0, .02, Statistic.Test.AT_LEAST), 40_000, 0.},
      {twoValued(-1, 1, 0, .02, Statistic.Test.AT_LEAST), 2_000, .6},
      {twoValued(0, 1, .5, .01, Statistic.Test.EQUALS), 50_000, .5},
      {twoValued(0, 1, .02, .01, Statistic.Test.EQUALS), 20_000, .02},
      {twoValued(0, 1, 0, .01, Statistic.Test.EQUALS), 5_000, 0.},
      {twoValued(-5, 1, .5, .03, Statistic.Test.AT_LEAST), 30_000, .7}
    };
    for (int i = 0; i < cases.length; i++) {
      Statistic s = (Statistic) cases[i][0];
      int rounds = (Integer) cases[i][1];
      long highs = Math.round(rounds * ((Double) cases[i][2] - s.low()) / (s.high() - s.low()));
      double detectable = Judge.judgeOne(s, tally(rounds - highs, highs), .05 / 18).detectable();
      boolean above = s.test() == Statistic.Test.EQUALS;
      double sign = above ? 1 : -1;
      int caught = caughtAtMean(s, s.required() + sign * detectable, rounds, i);
      double smaller = s.margin() + .85 * (detectable - s.margin());
      int fewer = caughtAtMean(s, s.required() + sign * smaller, rounds, 100 + i);
      System.out.println("DETECT " + i + " " + detectable + " caught " + caught + " smaller " + fewer);
      assertTrue(caught >= 781, "case " + i + ": " + caught + " of 800 caught at " + detectable);
      assertTrue(fewer < 781, "case " + i + ": " + fewer + " of 800 caught at " + smaller);
    }
  }

  @Test
  void detectableIsTheMarginWhereTheRangeIsZero() {
    Statistic s = twoValued(1, 1, 0, .02, Statistic.Test.AT_LEAST);
    assertEquals(.02, Judge.judgeOne(s, tally(0, 3), .01).detectable());
  }
}
