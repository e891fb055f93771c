package suasion.experiment;

import java.io.Serializable;

/**
 * When the play of a job ends.
 *
 * @param rule what it waits for
 * @param rounds rounds per arm, at most; 0 where the scenario's own number counts
 * @param precision for {@link Rule#PRECISION}: the half-width of the interval that is wanted; otherwise 0
 * @param of for {@link Rule#PRECISION}: the printed name of the promise whose interval it is; otherwise empty
 */
public record Stop(Rule rule, long rounds, double precision, String of) implements Serializable {
    /** What play waits for. */
    public enum Rule {
        /** The number of rounds. */
        ROUNDS,
        /** No promise is inconclusive. */
        DECIDED,
        /** The interval of one estimate is short enough. */
        PRECISION
    }

    /** After so many rounds; 0 for the scenario's own number. */
    public static Stop after(long rounds) {
        return new Stop(Rule.ROUNDS, rounds, 0, "");
    }
}
