package suasion.sim;

import java.util.stream.IntStream;
import sim.engine.SimState;
import sim.engine.Steppable;
import suasion.mechanism.PostedMenu;

/** Opens the block and draws what the buyer values every good at, each from its law by a word of its own stream. */
final class NatureOfValues implements Steppable {
    private final transient Wares wares;
    private final transient Chance[] chance;
    private final transient Quantiles[] laws;

    NatureOfValues(PostedMenu menu, Wares wares, long seed, int replication) {
        this.wares = wares;
        this.laws = menu.laws().stream().map(Quantiles::new).toArray(Quantiles[]::new);
        this.chance = IntStream.range(0, laws.length)
                .mapToObj(good -> Chance.of(seed, replication, Chance.good(good)))
                .toArray(Chance[]::new);
    }

    @Override
    public void step(SimState state) {
        PersuasionModel model = (PersuasionModel) state;
        model.openBlock();
        Columns columns = model.columns();
        for (int good = 0; good < laws.length; good++) {
            chance[good].fill(model.chunk(), model.from(), model.to(), columns.words);
            laws[good].map(columns.words, wares.values[good], model.from(), model.to());
        }
    }
}
