package suasion.figure;

import java.util.List;

/**
 * A posterior in a figure.
 *
 * @param name the signal after which it is held
 * @param belief probability of each state
 * @param payoff the designer's payoff there
 * @param weight how often it is held
 */
public record Mark(String name, List<Double> belief, double payoff, double weight) {
    public Mark {
        belief = List.copyOf(belief);
    }
}
