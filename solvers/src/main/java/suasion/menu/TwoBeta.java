package suasion.menu;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.IterativeLegendreGaussIntegrator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.value.BetaLaw;
import suasion.value.Law;

/**
 * Two goods of law Beta(1, 2), f = 2 (1 - v): a continuum of lotteries and the bundle.
 *
 * <p>Whoever values one good at x up to x* and the other above s(x) = (2 - 3x)/(4 - 5x) gets the other for sure and the
 * one with probability -s'(x), for s(x) - x s'(x); from x* on only both are sold, for x* + s(x*). Of the measure that
 * revenue integrates payoffs by, 1 at the origin and density -12 (1 - v)(1 - w) + 4 v (1 - w) + 4 w (1 - v) inside,
 * nothing is left over where nothing is sold, which determines x*.
 *
 * <p>Source: Daskalakis, Deckelbaum and Tzamos (2017).
 */
record TwoBeta() implements ClosedForm {
    @Override
    public String name() {
        return "two Beta(1, 2) goods (Daskalakis, Deckelbaum and Tzamos 2017)";
    }

    @Override
    public Optional<Double> revenue(List<Law> laws) {
        return ClosedForm.areAlike(laws, 2) && laws.get(0).equals(new BetaLaw(BigFraction.ONE, new BigFraction(2)))
                ? Optional.of(revenue())
                : Optional.empty();
    }

    private static double revenue() {
        double end = end();
        double price = end + curve(end);
        double lotteries =
                integral(0, end, x -> (curve(x) + x * share(x)) * 2 * (1 - x) * (1 - curve(x)) * (1 - curve(x)));
        double both = integral(end, curve(end), x -> 2 * (1 - x) * (1 - price + x) * (1 - price + x))
                + (1 - curve(end)) * (1 - curve(end)) * (1 - end) * (1 - end);
        return 2 * lotteries + price * both;
    }

    /** x*, where lotteries end. */
    static double end() {
        return new BrentSolver(1e-15).solve(200, TwoBeta::left, 0.01, 0.2);
    }

    private static double left(double end) {
        double middle = curve(end);
        return 1
                - integral(0, end, x -> below(x, curve(x)))
                - integral(end, middle, x -> below(x, end + middle - x))
                - integral(middle, 0.5, x -> below(x, (2 - 4 * x) / (3 - 5 * x)));
    }

    /** The integral of the density over the other value from 0 to h. */
    private static double below(double x, double h) {
        return 4 * ((3 - 4 * x) * (h - h * h / 2) - (1 - x) * h * h / 2);
    }

    private static double curve(double x) {
        return (2 - 3 * x) / (4 - 5 * x);
    }

    private static double share(double x) {
        return 2 / ((4 - 5 * x) * (4 - 5 * x));
    }

    private static double integral(double from, double to, DoubleUnaryOperator f) {
        return new IterativeLegendreGaussIntegrator(12, 1e-13, 1e-13).integrate(100_000, f::applyAsDouble, from, to);
    }
}
