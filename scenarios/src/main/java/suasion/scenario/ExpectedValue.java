package suasion.scenario;

import org.apache.commons.math3.fraction.BigFraction;

/**
 * A number that the literature gives for a scenario: the designer's value, or what a player gets.
 *
 * @param player whose payoff it is; empty for the designer's value
 * @param value the number
 * @param where where it stands, or how it follows
 * @param tolerance by how much a computed value may differ; 0 unless the file says otherwise
 * @param path where the file says so, a JSON pointer
 */
public record ExpectedValue(String player, BigFraction value, String where, BigFraction tolerance, String path) {
    /** Whether it is a player's payoff. */
    public boolean isPayoff() {
        return !player.isEmpty();
    }

    /** Which number it is, for people: "value", "payoff of customer". */
    public String what() {
        return isPayoff() ? "payoff of " + player : "value";
    }
}
