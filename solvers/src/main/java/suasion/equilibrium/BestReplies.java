package suasion.equilibrium;

import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A pure equilibrium by turns: from a profile in which all take the first (then: the last) action left to them, one
 * decider after the other moves to his best reply until nobody wants to. Ends in games with a potential (Monderer and
 * Shapley 1996) or with strategic complements (Topkis 1979); elsewhere it may go round in circles and is stopped.
 */
final class BestReplies {
    private static final int MOST_ROUNDS = 200;

    private BestReplies() {}

    /** Actions by decider; empty where both walks were stopped. */
    static Optional<int[]> of(TypeForm form, Elimination survivors) {
        int[][] choices = IntStream.range(0, form.deciders().size())
                .mapToObj(survivors::of)
                .toArray(int[][]::new);
        Optional<int[]> upwards = walk(
                form,
                choices,
                IntStream.range(0, choices.length).map(d -> choices[d][0]).toArray());
        return upwards.isPresent()
                ? upwards
                : walk(
                        form,
                        choices,
                        IntStream.range(0, choices.length)
                                .map(d -> choices[d][choices[d].length - 1])
                                .toArray());
    }

    private static Optional<int[]> walk(TypeForm form, int[][] choices, int[] actions) {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            TypeForm.requireUninterrupted();
            boolean moved = false;
            for (int d = 0; d < choices.length; d++) {
                int best = actions[d];
                for (int action : choices[d]) {
                    best = form.compare(d, action, best, actions) > 0 ? action : best;
                }
                moved |= best != actions[d];
                actions[d] = best;
            }
            if (!moved) {
                return Optional.of(actions);
            }
        }
        return Optional.empty();
    }
}
