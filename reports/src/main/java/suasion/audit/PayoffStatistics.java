package suasion.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.audit.Statistic.Observable;
import suasion.audit.Statistic.Standing;
import suasion.audit.Statistic.Test;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.mechanism.Accounts;
import suasion.mechanism.Balance;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Payments;
import suasion.mechanism.Promise;
import suasion.mechanism.Regime;
import suasion.mechanism.Reports;
import suasion.mechanism.Table;
import suasion.mechanism.Value;

/**
 * What a scheme promises of what people end up with, over all rounds.
 *
 * <p>VALUE: the designer's account, payments and fees included, has the announced mean; where nobody designs anything,
 * every player's has. BALANCE: the mean of what is paid to all players is 0 where payments have to balance (Dughmi,
 * Niazadeh, Psomas and Weinberg 2019, definition 5), else what was announced; fees alone are judged as VALUE. All are
 * judged where players obey or are Bayesian. Ranges are over what the announced mechanism can produce given what
 * players report; where they may disobey, over every outcome and every set of players who are paid.
 */
final class PayoffStatistics {
    private final DesignProblem problem;
    private final Game game;
    private final Table table;
    private final Accounts accounts;
    private final Margins margins;
    private final List<Integer> everybody;
    private final Map<Reports, List<AccountRange>> values = new HashMap<>();
    private final Map<Reports, AccountRange> balances = new HashMap<>();

    PayoffStatistics(DesignProblem problem, Table table, Margins margins) {
        this.problem = problem;
        this.game = problem.game();
        this.table = table;
        this.accounts = Accounts.of(problem, table);
        this.margins = margins;
        this.everybody = IntStream.range(0, game.players().size()).boxed().toList();
    }

    /** VALUE of the designer, or of every player: judged where the arm earns what was announced, else reported. */
    List<Statistic> values(KnownArm arm) {
        Reports reports = reports(arm);
        List<AccountRange> ranges = values.computeIfAbsent(reports, this::valueRanges);
        return problem.hasDesigner()
                ? List.of(ofDesigner(arm, accounts.under(reports), ranges.get(0)))
                : everybody.stream()
                        .map(player -> ofPlayer(arm, accounts.under(reports), player, ranges.get(player)))
                        .toList();
    }

    private Reports reports(KnownArm arm) {
        return arm.lies().orElseGet(() -> Reports.honest(game));
    }

    private List<AccountRange> valueRanges(Reports reports) {
        return problem.hasDesigner()
                ? List.of(AccountRange.of(
                        table,
                        reports,
                        problem.objective(),
                        everybody,
                        problem.weight().negate()))
                : everybody.stream()
                        .map(player -> AccountRange.of(
                                table, reports, game.payoffs().get(player), List.of(player), BigFraction.ONE))
                        .toList();
    }

    private Statistic ofDesigner(KnownArm arm, Accounts kept, AccountRange range) {
        double value = Exact.toDouble(accounts.expectedDesigner());
        // A payoff of what is told is near its double, and what is near an end may be beyond it.
        Observable observable = problem.told().isPresent()
                ? (cell, message, outcome) -> Exact.toDouble(kept.designer(cell, message, outcome))
                : kept::approxDesigner;
        return statistic(new Value(problem.designer()), arm, observable, range, value, value, margins.designer());
    }

    private Statistic ofPlayer(KnownArm arm, Accounts kept, int player, AccountRange range) {
        double value = Exact.toDouble(accounts.expectedPlayer(player));
        return statistic(
                new Value(game.players().get(player).name()),
                arm,
                (cell, message, outcome) -> Exact.toDouble(kept.player(player, cell, message, outcome)),
                range,
                value,
                value,
                margins.players().get(player));
    }

    /** BALANCE: judged where VALUE is; empty where nothing but fees is allowed or owed. */
    Optional<Statistic> balance(KnownArm arm) {
        Payments payments = table.payments();
        if (problem.regime() == Regime.NONE && (payments.isNone() || payments.hasFees())) {
            return Optional.empty();
        }
        double announced = Exact.toDouble(table.expectedPayment());
        Reports reports = reports(arm);
        Accounts kept = accounts.under(reports);
        return Optional.of(statistic(
                new Balance(problem.designer()),
                arm,
                (cell, message, outcome) -> Exact.toDouble(kept.paid(cell, message, outcome)),
                balances.computeIfAbsent(
                        reports, told -> AccountRange.of(table, told, Payoff.zero(game), everybody, BigFraction.ONE)),
                announced,
                problem.regime() == Regime.BALANCED ? 0 : announced,
                margins.designer()));
    }

    private static Statistic statistic(
            Promise promise,
            KnownArm arm,
            Observable observable,
            AccountRange range,
            double promised,
            double required,
            double margin) {
        return new Statistic(
                promise,
                arm.name(),
                arm.conduct().earnsTheValue() ? Standing.JUDGED : Standing.UNJUDGED,
                Test.EQUALS,
                observable,
                range.in(arm).low(),
                range.in(arm).high(),
                promised,
                required,
                margin,
                1);
    }
}
