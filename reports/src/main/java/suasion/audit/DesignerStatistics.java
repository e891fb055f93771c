package suasion.audit;

import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.audit.Statistic.Observable;
import suasion.audit.Statistic.Standing;
import suasion.audit.Statistic.Test;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.mechanism.Accounts;
import suasion.mechanism.Balance;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Payments;
import suasion.mechanism.Promise;
import suasion.mechanism.Regime;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;
import suasion.mechanism.Value;

/**
 * What a scheme promises of the designer's purse, over all rounds.
 *
 * <p>VALUE: what the designer ends up with, payments included, is the announced mean. BALANCE: the mean of what is paid
 * to all players is 0 where payments have to balance (Dughmi, Niazadeh, Psomas and Weinberg 2019, definition 5), else
 * what was announced. Both are judged where players obey or are Bayesian; margins are a share of the range of the
 * designer's payoff without payments. Where players may disobey, the range is over every outcome and every set of
 * players who are paid.
 */
final class DesignerStatistics {
    private final DesignProblem problem;
    private final Table table;
    private final Accounts accounts;
    private final double margin;
    private final double value;
    private final Bounds obeyedValue = new Bounds();
    private final Bounds anyValue = new Bounds();
    private final Bounds obeyedPaid = new Bounds();
    private final Bounds anyPaid = new Bounds();

    DesignerStatistics(DesignProblem problem, Table table, double margin) {
        this.problem = problem;
        this.table = table;
        this.accounts = Accounts.of(problem, table);
        this.margin = margin;
        this.value = Exact.toDouble(accounts.net(table.expected(problem.objective()), table.expectedPayment()));
        range();
    }

    private void range() {
        Game game = problem.game();
        SignalSpace signals = table.signals();
        BigFraction[] smallest = new BigFraction[game.cells()];
        BigFraction[] largest = new BigFraction[game.cells()];
        for (int cell = 0; cell < game.cells(); cell++) {
            smallest[cell] = problem.objective().smallest(cell);
            largest[cell] = problem.objective().largest(cell);
        }
        for (int message = 0; message < signals.messages(); message++) {
            // A player who may disobey is paid or is not.
            BigFraction least = owed(message, -1);
            BigFraction most = owed(message, 1);
            for (int cell = 0; cell < game.cells(); cell++) {
                if (game.prior().get(cell).getNumerator().signum() > 0
                        && table.probability(cell, message).getNumerator().signum() > 0) {
                    obeyedValue.include(accounts.designer(cell, message, signals.outcome(message)));
                    obeyedPaid.include(least.add(most));
                    anyPaid.include(least);
                    anyPaid.include(most);
                    for (BigFraction payoff : new BigFraction[] {smallest[cell], largest[cell]}) {
                        anyValue.include(accounts.net(payoff, least));
                        anyValue.include(accounts.net(payoff, most));
                    }
                }
            }
        }
    }

    /** The sum of the payments of one sign that a message promises. */
    private BigFraction owed(int message, int sign) {
        Payments payments = table.payments();
        BigFraction sum = BigFraction.ZERO;
        for (int player = 0;
                !payments.isNone() && player < table.signals().all().size();
                player++) {
            BigFraction payment = payments.of(player, table.signals().signalOf(message, player));
            sum = payment.getNumerator().signum() == sign ? sum.add(payment) : sum;
        }
        return sum;
    }

    /** VALUE: judged where the arm earns the certified value, else reported. */
    Statistic value(KnownArm arm) {
        return statistic(
                new Value(problem.designer()),
                arm,
                accounts::approxDesigner,
                arm.conduct() == KnownArm.Conduct.OBEDIENT ? obeyedValue : anyValue,
                value,
                value);
    }

    /** BALANCE: judged where VALUE is; empty where payments are neither allowed nor owed. */
    Optional<Statistic> balance(KnownArm arm) {
        if (problem.regime() == Regime.NONE && table.payments().isNone()) {
            return Optional.empty();
        }
        double announced = Exact.toDouble(table.expectedPayment());
        return Optional.of(statistic(
                new Balance(problem.designer()),
                arm,
                (cell, message, outcome) -> Exact.toDouble(accounts.paid(cell, message, outcome)),
                arm.conduct() == KnownArm.Conduct.OBEDIENT ? obeyedPaid : anyPaid,
                announced,
                problem.regime() == Regime.BALANCED ? 0 : announced));
    }

    private Statistic statistic(
            Promise promise, KnownArm arm, Observable observable, Bounds range, double promised, double required) {
        return new Statistic(
                promise,
                arm.name(),
                arm.conduct().earnsTheValue() ? Standing.JUDGED : Standing.UNJUDGED,
                Test.EQUALS,
                observable,
                range.low(),
                range.high(),
                promised,
                required,
                margin,
                1);
    }
}
