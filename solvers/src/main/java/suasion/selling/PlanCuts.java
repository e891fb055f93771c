package suasion.selling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.lp.LinearProgram.Row;
import suasion.solve.Lie;

/**
 * One row per plan that a liar was found to gain by: he reports w' and does plan(a) where w' is recommended a.
 *
 * <pre>
 *   sum g(w, th, a) pi(w, a | th) + s(w) - sum g(w, th, plan(a)) pi(w', a | th) - s(w') &gt;= V(w) - V(w')
 * </pre>
 *
 * <p>An optimum needs few plans, some one per pair of types; the best plan against given experiments is found signal by
 * signal (Kelley 1960, cutting planes). On a signal that is never sent the plan obeys.
 */
final class PlanCuts implements HonestyRows {
    private final ConsultingProgram consulting;
    private final SellingGame game;
    private final List<Temptation> cuts = new ArrayList<>();
    private final Set<Temptation> known = new HashSet<>();
    private final int firstRow;

    PlanCuts(SellingGame game) {
        this.consulting = new ConsultingProgram(game);
        this.game = game;
        this.firstRow = consulting.program().rows().size();
    }

    @Override
    public ConsultingProgram consulting() {
        return consulting;
    }

    @Override
    public boolean add(Temptation cut) {
        if (!known.add(cut)) {
            return false;
        }
        cuts.add(cut);
        Row row = consulting.honesty(cut.type(), cut.report());
        for (int state = 0; state < game.states(); state++) {
            for (int signal = 0; signal < game.actions(); signal++) {
                BigFraction regret = game.regret(cut.type(), state, cut.plan().get(signal));
                row.add(consulting.column(cut.report(), state, signal), regret.negate());
            }
        }
        return true;
    }

    @Override
    public List<Lie> lies(BigFraction[] prices) {
        Map<List<Integer>, Lie> lies = new LinkedHashMap<>();
        for (int k = 0; k < cuts.size() && firstRow + k < prices.length; k++) {
            BigFraction multiplier = prices[firstRow + k].negate();
            if (multiplier.getNumerator().signum() > 0) {
                Temptation cut = cuts.get(k);
                lies.merge(List.of(cut.type(), cut.report()), pure(cut, multiplier), PlanCuts::sum);
            }
        }
        return List.copyOf(lies.values());
    }

    private Lie pure(Temptation cut, BigFraction multiplier) {
        BigFraction[][] replies = new BigFraction[game.actions()][game.actions()];
        for (int signal = 0; signal < replies.length; signal++) {
            Arrays.fill(replies[signal], BigFraction.ZERO);
            replies[signal][cut.plan().get(signal)] = multiplier;
        }
        return new Lie(game.type(cut.type()), game.type(cut.report()), multiplier, replies);
    }

    private static Lie sum(Lie a, Lie b) {
        BigFraction[][] replies = new BigFraction[a.replies().length][a.replies().length];
        for (int signal = 0; signal < replies.length; signal++) {
            for (int action = 0; action < replies.length; action++) {
                replies[signal][action] = a.replies()[signal][action].add(b.replies()[signal][action]);
            }
        }
        return new Lie(a.type(), a.report(), a.multiplier().add(b.multiplier()), replies);
    }
}
