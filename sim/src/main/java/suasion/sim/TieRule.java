package suasion.sim;

/** What a Bayesian player does among actions that are equally good for him, within the band. */
public enum TieRule {
    /** The recommendation where it is among them, else the best by the plain comparison of numbers. */
    RECOMMENDATION,
    /** The one that is worst for the designer. */
    ADVERSARIAL,
    /** Each with the same probability. */
    UNIFORM
}
