package suasion.mechanism;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.ExactSum;
import suasion.game.Game;
import suasion.game.LargestSum;
import suasion.game.Payoff;

/**
 * What a player does who has reported a type that is not his, or stays out: on every signal the action that maximises
 *
 * <pre>
 *   sum over cells of his type and messages with that signal of prior(cell) phi(message | state, report) u(cell, action)
 * </pre>
 *
 * with ties for the recommendation, then for the first action. Who stays out hears nothing and does the same always.
 * Where goods are sold there is nothing to do: he gets what is drawn for his report, and nothing if he stays out. What
 * is owed on obedience is not owed to him: such payments and reports do not meet in one mechanism.
 *
 * @param table the announced mechanism
 * @param player index of the player
 * @param type index of his true type
 * @param report index of what he reports, or {@link Reports#OUT}
 */
record LiarsPlan(Table table, int player, int type, int report) {
    /** A cell of his type and a message that is then sent, with their joint probability. */
    private record Heard(int cell, int message, BigFraction mass) {}

    /** The action on each signal of the player. */
    List<Integer> actions() {
        SignalSpace signals = table.signals();
        if (Sale.in(table.game()).isPresent()) {
            return signals.of(player).stream()
                    .map(signal -> report == Reports.OUT ? Sale.NOTHING : signal.action())
                    .toList();
        }
        List<List<Heard>> bySignal = new ArrayList<>();
        for (int signal = 0; signal < signals.of(player).size(); signal++) {
            bySignal.add(new ArrayList<>());
        }
        List<Heard> heard = heard();
        heard.forEach(one -> bySignal.get(signals.signalOf(one.message, player)).add(one));
        if (report == Reports.OUT) {
            int always = best(heard, 0);
            return bySignal.stream().map(signal -> always).toList();
        }
        return IntStream.range(0, bySignal.size())
                .mapToObj(signal -> best(
                        bySignal.get(signal), signals.of(player).get(signal).action()))
                .toList();
    }

    private List<Heard> heard() {
        Game game = table.game();
        List<Heard> heard = new ArrayList<>();
        for (int cell = 0; cell < game.cells(); cell++) {
            BigFraction prior = game.prior().get(cell);
            if (game.typeOf(cell, player) == type && prior.getNumerator().signum() > 0) {
                int row = Reports.heardIn(game, cell, player, report);
                for (int message = 0; message < table.signals().messages(); message++) {
                    BigFraction p = table.probability(row, message);
                    if (p.getNumerator().signum() > 0) {
                        heard.add(new Heard(cell, message, prior.multiply(p)));
                    }
                }
            }
        }
        return heard;
    }

    private int best(List<Heard> heard, int favourite) {
        int actions = table.game().players().get(player).actions().size();
        Payoff payoff = table.game().payoffs().get(player);
        LargestSum largest = new LargestSum(actions);
        for (Heard one : heard) {
            double mass = Exact.toDouble(one.mass);
            for (int action = 0; action < actions; action++) {
                largest.add(action, mass, payoff.approx(one.cell, done(one, action)));
            }
        }
        return largest.find(favourite, action -> worth(heard, action));
    }

    private long done(Heard one, int action) {
        return table.game().replace(table.signals().outcome(one.message), player, action);
    }

    private BigFraction worth(List<Heard> heard, int action) {
        Payoff payoff = table.game().payoffs().get(player);
        ExactSum sum = new ExactSum();
        heard.forEach(one -> sum.addProduct(one.mass, payoff.exact(one.cell, done(one, action))));
        return sum.value();
    }
}
