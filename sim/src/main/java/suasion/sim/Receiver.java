package suasion.sim;

import java.util.stream.IntStream;
import sim.engine.SimState;
import sim.engine.Steppable;
import suasion.game.Game;

/** One player: hears his signal, knows his type, acts by his policy, and changes it if his strategy learns. */
final class Receiver implements Steppable {
    private final transient Seat seat;
    private final transient Chance chance;
    private final transient StepFunction type;
    private final transient long[] heard = new long[Chance.CHUNK];
    private final transient long[] words = new long[Chance.CHUNK];
    private transient Strategy strategy;
    private transient Policy policy;

    Receiver(Arm arm, long seed, int player) {
        seat = arm.seat(player);
        chance = Chance.of(seed, arm.replication(), Chance.player(player));
        Game game = arm.problem().game();
        int signals = seat.signals().size();
        type = StepFunction.ofIndex(IntStream.range(0, game.cells())
                .mapToLong(cell -> (long) game.typeOf(cell, player) * signals)
                .toArray());
        play(arm.strategies().get(player));
    }

    /** Takes up a strategy, which has learnt nothing yet. */
    void play(Strategy other) {
        strategy = other.fresh();
        policy = Policy.of(strategy, seat);
    }

    Policy policy() {
        return policy;
    }

    @Override
    public void step(SimState state) {
        PersuasionModel model = (PersuasionModel) state;
        Columns columns = model.columns();
        int from = model.from();
        int to = model.to();
        long[] signal = columns.signals[seat.index()];
        if (!policy.isPure()) {
            chance.fill(model.chunk(), from, to, words);
        }
        if (seat.player().types().size() == 1) {
            policy.act(signal, words, columns.actions[seat.index()], from, to);
        } else {
            type.map(columns.cells, heard, from, to);
            for (int i = from; i < to; i++) {
                heard[i] += signal[i];
            }
            policy.act(heard, words, columns.actions[seat.index()], from, to);
        }
    }

    /** Learns from the block that ends here, if it is time to. */
    void learn(PersuasionModel model) {
        switch (strategy.learning()) {
            case NEVER -> {}
            case EVERY_ROUND -> learn(model.columns(), model.from(), model.to());
            case EVERY_CHUNK -> {
                if (model.to() == Chance.CHUNK) {
                    learn(model.columns(), 0, Chance.CHUNK);
                }
            }
        }
    }

    private void learn(Columns columns, int from, int to) {
        strategy.observe(seat, new Experience(seat, columns, from, to));
        policy = Policy.of(strategy, seat);
    }
}
