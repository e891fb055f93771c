package suasion.audit;

/** What play says of a promise. */
public enum Ruling {
    /** The whole interval is on the promised side of the margin. */
    CONFIRMED,
    /** The whole interval is beyond the margin. */
    REFUTED,
    /** Neither; more rounds are needed. */
    INCONCLUSIVE,
    /** The recommendation has probability exactly 0 in the mechanism: listed, not judged, not counted. */
    VACUOUS,
    /** The difference is reported without a verdict, for example VALUE under a strategy that may disobey. */
    UNJUDGED
}
