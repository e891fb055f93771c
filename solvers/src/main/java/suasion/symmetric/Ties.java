package suasion.symmetric;

/** Which of several types with the same score goes first. */
public enum Ties {
    /** All actions of these types alike. */
    UNIFORM,
    /** The one that pays the receiver more. */
    RECEIVER,
    /** The one that pays the sender more. */
    SENDER
}
