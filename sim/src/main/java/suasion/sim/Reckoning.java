package suasion.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.mechanism.Accounts;
import suasion.mechanism.Reports;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;

/**
 * Sums up an arm from its counts, always in the same order, so that equal counts give equal bits.
 *
 * <pre>
 *   regret(i) = sum over (t, s) of max_a sum of n(cell, message, outcome) (u_i(a instead) - u_i)
 * </pre>
 *
 * <p>over the observation cells in which i is of type t and hears s; a type that stays out hears nothing, so that there
 * is nothing to follow, and regrets what another action would have brought him whatever was sent. Where goods are sold,
 * with n(t, r) for how often type t reported r and w(t, r) for what that is worth on average under the announced table,
 *
 * <pre>
 *   regret = sum over (t, r) of n(t, r) (max_r' w(t, r') - w(t, r))
 * </pre>
 */
final class Reckoning {
    private final Arm arm;
    private final Game game;
    private final SignalSpace signals;
    private final List<Seat> seats;
    private List<Regret> regrets;
    private double[][] worths;
    private double[][] revenues;

    Reckoning(Arm arm) {
        this.arm = arm;
        this.game = arm.problem().game();
        this.signals = arm.announced().signals();
        this.seats =
                IntStream.range(0, game.players().size()).mapToObj(arm::seat).toList();
    }

    /** What had come of the play when its counts were these. */
    Look look(Tally tally) {
        if (arm.problem().sale().isPresent()) {
            return look(told(tally));
        }
        if (regrets == null) {
            regrets = seats.stream()
                    .map(seat -> new Regret(seat, tally.cells().size()))
                    .toList();
        }
        List<Look.Sums> players = new ArrayList<>();
        for (Seat seat : seats) {
            players.add(sums(tally, seat));
        }
        Accounts accounts = seats.get(0).accounts();
        ObservationCells cells = tally.cells();
        double designer = 0;
        for (int k = 0; k < cells.size(); k++) {
            if (tally.count(k) > 0) {
                designer += tally.count(k) * accounts.approxDesigner(cells.cell(k), cells.message(k), cells.outcome(k));
            }
        }
        return new Look(tally.rounds(), players, designer);
    }

    /** How often each type told what it tells in this arm, where that was decided before play. */
    private long[][] told(Tally tally) {
        ObservationCells cells = tally.cells();
        int types = seats.get(0).player().types().size();
        long[][] told = new long[types][types + 1];
        for (int k = 0; k < cells.size(); k++) {
            int type = game.typeOf(cells.cell(k), 0);
            told[type][arm.reports().of(0, type) + 1] += tally.count(k);
        }
        return told;
    }

    private Look.Sums sums(Tally tally, Seat seat) {
        ObservationCells cells = tally.cells();
        int i = seat.index();
        int heard = seat.signals().size();
        // one more for whoever stays out and hears nothing
        Regret.Sums regret = regrets.get(i).sums(seat.player().types().size() * (heard + 1));
        long followed = 0;
        double payoff = 0;
        for (int k = 0; k < cells.size(); k++) {
            long count = tally.count(k);
            if (count == 0) {
                continue;
            }
            int cell = cells.cell(k);
            int message = cells.message(k);
            long outcome = cells.outcome(k);
            int type = game.typeOf(cell, i);
            boolean out = seat.reported(type) == Reports.OUT;
            int signal = out ? heard : signals.heard(cell, message, outcome, i);
            followed += !out && seat.recommended(signal) == game.actionOf(outcome, i) ? count : 0;
            payoff += count * seat.accounts().approxPlayer(i, cell, message, outcome);
            regret.add(type * (heard + 1) + signal, count, regrets.get(i).gains(arm, cells, k));
        }
        return new Look.Sums(followed, payoff, regret.regret());
    }

    /**
     * What had come of a buyer who decides what he reports.
     *
     * @param reported how often, by type, then report + 1
     */
    Look look(long[][] reported) {
        if (worths == null) {
            price();
        }
        Seat seat = seats.get(0);
        long rounds = 0;
        long honest = 0;
        double payoff = 0;
        double designer = 0;
        double regret = 0;
        for (int type = 0; type < reported.length; type++) {
            long times = 0;
            for (int report : seat.options(type)) {
                long count = reported[type][report + 1];
                times += count;
                honest += report == type ? count : 0;
                payoff += count * worths[type][report + 1];
                designer += count * revenues[type][report + 1];
            }
            double most = Double.NEGATIVE_INFINITY;
            for (int report : seat.options(type)) {
                most = Math.max(most, worths[type][report + 1]);
            }
            for (int report : seat.options(type)) {
                regret += reported[type][report + 1] * (most - worths[type][report + 1]);
            }
            rounds += times;
        }
        return new Look(rounds, List.of(new Look.Sums(honest, payoff, regret)), designer);
    }

    /** What every report of every type brings on average to the buyer and to the designer. */
    private void price() {
        int types = seats.get(0).player().types().size();
        worths = new double[types][types + 1];
        revenues = new double[types][types + 1];
        for (int type = 0; type < types; type++) {
            for (int report : seats.get(0).options(type)) {
                price(type, report);
            }
        }
    }

    private void price(int type, int report) {
        Table table = arm.announced();
        Accounts accounts = seats.get(0).accountsAt(report);
        double mass = 0;
        for (int cell = 0; cell < game.cells(); cell++) {
            double prior = Exact.toDouble(game.prior().get(cell));
            if (prior == 0 || game.typeOf(cell, 0) != type) {
                continue;
            }
            mass += prior;
            int row = Reports.heardIn(game, cell, 0, report);
            for (int message = 0; message < signals.messages(); message++) {
                double joint = prior * Exact.toDouble(table.probability(row, message));
                if (joint > 0) {
                    long outcome = report == Reports.OUT ? 0 : signals.outcome(message);
                    worths[type][report + 1] += joint * accounts.approxPlayer(0, cell, message, outcome);
                    revenues[type][report + 1] += joint * accounts.approxDesigner(cell, message, outcome);
                }
            }
        }
        if (mass > 0) {
            worths[type][report + 1] /= mass;
            revenues[type][report + 1] /= mass;
        }
    }
}
