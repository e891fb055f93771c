package suasion.sim;

import sim.engine.SimState;
import sim.engine.Steppable;

/** The bidders who are not looked at: they bid what they are. */
final class Rivals implements Steppable {
    private final transient Bidders bidders;

    Rivals(Bidders bidders) {
        this.bidders = bidders;
    }

    @Override
    public void step(SimState state) {
        PersuasionModel model = (PersuasionModel) state;
        int from = model.from();
        for (int i = 0; i < bidders.count(); i++) {
            System.arraycopy(bidders.types[i], from, bidders.bids[i], from, model.to() - from);
        }
    }
}
