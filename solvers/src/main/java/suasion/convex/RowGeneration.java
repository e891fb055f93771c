package suasion.convex;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.convex.ConvexAnswer.ExactPoint;
import suasion.convex.ConvexAnswer.SideLine;
import suasion.convex.ConvexAnswer.SlopeLine;
import suasion.game.Exact;
import suasion.lp.GrowingProgram;
import suasion.lp.GrowingProgram.Way;
import suasion.lp.LpAnswer;
import suasion.lp.LpAnswer.Status;
import suasion.lp.NativeLibrary;

/**
 * Solves a {@link ConvexProgram} over a growing list of rows, until none of all rows is broken.
 *
 * <p>Measured on two uniform goods, 60 x 60 (28,084 rows between neighbours, which suffice): GLOP's dual simplex 9.6 s,
 * with one column for exchangeable types (14,277 rows) 2.0 s, CLP 2.3 s. Random shares of 30 x 30 types need a dozen
 * rounds, of which all but the first take a few steps each.
 */
final class RowGeneration {
    private static final int MOST_ROUNDS = 400;
    /** So few rows are solved in fractions without loading native code. */
    private static final int TINY = 60;

    private static final double BROKEN = 1e-11;
    private static final double GAP = 5e-10;

    private final ConvexProgram program;
    private final Separator separator;
    private final Columns columns;
    private final Scan scan;
    private final double scale;
    private final boolean[] asked;
    private final List<Listed> listed = new ArrayList<>();
    private final List<SideRow> seen = new ArrayList<>();
    private final Set<Long> pairs = new HashSet<>();
    private int rounds;
    /** What an engine said in the round after which nothing was broken. */
    private LpAnswer last;

    /** A listed row; {@code side} is null for a row between two points. */
    private record Listed(int from, int to, SideRow side) {}

    RowGeneration(ConvexProgram program, Separator separator) {
        this.program = program;
        this.separator = separator;
        this.columns = new Columns(program, new Exchanges(program, program.mayExchange(separator)));
        this.scan = new Scan(program);
        this.scale = program.scale();
        this.asked = new boolean[program.size()];
        for (int k = 0; k < asked.length; k++) {
            asked[k] = columns.exchanges.isFirst(k);
        }
    }

    ConvexAnswer run(boolean all) {
        program.sides.forEach(this::list);
        if (all) {
            for (int k = 0; k < program.size(); k++) {
                for (int l = 0; l < program.size(); l++) {
                    list(k, l);
                }
            }
        } else {
            (program.near.isEmpty() ? Neighbours.of(program) : program.near).forEach(pair -> list(pair[0], pair[1]));
        }
        ExactRounds exactly = new ExactRounds(program, columns);
        ConvexAnswer best = seen.size() <= TINY && separator == Separator.NONE ? exactly(exactly, null) : null;
        if (best == null && !NativeLibrary.isAvailable()) {
            best = exactly(exactly, null);
            if (best == null) {
                throw new IllegalStateException(NativeLibrary.problem());
            }
        }
        if (best != null) {
            return best;
        }
        for (Way way : Way.values()) {
            ConvexAnswer answer = run(way);
            if (answer != null && (best == null || worth(answer) < worth(best))) {
                best = answer;
            }
            if (best != null && worth(best) <= GAP * scale) {
                break;
            }
        }
        if (best == null) {
            throw new IllegalStateException("no engine solves a program of " + seen.size() + " rows");
        }
        boolean wanted = worth(best) > GAP * scale || program.isShort();
        ConvexAnswer exact = last != null && wanted && exactly.fits(last, seen) ? exactly(exactly, last) : null;
        return exact != null ? exact : best;
    }

    /** The same in fractions, with rows as they are broken; null where that is too long. */
    private ConvexAnswer exactly(ExactRounds exactly, LpAnswer start) {
        ExactRounds.Found found = exactly.run(seen, start);
        for (int round = 0; found != null && round < MOST_ROUNDS; round++) {
            int before = seen.size();
            for (int[] pair : exactly.broken(found.point(), asked)) {
                list(pair[0], pair[1]);
            }
            Values values = Values.of(program, columns, found.primal());
            separator.violated(values.u(), values.x(), values.extra()).forEach(this::list);
            rounds++;
            if (seen.size() == before) {
                return answer(values, found.point(), found.multipliers(), before, "exact simplex");
            }
            found = exactly.run(seen, found);
        }
        return null;
    }

    private static double worth(ConvexAnswer answer) {
        return Math.abs(answer.gap()) + answer.violation();
    }

    private ConvexAnswer run(Way way) {
        double[] objective = new double[columns.count];
        double[] caps = new double[columns.count];
        for (int c = 0; c < objective.length; c++) {
            objective[c] = Exact.toDouble(columns.objective(c));
            caps[c] = Exact.toDouble(columns.cap(c));
        }
        try (GrowingProgram master = new GrowingProgram(way, objective, caps, columns.units)) {
            LpAnswer answer = null;
            int before = -1;
            while (seen.size() > before && rounds < MOST_ROUNDS) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException("solving was interrupted");
                }
                for (int r = master.size(); r < seen.size(); r++) {
                    add(master, seen.get(r));
                }
                before = seen.size();
                rounds++;
                answer = master.solve();
                if (answer.status() != Status.OPTIMAL) {
                    return null;
                }
                extend(Values.of(program, columns, answer.primal()));
            }
            last = answer;
            return answer == null ? null : answer(answer, before);
        }
    }

    private static void add(GrowingProgram master, SideRow row) {
        master.row(
                row.terms().stream().mapToInt(SideRow.Term::column).toArray(),
                row.terms().stream()
                        .mapToDouble(t -> Exact.toDouble(t.coefficient()))
                        .toArray(),
                Exact.toDouble(row.most()));
    }

    /** Lists what is broken. */
    private void extend(Values values) {
        Scan.Worst worst = scan.worst(values.u(), values.x(), asked);
        for (int l = 0; l < asked.length; l++) {
            if (worst.from()[l] >= 0 && worst.by()[l] > BROKEN * scale) {
                list(worst.from()[l], l);
            }
        }
        separator.violated(values.u(), values.x(), values.extra()).forEach(this::list);
    }

    private void list(SideRow row) {
        listed.add(new Listed(-1, -1, row));
        seen.add(columns.seen(row));
    }

    private void list(int from, int to) {
        Exchanges exchanges = columns.exchanges;
        int first = exchanges.first(from);
        int target = first == from ? to : exchanges.image(to, exchanges.toFirst(from));
        if (from != to && program.gains.get(first) != null && pairs.add((long) first * asked.length + target)) {
            SideRow row = columns.seen(first, target);
            if (!row.terms().isEmpty()) {
                listed.add(new Listed(first, target, null));
                seen.add(row);
            }
        }
    }

    private ConvexAnswer answer(LpAnswer found, int size) {
        Values values = Values.of(program, columns, found.primal());
        BigFraction[] multipliers = Proof.multipliers(found.dual());
        return answer(values, null, multipliers, size, found.engine());
    }

    private ConvexAnswer answer(Values values, ExactPoint exact, BigFraction[] multipliers, int size, String engine) {
        BigFraction bound = Proof.bound(columns, seen.subList(0, size), multipliers);
        List<SideLine> sides = new ArrayList<>();
        Map<Long, BigFraction> slopes = new LinkedHashMap<>();
        List<int[]> all = columns.exchanges.all();
        for (int r = 0; r < size; r++) {
            if (multipliers[r].getNumerator().signum() > 0) {
                Listed row = listed.get(r);
                if (row.side() != null) {
                    sides.add(new SideLine(row.side(), multipliers[r]));
                } else {
                    BigFraction share = multipliers[r].divide(all.size());
                    for (int[] exchange : all) {
                        long pair = (long) columns.exchanges.image(row.from(), exchange) * asked.length
                                + columns.exchanges.image(row.to(), exchange);
                        slopes.merge(pair, share, BigFraction::add);
                    }
                }
            }
        }
        List<SlopeLine> lines = slopes.entrySet().stream()
                .map(e -> new SlopeLine(
                        (int) (e.getKey() / asked.length), (int) (e.getKey() % asked.length), e.getValue()))
                .toList();
        return new ConvexAnswer(
                values.u(),
                values.x(),
                values.extra(),
                lines,
                sides,
                exact == null ? values.objective(program) : Exact.toDouble(exact.value()),
                bound,
                exact == null ? violation(values) : 0,
                exact,
                size,
                rounds,
                engine);
    }

    private double violation(Values values) {
        Scan.Worst worst = scan.worst(values.u(), values.x(), asked);
        double most = values.clipped();
        for (int l = 0; l < asked.length; l++) {
            if (worst.from()[l] >= 0) {
                most = Math.max(most, worst.by()[l]);
            }
        }
        for (Listed row : listed) {
            if (row.side() != null) {
                double sum = -Exact.toDouble(row.side().most());
                for (SideRow.Term term : row.side().terms()) {
                    sum += Exact.toDouble(term.coefficient()) * values.at(program, term.column());
                }
                most = Math.max(most, sum);
            }
        }
        return most;
    }
}
