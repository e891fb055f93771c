package suasion.equilibrium;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.equilibrium.Opposition.Part;
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
 * <p>Against a profile of the others' strategies, contingent on their types, lottery alpha over own actions gains
 * sum_tau [w_i(tau, alpha, .) - w_i(tau, a, .)] over action a. It strictly dominates a iff the least gain is positive;
 * weakly iff that is 0 and some gain is not. The least gain is the sum of the {@link Opposition}'s parts' least ones;
 * where a part is too large and was cut up, that sum is a lower bound, so that what is found still dominates, but
 * something may be missed. Lotteries come from a linear program in fractions, where that is small. What may have been
 * missed is {@link #omitted}.
 */
final class Dominance {
    private static final int LARGEST_PROGRAM = 4_000;
    private static final int MOST_STEPS = 1_000;

    private final TypeForm form;
    private final boolean[][] left;
    private int known = -1;
    private Opposition opposition;
    private boolean bounded;
    private boolean unmixed;

    /** Dominance among the actions that are {@code left[decider][action]}, which must not change meanwhile. */
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

    /** In words why null, in the answers so far, may not mean undominated; empty where it does. */
    String omitted() {
        List<String> parts = new ArrayList<>();
        if (bounded) {
            parts.add(("where the joint choices of the others' types come to more than %,d differences of payoffs, they"
                            + " were taken as if the others knew one another's types, which can hide dominance")
                    .formatted(Opposition.MOST_DIFFERENCES));
        }
        if (unmixed) {
            parts.add(("dominance by lotteries was not judged where that takes a linear program of more than %,d"
                            + " coefficients, or more than %,d steps")
                    .formatted(LARGEST_PROGRAM, MOST_STEPS));
        }
        return String.join("; ", parts);
    }

    private String find(int decider, int action, boolean strict) {
        if (known != decider) {
            opposition = Opposition.of(form, left, decider);
            known = decider;
        }
        int count = 0;
        for (int by = 0; by < left[decider].length; by++) {
            if (left[decider][by]) {
                count++;
                if (by != action && dominates(decider, by, action, strict)) {
                    return actions(decider).get(by);
                }
            }
        }
        String lottery = null;
        if (count > 2 && !(opposition.isJoint() && isBestReply(decider, action, strict))) {
            if (opposition.rows() * count <= LARGEST_PROGRAM) {
                lottery = mixture(decider, action, strict);
            } else {
                unmixed = true;
            }
        }
        bounded |= lottery == null && count > 1 && !opposition.isJoint();
        return lottery;
    }

    private List<String> actions(int decider) {
        return form.game().players().get(form.deciders().get(decider).player()).actions();
    }

    /** What {@code better} brings more than {@code worse}, both action times stride, in a row of a part. */
    private double gain(int player, Part part, int row, int better, int worse) {
        double gain = 0;
        int at = row * part.taus().length;
        for (int tau : part.taus()) {
            int rest = part.rests()[at++];
            gain += form.approx(player, tau, rest + better) - form.approx(player, tau, rest + worse);
        }
        return gain;
    }

    private BigInteger gainExactly(int player, Part part, int row, int better, int worse) {
        BigInteger gain = BigInteger.ZERO;
        int at = row * part.taus().length;
        for (int tau : part.taus()) {
            int rest = part.rests()[at++];
            gain = gain.add(form.exact(player, tau, rest + better)).subtract(form.exact(player, tau, rest + worse));
        }
        return gain;
    }

    private boolean dominates(int decider, int by, int action, boolean strict) {
        TypeForm.requireUninterrupted();
        int player = form.deciders().get(decider).player();
        int better = by * form.stride(player);
        int worse = action * form.stride(player);
        List<Part> parts = opposition.parts();
        double slack = form.slack(player);
        double[] least = new double[parts.size()];
        double sum = 0;
        boolean varies = false;
        for (int p = 0; p < least.length; p++) {
            Part part = parts.get(p);
            least[p] = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (int row = 0; row < part.rows(); row++) {
                double gain = gain(player, part, row, better, worse);
                least[p] = Math.min(least[p], gain);
                most = Math.max(most, gain);
                if (least.length == 1 && gain < -slack) {
                    return false;
                }
            }
            sum += least[p];
            varies |= most > least[p];
        }
        if (slack == 0 || Math.abs(sum) > slack) {
            return sum > 0 || !strict && sum == 0 && varies;
        }
        return dominatesExactly(player, better, worse, least, strict);
    }

    private boolean dominatesExactly(int player, int better, int worse, double[] nearly, boolean strict) {
        BigInteger sum = BigInteger.ZERO;
        boolean varies = false;
        for (int p = 0; p < nearly.length; p++) {
            Part part = opposition.parts().get(p);
            BigInteger least = null;
            for (int row = 0; row < part.rows(); row++) {
                if (gain(player, part, row, better, worse) - nearly[p] > 4 * form.slack(player)) {
                    varies = true;
                } else {
                    BigInteger gain = gainExactly(player, part, row, better, worse);
                    varies |= least != null && !least.equals(gain);
                    least = least == null ? gain : least.min(gain);
                }
            }
            sum = sum.add(least);
        }
        return sum.signum() > 0 || !strict && sum.signum() == 0 && varies;
    }

    /** Whether an action is seen to be a best reply to something, the only one if that must exclude weak dominance. */
    private boolean isBestReply(int decider, int action, boolean strict) {
        int player = form.deciders().get(decider).player();
        int stride = form.stride(player);
        boolean isOnly = false;
        for (Part part : opposition.parts()) {
            boolean isBest = false;
            boolean isOnlyHere = false;
            for (int row = 0; row < part.rows() && !isOnlyHere && !(strict && isBest); row++) {
                double most = Double.NEGATIVE_INFINITY;
                for (int by = 0; by < left[decider].length && most <= 0; by++) {
                    if (left[decider][by] && by != action) {
                        most = Math.max(most, gain(player, part, row, by * stride, action * stride));
                    }
                }
                isBest |= most <= -form.slack(player);
                isOnlyHere |= most < -form.slack(player);
            }
            if (!isBest) {
                return false;
            }
            isOnly |= isOnlyHere;
        }
        return strict || isOnly;
    }

    /** Columns: alpha over the actions left, then a free z per part, at most every gain there. */
    private String mixture(int decider, int action, boolean strict) {
        int player = form.deciders().get(decider).player();
        int stride = form.stride(player);
        int worse = action * stride;
        LinearProgram program = new LinearProgram(Sense.MAX);
        List<Integer> own = new ArrayList<>();
        for (int by = 0; by < left[decider].length; by++) {
            if (left[decider][by]) {
                own.add(by);
                program.column(by, strict ? BigFraction.ZERO : mean(player, by * stride, worse));
            }
        }
        LinearProgram.Row lottery = program.row("lottery", Relation.EQUAL, BigFraction.ONE);
        for (int column = 0; column < own.size(); column++) {
            lottery.add(column, BigFraction.ONE);
        }
        LinearProgram.Row least = strict ? null : program.row("never worse", Relation.AT_LEAST, BigFraction.ZERO);
        for (Part part : opposition.parts()) {
            int z = program.freeColumn("z" + part.taus()[0], strict ? BigFraction.ONE : BigFraction.ZERO);
            if (!strict) {
                least.add(z, BigFraction.ONE);
            }
            for (int at = 0; at < part.rows(); at++) {
                LinearProgram.Row row = program.row(at, Relation.AT_LEAST, BigFraction.ZERO);
                for (int column = 0; column < own.size(); column++) {
                    row.add(column, new BigFraction(gainExactly(player, part, at, own.get(column) * stride, worse)));
                }
                row.add(z, BigFraction.MINUS_ONE);
            }
        }
        ExactAnswer answer = ExactSimplex.solve(program, Basis.NONE, MOST_STEPS);
        TypeForm.requireUninterrupted();
        unmixed |= answer.status() != ExactAnswer.Status.OPTIMAL;
        return answer.status() == ExactAnswer.Status.OPTIMAL
                        && answer.value().getNumerator().signum() > 0
                ? words(decider, own, answer.primal())
                : null;
    }

    /** The gain when the others draw evenly; where none is negative, it is 0 iff all are. */
    private BigFraction mean(int player, int better, int worse) {
        BigFraction mean = BigFraction.ZERO;
        for (Part part : opposition.parts()) {
            BigInteger total = BigInteger.ZERO;
            for (int row = 0; row < part.rows(); row++) {
                total = total.add(gainExactly(player, part, row, better, worse));
            }
            mean = mean.add(new BigFraction(total, BigInteger.valueOf(part.rows())));
        }
        return mean;
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
