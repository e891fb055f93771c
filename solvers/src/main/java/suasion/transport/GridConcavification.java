package suasion.transport;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * One receiver: the optimum on a grid is the least concave majorant, at the prior, of what a belief is worth, (1 - x)
 * u_low(x) + x u_high(x) (Kamenica and Gentzkow 2011; Aumann and Maschler 1995).
 *
 * <p>Of those who hold x the share x is in the high state, so that much is the mean payoff given x; and any law of
 * posteriors with the prior as its mean can be told. The hull is walked once from left to right, in fractions.
 */
final class GridConcavification {
    private GridConcavification() {}

    /** The optimum in the sender's own sense, exactly. */
    static BigFraction value(BeliefDesign design, Grid grid) {
        List<BigFraction[]> hull = new ArrayList<>();
        for (BigFraction belief : grid.of(0)) {
            BigFraction[] next = {belief, worth(design, belief)};
            while (hull.size() > 1
                    && at(hull.get(hull.size() - 2), next, hull.get(hull.size() - 1)[0])
                                    .compareTo(hull.get(hull.size() - 1)[1])
                            >= 0) {
                hull.remove(hull.size() - 1);
            }
            hull.add(next);
        }
        int right = 1;
        while (hull.get(right)[0].compareTo(design.prior()) < 0) {
            right++;
        }
        return at(hull.get(right - 1), hull.get(right), design.prior())
                .multiply(new BigFraction(design.sense().sign()));
    }

    private static BigFraction worth(BeliefDesign design, BigFraction belief) {
        List<BigFraction> beliefs = List.of(belief);
        return design.worth(0, beliefs)
                .multiply(BigFraction.ONE.subtract(belief))
                .add(design.worth(1, beliefs).multiply(belief));
    }

    /** The height at x of the line through two points. */
    private static BigFraction at(BigFraction[] a, BigFraction[] b, BigFraction x) {
        return a[1].add(b[1].subtract(a[1]).multiply(x.subtract(a[0])).divide(b[0].subtract(a[0])));
    }
}
