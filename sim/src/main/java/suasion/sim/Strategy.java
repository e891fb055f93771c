package suasion.sim;

/**
 * How a player plays: what he reports, what he does on hearing a signal, what he makes of what he saw.
 *
 * <p>A strategy knows what its {@link Seat} knows, never what a solver computed, and does not change: the engine asks
 * {@link #act} once per type and signal and plays the resulting {@link Policy}. What a strategy that learns has learnt
 * is in a {@link Mind}, which is made anew for every play. A strategy prints itself as reports show it.
 */
public interface Strategy {
    /** What a player hears who stays out. */
    int NOTHING = -1;

    /** When a strategy is told what happened and may change its policy. */
    enum Learning {
        /** Never; the policy is fixed and rounds may be played in any order, on any number of threads. */
        NEVER,
        /** After every round; the rounds of a block are then played one after another. */
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

    /** Whether and when it learns; if it does, its {@link #mind} acts and {@link #act} is not asked in play. */
    default Learning learning() {
        return Learning.NEVER;
    }

    /**
     * A mind that has learnt nothing yet, for the beginning of a play at a seat.
     *
     * @throws IllegalStateException if the strategy never learns
     */
    default Mind mind(Seat seat) {
        throw new IllegalStateException(this + " does not learn");
    }
}
