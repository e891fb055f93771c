package suasion.sim;

import java.util.List;
import java.util.stream.IntStream;
import sim.engine.SimState;
import sim.engine.Steppable;
import suasion.mechanism.TypeLaw;

/**
 * Opens the block and draws the type of every action in every round, one word of chance each, by a {@link TypeLaw}.
 *
 * <p>Independent types are drawn from each action's word. Otherwise nature's word draws how many actions have which
 * type, and the actions' words shuffle them (Fisher and Yates 1938; Durstenfeld 1964), so that all arrangements are
 * equally likely.
 */
final class NatureOfTypes implements Steppable {
    private final transient Profiles profiles;
    private final transient long[] actions;
    private final transient long[] words;
    private final transient StepFunction independent;
    private final transient Chance counts;
    private final transient StepFunction composition;
    private final transient long[][] sorted;

    NatureOfTypes(TypeLaw law, Profiles profiles, long seed, int replication) {
        this.profiles = profiles;
        this.words = new long[profiles.types.length];
        this.actions = IntStream.range(0, profiles.actions)
                .mapToLong(k -> Chance.of(seed, replication, Chance.action(k)).base())
                .toArray();
        this.counts = Chance.of(seed, replication, Chance.NATURE);
        boolean iid = law.isIndependent();
        this.independent = iid ? Lottery.of(law.each()).draw(type -> type) : null;
        this.composition = iid
                ? null
                : Lottery.of(law.compositions().stream()
                                .map(TypeLaw.Composition::probability)
                                .toList())
                        .draw(k -> k);
        this.sorted = law.compositions().stream()
                .map(TypeLaw.Composition::counts)
                .map(NatureOfTypes::sorted)
                .toArray(long[][]::new);
    }

    /** The first type as often as it occurs, then the second, and so on. */
    private static long[] sorted(List<Integer> counts) {
        return IntStream.range(0, counts.size())
                .flatMap(type -> IntStream.range(0, counts.get(type)).map(k -> type))
                .asLongStream()
                .toArray();
    }

    @Override
    public void step(SimState state) {
        PersuasionModel model = (PersuasionModel) state;
        model.openBlock();
        int rows = model.to() - model.from();
        long first = model.chunk() * Chance.CHUNK + model.from();
        int n = profiles.actions;
        for (int row = 0; row < rows; row++) {
            Chance.across(actions, first + row, words, row * n);
        }
        if (independent != null) {
            independent.map(words, profiles.types, 0, rows * n);
        } else {
            for (int row = 0; row < rows; row++) {
                long[] arranged = sorted[(int) composition.at(counts.word(first + row))];
                System.arraycopy(arranged, 0, profiles.types, row * n, n);
                shuffle(profiles.types, words, row * n, n);
            }
        }
    }

    private static void shuffle(long[] types, long[] words, int at, int n) {
        for (int k = at; k < at + n; k++) {
            int other = k + Chance.below(at + n - k, words[k]);
            long type = types[other];
            types[other] = types[k];
            types[k] = type;
        }
    }
}
