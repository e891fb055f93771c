package suasion.sim;

/**
 * How a player plays: what he reports, what he does on hearing a signal, what he makes of what he saw.
 *
 * <p>A strategy knows what its {@link Seat} knows, never what a solver computed. The engine asks {@link #act} once per
 * type and signal and plays the resulting {@link Policy} until the strategy learns something. A strategy prints itself
 * as reports show it.
 */
public interface Strategy {
    /** What a player hears who stays out. */
    int NOTHING = -1;

    /** When a strategy is told what happened and may change its policy. */
    enum Learning {
        /** Never; the policy is fixed and rounds may be played in any order, on any number of threads. */
        NEVER,
        /** After every round; play then proceeds by single rounds. */
        EVERY_ROUND,
        /** After every full chunk of {@link Chance#CHUNK} rounds; the policy is held within a chunk. */
        EVERY_CHUNK
    }

    /**
     * The type that a player of {@code type} reports where the mediator asks, or {@code Reports.OUT} if he stays out;
     * asked once before play, at a seat where everybody is honest.
     */
    default int report(Seat seat, int type) {
        return type;
    }

    /**
     * What a player of {@code type} does on hearing {@code signal}; the seat knows what he has {@link Seat#reported}. A
     * type that stays out is asked once, with {@link #NOTHING}.
     */
    Choice act(Seat seat, int type, int signal);

    /** When {@link #observe} is called. */
    default Learning learning() {
        return Learning.NEVER;
    }

    /** Tells a strategy that learns what its player lived through since the last call. */
    default void observe(Seat seat, Experience experience) {}

    /** A strategy that has learnt nothing yet, for the beginning of a play; one without memory is its own. */
    default Strategy fresh() {
        return this;
    }
}
