package suasion.mechanism;

import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;

/**
 * How much likelier the second state is than a player is told: 1{state = high} - x in a round in which he is told that
 * it has probability x. Its mean given that he is told so must be 0, which says that x is his posterior.
 *
 * <p>An equality, so its multiplier alpha(x) has any sign. Source: Arieli, Babichenko, Sandomirskiy and Tamuz (2021),
 * "Feasible joint posterior beliefs".
 *
 * @param incentive CALIBRATION of the signal
 * @param game a game of two states
 * @param signals the signal space of the messages
 * @param player index of the player
 * @param signal index of the signal that he hears
 * @param belief x, what the signal tells him
 */
public record CalibrationGain(
        Incentive incentive, Game game, SignalSpace signals, int player, int signal, BigFraction belief)
        implements Gain {
    /** Players who are told what to believe have no types. */
    @Override
    public int type() {
        return 0;
    }

    @Override
    public int[] messages() {
        return signals.hearing(player, signal);
    }

    /** 1 in the second state, else 0. */
    @Override
    public BigFraction obeyed(int cell, int message) {
        return cell == ToldBeliefs.HIGH ? BigFraction.ONE : BigFraction.ZERO;
    }

    /** What he is told. */
    @Override
    public BigFraction forgone(int cell, int message) {
        return belief;
    }
}
