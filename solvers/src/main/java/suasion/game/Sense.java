package suasion.game;

/** Whether the designer wants much or little of the objective. */
public enum Sense {
    MAX,
    MIN;

    /** +1 for MAX, -1 for MIN: a larger {@code sign * objective} is always better. */
    public int sign() {
        return this == MAX ? 1 : -1;
    }
}
