package suasion.audit;

import java.util.List;
import suasion.game.Exact;
import suasion.mechanism.DesignProblem;

/**
 * What is tolerated of each promise: a share of the range over the game of the payoff that it is about, payments apart.
 *
 * @param players of OBEDIENCE, HONESTY, PARTICIPATION and a player's VALUE, per player in the units of his payoff
 * @param designer of the designer's VALUE and BALANCE, in the units of {@link DesignProblem#scale()}
 * @param belief of CALIBRATION and PLAUSIBILITY, a probability: the share itself
 */
public record Margins(List<Double> players, double designer, double belief) {
    /** The usual share: 1 % of a payoff's range over the game, .01 of a belief. */
    public static final double USUAL = .01;

    public Margins {
        players = List.copyOf(players);
    }

    /** The margins that are this share of the ranges of a problem. */
    public static Margins of(DesignProblem problem, double share) {
        // A deal's price is a payment, and the buyer's payoff without payments is what the goods are worth.
        boolean sold = problem.sale().isPresent();
        double whole = Exact.toDouble(problem.scale());
        return new Margins(
                problem.game().payoffs().stream()
                        .map(payoff -> share
                                * (sold ? whole : Exact.toDouble(problem.game().range(payoff))))
                        .toList(),
                share * whole,
                share);
    }
}
