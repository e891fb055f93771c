package suasion.selling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.lp.LinearProgram;
import suasion.lp.LinearProgram.Relation;
import suasion.lp.LinearProgram.Row;

/**
 * The whole program: every reply j of every type w to every signal a of every other report w' has a row, which keeps
 * the auxiliary z(w, w', a), the liar's least regret, below it.
 *
 * <pre>
 *   sum g(w, th, a) pi(w, a | th) + s(w) - s(w') + sum_a z(w, w', a) &gt;= V(w) - V(w')
 *   z(w, w', a) + sum_th g(w, th, j) pi(w', a | th) &lt;= 0      for every a, j
 * </pre>
 *
 * <p>T (T - 1) A^2 rows for T types and A actions, most of which never bind: some four times as slow at 20 types, 10
 * states and 10 actions as {@link PlanCuts}, which is what is asked. Kept for the bench and as a check.
 */
final class AllReplies implements HonestyRows {
    private final ConsultingProgram consulting;
    private final SellingGame game;
    private final List<int[]> pairs = new ArrayList<>();
    private final int firstRow;

    AllReplies(SellingGame game) {
        this.consulting = new ConsultingProgram(game);
        this.game = game;
        this.firstRow = consulting.program().rows().size();
        for (int w = 0; w < game.types(); w++) {
            for (int report = 0; report < game.types(); report++) {
                if (report != w) {
                    add(w, report);
                }
            }
        }
    }

    private void add(int w, int report) {
        LinearProgram program = consulting.program();
        Row honesty = consulting.honesty(w, report);
        pairs.add(new int[] {w, report});
        for (int signal = 0; signal < game.actions(); signal++) {
            String name = "regret of " + game.name(w) + " who reports " + game.name(report) + ", signal " + signal;
            int regret = program.column(name, BigFraction.ZERO);
            honesty.add(regret, BigFraction.ONE);
            for (int reply = 0; reply < game.actions(); reply++) {
                Row row = program.row(name, Relation.AT_MOST, BigFraction.ZERO).add(regret, BigFraction.ONE);
                for (int state = 0; state < game.states(); state++) {
                    row.add(consulting.column(report, state, signal), game.regret(w, state, reply));
                }
            }
        }
    }

    @Override
    public ConsultingProgram consulting() {
        return consulting;
    }

    @Override
    public boolean grow(double[] primal) {
        return false;
    }

    @Override
    public boolean grow(BigFraction[] primal) {
        return false;
    }

    @Override
    public List<Lie> lies(BigFraction[] prices) {
        List<Lie> lies = new ArrayList<>();
        int actions = game.actions();
        for (int k = 0; k < pairs.size(); k++) {
            int row = firstRow + k * (1 + actions * actions);
            BigFraction multiplier = prices[row].negate();
            if (multiplier.getNumerator().signum() > 0) {
                BigFraction[][] replies = new BigFraction[actions][];
                for (int signal = 0; signal < actions; signal++) {
                    int first = row + 1 + signal * actions;
                    replies[signal] = split(multiplier, Arrays.copyOfRange(prices, first, first + actions));
                }
                lies.add(new Lie(pairs.get(k)[0], pairs.get(k)[1], multiplier, replies));
            }
        }
        return lies;
    }

    /** Parts as large as the replies' prices as far as the multiplier goes; what is left over goes to the largest. */
    private static BigFraction[] split(BigFraction multiplier, BigFraction[] prices) {
        BigFraction[] parts = new BigFraction[prices.length];
        BigFraction rest = multiplier;
        int largest = 0;
        for (int reply = 0; reply < parts.length; reply++) {
            BigFraction price = prices[reply].getNumerator().signum() > 0 ? prices[reply] : BigFraction.ZERO;
            parts[reply] = price.compareTo(rest) < 0 ? price : rest;
            rest = rest.subtract(parts[reply]);
            largest = parts[reply].compareTo(parts[largest]) > 0 ? reply : largest;
        }
        parts[largest] = parts[largest].add(rest);
        return parts;
    }
}
