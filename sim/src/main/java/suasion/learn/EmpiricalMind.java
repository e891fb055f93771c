package suasion.learn;

import suasion.game.Exact;
import suasion.game.Game;
import suasion.mechanism.SignalSpace;
import suasion.sim.Experience;
import suasion.sim.Seat;

/**
 * The mind of {@link EmpiricalBayes} where he acts: per (type, signal) how much he has seen, and every action's score.
 */
final class EmpiricalMind extends Deciding {
    private final double band;

    EmpiricalMind(Decisions decisions, double strength, double band) {
        super(decisions, 1 + decisions.most());
        Seat seat = decisions.seat();
        this.band = band * seat.range();
        int signals = seat.signals().size();
        for (int type = 0; type < seat.player().types().size(); type++) {
            double[] prior = prior(seat, type);
            for (int signal = 0; signal < signals; signal++) {
                int at = at(decisions.context(type, signal));
                known[at] = strength;
                for (int action = 0; action < prior.length; action++) {
                    known[at + 1 + action] = strength * prior[action];
                }
                known[at + 1 + seat.recommended(signal)] +=
                        strength * seat.announced().payments().approx(seat.index(), signal);
            }
        }
    }

    /** What every action is worth to a type that hears nothing, payments aside, the others doing what they are told. */
    private static double[] prior(Seat seat, int type) {
        Game game = seat.problem().game();
        SignalSpace signals = seat.announced().signals();
        double[] sums = new double[seat.actions()];
        double mass = 0;
        for (int cell = 0; cell < game.cells(); cell++) {
            for (int message = 0; game.typeOf(cell, seat.index()) == type && message < signals.messages(); message++) {
                double joint = Exact.toDouble(seat.announced().mass(cell, message));
                mass += joint;
                for (int action = 0; joint > 0 && action < sums.length; action++) {
                    long outcome = signals.deviated(cell, message, seat.index(), action);
                    sums[action] += joint * seat.payoff().approx(cell, outcome);
                }
            }
        }
        for (int action = 0; mass > 0 && action < sums.length; action++) {
            sums[action] /= mass;
        }
        return sums;
    }

    @Override
    int choose(int context, long word) {
        int at = at(context);
        int best = 0;
        for (int action = 1; action < decisions.options(context); action++) {
            best = known[at + 1 + action] > known[at + 1 + best] ? action : best;
        }
        int followed = decisions.followed(context);
        return known[at + 1 + followed] >= known[at + 1 + best] - band * known[at] ? followed : best;
    }

    @Override
    void learn(int context, int option, Experience lived, int round) {
        int at = at(context);
        known[at]++;
        for (int action = 0; action < decisions.options(context); action++) {
            known[at + 1 + action] += lived.payoffIf(round, action);
        }
    }
}
