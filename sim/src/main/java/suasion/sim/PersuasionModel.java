package suasion.sim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import sim.engine.SimState;
import sim.engine.Steppable;
import sim.engine.Stoppable;
import suasion.mechanism.PriorityRule;

/**
 * The mediated game as a MASON model: nature, sender, receivers and recorder are agents at orderings 0, 1, 3 and 5 (2
 * is for reports to the mediator; at 4 an observer looks at a pair of actions where they have types), and one step of
 * the schedule is a block of rounds.
 *
 * <p>What happens in a round depends on the arm, the seed and the round's number only, not on the size of blocks: 1 in
 * the console, {@link Chance#CHUNK} in Monte Carlo.
 */
public final class PersuasionModel extends SimState {
    /** Rounds of a play without end. */
    public static final long ENDLESS = Long.MAX_VALUE;

    private static final int NATURE = 0;
    private static final int SENDER = 1;
    private static final int RECEIVER = 3;
    private static final int OBSERVER = 4;
    private static final int RECORDER = 5;

    private final transient Arm arm;
    private final transient Columns columns;
    private final transient List<Stoppable> scheduled = new ArrayList<>();
    private transient Steppable nature;
    private transient Steppable sender;
    private transient Steppable observer;
    private transient Receiver[] receivers;
    private transient Recorder recorder;
    private transient List<Strategy> strategies;
    private long playSeed;
    private int block;
    private int largestBlock;
    private final long rounds;
    private long played;
    private long last;
    private boolean roundByRound;
    private int from;
    private int to;

    /**
     * A play that stops after {@code rounds}.
     *
     * @param block rounds per step, from 1 to {@link Chance#CHUNK}; a block never reaches beyond its chunk
     * @param rounds number of rounds, at least 1; {@link #ENDLESS} for a play that somebody else stops
     */
    public PersuasionModel(Arm arm, long seed, int block, long rounds) {
        super(seed);
        if (rounds < 1) {
            throw new IllegalArgumentException("a play has at least one round, not " + rounds);
        }
        this.arm = arm;
        this.playSeed = seed;
        this.rounds = rounds;
        this.strategies = arm.strategies();
        this.columns = new Columns(arm.strategies().size());
        setBlock(block);
        seat();
    }

    private void seat() {
        Arm playing = playing();
        ObservationCells cells = playing.cells();
        if (arm.mechanism() instanceof PriorityRule rule) {
            Profiles profiles = new Profiles(rule.law());
            nature = new NatureOfTypes(rule.law(), profiles, playSeed, arm.replication());
            sender = new PriorityMediator(rule, profiles, playSeed, arm.replication());
            observer = new PairObserver(rule, profiles, cells, playSeed, arm.replication());
            largestBlock = profiles.rounds();
        } else {
            nature = new Nature(arm, cells, playSeed);
            sender = new Sender(arm, cells);
            largestBlock = Chance.CHUNK;
        }
        recorder = new Recorder(arm, cells);
        receivers = new Receiver[strategies.size()];
        for (int i = 0; i < receivers.length; i++) {
            receivers[i] = new Receiver(playing, playSeed, i);
        }
        roundByRound = isRoundByRound();
        played = 0;
        last = rounds;
    }

    /** The arm with the strategies that are played now. */
    private Arm playing() {
        return strategies.equals(arm.strategies()) ? arm : arm.with(strategies);
    }

    private boolean isRoundByRound() {
        return strategies.stream().anyMatch(strategy -> strategy.learning() == Strategy.Learning.EVERY_ROUND);
    }

    /** Begins again at round 0 with an empty tally and strategies that have learnt nothing. */
    @Override
    public void start() {
        super.start();
        seat();
        schedule();
    }

    private void schedule() {
        scheduled.clear();
        add(NATURE, nature);
        add(SENDER, sender);
        for (Receiver receiver : receivers) {
            add(RECEIVER, receiver);
        }
        if (observer != null) {
            add(OBSERVER, observer);
        }
        add(RECORDER, recorder);
    }

    private void add(int ordering, Steppable agent) {
        scheduled.add(schedule.scheduleRepeating(agent, ordering, 1));
    }

    /**
     * Plays the rounds from {@code first} to {@code end}, exclusive, of a started model; they are added to the tally.
     */
    void play(long first, long end) {
        played = first;
        last = end;
        while (played < end) {
            schedule.step(this);
        }
    }

    /** Nature begins the next block. */
    void openBlock() {
        from = (int) (played % Chance.CHUNK);
        int size = Math.min(roundByRound ? 1 : Math.min(block, largestBlock), Chance.CHUNK - from);
        to = from + (int) Math.min(size, last - played);
    }

    /** The recorder ends it. */
    void closeBlock() {
        for (Receiver receiver : receivers) {
            receiver.learn(this);
        }
        played += to - from;
        if (played == rounds) {
            scheduled.forEach(Stoppable::stop);
        }
    }

    Columns columns() {
        return columns;
    }

    /** The chunk of the current block. */
    long chunk() {
        return played / Chance.CHUNK;
    }

    /** First place of the current block in its chunk. */
    int from() {
        return from;
    }

    /** One past the last place of the current block. */
    int to() {
        return to;
    }

    /** Seeds the play; MASON's own generator, which nobody reads, keeps only 32 bits of it. */
    @Override
    public void setSeed(long seed) {
        super.setSeed(seed);
        playSeed = seed;
    }

    /** The seed in full. */
    public long playSeed() {
        return playSeed;
    }

    public Arm arm() {
        return arm;
    }

    /** Rounds played since the start. */
    public long played() {
        return played;
    }

    public int block() {
        return block;
    }

    /** Rounds per step from the next step on, from 1 to {@link Chance#CHUNK}. */
    public void setBlock(int block) {
        if (block < 1 || block > Chance.CHUNK) {
            throw new IllegalArgumentException("a block is 1 to " + Chance.CHUNK + " rounds, not " + block);
        }
        this.block = block;
    }

    /** The strategies being played, one per player. */
    public List<Strategy> strategies() {
        return strategies;
    }

    /** Other strategies from the next step on, remembered at the next start; the tally begins anew. */
    public void setStrategies(List<Strategy> others) {
        Arm playing = arm.with(others);
        strategies = playing.strategies();
        for (int i = 0; i < receivers.length; i++) {
            receivers[i].play(strategies.get(i));
        }
        roundByRound = isRoundByRound();
        recorder.begin(playing.cells());
    }

    /** What a player does now. */
    public Policy policy(int player) {
        return receivers[player].policy();
    }

    /** Counts since the start, or since the strategies were changed. */
    public Tally tally() {
        return recorder.tally();
    }

    /** The last round played; null before the first. */
    public Round lastRound() {
        if (played == 0) {
            return null;
        }
        int place = (int) ((played - 1) % Chance.CHUNK);
        return new Round(
                played - 1,
                (int) columns.cells[place],
                (int) columns.messages[place],
                Arrays.stream(columns.signals)
                        .map(column -> (int) column[place])
                        .toList(),
                Arrays.stream(columns.actions)
                        .map(column -> (int) column[place])
                        .toList(),
                columns.outcomes[place]);
    }
}
