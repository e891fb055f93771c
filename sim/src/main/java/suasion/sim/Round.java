package suasion.sim;

import java.util.List;

/**
 * One round as it was played, for the console and for tests.
 *
 * @param number from 0
 * @param cell cell of the game: state and types
 * @param reports what each player told the mediator, his type where nothing is asked; {@code Reports.OUT} if he stayed
 *     out
 * @param message what the mediator said
 * @param signals what each player heard; {@link Strategy#NOTHING} if he stayed out
 * @param actions what each player did
 * @param outcome the action profile
 */
public record Round(
        long number,
        int cell,
        List<Integer> reports,
        int message,
        List<Integer> signals,
        List<Integer> actions,
        long outcome) {
    public Round {
        reports = List.copyOf(reports);
        signals = List.copyOf(signals);
        actions = List.copyOf(actions);
    }
}
