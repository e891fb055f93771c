package suasion.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import sim.engine.SimState;
import suasion.game.Game;
import suasion.mechanism.Table;

/**
 * Opens the block, draws its chance up front, and draws every round's cell (state and types) by the prior.
 *
 * <p>A word of chance falls into one interval of the cumulative joint distribution prior(cell) phi(message | cell), in
 * the order of cells: the cell has the prior's probability, and where in the cell's part the word lies is uniform given
 * the cell. So the word is looked up once; nature reads the cell off it, and the sender, who announced phi, the
 * message. What is reported is a function of the cell, so where types are reported the same word serves: phi is then
 * that of the types that the players will tell, and the sender checks it against what they have told. Whatever is
 * reported, a cell's part of the words is the same, so arms of different reports have the same cells round by round.
 */
final class Nature implements Replayed {
    private final transient Chance chance;
    private final transient Packing packing;
    private transient StepFunction draw;

    Nature(Arm arm, ObservationCells cells, long seed) {
        chance = Chance.of(seed, arm.replication(), Chance.NATURE);
        packing = new Packing(cells);
        begin(arm);
    }

    /** Draws what another arm of the same game draws from now on. */
    @Override
    public void begin(Arm arm) {
        Game game = arm.problem().game();
        Table table = arm.drawn();
        List<List<BigFraction>> rows = new ArrayList<>();
        for (int cell = 0; cell < game.cells(); cell++) {
            int row = cell;
            rows.add(IntStream.range(0, table.signals().messages())
                    .mapToObj(m -> table.probability(row, m))
                    .toList());
        }
        draw = Lottery.of(game.prior(), rows).draw(packing::draw);
    }

    @Override
    public void step(SimState state) {
        PersuasionModel model = (PersuasionModel) state;
        model.openBlock();
        Columns columns = model.columns();
        chance.fill(model.chunk(), model.from(), model.to(), columns.words);
        draw.map(columns.words, columns.draws, model.from(), model.to());
        packing.cells(columns.draws, columns.cells, model.from(), model.to());
    }
}
