package suasion.receivers;

import java.util.Optional;

/**
 * Finds the set at which the adjusted payoff of a state is largest, by the first way that is right: a minimum cut
 * (weights and pairs, no pair negative), sorting (weights and functions of the size), going through all sets (up to 20
 * receivers).
 *
 * <p>Source: Dughmi et al. (2019), Proposition 9.
 */
final class Oracle {
    private final ReceiversGame game;
    private final int state;
    private final Optional<StateForm> form;

    /**
     * An oracle for one state.
     *
     * @throws IllegalStateException if there are more than 20 receivers and no form of which a maximum is found without
     *     enumeration, for which {@link Obstacle} is to be asked first
     */
    Oracle(ReceiversGame game, int state) {
        this.game = game;
        this.state = state;
        this.form = StateForm.of(game, state).filter(found -> !found.isMixed());
        if (form.isEmpty() && game.size() > Sets.MOST_ENUMERATED) {
            throw refused();
        }
    }

    private IllegalStateException refused() {
        return new IllegalStateException("%d receivers are too many to enumerate, and %s has no better form"
                .formatted(game.size(), game.states().get(state)));
    }

    /** The maximum at some multipliers. */
    Maximum maximise(Multipliers multipliers) {
        if (form.isPresent()) {
            ScaledForm scaled = form.get().at(multipliers);
            if (scaled.sizes() != null) {
                return SortedLevels.maximise(scaled);
            }
            if (scaled.isSupermodular()) {
                return MinimumCut.maximise(scaled);
            }
            if (game.size() > Sets.MOST_ENUMERATED) {
                throw refused();
            }
        }
        return Exhaustive.maximise(new AdjustedPayoff(game, state, multipliers));
    }

    /** Whether the payoffs' form makes going through all sets needless, unless an edge is negative. */
    boolean hasForm() {
        return form.isPresent();
    }

    /** What this way of maximising is called. */
    String name() {
        if (form.isEmpty()) {
            return "enumeration";
        }
        return form.get().isSized() ? "sorting" : "minimum cuts";
    }
}
