package suasion.myerson;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.mechanism.Incentive;
import suasion.mechanism.Sale;
import suasion.solve.IncentiveLine;

/**
 * The bound on what any auction of one good can bring, from the game and multipliers of honesty and participation
 * alone.
 *
 * <p>With p the prior, v the values, n bidders who win with chance x and pay t on average, and m(k, l) = p_k times the
 * multiplier of type k's honesty against reporting l (staying out, for which everything is 0), weak duality says
 *
 * <pre>
 *   n sum_k p_k t_k &lt;= n sum_k p_k t_k + sum_(k, l) m(k, l) ((v_k x_k - t_k) - (v_k x_l - t_l))
 *                    = sum_k c_k x_k + sum_k rho_k t_k
 *   c_k   = v_k sum_l m(k, l) - sum_l m(l, k) v_l
 *   rho_k = n p_k - sum_l m(k, l) + sum_l m(l, k), which must be 0, since payments may be anything
 * </pre>
 *
 * <p>and since the good is there once, sum_k c_k x_k &lt;= E max(0, largest c_k / (n p_k) among the bidders), whatever
 * the allocation depends on. Where bidders are alike an auction that treats them differently has the mean of them as
 * its x and t, which is as honest. At the right multipliers c_k / (n p_k) is the ironed virtual value, but nothing here
 * knows of those, so that neither can repeat a mistake of the other.
 *
 * <p>Source: Myerson (1981), section 6, read as linear programming duality.
 */
public final class SurplusBound {
    private final Game game;
    private final Sale sale;
    private final List<String> names;
    private final BigFraction[] surplus;
    private final BigFraction[] paid;

    private SurplusBound(Game game) {
        this.game = game;
        this.sale = Sale.in(game).orElseThrow();
        this.names = game.players().get(0).types();
        this.surplus = zeros();
        this.paid = zeros();
        if (sale.goods().size() != 1 || game.states().size() != 1) {
            throw new IllegalArgumentException("one good whose value depends on the type only, not " + sale);
        }
    }

    private BigFraction[] zeros() {
        BigFraction[] zeros = new BigFraction[names.size()];
        Arrays.fill(zeros, BigFraction.ZERO);
        return zeros;
    }

    /**
     * The bound.
     *
     * @param game a sale of one good
     * @param lines incentives with their multipliers, those that are not among them having 0
     * @throws IllegalArgumentException if a multiplier is negative, one lies beyond his block, or payments do not
     *     cancel
     */
    public static BigFraction of(Game game, List<IncentiveLine> lines) {
        SurplusBound bound = new SurplusBound(game);
        lines.forEach(bound::add);
        return bound.bound();
    }

    private void add(IncentiveLine line) {
        int type = names.indexOf(line.incentive().type());
        int sign = line.multiplier().getNumerator().signum();
        if (sign < 0) {
            throw new IllegalArgumentException("a negative multiplier of " + line.incentive());
        }
        if (sign > 0) {
            BigFraction mass = game.prior().get(type).multiply(line.multiplier());
            surplus[type] = surplus[type].add(mass.multiply(value(type)));
            paid[type] = paid[type].subtract(mass);
            if (line.incentive().kind() == Incentive.Kind.HONESTY) {
                int report = names.indexOf(line.incentive().report());
                if (!sale.mayReport(type, report)) {
                    throw new IllegalArgumentException("no type can lie so: " + line.incentive());
                }
                surplus[report] = surplus[report].subtract(mass.multiply(value(type)));
                paid[report] = paid[report].add(mass);
            }
        }
    }

    private BigFraction value(int type) {
        return sale.values().get(type).get(0);
    }

    private BigFraction bound() {
        NavigableSet<BigFraction> levels = new TreeSet<>(List.of(BigFraction.ZERO));
        BigFraction[] each = zeros();
        for (int type = 0; type < each.length; type++) {
            BigFraction weight = game.prior().get(type).multiply(sale.bidders());
            BigFraction left = weight.add(paid[type]);
            if (left.getNumerator().signum() != 0) {
                throw new IllegalArgumentException(
                        "payments of " + names.get(type) + " do not cancel: " + Exact.show(left));
            }
            each[type] = surplus[type].divide(weight);
            levels.add(each[type]);
        }
        BigFraction bound = BigFraction.ZERO;
        BigFraction below = atMost(each, BigFraction.ZERO);
        for (BigFraction level : levels.tailSet(BigFraction.ZERO, false)) {
            BigFraction upTo = atMost(each, level);
            bound = bound.add(level.multiply(upTo.subtract(below)));
            below = upTo;
        }
        return bound;
    }

    /** Pr(what all bidders bring is at most the level). */
    private BigFraction atMost(BigFraction[] each, BigFraction level) {
        int blocks = (int) sale.blocks().stream().distinct().count();
        BigFraction product = BigFraction.ONE;
        for (int block : Collections.unmodifiableSet(new TreeSet<>(sale.blocks()))) {
            BigFraction chance = BigFraction.ZERO;
            for (int type = 0; type < each.length; type++) {
                if (sale.blocks().get(type) == block && each[type].compareTo(level) <= 0) {
                    chance = chance.add(game.prior().get(type).multiply(blocks));
                }
            }
            product = product.multiply(chance.pow(blocks == 1 ? sale.bidders() : 1));
        }
        return product;
    }
}
