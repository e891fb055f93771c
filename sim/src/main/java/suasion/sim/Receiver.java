package suasion.sim;

import java.util.stream.IntStream;
import sim.engine.SimState;
import sim.engine.Steppable;
import suasion.game.Game;
import suasion.mechanism.Reports;
import suasion.mechanism.Sale;
import suasion.mechanism.SignalSpace;

/**
 * One player: hears his signal of the message, knows his type, and acts by his policy or, if he learns, as his mind
 * tells him; where he is sold something he then decides what to report.
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
    private transient Strategy.Learning learning;
    private transient Mind mind;
    private transient Policy policy;
    private transient Conduct conduct;
    private transient Conduct inTurn;
    private transient long[] deals;
    /** First place of the chunk in which he has acted by his mind. */
    private transient int since;

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
        Strategy strategy = arm.strategies().get(player);
        learning = strategy.learning();
        inTurn = null;
        since = Chance.CHUNK;
        if (learning == Strategy.Learning.NEVER) {
            mind = null;
            policy = Policy.of(strategy, seat);
            conduct = policy;
        } else {
            mind = strategy.mind(seat);
            conduct = new Thinking(mind, seat);
        }
        deals = mind == null || arm.problem().sale().isEmpty()
                ? null
                : IntStream.range(0, arm.announced().signals().messages())
                        .mapToLong(arm.announced().signals()::outcome)
                        .toArray();
    }

    /** What he does now; of one who learns what he is inclined to. */
    Policy policy() {
        return mind == null ? policy : Policy.of(mind, seat);
    }

    /** The same of one type on one signal. */
    Choice choice(int type, int signal) {
        return mind == null ? policy.choice(type, signal) : Policy.leaning(mind, seat, type, signal);
    }

    /** What he knows by now; null of one who does not learn. */
    Mind mind() {
        return mind;
    }

    /** Who is sold something and learns decides every round what he reports. */
    boolean choosesReports() {
        return deals != null;
    }

    /** What he reports in every round, from his type. */
    void report(PersuasionModel model) {
        Columns columns = model.columns();
        Game game = seat.problem().game();
        drawWords(model);
        for (int i = model.from(); i < model.to(); i++) {
            columns.reports[i] = mind.report(game.typeOf((int) columns.cells[i], player), words[i]);
        }
    }

    @Override
    public void step(SimState state) {
        PersuasionModel model = (PersuasionModel) state;
        Columns columns = model.columns();
        int from = model.from();
        int to = model.to();
        if (choosesReports()) {
            take(columns, from, to);
            return;
        }
        fillWords(model);
        long[] heard = hear(columns, from, to);
        if (alone) {
            conduct.act(heard, words, columns.outcomes, from, to);
        } else {
            conduct.act(heard, words, columns.actions, from, to);
            addScaled(columns.actions, stride, columns.outcomes, from, to);
        }
    }

    /** The deal that was drawn for his report is carried out; whoever stayed out gets nothing. */
    private void take(Columns columns, int from, int to) {
        for (int i = from; i < to; i++) {
            columns.outcomes[i] = columns.reports[i] == Reports.OUT ? Sale.NOTHING : deals[(int) columns.messages[i]];
        }
    }

    /** His own chance, one word per round whenever he moves in it; not drawn if he needs none. */
    private void fillWords(PersuasionModel model) {
        if (!conduct.isPure()) {
            drawWords(model);
        }
    }

    private void drawWords(PersuasionModel model) {
        words = words == null ? new long[Chance.CHUNK] : words;
        chance.fill(model.chunk(), model.from(), model.to(), words);
        since = Math.min(since, model.from());
    }

    /** Moves in the rounds in which it is his turn at this stage. */
    void takeTurn(PersuasionModel model, Stages stages, int stage) {
        Columns columns = model.columns();
        int from = model.from();
        int to = model.to();
        inTurn = inTurn == null ? mind == null ? policy.orSilent() : conduct : inTurn;
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
        switch (learning) {
            case NEVER -> {}
            case EVERY_ROUND -> learn(model.columns(), model.from(), model.to());
            case EVERY_CHUNK -> {
                if (model.to() == Chance.CHUNK) {
                    learn(model.columns(), since, Chance.CHUNK);
                    since = Chance.CHUNK;
                }
            }
        }
    }

    private void learn(Columns columns, int from, int to) {
        mind.observe(new Experience(seat, columns, words, choosesReports(), since, from, to));
    }
}
