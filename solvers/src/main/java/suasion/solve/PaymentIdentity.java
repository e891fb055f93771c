package suasion.solve;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Player;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.ObedienceGain;
import suasion.mechanism.Signal;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;

/**
 * The payment identity: with X(i, j) the player's expected payoff, payments aside, from doing j whenever i is
 * recommended,
 *
 * <pre>
 *   T(i) = max over j != i of X(i, j) - X(i, i)  (+ robustness x Pr(i))
 * </pre>
 *
 * <p>and a scheme with payments is persuasive iff P(i) &gt;= T(i) for every i.
 *
 * <p>Source: Dughmi, Niazadeh, Psomas and Weinberg (2019), Observation 1.
 */
public final class PaymentIdentity {
    private PaymentIdentity() {}

    /**
     * One line per player and signal, in their order.
     *
     * @throws IllegalArgumentException if a player has private types, for whom what he is paid does not follow from
     *     what he hears alone
     */
    public static List<PaymentLine> lines(DesignProblem problem, Table table) {
        SignalSpace signals = table.signals();
        Heard heard = new Heard(table);
        List<ObedienceGain> gains = problem.gains(signals);
        List<PaymentLine> lines = new ArrayList<>();
        for (int i = 0; i < signals.all().size(); i++) {
            Player player = problem.game().players().get(i);
            if (player.types().size() != 1) {
                throw new IllegalArgumentException(player.name() + " has types; payments on obedience need none");
            }
            List<BigFraction> masses = table.signalMass(i, 0);
            for (int signal = 0; signal < masses.size(); signal++) {
                BigFraction threshold = null;
                for (ObedienceGain gain : gains) {
                    if (gain.player() == i && gain.signal() == signal) {
                        BigFraction lost = heard.weigh(gain).negate();
                        threshold = threshold == null || lost.compareTo(threshold) > 0 ? lost : threshold;
                    }
                }
                Signal said = signals.of(i).get(signal);
                BigFraction margin = problem.robustness().multiply(masses.get(signal));
                lines.add(new PaymentLine(
                        player.name(),
                        said.name(),
                        masses.get(signal),
                        threshold == null ? null : threshold.add(margin),
                        masses.get(signal).multiply(table.payments().of(i, signal)),
                        table.payments().of(i, signal)));
            }
        }
        return lines;
    }
}
