package suasion.solve;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.ExactSum;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Payments;
import suasion.mechanism.Regime;
import suasion.mechanism.Table;

/**
 * The payments that make a scheme obeyed at the least cost, from the {@link PaymentIdentity}'s thresholds T(i, a):
 *
 * <pre>
 *   UNRESTRICTED   P(i, a) = T(i, a)
 *   NONNEGATIVE    P(i, a) = max(0, T(i, a))
 *   BALANCED       P(i, a) = T(i, a) - Pr(i, a) S / N,   S = sum of all T,   N = number of players with a choice
 * </pre>
 *
 * <p>and p(i, a) = P(i, a) / Pr(i, a) on each occurrence; nothing on what is never said. All in fractions. With
 * UNRESTRICTED and NONNEGATIVE payments every scheme is obeyed. With BALANCED ones it is iff S <= 0; where rounding of
 * a numeric scheme leaves S > 0, payments still sum to 0 exactly and every player is short of obedience by the same S /
 * N on every occurrence, which the certificate reports as the violation.
 *
 * <p>Source: Dughmi, Niazadeh, Psomas and Weinberg (2019), Observation 1 and Definition 1; the shares of S are equal
 * for lack of a reason to prefer anybody.
 */
public final class CanonicalPayments {
    private CanonicalPayments() {}

    /**
     * The scheme with the payments of the problem's regime in place of its own.
     *
     * @throws IllegalArgumentException if there are payments and a player has private types
     */
    public static Table pay(DesignProblem problem, Table scheme) {
        if (problem.regime() == Regime.NONE) {
            return scheme.withPayments(Payments.none(scheme.signals()));
        }
        List<PaymentLine> lines = PaymentIdentity.lines(problem, scheme);
        BigFraction share = problem.regime() == Regime.BALANCED ? share(lines) : BigFraction.ZERO;
        Iterator<PaymentLine> next = lines.iterator();
        List<List<BigFraction>> owed = new ArrayList<>();
        for (int player = 0; player < problem.game().players().size(); player++) {
            List<BigFraction> own = new ArrayList<>();
            for (int signal = 0; signal < scheme.signals().of(player).size(); signal++) {
                own.add(owed(problem.regime(), next.next(), share));
            }
            owed.add(own);
        }
        return scheme.withPayments(Payments.of(owed));
    }

    /** S / N. */
    private static BigFraction share(List<PaymentLine> lines) {
        ExactSum slack = new ExactSum();
        lines.stream().filter(line -> line.threshold() != null).forEach(line -> slack.add(line.threshold()));
        long players = lines.stream()
                .filter(line -> line.threshold() != null)
                .map(PaymentLine::player)
                .distinct()
                .count();
        return players == 0 ? BigFraction.ZERO : slack.value().divide(players);
    }

    private static BigFraction owed(Regime regime, PaymentLine line, BigFraction share) {
        if (line.threshold() == null || line.probability().getNumerator().signum() == 0) {
            return BigFraction.ZERO;
        }
        BigFraction needed = line.threshold().divide(line.probability()).subtract(share);
        return regime == Regime.NONNEGATIVE && needed.getNumerator().signum() < 0 ? BigFraction.ZERO : needed;
    }
}
