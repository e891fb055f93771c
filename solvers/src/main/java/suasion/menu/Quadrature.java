package suasion.menu;

import java.util.function.DoubleFunction;

/**
 * Integrals of vectors of functions, piece by piece: Kronrod's rule with 15 points, pieces halved until Gauss's rule
 * with 7 of these points agrees.
 *
 * <p>With d the largest difference of the two rules the error is estimated by min(d, (200 d)^1.5), as QUADPACK does
 * (Piessens et al. 1983). The last component of a vector is an error estimate of the others: it is integrated as they
 * are, and the rule's own is added.
 */
final class Quadrature {
    /** Places in (0, 1) of Kronrod's rule, those of Gauss's at odd indices; then 0 in the middle. */
    private static final double[] PLACES = {
        0.991455371120812639206854697526329,
        0.949107912342758524526189684047851,
        0.864864423359769072789712788640926,
        0.741531185599394439863864773280788,
        0.586087235467691130294144691693930,
        0.405845151377397166906606412076961,
        0.207784955007898467600689403773245,
        0
    };

    private static final double[] KRONROD = {
        0.022935322010529224963732008058970,
        0.063092092629978553290700663189204,
        0.104790010322250183839876322541518,
        0.140653259715525918745189590510238,
        0.169004726639267902826583426598550,
        0.190350578064785409913256402421014,
        0.204432940075298892414161999234649,
        0.209482141084727828012999174891714
    };

    private static final double[] GAUSS = {
        0.129484966168869693270611432679082,
        0.279705391489276667901467771423780,
        0.381830050505118944950369775488975,
        0.417959183673469387755102040816327
    };

    private static final int DEEPEST = 60;
    private static final double NOISE = 1e-15;

    private final DoubleFunction<double[]> integrand;
    private final double[] sum;

    private Quadrature(DoubleFunction<double[]> integrand, int size) {
        this.integrand = integrand;
        this.sum = new double[size];
    }

    /**
     * The integral over [first edge, last edge].
     *
     * @param edges ascending; between two of them the integrand is smooth
     * @param size of the vectors
     * @param tolerance of every component but the last
     */
    static double[] integrate(DoubleFunction<double[]> integrand, double[] edges, int size, double tolerance) {
        Quadrature quadrature = new Quadrature(integrand, size);
        double length = edges[edges.length - 1] - edges[0];
        for (int k = 1; k < edges.length; k++) {
            double share = (edges[k] - edges[k - 1]) / length;
            quadrature.piece(edges[k - 1], edges[k], Math.max(NOISE, tolerance * share), 0);
        }
        return quadrature.sum;
    }

    private void piece(double a, double b, double tolerance, int depth) {
        double middle = (a + b) / 2;
        double half = (b - a) / 2;
        double[] kronrod = new double[sum.length];
        double[] gauss = new double[sum.length];
        for (int k = 0; k < PLACES.length; k++) {
            double inGauss = k % 2 == 1 ? GAUSS[k / 2] : 0;
            add(middle + half * PLACES[k], KRONROD[k] * half, inGauss * half, kronrod, gauss);
            if (PLACES[k] > 0) {
                add(middle - half * PLACES[k], KRONROD[k] * half, inGauss * half, kronrod, gauss);
            }
        }
        double difference = 0;
        for (int i = 0; i < sum.length - 1; i++) {
            difference = Math.max(difference, Math.abs(kronrod[i] - gauss[i]));
        }
        double error = Math.min(difference, Math.pow(200 * difference, 1.5));
        if (error <= tolerance || depth == DEEPEST || middle <= a || middle >= b) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += kronrod[i];
            }
            sum[sum.length - 1] += error;
        } else {
            piece(a, middle, Math.max(NOISE, tolerance / 2), depth + 1);
            piece(middle, b, Math.max(NOISE, tolerance / 2), depth + 1);
        }
    }

    private void add(double place, double weight, double other, double[] kronrod, double[] gauss) {
        double[] values = integrand.apply(place);
        for (int i = 0; i < values.length; i++) {
            kronrod[i] += weight * values[i];
            gauss[i] += other * values[i];
        }
    }
}
