package suasion.audit;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.mechanism.Payments;
import suasion.mechanism.Reports;
import suasion.mechanism.Table;

/**
 * Between what ends an account lies in a round, given what players report: payoff + sign * sum over the payees of what
 * they are paid, fees counted against it.
 *
 * @param obeyed over the rounds that can happen if everybody obeys
 * @param any if players may do what they like: every outcome, and of those who are owed something every set may be paid
 */
record AccountRange(Bounds obeyed, Bounds any) {
    /**
     * The range of one account.
     *
     * @param payees indices of the players whose payments count
     * @param sign 1 where they add to the account, -1 where it pays them
     */
    static AccountRange of(Table table, Reports reports, Payoff payoff, List<Integer> payees, BigFraction sign) {
        AccountRange range = new AccountRange(new Bounds(), new Bounds());
        Game game = table.game();
        int[] possible = IntStream.range(0, game.cells())
                .filter(cell -> game.prior().get(cell).getNumerator().signum() > 0)
                .toArray();
        int[] rows = IntStream.range(0, game.cells())
                .map(cell -> reports.heardIn(game, cell))
                .toArray();
        BigFraction[] fees = new BigFraction[game.cells()];
        BigFraction[] smallest = new BigFraction[game.cells()];
        BigFraction[] largest = new BigFraction[game.cells()];
        for (int cell : possible) {
            fees[cell] = fees(table, reports, payees, cell).multiply(sign);
            smallest[cell] = payoff.smallest(cell).subtract(fees[cell]);
            largest[cell] = payoff.largest(cell).subtract(fees[cell]);
        }
        for (int message = 0; message < table.signals().messages(); message++) {
            // A player who may disobey is paid or is not.
            BigFraction least = owed(table, payees, message, -1).multiply(sign);
            BigFraction most = owed(table, payees, message, 1).multiply(sign);
            long obedient = table.signals().outcome(message);
            for (int cell : possible) {
                if (table.probability(rows[cell], message).getNumerator().signum() > 0) {
                    BigFraction earned = payoff.exact(cell, obedient).subtract(fees[cell]);
                    range.obeyed.include(earned.add(least).add(most));
                    for (BigFraction end : new BigFraction[] {smallest[cell], largest[cell]}) {
                        range.any.include(end.add(least));
                        range.any.include(end.add(most));
                    }
                }
            }
        }
        return range;
    }

    private static BigFraction fees(Table table, Reports reports, List<Integer> payees, int cell) {
        BigFraction sum = BigFraction.ZERO;
        for (int player : table.payments().hasFees() ? payees : List.<Integer>of()) {
            int report = reports.of(player, table.game().typeOf(cell, player));
            sum = sum.add(table.payments().fee(player, report));
        }
        return sum;
    }

    /** The sum of the payments of one sign that a message promises. */
    private static BigFraction owed(Table table, List<Integer> payees, int message, int sign) {
        Payments payments = table.payments();
        BigFraction sum = BigFraction.ZERO;
        for (int player : payments.isNone() ? List.<Integer>of() : payees) {
            BigFraction payment = payments.of(player, table.signals().signalOf(message, player));
            sum = payment.getNumerator().signum() == sign ? sum.add(payment) : sum;
        }
        return sum;
    }

    /** What the rounds of an arm can produce. */
    Bounds in(KnownArm arm) {
        return arm.conduct() == KnownArm.Conduct.OBEDIENT ? obeyed : any;
    }
}
