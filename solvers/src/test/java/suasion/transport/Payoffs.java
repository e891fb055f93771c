package suasion.transport;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.interval.Interval;

/** Payoffs of tests with enclosures made by hand. */
final class Payoffs {
    private Payoffs() {}

    /**
     * A payoff of its parts.
     *
     * @param exact the payoff
     * @param over its enclosure
     * @param slopes enclosures of its partial derivatives
     * @param curvature the second derivatives by x1 twice and by x1 and x2, the same for all; null where not known
     */
    private record Enclosed(
            Function<List<BigFraction>, BigFraction> exact,
            Function<Interval[], Interval> over,
            Function<Interval[], Interval[]> slopes,
            double[] curvature)
            implements EnclosedPayoff {
        @Override
        public BigFraction exact(List<BigFraction> beliefs) {
            return exact.apply(beliefs);
        }

        @Override
        public double approx(double[] beliefs) {
            Interval[] point = new Interval[beliefs.length];
            Arrays.setAll(point, i -> Interval.at(beliefs[i]));
            Interval over = over(point);
            return over.isPoint() ? over.low() : over.middle();
        }

        @Override
        public Interval over(Interval[] box) {
            return over.apply(box);
        }

        @Override
        public Interval[] slopes(Interval[] box) {
            return slopes.apply(box);
        }

        @Override
        public Interval[][] curvatures(Interval[] box) {
            if (curvature == null) {
                return EnclosedPayoff.super.curvatures(box);
            }
            Interval[][] all = new Interval[box.length][box.length];
            for (int i = 0; i < box.length; i++) {
                for (int j = 0; j < box.length; j++) {
                    all[i][j] = Interval.at(curvature[i == j ? 0 : 1]);
                }
            }
            return all;
        }

        @Override
        public boolean isQuadratic() {
            return curvature != null;
        }
    }

    /** (x1 - p)(x2 - p). */
    static EnclosedPayoff covariance(BigFraction p) {
        Interval prior = Interval.of(p);
        return new Enclosed(
                x -> x.get(0).subtract(p).multiply(x.get(1).subtract(p)),
                x -> x[0].minus(prior).times(x[1].minus(prior)),
                x -> new Interval[] {x[1].minus(prior), x[0].minus(prior)},
                new double[] {0, 1});
    }

    /** |x1 - x2|^a; its exact value is the double's where a is no whole number. */
    static EnclosedPayoff discord(double a) {
        Interval power = Interval.at(a);
        boolean whole = a == Math.rint(a);
        return new Enclosed(
                x -> whole
                        ? x.get(0).subtract(x.get(1)).abs().pow((int) a)
                        : Exact.of(Math.pow(
                                Exact.toDouble(x.get(0).subtract(x.get(1)).abs()), a)),
                x -> x[0].minus(x[1]).abs().power(power),
                x -> {
                    Interval step = x[0].minus(x[1]);
                    Interval size = a >= 1 || step.abs().low() > 0
                            ? step.abs().power(Interval.at(a - 1)).times(power)
                            : Interval.ALL;
                    Interval slope = step.low() > 0 ? size : step.high() < 0 ? size.negate() : size.hull(size.negate());
                    return new Interval[] {slope, slope.negate()};
                },
                a == 2 ? new double[] {2, -2} : null);
    }

    /** The sum of a payoff of pairs over all pairs of three receivers. */
    static EnclosedPayoff pairwise(EnclosedPayoff pair) {
        return new Enclosed(
                x -> {
                    BigFraction sum = BigFraction.ZERO;
                    for (int i = 0; i < x.size(); i++) {
                        for (int j = 0; j < i; j++) {
                            sum = sum.add(pair.exact(List.of(x.get(i), x.get(j))));
                        }
                    }
                    return sum;
                },
                x -> {
                    Interval sum = Interval.ZERO;
                    for (int i = 0; i < x.length; i++) {
                        for (int j = 0; j < i; j++) {
                            sum = sum.plus(pair.over(new Interval[] {x[i], x[j]}));
                        }
                    }
                    return sum;
                },
                x -> {
                    Interval[] slopes = new Interval[x.length];
                    Arrays.fill(slopes, Interval.ZERO);
                    for (int i = 0; i < x.length; i++) {
                        for (int j = 0; j < i; j++) {
                            Interval[] two = pair.slopes(new Interval[] {x[i], x[j]});
                            slopes[i] = slopes[i].plus(two[0]);
                            slopes[j] = slopes[j].plus(two[1]);
                        }
                    }
                    return slopes;
                },
                bent(pair));
    }

    private static double[] bent(EnclosedPayoff pair) {
        double[] own = ((Enclosed) pair).curvature();
        return own == null ? null : new double[] {2 * own[0], own[1]};
    }

    /** 1 where as many receivers believe at least a threshold as are wanted, else 0. */
    static EnclosedPayoff count(BigFraction threshold, List<Integer> wanted) {
        Interval bar = Interval.of(threshold);
        return new Enclosed(
                x -> wanted.contains((int) x.stream()
                                .filter(b -> b.compareTo(threshold) >= 0)
                                .count())
                        ? BigFraction.ONE
                        : BigFraction.ZERO,
                x -> {
                    int sure = 0;
                    int perhaps = 0;
                    for (Interval one : x) {
                        Interval holds = bar.atMost(one);
                        sure += holds.low() == 1 ? 1 : 0;
                        perhaps += holds.low() < holds.high() ? 1 : 0;
                    }
                    boolean some = false;
                    boolean all = true;
                    for (int k = sure; k <= sure + perhaps; k++) {
                        some |= wanted.contains(k);
                        all &= wanted.contains(k);
                    }
                    return new Interval(all ? 1 : 0, some ? 1 : 0);
                },
                x -> {
                    Interval[] slopes = new Interval[x.length];
                    for (int i = 0; i < x.length; i++) {
                        slopes[i] = bar.atMost(x[i]).isPoint() ? Interval.ZERO : Interval.ALL;
                    }
                    return slopes;
                },
                null);
    }

    /** 0 everywhere. */
    static EnclosedPayoff nothing() {
        return new Enclosed(
                x -> BigFraction.ZERO,
                x -> Interval.ZERO,
                x -> {
                    Interval[] slopes = new Interval[x.length];
                    Arrays.fill(slopes, Interval.ZERO);
                    return slopes;
                },
                new double[2]);
    }

    static BeliefDesign design(int receivers, String prior, EnclosedPayoff payoff, suasion.game.Sense sense) {
        return design(receivers, prior, payoff, payoff, sense);
    }

    static BeliefDesign design(
            int receivers, String prior, EnclosedPayoff low, EnclosedPayoff high, suasion.game.Sense sense) {
        return new BeliefDesign(
                "sender",
                List.of("ann", "bob", "cleo", "dan").subList(0, receivers),
                List.of("low", "high"),
                Exact.parse(prior),
                List.of(low, high),
                sense);
    }
}
