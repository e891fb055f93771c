package suasion.sim;

import suasion.game.Game;
import suasion.mechanism.Reports;

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

    /** What he reported in the round, {@link Reports#OUT} where he stayed out. */
    public int report(int round) {
        return seat.reported(type(round));
    }

    /** What he heard, {@link Strategy#NOTHING} where he stayed out. */
    public int signal(int round) {
        if (report(round) == Reports.OUT) {
            return Strategy.NOTHING;
        }
        return seat.announced()
                .signals()
                .heard(cell(round), message(round), columns.outcomes[from + round], seat.index());
    }

    public int action(int round) {
        return game().actionOf(columns.outcomes[from + round], seat.index());
    }

    /** What he ended up with in the round, payments and the fee for his report included, in payoff units. */
    public double payoff(int round) {
        return seat.accounts().approxPlayer(seat.index(), cell(round), message(round), columns.outcomes[from + round]);
    }

    private int message(int round) {
        return (int) columns.messages[from + round];
    }

    private int cell(int round) {
        return (int) columns.cells[from + round];
    }

    private Game game() {
        return seat.problem().game();
    }
}
