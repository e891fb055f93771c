package suasion.mechanism;

/**
 * Which payments the designer may promise to players who follow their recommendation; P(i) = expected payment owed on
 * recommendation i.
 *
 * <p>Source: Dughmi, Niazadeh, Psomas and Weinberg (2019), section 2.
 */
public enum Regime {
    /** P = 0. */
    NONE,
    /** P(i) >= 0: players are never charged. */
    NONNEGATIVE,
    /** sum P(i) = 0 over all players and recommendations. */
    BALANCED,
    /** Any P. */
    UNRESTRICTED
}
