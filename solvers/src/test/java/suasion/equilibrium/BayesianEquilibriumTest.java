package suasion.equilibrium;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static suasion.equilibrium.EquilibriumGames.all;
import static suasion.equilibrium.EquilibriumGames.exhibit;
import static suasion.equilibrium.EquilibriumGames.f;
import static suasion.equilibrium.EquilibriumGames.solve;
import static suasion.equilibrium.EquilibriumGames.words;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.solve.Solution;

/** Games in which players know something; derivations by hand, exact. */
final class BayesianEquilibriumTest {
    private static final List<String> SIDES = List.of("heads", "tails");

    /**
     * Matching pennies (row wants a match) with stakes 1; independently, row with probability {@code one} and column
     * with probability {@code two} is fond of heads and gets 1 more for it.
     */
    private static Game fondPennies(String one, String two) {
        List<String> types = List.of("plain", "fond");
        List<Player> players = List.of(new Player("row", types, SIDES), new Player("column", types, SIDES));
        List<BigFraction> prior = new ArrayList<>();
        int[][] row = new int[4][];
        int[][] column = new int[4][];
        for (int cell = 0; cell < 4; cell++) {
            int first = cell / 2;
            int second = cell % 2;
            BigFraction p = first == 1 ? f(one) : BigFraction.ONE.subtract(f(one));
            BigFraction q = second == 1 ? f(two) : BigFraction.ONE.subtract(f(two));
            prior.add(p.multiply(q));
            row[cell] = new int[] {1 + first, -1 + first, -1, 1};
            column[cell] = new int[] {-1 + second, 1, 1 + second, -1};
        }
        return new Game(List.of("only"), players, prior, List.of(Payoff.of(row), Payoff.of(column)));
    }

    /**
     * x, y = Pr(heads) of row, column. Row: heads - tails = 4 y - 2, fond 4 y - 1; column: 2 - 4 x, fond 3 - 4 x. With
     * y = 1/2 the fond row plays heads and the plain one mixes to (1 + 3 x_plain)/4 = 1/2, x_plain = 1/3; with x = 1/2
     * the fond column plays heads and (1 + 2 y_plain)/3 = 1/2, y_plain = 1/4. For y > 1/2 row plays heads only, then
     * column tails only; for y < 1/2 the plain row plays tails, so x is at most 1/4 and column heads only: no other.
     * Payoffs: 0 for the plain, 1 for the fond.
     */
    @Test
    void twoSidedTypesMixSoThatThePlainAreIndifferent() {
        Solution solution = solve(fondPennies("1/4", "1/3"));
        assertEquals(
                List.of("row: heads 1/3 or tails 2/3 if plain, heads if fond;"
                        + " column: heads 1/4 or tails 3/4 if plain, heads if fond (mixed)"),
                words(solution));
        assertEquals(all("1/4", "1/3"), solution.benchmarks().players());
    }

    /** With half of both fond, y = 1/2 needs no mixing: x = (1 + x_plain)/2 may be anything in [1/2, 3/4]. */
    @Test
    void halfFondPenniesHaveAContinuum() {
        Solution solution = solve(fondPennies("1/2", "1/2"));
        assertEquals(
                List.of(
                        "row: tails if plain, heads if fond; column: tails if plain, heads if fond (pure, continuum 1)",
                        "row: heads 1/2 or tails 1/2 if plain, heads if fond;"
                                + " column: tails if plain, heads if fond (mixed, continuum 1)"),
                words(solution).stream()
                        .sorted(java.util.Comparator.reverseOrder())
                        .toList());
    }

    /** Types never fond have no say: matching pennies; a type that never occurs does what nothing betters. */
    @Test
    void typesThatNeverOccurHaveNoSay() {
        Solution solution = solve(fondPennies("0", "0"));
        assertEquals(
                List.of("row: heads 1/2 or tails 1/2 if plain, heads if fond;"
                        + " column: heads 1/2 or tails 1/2 if plain, heads if fond (mixed)"),
                words(solution));
    }

    /**
     * A good is worth 1 to both if one provides it; cost 3/4, or 5/4 with probability 1/2, which nobody pays. If the
     * other provides with probability z, not providing is best iff z is at least 1/4: one cheap type provides for sure,
     * or both with 2 * 1/4 = 1/2. Payoffs 1/2 * 1/4 = 1/8 and 1/2; mixed 1/4 each.
     */
    @Test
    void providersOfAPublicGoodFreeRideOrMix() {
        List<String> costs = List.of("cheap", "dear");
        List<String> actions = List.of("provide", "wait");
        List<Player> players = List.of(new Player("ann", costs, actions), new Player("bob", costs, actions));
        BigFraction[][] ann = new BigFraction[4][];
        BigFraction[][] bob = new BigFraction[4][];
        for (int cell = 0; cell < 4; cell++) {
            BigFraction first = BigFraction.ONE.subtract(f(cell / 2 == 0 ? "3/4" : "5/4"));
            BigFraction second = BigFraction.ONE.subtract(f(cell % 2 == 0 ? "3/4" : "5/4"));
            ann[cell] = new BigFraction[] {first, first, BigFraction.ONE, BigFraction.ZERO};
            bob[cell] = new BigFraction[] {second, BigFraction.ONE, second, BigFraction.ZERO};
        }
        Game game = new Game(
                List.of("only"), players, all("1/4", "1/4", "1/4", "1/4"), List.of(Payoff.of(ann), Payoff.of(bob)));
        Solution solution = solve(game);
        assertEquals(
                List.of(
                        "ann: provide if cheap, wait if dear; bob: wait (pure)",
                        "ann: wait; bob: provide if cheap, wait if dear (pure)",
                        "ann: provide 1/2 or wait 1/2 if cheap, wait if dear;"
                                + " bob: provide 1/2 or wait 1/2 if cheap, wait if dear (mixed)"),
                words(solution));
        List<List<Object>> rows = exhibit(solution, "equilibria").rows();
        assertEquals(all("1/8", "1/2"), rows.get(0).subList(2, 4));
        assertEquals(all("1/4", "1/4"), rows.get(2).subList(2, 4));
    }

    private static Game lemons(boolean buyerKnows) {
        List<String> quality = List.of("good", "bad");
        List<Player> players = List.of(
                new Player("buyer", buyerKnows ? quality : List.of(""), List.of("buy", "not")),
                Player.uninformed("owner", List.of("sell", "keep")));
        // At a price of 5/2 the good car brings the buyer 6 - 5/2 and costs the owner 4; the bad one is worth nothing.
        List<BigFraction> good = all("7/2", "-3/2");
        List<BigFraction> bad = all("-5/2", "5/2");
        List<List<BigFraction>> cells = buyerKnows ? List.of(good, good, bad, bad) : List.of(good, bad);
        List<Payoff> payoffs = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            int player = i;
            payoffs.add(Payoff.of(cells.stream()
                    .map(cell ->
                            new BigFraction[] {cell.get(player), BigFraction.ZERO, BigFraction.ZERO, BigFraction.ZERO})
                    .toArray(BigFraction[][]::new)));
        }
        return new Game(quality, players, buyerKnows ? all("1/2", "0", "0", "1/2") : all("1/2", "1/2"), payoffs);
    }

    /**
     * Uninformed, both gain 1/2 on average from trade; informed, the buyer takes good cars only, on which the owner
     * loses 3/2: he keeps (Akerlof 1970, with the buyer as the informed side).
     */
    @Test
    void informingTheBuyerOfLemonsKillsTrade() {
        Solution ignorant = solve(lemons(false));
        assertEquals("buyer: buy; owner: sell (pure)", words(ignorant).get(0));
        assertEquals(all("1/2", "1/2"), ignorant.benchmarks().players());
        Solution informed = solve(lemons(true));
        assertEquals(
                "buyer: buy if good, not if bad; owner: keep",
                exhibit(informed, "equilibria").rows().get(0).get(0));
        for (List<Object> row : exhibit(informed, "equilibria").rows()) {
            assertEquals(all("0", "0"), row.subList(2, 4));
        }
    }
}
