package suasion.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static suasion.solve.ReceiverGames.court;
import static suasion.solve.ReceiverGames.problem;
import static suasion.solve.ReceiverGames.q;
import static suasion.solve.ReceiverGames.qs;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;

class BenchmarksTest {
    private static Table table(DesignProblem problem, String[]... rows) {
        BigFraction[][] table = new BigFraction[rows.length][];
        for (int k = 0; k < rows.length; k++) {
            table[k] = qs(rows[k]).toArray(BigFraction[]::new);
        }
        return Table.of(problem.game(), SignalSpace.recommendations(problem.game()), table);
    }

    // Kamenica and Gentzkow (2011): nothing said, the judge acquits and is right with 3/4; all said, 1/4 are convicted
    // and the judge is always right; under the optimal scheme he is right for 3/4 * 2/3 + 1/4 = 3/4.
    @Test
    void theJudgeGainsNothingFromTheProsecutor() {
        Benchmarks court = Benchmarks.of(court(), table(court(), new String[] {"2/3", "1/3"}, new String[] {"0", "1"}));
        assertEquals(new Benchmarks(q("0"), q("1/4"), qs("3/4"), qs("1"), qs("3/4")), court);
    }

    @Test
    void tiesAreBrokenForTheDesignerInHisSense() {
        DesignProblem max = problem(qs("1/2", "1/2"), new int[2][2], new int[][] {{1, 2}, {1, 4}});
        DesignProblem min = ReceiverGames.with(max, max.objective(), Sense.MIN);
        Table first = table(max, new String[] {"1", "0"}, new String[] {"1", "0"});
        assertEquals(new Benchmarks(q("3"), q("3"), qs("0"), qs("0"), qs("0")), Benchmarks.of(max, first));
        assertEquals(new Benchmarks(q("1"), q("1"), qs("0"), qs("0"), qs("0")), Benchmarks.of(min, first));
    }

    // Two states and two types, uniform on the four cells. The careless type (second) always likes action 1 by 1 unit;
    // the careful one gets 1 for matching the state and is indifferent without information. s = 1 for action 1.
    @Test
    void everyTypeBestRespondsForItself() {
        Player player = new Player("buyer", List.of("careful", "careless"), List.of("leave", "buy"));
        Payoff own = Payoff.of(new int[][] {{1, 0}, {0, 1}, {0, 1}, {0, 1}});
        Game game = new Game(List.of("bad", "good"), List.of(player), qs("1/4", "1/4", "1/4", "1/4"), List.of(own));
        DesignProblem problem = new DesignProblem(
                game, "seller", Payoff.of(new int[][] {{0, 1}, {0, 1}, {0, 1}, {0, 1}}), Sense.MAX, BigFraction.ZERO);
        Table leave =
                table(problem, new String[] {"1", "0"}, new String[] {"1", "0"}, new String[] {"1", "0"}, new String[] {
                    "1", "0"
                });
        // Nothing said: the careful buyer buys on the tie, right in half his cells: 1/4 + 1/2. All said: he leaves in
        // "bad".
        assertEquals(new Benchmarks(q("1"), q("3/4"), qs("3/4"), qs("1"), qs("1/4")), Benchmarks.of(problem, leave));
    }

    @Test
    void severalPlayersHaveNoBenchmarksButPayoffs() {
        List<Player> players =
                List.of(Player.uninformed("row", List.of("a", "b")), Player.uninformed("column", List.of("a", "b")));
        Payoff row = Payoff.of(new int[][] {{1, 0, 0, 3}});
        Payoff column = Payoff.of(new int[][] {{2, 0, 0, 1}});
        Game game = new Game(List.of("only"), players, qs("1"), List.of(row, column));
        DesignProblem problem = new DesignProblem(game, "planner", row, Sense.MAX, BigFraction.ZERO);
        Benchmarks coin = Benchmarks.of(problem, table(problem, new String[] {"1/2", "0", "0", "1/2"}));
        assertNull(coin.noInformation());
        assertNull(coin.fullInformation());
        assertNull(coin.playersNoInformation());
        assertNull(coin.playersFullInformation());
        assertEquals(qs("2", "3/2"), coin.players());
    }

    @Test
    void theOptimumIsAtLeastAsGoodAsBothBenchmarks() {
        Random random = new Random(31);
        for (int n = 0; n < 200; n++) {
            DesignProblem problem = ReceiverGames.random(random, 1 + n % 3, 1 + random.nextInt(5), 2);
            BigFraction[][] rows =
                    new BigFraction[problem.game().cells()][(int) problem.game().outcomes()];
            for (BigFraction[] row : rows) {
                Arrays.fill(row, new BigFraction(1, row.length));
            }
            Table uniform = Table.of(problem.game(), SignalSpace.recommendations(problem.game()), rows);
            Benchmarks benchmarks = Benchmarks.of(problem, uniform);
            SecondSolver solver = SecondSolvers.of(problem).get(0);
            BigFraction optimum = solver.value(problem).orElseThrow();
            assertTrue(optimum.compareTo(benchmarks.noInformation()) >= 0);
            assertTrue(optimum.compareTo(benchmarks.fullInformation()) >= 0);
        }
    }
}
