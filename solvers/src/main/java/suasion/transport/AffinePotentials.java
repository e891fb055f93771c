package suasion.transport;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;

/**
 * Multipliers of calibration that are straight lines, one per receiver, alpha_i(x) = level_i + slope_i (x - p), and the
 * least V that they need on a grid, exactly:
 *
 * <pre>
 *   w_low(x) &lt;= low + sum_i x_i alpha_i(x_i),   w_high(x) &lt;= high - sum_i (1 - x_i) alpha_i(x_i).
 * </pre>
 *
 * <p>By calibration the sums cancel in the mean, so that no information structure on the grid is worth more than the
 * bound (1 - p) low + p high. General potentials may bend as they like and prove smaller bounds; where straight ones
 * prove as much, people can check it.
 *
 * @param levels alpha_i at the prior
 * @param slopes of alpha_i
 * @param low V_low
 * @param high V_high
 * @param bound (1 - p) low + p high, in the sense in which the payoff is maximised
 */
record AffinePotentials(
        List<BigFraction> levels, List<BigFraction> slopes, BigFraction low, BigFraction high, BigFraction bound) {
    /** Cells whose double is closer to the largest than this share of the range are compared exactly. */
    private static final double CLOSE = 1e-10;

    private static final double NEARBY = 1e-5;
    private static final int[] DENOMINATORS = {1, 2, 4, 3, 6, 8, 12, 16, 32};
    private static final int MOST_TIDIED = 500_000;

    AffinePotentials {
        levels = List.copyOf(levels);
        slopes = List.copyOf(slopes);
    }

    /** The same lines with the least V. */
    static AffinePotentials of(GridWorths worths, List<BigFraction> levels, List<BigFraction> slopes) {
        BigFraction low = most(worths, 0, levels, slopes);
        BigFraction high = most(worths, 1, levels, slopes);
        BigFraction p = worths.design().prior();
        BigFraction bound = low.multiply(BigFraction.ONE.subtract(p)).add(high.multiply(p));
        return new AffinePotentials(levels, slopes, low, high, bound);
    }

    /** The lines of a bound on all beliefs, if its potentials are lines. */
    static Optional<AffinePotentials> of(BeliefDesign design, ContinuumBound bound) {
        List<BigFraction> levels = new ArrayList<>();
        List<BigFraction> slopes = new ArrayList<>();
        for (Curve curve : bound.potentials().curves()) {
            if (curve.values().size() > 2) {
                return Optional.empty();
            }
            BigFraction slope = curve.values().get(1).subtract(curve.values().get(0));
            slopes.add(slope);
            levels.add(curve.values().get(0).add(slope.multiply(design.prior())));
        }
        BigFraction worth =
                bound.bound().multiply(new BigFraction(design.sense().sign()));
        return Optional.of(new AffinePotentials(levels, slopes, bound.low(), bound.high(), worth));
    }

    /** Lines nearby whose numbers have the least denominators. */
    AffinePotentials simplified(GridWorths worths) {
        List<BigFraction> all = new ArrayList<>(levels);
        all.addAll(slopes);
        double[] near = all.stream().mapToDouble(Exact::toDouble).toArray();
        List<BigFraction> simple = List.of(Unit.of(worths.design()).simple(near, NEARBY));
        return of(worths, simple.subList(0, levels.size()), simple.subList(levels.size(), simple.size()));
    }

    private static BigFraction most(GridWorths worths, int state, List<BigFraction> levels, List<BigFraction> slopes) {
        AffinePricing pricing = new AffinePricing(worths, state, levels, slopes);
        double[] left = pricing.left();
        double largest = Double.NEGATIVE_INFINITY;
        double size = worths.range();
        for (double here : left) {
            largest = Math.max(largest, here);
            size = Math.max(size, Math.abs(here));
        }
        BigFraction most = null;
        for (int cell = 0; cell < left.length; cell++) {
            if (left[cell] >= largest - CLOSE * size) {
                BigFraction here = pricing.exact(cell);
                most = most == null || here.compareTo(most) > 0 ? here : most;
            }
        }
        return most;
    }

    /** Whether all lines are level: alpha_i does not depend on the belief. */
    boolean isLevel() {
        return slopes.stream().allMatch(BigFraction.ZERO::equals);
    }

    /** Whether all lines are the same. */
    boolean isAlike() {
        return levels.stream().allMatch(levels.get(0)::equals)
                && slopes.stream().allMatch(slopes.get(0)::equals);
    }

    /**
     * Whether both inequalities bound the payoff by the same plane, low + sum_i x_i level_i: then it must lie nowhere
     * above that plane.
     */
    boolean isPlane() {
        return isLevel() && high.subtract(low).equals(levels.stream().reduce(BigFraction.ZERO, BigFraction::add));
    }

    /** The mean of the lines for every receiver: as good where receivers are interchangeable. */
    AffinePotentials averaged(GridWorths worths) {
        return of(worths, mean(levels), mean(slopes));
    }

    private static List<BigFraction> mean(List<BigFraction> numbers) {
        BigFraction sum = numbers.stream().reduce(BigFraction.ZERO, BigFraction::add);
        return Collections.nCopies(numbers.size(), sum.divide(numbers.size()));
    }

    /** The same bound by lines whose numbers have small denominators, where rounding them down or up finds such. */
    AffinePotentials tidied(GridWorths worths) {
        if (worths.cells() > MOST_TIDIED) {
            return this;
        }
        for (int denominator : DENOMINATORS) {
            for (RoundingMode mode : List.of(RoundingMode.HALF_EVEN, RoundingMode.FLOOR, RoundingMode.CEILING)) {
                AffinePotentials tidy =
                        of(worths, rounded(levels, denominator, mode), rounded(slopes, denominator, mode));
                if (tidy.bound.compareTo(bound) <= 0) {
                    return tidy;
                }
            }
        }
        return this;
    }

    private static List<BigFraction> rounded(List<BigFraction> numbers, int denominator, RoundingMode mode) {
        return numbers.stream()
                .map(number -> number.multiply(denominator))
                .map(number -> new BigDecimal(number.getNumerator())
                        .divide(new BigDecimal(number.getDenominator()), 0, mode)
                        .toBigInteger())
                .map(whole -> new BigFraction(whole).divide(denominator))
                .toList();
    }

    /** The same lines with V as {@link GridCertificate} proves them. */
    AffinePotentials certified(GridWorths worths) {
        BeliefDesign design = worths.design();
        GridCertificate proof = GridCertificate.bound(
                design, worths.grid(), potentials(design.prior(), worths.grid().beliefs()));
        return new AffinePotentials(
                levels,
                slopes,
                proof.low(),
                proof.high(),
                proof.bound().multiply(new BigFraction(design.sense().sign())));
    }

    /** What these lines prove of all beliefs, by at most so many boxes; empty where the payoff cannot be enclosed. */
    Optional<ContinuumBound> everywhere(BeliefDesign design, long boxes) {
        List<List<BigFraction>> ends = Collections.nCopies(levels.size(), List.of(BigFraction.ZERO, BigFraction.ONE));
        try {
            // Boxes alone end the search: with a clock the words would depend on the machine.
            ContinuumBound.Effort effort = new ContinuumBound.Effort(boxes);
            return Optional.of(ContinuumBound.of(design, potentials(design.prior(), ends), List.of(), effort));
        } catch (ArithmeticException unbounded) {
            return Optional.empty();
        }
    }

    /**
     * The lines as curves.
     *
     * @param nodes one list per receiver
     */
    Potentials potentials(BigFraction prior, List<List<BigFraction>> nodes) {
        return new Potentials(IntStream.range(0, levels.size())
                .mapToObj(i -> new Curve(
                        nodes.get(i),
                        nodes.get(i).stream()
                                .map(x -> levels.get(i).add(slopes.get(i).multiply(x.subtract(prior))))
                                .toList()))
                .toList());
    }
}
