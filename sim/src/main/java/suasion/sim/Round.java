package suasion.sim;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One round as it was played, for the console and for tests.
 *
 * @param number from 0
 * @param cell cell of the game: state and types
 * @param reports what each player told the mediator, his type where nothing is asked; {@code Reports.OUT} if he stayed
 *     out
 * @param message what the mediator drew
 * @param order the players in the order in which they moved; in their own where they moved at once
 * @param signals what each player really heard, which after a departure is an answer to it; {@link Strategy#NOTHING} if
 *     he stayed out
 * @param actions what each player did
 * @param outcome the action profile
 */
public record Round(
        long number,
        int cell,
        List<Integer> reports,
        int message,
        List<Integer> order,
        List<Integer> signals,
        List<Integer> actions,
        long outcome) {
    public Round {
        reports = List.copyOf(reports);
        order = List.copyOf(order);
        signals = List.copyOf(signals);
        actions = List.copyOf(actions);
    }

    /** A round in which everybody moved at once. */
    public Round(
            long number,
            int cell,
            List<Integer> reports,
            int message,
            List<Integer> signals,
            List<Integer> actions,
            long outcome) {
        this(
                number,
                cell,
                reports,
                message,
                IntStream.range(0, actions.size()).boxed().toList(),
                signals,
                actions,
                outcome);
    }
}
