package suasion.solve;

import org.apache.commons.math3.fraction.BigFraction;

/**
 * What is owed to a player on one recommendation. All amounts are in payoff units.
 *
 * @param player name of the player
 * @param signal what he is told
 * @param probability Pr(signal)
 * @param threshold T(i), the smallest expected payment that makes following the recommendation pay; negative where he
 *     can be charged; null where he has no other action
 * @param expected P(i) = probability x owed, the mean payment per round if he follows
 * @param owed p(i), the payment on each occurrence
 */
public record PaymentLine(
        String player,
        String signal,
        BigFraction probability,
        BigFraction threshold,
        BigFraction expected,
        BigFraction owed) {}
