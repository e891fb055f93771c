package suasion.lp;

import java.util.Locale;

/**
 * Measures {@link ExactSimplex} from scratch and from an engine's basis.
 *
 * <p>Run with the test class path: {@code java suasion.lp.ExactTable 30 10 1 100} (states, actions, seed, denominator).
 */
final class ExactTable {
    private ExactTable() {}

    public static void main(String[] arguments) {
        int states = Integer.parseInt(arguments[0]);
        int actions = Integer.parseInt(arguments[1]);
        int denominator = Integer.parseInt(arguments[3]);
        for (int repetition = 0; repetition < 4; repetition++) {
            long seed = Long.parseLong(arguments[2]) + repetition;
            LinearProgram program = RandomPrograms.persuasion(states, actions, 1, denominator, seed);
            print("scratch", ExactSimplex.solve(program));
            if (NativeLibrary.isAvailable()) {
                for (LpEngine engine : LpEngine.values()) {
                    LpAnswer answer = engine.solve(program);
                    print(engine + " " + answer.seconds(), ExactSimplex.solve(program, answer.basis()));
                }
            }
        }
    }

    private static void print(String start, ExactAnswer answer) {
        System.out.printf(
                Locale.ROOT,
                "%-28s %s pivots %d seconds %.4f value %.9f digits %d%n",
                start,
                answer.status(),
                answer.pivots(),
                answer.seconds(),
                answer.value() == null ? Double.NaN : suasion.game.Exact.toDouble(answer.value()),
                answer.value() == null
                        ? 0
                        : answer.value().getDenominator().toString().length());
    }
}
