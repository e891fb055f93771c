package suasion.equilibrium;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Table;
import suasion.solve.Claim;
import suasion.solve.Exhibit;
import suasion.solve.Solution;
import suasion.solve.Solver;

/** Bayes correlated equilibria: what can be predicted of a game whose players may know more than what is seen. */
class PredictionsTest {
    private static final Player ROW = Player.uninformed("row", List.of("yield", "dare"));
    private static final Player COLUMN = Player.uninformed("column", List.of("yield", "dare"));

    /** Rows states, columns (yield, yield), (yield, dare), (dare, yield), (dare, dare). */
    private static Game chicken() {
        return new Game(
                List.of("always"),
                List.of(ROW, COLUMN),
                List.of(BigFraction.ONE),
                List.of(Payoff.of(new int[][] {{6, 2, 7, 0}}), Payoff.of(new int[][] {{6, 7, 2, 0}})));
    }

    private static BigFraction value(Game game, Payoff objective, Sense sense) {
        return Solver.solve(new DesignProblem(game, "mediator", objective, sense, BigFraction.ZERO))
                .value();
    }

    /** Aumann (1974): sums from 36/5 to 21/2, Pr(yield, yield) at most 1/2, a payoff from 2 to 7; see chicken.yaml. */
    @Test
    void correlatedEquilibriaOfChickenReachBeyondItsNashEquilibria() {
        Game game = chicken();
        Payoff sum = Payoff.of(new int[][] {{12, 9, 9, 0}});
        assertEquals(new BigFraction(36, 5), value(game, sum, Sense.MIN));
        assertEquals(new BigFraction(21, 2), value(game, sum, Sense.MAX));
        assertEquals(new BigFraction(1, 2), value(game, Payoff.of(new int[][] {{1, 0, 0, 0}}), Sense.MAX));
        assertEquals(new BigFraction(2), value(game, game.payoffs().get(0), Sense.MIN));
        assertEquals(new BigFraction(7), value(game, game.payoffs().get(0), Sense.MAX));
    }

    /** Nash sums: 9 in the pure equilibria, 28/3 in the mixed one, where each gets 14/3 by yielding with 2/3. */
    @Test
    void nashEquilibriaStandBesideTheRange() {
        Solution solution = Solver.solve(new DesignProblem(
                chicken(), "mediator", Payoff.of(new int[][] {{12, 9, 9, 0}}), Sense.MAX, BigFraction.ZERO));
        List<Exhibit> exhibits = Predictions.exhibits(solution);
        assertEquals(
                List.of(
                        "payoff of mediator",
                        new BigFraction(36, 5),
                        new BigFraction(9),
                        new BigFraction(21, 2),
                        new BigFraction(28, 3),
                        new BigFraction(21, 2)),
                exhibits.get(0).rows().get(0));
        assertEquals(
                List.of(
                        "payoff of row",
                        new BigFraction(2),
                        new BigFraction(2),
                        new BigFraction(21, 4),
                        new BigFraction(7),
                        new BigFraction(7)),
                exhibits.get(0).rows().get(1));
        assertEquals(3, exhibits.get(1).rows().size());
    }

    /** A random game of two players whose types are noisy signals of the state, with a third party's payoff. */
    private static DesignProblem random(int seed, boolean informed) {
        Random random = new Random(seed);
        int states = 1 + seed % 3;
        int actions = 2 + seed / 3 % 2;
        List<String> names = IntStream.range(0, actions).mapToObj(a -> "a" + a).toList();
        int types = informed && states > 1 ? 2 : 1;
        List<List<BigFraction>> right = IntStream.range(0, 2)
                .mapToObj(i -> random.ints(states, 1, 10)
                        .mapToObj(k -> new BigFraction(k, 10))
                        .toList())
                .toList();
        int[][] tables = random.ints(3L * states, 0, Integer.MAX_VALUE)
                .mapToObj(from ->
                        new Random(from).ints((long) actions * actions, 0, 20).toArray())
                .toArray(int[][]::new);
        BigFraction[][][] payoffs = new BigFraction[3][states * types * types][actions * actions];
        BigFraction[] prior = new BigFraction[states * types * types];
        for (int cell = 0; cell < prior.length; cell++) {
            int state = cell / (types * types);
            prior[cell] = new BigFraction(1, states);
            for (int i = 0; i < 2 && types > 1; i++) {
                int type = i == 0 ? cell / types % types : cell % types;
                BigFraction first = right.get(i).get(state);
                prior[cell] = prior[cell].multiply(type == 0 ? first : BigFraction.ONE.subtract(first));
            }
            for (int who = 0; who < 3; who++) {
                int[] row = tables[who * states + state];
                Arrays.setAll(payoffs[who][cell], outcome -> new BigFraction(row[outcome]));
            }
        }
        List<String> signals = types > 1 ? List.of("low", "high") : List.of("");
        Game game = new Game(
                IntStream.range(0, states).mapToObj(s -> "s" + s).toList(),
                List.of(new Player("p", signals, names), new Player("q", signals, names)),
                List.of(prior),
                List.of(Payoff.of(payoffs[0]), Payoff.of(payoffs[1])));
        return new DesignProblem(game, "third", Payoff.of(payoffs[2]), Sense.MAX, BigFraction.ZERO);
    }

    private static BigFraction end(DesignProblem problem, Sense sense) {
        Solution solution = Solver.solve(problem.withObjective(problem.objective(), sense));
        assertEquals(Claim.OPTIMAL, solution.claim());
        assertTrue(solution.isExact());
        requireObedient(problem.game(), solution.table());
        return solution.value();
    }

    /** Bergemann and Morris (2016), Definition 1, summed by hand over cells and outcomes. */
    private static void requireObedient(Game game, Table table) {
        for (int player = 0; player < 2; player++) {
            int actions = game.players().get(player).actions().size();
            for (int type = 0; type < game.players().get(player).types().size(); type++) {
                for (int told = 0; told < actions; told++) {
                    for (int done = 0; done < actions; done++) {
                        BigFraction gain = BigFraction.ZERO;
                        for (int cell = 0; cell < game.cells(); cell++) {
                            for (int m = 0; m < table.signals().messages(); m++) {
                                long outcome = table.signals().outcome(m);
                                if (game.typeOf(cell, player) == type && game.actionOf(outcome, player) == told) {
                                    Payoff own = game.payoffs().get(player);
                                    BigFraction stake = own.exact(cell, outcome)
                                            .subtract(own.exact(cell, game.replace(outcome, player, done)));
                                    gain = gain.add(game.prior()
                                            .get(cell)
                                            .multiply(table.probability(cell, m))
                                            .multiply(stake));
                                }
                            }
                        }
                        assertTrue(gain.getNumerator().signum() >= 0, gain + " " + table);
                    }
                }
            }
        }
    }

    /**
     * Every equilibrium of given information is a Bayes correlated equilibrium with that information, which is one with
     * less information given (Bergemann and Morris 2016, Theorems 1 and 2). No tolerance: all values are fractions.
     */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17})
    void moreThatPlayersCertainlyKnowNarrowsWhatCanBePredicted(int seed) {
        DesignProblem blind = random(seed, false);
        DesignProblem informed = random(seed, true);
        BigFraction least = end(blind, Sense.MIN);
        BigFraction most = end(blind, Sense.MAX);
        BigFraction leastInformed = end(informed, Sense.MIN);
        BigFraction mostInformed = end(informed, Sense.MAX);
        assertTrue(least.compareTo(leastInformed) <= 0, least + " " + leastInformed);
        assertTrue(leastInformed.compareTo(mostInformed) <= 0, leastInformed + " " + mostInformed);
        assertTrue(mostInformed.compareTo(most) <= 0, mostInformed + " " + most);
        for (DesignProblem problem : List.of(blind, informed)) {
            Game game = problem.game();
            Table nash = EquilibriumSolver.solve(DesignProblem.undesigned(game)).table();
            BigFraction mean = nash.expected(problem.objective());
            assertTrue(end(problem, Sense.MIN).compareTo(mean) <= 0, mean.toString());
            assertTrue(end(problem, Sense.MAX).compareTo(mean) >= 0, mean.toString());
        }
    }

    /** Any payoffs in [0, 1] on hundredths; the certificate is the proof, 1e-9 of the range of 1 its tolerance. */
    @Test
    void threePlayersWithFiveActionsInFiveStatesAreSolved() {
        Random random = new Random(5);
        List<Player> players = IntStream.range(0, 3)
                .mapToObj(i -> Player.uninformed(
                        "p" + i, IntStream.range(0, 5).mapToObj(a -> "a" + a).toList()))
                .toList();
        List<Payoff> payoffs = IntStream.range(0, 4)
                .mapToObj(who -> Payoff.of(IntStream.range(0, 5)
                        .mapToObj(state -> random.ints(125, 0, 101)
                                .mapToObj(k -> new BigFraction(k, 100))
                                .toArray(BigFraction[]::new))
                        .toArray(BigFraction[][]::new)))
                .toList();
        Game game = new Game(
                List.of("a", "b", "c", "d", "e"),
                players,
                Collections.nCopies(5, new BigFraction(1, 5)),
                payoffs.subList(0, 3));
        Solution solution = Solver.solve(new DesignProblem(game, "third", payoffs.get(3), Sense.MIN, BigFraction.ZERO));
        assertEquals(Claim.OPTIMAL, solution.claim());
        assertTrue(solution.isExact());
    }
}
