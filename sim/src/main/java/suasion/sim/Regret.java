package suasion.sim;

import suasion.game.Exact;
import suasion.mechanism.Accounts;

/**
 * What one player would have had more of by another action, summed up by context, which is what he knew when he acted.
 *
 * <pre>
 *   gain(k, a) = u(a instead) - u(done)                                exact, then rounded once
 *   regret     = sum over contexts of max_a sum over its k of n(k) gain(k, a)
 * </pre>
 *
 * <p>Differences are summed, never totals subtracted: what is small beside the payoffs themselves is not lost. Sums are
 * compensated (Neumaier 1974), and one that is smaller than what rounding its terms may leave is 0.
 */
final class Regret {
    /** Two roundings of each term and two of the sum, 2^-53 each. */
    private static final double ROUNDING = 0x1p-51;

    private final Accounts accounts;
    private final int player;
    private final int actions;
    private final double[][] gains;

    /** @param cells how many observation cells there are */
    Regret(Seat seat, int cells) {
        this.accounts = seat.accounts();
        this.player = seat.index();
        this.actions = seat.actions();
        this.gains = new double[cells][];
    }

    /** Sums of nothing yet. */
    Sums sums(int contexts) {
        return new Sums(contexts, actions);
    }

    /** What every action would have brought more in an observation cell. */
    double[] gains(Arm arm, ObservationCells cells, int k) {
        if (gains[k] == null) {
            int cell = cells.cell(k);
            int message = cells.message(k);
            long done = cells.outcome(k);
            double[] gain = new double[actions];
            for (int action = 0; action < actions; action++) {
                long other = arm.announced().signals().instead(cell, message, done, player, action);
                gain[action] = other == done
                        ? 0
                        : Exact.toDouble(accounts.player(player, cell, message, other)
                                .subtract(accounts.player(player, cell, message, done)));
            }
            gains[k] = gain;
        }
        return gains[k];
    }

    /** Compensated sums of gains, by context and action. */
    static final class Sums {
        private final int actions;
        private final double[] sums;
        private final double[] lost;
        private final double[] sizes;

        private Sums(int contexts, int actions) {
            this.actions = actions;
            sums = new double[contexts * actions];
            lost = new double[contexts * actions];
            sizes = new double[contexts * actions];
        }

        /** Adds what every action would have brought more in so many rounds of a context. */
        void add(int context, long count, double[] gains) {
            for (int action = 0; action < actions; action++) {
                int at = context * actions + action;
                double term = count * gains[action];
                double sum = sums[at] + term;
                lost[at] += Math.abs(sums[at]) >= Math.abs(term) ? sums[at] - sum + term : term - sum + sums[at];
                sums[at] = sum;
                sizes[at] += Math.abs(term);
            }
        }

        /** Sum over contexts of the most that one action would have brought more. */
        double regret() {
            double regret = 0;
            for (int context = 0; context < sums.length / actions; context++) {
                double most = Double.NEGATIVE_INFINITY;
                for (int action = 0; action < actions; action++) {
                    int at = context * actions + action;
                    double sum = sums[at] + lost[at];
                    most = Math.max(most, Math.abs(sum) <= ROUNDING * sizes[at] ? 0 : sum);
                }
                regret += most;
            }
            return regret;
        }
    }
}
