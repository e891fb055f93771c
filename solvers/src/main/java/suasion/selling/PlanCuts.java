package suasion.selling;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.lp.LinearProgram.Row;

/**
 * One row per plan that a liar was found to gain by: he reports w' and does plan(a) where w' is recommended a.
 *
 * <pre>
 *   sum g(w, th, a) pi(w, a | th) + s(w) - sum g(w, th, plan(a)) pi(w', a | th) - s(w') &gt;= V(w) - V(w')
 * </pre>
 *
 * <p>An optimum needs few plans, some one per pair of types; the best plan against given experiments is found signal by
 * signal (Kelley 1960, cutting planes). On a signal that is never sent the plan obeys.
 */
final class PlanCuts implements HonestyRows {
    /** Violations up to this share of the largest value of information are the engine's own. */
    private static final double TOLERANCE = 1e-11;

    private final ConsultingProgram consulting;
    private final SellingGame game;
    private final double tolerance;
    private final List<Cut> cuts = new ArrayList<>();
    private final Set<Cut> known = new HashSet<>();
    private final int firstRow;

    /** A liar's plan. */
    private record Cut(int type, int report, List<Integer> plan) {}

    PlanCuts(SellingGame game) {
        this.consulting = new ConsultingProgram(game);
        this.game = game;
        this.tolerance = TOLERANCE * Exact.toDouble(game.largestInformation());
        this.firstRow = consulting.program().rows().size();
    }

    @Override
    public ConsultingProgram consulting() {
        return consulting;
    }

    @Override
    public boolean grow(double[] primal) {
        boolean grown = false;
        for (int w = 0; w < game.types(); w++) {
            double honest = 0;
            for (int state = 0; state < game.states(); state++) {
                for (int action = 0; action < game.actions(); action++) {
                    honest += game.approx(w, state, action) * primal[consulting.column(w, state, action)];
                }
            }
            honest -= consulting.fee(primal, w);
            for (int report = 0; report < game.types(); report++) {
                if (report != w) {
                    Integer[] plan = new Integer[game.actions()];
                    double lie = plan(w, report, primal, plan) - consulting.fee(primal, report);
                    if (lie - honest > tolerance) {
                        grown |= add(new Cut(w, report, List.of(plan)));
                    }
                }
            }
        }
        return grown;
    }

    /** Fills in the best plan and returns what it brings. */
    private double plan(int w, int report, double[] primal, Integer[] plan) {
        double sum = 0;
        for (int signal = 0; signal < plan.length; signal++) {
            plan[signal] = signal;
            double most = worth(w, report, primal, signal, signal);
            for (int action = 0; action < plan.length; action++) {
                double worth = worth(w, report, primal, signal, action);
                if (worth > most) {
                    plan[signal] = action;
                    most = worth;
                }
            }
            sum += most;
        }
        return sum;
    }

    private double worth(int w, int report, double[] primal, int signal, int action) {
        double sum = 0;
        for (int state = 0; state < game.states(); state++) {
            double p = primal[consulting.column(report, state, signal)];
            sum += p == 0 ? 0 : game.approx(w, state, action) * p;
        }
        return sum;
    }

    @Override
    public boolean grow(BigFraction[] primal) {
        Experiments experiments = consulting.experiments(primal);
        boolean grown = false;
        for (int w = 0; w < game.types(); w++) {
            BigFraction honest = experiments.obeyed(w).subtract(fee(primal, w));
            for (int report = 0; report < game.types(); report++) {
                if (report != w) {
                    List<Integer> plan = experiments.plan(w, report);
                    BigFraction lie = experiments.followed(w, report, plan).subtract(fee(primal, report));
                    if (lie.compareTo(honest) > 0) {
                        grown |= add(new Cut(w, report, plan));
                    }
                }
            }
        }
        return grown;
    }

    private BigFraction fee(BigFraction[] primal, int w) {
        return game.information(w).subtract(primal[consulting.leftColumn(w)]);
    }

    private boolean add(Cut cut) {
        if (!known.add(cut)) {
            return false;
        }
        cuts.add(cut);
        Row row = consulting.honesty(cut.type, cut.report);
        for (int state = 0; state < game.states(); state++) {
            for (int signal = 0; signal < game.actions(); signal++) {
                BigFraction regret = game.regret(cut.type, state, cut.plan.get(signal));
                row.add(consulting.column(cut.report, state, signal), regret.negate());
            }
        }
        return true;
    }

    @Override
    public List<Lie> lies(BigFraction[] prices) {
        Map<List<Integer>, Lie> lies = new LinkedHashMap<>();
        for (int k = 0; k < cuts.size() && firstRow + k < prices.length; k++) {
            BigFraction multiplier = prices[firstRow + k].negate();
            if (multiplier.getNumerator().signum() > 0) {
                Cut cut = cuts.get(k);
                lies.merge(List.of(cut.type, cut.report), pure(cut, multiplier), PlanCuts::sum);
            }
        }
        return List.copyOf(lies.values());
    }

    private Lie pure(Cut cut, BigFraction multiplier) {
        BigFraction[][] replies = new BigFraction[game.actions()][game.actions()];
        for (int signal = 0; signal < replies.length; signal++) {
            Arrays.fill(replies[signal], BigFraction.ZERO);
            replies[signal][cut.plan.get(signal)] = multiplier;
        }
        return new Lie(cut.type, cut.report, multiplier, replies);
    }

    private static Lie sum(Lie a, Lie b) {
        BigFraction[][] replies = new BigFraction[a.replies().length][a.replies().length];
        for (int signal = 0; signal < replies.length; signal++) {
            for (int action = 0; action < replies.length; action++) {
                replies[signal][action] = a.replies()[signal][action].add(b.replies()[signal][action]);
            }
        }
        return new Lie(a.type(), a.report(), a.multiplier().add(b.multiplier()), replies);
    }

    /** Shadow prices of an engine as multiples of 2^-60, which sum without growing denominators. */
    static BigFraction[] rounded(double[] prices) {
        return Arrays.stream(prices)
                .mapToObj(price -> new BigFraction(
                        new BigDecimal(Math.scalb(price, 60)).toBigInteger(), BigInteger.ONE.shiftLeft(60)))
                .toArray(BigFraction[]::new);
    }
}
