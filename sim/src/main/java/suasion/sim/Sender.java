package suasion.sim;

import java.util.stream.IntStream;
import sim.engine.SimState;
import sim.engine.Steppable;
import suasion.mechanism.SignalSpace;

/**
 * The mediator: reads the message off the draw by the announced scheme (see {@link Nature}) and tells every player his
 * signal.
 */
final class Sender implements Steppable {
    private final transient Packing packing;
    private final transient StepFunction[] signals;

    Sender(Arm arm, ObservationCells cells) {
        packing = new Packing(cells);
        SignalSpace space = arm.announced().signals();
        int players = arm.strategies().size();
        signals = new StepFunction[players > 1 ? players : 0];
        for (int i = 0; i < signals.length; i++) {
            int player = i;
            signals[i] = StepFunction.ofIndex(IntStream.range(0, space.messages())
                    .mapToLong(m -> space.signalOf(m, player))
                    .toArray());
        }
    }

    @Override
    public void step(SimState state) {
        PersuasionModel model = (PersuasionModel) state;
        Columns columns = model.columns();
        packing.messages(columns.draws, columns.messages, model.from(), model.to());
        for (int i = 0; i < signals.length; i++) {
            signals[i].map(columns.messages, columns.signals[i], model.from(), model.to());
        }
    }
}
