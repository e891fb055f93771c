package suasion.sim;

import java.util.stream.IntStream;
import sim.engine.SimState;
import suasion.game.Game;

/**
 * The players tell the mediator their types, or others, each as his strategy said before play: the cell that the
 * mediator takes it to be. Whoever stays out stands there with his true type, for which something is drawn that nobody
 * is told.
 */
final class Reporter implements Replayed {
    private transient StepFunction told;

    Reporter(Arm arm) {
        begin(arm);
    }

    /** The players report as in another arm of the same game from now on. */
    @Override
    public void begin(Arm arm) {
        Game game = arm.problem().game();
        told = StepFunction.ofIndex(IntStream.range(0, game.cells())
                .mapToLong(cell -> arm.reports().heardIn(game, cell))
                .toArray());
    }

    @Override
    public void step(SimState state) {
        PersuasionModel model = (PersuasionModel) state;
        Columns columns = model.columns();
        told.map(columns.cells, columns.told, model.from(), model.to());
    }
}
