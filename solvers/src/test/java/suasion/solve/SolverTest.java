package suasion.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.Sense;
import suasion.game.UserMistake;
import suasion.mechanism.DesignProblem;

class SolverTest {
    @Test
    void prosecutorConvictsHalf() {
        Solution solution = Solver.solve(Games.court());
        // Kamenica and Gentzkow 2011, introduction: 1/2; the innocent are convicted with 1/3, the guilty surely.
        assertEquals(new BigFraction(1, 2), solution.value());
        assertEquals(new BigFraction(1, 3), solution.table().probability(0, 1));
        assertEquals(BigFraction.ONE, solution.table().probability(1, 1));
        assertTrue(solution.isExact());
        assertEquals(BigFraction.ZERO, solution.certificate().violation());
        assertEquals(BigFraction.ZERO, solution.benchmarks().noInformation());
        assertEquals(new BigFraction(1, 4), solution.benchmarks().fullInformation());
        assertEquals(new BigFraction(3, 4), solution.benchmarks().players().get(0));
        assertTrue(solution.checks().stream().anyMatch(check -> check.name().contains("concav")));
    }

    @Test
    void convictObedienceBindsAndOwnsTheMultiplier() {
        // Dual by hand: lambda(convict -> acquit) = 1 makes both Lagrangian maxima 0 (innocent) and 2 (guilty): 1/4 *
        // 2.
        IncentiveLine convict = Solver.solve(Games.court()).incentives().get(1);
        assertEquals("OBEDIENCE receiver: told a1, not a0", convict.incentive().id());
        assertTrue(convict.binds());
        assertEquals(BigFraction.ONE, convict.multiplier());
        assertEquals(new BigFraction(1, 2), convict.probability());
    }

    @Test
    void nothingIsBelievedUncertified() {
        // Two published simplex codes answer 4/3 here without an exception.
        Solution solution = Solver.solve(Games.witness());
        assertEquals(BigFraction.TWO, solution.value());
        assertTrue(solution.isExact());
    }

    @Test
    void randomGamesAreSolvedExactlyAndSecondSolversAgree() {
        Random random = new Random(20110101);
        for (int i = 0; i < 300; i++) {
            Solution solution = Solver.solve(Games.random(random, 1 + random.nextInt(4), 1 + random.nextInt(4), 3));
            assertTrue(solution.isExact(), () -> solution.problem().game() + "\n" + solution);
            assertTrue(solution.checks().stream().allMatch(Check::agrees), solution::toString);
            assertTrue(solution.value().compareTo(solution.benchmarks().noInformation()) >= 0, solution::toString);
            assertTrue(solution.value().compareTo(solution.benchmarks().fullInformation()) >= 0, solution::toString);
        }
    }

    @Test
    void minimisingIsMaximisingTheNegative() {
        Random random = new Random(7);
        for (int i = 0; i < 50; i++) {
            Payoff receiver = Games.payoff(random, 3, 3, 4);
            int[][] sender = IntStream.range(0, 3)
                    .mapToObj(s -> random.ints(3, 0, 5).toArray())
                    .toArray(int[][]::new);
            int[][] negated = IntStream.range(0, 3)
                    .mapToObj(s -> IntStream.of(sender[s]).map(v -> -v).toArray())
                    .toArray(int[][]::new);
            List<String> prior = List.of("1/2", "1/3", "1/6");
            BigFraction least = Solver.solve(Games.persuasion(prior, receiver, Payoff.of(sender), Sense.MIN, "0"))
                    .value();
            Solution most = Solver.solve(Games.persuasion(prior, receiver, Payoff.of(negated), Sense.MAX, "0"));
            assertEquals(least, most.value().negate());
        }
    }

    @Test
    void aThirtyByTenGameIsFinishedInFractions() {
        Solution solution = Solver.solve(Games.random(new Random(30), 30, 10, 20));
        assertTrue(solution.isExact(), solution.method());
    }

    @Test
    void aLargeGameIsCertifiedNumericallyWithASecondOpinion() {
        Solution solution = Solver.solve(Games.random(new Random(5), 80, 20, 1000));
        assertEquals(Claim.OPTIMAL, solution.claim(), solution.method());
        assertTrue(solution.method().contains("second opinion CLP differs by"), solution.method());
    }

    @Test
    void payoffsOfVeryDifferentSizesAreSolvedExactly() {
        BigFraction tiny = Exact.parse("1e-9");
        BigFraction huge = Exact.parse("1e9");
        Payoff receiver = Payoff.of(new BigFraction[][] {{tiny, BigFraction.ZERO}, {BigFraction.ZERO, huge}});
        DesignProblem problem =
                Games.persuasion(List.of("3/4", "1/4"), receiver, Payoff.of(new int[][] {{1, 0}, {1, 0}}));
        // Told a0, the guilty share q must satisfy 3/4 tiny >= q/4 huge: q = 3 * 10^-18, and a0 is taken with 3/4 +
        // q/4.
        assertEquals(
                Exact.parse("0.75").add(Exact.parse("0.75e-18")),
                Solver.solve(problem).value());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void aConstantSenderIsWorthTheConstant(int actions) {
        int[][] constant = new int[3][actions];
        for (int[] row : constant) {
            Arrays.fill(row, 4);
        }
        Solution solution = Solver.solve(Games.persuasion(
                List.of("1/2", "1/2", "0"), Games.payoff(new Random(1), 3, actions, 2), Payoff.of(constant)));
        assertEquals(new BigFraction(4), solution.value());
        assertEquals(Claim.OPTIMAL, solution.claim());
    }

    @Test
    void robustObedienceCostsTheProsecutor() {
        // Told convict, the judge must prefer it by 1/10: (1/4 - 3/4 x) >= (1/4 + 3/4 x)/10, so x = 3/11, value 1/4 +
        // 9/44.
        DesignProblem court = Games.court();
        Solution solution = Solver.solve(
                new DesignProblem(court.game(), "p", court.objective(), Sense.MAX, new BigFraction(1, 10)));
        assertEquals(new BigFraction(5, 11), solution.value());
        assertEquals(new BigFraction(1, 22), solution.marginCost());
        assertTrue(solution.checks().stream().allMatch(Check::agrees));
    }

    @Test
    void aMarginThatNobodyCanKeepIsTheUsersMistake() {
        DesignProblem court = Games.court();
        UserMistake mistake = assertThrows(
                UserMistake.class,
                () -> Solver.solve(
                        new DesignProblem(court.game(), "p", court.objective(), Sense.MAX, new BigFraction(2))));
        assertEquals("/robustness", mistake.path());
        // Full information leaves the judge a margin of exactly 1 in both states.
        assertEquals("Maybe 1, which is possible.", mistake.guess());
    }

    @Test
    void chickenIsTheOneStateCaseOfSeveralPlayers() {
        // Payoffs (6,6),(2,7),(7,2),(0,0): the sum over correlated equilibria lies in [36/5, 21/2] (Aumann 1974's
        // game).
        Player row = Player.uninformed("row", List.of("C", "D"));
        Player column = Player.uninformed("column", List.of("C", "D"));
        Payoff first = Payoff.of(new int[][] {{6, 2, 7, 0}});
        Payoff second = Payoff.of(new int[][] {{6, 7, 2, 0}});
        Payoff sum = Payoff.of(new int[][] {{12, 9, 9, 0}});
        Game game = new Game(List.of("only"), List.of(row, column), List.of(BigFraction.ONE), List.of(first, second));
        Solution most = Solver.solve(new DesignProblem(game, "planner", sum, Sense.MAX, BigFraction.ZERO));
        Solution least = Solver.solve(new DesignProblem(game, "planner", sum, Sense.MIN, BigFraction.ZERO));
        assertEquals(new BigFraction(21, 2), most.value());
        assertEquals(new BigFraction(36, 5), least.value());
        assertTrue(most.isExact() && least.isExact());
    }

    @Test
    void duplicatedActionsAndStatesOfProbabilityZeroChangeNothing() {
        DesignProblem doubled = Games.persuasion(
                List.of("3/4", "1/4", "0"),
                Payoff.of(new int[][] {{1, 0, 0}, {0, 1, 1}, {9, 0, 0}}),
                Payoff.of(new int[][] {{0, 1, 1}, {0, 1, 1}, {5, 9, 9}}));
        assertEquals(new BigFraction(1, 2), Solver.solve(doubled).value());
    }

    @Test
    void auditReportsTheViolationOfABrokenScheme() {
        DesignProblem court = Games.court();
        BigFraction[][] always = {{BigFraction.ZERO, BigFraction.ONE}, {BigFraction.ZERO, BigFraction.ONE}};
        Solution audited = Solver.audit(
                court,
                suasion.mechanism.Table.of(
                        court.game(), suasion.mechanism.SignalSpace.recommendations(court.game()), always));
        assertEquals(Claim.AUDITED, audited.claim());
        assertEquals(new BigFraction(1, 2), audited.certificate().violation()); // 1/4 - 3/4 given convict
        assertEquals(
                Collections.nCopies(2, null),
                audited.incentives().stream().map(IncentiveLine::multiplier).toList());
        assertNotNull(audited.benchmarks());
    }

    @Test
    void aConstantSenderInALargeGameIsCertified() {
        int[][] constant = new int[100][30];
        for (int[] row : constant) {
            Arrays.fill(row, 5);
        }
        Payoff receiver = Games.payoff(new Random(2), 100, 30, 1000);
        List<String> prior = Collections.nCopies(100, "1/100");
        Solution solution = Solver.solve(Games.persuasion(prior, receiver, Payoff.of(constant)));
        assertEquals(Claim.OPTIMAL, solution.claim(), solution.method());
        assertEquals(new BigFraction(5), solution.value());
        // What is called exact has no violation either, however small.
        assertTrue(!solution.isExact() || solution.certificate().violation().equals(BigFraction.ZERO));
    }

    @Test
    void anImpossibleMarginInALargeGameIsProvedImpossible() {
        // Every action is worth the same in every state, so nobody can be told anything by a margin of 1.
        int[][] same = new int[100][30];
        List<String> prior = Collections.nCopies(100, "1/100");
        DesignProblem problem =
                Games.persuasion(prior, Payoff.of(same), Games.payoff(new Random(3), 100, 30, 9), Sense.MAX, "1");
        assertTrue(Infeasibility.isProved(new DesignProgram(problem)));
        assertThrows(UserMistake.class, () -> Solver.solve(problem));
    }

    @Test
    void whatIsPossibleIsNeverProvedImpossible() {
        Random random = new Random(4);
        for (int i = 0; i < 20; i++) {
            DesignProblem problem = Games.random(random, 6, 4, 5);
            assertTrue(!Infeasibility.isProved(new DesignProgram(problem)));
        }
    }

    @Test
    void aProgramTooLargeToHoldIsRefusedBeforeItIsBuilt() {
        Payoff payoff = Payoff.of(new int[2000][1000]);
        List<String> prior = new ArrayList<>(Collections.nCopies(2000, "0"));
        prior.set(0, "1");
        UserMistake mistake =
                assertThrows(UserMistake.class, () -> Solver.solve(Games.persuasion(prior, payoff, payoff)));
        assertEquals(
                "the game is too large to solve: 2,000 cells x 1,000 outcomes x 999 deviations are more than 10,000,000"
                        + " coefficients",
                mistake.getMessage());
    }
}
