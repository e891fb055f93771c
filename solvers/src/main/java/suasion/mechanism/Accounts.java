package suasion.mechanism;

import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Sense;

/**
 * What everybody ends up with in a round under a mechanism: the game's payoff plus what is paid. The only place where
 * payoffs and transfers meet.
 *
 * <pre>
 *   player i:  u_i(cell, outcome) + p(i, signal) [he did what the signal recommends]
 *   designer:  objective(cell, outcome) - sign * sum_i p(i, signal) [i followed],   sign = +1 for MAX, -1 for MIN
 * </pre>
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

    private Accounts(DesignProblem problem, Table table) {
        this.game = table.game();
        this.objective = problem.objective();
        this.sign = new BigFraction(problem.sense() == Sense.MAX ? 1 : -1);
        this.signals = table.signals();
        this.payments = table.payments();
        this.table = table;
    }

    public static Accounts of(DesignProblem problem, Table table) {
        return new Accounts(problem, table);
    }

    /** Whether the player follows what the message tells him. */
    public boolean follows(int player, int message, long outcome) {
        int signal = signals.signalOf(message, player);
        return signals.of(player).get(signal).action() == game.actionOf(outcome, player);
    }

    /** What is paid to the player. */
    public BigFraction paid(int player, int message, long outcome) {
        return !payments.isNone() && follows(player, message, outcome)
                ? payments.of(player, signals.signalOf(message, player))
                : BigFraction.ZERO;
    }

    /** What is paid to all players together. */
    public BigFraction paid(int message, long outcome) {
        BigFraction sum = BigFraction.ZERO;
        for (int player = 0; !payments.isNone() && player < game.players().size(); player++) {
            sum = sum.add(paid(player, message, outcome));
        }
        return sum;
    }

    /** What the player ends up with. */
    public BigFraction player(int player, int cell, int message, long outcome) {
        BigFraction payoff = game.payoffs().get(player).exact(cell, outcome);
        return payments.isNone() ? payoff : payoff.add(paid(player, message, outcome));
    }

    /** The same as a double. */
    public double approxPlayer(int player, int cell, int message, long outcome) {
        double payoff = game.payoffs().get(player).approx(cell, outcome);
        boolean owed = !payments.isNone() && follows(player, message, outcome);
        return owed ? payoff + payments.approx(player, signals.signalOf(message, player)) : payoff;
    }

    /** What the designer ends up with. */
    public BigFraction designer(int cell, int message, long outcome) {
        BigFraction payoff = objective.exact(cell, outcome);
        return payments.isNone()
                ? payoff
                : payoff.subtract(paid(message, outcome).multiply(sign));
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
