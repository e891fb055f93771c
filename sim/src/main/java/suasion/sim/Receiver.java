package suasion.sim;

import java.util.stream.IntStream;
import sim.engine.SimState;
import sim.engine.Steppable;
import suasion.game.Game;
import suasion.mechanism.SignalSpace;

/**
 * One player: hears his signal of the message, knows his type, acts by his policy, and changes it if his strategy
 * learns.
 *
 * <p>His action is his digit of the outcome, to which every player adds his own; one who is alone is the outcome. Where
 * players move in sequence he has a {@link Turn} at every stage at which he may move, and moves at one of them.
 */
final class Receiver implements Steppable {
    private transient Seat seat;
    private final transient Chance chance;
    private final transient boolean alone;
    private final transient StepFunction signal;
    private final transient StepFunction type;
    private final transient long stride;
    private final transient int player;
    private transient long[] words;
    private transient Strategy strategy;
    private transient Policy policy;
    private transient Policy inTurn;

    Receiver(Arm arm, long seed, int player) {
        this.player = player;
        chance = Chance.of(seed, arm.replication(), Chance.player(player));
        Game game = arm.problem().game();
        SignalSpace space = arm.announced().signals();
        alone = game.players().size() == 1;
        signal = StepFunction.ofIndex(IntStream.range(0, space.messages())
                .mapToLong(message -> space.signalOf(message, player))
                .toArray());
        int signals = space.of(player).size();
        type = StepFunction.ofIndex(IntStream.range(0, game.cells())
                .mapToLong(cell -> (long) game.typeOf(cell, player) * signals)
                .toArray());
        stride = game.players().stream()
                .skip(player + 1L)
                .mapToLong(other -> other.actions().size())
                .reduce(1, (a, b) -> a * b);
        play(arm);
    }

    /** Takes up his strategy in an arm of the same game; it has learnt nothing yet. */
    void play(Arm arm) {
        seat = arm.seat(player);
        strategy = arm.strategies().get(player).fresh();
        adopt(Policy.of(strategy, seat));
    }

    private void adopt(Policy other) {
        policy = other;
        inTurn = null;
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
        fillWords(model);
        long[] heard = hear(columns, from, to);
        if (alone) {
            policy.act(heard, words, columns.outcomes, from, to);
        } else {
            policy.act(heard, words, columns.actions, from, to);
            addScaled(columns.actions, stride, columns.outcomes, from, to);
        }
    }

    /** His own chance, one word per round whenever he moves in it; not drawn if he needs none. */
    private void fillWords(PersuasionModel model) {
        if (!policy.isPure()) {
            words = words == null ? new long[Chance.CHUNK] : words;
            chance.fill(model.chunk(), model.from(), model.to(), words);
        }
    }

    /** Moves in the rounds in which it is his turn at this stage. */
    void takeTurn(PersuasionModel model, Stages stages, int stage) {
        Columns columns = model.columns();
        int from = model.from();
        int to = model.to();
        inTurn = inTurn == null ? policy.orSilent() : inTurn;
        fillWords(model);
        stages.hear(stage, player, columns.nodes, columns.actions, columns.heard, from, to);
        inTurn.act(columns.heard, words, columns.actions, from, to);
        stages.advance(stage, columns.actions, columns.nodes, from, to);
        addScaled(columns.actions, stride, columns.outcomes, from, to);
    }

    /** Type x signals + signal of every round. */
    private long[] hear(Columns columns, int from, int to) {
        long[] heard = columns.heard;
        boolean typed = seat.player().types().size() > 1;
        if (alone && !typed) {
            return columns.messages;
        }
        signal.map(columns.messages, heard, from, to);
        if (typed) {
            type.map(columns.cells, columns.actions, from, to);
            addScaled(columns.actions, 1, heard, from, to);
        }
        return heard;
    }

    private static void addScaled(long[] x, long factor, long[] y, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] += factor * x[i];
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
        adopt(Policy.of(strategy, seat));
    }
}
