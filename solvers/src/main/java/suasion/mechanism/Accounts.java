package suasion.mechanism;

import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.game.Payoff;

/**
 * What everybody ends up with in a round under a mechanism: the game's payoff plus what is paid. The only place where
 * payoffs and transfers meet.
 *
 * <pre>
 *   paid to i: p(i, signal) [he did what the signal recommends] - fee(i, what he reports in the cell)
 *   player i:  u_i(cell, outcome) + paid to i
 *   designer:  objective(cell, outcome) - sign * sum_i paid to i,   sign = +1 for MAX, -1 for MIN, times the bidders
 *                                                                   whom one who buys stands for
 * </pre>
 *
 * <p>Everybody reports the truth, unless these are the accounts {@link #under} other reports.
 *
 * <p>A designer who minimises counts the objective as a cost, to which payments add.
 */
public final class Accounts {
    private final Game game;
    private final Payoff objective;
    private final BigFraction sign;
    private final SignalSpace signals;
    private final Payments payments;
    private final Table table;
    private final Reports reports;

    private Accounts(Payoff objective, BigFraction sign, Table table, Reports reports) {
        this.game = table.game();
        this.objective = objective;
        this.sign = sign;
        this.signals = table.signals();
        this.payments = table.payments();
        this.table = table;
        this.reports = reports;
    }

    /** What everybody ends up with who reports the truth. */
    public static Accounts of(DesignProblem problem, Table table) {
        return new Accounts(problem.objective(), problem.weight(), table, Reports.honest(table.game()));
    }

    /** The same where players report something else. */
    public Accounts under(Reports others) {
        return new Accounts(objective, sign, table, others);
    }

    /** Whether the player follows what the message tells him. */
    public boolean follows(int player, int message, long outcome) {
        int signal = signals.signalOf(message, player);
        return signals.of(player).get(signal).action() == game.actionOf(outcome, player);
    }

    /** What is paid to the player, less what he is charged. */
    public BigFraction paid(int player, int cell, int message, long outcome) {
        if (payments.isNone()) {
            return BigFraction.ZERO;
        }
        BigFraction owed = follows(player, message, outcome)
                ? payments.of(player, signals.signalOf(message, player))
                : BigFraction.ZERO;
        return payments.hasFees() ? owed.subtract(fee(player, cell)) : owed;
    }

    private BigFraction fee(int player, int cell) {
        return payments.fee(player, reports.of(player, game.typeOf(cell, player)));
    }

    /** What is paid to all players together, less what they are charged. */
    public BigFraction paid(int cell, int message, long outcome) {
        BigFraction sum = BigFraction.ZERO;
        for (int player = 0; !payments.isNone() && player < game.players().size(); player++) {
            sum = sum.add(paid(player, cell, message, outcome));
        }
        return sum;
    }

    /** What the player ends up with. */
    public BigFraction player(int player, int cell, int message, long outcome) {
        BigFraction payoff = game.payoffs().get(player).exact(cell, outcome);
        return payments.isNone() ? payoff : payoff.add(paid(player, cell, message, outcome));
    }

    /** The same as a double. */
    public double approxPlayer(int player, int cell, int message, long outcome) {
        double payoff = game.payoffs().get(player).approx(cell, outcome);
        boolean owed = !payments.isNone() && follows(player, message, outcome);
        payoff = owed ? payoff + payments.approx(player, signals.signalOf(message, player)) : payoff;
        return payments.hasFees() ? payoff - Exact.toDouble(fee(player, cell)) : payoff;
    }

    /** What the designer ends up with. */
    public BigFraction designer(int cell, int message, long outcome) {
        BigFraction payoff = objective.exact(cell, outcome);
        return payments.isNone() ? payoff : net(payoff, paid(cell, message, outcome));
    }

    /** What is left to the designer of a payoff when so much is paid to the players; for means and bounds too. */
    public BigFraction net(BigFraction payoff, BigFraction paid) {
        return payoff.subtract(paid.multiply(sign));
    }

    /** The same as a double. */
    public double approxDesigner(int cell, int message, long outcome) {
        return payments.isNone() ? objective.approx(cell, outcome) : Exact.toDouble(designer(cell, message, outcome));
    }

    /** The mean per round of what the player ends up with when everybody obeys. */
    public BigFraction expectedPlayer(int player) {
        return table.expected(game.payoffs().get(player)).add(table.expectedPayment(player));
    }

    /** The mean per round of what the designer ends up with when everybody obeys: the mechanism's value. */
    public BigFraction expectedDesigner() {
        return table.expected(objective).subtract(table.expectedPayment().multiply(sign));
    }
}
