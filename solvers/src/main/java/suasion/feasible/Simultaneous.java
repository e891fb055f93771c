package suasion.feasible;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Table;
import suasion.solve.Certifier;
import suasion.solve.IncentiveLine;

/**
 * Whether an outcome distribution pi(outcome | cell) is what players who all move at once do in some equilibrium under
 * some information structure: iff recommending it is obeyed.
 *
 * <pre>
 *   sum over cells and a_-i of prior(cell) pi(a_i, a_-i | cell) (u_i(cell, a_i, a_-i) - u_i(cell, b_i, a_-i)) &gt;= 0
 *                                                            for every player i (and his type), a_i and b_i
 * </pre>
 *
 * <p>Source: Bergemann and Morris (2016), Theorem 1; with one state correlated equilibrium, Aumann (1987).
 *
 * @param outcome the distribution, which is also the information structure that recommends what is to be done
 * @param broken the incentives that it breaks, the worst first; empty where it is feasible
 */
public record Simultaneous(Table outcome, List<IncentiveLine> broken) {
    public Simultaneous {
        broken = List.copyOf(broken);
    }

    /**
     * Decides, in fractions.
     *
     * @param game the game; types are what the mediator knows of the players
     * @param outcome whose messages recommend one action each
     */
    public static Simultaneous of(Game game, Table outcome) {
        List<IncentiveLine> broken = Certifier.lines(DesignProblem.undesigned(game), outcome, List.of()).stream()
                .filter(line -> line.conditionalGain() != null
                        && line.conditionalGain().getNumerator().signum() < 0)
                .sorted(Comparator.comparing(IncentiveLine::conditionalGain))
                .toList();
        return new Simultaneous(outcome, broken);
    }

    public boolean isFeasible() {
        return broken.isEmpty();
    }

    /** The incentive that is broken most, per round in which the player hears the recommendation. */
    public Optional<IncentiveLine> worst() {
        return broken.stream().findFirst();
    }

    /** Pr(outcome | cell), the outcomes in the order of the game. */
    static BigFraction[][] law(Game game, Table outcome) {
        BigFraction[][] law = new BigFraction[game.cells()][(int) game.outcomes()];
        for (int cell = 0; cell < law.length; cell++) {
            Arrays.fill(law[cell], BigFraction.ZERO);
            for (int message = 0; message < outcome.signals().messages(); message++) {
                int at = (int) outcome.signals().outcome(message);
                law[cell][at] = law[cell][at].add(outcome.probability(cell, message));
            }
        }
        return law;
    }
}
