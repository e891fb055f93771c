package suasion.sim;

import sim.engine.SimState;
import sim.engine.Steppable;
import suasion.mechanism.PriorityRule;

/**
 * Looks, in every round, at the type of the recommended action and at that of one other, drawn uniformly: the cell of
 * the round.
 */
final class PairObserver implements Steppable {
    private final transient Profiles profiles;
    private final transient Chance chance;
    private final transient Packing packing;
    private final transient int types;

    PairObserver(PriorityRule rule, Profiles profiles, ObservationCells cells, long seed, int replication) {
        this.profiles = profiles;
        this.chance = Chance.of(seed, replication, Chance.observer(0));
        this.packing = new Packing(cells);
        this.types = rule.law().types().size();
    }

    @Override
    public void step(SimState state) {
        PersuasionModel model = (PersuasionModel) state;
        Columns columns = model.columns();
        int n = profiles.actions;
        chance.fill(model.chunk(), model.from(), model.to(), columns.words);
        for (int place = model.from(), row = 0; place < model.to(); place++, row++) {
            int recommended = profiles.recommended[row];
            int other = Chance.below(n - 1, columns.words[place]);
            other += other >= recommended ? 1 : 0;
            long cell = profiles.types[row * n + recommended] * types + profiles.types[row * n + other];
            columns.cells[place] = cell;
            columns.draws[place] = packing.draw((int) cell);
        }
    }
}
