package suasion.mechanism;

import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Game;

/**
 * The gain of an incentive as a function of (cell, message): what the player ends up with if he is honest and obeys,
 * minus what the deviation would bring. It counts in the rounds in which the player has the type and the message is one
 * of {@link #messages}, and its conditional mean there must be at least 0; exactly 0 where the incentive is an
 * equality.
 *
 * <p>The formula of a gain stands in one place, here: the linear program weighs it with probabilities, the certificate
 * evaluates it in intervals or fractions, and the audit counts it in play.
 */
public sealed interface Gain permits ObedienceGain, HonestyGain, CalibrationGain {
    /** No signal in particular. */
    int ANY = -1;

    /** Whose gain it is. */
    Incentive incentive();

    /** The game. */
    Game game();

    /** Index of the player. */
    int player();

    /** Index of his true type. */
    int type();

    /** The messages in which it counts. */
    int[] messages();

    /** The signal that all these messages have in common, or {@link #ANY}. */
    int signal();

    /** What the honest and obedient player ends up with in a round with this cell and this message. */
    BigFraction obeyed(int cell, int message);

    /** What deviating brings in such a round; a mean where the deviation would have drawn another message. */
    BigFraction forgone(int cell, int message);

    /** Whether the player has this type in the cell. */
    default boolean concerns(int cell) {
        return game().typeOf(cell, player()) == type();
    }

    /** The gain in such a round, exactly. */
    default BigFraction exact(int cell, int message) {
        return obeyed(cell, message).subtract(forgone(cell, message));
    }

    /** The gain as the nearest double. */
    default double approx(int cell, int message) {
        return Exact.toDouble(exact(cell, message));
    }
}
