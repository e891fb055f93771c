package suasion.reduced;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Sense;
import suasion.lp.ExactAnswer;
import suasion.lp.ExactSimplex;
import suasion.lp.GrowingProgram;
import suasion.lp.LinearProgram;
import suasion.lp.LinearProgram.Relation;
import suasion.lp.LpAnswer;
import suasion.lp.LpEngine;
import suasion.lp.NativeLibrary;

/**
 * Solves a program whose rows are found as they are broken: solve, look for broken rows, add them, again. Small ones
 * are finished in fractions.
 */
final class RowGeneration {
    private static final double KEPT = 1e-11;
    private static final double LARGE = 1024;
    private static final int BITS = 60;
    private static final int MOST_ROUNDS = 400;
    private static final int SMALL = 300;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final List<BigFraction> gains;
    private final List<Inequality> rows;
    private final ToIntFunction<double[]> cut;
    private int rounds;
    private double seconds;

    /**
     * @param gains the objective, to be maximised, per column
     * @param rows those known; {@code cut} adds to this list
     * @param cut adds rows that a point breaks and says how many
     */
    RowGeneration(List<BigFraction> gains, List<Inequality> rows, ToIntFunction<double[]> cut) {
        this.gains = gains;
        this.rows = rows;
        this.cut = cut;
    }

    /** The tolerance with which {@code cut} is to look. */
    static double tolerance() {
        return KEPT;
    }

    /** Solves it. */
    ProgramAnswer solve() {
        LpAnswer numeric = NativeLibrary.isAvailable() && gains.size() > SMALL / 10 ? numeric() : null;
        if (gains.size() <= SMALL) {
            ProgramAnswer exact = exact(numeric);
            if (exact != null) {
                return exact;
            }
        }
        LpAnswer answer = numeric == null ? numeric() : numeric;
        return new ProgramAnswer(
                Arrays.stream(answer.primal())
                        .mapToObj(z -> Levels.rounded(Math.max(0, z), BITS))
                        .toList(),
                rows,
                Arrays.stream(answer.dual())
                        .mapToObj(y -> Levels.rounded(Math.max(0, y), BITS))
                        .toList(),
                false,
                method(answer.engine()));
    }

    private String method(String engine) {
        return "%s, %,d columns, %,d rows generated in %,d rounds, %.1f s"
                .formatted(engine, gains.size(), rows.size(), rounds, seconds);
    }

    private LpAnswer numeric() {
        double[] caps = new double[gains.size()];
        Arrays.fill(caps, Double.POSITIVE_INFINITY);
        double[] objective = gains.stream().mapToDouble(Exact::toDouble).toArray();
        try (GrowingProgram program = new GrowingProgram(GrowingProgram.Way.DUAL, objective, caps)) {
            while (true) {
                for (int k = program.size(); k < rows.size(); k++) {
                    add(program, rows.get(k));
                }
                LpAnswer answer = program.solve();
                rounds++;
                seconds += answer.seconds();
                answer = answer.status() == LpAnswer.Status.OPTIMAL ? unscaled(answer) : afresh();
                if (rounds >= MOST_ROUNDS || cut.applyAsInt(answer.primal()) == 0) {
                    return answer;
                }
            }
        }
    }

    private static void add(GrowingProgram program, Inequality row) {
        double unit = unit(row);
        int[] columns =
                row.terms().keySet().stream().mapToInt(Integer::intValue).toArray();
        double[] coefficients = row.terms().values().stream()
                .mapToDouble(a -> Exact.toDouble(a) * unit)
                .toArray();
        program.row(columns, coefficients, Exact.toDouble(row.limit()) * unit);
    }

    /** Engines' tolerances are absolute: rows are enlarged, those of small sets of types most; by powers of two. */
    private static double unit(Inequality row) {
        double limit = Exact.toDouble(row.limit());
        return limit > 0 ? Math.scalb(LARGE, -Math.getExponent(limit)) : LARGE;
    }

    private LpAnswer unscaled(LpAnswer answer) {
        double[] dual = answer.dual().clone();
        for (int k = 0; k < dual.length; k++) {
            dual[k] *= unit(rows.get(k));
        }
        return new LpAnswer(answer.status(), answer.primal(), dual, answer.basis(), answer.engine(), answer.seconds());
    }

    private LpAnswer afresh() {
        LinearProgram program = program();
        for (LpEngine engine : List.of(LpEngine.choose(program), LpEngine.secondOpinion(program))) {
            LpAnswer answer = engine.solve(program);
            seconds += answer.seconds();
            if (answer.status() == LpAnswer.Status.OPTIMAL) {
                return answer;
            }
        }
        throw new IllegalStateException(program + " has no optimum");
    }

    private ProgramAnswer exact(LpAnswer start) {
        LpAnswer.Basis basis = start == null ? LpAnswer.Basis.NONE : start.basis();
        while (true) {
            LinearProgram program = program();
            if (!ExactSimplex.fits(program)) {
                return null;
            }
            ExactAnswer answer = ExactSimplex.solve(program, basis, PATIENCE);
            if (answer.status() != ExactAnswer.Status.OPTIMAL) {
                return null;
            }
            rounds++;
            seconds += answer.seconds();
            basis = answer.basis();
            double[] point =
                    Arrays.stream(answer.primal()).mapToDouble(Exact::toDouble).toArray();
            int before = rows.size();
            if (cut.applyAsInt(point) == 0) {
                return new ProgramAnswer(
                        List.of(answer.primal()), rows, List.of(answer.dual()), true, method("exact simplex"));
            }
            List<Integer> slack = new ArrayList<>(basis.slackRows());
            for (int k = before; k < rows.size(); k++) {
                slack.add(k);
            }
            basis = new LpAnswer.Basis(basis.columns(), slack);
        }
    }

    private LinearProgram program() {
        LinearProgram program = new LinearProgram(Sense.MAX);
        for (int j = 0; j < gains.size(); j++) {
            program.column(j, gains.get(j));
        }
        for (Inequality row : rows) {
            LinearProgram.Row written = program.row(row.name(), Relation.AT_MOST, row.limit());
            row.terms().forEach(written::add);
        }
        return program;
    }
}
