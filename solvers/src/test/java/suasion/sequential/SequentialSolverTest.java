package suasion.sequential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.Sense;
import suasion.game.UserMistake;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Device;
import suasion.mechanism.Incentive;
import suasion.mechanism.OffPath;
import suasion.mechanism.Sequence;
import suasion.solve.Claim;
import suasion.solve.Exhibit;
import suasion.solve.Solution;
import suasion.solve.Solver;

class SequentialSolverTest {
    private static final BigFraction ZERO = BigFraction.ZERO;
    private static final BigFraction ONE = BigFraction.ONE;
    private static final Payoff BOTH_COOPERATE = Payoff.of(new int[][] {{1, 0, 0, 0}});

    private static Solution cooperation(Game game, Sequence orders) {
        return SequentialSolver.solve(Sequential.problem(game, BOTH_COOPERATE, Sense.MAX, orders));
    }

    private static Exhibit exhibit(Solution solution, String id) {
        return solution.exhibits().stream()
                .filter(exhibit -> exhibit.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static void assertProved(Solution solution) {
        assertEquals(Claim.OPTIMAL, solution.claim(), solution.method());
        assertTrue(solution.isExact());
        assertTrue(solution.incentives().stream()
                .filter(line -> line.conditionalGain() != null)
                .allMatch(line -> line.conditionalGain().getNumerator().signum() >= 0));
        solution.checks().forEach(check -> assertTrue(check.agrees(), check.toString()));
    }

    /** Doval and Ely (2020): Pr(C,C) is 1 iff g >= A/2 + b/2, else C is never played; never in BCE (dominated). */
    @ParameterizedTest
    @CsvSource({
        "3, 1, 3/2",
        "3, 1, 1999/1000",
        "3, 1, 2",
        "3, 1, 2001/1000",
        "3, 1, 29/10",
        "7/2, 1/3, 23/12",
        "7/2, 1/3, 22/12",
        "10, 9, 19/2",
        "10, 9, 949/100"
    })
    void coinFlipMakesPrisonersCooperateIffThatIsWorthHalfOfTemptationAndPunishment(String a, String b, String g) {
        BigFraction threshold = Exact.parse(a).add(Exact.parse(b)).divide(2);
        BigFraction expected = Exact.parse(g).compareTo(threshold) >= 0 ? ONE : ZERO;
        Solution solution = cooperation(
                Sequential.prisoners(Exact.parse(a), Exact.parse(g), Exact.parse(b)), Sequential.anyOrder(2));
        assertProved(solution);
        assertEquals(expected, solution.value());
        assertEquals(1, solution.checks().size());
        List<List<Object>> atOnce = exhibit(solution, "bce").rows();
        assertEquals(ZERO, atOnce.get(atOnce.size() - 1).get(1));
    }

    /** With one order the second mover would know that nobody answers him: C is dominated for him. */
    @Test
    void withoutTheCoinNobodyCooperates() {
        Game game = Sequential.prisoners(new BigFraction(3), new BigFraction(5, 2), ONE);
        Solution solution = cooperation(game, new Sequence(List.of(List.of(0, 1)), Map.of()));
        assertProved(solution);
        assertEquals(ZERO, solution.value());
    }

    @Test
    void punishmentInThePrisonersDilemmaIsToldOffThePathOnlyAndBelieved() {
        Solution solution =
                cooperation(Sequential.prisoners(new BigFraction(3), new BigFraction(2), ONE), Sequential.anyOrder(2));
        Device device = (Device) solution.mechanism();
        assertEquals(2, device.offPath().size());
        OffPath offPath = device.offPath().get(0);
        assertEquals("D", offPath.recommendation());
        assertEquals(List.of("column first, did D"), offPath.game().states());
        long credibility = solution.incentives().stream()
                .filter(line -> line.incentive().kind() == Incentive.Kind.CREDIBILITY)
                // told D after D he gets b = 1, from C 0
                .filter(line -> line.conditionalGain().equals(ONE))
                .count();
        assertEquals(2, credibility);
    }

    /** The prisoners' dilemma with A = 3, b = 1 and an action X that costs the other 50 and oneself something. */
    private static DesignProblem threatened(String g, int own) {
        int[][] gain = {{0, 0, -50}, {3, 1, -50}, {own, own, own - 50}};
        BigFraction[] row = new BigFraction[9];
        BigFraction[] column = new BigFraction[9];
        for (int i = 0; i < 9; i++) {
            row[i] = i == 0 ? Exact.parse(g) : new BigFraction(gain[i / 3][i % 3]);
            column[i] = i == 0 ? Exact.parse(g) : new BigFraction(gain[i % 3][i / 3]);
        }
        List<String> actions = List.of("C", "D", "X");
        Game game = new Game(
                List.of("always"),
                List.of(Player.uninformed("row", actions), Player.uninformed("column", actions)),
                List.of(ONE),
                List.of(Payoff.of(new BigFraction[][] {row}), Payoff.of(new BigFraction[][] {column})));
        return Sequential.problem(
                game, Payoff.of(new int[][] {{1, 0, 0, 0, 0, 0, 0, 0, 0}}), Sense.MAX, Sequential.anyOrder(2));
    }

    /**
     * X would deter anything, but it costs oneself 100: nobody told X is ever better off for doing it, since not doing
     * it costs at most 51. So it is neither in B nor in K, and the threshold stays at (A + b)/2 = 2.
     */
    @ParameterizedTest
    @CsvSource({"2, 1", "19/10, 0"})
    void dominatedPunishmentsAreNotUsed(String g, int value) {
        DesignProblem problem = threatened(g, -100);
        Solution solution = SequentialSolver.solve(problem);
        assertProved(solution);
        assertEquals(new BigFraction(value), solution.value());
        assertTrue(exhibit(solution, "answers").rows().stream()
                .noneMatch(shown -> shown.get(5).equals("X")));
        assertFalse(CredibleSets.of(problem).of(0).contains(2));
    }

    /**
     * If X costs oneself 20 only, it is still dominated, but a first mover does X for fear of X: X is in K and deters
     * departures from C down to g = 19/10 < 2. It must be told on the path now and then, so Pr(C,C) = 1 is approached
     * and not attained.
     */
    @Test
    void punishmentsThatAreThemselvesEnforcedByPunishmentMustBeSentNowAndThen() {
        DesignProblem problem = threatened("19/10", -20);
        Solution solution = SequentialSolver.solve(problem);
        CredibleSets sets = CredibleSets.of(problem);
        assertTrue(sets.sent().get(0).contains(2) && !sets.replies().get(0).contains(2), sets.toString());
        assertEquals(Claim.LOWER_BOUND, solution.claim());
        assertEquals(ONE, solution.certificate().bound());
        assertEquals(ZERO, solution.certificate().violation());
        // a thousandth of the mass is mixed in
        assertTrue(solution.certificate().gap().compareTo(Attainment.MIXED) <= 0);
        assertTrue(solution.certificate().gap().getNumerator().signum() > 0);
        assertTrue(solution.checks().get(0).agrees());
    }

    /**
     * Prisoners with A = 3, b = 1 and g = 5/2 with probability p, else 3/2. Adding the obedience of both players to C
     * gives sum of x(C,C) (2g - A - b) >= 0 whatever the orders: value min(1, 2p), by a coin and by saying C in the bad
     * state as often as the good one carries. Knowing the state: p. Without the coin: 0.
     */
    @ParameterizedTest
    @CsvSource({"1/3, 2/3", "1/5, 2/5", "1/2, 1", "3/4, 1"})
    void orderAndInformationTogetherMakeMoreCooperationThanEither(String p, String value) {
        BigFraction[][] row = new BigFraction[2][];
        BigFraction[][] column = new BigFraction[2][];
        String[] worth = {"5/2", "3/2"};
        for (int state = 0; state < 2; state++) {
            BigFraction g = Exact.parse(worth[state]);
            row[state] = new BigFraction[] {g, ZERO, new BigFraction(3), ONE};
            column[state] = new BigFraction[] {g, new BigFraction(3), ZERO, ONE};
        }
        List<String> actions = List.of("C", "D");
        Game game = new Game(
                List.of("good", "bad"),
                List.of(Player.uninformed("row", actions), Player.uninformed("column", actions)),
                List.of(Exact.parse(p), ONE.subtract(Exact.parse(p))),
                List.of(Payoff.of(row), Payoff.of(column)));
        Payoff both = Payoff.of(new int[][] {{1, 0, 0, 0}, {1, 0, 0, 0}});
        Solution solution = SequentialSolver.solve(Sequential.problem(game, both, Sense.MAX, Sequential.anyOrder(2)));
        assertProved(solution);
        assertEquals(Exact.parse(value), solution.value());
        Solution oneOrder = SequentialSolver.solve(
                Sequential.problem(game, both, Sense.MAX, new Sequence(List.of(List.of(1, 0)), Map.of())));
        assertEquals(ZERO, oneOrder.value());
    }

    /**
     * Three contribute or not: everybody gets the number of contributors, contributing costs c. In a profile with n
     * contributors the sum of their gains is n ((n + 1)/2 - c) in every order (those before him have contributed, those
     * after punish): all contribute iff c <= 2, nobody ever does if c > 2; at once contributing is dominated.
     */
    @ParameterizedTest
    @CsvSource({"19/10, 1", "2, 1", "201/100, 0"})
    void threeContributeInRandomOrderIffTheCostIsAtMostTwo(String cost, int value) {
        BigFraction[][] payoffs = new BigFraction[3][8];
        for (int outcome = 0; outcome < 8; outcome++) {
            int contributors = 3 - Integer.bitCount(outcome);
            for (int player = 0; player < 3; player++) {
                boolean contributes = (outcome >> (2 - player) & 1) == 0;
                payoffs[player][outcome] =
                        new BigFraction(contributors).subtract(contributes ? Exact.parse(cost) : ZERO);
            }
        }
        List<Player> players = new ArrayList<>();
        List<Payoff> tables = new ArrayList<>();
        for (int player = 0; player < 3; player++) {
            players.add(Player.uninformed(List.of("ann", "bob", "cem").get(player), List.of("give", "keep")));
            tables.add(Payoff.of(new BigFraction[][] {payoffs[player]}));
        }
        Game game = new Game(List.of("always"), players, List.of(ONE), tables);
        Payoff all = Payoff.of(new int[][] {{1, 0, 0, 0, 0, 0, 0, 0}});
        Solution solution = SequentialSolver.solve(Sequential.problem(game, all, Sense.MAX, Sequential.anyOrder(3)));
        assertProved(solution);
        assertEquals(new BigFraction(value), solution.value());
    }

    /**
     * (A,A) pays 2 each, (B,B) 1 each, else 0; the objective is the probability of not meeting. At once x(A,B) = x(B,A)
     * = q needs x(A,A) >= q/2 and x(B,B) >= 2q: 4/9. In sequence a first mover who departs is answered by the other
     * action and gets 0. Only a second mover told A after B would gain, namely 1; every round of (A,A), where departing
     * costs 2, pays for two such rounds of each player: 4 in 5.
     */
    @Test
    void inSequenceCoordinationCanFailFourTimesInFive() {
        Payoff own = Payoff.of(new int[][] {{2, 0, 0, 1}});
        List<String> actions = List.of("A", "B");
        Game game = new Game(
                List.of("always"),
                List.of(Player.uninformed("row", actions), Player.uninformed("column", actions)),
                List.of(ONE),
                List.of(own, own));
        Payoff apart = Payoff.of(new int[][] {{0, 1, 1, 0}});
        Solution solution = SequentialSolver.solve(Sequential.problem(game, apart, Sense.MAX, Sequential.anyOrder(2)));
        assertProved(solution);
        assertEquals(new BigFraction(4, 5), solution.value());
        List<List<Object>> atOnce = exhibit(solution, "bce").rows();
        assertEquals(new BigFraction(4, 9), atOnce.get(atOnce.size() - 1).get(1));
    }

    @Test
    void forgivingDeviceIsAuditedAndBroken() {
        Game game = Sequential.prisoners(new BigFraction(3), new BigFraction(5, 2), ONE);
        DesignProblem problem = Sequential.problem(game, BOTH_COOPERATE, Sense.MAX, Sequential.anyOrder(2));
        Device forgiving = Sequential.coin(problem, 0);
        Solution audited = SequentialSolver.audit(problem, forgiving);
        assertEquals(Claim.AUDITED, audited.claim());
        // whoever departs gets A = 3, be he first or second, instead of 5/2
        assertEquals(new BigFraction(1, 2), audited.certificate().violation());
        assertTrue(forgiving.offPath().isEmpty());
        assertEquals(ONE, audited.benchmarks().optimum());
        Solution punishing = SequentialSolver.audit(problem, Sequential.coin(problem, 1));
        assertEquals(ZERO, punishing.certificate().violation());
    }

    /** Forgiving a departure from (D,D) by C is a best reply to no belief. */
    @Test
    void dominatedAnswerHasTheBeliefOfSmallestRegret() {
        Game game = Sequential.prisoners(new BigFraction(3), new BigFraction(5, 2), ONE);
        DesignProblem problem = Sequential.problem(game, BOTH_COOPERATE, Sense.MAX, Sequential.anyOrder(2));
        Device device = Sequential.defecting(problem);
        assertEquals(2, device.offPath().size());
        Solution audited = SequentialSolver.audit(problem, device);
        // told C after C: g = 5/2 instead of A = 3
        assertEquals(new BigFraction(1, 2), audited.certificate().violation());
    }

    @Test
    void answersThatRewardDeparturesLeaveNothingToRecommend() {
        Game game = Sequential.prisoners(new BigFraction(3), new BigFraction(5, 2), ONE);
        DesignProblem problem = Sequential.problem(game, BOTH_COOPERATE, Sense.MAX, Sequential.anyOrder(2));
        DesignProblem rewarding = problem.withSequence(
                Answers.harshest(problem, new CredibleSets(Sequential.only(2), Sequential.only(2))));
        UserMistake mistake = assertThrows(UserMistake.class, () -> Solver.solve(rewarding));
        assertTrue(mistake.getMessage().contains("no recommendations are obeyed"), mistake.getMessage());
    }

    @Test
    void wrongStepsProveNothing() {
        Game game = Sequential.prisoners(new BigFraction(3), new BigFraction(5, 2), ONE);
        Credibility all =
                new Credibility(Sequential.problem(game, BOTH_COOPERATE, Sense.MAX, Sequential.anyOrder(2)), null);
        // D is dominant: C does not dominate it
        assertThrows(IllegalStateException.class, () -> new Step.NoReply(0, 1, List.of(ONE)).apply(all));
        assertThrows(IllegalStateException.class, () -> new Step.NeverTold(
                        Set.of(new Reach.Told(0, 0, 0, 0)), List.of(ZERO, ZERO, ZERO, ZERO))
                .apply(all));
        new Step.NoReply(0, 0, List.of(ONE)).apply(all);
        assertEquals(new TreeSet<>(List.of(1)), all.sets().replies().get(0));
    }
}
