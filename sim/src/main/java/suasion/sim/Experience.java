package suasion.sim;

import suasion.game.Game;

/**
 * What one player lived through in some consecutive rounds: his type, what he heard, did and got. A view of the play's
 * columns that is valid only while it is being observed.
 */
public final class Experience {
    private final Seat seat;
    private final Columns columns;
    private final int from;
    private final int to;

    Experience(Seat seat, Columns columns, int from, int to) {
        this.seat = seat;
        this.columns = columns;
        this.from = from;
        this.to = to;
    }

    /** Number of rounds; the methods below take a round from 0 to this, exclusive. */
    public int rounds() {
        return to - from;
    }

    public int type(int round) {
        return game().typeOf(cell(round), seat.index());
    }

    public int signal(int round) {
        return (int) columns.signals[seat.index()][from + round];
    }

    public int action(int round) {
        return (int) columns.actions[seat.index()][from + round];
    }

    /** What he ended up with in the round, payments included, in payoff units. */
    public double payoff(int round) {
        int place = from + round;
        return seat.accounts()
                .approxPlayer(seat.index(), cell(round), (int) columns.messages[place], columns.outcomes[place]);
    }

    private int cell(int round) {
        return (int) columns.cells[from + round];
    }

    private Game game() {
        return seat.problem().game();
    }
}
