package suasion.transport;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.interval.Interval;

/**
 * The best that beliefs arbitrarily near give, where that is more than the payoff itself: the limit superior of the
 * payoff as it is maximised, looked up a little to every side.
 *
 * @param payoff that may jump
 * @param sign 1 where it is maximised, -1 where it is minimised
 */
record UpperEnvelope(EnclosedPayoff payoff, int sign) implements EnclosedPayoff {
    private static final double NEAR = 1e-10;
    private static final double FAR = 1e-6;

    /** Rounding of payoffs, and what continuous ones of any steepness gain within a distance of 1e-10. */
    private static final double NOTHING = 1e-7;

    /** A design with both payoffs replaced. */
    static BeliefDesign of(BeliefDesign design) {
        return new BeliefDesign(
                design.sender(),
                design.receivers(),
                design.states(),
                design.prior(),
                design.payoffs().stream()
                        .<EnclosedPayoff>map(payoff ->
                                new UpperEnvelope(payoff, design.sense().sign()))
                        .toList(),
                design.sense());
    }

    /**
     * Whether the payoff jumps upward beside a point, so that what is told near it is better than what is told there.
     */
    boolean isAbove(double[] x) {
        return approx(x) != payoff.approx(x);
    }

    @Override
    public double approx(double[] x) {
        double here = sign * payoff.approx(x);
        double near = around(x, NEAR);
        double rise = near - here;
        // A continuous payoff rises far less within 1e-10 than within 1e-6; a jump is as high at both distances.
        boolean jumps = rise > NOTHING * Math.max(1e-100, Math.abs(near)) && rise > 0.5 * (around(x, FAR) - here);
        return sign * (jumps ? near : here);
    }

    private double around(double[] x, double distance) {
        int directions = (int) Math.pow(3, x.length);
        double[] beside = new double[x.length];
        double most = Double.NEGATIVE_INFINITY;
        for (int direction = 0; direction < directions; direction++) {
            int rest = direction;
            for (int i = 0; i < x.length; i++) {
                beside[i] = Math.min(1, Math.max(0, x[i] + (rest % 3 - 1) * distance));
                rest /= 3;
            }
            most = Math.max(most, sign * payoff.approx(beside));
        }
        return most;
    }

    @Override
    public BigFraction exact(List<BigFraction> beliefs) {
        double[] x = beliefs.stream().mapToDouble(Exact::toDouble).toArray();
        return isAbove(x) ? Exact.of(approx(x)) : payoff.exact(beliefs);
    }

    /** A box with points inside shows both sides of a jump by itself; a single point does not. */
    @Override
    public Interval over(Interval[] box) {
        Interval own = payoff.over(box);
        boolean single = Arrays.stream(box).allMatch(Interval::isPoint);
        return single
                ? own.hull(Interval.at(
                        approx(Arrays.stream(box).mapToDouble(Interval::low).toArray())))
                : own;
    }

    @Override
    public Interval[] slopes(Interval[] box) {
        return payoff.slopes(box);
    }
}
