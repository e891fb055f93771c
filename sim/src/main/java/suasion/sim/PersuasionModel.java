package suasion.sim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sim.engine.SimState;
import sim.engine.Steppable;
import sim.engine.Stoppable;
import suasion.game.Game;
import suasion.mechanism.Reports;
import suasion.mechanism.SignalSpace;

/**
 * The mediated game as a MASON model: nature, reporter, sender, receivers and recorder are agents at orderings 0, 1, 2,
 * 3 and 5 (players report where the mediator does not know their types; at 4 an observer looks at a pair of actions
 * where they have types), and one step of the schedule is a block of rounds. Where players move in sequence every stage
 * has an ordering of its own, from 3 on, at which a {@link Turn} of every player comes who may move then; the recorder
 * comes after the last. Where somebody learns after every round, all from the first who depends on that are one agent,
 * {@link RoundByRound}. Where bidders compete or values are drawn from laws, see {@link Cast}, whoever comes before the
 * reports has an ordering of his own as well.
 *
 * <p>What happens in a round depends on the arm, the seed and the round's number only, not on the size of blocks: 1 in
 * the console, {@link Chance#CHUNK} in Monte Carlo.
 */
public final class PersuasionModel extends SimState {
    /** Rounds of a play without end. */
    public static final long ENDLESS = Long.MAX_VALUE;

    private static final int NATURE = 0;

    private final transient Arm arm;
    private final transient Columns columns;
    private final transient List<Stoppable> scheduled = new ArrayList<>();
    private transient Cast cast;
    private transient Receiver[] receivers;
    private transient Recorder recorder;
    private transient List<Strategy> strategies;
    private transient Reports reports;
    private transient Reports told;
    private transient Receiver chooser;
    private transient long[][] reported;
    private long playSeed;
    private int block;
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
        this.columns = new Columns();
        setBlock(block);
        seat();
    }

    private void seat() {
        Arm playing = playing();
        ObservationCells cells = playing.cells();
        cast = Cast.of(playing, cells, playSeed);
        reports = playing.reports();
        recorder = new Recorder(cells);
        receivers = new Receiver[strategies.size()];
        for (int i = 0; i < receivers.length; i++) {
            receivers[i] = new Receiver(playing, playSeed, i);
        }
        choose();
        roundByRound = isRoundByRound();
        played = 0;
        last = rounds;
    }

    /** The arm with the strategies that are played now. */
    private Arm playing() {
        return strategies.equals(arm.strategies()) ? arm : arm.with(strategies);
    }

    /** Whoever buys and learns chooses his reports from now on, and none have been counted. */
    private void choose() {
        chooser = receivers[0].choosesReports() ? receivers[0] : null;
        int types = arm.problem().game().players().get(0).types().size();
        reported = chooser == null ? new long[0][] : new long[types][types + 1];
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

    /** From the first phase on that depends on what is learnt in a round, everything is done round by round. */
    private void schedule() {
        scheduled.forEach(Stoppable::stop);
        scheduled.clear();
        int at = NATURE;
        for (Steppable agent : cast.opening()) {
            add(at++, agent);
        }
        List<List<Steppable>> phases = new ArrayList<>(List.of(cast.reporters(), List.of(cast.sender())));
        int talking = phases.size();
        phases.addAll(moves());
        int atOnce = !roundByRound ? phases.size() : chooser == null ? talking : 0;
        for (List<Steppable> phase : phases.subList(0, atOnce)) {
            int ordering = at++;
            phase.forEach(agent -> add(ordering, agent));
        }
        if (roundByRound) {
            List<Steppable> inRounds = phases.subList(atOnce, phases.size()).stream()
                    .flatMap(List::stream)
                    .toList();
            add(at++, new RoundByRound(inRounds, receivers));
        }
        if (cast.observer() != null) {
            add(at, cast.observer());
        }
        add(at + 1, recorder);
    }

    /** Who moves at once, stage by stage. */
    private List<List<Steppable>> moves() {
        if (cast.stages() == null) {
            return List.of(List.of(receivers));
        }
        List<List<Steppable>> moves = new ArrayList<>();
        for (int stage = 0; stage < cast.stages().count(); stage++) {
            List<Steppable> turns = new ArrayList<>();
            for (int player = 0; player < receivers.length; player++) {
                if (cast.stages().moves(stage, player)) {
                    turns.add(new Turn(receivers[player], cast.stages(), stage));
                }
            }
            moves.add(turns);
        }
        return moves;
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

    /** Goes on from what a play of the same arm was set aside with; to be called after {@link #start}. */
    void resume(SavedHistory saved) {
        recorder.resume(Tally.of(playing().cells(), saved.counts()));
        if (saved.memories().length != receivers.length || saved.reported().length != reported.length) {
            throw new IllegalArgumentException("a play of another arm was set aside");
        }
        for (int i = 0; i < receivers.length; i++) {
            if (receivers[i].mind() != null) {
                receivers[i].mind().remember(saved.memories()[i]);
            }
        }
        reported = Stream.of(saved.reported()).map(long[]::clone).toArray(long[][]::new);
    }

    /** Nature begins the next block; nobody has done anything in it. */
    void openBlock() {
        from = (int) (played % Chance.CHUNK);
        int size = Math.min(Math.min(block, cast.largestBlock()), Chance.CHUNK - from);
        to = from + (int) Math.min(size, last - played);
        Arrays.fill(columns.outcomes, from, to, 0);
        told = reports;
    }

    /** Only these places of the chunk are played now. */
    void narrow(int first, int end) {
        from = first;
        to = end;
    }

    /** The recorder ends it. */
    void closeBlock() {
        for (Receiver receiver : roundByRound ? new Receiver[0] : receivers) {
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

    /** The buyer who decides in every round what to report; null where reports are decided before play. */
    Receiver whoChoosesReports() {
        return chooser;
    }

    /** Counts what he reports. */
    void told(int type, int report) {
        reported[type][report + 1]++;
    }

    /**
     * How often the buyer who learns, being of a type, has reported each type; by type, then report + 1, staying out
     * being 0. Empty where nobody chooses his reports.
     */
    public long[][] reported() {
        return Stream.of(reported).map(long[]::clone).toArray(long[][]::new);
    }

    /** What a player knows by now; empty of one who does not learn. */
    public Optional<Mind> mind(int player) {
        return Optional.ofNullable(receivers[player].mind());
    }

    /** What the players tell the mediator now. */
    public Reports reports() {
        return reports;
    }

    /** Other strategies from the next step on, remembered at the next start; the tally begins anew. */
    public void setStrategies(List<Strategy> others) {
        Arm playing = arm.with(others);
        strategies = playing.strategies();
        if (cast.suits(playing)) {
            cast.begin(playing);
        } else {
            cast = Cast.of(playing, playing.cells(), playSeed);
        }
        reports = playing.reports();
        for (Receiver receiver : receivers) {
            receiver.play(playing);
        }
        choose();
        roundByRound = isRoundByRound();
        recorder.begin(playing.cells());
        if (!scheduled.isEmpty()) {
            schedule();
        }
    }

    /** What a player does now. */
    public Policy policy(int player) {
        return receivers[player].policy();
    }

    /** Counts since the start, or since the strategies were changed. */
    public Tally tally() {
        return recorder.tally();
    }

    /** The last round played as an auction among several bidders; empty where it is none, or before the first. */
    public Optional<Auctioned> lastAuction() {
        return played == 0 ? Optional.empty() : cast.auctioned(lastPlace());
    }

    /** What the buyer valued every good at in the last round; empty where that is his type's, or before the first. */
    public List<Double> lastValues() {
        return played == 0 ? List.of() : cast.values(lastPlace());
    }

    private int lastPlace() {
        return (int) ((played - 1) % Chance.CHUNK);
    }

    /** The last round played; null before the first. */
    public Round lastRound() {
        if (played == 0) {
            return null;
        }
        int place = lastPlace();
        Game game = arm.problem().game();
        SignalSpace signals = arm.announced().signals();
        int cell = (int) columns.cells[place];
        int message = (int) columns.messages[place];
        long outcome = columns.outcomes[place];
        List<Integer> said =
                perPlayer(i -> chooser == null ? told.of(i, game.typeOf(cell, i)) : (int) columns.reports[place]);
        return new Round(
                played - 1,
                cell,
                said,
                message,
                signals.order(message),
                perPlayer(
                        i -> said.get(i) == Reports.OUT ? Strategy.NOTHING : signals.heard(cell, message, outcome, i)),
                perPlayer(i -> game.actionOf(outcome, i)),
                outcome);
    }

    private List<Integer> perPlayer(IntFunction<Integer> entry) {
        return IntStream.range(0, receivers.length).mapToObj(entry).toList();
    }
}
