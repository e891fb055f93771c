package suasion.menu;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Sense;
import suasion.lp.ExactAnswer;
import suasion.lp.ExactSimplex;
import suasion.lp.LinearProgram;
import suasion.lp.LinearProgram.Relation;
import suasion.lp.LinearProgram.Row;

/**
 * The best menu for few types, all rows written out and solved in fractions.
 *
 * <pre>
 *   max sum_k f_k (x_k . v_k - u_k)   s. t.   u_l &gt;= u_k + x_k . (v_l - v_k),  0 &lt;= x &lt;= 1,  u &gt;= 0
 * </pre>
 */
final class WholeProgram {
    private final List<BuyerType> types;
    private final int goods;
    private final LinearProgram program = new LinearProgram(Sense.MAX);
    private final List<int[]> pairs = new ArrayList<>();

    private WholeProgram(MenuDesign design) {
        this.types = design.types();
        this.goods = design.goods().size();
        for (BuyerType type : types) {
            program.column("payoff of " + type.name(), type.probability().negate());
        }
        for (BuyerType type : types) {
            for (int j = 0; j < goods; j++) {
                program.column(
                        design.goods().get(j) + " for " + type.name(),
                        type.probability().multiply(type.values().get(j)));
            }
        }
        for (int k = 0; k < types.size(); k++) {
            for (int l = 0; l < types.size(); l++) {
                if (l != k) {
                    row(l, k);
                }
            }
        }
        for (int k = 0; k < types.size() * goods; k++) {
            program.row("share " + k, Relation.AT_MOST, BigFraction.ONE).add(types.size() + k, BigFraction.ONE);
        }
    }

    private void row(int type, int report) {
        pairs.add(new int[] {type, report});
        Row row = program.row(
                        types.get(type).name() + " as " + types.get(report).name(), Relation.AT_LEAST, BigFraction.ZERO)
                .add(type, BigFraction.ONE)
                .add(report, BigFraction.ONE.negate());
        for (int j = 0; j < goods; j++) {
            BigFraction difference = types.get(report)
                    .values()
                    .get(j)
                    .subtract(types.get(type).values().get(j));
            row.add(types.size() + report * goods + j, difference);
        }
    }

    static TypeOptimum solve(MenuDesign design) {
        return new WholeProgram(design).solved();
    }

    private TypeOptimum solved() {
        ExactAnswer answer = ExactSimplex.solve(program);
        if (answer.status() != ExactAnswer.Status.OPTIMAL) {
            throw new IllegalStateException("a menu program is " + answer.status());
        }
        List<List<BigFraction>> shares = new ArrayList<>();
        List<BigFraction> prices = new ArrayList<>();
        for (int k = 0; k < types.size(); k++) {
            BigFraction price = answer.primal()[k].negate();
            List<BigFraction> own = new ArrayList<>();
            for (int j = 0; j < goods; j++) {
                own.add(answer.primal()[types.size() + k * goods + j]);
                price = price.add(own.get(j).multiply(types.get(k).values().get(j)));
            }
            shares.add(own);
            prices.add(price);
        }
        return new TypeOptimum(shares, prices, envy(answer), out(answer), answer.value(), true, "exact simplex");
    }

    private List<TypeOptimum.Envy> envy(ExactAnswer answer) {
        List<TypeOptimum.Envy> envy = new ArrayList<>();
        for (int row = 0; row < pairs.size(); row++) {
            BigFraction multiplier = answer.dual()[row].negate();
            if (multiplier.getNumerator().signum() > 0) {
                envy.add(new TypeOptimum.Envy(pairs.get(row)[0], pairs.get(row)[1], multiplier));
            }
        }
        return envy;
    }

    /** f_k - sum of multipliers of the rows that u_k is on the large side of, less those on the small side. */
    private List<BigFraction> out(ExactAnswer answer) {
        List<BigFraction> out = new ArrayList<>();
        types.forEach(type -> out.add(type.probability()));
        for (int row = 0; row < pairs.size(); row++) {
            BigFraction multiplier = answer.dual()[row].negate();
            int type = pairs.get(row)[0];
            int report = pairs.get(row)[1];
            out.set(type, out.get(type).subtract(multiplier));
            out.set(report, out.get(report).add(multiplier));
        }
        return out;
    }
}
