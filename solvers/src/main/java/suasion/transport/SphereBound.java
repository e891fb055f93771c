package suasion.transport;

import java.util.Arrays;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.ExactSum;

/**
 * No information structure is worth more than this to a sender with a {@link QuadraticPayoff}, whatever the beliefs: a
 * relaxation in the Hilbert space of random variables (Arieli, Babichenko, Sandomirskiy and Tamuz 2021).
 *
 * <p>Let xi = 1{high} - p, with |xi|^2 = E[xi^2] = p (1 - p). The deviation e_i = x_i - p is the projection of xi on
 * what receiver i knows, so that &lt;e_i, xi&gt; = |e_i|^2: it lies on the sphere around xi/2 of radius |xi|/2, e_i =
 * |xi|/2 (h + s_i) with unit vectors h = xi/|xi| and s_i. Its mean is 0, and a linear term that only the high state has
 * is quadratic too: E[1{high} e_i] = &lt;e_i, xi&gt; = |e_i|^2. With a_ij the quadratic part, a_ii increased by
 * linear_high,i - linear_low,i, therefore
 *
 * <pre>
 *   E[w] = c + p (1 - p) / 4 * sum_ij a_ij &lt;h + s_i, h + s_j&gt;,   c = (1 - p) constant_low + p constant_high.
 * </pre>
 *
 * <p>What is relaxed: the unit vectors may be any, of any dimension. The sum is &lt;M, X&gt; with X the correlation
 * matrix of (h, s_1..s_n) and M = B'AB, B = [1 | identity]; for every diagonal D with D - M positive semidefinite it is
 * at most trace D, because X has ones on its diagonal (weak duality; the best D attains the relaxation's optimum). Such
 * a D is found by turning one vector at a time towards the others' pull, v_k = g_k / |g_k| with g_k = sum_{j != k} M_kj
 * v_j and D_k = M_kk + |g_k|, then rounded, and that D - M is positive semidefinite is decided in fractions.
 *
 * <p>A bound, never a value: two receivers' covariance is held above -p (1 - p) / 8, and goes so low for p in [1/3,
 * 2/3] only.
 */
final class SphereBound {
    private static final int TURNS = 20_000;
    private static final double STEADY = 1e-15;
    private static final double COARSE = 1e-6;

    private SphereBound() {}

    /** The most that is possible, in the sense in which the payoff is maximised. */
    static BigFraction of(QuadraticPayoff payoff, BigFraction prior) {
        BigFraction rest = BigFraction.ONE.subtract(prior);
        BigFraction constant = payoff.constants()
                .get(0)
                .multiply(rest)
                .add(payoff.constants().get(1).multiply(prior));
        return constant.add(prior.multiply(rest).divide(4).multiply(trace(form(payoff))));
    }

    /** M: receiver i in row i + 1, the direction of the state in row 0. */
    private static BigFraction[][] form(QuadraticPayoff payoff) {
        int n = payoff.receivers();
        BigFraction[][] form = new BigFraction[n + 1][n + 1];
        ExactSum all = new ExactSum();
        for (int i = 0; i < n; i++) {
            ExactSum row = new ExactSum();
            for (int j = 0; j < n; j++) {
                form[i + 1][j + 1] = payoff.matrix()[i][j];
                if (i == j) {
                    form[i + 1][j + 1] = form[i + 1][j + 1]
                            .add(payoff.linear().get(1).get(i))
                            .subtract(payoff.linear().get(0).get(i));
                }
                row.add(form[i + 1][j + 1]);
            }
            form[0][i + 1] = row.value();
            form[i + 1][0] = row.value();
            all.add(row.value());
        }
        form[0][0] = all.value();
        return form;
    }

    /** The smallest trace that could be proved. */
    private static BigFraction trace(BigFraction[][] form) {
        double[] found = Correlations.diagonal(form, TURNS, STEADY);
        BigFraction best = null;
        for (double nudge = STEADY; best == null; nudge *= 10) {
            best = proved(form, Fractions.raised(found, nudge));
        }
        Unit unit = Unit.of(Arrays.stream(form)
                .flatMap(Arrays::stream)
                .map(BigFraction::abs)
                .max(BigFraction::compareTo)
                .orElseThrow());
        BigFraction simple = proved(form, unit.simple(found, COARSE));
        return simple != null && simple.compareTo(best) < 0 ? simple : best;
    }

    /** The sum of the diagonal, if it makes the difference positive semidefinite; else null. */
    private static BigFraction proved(BigFraction[][] form, BigFraction[] diagonal) {
        BigFraction[][] difference = new BigFraction[form.length][form.length];
        ExactSum trace = new ExactSum();
        for (int i = 0; i < form.length; i++) {
            for (int j = 0; j < form.length; j++) {
                difference[i][j] = i == j ? diagonal[i].subtract(form[i][i]) : form[i][j].negate();
            }
            trace.add(diagonal[i]);
        }
        return isPositiveSemidefinite(difference) ? trace.value() : null;
    }

    /** By elimination: no pivot is negative, and below a pivot of 0 there are only zeros. */
    static boolean isPositiveSemidefinite(BigFraction[][] symmetric) {
        int n = symmetric.length;
        BigFraction[][] left = new BigFraction[n][];
        for (int i = 0; i < n; i++) {
            left[i] = symmetric[i].clone();
        }
        for (int k = 0; k < n; k++) {
            int sign = left[k][k].getNumerator().signum();
            if (sign < 0) {
                return false;
            }
            for (int i = k + 1; i < n; i++) {
                if (left[i][k].getNumerator().signum() == 0) {
                    continue;
                }
                if (sign == 0) {
                    return false;
                }
                BigFraction factor = left[i][k].divide(left[k][k]);
                for (int j = k + 1; j < n; j++) {
                    left[i][j] = left[i][j].subtract(factor.multiply(left[k][j]));
                }
            }
        }
        return true;
    }
}
