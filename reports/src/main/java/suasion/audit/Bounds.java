package suasion.audit;

import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;

/** The smallest and the largest of some exact numbers, as doubles; NaN as long as there are none. */
final class Bounds {
    private BigFraction low;
    private BigFraction high;

    void include(BigFraction number) {
        low = low == null || number.compareTo(low) < 0 ? number : low;
        high = high == null || number.compareTo(high) > 0 ? number : high;
    }

    double low() {
        return low == null ? Double.NaN : Exact.toDouble(low);
    }

    double high() {
        return high == null ? Double.NaN : Exact.toDouble(high);
    }
}
