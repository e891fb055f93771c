package suasion.learn;

import java.util.Arrays;
import java.util.stream.IntStream;
import suasion.sim.Mind;
import suasion.sim.Seat;

/**
 * Errs, but less where it costs more: a logit response at his own posterior of the announced scheme.
 *
 * <pre>
 *   Pr(a | t, s) ~ exp(rationality E[u(a) | t, s] / (high - low))
 * </pre>
 *
 * <p>with payoffs in units of his payoff range, payments included, so that one rationality means the same in every
 * game: 0 is uniform, infinity a best reply, 10 takes an action that costs a tenth of the range e times less often. He
 * learns nothing; an action that stands for several is as probable as all of them; his mind only draws. After a signal
 * for which nothing is announced he follows. Where goods are sold he draws what to report, by what each report is
 * worth.
 *
 * <p>Source: McKelvey and Palfrey (1995).
 *
 * @param rationality lambda, not negative, per payoff range
 */
public record QuantalResponse(double rationality) implements Learner {
    public QuantalResponse {
        Settings.requireNotNegative("rationality", rationality);
    }

    @Override
    public Learning learning() {
        return Learning.EVERY_CHUNK;
    }

    @Override
    public Mind mind(Seat seat) {
        Decisions decisions = new Decisions(seat);
        int signals = seat.signals().size();
        return new LotteryMind(
                decisions,
                context -> odds(
                        decisions,
                        context,
                        decisions.areReports()
                                ? IntStream.range(0, decisions.options(context))
                                        .mapToDouble(option -> decisions.worth(context, option))
                                        .toArray()
                                : seat.payoffs(context / signals, context % signals)));
    }

    private double[] odds(Decisions decisions, int context, double[] payoffs) {
        if (Arrays.stream(payoffs).anyMatch(Double::isNaN)) {
            double[] followed = new double[payoffs.length];
            followed[decisions.followed(context)] = 1;
            return followed;
        }
        double best = Arrays.stream(payoffs).max().orElseThrow();
        double unit = decisions.span() > 0 ? decisions.span() : 1;
        return IntStream.range(0, payoffs.length)
                .mapToDouble(option ->
                        decisions.standsFor(option) * StrictMath.exp(-rationality * (best - payoffs[option]) / unit))
                .toArray();
    }

    @Override
    public String toString() {
        return "quantal response (rationality " + Settings.show(rationality) + ")";
    }
}
