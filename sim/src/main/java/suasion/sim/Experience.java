package suasion.sim;

import java.util.Optional;
import java.util.stream.IntStream;
import suasion.game.Game;
import suasion.game.Player;
import suasion.mechanism.Accounts;
import suasion.mechanism.Reports;

/**
 * What one player lived through in some consecutive rounds: his type, what he heard, did and got, and, once a round is
 * over, the state, everybody's types and what everybody did. A view of the play's columns that is valid only while it
 * is being observed.
 */
public final class Experience {
    private final Seat seat;
    private final Columns columns;
    private final long[] words;
    private final boolean choosesReports;
    private final int[] places;
    private final int from;
    private final int to;
    /** First round of the chunk in which he has acted by his mind. */
    private final int since;

    Experience(Seat seat, Columns columns, long[] words, boolean choosesReports, int since, int from, int to) {
        this(seat, columns, words, choosesReports, null, since, from, to);
    }

    private Experience(
            Seat seat,
            Columns columns,
            long[] words,
            boolean choosesReports,
            int[] places,
            int since,
            int from,
            int to) {
        this.seat = seat;
        this.columns = columns;
        this.words = words;
        this.choosesReports = choosesReports;
        this.places = places;
        this.since = since;
        this.from = from;
        this.to = to;
    }

    /** Number of rounds; the methods below take a round from 0 to this, exclusive. */
    public int rounds() {
        return to - from;
    }

    /** Some of the rounds, in the given order. */
    public Experience of(int... rounds) {
        return new Experience(
                seat,
                columns,
                words,
                choosesReports,
                IntStream.of(rounds).map(this::place).toArray(),
                0,
                0,
                rounds.length);
    }

    /** All rounds of his in the chunk that ends with the last of these; empty before the end of a chunk. */
    public Optional<Experience> chunk() {
        return places == null && to == Chance.CHUNK
                ? Optional.of(new Experience(seat, columns, words, choosesReports, since, since, to))
                : Optional.empty();
    }

    private int place(int round) {
        return places == null ? from + round : places[round];
    }

    /** The chance of the round that his mind was given when it acted. */
    public long word(int round) {
        return words[place(round)];
    }

    /** Whose experience it is. */
    public Player player() {
        return seat.player();
    }

    public int type(int round) {
        return game().typeOf(cell(round), seat.index());
    }

    /** What he reported in the round, {@link Reports#OUT} where he stayed out. */
    public int report(int round) {
        return choosesReports ? (int) columns.reports[place(round)] : seat.reported(type(round));
    }

    /** What he heard, {@link Strategy#NOTHING} where he stayed out. */
    public int signal(int round) {
        if (report(round) == Reports.OUT) {
            return Strategy.NOTHING;
        }
        return seat.announced().signals().heard(cell(round), message(round), outcome(round), seat.index());
    }

    public int action(int round) {
        return game().actionOf(outcome(round), seat.index());
    }

    /** What he ended up with in the round, payments and the fee for his report included, in payoff units. */
    public double payoff(int round) {
        return payoff(round, outcome(round));
    }

    /**
     * What he would have ended up with in the round by another action, in payoff units: nature, the message and what
     * the others did stay; where players move in sequence, those after him do then what they are told.
     *
     * @throws IllegalArgumentException if there is no such action
     */
    public double payoffIf(int round, int action) {
        long instead =
                seat.announced().signals().instead(cell(round), message(round), outcome(round), seat.index(), action);
        return payoff(round, instead);
    }

    private double payoff(int round, long outcome) {
        Accounts accounts = choosesReports ? seat.accountsAt(report(round)) : seat.accounts();
        return accounts.approxPlayer(seat.index(), cell(round), message(round), outcome);
    }

    /** What everybody did. */
    public long outcome(int round) {
        return columns.outcomes[place(round)];
    }

    /** The message, of which he heard his part only. */
    private int message(int round) {
        return (int) columns.messages[place(round)];
    }

    /** The cell of the game, state and everybody's types, which he learns after the round. */
    public int cell(int round) {
        return (int) columns.cells[place(round)];
    }

    private Game game() {
        return seat.problem().game();
    }
}
