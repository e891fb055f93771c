package suasion.feasible;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Sense;
import suasion.game.UserMistake;
import suasion.lp.ExactAnswer;
import suasion.lp.ExactAnswer.Status;
import suasion.lp.ExactSimplex;
import suasion.lp.LinearProgram;
import suasion.lp.LinearProgram.Relation;
import suasion.lp.LinearProgram.Row;
import suasion.lp.LpAnswer.Basis;
import suasion.lp.LpEngine;
import suasion.lp.NativeLibrary;

/**
 * The split of any number of receivers' joint beliefs as a linear program, in fractions: a row per receiver and belief
 * (the sum of h over the points at which he holds it is the belief times their weight), a row per point (h at most m).
 *
 * <p>First the sum of the absolute errors of the rows of beliefs is brought down. Where it is not 0, their multipliers
 * are functions f_i between -1 and 1 with E[sum x_i f_i(x_i)] - E[max(0, sum f_i(x_i))] = that sum.
 */
final class BeliefProgram implements Split {
    private static final int LARGEST_ALONE = 150;
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final int MOST_PARTS = 12;

    private final JointPosteriors law;
    private final ExactAnswer answer;

    BeliefProgram(JointPosteriors law) {
        this.law = law;
        LinearProgram program = new LinearProgram(Sense.MIN);
        BigFraction[] costs = new BigFraction[law.size()];
        Arrays.fill(costs, BigFraction.ZERO);
        for (Row row : rows(program, costs)) {
            row.add(program.column("missing " + row.name(), BigFraction.ONE), BigFraction.ONE);
            row.add(program.column("too much " + row.name(), BigFraction.ONE), BigFraction.MINUS_ONE);
        }
        this.answer = solve(program, Basis.NONE);
    }

    /** The columns h and all rows; returns those of beliefs, which are the first rows. */
    private List<Row> rows(LinearProgram program, BigFraction[] costs) {
        int[] columns = new int[law.size()];
        for (int k = 0; k < columns.length; k++) {
            columns[k] = program.column(law.points().get(k), costs[k]);
        }
        List<Row> beliefs = new ArrayList<>();
        for (int i = 0; i < law.receivers().size(); i++) {
            for (List<Integer> group : law.groups(i)) {
                BigFraction belief = law.belief(i, group.get(0));
                BigFraction mass = group.stream().map(law.weights()::get).reduce(BigFraction.ZERO, BigFraction::add);
                Row row = program.row(law.receivers().get(i) + " " + belief, Relation.EQUAL, belief.multiply(mass));
                group.forEach(k -> row.add(columns[k], BigFraction.ONE));
                beliefs.add(row);
            }
        }
        for (int k = 0; k < columns.length; k++) {
            program.row(law.points().get(k), Relation.AT_MOST, law.weights().get(k))
                    .add(columns[k], BigFraction.ONE);
        }
        return beliefs;
    }

    private ExactAnswer solve(LinearProgram program, Basis start) {
        boolean alone = program.rows().size() <= LARGEST_ALONE || !NativeLibrary.isAvailable();
        Basis basis = alone
                ? start
                : LpEngine.choose(program)
                        .solve(program, LpEngine.patience(program))
                        .basis();
        ExactAnswer found = ExactSimplex.solve(program, basis, LIMIT);
        if (found.status() != Status.OPTIMAL) {
            throw UserMistake.at(
                    "/posteriors",
                    "%d points of %d receivers are too many: no answer in fractions was found in %d s"
                            .formatted(law.size(), law.receivers().size(), LIMIT.toSeconds()));
        }
        return found;
    }

    @Override
    public Optional<List<BigFraction>> high() {
        return answer.value().getNumerator().signum() == 0
                ? Optional.of(List.of(Arrays.copyOf(answer.primal(), law.size())))
                : Optional.empty();
    }

    /** The functions with the smallest whole values that prove it. */
    @Override
    public Contradiction contradiction() {
        if (high().isPresent()) {
            throw new IllegalStateException("it is feasible");
        }
        BigInteger multiple = BigInteger.ONE;
        for (BigFraction price : answer.dual()) {
            multiple = multiple.divide(multiple.gcd(price.getDenominator())).multiply(price.getDenominator());
        }
        BigFraction prior = law.mean(0);
        for (int parts = 1; parts <= MOST_PARTS; parts++) {
            Contradiction rounded = functions(new BigFraction(parts), true);
            if (rounded.holds(law, prior)) {
                return rounded;
            }
        }
        return functions(new BigFraction(multiple), false);
    }

    private Contradiction functions(BigFraction scale, boolean rounds) {
        List<Map<BigFraction, BigFraction>> functions = new ArrayList<>();
        int row = 0;
        for (int i = 0; i < law.receivers().size(); i++) {
            Map<BigFraction, BigFraction> own = new TreeMap<>();
            for (BigFraction belief : law.marginal(i).keySet()) {
                BigFraction value = answer.dual()[row++].multiply(scale);
                own.put(belief, rounds ? new BigFraction(Math.round(value.doubleValue())) : value);
            }
            functions.add(own);
        }
        return new Contradiction(Contradiction.Kind.TOGETHER, functions, BigFraction.ZERO, Optional.empty());
    }

    /** Whatever is still 0, or full, in all splits found is moved as far as possible together, until nothing moves. */
    @Override
    public Support support() {
        List<BigFraction> split = high().orElseThrow(() -> new IllegalStateException("it is infeasible"));
        boolean[] high = new boolean[law.size()];
        boolean[] low = new boolean[law.size()];
        Basis basis = answer.basis();
        while (mark(split, high, low)) {
            BigFraction[] wanted = new BigFraction[law.size()];
            for (int k = 0; k < wanted.length; k++) {
                wanted[k] = new BigFraction((high[k] ? 0 : 1) - (low[k] ? 0 : 1));
            }
            LinearProgram program = new LinearProgram(Sense.MAX);
            rows(program, wanted);
            ExactAnswer moved = solve(program, basis);
            split = List.of(moved.primal());
            basis = moved.basis();
        }
        return new Support(high, low);
    }

    /** Marks what a split shows; whether that is something new. */
    private boolean mark(List<BigFraction> split, boolean[] high, boolean[] low) {
        boolean isNew = false;
        for (int k = 0; k < high.length; k++) {
            boolean isHigh = split.get(k).getNumerator().signum() > 0;
            boolean isLow = split.get(k).compareTo(law.weights().get(k)) < 0;
            isNew |= isHigh && !high[k] || isLow && !low[k];
            high[k] |= isHigh;
            low[k] |= isLow;
        }
        return isNew;
    }
}
