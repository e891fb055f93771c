package suasion.sim.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import suasion.sim.Arm;
import suasion.sim.BestResponding;
import suasion.sim.MonteCarlo;
import suasion.sim.Obedient;
import suasion.sim.Progress;

/**
 * How fast agents play, as ratios to baselines that draw the same chance and count the same cells in the same run.
 */
public final class SimBenchmarks {
  private static final long SEED = 42;
  private static final int WARM_UP = 5;

  private SimBenchmarks() {}

  /**
   * Runs all of them.
   *
   * @param heats interleaved repetitions, whose medians are reported
   * @param details is told the speeds of every race
   */
  public static List<Measurement> run(int heats, Consumer<String> details) {
    List<Measurement> lines = new ArrayList<>();
    Arm obedient = BenchGames.court(new Obedient());
    Arm bayesian = BenchGames.court(BestResponding.usual());
    long rounds = 4_000_000;
    Race court =
        Race.run(
            List.of(
                agents("agents, obedient", obedient, rounds, 1),
                agents("agents, bayesian", bayesian, rounds, 1),
                loop("scalar loop", obedient, rounds),
                stock("stock MASON", obedient, rounds / 40)),
            WARM_UP,
            heats);
    details.accept("court\n" + court);
    for (String receiver : List.of("obedient", "bayesian")) {
      String agents = "agents, " + receiver;
      lines.add(line("court, " + receiver + ": agents / scalar loop", court.ratio(agents, "scalar loop"), 1, heats));
      lines.add(line("court, " + receiver + ": agents / stock MASON", court.ratio(agents, "stock MASON"), 30, heats));
    }
    for (int support : new int[] {2, 10}) {
      Arm large = BenchGames.generated(30, 10, support, new Obedient());
      Race race =
          Race.run(List.of(agents("agents", large, rounds, 1), loop("scalar loop", large, rounds)), WARM_UP, heats);
      String name = "30 x 10, " + support + " signals per state";
      details.accept(name + "\n" + race);
      lines.add(line(name + ": agents / scalar loop", race.ratio("agents", "scalar loop"), 0.7, heats));
    }
    long many = 20_000_000;
    Race threads =
        Race.run(List.of(agents("two", obedient, many, 2), agents("one", obedient, many, 1)), WARM_UP, heats);
    details.accept("threads\n" + threads);
    lines.add(line("court: two threads / one", threads.ratio("two", "one"), 1.7, heats));
    return lines;
  }

  private static Measurement line(String name, double ratio, double target, int heats) {
    return new Measurement(name, ratio, target, "median of " + heats + " interleaved heats in one process");
  }

  private static Race.Contestant agents(String name, Arm arm, long rounds, int threads) {
    return new Race.Contestant(name, () -> MonteCarlo.play(arm, SEED, rounds, threads, Progress.NONE));
  }

  private static Race.Contestant loop(String name, Arm arm, long rounds) {
    ScalarLoop loop = new ScalarLoop(arm, SEED);
    return new Race.Contestant(name, () -> loop.play(rounds));
  }

  private static Race.Contestant stock(String name, Arm arm, long rounds) {
    StockIdiom model = new StockIdiom(arm, SEED);
    return new Race.Contestant(name, () -> model.play(rounds));
  }

  /** Runs the benchmarks alone: {@code SimBenchmarks [heats]}. */
  public static void main(String[] args) {
    run(args.length > 0 ? Integer.parseInt(args[0]) : 15, System.out::println).forEach(System.out::println);
  }
}
