package suasion.menu;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import suasion.value.Law;
import suasion.value.UniformLaw;

/**
 * Three goods uniform on [0, b]: a price for any one of them, for any two, and for all.
 *
 * <p>In units of b one good costs 3/4, two (6 - sqrt 2)/4, and the price of all is such that those who buy nothing are
 * a quarter: the measure that revenue integrates payoffs by has mass 1 at the origin and density -4 inside, and none
 * where nothing is bought. What the classes buy follows from areas of slices at one value held fixed, which are
 * quadratic between breaks, so Simpson's rule is exact.
 *
 * <p>Source: Giannakopoulos and Koutsoupias (2018), the straight-jacket auction.
 */
record StraightJacket() implements ClosedForm {
    private static final double ONE = 3.0 / 4;
    private static final double TWO = (6 - Math.sqrt(2)) / 4;
    private static final int STEPS = 2_000;

    @Override
    public String name() {
        return "three uniform goods (Giannakopoulos and Koutsoupias 2018)";
    }

    @Override
    public Optional<Double> revenue(List<Law> laws) {
        return ClosedForm.areAlike(laws, 3) && laws.get(0) instanceof UniformLaw law && law.low() == 0
                ? Optional.of(law.high() * unit())
                : Optional.empty();
    }

    private static double unit() {
        double all = ofAll();
        double three = integral(all - TWO, 1, z -> {
            double least = Math.max(all - TWO, all - ONE - z);
            double rest = Math.max(0, Math.max(all - ONE, all - z) - 2 * least);
            return (1 - least) * (1 - least) - rest * rest / 2;
        });
        double one = 3 * (1 - ONE) * below(TWO - ONE, all - ONE);
        double two = 1 - 1.0 / 4 - one - three;
        return ONE * one + TWO * two + all * three;
    }

    /** The price of all three goods. */
    static double ofAll() {
        return new BrentSolver(1e-15)
                .solve(
                        200,
                        price -> integral(0, ONE, z -> below(Math.min(ONE, TWO - z), Math.min(TWO, price - z)))
                                - 1.0 / 4,
                        TWO,
                        3 * ONE);
    }

    /** The area of x, y in [0, side] with x + y at most sum. */
    private static double below(double side, double sum) {
        double over = Math.max(0, sum - side);
        return sum >= 2 * side ? side * side : sum * sum / 2 - over * over;
    }

    private static double integral(double from, double to, DoubleUnaryOperator f) {
        double sum = 0;
        double width = (to - from) / STEPS;
        for (int k = 0; k < STEPS; k++) {
            double left = from + k * width;
            sum += width
                    / 6
                    * (f.applyAsDouble(left) + 4 * f.applyAsDouble(left + width / 2) + f.applyAsDouble(left + width));
        }
        return sum;
    }
}
