package suasion.sim;

import sim.engine.SimState;
import sim.engine.Steppable;

/** The mediator: reads the message off the draw by the announced scheme, see {@link Nature}. */
final class Sender implements Steppable {
    private final transient Packing packing;

    Sender(ObservationCells cells) {
        packing = new Packing(cells);
    }

    @Override
    public void step(SimState state) {
        PersuasionModel model = (PersuasionModel) state;
        Columns columns = model.columns();
        packing.messages(columns.draws, columns.messages, model.from(), model.to());
    }
}
