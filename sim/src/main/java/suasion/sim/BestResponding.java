package suasion.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.mechanism.SignalSpace;

/**
 * Does Bayes' rule of his own, in double arithmetic, and takes an action that maximises his posterior expected payoff
 * sum_(cell, message) mu(cell) phi(message | cell) u(cell, message's outcome with his own action) / Pr(type, signal),
 * the others obeying; u includes what is paid to him, which is owed only where that action is the recommended one.
 *
 * <p>At an optimum most signals leave him exactly indifferent, so that rounding errors would decide for him: actions
 * within the band of the best count as ties. The band is {@code band} x the range of his payoff, and never less than
 * twice the violation that the scheme is certified to have. After a signal that is never sent he does what it
 * recommends.
 *
 * @param ties what he does among ties
 * @param band width of a tie as a fraction of his payoff range
 * @param violation the worst certified conditional violation of the scheme, in payoff units, 0 where there is none
 */
public record BestResponding(TieRule ties, double band, double violation) implements Strategy {
    /** The usual band: a billionth of the payoff range. */
    public static final double BAND = 1e-9;

    public BestResponding {
        if (!(band >= 0) || !(violation >= 0)) {
            throw new IllegalArgumentException(
                    "band " + band + " and violation " + violation + " must not be negative");
        }
    }

    /** Ties for the recommendation, band {@link #BAND}, no violation. */
    public static BestResponding usual() {
        return new BestResponding(TieRule.RECOMMENDATION, BAND, 0);
    }

    /** The width of a tie in payoff units at a seat. */
    public double bandAt(Seat seat) {
        return Math.max(band * Exact.toDouble(seat.problem().game().range(seat.payoff())), 2 * violation);
    }

    @Override
    public Choice act(Seat seat, int type, int signal) {
        double[] own = ownPayoffs(seat, type, signal);
        int best = indexOfLargest(own);
        int recommended = seat.recommended(signal);
        List<Integer> tied = new ArrayList<>();
        double worstTie = own[best] - bandAt(seat);
        for (int action = 0; action < own.length; action++) {
            if (own[action] >= worstTie) {
                tied.add(action);
            }
        }
        return switch (Double.isNaN(own[0]) ? TieRule.RECOMMENDATION : ties) {
            case UNIFORM -> Choice.uniform(tied, own.length);
            case RECOMMENDATION ->
                Choice.pure(Double.isNaN(own[0]) || tied.contains(recommended) ? recommended : best, own.length);
            case ADVERSARIAL -> {
                double[] designer = expected(seat, type, signal, seat.accounts()::approxDesigner);
                int sign = seat.problem().sense().sign();
                yield Choice.pure(
                        tied.stream()
                                .reduce((a, b) -> sign * designer[b] < sign * designer[a] ? b : a)
                                .orElseThrow(),
                        own.length);
            }
        };
    }

    /** What somebody ends up with in a round. */
    @FunctionalInterface
    private interface Account {
        double of(int cell, int message, long outcome);
    }

    private static double[] ownPayoffs(Seat seat, int type, int signal) {
        return expected(seat, type, signal, (cell, message, outcome) -> seat.accounts()
                .approxPlayer(seat.index(), cell, message, outcome));
    }

    /** Posterior expectation given every action of his; NaN if the type never hears the signal. */
    private static double[] expected(Seat seat, int type, int signal, Account account) {
        Game game = seat.problem().game();
        SignalSpace signals = seat.announced().signals();
        double[] sum = new double[seat.actions()];
        double mass = 0;
        int[] hearing = signals.hearing(seat.index(), signal);
        for (int cell = 0; cell < game.cells(); cell++) {
            double prior = Exact.toDouble(game.prior().get(cell));
            if (prior == 0 || game.typeOf(cell, seat.index()) != type) {
                continue;
            }
            for (int message : hearing) {
                double joint = prior * Exact.toDouble(seat.announced().probability(cell, message));
                mass += joint;
                for (int action = 0; joint > 0 && action < sum.length; action++) {
                    long outcome = game.replace(signals.outcome(message), seat.index(), action);
                    sum[action] += joint * account.of(cell, message, outcome);
                }
            }
        }
        for (int action = 0; action < sum.length; action++) {
            sum[action] /= mass;
        }
        return sum;
    }

    private static int indexOfLargest(double[] numbers) {
        int best = 0;
        for (int k = 1; k < numbers.length; k++) {
            best = numbers[k] > numbers[best] ? k : best;
        }
        return best;
    }

    @Override
    public String toString() {
        return "bayesian (ties: %s, band %s of the payoff range%s)"
                .formatted(
                        ties.name().toLowerCase(Locale.ROOT),
                        band,
                        violation > 0 ? ", at least twice the certified violation " + violation : "");
    }
}
