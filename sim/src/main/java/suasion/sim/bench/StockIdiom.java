package suasion.sim.bench;

import java.util.Arrays;
import sim.engine.SimState;
import sim.engine.Steppable;
import suasion.sim.Arm;
import suasion.sim.Chance;
import suasion.sim.Tally;

/**
 * A baseline, not a way to play: a game with one player as MASON models are usually written, three agents scheduled one
 * per ordering, one round per step, with the same chance and the same counts as the agents that handle blocks.
 */
public final class StockIdiom extends SimState {
    private final transient Arm arm;
    private final transient Chance chance;
    private final transient Pairs pairs;
    private final transient int[] actions;
    private final transient long[] counts;
    private long round;
    private int cell;
    private int message;
    private int action;

    /** An arm with one player, who plays a pure policy; his type, if any, does not change what he does. */
    public StockIdiom(Arm arm, long seed) {
        super(seed);
        this.arm = arm;
        this.chance = Chance.of(seed, arm.replication(), Chance.NATURE);
        this.pairs = new Pairs(arm);
        this.actions = new int[arm.cells().messages()];
        this.counts = new long[arm.cells().size()];
        for (int k = 0; k < pairs.message.length; k++) {
            actions[pairs.message[k]] = pairs.action[k];
        }
    }

    /** Plays the rounds from 0 to {@code rounds}, exclusive. */
    public Tally play(long rounds) {
        start();
        while (round < rounds) {
            schedule.step(this);
        }
        finish();
        return Tally.of(arm.cells(), counts);
    }

    @Override
    public void start() {
        super.start();
        round = 0;
        Arrays.fill(counts, 0);
        schedule.scheduleRepeating(new Speaker(), 0, 1);
        schedule.scheduleRepeating(new Listener(), 1, 1);
        schedule.scheduleRepeating(new Counter(), 2, 1);
    }

    private static final class Speaker implements Steppable {
        @Override
        public void step(SimState state) {
            StockIdiom model = (StockIdiom) state;
            long word = model.chance.word(model.round);
            int k = 0;
            while (word > model.pairs.upTo[k]) {
                k++;
            }
            model.cell = model.pairs.cell[k];
            model.message = model.pairs.message[k];
        }
    }

    private static final class Listener implements Steppable {
        @Override
        public void step(SimState state) {
            StockIdiom model = (StockIdiom) state;
            model.action = model.actions[model.message];
        }
    }

    private static final class Counter implements Steppable {
        @Override
        public void step(SimState state) {
            StockIdiom model = (StockIdiom) state;
            model.counts[model.arm.cells().index(model.cell, model.message, model.action)]++;
            model.round++;
        }
    }
}
