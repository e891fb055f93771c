package suasion.mechanism;

/**
 * Something that a mechanism promises and that play can keep or break: the shared key of a row of the linear program, a
 * dual multiplier, a statistic of the simulation, a verdict and a line of the report.
 *
 * <p>{@link #id()} is unique within one mechanism and is what reports and files print.
 */
public sealed interface Promise permits Incentive, Pooled, Value, Plausibility {
    /** The promise in one line, for example {@code OBEDIENCE judge: told convict, not acquit}. */
    String id();

    /** What sort of promise it is: "OBEDIENCE", "CALIBRATION", "VALUE", "PLAUSIBILITY". */
    String sort();

    /** The player whom the promise is made to, or the designer whose value it is. */
    String whose();

    /** Whether the promised number must be met from both sides. */
    boolean isEquality();
}
