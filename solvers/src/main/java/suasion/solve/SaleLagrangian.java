package suasion.solve;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.ExactSum;
import suasion.game.Game;
import suasion.mechanism.Incentive;
import suasion.mechanism.Sale;

/**
 * The bound on what any sale can bring, from values, probabilities and multipliers of honesty and participation alone.
 *
 * <p>With n bidders, p the prior, v the values, x the chances to get a good, T the mean payments and m(t, s) = p_t
 * times the multiplier of type t's honesty against reporting s (or against staying out, for which everything is 0),
 * weak duality says
 *
 * <pre>
 *   n sum_t p_t T_t &lt;= n sum_t p_t T_t + sum_(t, s) m(t, s) ((v_t x_t - T_t) - (v_t x_s - T_s))
 *                    = sum_(t, j) c_tj x_tj + sum_t rho_t T_t
 *   c_tj  = v_tj sum_s m(t, s) - sum_s m(s, t) v_sj
 *   rho_t = n p_t - sum_s m(t, s) + sum_s m(s, t)
 * </pre>
 *
 * <p>Every good is there once, and c_tj / (n p_t) is what the Lagrangian gains from giving it to a bidder of type t. So
 * whatever the allocation depends on, good j adds at most E max(0, largest c_tj / (n p_t) among the bidders). Where
 * bidders are alike an auction that treats them differently has the mean of them as its x and T, which is as honest.
 *
 * <p>Payments drop out where rho_t = 0. What is left of them is bounded by a box. T_t is at most V_t = sum_j max(0,
 * v_tj), or the type would stay out. A single buyer need never be paid: without the options that pay him, those who
 * took them choose others at prices of at least 0, and nobody else moves. Among several bidders it is enough to look at
 * auctions that bring at least 0, which selling nothing does; so mu n sum_t p_t T_t with the smallest mu that leaves no
 * rho_t + mu n p_t below 0 may be added, and the rest is at most sum_t (rho_t + mu n p_t) V_t.
 *
 * <p>No linear program, no constraint of an interim allocation and no exchange of goods comes in here, so that nothing
 * can repeat a solver's mistake. One good: at the right multipliers c_t / (n p_t) is Myerson's ironed virtual value.
 *
 * <p>Source: Myerson (1981), section 6; Rochet and Chone (1998), read as linear programming duality.
 */
public final class SaleLagrangian {
    /** What staying out has as a report. */
    public static final int OUT = -1;

    private final int bidders;
    private final List<Integer> blocks;
    private final List<BigFraction> prior;
    private final List<List<BigFraction>> values;
    private final ExactSum[] paid;
    private final ExactSum[][] got;

    /**
     * Without any multiplier.
     *
     * @param bidders how many there are
     * @param blocks as in {@link Sale}, one number per type
     * @param prior one probability per type
     * @param values one list per type, a value per good
     */
    public SaleLagrangian(int bidders, List<Integer> blocks, List<BigFraction> prior, List<List<BigFraction>> values) {
        if (blocks.size() != prior.size() || values.size() != prior.size()) {
            throw new IllegalArgumentException("values must depend on the type only: " + blocks.size() + " blocks, "
                    + prior.size() + " probabilities and " + values.size() + " lists of values");
        }
        this.bidders = bidders;
        this.blocks = List.copyOf(blocks);
        this.prior = List.copyOf(prior);
        this.values = List.copyOf(values);
        this.paid = new ExactSum[prior.size()];
        this.got = new ExactSum[prior.size()][goods()];
        for (int type = 0; type < paid.length; type++) {
            paid[type] = new ExactSum().add(weight(type));
            Arrays.setAll(got[type], good -> new ExactSum());
        }
    }

    /**
     * The Lagrangian of a sale at the multipliers of its incentives.
     *
     * @param game a sale whose values depend on the type only
     * @param lines incentives with their multipliers, those that are not among them having 0
     * @throws IllegalArgumentException if a multiplier is negative or one lies beyond his block
     */
    public static SaleLagrangian of(Game game, List<IncentiveLine> lines) {
        Sale sale = Sale.in(game).orElseThrow();
        SaleLagrangian lagrangian = new SaleLagrangian(sale.bidders(), sale.blocks(), game.prior(), sale.values());
        List<String> names = game.players().get(0).types();
        Map<String, Integer> numbers = new TreeMap<>();
        names.forEach(name -> numbers.put(name, numbers.size()));
        for (IncentiveLine line : lines) {
            int type = numbers.get(line.incentive().type());
            boolean honesty = line.incentive().kind() == Incentive.Kind.HONESTY;
            int report = honesty ? numbers.get(line.incentive().report()) : OUT;
            lagrangian.add(type, report, game.prior().get(type).multiply(line.multiplier()));
        }
        return lagrangian;
    }

    /** The bound of a sale in which every bidder knows his own type only: {@link #of} and {@link #bound()}. */
    public static BigFraction bound(Game game, List<IncentiveLine> lines) {
        return of(game, lines).bound();
    }

    /**
     * Adds a multiplier.
     *
     * @param report another type, or {@link #OUT}
     * @param mass multiplier of the row that is weighted with nothing: the type's payoff is at least what it gains so
     * @throws IllegalArgumentException if it is negative or the report is none of the type's block
     */
    public void add(int type, int report, BigFraction mass) {
        int sign = mass.getNumerator().signum();
        if (sign < 0 || report != OUT && !blocks.get(type).equals(blocks.get(report))) {
            throw new IllegalArgumentException("multiplier " + mass + " of type " + type + " against " + report);
        }
        if (sign == 0) {
            return;
        }
        BigFraction minus = mass.negate();
        paid[type].add(minus);
        for (int good = 0; good < goods(); good++) {
            got[type][good].addProduct(mass, values.get(type).get(good));
        }
        if (report != OUT) {
            paid[report].add(mass);
            for (int good = 0; good < goods(); good++) {
                got[report][good].addProduct(minus, values.get(type).get(good));
            }
        }
    }

    int goods() {
        return values.get(0).size();
    }

    /** n p_t. */
    private BigFraction weight(int type) {
        return prior.get(type).multiply(bidders);
    }

    /** c_tj / (n p_t): what a type that gets the good adds. */
    BigFraction surplus(int type, int good) {
        return got[type][good].value().divide(weight(type));
    }

    /** What payments that do not drop out add at most. */
    BigFraction slack() {
        boolean single = bidders == 1 && blocks.stream().distinct().count() == 1;
        BigFraction mu = BigFraction.ZERO;
        for (int type = 0; type < paid.length && !single; type++) {
            if (paid[type].signum() < 0) {
                BigFraction needed = paid[type].value().negate().divide(weight(type));
                mu = needed.compareTo(mu) > 0 ? needed : mu;
            }
        }
        ExactSum slack = new ExactSum();
        for (int type = 0; type < paid.length; type++) {
            BigFraction left = paid[type].value().add(mu.multiply(weight(type)));
            for (BigFraction value : values.get(type)) {
                if (left.getNumerator().signum() > 0 && value.getNumerator().signum() > 0) {
                    slack.addProduct(left, value);
                }
            }
        }
        return slack.value();
    }

    /**
     * The bound where every bidder knows his own type only.
     *
     * @throws IllegalArgumentException if there is neither one block nor one per bidder
     */
    public BigFraction bound() {
        ExactSum bound = new ExactSum().add(slack());
        for (int good = 0; good < goods(); good++) {
            bound.add(expected(good));
        }
        return bound.value();
    }

    /** E max(0, largest surplus from the good among the bidders). */
    private BigFraction expected(int good) {
        BigFraction[] each = IntStream.range(0, paid.length)
                .mapToObj(type -> surplus(type, good))
                .toArray(BigFraction[]::new);
        int[] order = IntStream.range(0, each.length)
                .boxed()
                .sorted(Comparator.comparing(type -> each[type]))
                .mapToInt(type -> type)
                .toArray();
        Map<Integer, BigFraction> chances = new TreeMap<>();
        blocks.forEach(block -> chances.put(block, BigFraction.ZERO));
        int count = chances.size();
        if (count != 1 && count != bidders) {
            throw new IllegalArgumentException(bidders + " bidders in " + count + " blocks");
        }
        ExactSum expected = new ExactSum();
        BigFraction below = BigFraction.ZERO;
        for (int k = 0; k < order.length; k++) {
            BigFraction level = each[order[k]];
            chances.merge(blocks.get(order[k]), prior.get(order[k]).multiply(count), BigFraction::add);
            if (k + 1 == order.length || each[order[k + 1]].compareTo(level) != 0) {
                BigFraction upTo = BigFraction.ONE;
                for (BigFraction chance : chances.values()) {
                    upTo = upTo.multiply(count == 1 ? chance.pow(bidders) : chance);
                }
                if (level.getNumerator().signum() > 0) {
                    expected.addProduct(level, upTo.subtract(below));
                }
                below = upTo;
            }
        }
        return expected.value();
    }
}
