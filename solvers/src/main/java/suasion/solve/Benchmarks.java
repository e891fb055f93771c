package suasion.solve;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * What the designer and the players get without information, with full information and under the mechanism, each in payoff
 * units per round; players' lists are in the order of the game's players. Null where a benchmark means nothing.
 *
 * @param noInformation the designer's payoff when nothing is said, players best-responding with ties for the designer
 * @param fullInformation the designer's payoff when the state is told
 * @param playersNoInformation the players' payoffs when nothing is said
 * @param playersFullInformation the players' payoffs when the state is told
 * @param players the players' payoffs under the mechanism
 */
public record Benchmarks(
    BigFraction noInformation,
    BigFraction fullInformation,
    List<BigFraction> playersNoInformation,
    List<BigFraction> playersFullInformation,
    List<BigFraction> players) {}
