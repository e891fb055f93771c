package suasion.sim;

import java.util.Arrays;
import java.util.stream.IntStream;
import sim.engine.SimState;
import sim.engine.Steppable;
import suasion.game.Exact;
import suasion.mechanism.PostedMenu;

/**
 * Looks at the buyer's values and rounds each to one of the two points of the lattice beside it, at random so that the
 * mean stays: up with probability (v - below) / (above - below). With his class that is the cell of the round.
 */
final class ValueObserver implements Steppable {
    private static final double WORD = 0x1p-63;

    private final transient Wares wares;
    private final transient Chance[] chance;
    private final transient double[][] points;
    private final transient long classes;

    ValueObserver(PostedMenu menu, Wares wares, long seed, int replication) {
        this.wares = wares;
        this.points = menu.lattice().stream()
                .map(list -> list.stream().mapToDouble(Exact::toDouble).toArray())
                .toArray(double[][]::new);
        this.chance = IntStream.range(0, points.length)
                .mapToObj(good -> Chance.of(seed, replication, Chance.observer(good)))
                .toArray(Chance[]::new);
        this.classes = menu.menu().size();
    }

    @Override
    public void step(SimState state) {
        PersuasionModel model = (PersuasionModel) state;
        Columns columns = model.columns();
        int from = model.from();
        int to = model.to();
        Arrays.fill(columns.cells, from, to, 0);
        for (int good = 0; good < points.length; good++) {
            chance[good].fill(model.chunk(), from, to, columns.words);
            round(points[good], wares.values[good], columns.words, columns.cells, from, to);
        }
        for (int i = from; i < to; i++) {
            columns.cells[i] = columns.cells[i] * classes + wares.classes[i];
        }
    }

    private static void round(double[] lattice, double[] values, long[] words, long[] cells, int from, int to) {
        int last = lattice.length - 1;
        for (int i = from; i < to; i++) {
            double value = values[i];
            int above = 0;
            while (above < last && lattice[above] < value) {
                above++;
            }
            boolean down =
                    above > 0 && words[i] * WORD * (lattice[above] - lattice[above - 1]) >= value - lattice[above - 1];
            cells[i] = cells[i] * lattice.length + (down ? above - 1 : above);
        }
    }
}
