package suasion.posted;

import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.ExactSum;
import suasion.game.Sense;
import suasion.lp.LinearProgram;
import suasion.lp.LinearProgram.Relation;
import suasion.lp.LpAnswer;

/**
 * The linear program of one price: maximise sum x(v, j) w(v, j) over x &gt;= 0 whose sums over thresholds j are the
 * prior and which keep all {@link Conditions}. What it finds can be told to the buyer.
 */
final class PriceProgram {
    private final UnknownDemand demand;
    private final Conditions conditions;

    PriceProgram(UnknownDemand demand, int price) {
        this.demand = demand;
        this.conditions = new Conditions(demand, price);
    }

    /**
     * The best information for {@code worth} under which the price is posted.
     *
     * @param worth w, rows values and columns thresholds
     * @return empty if there is none
     */
    Optional<PriceAnswer> best(BigFraction[][] worth) {
        LinearProgram program = program(worth);
        Solved solved = Solved.of(program);
        if (solved.status() == LpAnswer.Status.INFEASIBLE) {
            return Optional.empty();
        }
        if (solved.status() != LpAnswer.Status.OPTIMAL) {
            throw new IllegalStateException("no engine solved " + program + ": " + solved.status());
        }
        return Optional.of(answer(worth, solved));
    }

    private PriceAnswer answer(BigFraction[][] worth, Solved solved) {
        BigFraction[][] masses = Masses.clean(demand, solved.primal());
        List<BigFraction> multipliers = conditions.multipliers(solved.dual());
        ExactSum value = new ExactSum();
        for (int v = 0; v < masses.length; v++) {
            for (int j = 0; j < masses[v].length; j++) {
                value.addProduct(masses[v][j], worth[v][j]);
            }
        }
        return new PriceAnswer(
                conditions.price(),
                masses,
                value.value(),
                conditions.bound(worth, multipliers),
                multipliers,
                solved.method());
    }

    private LinearProgram program(BigFraction[][] worth) {
        LinearProgram program = new LinearProgram(Sense.MAX);
        int thresholds = demand.thresholds();
        for (int v = 0; v < worth.length; v++) {
            for (int j = 0; j < thresholds; j++) {
                program.column(demand.names().get(v) + ", " + demand.threshold(j), worth[v][j]);
            }
        }
        for (Condition condition : conditions.all()) {
            LinearProgram.Row row = program.row(condition, Relation.AT_LEAST, BigFraction.ZERO);
            for (int v = 0; v < worth.length; v++) {
                for (int j = 0; j < thresholds; j++) {
                    if (condition.concerns(j)) {
                        row.add(v * thresholds + j, conditions.gain(condition, v, j));
                    }
                }
            }
        }
        for (int v = 0; v < worth.length; v++) {
            LinearProgram.Row row = program.row(
                    demand.names().get(v), Relation.EQUAL, demand.prior().get(v));
            for (int j = 0; j < thresholds; j++) {
                row.add(v * thresholds + j, BigFraction.ONE);
            }
        }
        return program;
    }
}
