package suasion.symmetric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.mechanism.Accounts;
import suasion.mechanism.PriorityRule;
import suasion.mechanism.Regime;
import suasion.solve.Certificate;
import suasion.solve.Exhibit;

/**
 * What the symmetric solver shows beside a rule: who goes first, what theory says, what a simpler scheme would give.
 */
final class Exhibits {
    private final SymmetricGame game;
    private final PriorityRule rule;
    private final BigFraction kappa;

    /**
     * For one rule.
     *
     * @param kappa the weight of r in the score; null where the rule is only audited
     */
    Exhibits(SymmetricGame game, PriorityRule rule, BigFraction kappa) {
        this.game = game;
        this.rule = rule;
        this.kappa = kappa;
    }

    /**
     * All tables.
     *
     * @param withoutPayments the optimum without payments, with the sign that makes more better
     * @param certificate the rule's value and bound
     */
    List<Exhibit> all(BigFraction withoutPayments, Certificate certificate) {
        List<Exhibit> all = new ArrayList<>();
        all.add(order());
        if (kappa != null) {
            all.add(adjusted(certificate));
            all.add(proposition());
        }
        if (game.law().isIndependent()) {
            all.add(simpleScheme(withoutPayments));
        }
        return all;
    }

    /** What decides the order; priorities and shares are the rule's own. */
    private Exhibit order() {
        List<BigFraction> shares = Announcement.shares(rule);
        List<BigFraction> marginal = game.marginal();
        List<BigFraction> scores = kappa == null ? null : new Ranking(game.wanted(), game.receives()).scores(kappa);
        List<List<Object>> rows = new ArrayList<>();
        for (int k = 0; k < game.types(); k++) {
            BigFraction expected = marginal.get(k).multiply(game.actions());
            List<Object> row = new ArrayList<>(List.of(
                    game.law().types().get(k),
                    game.sends().get(k),
                    game.receives().get(k)));
            if (scores != null) {
                row.add(scores.get(k));
            }
            row.add(expected.getNumerator().signum() == 0 ? null : shares.get(k).divide(expected));
            rows.add(row);
        }
        String recommended = "Pr(recommended): that of an action of this type.";
        return kappa == null
                ? new Exhibit(
                        "order",
                        "Which type is recommended",
                        List.of("type", "sender", "receiver", "Pr(recommended)"),
                        rows,
                        recommended)
                : new Exhibit(
                        "order",
                        "Why this order: the score " + score(),
                        List.of("type", "sender", "receiver", "score", "Pr(recommended)"),
                        rows,
                        "The highest score that is present is recommended. " + recommended);
    }

    private String score() {
        return (game.sense().sign() > 0 ? "" : "-") + "sender + " + Exact.show(kappa) + " receiver";
    }

    /** The bound in its two parts: E[max over the types present of s + kappa r] and kappa E[r]. */
    private Exhibit adjusted(Certificate certificate) {
        BigFraction needed = kappa.multiply(game.mean(game.receives()));
        BigFraction bound =
                certificate.bound().multiply(new BigFraction(game.sense().sign()));
        String what = game.sense().sign() > 0 ? "bound" : "bound, its sign changed";
        String weight = Exact.show(kappa);
        return new Exhibit(
                "adjusted",
                "Why the highest score is best",
                List.of("what", "amount"),
                List.of(
                        Arrays.asList("E[highest score present]", bound.add(needed)),
                        Arrays.asList("E[" + weight + " receiver] of any action", needed),
                        Arrays.asList(what + ": the first less the second", bound)),
                "At the multiplier of obedience, recommending an action of type k is worth " + score() + " of that type"
                        + " in every state, less " + weight + " times the state's mean of receiver over all actions,"
                        + " which is the same whatever is recommended. So nothing beats a type with the highest score"
                        + " present, and that is what the rule recommends"
                        + (rule.orders().size() > 1 ? ", ties mixed so that obedience binds." : ".")
                        + (game.regime() == Regime.NONNEGATIVE || game.regime() == Regime.UNRESTRICTED
                                ? " Obedience bought by a payment is worth no more than it costs."
                                : ""));
    }

    private Exhibit proposition() {
        BigFraction value =
                Accounts.of(game.problem(rule.table().game()), rule.table()).expectedDesigner();
        String leverage = Exact.show(game.leverage());
        boolean paid = !rule.table().payments().isNone();
        List<Object> row =
                switch (game.regime()) {
                    case NONE -> Arrays.asList("3, ties put right", lambdaRule(), value);
                    case BALANCED ->
                        Arrays.asList(
                                "3, ties put right",
                                "balanced payments are 0 in a symmetric game; " + lambdaRule(),
                                value);
                    case UNRESTRICTED ->
                        Arrays.asList(
                                game.actions() == 2 ? "4 and 5" : "5",
                                "recommend the highest " + score() + ", " + leverage + " being n/(n-1)",
                                value);
                    case NONNEGATIVE ->
                        Arrays.asList(
                                "6",
                                paid
                                        ? "second branch: the highest " + score() + ", ties for the sender, paid for"
                                        : "first branch: the optimum without payments, " + lambdaRule(),
                                value);
                };
        return new Exhibit(
                "propositions",
                "Which proposition applies",
                List.of("proposition", "what it says here", "gives"),
                List.of(row),
                "Numbers of propositions: Dughmi, Niazadeh, Psomas and Weinberg 2019. One pair of actions has the"
                        + " multiplier " + Exact.show(kappa.divide(game.actions())) + "."
                        + (game.law().isIndependent() || game.regime() != Regime.NONNEGATIVE
                                ? ""
                                : " Proposition 6 is stated for independent types; its argument needs symmetry only."));
    }

    private String lambdaRule() {
        String ties = rule.orders().size() > 1
                ? "ties mixed between sender's and receiver's favourite until obedience binds"
                : "ties for the receiver";
        return "recommend the highest " + score() + ", " + ties;
    }

    private Exhibit simpleScheme(BigFraction withoutPayments) {
        SimpleScheme simple = SimpleScheme.of(game);
        BigFraction sign = new BigFraction(game.sense().sign());
        return new Exhibit(
                "simple-scheme",
                "Praising every action independently",
                List.of("scheme", "value", "share of the optimum", "guaranteed share"),
                List.of(
                        Arrays.asList(
                                "independent praise",
                                simple.value().multiply(sign),
                                simple.share(withoutPayments),
                                simple.guarantee()),
                        Arrays.asList("optimum without payments", withoutPayments.multiply(sign), null, null),
                        Arrays.asList("relaxed program", simple.relaxation().multiply(sign), null, null)),
                "Dughmi and Xu 2016: an action of type k is praised with probability z_k / (n p_k), z solving the"
                        + " relaxed program; a praised action is taken, any where none is. Shares are counted from the"
                        + " sender's worst payoff and compare with the optimum without payments.");
    }
}
