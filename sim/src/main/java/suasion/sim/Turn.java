package suasion.sim;

import sim.engine.SimState;
import sim.engine.Steppable;

/** A player at one stage of a play in sequence: he hears and acts in the rounds in which it is his turn. */
final class Turn implements Steppable {
    private final transient Receiver receiver;
    private final transient Stages stages;
    private final transient int stage;

    Turn(Receiver receiver, Stages stages, int stage) {
        this.receiver = receiver;
        this.stages = stages;
        this.stage = stage;
    }

    @Override
    public void step(SimState state) {
        receiver.takeTurn((PersuasionModel) state, stages, stage);
    }
}
