package suasion.mechanism;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.UserMistake;

/**
 * A game and what the designer wants of it. The mediator sees the cell (state and types), draws a message, players act.
 *
 * <p>Optimise sum_cell prior(cell) sum_message phi(message | cell) objective(cell, outcome(message)) over mechanisms
 * phi in which every {@link #gains gain} is at least {@link #robustness} per unit of mass.
 *
 * @param game the base game
 * @param designer what people call the designer, such as "prosecutor"
 * @param objective the designer's payoff, over the game's cells and outcomes
 * @param sense whether the objective is maximised or minimised
 * @param robustness the margin by which obedience must hold, in the players' payoff units; 0 for plain obedience
 */
public record DesignProblem(Game game, String designer, Payoff objective, Sense sense, BigFraction robustness) {
    /** The most coefficients that a linear program is built with, some gigabyte of them. */
    public static final long LARGEST_PROGRAM = 10_000_000;

    public DesignProblem {
        if (objective.cells() != game.cells() || objective.outcomes() != game.outcomes()) {
            throw new IllegalArgumentException("the objective's " + objective + " do not fit the game");
        }
        if (robustness.compareTo(BigFraction.ZERO) < 0) {
            throw new IllegalArgumentException("robustness is negative");
        }
    }

    /**
     * Refuses a problem whose linear program does not fit into memory, before any of it is built: one coefficient per
     * cell, message and deviation of every player.
     *
     * @throws UserMistake saying how large it is and what is the limit
     */
    public void requireSolvable() {
        long deviations = game.players().stream()
                .mapToLong(player -> player.actions().size() - 1L)
                .sum();
        long lotteries = (long) game.cells() * game.outcomes();
        if (deviations > 0 && lotteries > LARGEST_PROGRAM / deviations) {
            throw UserMistake.at(
                    "",
                    "the game is too large to solve: %,d cells x %,d outcomes x %,d deviations are more than %,d coefficients"
                            .formatted(game.cells(), game.outcomes(), deviations, LARGEST_PROGRAM));
        }
    }

    /** The same problem with another margin of obedience. */
    public DesignProblem withMargin(BigFraction margin) {
        return new DesignProblem(game, designer, objective, sense, margin);
    }

    /** One gain per (player, type, signal, deviation), deviations to the recommended action itself left out. */
    public List<Gain> gains(SignalSpace signals) {
        List<Gain> gains = new ArrayList<>();
        for (int i = 0; i < game.players().size(); i++) {
            Player player = game.players().get(i);
            for (int type = 0; type < player.types().size(); type++) {
                for (int signal = 0; signal < signals.of(i).size(); signal++) {
                    Signal heard = signals.of(i).get(signal);
                    for (int action = 0; action < player.actions().size(); action++) {
                        if (action != heard.action()) {
                            Incentive incentive = Incentive.obedience(
                                    player.name(),
                                    player.types().get(type),
                                    heard.name(),
                                    player.actions().get(action));
                            gains.add(new Gain(incentive, game, signals, i, type, signal, action));
                        }
                    }
                }
            }
        }
        return gains;
    }
}
