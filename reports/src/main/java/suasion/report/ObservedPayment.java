package suasion.report;

/**
 * What was really paid in one arm of play: on one recommendation to whoever follows, or as a fee on one report.
 *
 * @param arm name of the arm
 * @param player who was paid
 * @param report which type he reported whose fee it is; null where it is no fee, or he has no types
 * @param signal what he was told; null where it was a fee
 * @param perRound mean payment per round of play to the player, in payoff units; negative where he was charged
 */
public record ObservedPayment(String arm, String player, String report, String signal, double perRound) {
    /** Paid to whoever followed a recommendation. */
    public ObservedPayment(String arm, String player, String signal, double perRound) {
        this(arm, player, null, signal, perRound);
    }

    /** Charged as a fee on a report: {@code perRound} is the revenue per round, which the player was paid less. */
    public static ObservedPayment fee(String arm, String player, String report, double perRound) {
        return new ObservedPayment(arm, player, report, null, 0.0 - perRound);
    }
}
