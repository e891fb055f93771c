package suasion.learn;

import java.util.Arrays;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.mechanism.SignalSpace;
import suasion.sim.Experience;
import suasion.sim.Seat;

/**
 * The mind of {@link FictitiousPlay} among others: per (type, signal) and cell how much he has seen, and what every
 * action would have brought altogether.
 */
final class FictitiousMind extends Deciding {
    private final double band;
    private final double[][] weights;
    private final double[] worth;

    FictitiousMind(Decisions decisions, double strength, double band) {
        super(decisions, decisions.seat().problem().game().cells() * (1 + decisions.most()));
        Seat seat = decisions.seat();
        this.band = band * seat.range();
        this.worth = new double[seat.actions()];
        this.weights = new double[decisions.contexts()][];
        int signals = seat.signals().size();
        for (int context = 0; context < weights.length; context++) {
            weights[context] = joint(seat, context / signals, context % signals);
            begin(context, strength);
        }
    }

    /** prior(cell) Pr(signal | cell) over the cells of a type. */
    private static double[] joint(Seat seat, int type, int signal) {
        Game game = seat.problem().game();
        int[] hearing = seat.announced().signals().hearing(seat.index(), signal);
        double[] joint = new double[game.cells()];
        for (int cell = 0; cell < joint.length; cell++) {
            for (int message : hearing) {
                joint[cell] += game.typeOf(cell, seat.index()) == type
                        ? Exact.toDouble(seat.announced().mass(cell, message))
                        : 0;
            }
        }
        return joint;
    }

    /** What every action brings in every cell if all obey. */
    private void begin(int context, double strength) {
        Seat seat = decisions.seat();
        SignalSpace signals = seat.announced().signals();
        int[] hearing = signals.hearing(seat.index(), context % seat.signals().size());
        for (int cell = 0; cell < weights[context].length; cell++) {
            double[] means = new double[worth.length];
            for (int message : hearing) {
                double mass = weights[context][cell] == 0
                        ? 0
                        : Exact.toDouble(seat.announced().mass(cell, message));
                for (int action = 0; mass > 0 && action < means.length; action++) {
                    long outcome = signals.deviated(cell, message, seat.index(), action);
                    means[action] += mass
                            / weights[context][cell]
                            * seat.accounts().approxPlayer(seat.index(), cell, message, outcome);
                }
            }
            int slot = slot(context, cell);
            known[slot] = strength;
            for (int action = 0; action < means.length; action++) {
                known[slot + 1 + action] = strength * means[action];
            }
        }
    }

    private int slot(int context, int cell) {
        return at(context) + cell * (1 + worth.length);
    }

    @Override
    int choose(int context, long word) {
        double[] joint = weights[context];
        int followed = decisions.followed(context);
        double mass = 0;
        Arrays.fill(worth, 0);
        for (int cell = 0; cell < joint.length; cell++) {
            int slot = slot(context, cell);
            if (joint[cell] > 0) {
                mass += joint[cell];
                double scale = joint[cell] / known[slot];
                for (int action = 0; action < worth.length; action++) {
                    worth[action] += scale * known[slot + 1 + action];
                }
            }
        }
        int best = 0;
        for (int action = 1; action < worth.length; action++) {
            best = worth[action] > worth[best] ? action : best;
        }
        return worth[followed] >= worth[best] - band * mass ? followed : best;
    }

    @Override
    void learn(int context, int option, Experience lived, int round) {
        int slot = slot(context, lived.cell(round));
        known[slot]++;
        for (int action = 0; action < worth.length; action++) {
            known[slot + 1 + action] += lived.payoffIf(round, action);
        }
    }
}
