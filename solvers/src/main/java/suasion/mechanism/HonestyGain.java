package suasion.mechanism;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.ExactSum;
import suasion.game.Game;

/**
 * The gain from being honest and obedient over reporting another type, or staying out, and then doing what is best by
 * Bayes' rule. It counts in all rounds in which the player has the type:
 *
 * <pre>
 *   obeyed(cell, message) = u(cell, what the message recommends) - fee(type)
 *   forgone(cell)         = sum over messages of phi(message | state, report) u(cell, plan(signal)) - fee(report)
 * </pre>
 *
 * <p>The plan is the liar's fixed map from what he hears to what he does. It is a best reply to the announced table, so
 * this gain is the smallest over all plans: no other disobedience after this lie pays more.
 *
 * <p>Source: Myerson (1982); for selling information Bergemann, Bonatti and Smolin (2018), section III.
 *
 * @param incentive HONESTY, or PARTICIPATION where he stays out
 * @param table the announced mechanism
 * @param honest what everybody ends up with when all are honest
 * @param player index of the player
 * @param type index of his true type
 * @param report index of the type that he reports, {@link Reports#OUT} where he stays out
 * @param plan the action taken on each signal
 * @param expected what the lie brings, in the mean over what is then heard, in the cells of the type: one per state
 * @param truth what honesty brings, in the mean over what is then heard, in the cells of the type: one per state
 */
public record HonestyGain(
        Incentive incentive,
        Table table,
        Accounts honest,
        int player,
        int type,
        int report,
        List<Integer> plan,
        List<BigFraction> expected,
        List<BigFraction> truth)
        implements Gain {
    public HonestyGain {
        plan = List.copyOf(plan);
        expected = List.copyOf(expected);
        truth = List.copyOf(truth);
    }

    /** A lie changes what is heard, so it counts whatever that is. */
    @Override
    public int signal() {
        return ANY;
    }

    /**
     * The gain of a player of {@code type} over reporting {@code report}, with the plan that is best for the liar.
     *
     * @param lying what everybody ends up with where that is what he reports
     */
    static HonestyGain of(
            Incentive incentive,
            Accounts honest,
            Accounts lying,
            Table table,
            int player,
            int type,
            int report,
            List<BigFraction> truth) {
        Game game = table.game();
        int types = game.players().get(player).types().size();
        List<Integer> plan = new LiarsPlan(table, player, type, report).actions();
        List<BigFraction> expected = new ArrayList<>();
        for (int state = 0; state < game.states().size(); state++) {
            expected.add(forgone(table, lying, player, state * types + type, report, plan));
        }
        return new HonestyGain(incentive, table, honest, player, type, report, plan, expected, truth);
    }

    private static BigFraction forgone(
            Table table, Accounts lying, int player, int cell, int report, List<Integer> plan) {
        int row = Reports.heardIn(table.game(), cell, player, report);
        SignalSpace signals = table.signals();
        ExactSum sum = new ExactSum();
        for (int message = 0; message < signals.messages(); message++) {
            BigFraction p = table.probability(row, message);
            if (p.getNumerator().signum() > 0) {
                int action = plan.get(signals.signalOf(message, player));
                long done = table.game().replace(signals.outcome(message), player, action);
                sum.addProduct(p, lying.player(player, cell, message, done));
            }
        }
        return sum.value();
    }

    @Override
    public Game game() {
        return table.game();
    }

    /** All messages: what is heard after the lie is not what is heard in an honest round. */
    @Override
    public int[] messages() {
        return IntStream.range(0, table.signals().messages()).toArray();
    }

    @Override
    public BigFraction obeyed(int cell, int message) {
        return honest.player(player, cell, message, table.signals().outcome(message));
    }

    /** What honesty brings in a cell, in the mean over what is then heard. */
    public BigFraction obeyed(int cell) {
        return truth.get(game().stateOf(cell));
    }

    /** The same where it is not yet known. */
    static BigFraction obeyed(Accounts honest, Table table, int player, int cell) {
        ExactSum sum = new ExactSum();
        for (int message = 0; message < table.signals().messages(); message++) {
            BigFraction p = table.probability(cell, message);
            if (p.getNumerator().signum() > 0) {
                sum.addProduct(
                        p, honest.player(player, cell, message, table.signals().outcome(message)));
            }
        }
        return sum.value();
    }

    /**
     * The gain weighted with mass: sum over the cells of the type of prior(cell) (obeyed(cell) - forgone(cell)); what
     * is heard in a round does not matter to its mean.
     */
    public BigFraction weighted() {
        ExactSum sum = new ExactSum();
        int types = game().players().get(player).types().size();
        for (int state = 0; state < truth.size(); state++) {
            BigFraction prior = game().prior().get(state * types + type);
            if (!Exact.same(truth.get(state), expected.get(state))) {
                sum.addProduct(prior, truth.get(state));
                sum.addProduct(prior.negate(), expected.get(state));
            }
        }
        return sum.value();
    }

    /** The probability of the type. */
    public BigFraction probability() {
        ExactSum sum = new ExactSum();
        int types = game().players().get(player).types().size();
        for (int state = 0; state < truth.size(); state++) {
            sum.add(game().prior().get(state * types + type));
        }
        return sum.value();
    }

    @Override
    public BigFraction forgone(int cell, int message) {
        return expected.get(game().stateOf(cell));
    }

    @Override
    public String toString() {
        return incentive.id() + ", plan " + plan;
    }
}
