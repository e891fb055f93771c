package suasion.selling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.ExactSum;

/**
 * The Lagrangian of selling information at given multipliers of the lies, which bounds every menu's revenue without any
 * solver, in fractions.
 *
 * <p>With lambda(w, w') the multipliers of honesty, each split over the replies j to every signal a into alpha(w, w',
 * a, j) with sum_j alpha(w, w', a, j) = lambda(w, w'), and nu(w) those of participation, all per unit of payoff given
 * the type, and in the regrets g and V of {@link SellingGame}:
 *
 * <pre>
 *   C(w', th, a) = g(w', th, a) (nu(w') + sum_w lambda(w', w)) - sum_w sum_j alpha(w, w', a, j) g(w, th, j)
 *   rho(w)       = f(w) - nu(w) - sum_w' lambda(w, w') + sum_w' lambda(w', w)
 *   revenue     &lt;= sum_w nu(w) V(w) + sum_(w', th) max_a C(w', th, a) + sum_w rho(w) t(w)
 * </pre>
 *
 * <p>because what a lie brings is at least what any mixture of replies brings (weak duality). A fee t(w) vanishes from
 * it where rho(w) = 0, so nu(w) is chosen so, which is possible unless it would be negative. There nu(w) = 0, rho(w)
 * &lt; 0, and the fee's lower end counts: <em>a menu that is worth at least 0</em> has
 *
 * <pre>
 *   f(w) t(w) &gt;= - sum over the others v of f(v) t(v) &gt;= - sum over the others v of f(v) V(v)
 * </pre>
 *
 * <p>since participation keeps t(v) &lt;= V(v); and selling nothing is worth 0, so what bounds those menus bounds all
 * (Neumaier and Shcherbina 2004 for inexact multipliers). Obedience has the multiplier 0, see
 * {@link ConsultingProgram}.
 */
final class MenuLagrangian {
    private final SellingGame game;
    private final List<Lie> lies;
    private final BigFraction[] told;
    private final BigFraction[] participation;
    private final BigFraction[] residual;

    MenuLagrangian(SellingGame game, List<Lie> lies) {
        this.game = game;
        this.lies = List.copyOf(lies);
        this.told = new BigFraction[game.types()];
        this.participation = new BigFraction[game.types()];
        this.residual = new BigFraction[game.types()];
        ExactSum[] sums = new ExactSum[game.types()];
        ExactSum[] own = new ExactSum[game.types()];
        Arrays.setAll(sums, w -> new ExactSum().add(game.share(w)));
        Arrays.setAll(own, w -> new ExactSum());
        for (Lie lie : lies) {
            own[lie.type()].add(lie.multiplier());
            sums[lie.type()].add(lie.multiplier().negate());
            sums[lie.report()].add(lie.multiplier());
        }
        for (int w = 0; w < told.length; w++) {
            BigFraction balance = sums[w].value();
            boolean possible = balance.getNumerator().signum() >= 0;
            told[w] = own[w].value();
            participation[w] = possible ? balance : BigFraction.ZERO;
            residual[w] = possible ? BigFraction.ZERO : balance;
        }
    }

    /** No menu has more revenue. */
    BigFraction bound() {
        ExactSum bound = new ExactSum();
        for (int w = 0; w < game.types(); w++) {
            bound.addProduct(participation[w], game.information(w));
            if (residual[w].getNumerator().signum() < 0) {
                bound.addProduct(residual[w], lowestFee(w));
            }
        }
        for (int report = 0; report < game.types(); report++) {
            addLargest(bound, report);
        }
        return bound.value();
    }

    private BigFraction lowestFee(int w) {
        ExactSum others = new ExactSum();
        for (int v = 0; v < game.types(); v++) {
            if (v != w) {
                others.addProduct(game.share(v), game.information(v));
            }
        }
        return others.value().negate().divide(game.share(w));
    }

    private void addLargest(ExactSum bound, int report) {
        List<Lie> into = lies.stream().filter(lie -> lie.report() == report).toList();
        BigFraction weight = told[report].add(participation[report]);
        for (int state = 0; state < game.states(); state++) {
            BigFraction largest = null;
            for (int signal = 0; signal < game.actions(); signal++) {
                ExactSum sum = new ExactSum().addProduct(weight, game.regret(report, state, signal));
                for (Lie lie : into) {
                    BigFraction[] replies = lie.replies()[signal];
                    for (int action = 0; action < replies.length; action++) {
                        if (replies[action].getNumerator().signum() > 0) {
                            sum.addProduct(replies[action].negate(), game.regret(lie.type(), state, action));
                        }
                    }
                }
                BigFraction coefficient = sum.value();
                largest = largest == null || coefficient.compareTo(largest) > 0 ? coefficient : largest;
            }
            bound.add(largest);
        }
    }

    /**
     * One multiplier per gain in the order of {@code problem.gains(table)}, of gains weighted with mass: those given
     * the type divided by its probability; 0 for obedience.
     */
    List<BigFraction> multipliers() {
        int all = game.problem().game().players().get(0).types().size();
        int obedience = all * game.actions() * (game.actions() - 1);
        BigFraction[] multipliers = new BigFraction[obedience + all * all];
        Arrays.fill(multipliers, BigFraction.ZERO);
        for (Lie lie : lies) {
            int type = game.type(lie.type());
            int report = game.type(lie.report());
            int place = obedience + type * (all - 1) + (report < type ? report : report - 1);
            multipliers[place] = lie.multiplier().divide(game.share(lie.type()));
        }
        for (int w = 0; w < game.types(); w++) {
            multipliers[obedience + all * (all - 1) + game.type(w)] = participation[w].divide(game.share(w));
        }
        return new ArrayList<>(List.of(multipliers));
    }
}
