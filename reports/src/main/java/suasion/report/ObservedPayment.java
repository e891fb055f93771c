package suasion.report;

/**
 * What was really paid on one recommendation in one arm of play.
 *
 * @param arm name of the arm
 * @param player who was paid
 * @param signal what he was told
 * @param perRound mean payment per round of play, in payoff units
 */
public record ObservedPayment(String arm, String player, String signal, double perRound) {}
