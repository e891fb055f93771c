package suasion.selling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Sense;
import suasion.lp.ExactAnswer;
import suasion.lp.ExactSimplex;
import suasion.lp.LinearProgram;
import suasion.lp.LinearProgram.Relation;
import suasion.lp.LinearProgram.Row;

/**
 * The best menu in which it is laid down who buys what, each item a distribution over the posteriors of {@link Kinks}.
 *
 * <pre>
 *   maximise   sum over buying types t of Pr(t) fee(item of t)
 *   subject to sum_z weight(i, z) z = 1 in every state, for every item i
 *              sum_z phi(t, z) (weight(i, z) - weight(j, z)) - fee(i) + fee(j) >= 0   i the item of t, j another
 *              sum_z phi(t, z) weight(i, z) - fee(i) >= what t gets uninformed        i the item of t
 *   phi(t, z) = max_a sum_s weight(t, s, a) z_s
 * </pre>
 *
 * <p>A lie needs neither auxiliary variables nor obedience, since phi already is the best action's payoff. A type that
 * is to buy nothing needs no row: were he better off with an item he would pay a fee of at least 0 for it. Fees are at
 * least 0, which costs nothing: take the items with negative fees off a menu, and whoever bought one pays more than
 * before while all others stay where they are.
 */
final class MenuProgram {
    /** Who buys nothing. */
    static final int NOTHING = -1;

    private final Demand demand;
    private final int kinks;
    private final BigFraction[][] phi;
    private final BigFraction[] uninformed;
    private final List<List<BigFraction>> points;

    MenuProgram(Demand demand, List<List<BigFraction>> points) {
        this.demand = demand;
        this.points = points;
        this.kinks = points.size();
        this.phi = new BigFraction[demand.types()][];
        this.uninformed = new BigFraction[demand.types()];
        for (int t = 0; t < demand.types(); t++) {
            int type = t;
            phi[t] = points.stream().map(z -> demand.best(type, z)).toArray(BigFraction[]::new);
            uninformed[t] = demand.uninformed(t);
        }
    }

    /** Coefficients of the program with so many items, all types buying: what it costs to solve. */
    static long size(Demand demand, List<List<BigFraction>> points, int items) {
        long rows = (long) items * demand.states() + (long) demand.types() * items;
        return rows * items * (points.size() + 1);
    }

    /**
     * The largest revenue when type t buys item {@code item[t]}, or {@link #NOTHING}.
     *
     * @throws IllegalStateException if the program has no optimum, which cannot happen
     */
    BigFraction revenue(int[] item) {
        int items = IntStream.of(item).max().orElse(NOTHING) + 1;
        if (items == 0) {
            return BigFraction.ZERO;
        }
        LinearProgram program = new LinearProgram(Sense.MAX);
        BigFraction[] sold = new BigFraction[items];
        Arrays.fill(sold, BigFraction.ZERO);
        for (int t = 0; t < item.length; t++) {
            if (item[t] != NOTHING) {
                sold[item[t]] = sold[item[t]].add(demand.share(t));
            }
        }
        for (int i = 0; i < items; i++) {
            for (int z = 0; z < kinks; z++) {
                program.column("weight " + i + ", " + z, BigFraction.ZERO);
            }
        }
        for (int i = 0; i < items; i++) {
            program.column("fee " + i, sold[i]);
        }
        for (int i = 0; i < items; i++) {
            for (int s = 0; s < demand.states(); s++) {
                Row row = program.row("state " + s + ", item " + i, Relation.EQUAL, BigFraction.ONE);
                for (int z = 0; z < kinks; z++) {
                    row.add(i * kinks + z, points.get(z).get(s));
                }
            }
        }
        for (int t = 0; t < item.length; t++) {
            if (item[t] != NOTHING) {
                incentives(program, items, t, item[t]);
            }
        }
        ExactAnswer answer = ExactSimplex.solve(program);
        if (answer.status() != ExactAnswer.Status.OPTIMAL) {
            throw new IllegalStateException("the best menu with given buyers: " + answer);
        }
        return answer.value();
    }

    private void incentives(LinearProgram program, int items, int t, int own) {
        for (int other = 0; other < items; other++) {
            if (other != own) {
                Row row = program.row("honesty " + t + ", " + other, Relation.AT_LEAST, BigFraction.ZERO);
                for (int z = 0; z < kinks; z++) {
                    row.add(own * kinks + z, phi[t][z]);
                    row.add(other * kinks + z, phi[t][z].negate());
                }
                row.add(items * kinks + own, BigFraction.MINUS_ONE);
                row.add(items * kinks + other, BigFraction.ONE);
            }
        }
        Row row = program.row("participation " + t, Relation.AT_LEAST, uninformed[t]);
        for (int z = 0; z < kinks; z++) {
            row.add(own * kinks + z, phi[t][z]);
        }
        row.add(items * kinks + own, BigFraction.MINUS_ONE);
    }

    /** Every type buys an item of his own: by the revelation principle the optimum over all menus. */
    BigFraction optimum() {
        return revenue(IntStream.range(0, demand.types()).toArray());
    }

    /** All ways to lay down who buys what, at most so many items, items not told apart by number. */
    static List<int[]> assignments(int types, int items) {
        List<int[]> all = new ArrayList<>();
        assign(new int[types], 0, 0, items, all);
        return all;
    }

    private static void assign(int[] item, int next, int used, int items, List<int[]> all) {
        if (next == item.length) {
            all.add(item.clone());
            return;
        }
        for (int choice = NOTHING; choice <= Math.min(used, items - 1); choice++) {
            item[next] = choice;
            assign(item, next + 1, choice == used ? used + 1 : used, items, all);
        }
    }
}
