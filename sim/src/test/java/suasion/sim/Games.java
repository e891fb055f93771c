package suasion.sim;

import java.math.BigInteger;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Sense;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;

/** Games and schemes that the tests play. */
final class Games {
  private Games() {}

  /** Prosecutor and judge (Kamenica and Gentzkow 2011): innocent 3/4; the judge wants to be right, the sender to convict. */
  static DesignProblem court() {
    Game game =
        new Game(
            List.of("innocent", "guilty"),
            List.of(Player.uninformed("judge", List.of("acquit", "convict"))),
            fractions("3/4", "1/4"),
            List.of(Payoff.of(new int[][] {{1, 0}, {0, 1}})));
    return new DesignProblem(
        game, "prosecutor", Payoff.of(new int[][] {{0, 1}, {0, 1}}), Sense.MAX, BigFraction.ZERO);
  }

  /** The optimum: phi(convict | innocent) = 1/3, phi(convict | guilty) = 1; obedience binds on convict. */
  static Table courtOptimum() {
    return scheme(court(), "2/3 1/3", "0 1");
  }

  /** A scheme of recommendations, one row per cell, as text. */
  static Table scheme(DesignProblem problem, String... rows) {
    BigFraction[][] table = new BigFraction[rows.length][];
    for (int cell = 0; cell < rows.length; cell++) {
      table[cell] = fractions(rows[cell].split(" ")).toArray(BigFraction[]::new);
    }
    return Table.of(problem.game(), SignalSpace.recommendations(problem.game()), table);
  }

  static List<BigFraction> fractions(String... texts) {
    return java.util.Arrays.stream(texts).map(Exact::parse).toList();
  }

  static BigFraction fraction(long numerator, long denominator) {
    return new BigFraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }
}
