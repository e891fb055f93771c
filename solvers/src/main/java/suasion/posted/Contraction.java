package suasion.posted;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.ExactSum;
import suasion.game.Sense;
import suasion.lp.LinearProgram;
import suasion.lp.LinearProgram.Relation;
import suasion.lp.LpAnswer;

/**
 * The same question as {@link PriceProgram}'s about the law of the posterior mean alone: a program with some 2 (m + n)
 * rows and columns in place of m n, and a second solver.
 *
 * <p>A law of posterior means is that of some information iff it is a mean-preserving contraction of the law of the
 * value: E(m - t)^+ &lt;= E(v - t)^+ for all t, with equal means (Blackwell 1953, Strassen 1965). Columns are the mass
 * g_j and the moment y_j of those whose mean lies in [p_j, p_(j+1)]; since they are sorted, for every t the left side
 * is the sum of y_j - t g_j from the interval of t on, with it or without, and between two values t is dominated by
 * them.
 */
final class Contraction {
    private final UnknownDemand demand;
    private final boolean quick;

    Contraction(UnknownDemand demand) {
        this(demand, false);
    }

    /**
     * For one market.
     *
     * @param quick whether engines may answer where fractions take their time; bounds are true all the same
     */
    Contraction(UnknownDemand demand, boolean quick) {
        this.demand = demand;
        this.quick = quick;
    }

    /** Whether what is maximised is a function of posterior means: w(v, j) = a_j + b_j v. */
    boolean applies(BigFraction[][] worth) {
        for (int j = 0; j < demand.thresholds(); j++) {
            BigFraction slope = slope(worth, j);
            for (int v = 1; v < worth.length; v++) {
                BigFraction line = worth[0][j].add(slope.multiply(
                        demand.values().get(v).subtract(demand.values().get(0))));
                if (!line.equals(worth[v][j])) {
                    return false;
                }
            }
        }
        return true;
    }

    private BigFraction slope(BigFraction[][] worth, int j) {
        return worth.length == 1
                ? BigFraction.ZERO
                : worth[1][j]
                        .subtract(worth[0][j])
                        .divide(demand.values().get(1).subtract(demand.values().get(0)));
    }

    /** The largest mean of {@code worth} at a price; empty if no information makes the seller post it. */
    Optional<Means> best(int price, BigFraction[][] worth) {
        LinearProgram program = program(price, worth, false);
        Solved solved = quick ? Solved.quickly(program) : Solved.of(program);
        if (solved.status() == LpAnswer.Status.INFEASIBLE) {
            return Optional.empty();
        }
        return Optional.of(means(price, worth, program, solved));
    }

    /**
     * The least that the seller gains from some other price, whatever the buyer knows; above 0 if no information makes
     * him post this one.
     */
    BigFraction temptation(int price) {
        BigFraction[][] nothing = new BigFraction[demand.values().size()][demand.thresholds()];
        Arrays.stream(nothing).forEach(row -> Arrays.fill(row, BigFraction.ZERO));
        LinearProgram program = program(price, nothing, true);
        Means means = means(price, nothing, program, Solved.of(program));
        Conditions conditions = new Conditions(demand, price);
        ExactSum total = new ExactSum();
        for (int k = 0; k < means.multipliers.size(); k++) {
            if (conditions.all().get(k).kind() == Condition.Kind.PRICE) {
                total.add(means.multipliers.get(k));
            }
        }
        // The seller's multipliers sum to 1 but for rounding, so that the bound is in units of profit.
        return total.signum() == 0
                ? BigFraction.ZERO
                : means.bound.divide(total.value()).negate();
    }

    private Means means(int price, BigFraction[][] worth, LinearProgram program, Solved solved) {
        if (solved.status() != LpAnswer.Status.OPTIMAL) {
            throw new IllegalStateException("no engine solved " + program + ": " + solved.status());
        }
        Conditions conditions = new Conditions(demand, price);
        List<BigFraction> multipliers = conditions.multipliers(solved.dual());
        BigFraction[] primal = solved.primal();
        ExactSum value = new ExactSum();
        ExactSum profit = new ExactSum();
        ExactSum surplus = new ExactSum();
        for (int j = 0; j < demand.thresholds(); j++) {
            BigFraction mass = primal[2 * j];
            BigFraction moment = primal[2 * j + 1];
            value.addProduct(mass, program.columns().get(2 * j).objective());
            value.addProduct(moment, program.columns().get(2 * j + 1).objective());
            profit.addProduct(mass, demand.profit(price, j));
            if (demand.buys(j, price)) {
                surplus.add(moment).addProduct(mass, demand.prices().get(price).negate());
            }
        }
        return new Means(
                value.value(),
                profit.value(),
                surplus.value(),
                conditions.bound(worth, multipliers),
                multipliers,
                solved.method());
    }

    private LinearProgram program(int price, BigFraction[][] worth, boolean slack) {
        LinearProgram program = new LinearProgram(Sense.MAX);
        for (int j = 0; j < demand.thresholds(); j++) {
            BigFraction slope = slope(worth, j);
            BigFraction fixed =
                    worth[0][j].subtract(slope.multiply(demand.values().get(0)));
            program.column("mass " + demand.threshold(j), fixed);
            program.column("moment " + demand.threshold(j), slope);
        }
        int z = slack ? program.freeColumn("slack", BigFraction.ONE) : -1;
        addConditions(program, price, z);
        addShape(program);
        addContraction(program);
        return program;
    }

    /** In the order of {@link Conditions}; of those who are told j the condition sees mass and moment. */
    private void addConditions(LinearProgram program, int price, int z) {
        List<BigFraction> prices = demand.prices();
        for (Condition condition : new Conditions(demand, price).all()) {
            LinearProgram.Row row = program.row(condition, Relation.AT_LEAST, BigFraction.ZERO);
            int j = condition.at();
            switch (condition.kind()) {
                case WORTH -> row.add(2 * j, prices.get(j - 1).negate()).add(2 * j + 1, BigFraction.ONE);
                case ENOUGH -> row.add(2 * j, prices.get(j)).add(2 * j + 1, BigFraction.MINUS_ONE);
                case PRICE -> {
                    for (int told = 0; told < demand.thresholds(); told++) {
                        row.add(2 * told, demand.profit(price, told).subtract(demand.profit(j, told)));
                    }
                    if (z >= 0) {
                        row.add(z, BigFraction.MINUS_ONE);
                    }
                }
            }
        }
    }

    private void addShape(LinearProgram program) {
        LinearProgram.Row mass = program.row("mass", Relation.EQUAL, BigFraction.ONE);
        LinearProgram.Row moment = program.row("mean", Relation.EQUAL, demand.mean());
        for (int j = 0; j < demand.thresholds(); j++) {
            mass.add(2 * j, BigFraction.ONE);
            moment.add(2 * j + 1, BigFraction.ONE);
        }
    }

    private void addContraction(LinearProgram program) {
        for (BigFraction t : demand.values()) {
            int first = 1;
            while (first < demand.thresholds() && demand.prices().get(first - 1).compareTo(t) < 0) {
                first++;
            }
            for (int from = first - 1; from <= Math.min(first, demand.thresholds() - 1); from++) {
                LinearProgram.Row row = program.row("spread", Relation.AT_MOST, above(t));
                for (int j = from; j < demand.thresholds(); j++) {
                    row.add(2 * j, t.negate());
                    row.add(2 * j + 1, BigFraction.ONE);
                }
            }
        }
    }

    /** E(v - t)^+. */
    private BigFraction above(BigFraction t) {
        ExactSum sum = new ExactSum();
        for (int v = 0; v < demand.values().size(); v++) {
            BigFraction excess = demand.values().get(v).subtract(t);
            if (excess.getNumerator().signum() > 0) {
                sum.addProduct(demand.prior().get(v), excess);
            }
        }
        return sum.value();
    }

    /**
     * The best law of posterior means at a price.
     *
     * @param value the mean of what is maximised
     * @param profit what the seller earns
     * @param surplus what the buyer gets
     * @param bound no information under which this price is posted has a larger value, proved from the game alone
     * @param multipliers one per condition
     * @param method how it was found
     */
    record Means(
            BigFraction value,
            BigFraction profit,
            BigFraction surplus,
            BigFraction bound,
            List<BigFraction> multipliers,
            String method) {}
}
