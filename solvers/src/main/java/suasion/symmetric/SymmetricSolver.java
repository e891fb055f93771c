package suasion.symmetric;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.mechanism.Accounts;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.PriorityRule;
import suasion.mechanism.Regime;
import suasion.solve.Benchmarks;
import suasion.solve.Certificate;
import suasion.solve.Certifier;
import suasion.solve.Check;
import suasion.solve.Claim;
import suasion.solve.IncentiveLine;
import suasion.solve.Solution;
import suasion.solve.Solver;

/**
 * The best symmetric scheme, which no other scheme beats, from order statistics alone.
 *
 * <p>Told an action, the receiver gets R = E[r of the recommended action]; all others look alike and, n E[r] in total,
 * are worth (n E[r] - R) / (n-1) each. So with a payment p the gain from following is n/(n-1) (R - E[r]) + p, and weak
 * duality with the multiplier mu = kappa (n-1)/n on it bounds the sender's payoff S - p by
 *
 * <pre>
 *   B(kappa) = E[max over the types present of s + kappa r] - kappa E[r]
 * </pre>
 *
 * <p>for every kappa &gt;= 0 without payments (and balanced ones, which by symmetry are 0), kappa &lt;= n/(n-1) where
 * payments are non-negative, kappa = n/(n-1) where they are unrestricted. The smallest such bound is attained: by the
 * score rule with ties mixed until the receiver just obeys, by the same without a mixture, or by the score rule at
 * n/(n-1) with p making up for the rest. One pair of actions has lambda = kappa / n.
 *
 * <p>Source: Dughmi, Niazadeh, Psomas and Weinberg (2019), Propositions 3 (with its ties put right), 5 and 6.
 */
public final class SymmetricSolver {
    /** Written-out games of at most so many columns are solved by the linear program as well. */
    private static final long QUICK = 512;

    private final SymmetricGame game;
    private final OrderStatistics statistics;
    private final Ranking ranking;
    private final BigFraction needed;

    private SymmetricSolver(SymmetricGame game) {
        this.game = game;
        this.statistics = OrderStatistics.of(game.law());
        this.ranking = new Ranking(game.wanted(), game.receives());
        this.needed = game.mean(game.receives());
    }

    /** The optimum with its certificate. */
    public static Solution solve(SymmetricGame game) {
        SymmetricSolver solver = new SymmetricSolver(game);
        Optimum optimum = solver.optimum();
        Solution solution = solver.solution(optimum.rule, optimum.kappa);
        return solution.with(new Exhibits(game, optimum.rule, optimum.kappa)
                .all(solver.withoutPayments(optimum), solution.certificate()));
    }

    /** A given rule: its value and its incentive, no bound; the optimum beside it as a benchmark. */
    public static Solution audit(SymmetricGame game, PriorityRule rule) {
        SymmetricSolver solver = new SymmetricSolver(game);
        Optimum optimum = solver.optimum();
        Solution audited = solver.solution(rule, null);
        return audited.with(new Exhibits(game, rule, null).all(solver.withoutPayments(optimum), audited.certificate()));
    }

    /** A rule and the weight of r that proves it optimal. */
    private record Optimum(PriorityRule rule, BigFraction kappa) {}

    private Optimum optimum() {
        BigFraction leverage = game.leverage();
        if (game.regime() == Regime.UNRESTRICTED) {
            return new Optimum(new ScoreRule(leverage, Ties.UNIFORM, null).of(game), leverage);
        }
        Multiplier multiplier = smallest();
        if (game.regime() == Regime.NONNEGATIVE && multiplier.kappa().compareTo(leverage) > 0) {
            return new Optimum(new ScoreRule(leverage, Ties.SENDER, null).of(game), leverage);
        }
        return new Optimum(Announcement.of(game, mixture(multiplier)), multiplier.kappa());
    }

    private Multiplier smallest() {
        return Multiplier.smallest(ranking, game.wanted(), game.receives(), needed, statistics::recommended);
    }

    /** The sender's favourites with their share, rounded down where it is long: the receiver still obeys. */
    private List<PriorityRule.Order> mixture(Multiplier multiplier) {
        int[] receivers = ranking.byScore(multiplier.kappa(), Ties.RECEIVER);
        int bits = statistics.pairs(receivers).unit().bitLength()
                + multiplier.sendersShare().denominator().bitLength();
        boolean exact = Rounding.of(bits, game.types() * game.types()).exact();
        BigFraction share = exact
                ? multiplier.sendersShare().exact()
                : multiplier.sendersShare().down(Rounding.LAW_BITS);
        if (share.getNumerator().signum() == 0) {
            return Announcement.sure(receivers);
        }
        return List.of(
                Announcement.order(share, ranking.byScore(multiplier.kappa(), Ties.SENDER)),
                Announcement.order(BigFraction.ONE.subtract(share), receivers));
    }

    /** The optimum without payments, in terms of which the simple scheme's guarantee is stated; signed, rounded up. */
    private BigFraction withoutPayments(Optimum optimum) {
        boolean known = game.regime() == Regime.NONE || game.regime() == Regime.BALANCED;
        Ratio bound = bound(known ? optimum.kappa : smallest().kappa());
        return Rounding.of(statistics.pairs(new int[game.types()])).up(bound);
    }

    /** B(kappa). */
    private Ratio bound(BigFraction kappa) {
        return statistics
                .recommended(ranking.byScore(kappa, Ties.UNIFORM))
                .mean(ranking.scores(kappa))
                .minus(kappa.multiply(needed));
    }

    private Solution solution(PriorityRule rule, BigFraction kappa) {
        DesignProblem problem = game.problem(rule.table().game());
        BigFraction payment = rule.table().payments().of(0, 0);
        BigFraction gain = payment.subtract(ScoreRule.threshold(game, rule));
        BigFraction multiplier = kappa == null ? null : kappa.divide(game.leverage());
        IncentiveLine line = new IncentiveLine(
                problem.gains(rule.table()).get(0).incentive(), BigFraction.ONE, gain, gain, multiplier);
        Certificate certificate = certificate(rule, kappa, gain);
        return new Solution(
                problem,
                rule,
                kappa == null ? Claim.AUDITED : Certifier.claim(problem, rule.table(), certificate),
                certificate,
                List.of(line),
                benchmarks(rule, kappa != null),
                kappa == null ? List.of() : checks(certificate),
                kappa == null ? "audited as given" : method(kappa),
                null);
    }

    /**
     * What is announced is judged together with what the rule truly does: they are the same where nothing is rounded,
     * and otherwise the worse of both counts.
     */
    private Certificate certificate(PriorityRule rule, BigFraction kappa, BigFraction gain) {
        BigFraction sign = new BigFraction(game.sense().sign());
        BigFraction payment = rule.table().payments().of(0, 0);
        Scaled truth = Announcement.law(statistics, rule.orders(), OrderStatistics::recommended);
        Rounding rounding = Rounding.of(Announcement.law(statistics, rule.orders(), OrderStatistics::pairs));
        Ratio trueGain =
                truth.mean(game.receives()).minus(needed).times(game.leverage()).plus(payment);
        BigFraction worst = smaller(gain, rounding.down(trueGain));
        BigFraction violation = worst.getNumerator().signum() < 0 ? worst.negate() : BigFraction.ZERO;
        BigFraction announced = Announcement.means(rule, game.wanted()).get(0).subtract(payment);
        if (kappa == null) {
            return new Certificate(announced.multiply(sign), null, null, violation, rounding.exact());
        }
        requirePrice(kappa);
        BigFraction bound = rounding.up(bound(kappa));
        BigFraction least =
                smaller(announced, rounding.down(truth.mean(game.wanted()).minus(payment)));
        BigFraction gap = bound.subtract(least);
        BigFraction above = announced.subtract(bound);
        return new Certificate(
                announced.multiply(sign),
                bound.multiply(sign),
                gap.compareTo(above) > 0 ? gap : above,
                violation,
                rounding.exact(),
                price(kappa));
    }

    /** B(kappa) is a bound for the multipliers that the regime allows, and for no others. */
    private void requirePrice(BigFraction kappa) {
        int beyond = kappa.compareTo(game.leverage());
        boolean allowed =
                switch (game.regime()) {
                    case NONE, BALANCED -> kappa.getNumerator().signum() >= 0;
                    case NONNEGATIVE -> kappa.getNumerator().signum() >= 0 && beyond <= 0;
                    case UNRESTRICTED -> beyond == 0;
                };
        if (!allowed) {
            throw new IllegalStateException("kappa " + Exact.show(kappa) + " bounds nothing under " + game.regime());
        }
    }

    /**
     * What a unit of payment is worth, as {@code Certificate} has it: with balanced payments the incentive's own price.
     */
    private BigFraction price(BigFraction kappa) {
        return switch (game.regime()) {
            case NONE -> null;
            case BALANCED -> kappa.divide(game.leverage());
            case NONNEGATIVE, UNRESTRICTED -> BigFraction.ONE;
        };
    }

    private static BigFraction smaller(BigFraction a, BigFraction b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private Benchmarks benchmarks(PriorityRule rule, boolean optimal) {
        Scaled full = statistics.recommended(ranking.byReceiver());
        Rounding rounding = Rounding.of(statistics.pairs(ranking.byReceiver()));
        Accounts best = accounts(optimal ? rule : optimum().rule);
        return new Benchmarks(
                game.mean(game.sends()),
                rounding.down(full.mean(game.sends())),
                List.of(needed),
                List.of(rounding.down(full.mean(game.receives()))),
                List.of(accounts(rule).expectedPlayer(0)),
                best.expectedDesigner(),
                List.of(best.expectedPlayer(0)));
    }

    private Accounts accounts(PriorityRule rule) {
        return Accounts.of(game.problem(rule.table().game()), rule.table());
    }

    /** The linear program over all profiles, where that is small. */
    private List<Check> checks(Certificate certificate) {
        List<Check> checks = new ArrayList<>();
        if (WrittenOut.columns(game) <= QUICK) {
            DesignProblem written = WrittenOut.of(game);
            checks.add(Check.of(
                    "linear program over all profiles of types",
                    Solver.solve(written).value(),
                    written,
                    certificate));
        }
        return checks;
    }

    private String method(BigFraction kappa) {
        return "order statistics of the score %s + %s %s, %,d types, %,d actions"
                .formatted(
                        game.sense().sign() > 0 ? "sender" : "-sender",
                        Exact.show(kappa),
                        "receiver",
                        game.types(),
                        game.actions());
    }
}
