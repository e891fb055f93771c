package suasion.mechanism;

import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.game.Payoff;

/**
 * The gain of an obedience incentive as a function of (cell, message): u(cell, a) + p - u(cell, a' in place of a_i),
 * where a is what the message recommends and p what is owed to the player for following; where players move in sequence
 * those after him do what they are told then ({@link SignalSpace#deviated}). It counts in the rounds in which the
 * player has the type and hears the signal.
 *
 * <p>This is the only place where the formula stands: the linear program weighs it with probabilities, the certificate
 * evaluates it in intervals or fractions, and the audit counts it in play.
 *
 * @param incentive whose gain it is
 * @param game the game
 * @param signals the signal space of the messages
 * @param player index of the player
 * @param type index of his type
 * @param signal index of the signal that he hears
 * @param deviation index of the action that he would take instead
 * @param payment what is owed to him for following this signal; 0 in programs, where payments are variables
 */
public record ObedienceGain(
        Incentive incentive,
        Game game,
        SignalSpace signals,
        int player,
        int type,
        int signal,
        int deviation,
        BigFraction payment)
        implements Gain {
    /** The messages in which the player hears this signal. */
    @Override
    public int[] messages() {
        return signals.hearing(player, signal);
    }

    /** The outcome when everybody obeys {@code message} except this player, who deviates. */
    public long deviated(int cell, int message) {
        return signals.deviated(cell, message, player, deviation);
    }

    /** The player's payoff table. */
    public Payoff payoff() {
        return game.payoffs().get(player);
    }

    @Override
    public BigFraction obeyed(int cell, int message) {
        BigFraction payoff = payoff().exact(cell, signals.outcome(message));
        return payment.getNumerator().signum() == 0 ? payoff : payoff.add(payment);
    }

    @Override
    public BigFraction forgone(int cell, int message) {
        return payoff().exact(cell, deviated(cell, message));
    }

    /** The payoff from obeying as the nearest double. */
    public double approxObeyed(int cell, int message) {
        double payoff = payoff().approx(cell, signals.outcome(message));
        return payment.getNumerator().signum() == 0 ? payoff : payoff + Exact.toDouble(payment);
    }

    /** The payoff that deviating would bring as the nearest double. */
    public double approxForgone(int cell, int message) {
        return payoff().approx(cell, deviated(cell, message));
    }

    /** The gain in doubles, within a rounding of each payoff and of their difference. */
    @Override
    public double approx(int cell, int message) {
        return approxObeyed(cell, message) - approxForgone(cell, message);
    }
}
