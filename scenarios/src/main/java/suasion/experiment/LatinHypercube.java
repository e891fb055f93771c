package suasion.experiment;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.sim.Chance;

/**
 * Points of a box of which every axis has exactly one in every stratum: coordinate j of point i is from + (to - from)
 * (s_j(i) + u) / n, s_j a random permutation of 0..n-1 and u uniform on 0, 1/1000, ..., 999/1000 (McKay, Beckman and
 * Conover 1979).
 *
 * @param points number of points n
 * @param seed seed of the permutations and of the places within strata
 */
record LatinHypercube(int points, long seed) {
    /** Fine enough within a stratum, and coarse enough that programs with such numbers stay exact. */
    private static final int GRAIN = 1000;

    /** The coordinates of all points on one axis, as texts in the order of the points. */
    List<String> axis(int axis, BigFraction from, BigFraction to) {
        Chance order = Chance.of(seed, 0, 2 * axis);
        Chance within = Chance.of(seed, 0, 2 * axis + 1);
        int[] strata = new int[points];
        // Fisher and Yates (1938), inside out.
        for (int i = 0; i < points; i++) {
            int place = Chance.below(i + 1, order.word(i));
            strata[i] = strata[place];
            strata[place] = i;
        }
        List<String> values = new ArrayList<>();
        for (int i = 0; i < points; i++) {
            long step = (long) strata[i] * GRAIN + Chance.below(GRAIN, within.word(i));
            BigFraction share = new BigFraction(step, (long) points * GRAIN);
            values.add(Exact.fraction(from.add(to.subtract(from).multiply(share))));
        }
        return values;
    }
}
