package suasion.solve;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.lp.ExactAnswer;
import suasion.lp.LpAnswer;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Table;

/**
 * What one way of solving came up with, certified.
 *
 * @param scheme the mechanism
 * @param certificate what is proved of it
 * @param lines its incentives
 * @param claim what the certificate supports
 * @param method how it was found, for people
 */
record Candidate(Table scheme, Certificate certificate, List<IncentiveLine> lines, Claim claim, String method) {
    /** The exact simplex's answer. */
    static Candidate exactly(DesignProgram program, ExactAnswer answer, String method) {
        Lagrangian lagrangian = new Lagrangian(program.problem(), program.multipliers(answer.dual()));
        Table scheme = CanonicalPayments.pay(program.problem(), program.scheme(answer.primal(), lagrangian));
        return certified(program, scheme, lagrangian, true, method);
    }

    /** An engine's answer, cleaned. */
    static Candidate numerically(DesignProgram program, LpAnswer answer) {
        BigFraction[] prices = Arrays.stream(answer.dual()).mapToObj(Exact::of).toArray(BigFraction[]::new);
        if (Certifier.tolerance(program.problem()).getNumerator().signum() == 0) {
            // A designer who does not care is best off anywhere; multipliers of rounding noise would only hide it.
            Arrays.fill(prices, BigFraction.ZERO);
        }
        Lagrangian lagrangian = new Lagrangian(program.problem(), program.multipliers(prices));
        Table scheme = Cleaning.clean(program, answer.primal(), lagrangian);
        return certified(program, scheme, lagrangian, false, answer.engine() + ", " + program.program());
    }

    private static Candidate certified(
            DesignProgram program, Table scheme, Lagrangian lagrangian, boolean exact, String method) {
        DesignProblem problem = program.problem();
        List<IncentiveLine> lines = Certifier.lines(problem, scheme, lagrangian.multipliers());
        Certificate certificate = Certifier.certify(problem, scheme, lines, lagrangian, exact);
        return new Candidate(scheme, certificate, lines, Certifier.claim(problem, scheme, certificate), method);
    }

    /** The better supported of two: one that keeps its promises before one that does not, then the smaller gap. */
    static Candidate better(Candidate a, Candidate b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        boolean sameRank = (a.claim == Claim.AUDITED) == (b.claim == Claim.AUDITED);
        boolean first = sameRank ? a.certificate.gap().compareTo(b.certificate.gap()) <= 0 : b.claim == Claim.AUDITED;
        return first ? a : b;
    }

    Candidate with(String furtherMethod) {
        return new Candidate(scheme, certificate, lines, claim, method + furtherMethod);
    }
}
