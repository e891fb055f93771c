package suasion.equilibrium;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Sense;
import suasion.lp.ExactAnswer;
import suasion.lp.ExactSimplex;
import suasion.lp.LinearProgram;
import suasion.lp.LinearProgram.Relation;
import suasion.lp.LpAnswer.Basis;

/**
 * What dominates an action of a decider, given the actions that are left to everybody.
 *
 * <p>Lottery alpha over own actions strictly dominates action a iff sum_tau min over the others' actions of [w_i(tau,
 * alpha, .) - w_i(tau, a, .)] is positive; weakly iff that is 0 and somewhere the bracket is not at its minimum. The
 * minimum is taken profile of types by profile of types, as if the others knew one another's types: with two players,
 * or without types, this is dominance itself; otherwise it implies dominance. Lotteries come from a linear program in
 * fractions, where that is small.
 */
final class Dominance {
    private static final int LARGEST_PROGRAM = 4_000;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final TypeForm form;
    private final boolean[][] left;

    /** Dominance among the actions that are {@code left[decider][action]}. */
    Dominance(TypeForm form, boolean[][] left) {
        this.form = form;
        this.left = left;
    }

    /** In words what strictly dominates an action; null where nothing is found. */
    String strict(int decider, int action) {
        return find(decider, action, true);
    }

    /** In words what weakly or strictly dominates an action; null where nothing is found. */
    String weak(int decider, int action) {
        return find(decider, action, false);
    }

    private String find(int decider, int action, boolean strict) {
        TypeForm.requireUninterrupted();
        List<int[]> others = new ArrayList<>();
        long rows = 0;
        for (int tau : form.concerned(decider)) {
            int[] outcomes = others(decider, tau);
            others.add(outcomes);
            rows += outcomes.length;
        }
        int count = 0;
        for (int by = 0; by < left[decider].length; by++) {
            if (left[decider][by]) {
                count++;
                if (by != action && dominates(decider, by, action, others, strict)) {
                    return actions(decider).get(by);
                }
            }
        }
        return count > 2 && rows * count <= LARGEST_PROGRAM ? mixture(decider, action, others, strict) : null;
    }

    private List<String> actions(int decider) {
        return form.game().players().get(form.deciders().get(decider).player()).actions();
    }

    /** What the others can do in a profile of types: outcomes with the decider's own action 0. */
    private int[] others(int decider, int tau) {
        int[] outcomes = {0};
        for (int i = 0; i < form.game().players().size(); i++) {
            int other = form.deciderIn(tau, i);
            if (other != decider) {
                int[] longer = new int[outcomes.length * form.actions(other)];
                int count = 0;
                for (int begun : outcomes) {
                    for (int action = 0; action < form.actions(other); action++) {
                        if (left[other][action]) {
                            longer[count++] = begun + action * form.stride(i);
                        }
                    }
                }
                outcomes = java.util.Arrays.copyOf(longer, count);
            }
        }
        return outcomes;
    }

    private boolean dominates(int decider, int by, int action, List<int[]> others, boolean strict) {
        int player = form.deciders().get(decider).player();
        int better = by * form.stride(player);
        int worse = action * form.stride(player);
        int[] concerned = form.concerned(decider);
        double sum = 0;
        boolean varies = false;
        for (int k = 0; k < concerned.length; k++) {
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (int rest : others.get(k)) {
                double d = form.approx(player, concerned[k], rest + better)
                        - form.approx(player, concerned[k], rest + worse);
                least = Math.min(least, d);
                most = Math.max(most, d);
                if (concerned.length == 1 && least < -form.slack(player)) {
                    return false;
                }
            }
            sum += least;
            varies |= most > least;
        }
        double slack = form.slack(player);
        if (slack == 0 || Math.abs(sum) > slack) {
            return sum > 0 || !strict && sum == 0 && varies;
        }
        return dominatesExactly(player, better, worse, concerned, others, strict);
    }

    private boolean dominatesExactly(
            int player, int better, int worse, int[] concerned, List<int[]> others, boolean strict) {
        BigInteger sum = BigInteger.ZERO;
        boolean varies = false;
        for (int k = 0; k < concerned.length; k++) {
            BigInteger least = null;
            for (int rest : others.get(k)) {
                BigInteger d = form.exact(player, concerned[k], rest + better)
                        .subtract(form.exact(player, concerned[k], rest + worse));
                varies |= least != null && !least.equals(d);
                least = least == null ? d : least.min(d);
            }
            sum = sum.add(least);
        }
        return sum.signum() > 0 || !strict && sum.signum() == 0 && varies;
    }

    /** Columns: alpha over the actions left, then a free z per profile of types, at most every difference there. */
    private String mixture(int decider, int action, List<int[]> others, boolean strict) {
        int player = form.deciders().get(decider).player();
        int stride = form.stride(player);
        int[] concerned = form.concerned(decider);
        LinearProgram program = new LinearProgram(Sense.MAX);
        List<Integer> own = new ArrayList<>();
        for (int by = 0; by < left[decider].length; by++) {
            if (left[decider][by]) {
                own.add(by);
                BigInteger total = BigInteger.ZERO;
                for (int k = 0; !strict && k < concerned.length; k++) {
                    for (int rest : others.get(k)) {
                        total = total.add(form.exact(player, concerned[k], rest + by * stride)
                                .subtract(form.exact(player, concerned[k], rest + action * stride)));
                    }
                }
                program.column(by, new BigFraction(total));
            }
        }
        LinearProgram.Row lottery = program.row("lottery", Relation.EQUAL, BigFraction.ONE);
        for (int column = 0; column < own.size(); column++) {
            lottery.add(column, BigFraction.ONE);
        }
        LinearProgram.Row least = strict ? null : program.row("never worse", Relation.AT_LEAST, BigFraction.ZERO);
        for (int k = 0; k < concerned.length; k++) {
            int z = program.freeColumn("z" + k, strict ? BigFraction.ONE : BigFraction.ZERO);
            if (!strict) {
                least.add(z, BigFraction.ONE);
            }
            for (int rest : others.get(k)) {
                BigInteger base = form.exact(player, concerned[k], rest + action * stride);
                LinearProgram.Row row = program.row(rest, Relation.AT_LEAST, BigFraction.ZERO);
                for (int column = 0; column < own.size(); column++) {
                    BigInteger value = form.exact(player, concerned[k], rest + own.get(column) * stride);
                    row.add(column, new BigFraction(value.subtract(base)));
                }
                row.add(z, BigFraction.MINUS_ONE);
            }
        }
        ExactAnswer answer = ExactSimplex.solve(program, Basis.NONE, PATIENCE);
        TypeForm.requireUninterrupted();
        return answer.status() == ExactAnswer.Status.OPTIMAL
                        && answer.value().getNumerator().signum() > 0
                ? words(decider, own, answer.primal())
                : null;
    }

    private String words(int decider, List<Integer> own, BigFraction[] weights) {
        List<String> parts = new ArrayList<>();
        for (int column = 0; column < own.size(); column++) {
            if (weights[column].getNumerator().signum() > 0) {
                parts.add(Exact.show(weights[column]) + " " + actions(decider).get(own.get(column)));
            }
        }
        return String.join(" + ", parts);
    }
}
