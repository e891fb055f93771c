package suasion.selling;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.mechanism.Accounts;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Table;
import suasion.solve.Certificate;
import suasion.solve.Certifier;
import suasion.solve.Claim;
import suasion.solve.IncentiveLine;
import suasion.solve.Lie;
import suasion.solve.MenuLagrangian;

/**
 * What one way of solving came up with, certified.
 *
 * @param table the menu as a mechanism
 * @param certificate what is proved of it
 * @param lines its incentives
 * @param claim what the certificate supports
 * @param method how it was found, for people
 */
record CertifiedMenu(Table table, Certificate certificate, List<IncentiveLine> lines, Claim claim, String method) {
    /** Certifies a menu by the multipliers of lies, from the game of the problem alone. */
    static CertifiedMenu of(DesignProblem problem, Table table, List<Lie> lies, String method) {
        MenuLagrangian lagrangian = new MenuLagrangian(problem.game(), lies);
        List<IncentiveLine> lines = lagrangian.price(Certifier.lines(problem, table, List.of()));
        BigFraction value = Accounts.of(problem, table).expectedDesigner();
        BigFraction bound = lagrangian.bound();
        Certificate certificate =
                new Certificate(value, bound, bound.subtract(value).abs(), Certifier.violation(problem, lines), true);
        return new CertifiedMenu(table, certificate, lines, Certifier.claim(problem, table, certificate), method);
    }

    boolean isOptimal() {
        return claim == Claim.OPTIMAL;
    }

    /** The one that is proved, else the one with the smaller gap among those that keep their promises. */
    static CertifiedMenu better(CertifiedMenu a, CertifiedMenu b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        boolean sameRank = (a.claim == Claim.AUDITED) == (b.claim == Claim.AUDITED);
        boolean first = sameRank ? a.certificate.gap().compareTo(b.certificate.gap()) <= 0 : b.claim == Claim.AUDITED;
        return first ? a : b;
    }
}
