package suasion.equilibrium;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static suasion.equilibrium.EquilibriumGames.all;
import static suasion.equilibrium.EquilibriumGames.exhibit;
import static suasion.equilibrium.EquilibriumGames.solve;
import static suasion.equilibrium.EquilibriumGames.words;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Table;
import suasion.solve.Claim;
import suasion.solve.Exhibit;
import suasion.solve.Solution;

/**
 * Insurance under four information structures: Xu (2019), lecture "Selling Information". Exact; derivations beside the
 * numbers, h = Pr(buy | healthy).
 */
final class InsuranceTest {
    private static final List<String> HEALTH = List.of("healthy", "unhealthy");
    private static final List<String> NOTHING = List.of("");
    // Columns (buy, sell), (buy, not-sell), (not, sell), (not, not-sell).
    private static final int[][] CUSTOMER = {{-10, 0, 0, 0}, {-10, -110, -111, -111}};
    private static final int[][] INSURER = {{10, 0, 0, 0}, {-50, 0, 0, 0}};

    private static Game insurance(boolean customerKnows, boolean insurerKnows) {
        List<Player> players = List.of(
                new Player("customer", customerKnows ? HEALTH : NOTHING, List.of("buy", "not")),
                new Player("insurer", insurerKnows ? HEALTH : NOTHING, List.of("sell", "not-sell")));
        int customers = customerKnows ? 2 : 1;
        int insurers = insurerKnows ? 2 : 1;
        List<BigFraction> prior = new java.util.ArrayList<>();
        int[][][] payoffs = new int[2][2 * customers * insurers][];
        for (int state = 0; state < 2; state++) {
            for (int c = 0; c < customers; c++) {
                for (int i = 0; i < insurers; i++) {
                    boolean happens = (!customerKnows || c == state) && (!insurerKnows || i == state);
                    payoffs[0][prior.size()] = CUSTOMER[state];
                    payoffs[1][prior.size()] = INSURER[state];
                    prior.add(happens ? new BigFraction(state == 0 ? 9 : 1, 10) : BigFraction.ZERO);
                }
            }
        }
        return new Game(HEALTH, players, prior, List.of(Payoff.of(payoffs[0]), Payoff.of(payoffs[1])));
    }

    /** Whoever knows nothing buys: -10 or -11 against -111/10; then selling brings .9 * 10 - .1 * 50 = 4. */
    @Test
    void nobodyInformedEverybodyIsInsured() {
        Solution solution = solve(insurance(false, false));
        assertEquals(List.of("customer: buy; insurer: sell (pure)"), words(solution));
        assertEquals(all("-10", "4"), solution.benchmarks().players());
        assertEquals(
                List.of(
                        java.util.Arrays.asList("1", "customer", null, "not", "buy"),
                        java.util.Arrays.asList("2", "insurer", null, "not-sell", "sell")),
                exhibit(solution, "dominance").rows());
    }

    /** Who sells is not bought from by the healthy, so nobody sells; that is best as long as 9 h - 5 is at most 0. */
    @Test
    void informedCustomerLosesHisInsurance() {
        Solution solution = solve(insurance(true, false));
        assertEquals(
                List.of(
                        "customer: not if healthy, buy if unhealthy; insurer: not-sell (pure, continuum 1)",
                        "customer: buy 5/9 or not 4/9 if healthy, buy if unhealthy; insurer: not-sell"
                                + " (mixed, continuum 1)"),
                words(solution));
        Exhibit equilibria = exhibit(solution, "equilibria");
        for (List<Object> row : equilibria.rows()) {
            assertEquals(all("-11", "0"), row.subList(2, 4));
        }
        assertEquals(List.of("equilibrium", "kind", "customer", "insurer", "selection"), equilibria.columns());
        assertEquals("selected", equilibria.rows().get(0).get(4));
        assertEquals(
                "buy of customer of type healthy is weakly dominated by not",
                equilibria.rows().get(1).get(4));
        assertEquals(all("-11", "0"), solution.benchmarks().players());
    }

    /** Insurance only for the healthy is worth -9 - 11 = -20 to the customer, who rather goes without: -111/10. */
    @Test
    void informedInsurerIsNotBoughtFrom() {
        Solution solution = solve(insurance(false, true));
        assertEquals(
                "customer: not; insurer: sell if healthy, not-sell if unhealthy (pure, continuum 1)",
                words(solution).get(0));
        assertEquals(all("-111/10", "0"), solution.benchmarks().players());
        for (List<Object> row : exhibit(solution, "equilibria").rows()) {
            assertEquals(all("-111/10", "0"), row.subList(2, 4));
        }
    }

    /** The unhealthy buy (-110 beats -111) and are not sold to (0 beats -50); the healthy need none: -110/10 = -11. */
    @Test
    void bothInformedNobodyIsInsured() {
        Solution solution = solve(insurance(true, true));
        assertEquals(
                "customer: not if healthy, buy if unhealthy; insurer: sell if healthy, not-sell if unhealthy",
                exhibit(solution, "equilibria").rows().get(0).get(0));
        assertEquals(all("-11", "0"), solution.benchmarks().players());
        for (List<Object> row : exhibit(solution, "equilibria").rows()) {
            assertEquals(all("-11", "0"), row.subList(2, 4));
        }
    }

    @Test
    void equilibriaAreProvedInFractionsAndHaveNoValue() {
        for (boolean customer : List.of(false, true)) {
            for (boolean insurer : List.of(false, true)) {
                Solution solution = solve(insurance(customer, insurer));
                assertEquals(Claim.EQUILIBRIUM, solution.claim());
                assertNull(solution.value());
                assertNull(solution.certificate().bound());
                assertNull(solution.certificate().gap());
                assertEquals(BigFraction.ZERO, solution.certificate().violation());
                assertTrue(solution.certificate().exact());
                assertNull(solution.benchmarks().noInformation());
                assertTrue(solution.toString().startsWith("EQUILIBRIUM\n"), solution.toString());
            }
        }
    }

    /** If nobody is informed, not selling to those who buy forgoes 4, not buying forgoes 11/10. */
    @Test
    void profileThatIsNoEquilibriumIsAuditedWithItsViolation() {
        Game game = insurance(false, false);
        Table table = Profile.pure(game, new int[][] {{0}, {1}}).table(game);
        Solution solution = EquilibriumSolver.audit(DesignProblem.undesigned(game), table);
        assertEquals(Claim.AUDITED, solution.claim());
        assertEquals(new BigFraction(4), solution.certificate().violation());
        assertNull(solution.value());
        assertEquals(all("-11", "0"), solution.benchmarks().players());
        Table without = Profile.pure(game, new int[][] {{1}, {0}}).table(game);
        Solution second = EquilibriumSolver.audit(DesignProblem.undesigned(game), without);
        assertEquals(new BigFraction(11, 10), second.certificate().violation());
    }
}
