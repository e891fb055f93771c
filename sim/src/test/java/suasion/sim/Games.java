package suasion.sim;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;

/** Games and schemes that the tests play. */
public final class Games {
    private Games() {}

    /**
     * Prosecutor and judge (Kamenica and Gentzkow 2011): innocent 3/4; the judge wants to be right, the sender to
     * convict.
     */
    public static DesignProblem court() {
        Game game = new Game(
                List.of("innocent", "guilty"),
                List.of(Player.uninformed("judge", List.of("acquit", "convict"))),
                fractions("3/4", "1/4"),
                List.of(Payoff.of(new int[][] {{1, 0}, {0, 1}})));
        return new DesignProblem(
                game, "prosecutor", Payoff.of(new int[][] {{0, 1}, {0, 1}}), Sense.MAX, BigFraction.ZERO);
    }

    /** The optimum: phi(convict | innocent) = 1/3, phi(convict | guilty) = 1; obedience binds on convict. */
    public static Table courtOptimum() {
        return scheme(court(), "2/3 1/3", "0 1");
    }

    /** A scheme of recommendations, one row per cell, as text. */
    public static Table scheme(DesignProblem problem, String... rows) {
        BigFraction[][] table = new BigFraction[rows.length][];
        for (int cell = 0; cell < rows.length; cell++) {
            table[cell] = fractions(rows[cell].split(" ")).toArray(BigFraction[]::new);
        }
        return Table.of(problem.game(), SignalSpace.recommendations(problem.game()), table);
    }

    public static List<BigFraction> fractions(String... texts) {
        return Arrays.stream(texts).map(Exact::parse).toList();
    }

    /**
     * Prior 1/4 each over (state, type of the first player), types as informed; both players want to match the state.
     */
    public static DesignProblem twoPlayers() {
        Game game = new Game(
                List.of("low", "high"),
                List.of(
                        new Player("expert", List.of("dull", "sharp"), List.of("0", "1")),
                        Player.uninformed("novice", List.of("0", "1", "2"))),
                fractions("1/4", "1/4", "1/4", "1/4"),
                List.of(
                        Payoff.of(new int[][] {
                            {1, 1, 1, 0, 0, 0}, {1, 1, 1, 0, 0, 0}, {0, 0, 0, 1, 1, 1}, {0, 0, 0, 1, 1, 1}
                        }),
                        Payoff.of(new int[][] {
                            {1, 0, 0, 1, 0, 0}, {1, 0, 0, 1, 0, 0}, {0, 1, 0, 0, 1, 0}, {0, 1, 0, 0, 1, 0}
                        })));
        return new DesignProblem(game, "designer", game.payoffs().get(0), Sense.MAX, BigFraction.ZERO);
    }

    /** Messages expert/novice in the order 0/0, 0/1, 0/2, 1/0, 1/1, 1/2; only the sharp expert hears the state. */
    public static Table twoPlayersScheme() {
        return scheme(twoPlayers(), "1/2 0 0 1/2 0 0", "3/4 1/4 0 0 0 0", "0 1/2 0 0 1/2 0", "0 0 0 1/8 3/8 1/2");
    }

    /** A game with one player and the given numbers of states and actions, payoffs 1 for state mod actions, else 0. */
    public static DesignProblem matching(List<BigFraction> prior, int actions) {
        int[][] payoff = new int[prior.size()][actions];
        for (int state = 0; state < payoff.length; state++) {
            payoff[state][state % actions] = 1;
        }
        Game game = new Game(
                IntStream.range(0, prior.size()).mapToObj(s -> "state " + s).toList(),
                List.of(Player.uninformed(
                        "receiver",
                        IntStream.range(0, actions).mapToObj(a -> "action " + a).toList())),
                prior,
                List.of(Payoff.of(payoff)));
        return new DesignProblem(game, "sender", Payoff.of(payoff), Sense.MAX, BigFraction.ZERO);
    }

    /** Prior and scheme from small random integers, about a third of them 0. */
    public static Arm random(Random random, int states, int actions, Strategy strategy) {
        DesignProblem problem = matching(distribution(random, states), actions);
        BigFraction[][] rows = new BigFraction[states][];
        for (int state = 0; state < states; state++) {
            rows[state] = distribution(random, actions).toArray(BigFraction[]::new);
        }
        Table table = Table.of(problem.game(), SignalSpace.recommendations(problem.game()), rows);
        return Arm.of("random", problem, table, strategy);
    }

    public static List<BigFraction> distribution(Random random, int size) {
        int[] weights = random.ints(size, 0, 10).map(w -> Math.max(0, w - 3)).toArray();
        weights[random.nextInt(size)]++;
        int sum = IntStream.of(weights).sum();
        return IntStream.of(weights).mapToObj(w -> new BigFraction(w, sum)).toList();
    }

    /**
     * Pearson's statistic of counts of (cell, message) against prior x phi; impossible pairs must not have been
     * counted.
     */
    static ChiSquare chiSquare(Arm arm, Tally tally) {
        ChiSquare test = new ChiSquare();
        ObservationCells cells = tally.cells();
        for (int cell = 0; cell < cells.cells(); cell++) {
            for (int message = 0; message < cells.messages(); message++) {
                long count = 0;
                for (int outcome = 0; outcome < cells.outcomes(); outcome++) {
                    count += tally.count(cells.index(cell, message, outcome));
                }
                test.add(count, Exact.toDouble(arm.drawn().mass(cell, message)) * tally.rounds());
            }
        }
        return test;
    }
}
