package suasion.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reports the truth, does Bayes' rule of his own, in double arithmetic, and takes an action that maximises his
 * posterior expected payoff sum_(cell, message) mu(cell) phi(message | cell) u(cell, message's outcome with his own
 * action) / Pr(type, signal), the others obeying; u includes what is paid to him, which is owed only where that action
 * is the recommended one. At a seat where something else was reported the law is that of the reported type.
 *
 * <p>At an optimum most signals leave him exactly indifferent, so that rounding errors would decide for him: actions
 * within the band of the best count as ties. The band is {@code band} x the range of his payoff, and never less than
 * twice the violation that the scheme is certified to have. After a signal that is never sent he best-responds to the
 * belief that the mechanism names for it, where nothing is known of the designer's payoff; if it names none he does
 * what it recommends. Where nothing is recommended to him, because he stays out, the first of the best stands for it.
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
        return Math.max(band * seat.range(), 2 * violation);
    }

    @Override
    public Choice act(Seat seat, int type, int signal) {
        double[] own = Bayes.payoffs(seat, type, signal);
        boolean unheard = Double.isNaN(own[0]);
        int best = indexOfLargest(own);
        List<Integer> tied = new ArrayList<>();
        double worstTie = own[best] - bandAt(seat);
        for (int action = 0; action < own.length; action++) {
            if (own[action] >= worstTie) {
                tied.add(action);
            }
        }
        int recommended = signal != NOTHING ? seat.recommended(signal) : unheard ? 0 : tied.get(0);
        int followed = tied.contains(recommended) ? recommended : best;
        return switch (unheard ? TieRule.RECOMMENDATION : ties) {
            case UNIFORM -> Choice.uniform(tied, own.length);
            case RECOMMENDATION -> Choice.pure(unheard ? recommended : followed, own.length);
            case ADVERSARIAL -> {
                double[] designer = Bayes.designer(seat, type, signal);
                int sign = seat.problem().sense().sign();
                yield Choice.pure(
                        Double.isNaN(designer[0])
                                ? followed
                                : tied.stream()
                                        .reduce((a, b) -> sign * designer[b] < sign * designer[a] ? b : a)
                                        .orElseThrow(),
                        own.length);
            }
        };
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
