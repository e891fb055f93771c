package suasion.lp;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import suasion.game.Exact;
import suasion.lp.LinearProgram.Entry;
import suasion.lp.LinearProgram.Relation;
import suasion.lp.LinearProgram.Row;
import suasion.lp.LpAnswer.Status;
import suasion.lp.MpModel.Algorithm;
import suasion.lp.MpModel.Settings;

/**
 * Measures which engine reaches multipliers that certify, and how fast; the table in {@link LpEngine} comes from here.
 *
 * <p>Run with the test class path: {@code java suasion.lp.EngineTable persuasion 100 30 1}.
 */
final class EngineTable {
  private EngineTable() {}

  public static void main(String[] arguments) {
    if (!NativeLibrary.isAvailable()) {
      throw new IllegalStateException(NativeLibrary.problem());
    }
    int a = Integer.parseInt(arguments[1]);
    int b = Integer.parseInt(arguments[2]);
    long seed = Long.parseLong(arguments[3]);
    int denominator = arguments.length > 4 ? Integer.parseInt(arguments[4]) : 1_000_000;
    String filter = arguments.length > 5 ? arguments[5] : "";
    LinearProgram program =
        arguments[0].equals("persuasion")
            ? RandomPrograms.persuasion(a, b, 1, denominator, seed)
            : RandomPrograms.correlated(a, b, denominator, seed);
    List<Settings> all = new ArrayList<>();
    for (String solver : List.of("GLOP", "CLP")) {
      for (Algorithm algorithm : Algorithm.values()) {
        for (boolean presolve : new boolean[] {true, false}) {
          for (boolean scaling : new boolean[] {true, false}) {
            all.add(new Settings(solver, algorithm, presolve, scaling));
          }
        }
      }
    }
    System.out.println(String.join(" ", arguments) + ": " + program);
    for (Settings settings : all) {
      if (settings.toString().matches(".*(" + filter + ").*")) {
        measure(program, settings, false);
        measure(program, settings, true);
      }
    }
  }

  private static void measure(LinearProgram program, Settings settings, boolean dualise) {
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    DualProgram dual = dualise ? new DualProgram(program) : null;
    try (MpModel model = new MpModel(dualise ? dual.program() : program, settings)) {
      double building = (threads.getCurrentThreadCpuTime() - start) * 1e-9;
      start = threads.getCurrentThreadCpuTime();
      LpAnswer answer = model.solve(settings.solver(), Duration.ofSeconds(60));
      answer = dualise ? dual.translate(answer) : answer;
      double cpu = (threads.getCurrentThreadCpuTime() - start) * 1e-9;
      System.out.printf(
          Locale.ROOT,
          "%-6s %-6s %-8s presolve %-5s scaling %-5s build %.3f solve %.3f cpu %.3f %s %s%n",
          settings.solver(),
          dualise ? "dual" : "",
          settings.algorithm(),
          settings.presolve(),
          settings.scaling(),
          building,
          answer.seconds(),
          cpu,
          answer.status(),
          answer.status() == Status.OPTIMAL ? gap(program, answer) : "");
    }
  }

  /** Bound from the multipliers of the obedience rows alone minus the value, both in doubles. */
  static String gap(LinearProgram program, LpAnswer answer) {
    double value = 0;
    double[] total = new double[program.columns().size()];
    for (int j = 0; j < total.length; j++) {
      total[j] = Exact.toDouble(program.columns().get(j).objective());
      value += total[j] * answer.primal()[j];
    }
    double bound = 0;
    double violation = 0;
    for (int k = 0; k < program.rows().size(); k++) {
      Row row = program.rows().get(k);
      double sum = 0;
      double best = Double.NEGATIVE_INFINITY;
      double multiplier = Math.max(0, -answer.dual()[k]);
      for (Entry entry : row.entries()) {
        sum += entry.approx() * answer.primal()[entry.column()];
        if (row.relation() == Relation.AT_LEAST) {
          total[entry.column()] += multiplier * entry.approx();
        } else {
          best = Math.max(best, total[entry.column()]);
        }
      }
      double short_ = Exact.toDouble(row.rightHandSide()) - sum;
      violation = Math.max(violation, row.relation() == Relation.EQUAL ? Math.abs(short_) : short_);
      if (row.relation() == Relation.EQUAL) {
        bound += best * Exact.toDouble(row.rightHandSide());
      }
    }
    double gap = bound - value;
    return String.format(
        Locale.ROOT,
        "%s value %.9f gap %.2e violation %.1e basis %d of %d",
        Math.abs(gap) <= 1e-9 ? "CERTIFIES" : "no",
        value,
        gap,
        violation,
        answer.basis().columns().size() + answer.basis().slackRows().size(),
        program.rows().size());
  }
}
