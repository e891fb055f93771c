package suasion.sim.gui;

import java.util.List;
import java.util.Optional;
import suasion.sim.Auctioned;
import suasion.sim.PersuasionModel;

/**
 * What a round of a sale shows beside what every round shows.
 *
 * @param values what the buyer values every good at, where they are not his type's; else empty
 * @param auction all bidders, where several compete; else empty
 */
record Traded(List<Double> values, Optional<Auctioned> auction) {
    /** Nothing beside the round. */
    static final Traded NOTHING_MORE = new Traded(List.of(), Optional.empty());

    /** What the last round of a model shows. */
    static Traded last(PersuasionModel model) {
        return new Traded(model.lastValues(), model.lastAuction());
    }
}
