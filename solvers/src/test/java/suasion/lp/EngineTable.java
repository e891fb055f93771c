package suasion.lp;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import suasion.game.Exact;
import suasion.game.Sense;
import suasion.lp.LinearProgram.Column;
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
                switch (arguments[0]) {
                    case "persuasion" -> RandomPrograms.persuasion(a, b, 1, denominator, seed);
                    case "correlated" -> RandomPrograms.correlated(a, b, denominator, seed);
                    case "transport" -> RandomPrograms.transport(a, denominator, seed);
                    case "menu" -> RandomPrograms.menu(a, denominator, seed);
                    default -> throw new IllegalArgumentException(arguments[0]);
                };
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
            LpAnswer answer = model.solve(settings.solver(), Duration.ofSeconds(30));
            answer = dualise ? dual.translate(answer) : answer;
            double cpu = (threads.getCurrentThreadCpuTime() - start) * 1e-9;
            System.out.printf(
                    Locale.ROOT,
                    "%-6s %-6s %-8s presolve %-5s scaling %-5s build %.3f solve %.3f %s %s%n",
                    settings.solver(),
                    dualise ? "dual" : "",
                    settings.algorithm(),
                    settings.presolve(),
                    settings.scaling(),
                    building,
                    cpu,
                    answer.status(),
                    answer.status() == Status.OPTIMAL ? gap(program, answer) : "");
        }
    }

    /**
     * How far the multipliers are from a proof, in doubles: the duality gap of the multipliers with their signs put
     * right, the columns' worst reduced cost of the wrong sign, and the worst violation of a row or of x >= 0. For
     * persuasion the gap is sum_th max_i [s + sum_j lambda_ij (r_i - r_j)] minus the value, since the priors'
     * multipliers are reset to that maximum.
     */
    static String gap(LinearProgram program, LpAnswer answer) {
        boolean persuasion = program.rows().stream().noneMatch(row -> row.relation() == Relation.AT_MOST)
                && program.columns().stream().noneMatch(Column::free)
                && program.sense() == Sense.MAX;
        double sign = program.sense() == Sense.MAX ? 1 : -1;
        double value = 0;
        double violation = 0;
        double[] total = new double[program.columns().size()];
        for (int j = 0; j < total.length; j++) {
            double cost = Exact.toDouble(program.columns().get(j).objective());
            total[j] = sign * cost;
            value += cost * answer.primal()[j];
            violation = Math.max(violation, program.columns().get(j).free() ? 0 : -answer.primal()[j]);
        }
        double bound = 0;
        for (int k = 0; k < program.rows().size(); k++) {
            Row row = program.rows().get(k);
            double side = Exact.toDouble(row.rightHandSide());
            double sum = 0;
            for (Entry entry : row.entries()) {
                sum += entry.approx() * answer.primal()[entry.column()];
            }
            double price = sign * answer.dual()[k];
            switch (row.relation()) {
                case AT_LEAST -> {
                    price = Math.min(0, price);
                    violation = Math.max(violation, side - sum);
                }
                case AT_MOST -> {
                    price = Math.max(0, price);
                    violation = Math.max(violation, sum - side);
                }
                case EQUAL -> {
                    violation = Math.max(violation, Math.abs(side - sum));
                    if (persuasion) {
                        price = Double.NEGATIVE_INFINITY;
                        for (Entry entry : row.entries()) {
                            price = Math.max(price, total[entry.column()]);
                        }
                    }
                }
            }
            bound += price * side;
            for (Entry entry : row.entries()) {
                total[entry.column()] -= price * entry.approx();
            }
        }
        double wrong = 0;
        for (int j = 0; j < total.length; j++) {
            wrong = Math.max(wrong, program.columns().get(j).free() ? Math.abs(total[j]) : total[j]);
        }
        double gap = bound - sign * value;
        return String.format(
                Locale.ROOT,
                "%s value %.9f gap %.1e reduced %.1e violation %.1e",
                Math.abs(gap) <= 1e-9 && wrong <= 1e-9 && violation <= 1e-9 ? "CERTIFIES" : "no",
                value,
                gap,
                wrong,
                violation);
    }
}
