package suasion.equilibrium;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static suasion.equilibrium.EquilibriumGames.all;
import static suasion.equilibrium.EquilibriumGames.bimatrix;
import static suasion.equilibrium.EquilibriumGames.exhibit;
import static suasion.equilibrium.EquilibriumGames.solve;
import static suasion.equilibrium.EquilibriumGames.words;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.UserMistake;
import suasion.solve.Exhibit;
import suasion.solve.Solution;

/** Games of complete information whose equilibria every textbook derives; exact. */
final class EquilibriumSolverTest {
    /** Row mixes so that 1 * p = 2 (1 - p): p = 2/3; column q = 1/3; both get 2/3. Sums 3, 3 and 4/3. */
    @Test
    void battleOfTheSexesHasTwoPureAndOneMixedEquilibrium() {
        Solution solution = solve(bimatrix(new int[][] {{2, 0}, {0, 1}}, new int[][] {{1, 0}, {0, 2}}));
        assertEquals(
                List.of(
                        "row: r0; column: c0 (pure)",
                        "row: r1; column: c1 (pure)",
                        "row: r0 2/3 or r1 1/3; column: c0 1/3 or c1 2/3 (mixed)"),
                words(solution));
        Exhibit equilibria = exhibit(solution, "equilibria");
        assertEquals(
                List.of("selected", "later in the file", "lower sum of payoffs"),
                equilibria.rows().stream().map(row -> row.get(4)).toList());
        assertEquals(all("2/3", "2/3"), equilibria.rows().get(2).subList(2, 4));
        assertTrue(equilibria.note().startsWith("Found: all equilibria (3), pure and mixed"), equilibria.note());
        assertTrue(equilibria.note().contains("Rule: " + Selection.RULE), equilibria.note());
    }

    /** Von Neumann 1928: half and half, value 0. */
    @Test
    void matchingPenniesIsPlayedHalfAndHalf() {
        Solution solution = solve(bimatrix(new int[][] {{1, -1}, {-1, 1}}, new int[][] {{-1, 1}, {1, -1}}));
        assertEquals(List.of("row: r0 1/2 or r1 1/2; column: c0 1/2 or c1 1/2 (mixed)"), words(solution));
        assertEquals(all("0", "0"), solution.benchmarks().players());
        assertEquals(
                "selected, the only one",
                exhibit(solution, "equilibria").rows().get(0).get(4));
    }

    /** Pennies with 33 sides, too many to enumerate: all sides must be equally likely, a match happens 1/33 often. */
    @Test
    void penniesWithManySidesAreSolvedByComplementaryPivoting() {
        int[][] row = new int[33][33];
        int[][] column = new int[33][33];
        for (int side = 0; side < 33; side++) {
            row[side][side] = 1;
            column[side][side] = -1;
        }
        Solution solution = solve(bimatrix(row, column));
        assertEquals(
                "exact, there is no pure one; one equilibrium by complementary pivoting, of perhaps more;"
                        + " mixed ones were not searched: types have 66 actions left, more than 64",
                solution.method());
        assertEquals(all("1/33", "-1/33"), solution.benchmarks().players());
    }

    @Test
    void prisonersDilemmaIsSolvedByDominance() {
        Solution solution = solve(bimatrix(new int[][] {{3, 0}, {4, 1}}, new int[][] {{3, 4}, {0, 1}}));
        assertEquals(List.of("row: r1; column: c1 (pure)"), words(solution));
        assertEquals(2, exhibit(solution, "dominance").rows().size());
        assertTrue(solution.method().contains("leaves one profile"), solution.method());
    }

    /** Chicken 6/2/7/0: mixed 6 p + 2 (1 - p) = 7 p, p = 2/3, 14/3 each: its sum 28/3 is the highest. */
    @Test
    void chickenSelectsTheMixedEquilibriumWhoseSumIsHighest() {
        Solution solution = solve(bimatrix(new int[][] {{6, 2}, {7, 0}}, new int[][] {{6, 7}, {2, 0}}));
        assertEquals(
                List.of(
                        "row: r0 2/3 or r1 1/3; column: c0 2/3 or c1 1/3 (mixed)",
                        "row: r0; column: c1 (pure)",
                        "row: r1; column: c0 (pure)"),
                words(solution));
        assertEquals(all("14/3", "14/3"), solution.benchmarks().players());
    }

    /** Half r0, half r1 brings 3/2 against either column, r2 brings 1; then pennies with stakes 3: half and half. */
    @Test
    void lotteriesOverActionsDominateToo() {
        Solution solution = solve(bimatrix(new int[][] {{3, 0}, {0, 3}, {1, 1}}, new int[][] {{0, 3}, {3, 0}, {9, 0}}));
        assertEquals(
                List.of("1", "row", "r2", "1/2 r0 + 1/2 r1"),
                exhibit(solution, "dominance").rows().get(0).stream()
                        .filter(entry -> entry != null)
                        .toList());
        assertEquals(List.of("row: r0 1/2 or r1 1/2; column: c0 1/2 or c1 1/2 (mixed)"), words(solution));
    }

    /** Half and half always equals r2 and does not dominate it; where it is better against c2 it does, weakly. */
    @Test
    void weakDominanceNeedsToBeBetterSomewhere() {
        int[][] column = {{0, 0, 0}, {0, 0, 0}, {0, 0, 0}};
        TypeForm equal = new TypeForm(bimatrix(new int[][] {{4, 0, 1}, {0, 4, 1}, {2, 2, 1}}, column));
        assertNull(new Dominance(equal, Elimination.all(equal)).weak(0, 2));
        TypeForm worse = new TypeForm(bimatrix(new int[][] {{4, 0, 1}, {0, 4, 1}, {2, 2, 0}}, column));
        assertEquals("1/2 r0 + 1/2 r1", new Dominance(worse, Elimination.all(worse)).weak(0, 2));
        assertNull(new Dominance(worse, Elimination.all(worse)).strict(0, 2));
    }

    /** Rows are equal, so row may do anything; column answers the likelier one. Sums 2, 3/2, 1, 1/2. */
    @Test
    void continuumIsReportedByItsCorners() {
        Solution solution = solve(bimatrix(new int[][] {{1, 0}, {1, 0}}, new int[][] {{1, 0}, {0, 1}}));
        assertEquals(
                List.of(
                        "row: r0; column: c0 (pure, continuum 1)",
                        "row: r0 1/2 or r1 1/2; column: c0 (mixed, continuum 1)",
                        "row: r1; column: c1 (pure, continuum 1)",
                        "row: r0 1/2 or r1 1/2; column: c1 (mixed, continuum 1)"),
                words(solution));
        assertTrue(solution.method().contains("4 corners"), solution.method());
    }

    private static Game threeContributors() {
        List<Player> players = List.of(
                Player.uninformed("ann", List.of("give", "keep")),
                Player.uninformed("bob", List.of("give", "keep")),
                Player.uninformed("eve", List.of("give", "keep")));
        List<Payoff> payoffs = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int[] row = new int[8];
            for (int outcome = 0; outcome < 8; outcome++) {
                int givers = 3 - Integer.bitCount(outcome);
                boolean gives = (outcome >> (2 - i) & 1) == 0;
                row[outcome] = (givers >= 2 ? 2 : 0) - (gives ? 1 : 0);
            }
            payoffs.add(Payoff.of(new int[][] {row}));
        }
        return new Game(List.of("only"), players, all("1"), payoffs);
    }

    /** Two must give 1 for all to get 2 (Palfrey and Rosenthal 1984): any two give, or nobody. */
    @Test
    void thresholdPublicGoodHasFourPureEquilibria() {
        Solution solution = solve(threeContributors());
        assertEquals(
                List.of(
                        "ann: give; bob: give; eve: keep (pure)",
                        "ann: give; bob: keep; eve: give (pure)",
                        "ann: keep; bob: give; eve: give (pure)",
                        "ann: keep; bob: keep; eve: keep (pure)"),
                words(solution));
        assertEquals(all("1", "1", "2"), solution.benchmarks().players());
        assertTrue(
                solution.method()
                        .contains("all pure equilibria (4); mixed ones were not searched: more than two players"),
                solution.method());
    }

    private static Game threePennies(boolean lastIsIndifferent) {
        List<String> sides = List.of("heads", "tails");
        List<Player> players = List.of(
                Player.uninformed("ann", sides), Player.uninformed("bob", sides), Player.uninformed("eve", sides));
        int[][] payoffs = new int[3][8];
        for (int outcome = 0; outcome < 8; outcome++) {
            int ann = outcome >> 2;
            int bob = outcome >> 1 & 1;
            int eve = outcome & 1;
            payoffs[0][outcome] = ann == bob ? 1 : 0;
            payoffs[1][outcome] = lastIsIndifferent ? (ann == bob ? 0 : 1) : (bob == eve ? 1 : 0);
            payoffs[2][outcome] = lastIsIndifferent ? eve : (eve == ann ? 0 : 1);
        }
        List<Payoff> all = java.util.Arrays.stream(payoffs)
                .map(row -> Payoff.of(new int[][] {row}))
                .toList();
        return new Game(List.of("only"), players, all("1"), all);
    }

    /** Jordan 1993: three players' pennies go round in a circle, nothing pure is stable. */
    @Test
    void threePlayersWithoutPureEquilibriumAreRefused() {
        UserMistake mistake = assertThrows(UserMistake.class, () -> solve(threePennies(false)));
        assertEquals(
                "no equilibrium was found: there is no pure one; mixed ones were not searched: more than two players"
                        + " have a choice",
                mistake.line());
    }

    /** Eve's tails is dominant: what is left is matching pennies between ann and bob. */
    @Test
    void threePlayersOfWhomOneHasADominantActionMix() {
        assertEquals(
                List.of("ann: heads 1/2 or tails 1/2; bob: heads 1/2 or tails 1/2; eve: tails (mixed)"),
                words(solve(threePennies(true))));
    }

    /** A single player: two best actions, any mixture of which is best as well. */
    @Test
    void singlePlayerTakesTheFirstOfHisBestActions() {
        Game game = new Game(
                List.of("only"),
                List.of(Player.uninformed("ann", List.of("a", "b", "c"))),
                all("1"),
                List.of(Payoff.of(new int[][] {{0, 1, 1}})));
        Solution solution = solve(game);
        assertEquals(List.of("ann: b (pure)", "ann: c (pure)"), words(solution));
        assertTrue(solution.method().contains("mixtures of best actions"), solution.method());
    }

    @Test
    void interruptedSearchIsCancelled() {
        Thread.currentThread().interrupt();
        assertThrows(CancellationException.class, () -> solve(threeContributors()));
        assertTrue(Thread.interrupted());
    }
}
