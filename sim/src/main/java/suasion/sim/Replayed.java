package suasion.sim;

import sim.engine.Steppable;

/** An agent whose part depends on what players report, so that he has to know when they play another strategy. */
interface Replayed extends Steppable {
    /** Goes on as in another arm of the same game. */
    void begin(Arm arm);
}
