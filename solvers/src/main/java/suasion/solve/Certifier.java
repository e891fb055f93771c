package suasion.solve;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Payoff;
import suasion.mechanism.Accounts;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Device;
import suasion.mechanism.Gain;
import suasion.mechanism.ObedienceGain;
import suasion.mechanism.OffPath;
import suasion.mechanism.Table;
import suasion.mechanism.Types;

/**
 * Proves what a mechanism is worth, from the game, the mechanism and multipliers alone: no solver, no LP library.
 *
 * <p>Value and violations are sums of fractions, computed exactly. The bound is the {@link Lagrangian}'s:
 * outward-rounded doubles first, fractions where those leave a gap above the tolerance.
 */
public final class Certifier {
    /** Gaps and violations up to this share of the payoff range support the claim OPTIMAL (numeric). */
    public static final BigFraction TOLERANCE = new BigFraction(1, 1_000_000_000);

    private Certifier() {}

    /**
     * Every incentive of a mechanism with its probability and gain, what it pays included.
     *
     * @param multipliers one per gain, or an empty list where nothing was optimised
     */
    public static List<IncentiveLine> lines(DesignProblem problem, Table mechanism, List<BigFraction> multipliers) {
        List<Gain> gains = problem.gains(mechanism);
        Heard heard = new Heard(mechanism);
        List<IncentiveLine> lines = new ArrayList<>();
        for (int k = 0; k < gains.size(); k++) {
            Gain gain = gains.get(k);
            BigFraction probability = heard.probability(gain);
            BigFraction weighted = heard.weigh(gain);
            lines.add(new IncentiveLine(
                    gain.incentive(),
                    probability,
                    weighted,
                    probability.getNumerator().signum() == 0 ? null : weighted.divide(probability),
                    multipliers.isEmpty() ? null : multipliers.get(k)));
        }
        return lines;
    }

    /**
     * CREDIBILITY of everything that a device says off the path of play only, at the belief that it names: probability
     * 0, the gain given that belief.
     */
    public static List<IncentiveLine> credibility(Device device) {
        List<IncentiveLine> lines = new ArrayList<>();
        for (OffPath offPath : device.offPath()) {
            Heard heard = new Heard(offPath.table());
            for (ObedienceGain gain : offPath.gains()) {
                lines.add(new IncentiveLine(
                        gain.incentive(), BigFraction.ZERO, BigFraction.ZERO, heard.weigh(gain), null));
            }
        }
        return lines;
    }

    /**
     * The worst amount by which a conditional gain falls short of the problem's margin, or of an equality is off on
     * either side; 0 where none is.
     */
    public static BigFraction violation(DesignProblem problem, List<IncentiveLine> lines) {
        BigFraction worst = BigFraction.ZERO;
        for (IncentiveLine line : lines) {
            if (line.conditionalGain() != null) {
                BigFraction shortfall = line.incentive().kind().isEquality()
                        ? line.conditionalGain().abs()
                        : problem.robustness().subtract(line.conditionalGain());
                worst = shortfall.compareTo(worst) > 0 ? shortfall : worst;
            }
        }
        return worst;
    }

    /** The certificate of a mechanism whose optimality is to be proved by multipliers. */
    public static Certificate certify(
            DesignProblem problem, Table mechanism, List<IncentiveLine> lines, Lagrangian lagrangian, boolean exact) {
        BigFraction value = Accounts.of(problem, mechanism).expectedDesigner();
        BigFraction violation = violation(problem, lines);
        if (!exact) {
            Certificate outward = with(value, lagrangian.outwardBound(), violation, false, lagrangian);
            if (outward.gap().compareTo(tolerance(problem)) <= 0) {
                return outward;
            }
        }
        return with(value, lagrangian.exactBound(), violation, true, lagrangian);
    }

    /**
     * The certificate of a mechanism that nobody calls optimal: its value, null where there is no designer, and
     * violations, no bound.
     */
    public static Certificate audit(DesignProblem problem, Table mechanism, List<IncentiveLine> lines) {
        BigFraction value =
                problem.hasDesigner() ? Accounts.of(problem, mechanism).expectedDesigner() : null;
        return new Certificate(value, null, null, violation(problem, lines), true);
    }

    private static Certificate with(
            BigFraction value, BigFraction bound, BigFraction violation, boolean exact, Lagrangian lagrangian) {
        BigFraction gap = bound.subtract(value).abs();
        return new Certificate(value, bound, gap, violation, exact, lagrangian.priceOfPayments());
    }

    /**
     * The strongest claim that a certificate supports; AUDITED where the mechanism breaks a promise, be it an incentive
     * or the regime of payments.
     */
    public static Claim claim(DesignProblem problem, Table mechanism, Certificate certificate) {
        if (!keepsPromises(problem, certificate.violation()) || !keepsRegime(problem, mechanism)) {
            return Claim.AUDITED;
        }
        if (certificate.gap().compareTo(tolerance(problem)) <= 0) {
            return Claim.OPTIMAL;
        }
        return problem.sense().sign() > 0 ? Claim.LOWER_BOUND : Claim.UPPER_BOUND;
    }

    /**
     * Whether a mechanism's payments are those that the regime allows, exactly: none at all (but fees, where types are
     * reported), none below 0, or a mean of 0 over all players.
     */
    public static boolean keepsRegime(DesignProblem problem, Table mechanism) {
        return switch (problem.regime()) {
            case NONE ->
                problem.types() == Types.REPORTED
                        ? mechanism.payments().isNothingOwed()
                        : mechanism.payments().isNone();
            case NONNEGATIVE -> mechanism.payments().isNonnegative();
            case BALANCED -> mechanism.expectedPayment().getNumerator().signum() == 0;
            case UNRESTRICTED -> true;
        };
    }

    /**
     * Whether a violation is at most 1e-9 of every player's payoff range, and with a robustness margin at most a
     * thousandth of that. Players who are indifferent to everything are judged with the others; alone, exactly.
     */
    static boolean keepsPromises(DesignProblem problem, BigFraction violation) {
        if (violation.getNumerator().signum() == 0) {
            return true;
        }
        if (problem.robustness().getNumerator().signum() > 0
                && violation.compareTo(problem.robustness().divide(1000)) > 0) {
            return false;
        }
        return problem.game().payoffs().stream()
                .map(payoff -> tolerance(problem, payoff))
                .filter(tolerance -> tolerance.getNumerator().signum() > 0)
                .min(BigFraction::compareTo)
                .filter(smallest -> violation.compareTo(smallest) <= 0)
                .isPresent();
    }

    /** 1e-9 of the designer's unit, {@link DesignProblem#scale}. */
    static BigFraction tolerance(DesignProblem problem) {
        return problem.scale().multiply(TOLERANCE);
    }

    /** 1e-9 of a payoff's range. */
    static BigFraction tolerance(DesignProblem problem, Payoff payoff) {
        return problem.game().range(payoff).multiply(TOLERANCE);
    }
}
