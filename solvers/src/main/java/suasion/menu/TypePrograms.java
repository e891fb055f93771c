package suasion.menu;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.convex.ConvexAnswer;
import suasion.convex.ConvexProgram;
import suasion.game.Exact;

/**
 * The best menu for finitely many types as a program over convex functions.
 *
 * <pre>
 *   max sum_k f_k (x_k . v_k - u_k)   s. t.   u_l &gt;= u_k + x_k . (v_l - v_k),  0 &lt;= x &lt;= 1,  u &gt;= 0
 * </pre>
 *
 * <p>Types of equal values are one point.
 */
final class TypePrograms {
    private final MenuDesign design;
    private final Map<List<BigFraction>, Integer> numbers = new LinkedHashMap<>();
    private final List<BigFraction> masses = new ArrayList<>();
    private final List<List<Integer>> members = new ArrayList<>();

    private TypePrograms(MenuDesign design) {
        this.design = design;
        for (int k = 0; k < design.types().size(); k++) {
            BuyerType type = design.types().get(k);
            int number = numbers.computeIfAbsent(type.values(), values -> {
                masses.add(BigFraction.ZERO);
                members.add(new ArrayList<>());
                return masses.size() - 1;
            });
            masses.set(number, masses.get(number).add(type.probability()));
            members.get(number).add(k);
        }
    }

    static TypeOptimum solve(MenuDesign design) {
        return new TypePrograms(design).solved();
    }

    private TypeOptimum solved() {
        List<BigFraction[]> points = new ArrayList<>();
        List<BigFraction[]> gains = new ArrayList<>();
        numbers.forEach((values, number) -> {
            BigFraction mass = masses.get(number);
            points.add(values.toArray(BigFraction[]::new));
            gains.add(values.stream().map(mass::multiply).toArray(BigFraction[]::new));
        });
        ConvexAnswer answer = ConvexProgram.of(
                        points, masses.stream().map(BigFraction::negate).toList(), gains)
                .solve();
        return optimum(points, answer);
    }

    private TypeOptimum optimum(List<BigFraction[]> points, ConvexAnswer answer) {
        boolean exact = answer.isExact();
        List<List<BigFraction>> shares = new ArrayList<>();
        List<BigFraction> prices = new ArrayList<>();
        for (BuyerType type : design.types()) {
            int k = numbers.get(type.values());
            List<BigFraction> own = exact
                    ? List.of(answer.exact().x()[k])
                    : Arrays.stream(answer.x()[k]).mapToObj(TypePrograms::share).toList();
            BigFraction price = (exact ? answer.exact().u()[k] : Exact.of(answer.u()[k])).negate();
            for (int j = 0; j < own.size(); j++) {
                price = price.add(own.get(j).multiply(points.get(k)[j]));
            }
            shares.add(own);
            prices.add(price);
        }
        List<TypeOptimum.Envy> envy = envy(answer);
        return new TypeOptimum(
                shares, prices, envy, out(envy), answer.bound(), exact, answer.rows() + " rows, " + answer.engine());
    }

    /** A row of a point is one of every type with these values, by its part in the point's probability. */
    private List<TypeOptimum.Envy> envy(ConvexAnswer answer) {
        List<TypeOptimum.Envy> envy = new ArrayList<>();
        for (ConvexAnswer.SlopeLine line : answer.slopes()) {
            for (int type : members.get(line.to())) {
                for (int report : members.get(line.from())) {
                    BigFraction part = part(type, line.to()).multiply(part(report, line.from()));
                    envy.add(
                            new TypeOptimum.Envy(type, report, line.multiplier().multiply(part)));
                }
            }
        }
        return envy;
    }

    private BigFraction part(int type, int point) {
        return design.types().get(type).probability().divide(masses.get(point));
    }

    private static BigFraction share(double share) {
        return Exact.of(Math.min(1, Math.max(0, share)));
    }

    /** What is left of a type's probability after the multipliers of its rows, and of those that concern it. */
    private List<BigFraction> out(List<TypeOptimum.Envy> envy) {
        List<BigFraction> out = new ArrayList<>();
        design.types().forEach(type -> out.add(type.probability()));
        for (TypeOptimum.Envy line : envy) {
            out.set(line.type(), out.get(line.type()).subtract(line.multiplier()));
            out.set(line.report(), out.get(line.report()).add(line.multiplier()));
        }
        return out.stream()
                .map(left -> left.getNumerator().signum() < 0 ? BigFraction.ZERO : left)
                .toList();
    }
}
