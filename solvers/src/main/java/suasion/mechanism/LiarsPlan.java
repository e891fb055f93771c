package suasion.mechanism;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.ExactSum;
import suasion.game.Game;

/**
 * What a player does who has reported a type that is not his, or stays out: on every signal the action that maximises
 *
 * <pre>
 *   sum over cells of his type and messages with that signal of prior(cell) phi(message | state, report) u(cell, action)
 * </pre>
 *
 * with ties for the recommendation, then for the first action. Who stays out hears nothing and does the same always.
 * What is owed on obedience is not owed to him: such payments and reports do not meet in one mechanism.
 *
 * @param table the announced mechanism
 * @param player index of the player
 * @param type index of his true type
 * @param report index of what he reports, or {@link Reports#OUT}
 */
record LiarsPlan(Table table, int player, int type, int report) {
    /** The action on each signal of the player. */
    List<Integer> actions() {
        SignalSpace signals = table.signals();
        List<Integer> plan = new ArrayList<>();
        for (int signal = 0; signal < signals.of(player).size(); signal++) {
            int recommended = signals.of(player).get(signal).action();
            plan.add(report == Reports.OUT ? best(all(), 0) : best(signals.hearing(player, signal), recommended));
        }
        return plan;
    }

    private int[] all() {
        return IntStream.range(0, table.signals().messages()).toArray();
    }

    private int best(int[] messages, int favourite) {
        int actions = table.game().players().get(player).actions().size();
        int best = favourite;
        BigFraction most = worth(messages, favourite);
        for (int action = 0; action < actions; action++) {
            BigFraction worth = action == favourite ? most : worth(messages, action);
            if (worth.compareTo(most) > 0) {
                best = action;
                most = worth;
            }
        }
        return best;
    }

    private BigFraction worth(int[] messages, int action) {
        Game game = table.game();
        ExactSum sum = new ExactSum();
        for (int cell = 0; cell < game.cells(); cell++) {
            if (game.typeOf(cell, player) == type
                    && game.prior().get(cell).getNumerator().signum() > 0) {
                int row = report == Reports.OUT ? cell : game.withType(cell, player, report);
                for (int message : messages) {
                    BigFraction p = table.probability(row, message);
                    if (p.getNumerator().signum() > 0) {
                        long done = game.replace(table.signals().outcome(message), player, action);
                        BigFraction mass = game.prior().get(cell).multiply(p);
                        sum.addProduct(mass, game.payoffs().get(player).exact(cell, done));
                    }
                }
            }
        }
        return sum.value();
    }
}
