package suasion.sim;

import java.util.List;

/**
 * One round as it was played, for the console and for tests.
 *
 * @param number from 0
 * @param cell cell of the game: state and types
 * @param message what the mediator said
 * @param signals what each player heard
 * @param actions what each player did
 * @param outcome the action profile
 */
public record Round(long number, int cell, int message, List<Integer> signals, List<Integer> actions, long outcome) {
    public Round {
        signals = List.copyOf(signals);
        actions = List.copyOf(actions);
    }
}
