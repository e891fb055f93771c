package suasion.value;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;

/**
 * A law with a density f that is smooth within the support.
 *
 * <p>F(b) - F(a) = int_a^b f(v) dv. What integrals over f' need follows by parts:
 *
 * <pre>
 *   int_a^b f'(v) dv     = f(b) - f(a)
 *   int_a^b v f'(v) dv   = b f(b) - a f(a) - (F(b) - F(a))
 *   int_a^b v^2 f'(v) dv = b^2 f(b) - a^2 f(a) - 2 int_a^b v f(v) dv
 * </pre>
 */
public sealed interface ContinuousLaw extends Law permits UniformLaw, ExponentialLaw, BetaLaw, TruncatedNormalLaw {
    /** f(v); 0 outside the support, at its ends the limit from within, which may be infinite. */
    double density(double v);

    /** f'(v) within the support, at its ends the limit from within, which may be infinite; 0 outside. */
    double slope(double v);

    /** Where f' changes its sign within the support, ascending: the mode, if there is one inside. */
    List<Double> turns();

    /** The lower end as a fraction. */
    BigFraction from();

    @Override
    default double low() {
        return Exact.toDouble(from());
    }

    /** The virtual value v - (1 - F(v)) / f(v) (Myerson 1981), for v in the support with positive density. */
    default double virtualValue(double v) {
        return v - survival(v) / density(v);
    }

    @Override
    default DiscreteLaw onGrid(int cells) {
        BigFraction step = gridEnd().subtract(from()).divide(cells);
        List<BigFraction> values = new ArrayList<>();
        List<BigFraction> probabilities = new ArrayList<>();
        BigFraction below = BigFraction.ZERO;
        for (int k = 0; k < cells; k++) {
            BigFraction to = from().add(step.multiply(k + 1));
            BigFraction upTo = k == cells - 1 ? BigFraction.ONE : gridCdf(to);
            if (upTo.compareTo(below) > 0) {
                values.add(to.subtract(step.divide(2)));
                probabilities.add(upTo.subtract(below));
                below = upTo;
            }
        }
        return new DiscreteLaw(values, probabilities);
    }

    /** F at an edge of a grid as a fraction: to the nearest multiple of 2^-50, or exactly where that is known. */
    default BigFraction gridCdf(BigFraction edge) {
        double unit = 0x1p50;
        return Exact.of(Math.rint(cdf(Exact.toDouble(edge)) * unit)).divide(new BigFraction(1L << 50));
    }
}
