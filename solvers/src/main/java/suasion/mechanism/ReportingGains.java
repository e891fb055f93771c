package suasion.mechanism;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;

/** HONESTY per (player, type, other report that he may make), then PARTICIPATION per (player, type). */
final class ReportingGains {
    private final Table table;
    private final Game game;
    private final Accounts honest;
    private final Optional<Sale> sale;
    private final List<HonestyGain> honesty = new ArrayList<>();
    private final List<HonestyGain> participation = new ArrayList<>();

    private ReportingGains(DesignProblem problem, Table table) {
        this.table = table;
        this.game = table.game();
        this.honest = Accounts.of(problem, table);
        this.sale = problem.sale();
    }

    static List<HonestyGain> of(DesignProblem problem, Table table) {
        ReportingGains gains = new ReportingGains(problem, table);
        if (gains.sale.isPresent() && table.payments().isNothingOwed()) {
            gains.ofDeals();
        } else {
            IntStream.range(0, gains.game.players().size()).forEach(gains::ofPlayer);
        }
        gains.honesty.addAll(gains.participation);
        return gains.honesty;
    }

    /** Whoever buys has nothing to do after a lie, and its worth is linear in his values. */
    private void ofDeals() {
        Interim interim = new Interim(table);
        List<Integer> signals =
                table.signals().of(0).stream().map(Signal::action).toList();
        List<Integer> nothing = signals.stream().map(signal -> Sale.NOTHING).toList();
        each(
                0,
                interim::worths,
                (incentive, lie) -> new HonestyGain(
                        incentive,
                        table,
                        honest,
                        0,
                        lie.type,
                        lie.report,
                        lie.report == Reports.OUT ? nothing : signals,
                        interim.worths(lie.type, lie.report),
                        lie.truth));
    }

    private void ofPlayer(int player) {
        int count = game.players().get(player).types().size();
        List<Accounts> lying = IntStream.range(0, count)
                .mapToObj(report -> honest.under(Reports.always(game, player, report)))
                .toList();
        Accounts out = honest.under(Reports.always(game, player, Reports.OUT));
        each(
                player,
                (type, truth) -> IntStream.range(0, game.states().size())
                        .mapToObj(state -> HonestyGain.obeyed(honest, table, player, cell(player, state, type)))
                        .toList(),
                (incentive, lie) -> HonestyGain.of(
                        incentive,
                        honest,
                        lie.report == Reports.OUT ? out : lying.get(lie.report),
                        table,
                        player,
                        lie.type,
                        lie.report,
                        lie.truth));
    }

    private int cell(int player, int state, int type) {
        return state * game.players().get(player).types().size() + type;
    }

    private record Lie(int type, int report, List<BigFraction> truth) {}

    private void each(
            int player,
            BiFunction<Integer, Integer, List<BigFraction>> worths,
            BiFunction<Incentive, Lie, HonestyGain> gain) {
        String name = game.players().get(player).name();
        List<String> types = game.players().get(player).types();
        for (int type = 0; type < types.size(); type++) {
            List<BigFraction> truth = worths.apply(type, type);
            for (int report = 0; report < types.size(); report++) {
                if (report != type && mayReport(type, report)) {
                    Incentive incentive = Incentive.honesty(name, types.get(type), types.get(report));
                    honesty.add(gain.apply(incentive, new Lie(type, report, truth)));
                }
            }
            Incentive incentive = Incentive.participation(name, types.get(type));
            participation.add(gain.apply(incentive, new Lie(type, Reports.OUT, truth)));
        }
    }

    private boolean mayReport(int type, int report) {
        return sale.map(goods -> goods.mayReport(type, report)).orElse(true);
    }
}
