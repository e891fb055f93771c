package suasion.selling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.lp.LinearProgram;
import suasion.lp.LinearProgram.Relation;
import suasion.lp.LinearProgram.Row;
import suasion.solve.Lie;

/**
 * One row per reply j of a type w to a signal a of another report w', which keeps the auxiliary z(w, w', a), the liar's
 * least regret, below it.
 *
 * <pre>
 *   sum g(w, th, a) pi(w, a | th) + s(w) - s(w') + sum_a z(w, w', a) &gt;= V(w) - V(w')
 *   z(w, w', a) + sum_th g(w, th, j) pi(w', a | th) &lt;= 0      for every a, j
 * </pre>
 *
 * <p>Either for the replies that were found to pay, or {@link #whole all} T (T - 1) A^2 for T types and A actions, most
 * of which never bind. A reply is added whatever else the liar does, so that fewer rounds are needed than with
 * {@link PlanCuts}, for more rows.
 */
final class ReplyRows implements HonestyRows {
    private final ConsultingProgram consulting;
    private final SellingGame game;
    private final Map<List<Integer>, Pair> pairs = new LinkedHashMap<>();

    /** Where the rows and columns of a pair of types are; -1 for replies without a row. */
    private record Pair(int type, int report, int honesty, int firstRegret, int[][] replies) {}

    /** No rows yet. */
    ReplyRows(SellingGame game) {
        this.consulting = new ConsultingProgram(game);
        this.game = game;
    }

    /** All rows. */
    static ReplyRows whole(SellingGame game) {
        ReplyRows rows = new ReplyRows(game);
        for (int w = 0; w < game.types(); w++) {
            for (int report = 0; report < game.types(); report++) {
                for (int reply = 0; reply < game.actions() && report != w; reply++) {
                    rows.add(new Temptation(w, report, Collections.nCopies(game.actions(), reply)));
                }
            }
        }
        return rows;
    }

    @Override
    public ConsultingProgram consulting() {
        return consulting;
    }

    @Override
    public boolean add(Temptation lie) {
        Pair pair = pairs.computeIfAbsent(List.of(lie.type(), lie.report()), key -> pair(lie.type(), lie.report()));
        boolean grown = false;
        for (int signal = 0; signal < game.actions(); signal++) {
            int reply = lie.plan().get(signal);
            if (pair.replies[signal][reply] < 0) {
                pair.replies[signal][reply] = addReply(pair, signal, reply);
                grown = true;
            }
        }
        return grown;
    }

    private Pair pair(int w, int report) {
        LinearProgram program = consulting.program();
        int honesty = program.rows().size();
        Row row = consulting.honesty(w, report);
        int first = program.columns().size();
        int[][] replies = new int[game.actions()][game.actions()];
        for (int signal = 0; signal < game.actions(); signal++) {
            Arrays.fill(replies[signal], -1);
            String name = "regret of " + game.name(w) + " who reports " + game.name(report) + ", signal " + signal;
            row.add(program.column(name, BigFraction.ZERO), BigFraction.ONE);
        }
        return new Pair(w, report, honesty, first, replies);
    }

    private int addReply(Pair pair, int signal, int reply) {
        LinearProgram program = consulting.program();
        String name = game.name(pair.type) + " who reports " + game.name(pair.report) + " does " + reply;
        Row row = program.row(name, Relation.AT_MOST, BigFraction.ZERO).add(pair.firstRegret + signal, BigFraction.ONE);
        for (int state = 0; state < game.states(); state++) {
            row.add(consulting.column(pair.report, state, signal), game.regret(pair.type, state, reply));
        }
        return program.rows().size() - 1;
    }

    @Override
    public List<Lie> lies(BigFraction[] prices) {
        List<Lie> lies = new ArrayList<>();
        for (Pair pair : pairs.values()) {
            BigFraction multiplier = pair.honesty < prices.length ? prices[pair.honesty].negate() : BigFraction.ZERO;
            if (multiplier.getNumerator().signum() > 0) {
                BigFraction[][] replies = new BigFraction[game.actions()][];
                for (int signal = 0; signal < replies.length; signal++) {
                    BigFraction[] own = Arrays.stream(pair.replies[signal])
                            .mapToObj(row -> row >= 0 && row < prices.length ? prices[row] : BigFraction.ZERO)
                            .toArray(BigFraction[]::new);
                    replies[signal] = split(multiplier, own);
                }
                lies.add(new Lie(game.type(pair.type), game.type(pair.report), multiplier, replies));
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
