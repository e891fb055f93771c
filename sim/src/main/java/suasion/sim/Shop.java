package suasion.sim;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import sim.engine.SimState;
import sim.engine.Steppable;
import suasion.mechanism.Table;

/**
 * A seller by a table: gives everybody what it says of the type, or class of a posted menu, that he claims to be of.
 */
final class Shop implements Steppable {
    private final transient Packing packing;
    private final transient Chance chance;
    private final transient StepFunction[] given;

    /** @param stream the chance that decides where the table draws lots */
    Shop(Table table, ObservationCells cells, long seed, int replication, int stream) {
        this.packing = new Packing(cells);
        this.chance = Chance.of(seed, replication, stream);
        this.given = IntStream.range(0, table.game().cells())
                .mapToObj(cell -> Lottery.of(row(table, cell)).draw(message -> message))
                .toArray(StepFunction[]::new);
    }

    private static List<BigFraction> row(Table table, int cell) {
        return IntStream.range(0, table.signals().messages())
                .mapToObj(message -> table.probability(cell, message))
                .toList();
    }

    @Override
    public void step(SimState state) {
        PersuasionModel model = (PersuasionModel) state;
        Columns columns = model.columns();
        chance.fill(model.chunk(), model.from(), model.to(), columns.words);
        for (int i = model.from(); i < model.to(); i++) {
            columns.messages[i] = given[(int) columns.told[i]].at(columns.words[i]);
        }
        packing.draws(columns.cells, columns.messages, columns.draws, model.from(), model.to());
    }
}
