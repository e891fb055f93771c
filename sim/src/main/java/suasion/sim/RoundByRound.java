package suasion.sim;

import java.util.List;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * Whoever moves by what was learnt in the round before plays a block round by round, one after another; the schedule is
 * asked once per block, which costs more than a round.
 */
final class RoundByRound implements Steppable {
    private final transient Steppable[] movers;
    private final transient Receiver[] learners;

    /**
     * @param movers in the order in which they move within a round
     * @param learners who is told of every round
     */
    RoundByRound(List<Steppable> movers, Receiver[] learners) {
        this.movers = movers.toArray(Steppable[]::new);
        this.learners = learners;
    }

    @Override
    public void step(SimState state) {
        PersuasionModel model = (PersuasionModel) state;
        int from = model.from();
        int to = model.to();
        for (int round = from; round < to; round++) {
            model.narrow(round, round + 1);
            for (Steppable mover : movers) {
                mover.step(model);
            }
            for (Receiver learner : learners) {
                learner.learn(model);
            }
        }
        model.narrow(from, to);
    }
}
