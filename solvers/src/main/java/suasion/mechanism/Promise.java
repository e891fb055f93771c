package suasion.mechanism;

/**
 * Something that a mechanism promises and that play can keep or break: the shared key of a row of the linear program, a
 * dual multiplier, a statistic of the simulation, a verdict and a line of the report.
 *
 * <p>{@link #id()} is unique within one mechanism and is what reports and files print. Parts that a promise does not
 * have are null.
 */
public sealed interface Promise permits Incentive, Pooled, Value, Balance, Plausibility {
    /** What sort of promise it is: "OBEDIENCE", "HONESTY", "CALIBRATION", "VALUE", "BALANCE", "PLAUSIBILITY". */
    default String sort() {
        return kind().name();
    }

    /** The player whom the promise is made to, or the designer whose value it is. */
    String player();

    /** What is promised to that player, without naming him: {@code convict, not acquit}. */
    String label();

    /** The kind of incentive; null where the promise is none. */
    default Incentive.Kind kind() {
        return null;
    }

    /** The player's true type. */
    default String type() {
        return null;
    }

    /** What he would report instead of his type; null where the promise is about something else. */
    default String report() {
        return null;
    }

    /** The signal or recommended action that he hears. */
    default String recommendation() {
        return null;
    }

    /** What he would do instead, or the cell whose probability is compared. */
    default String deviation() {
        return null;
    }

    /** Whether it is an incentive, single or pooled, and so counts when a broken mechanism is judged. */
    default boolean isIncentive() {
        return kind() != null;
    }

    /** Whether the promised number must be met from both sides; true of everything that is no incentive. */
    default boolean isEquality() {
        return !isIncentive() || kind().isEquality();
    }

    /** The promise in one line, for example {@code OBEDIENCE judge: told convict, not acquit}. */
    default String id() {
        String who = sort() + " " + player() + (type() == null ? "" : " (" + type() + ")");
        return who + (recommendation() != null ? ": told " : ": ") + label();
    }
}
