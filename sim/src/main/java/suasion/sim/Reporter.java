package suasion.sim;

import java.util.stream.IntStream;
import sim.engine.SimState;
import suasion.game.Game;
import suasion.mechanism.Reports;

/**
 * The players tell the mediator their types, or others, each as his strategy said before play: the cell that the
 * mediator takes it to be. Whoever stays out stands there with his true type, for which something is drawn that nobody
 * is told. A buyer who learns decides in every round what to tell.
 */
final class Reporter implements Replayed {
    private transient Game game;
    private transient StepFunction told;

    Reporter(Arm arm) {
        begin(arm);
    }

    /** The players report as in another arm of the same game from now on. */
    @Override
    public void begin(Arm arm) {
        game = arm.problem().game();
        told = StepFunction.ofIndex(IntStream.range(0, game.cells())
                .mapToLong(cell -> arm.reports().heardIn(game, cell))
                .toArray());
    }

    @Override
    public void step(SimState state) {
        PersuasionModel model = (PersuasionModel) state;
        Columns columns = model.columns();
        if (model.whoChoosesReports() == null) {
            told.map(columns.cells, columns.told, model.from(), model.to());
        } else {
            tellByRound(model, columns);
        }
    }

    /** The one player who buys and learns is asked in every round. */
    private void tellByRound(PersuasionModel model, Columns columns) {
        model.whoChoosesReports().report(model);
        for (int i = model.from(); i < model.to(); i++) {
            int cell = (int) columns.cells[i];
            int report = (int) columns.reports[i];
            columns.told[i] = Reports.heardIn(game, cell, 0, report);
            model.told(game.typeOf(cell, 0), report);
        }
    }
}
