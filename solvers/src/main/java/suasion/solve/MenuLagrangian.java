package suasion.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.ExactSum;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.mechanism.Incentive;

/**
 * The Lagrangian of selling information to one buyer at given multipliers of the lies, which bounds every menu's
 * revenue without any solver, in fractions and from the game alone.
 *
 * <p>With f(w) = sum_th prior(th, w) and U(w, th, a) = prior(th, w) u(a; th, w) / f(w); lambda(w, w') the multipliers
 * of honesty, each split over the replies j to every signal a into alpha(w, w', a, j) with sum_j alpha(w, w', a, j) =
 * lambda(w, w'); and nu(w) those of participation, all of gains given the type:
 *
 * <pre>
 *   C(w', th, a) = U(w', th, a) (nu(w') + sum_w lambda(w', w)) - sum_w sum_j alpha(w, w', a, j) U(w, th, j)
 *   rho(w)       = f(w) - nu(w) - sum_w' lambda(w, w') + sum_w' lambda(w', w)
 *   revenue     &lt;= sum_(w', th) max_a C(w', th, a) - sum_w nu(w) max_a sum_th U(w, th, a) + sum_w rho(w) t(w)
 * </pre>
 *
 * <p>because what a lie brings is at least what any mixture of replies brings (weak duality). A fee t(w) vanishes from
 * it where rho(w) = 0, so nu(w) is chosen so, which is possible unless it would be negative. There nu(w) = 0, rho(w)
 * &lt; 0, and the fee's lower end counts: <em>a menu that is worth at least 0</em> has
 *
 * <pre>
 *   f(w) t(w) &gt;= - sum over the others v of f(v) t(v) &gt;= - sum over the others v of f(v) V(v)
 *   V(v)      =  sum_th max_a U(v, th, a) - max_a sum_th U(v, th, a)
 * </pre>
 *
 * <p>since participation keeps t(v) &lt;= V(v), what full information is worth; and selling nothing is worth 0, so what
 * bounds those menus bounds all (Neumaier and Shcherbina 2004 for inexact multipliers). Obedience has the multiplier 0:
 * a menu with its signals called by what is done on them earns the same.
 *
 * <p>Nothing here is shared with what looks for menus, so that neither repeats a mistake of the other.
 */
public final class MenuLagrangian {
    private final Game game;
    private final Player buyer;
    private final int states;
    private final int types;
    private final int actions;
    private final List<Lie> lies;
    private final BigFraction[] share;
    private final BigFraction[][][] payoff;
    private final BigFraction[] ignorant;
    private final BigFraction[] own;
    private final BigFraction[] participation;
    private final BigFraction[] residual;

    /**
     * The Lagrangian at given multipliers.
     *
     * @param game a game of one player, the buyer
     * @param lies the multipliers of honesty, at most one per type and report; the others are 0
     * @throws IllegalArgumentException if there are more players, or a lie is by or to a type that nobody has
     */
    public MenuLagrangian(Game game, List<Lie> lies) {
        if (game.players().size() != 1) {
            throw new IllegalArgumentException(
                    "a menu is for one buyer, not for " + game.players().size());
        }
        this.game = game;
        this.buyer = game.players().get(0);
        this.states = game.states().size();
        this.types = buyer.types().size();
        this.actions = buyer.actions().size();
        this.lies = List.copyOf(lies);
        this.share = zeros();
        this.payoff = new BigFraction[types][states][actions];
        this.ignorant = zeros();
        readGame();
        this.own = zeros();
        this.participation = zeros();
        this.residual = zeros();
        readLies();
    }

    private BigFraction[] zeros() {
        BigFraction[] zeros = new BigFraction[types];
        Arrays.fill(zeros, BigFraction.ZERO);
        return zeros;
    }

    private void readGame() {
        for (int cell = 0; cell < game.cells(); cell++) {
            int type = game.typeOf(cell, 0);
            share[type] = share[type].add(game.prior().get(cell));
        }
        Payoff given = game.payoffs().get(0);
        ExactSum[][] blind = new ExactSum[types][actions];
        for (ExactSum[] row : blind) {
            Arrays.setAll(row, action -> new ExactSum());
        }
        for (int cell = 0; cell < game.cells(); cell++) {
            int type = game.typeOf(cell, 0);
            if (isSomebody(type)) {
                BigFraction belief = game.prior().get(cell).divide(share[type]);
                for (int action = 0; action < actions; action++) {
                    BigFraction weighted = belief.multiply(given.exact(cell, action));
                    payoff[type][game.stateOf(cell)][action] = weighted;
                    blind[type][action].add(weighted);
                }
            }
        }
        for (int type = 0; type < types; type++) {
            ignorant[type] =
                    largest(Arrays.stream(blind[type]).map(ExactSum::value).toArray(BigFraction[]::new));
        }
    }

    private boolean isSomebody(int type) {
        return share[type].getNumerator().signum() > 0;
    }

    private static BigFraction largest(BigFraction[] numbers) {
        return Arrays.stream(numbers).max(BigFraction::compareTo).orElseThrow();
    }

    private void readLies() {
        ExactSum[] balance = new ExactSum[types];
        ExactSum[] told = new ExactSum[types];
        Arrays.setAll(balance, w -> new ExactSum().add(share[w]));
        Arrays.setAll(told, w -> new ExactSum());
        for (Lie lie : lies) {
            if (!isSomebody(lie.type()) || !isSomebody(lie.report())) {
                throw new IllegalArgumentException("nobody has type " + lie.type() + " or " + lie.report());
            }
            told[lie.type()].add(lie.multiplier());
            balance[lie.type()].add(lie.multiplier().negate());
            balance[lie.report()].add(lie.multiplier());
        }
        for (int w = 0; w < types; w++) {
            own[w] = told[w].value();
            participation[w] = balance[w].signum() > 0 ? balance[w].value() : BigFraction.ZERO;
            residual[w] = balance[w].signum() < 0 ? balance[w].value() : BigFraction.ZERO;
        }
    }

    /** No menu has more revenue. */
    public BigFraction bound() {
        ExactSum bound = new ExactSum();
        for (int w = 0; w < types; w++) {
            if (isSomebody(w)) {
                bound.addProduct(participation[w].negate(), ignorant[w]);
                if (residual[w].getNumerator().signum() < 0) {
                    bound.addProduct(residual[w], lowestFee(w));
                }
                addLargest(bound, w);
            }
        }
        return bound.value();
    }

    private BigFraction lowestFee(int w) {
        ExactSum others = new ExactSum();
        for (int v = 0; v < types; v++) {
            if (v != w && isSomebody(v)) {
                ExactSum informed = new ExactSum().add(ignorant[v].negate());
                Arrays.stream(payoff[v]).forEach(row -> informed.add(largest(row)));
                others.addProduct(share[v], informed.value());
            }
        }
        return others.value().negate().divide(share[w]);
    }

    private void addLargest(ExactSum bound, int report) {
        List<Lie> into = lies.stream().filter(lie -> lie.report() == report).toList();
        BigFraction weight = own[report].add(participation[report]);
        for (int state = 0; state < states; state++) {
            BigFraction[] coefficients = new BigFraction[actions];
            for (int signal = 0; signal < actions; signal++) {
                ExactSum sum = new ExactSum().addProduct(weight, payoff[report][state][signal]);
                for (Lie lie : into) {
                    BigFraction[] replies = lie.replies()[signal];
                    for (int action = 0; action < actions; action++) {
                        if (replies[action].getNumerator().signum() > 0) {
                            sum.addProduct(replies[action].negate(), payoff[lie.type()][state][action]);
                        }
                    }
                }
                coefficients[signal] = sum.value();
            }
            bound.add(largest(coefficients));
        }
    }

    /**
     * The multipliers of gains weighted with mass, those of gains given the type divided by its probability; what has
     * none, obedience among it, has 0.
     */
    public Map<Incentive, BigFraction> multipliers() {
        Map<Incentive, BigFraction> multipliers = new HashMap<>();
        List<String> names = buyer.types();
        for (Lie lie : lies) {
            Incentive honesty = Incentive.honesty(buyer.name(), names.get(lie.type()), names.get(lie.report()));
            multipliers.put(honesty, lie.multiplier().divide(share[lie.type()]));
        }
        for (int w = 0; w < types; w++) {
            if (isSomebody(w)) {
                Incentive stays = Incentive.participation(buyer.name(), names.get(w));
                multipliers.put(stays, participation[w].divide(share[w]));
            }
        }
        return multipliers;
    }

    /** The incentives of a menu, each beside its multiplier. */
    public List<IncentiveLine> price(List<IncentiveLine> lines) {
        Map<Incentive, BigFraction> multipliers = multipliers();
        List<IncentiveLine> priced = new ArrayList<>();
        for (IncentiveLine line : lines) {
            BigFraction multiplier = multipliers.getOrDefault(line.incentive(), BigFraction.ZERO);
            priced.add(new IncentiveLine(
                    line.incentive(), line.probability(), line.gain(), line.conditionalGain(), multiplier));
        }
        return priced;
    }
}
