package suasion.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static suasion.solve.ReceiverGames.court;
import static suasion.solve.ReceiverGames.negated;
import static suasion.solve.ReceiverGames.problem;
import static suasion.solve.ReceiverGames.q;
import static suasion.solve.ReceiverGames.qs;
import static suasion.solve.ReceiverGames.with;
import static suasion.solve.ReceiverGames.withMargin;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.game.Payoff;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;

class ConcavificationTest {
    private static Optional<BigFraction> value(DesignProblem problem) {
        return Concavification.of(problem).value();
    }

    private static Concavification.Segment segment(
            String from, String to, String valueFrom, String valueTo, int action) {
        return new Concavification.Segment(q(from), q(to), q(valueFrom), q(valueTo), action);
    }

    // Kamenica and Gentzkow (2011), introduction: value 1/2, posteriors 0 and 1/2 with probability 1/2 each.
    @Test
    void prosecutorConvictsHalf() {
        Concavification court = Concavification.of(court());
        assertEquals(Optional.of(q("1/2")), court.value());
        assertEquals(
                List.of(
                        new Posterior(qs("1", "0"), q("1/2"), 0, q("0")),
                        new Posterior(qs("1/2", "1/2"), q("1/2"), 1, q("1"))),
                court.optimal());
        assertEquals(List.of(segment("0", "1/2", "0", "0", 0), segment("1/2", "1", "1", "1", 1)), court.payoff());
        assertEquals(
                List.of(
                        new Concavification.Point(q("0"), q("0"), 0),
                        new Concavification.Point(q("1/2"), q("1"), 1),
                        new Concavification.Point(q("1"), q("1"), 1)),
                court.closure());
    }

    // Hire iff Pr(excellent) >= 1/2, prior 1/3: (1/3) / (1/2).
    @Test
    void twoThirdsOfTheLettersRecommend() {
        DesignProblem letters = problem(qs("2/3", "1/3"), new int[][] {{0, -1}, {0, 1}}, new int[][] {{0, 1}, {0, 1}});
        assertEquals(Optional.of(q("2/3")), value(letters));
    }

    // Obey iff 2 (1 - x) - 3 x <= 0, x >= 2/5; patrolled with probability 3/10: (3/10) / (2/5).
    @Test
    void policeDeterThreeQuarters() {
        DesignProblem police = problem(qs("7/10", "3/10"), new int[][] {{0, 2}, {0, -3}}, new int[][] {{1, 0}, {1, 0}});
        assertEquals(Optional.of(q("3/4")), value(police));
    }

    // Conviction then needs 2x - 1 >= eps. eps = 1/2: x >= 3/4, value (1/4) / (3/4); eps = 1: full information;
    // eps = 2: nothing beats anything by 2.
    @Test
    void aMarginCostsTheProsecutor() {
        Concavification half = Concavification.of(withMargin(court(), "1/2"));
        assertEquals(Optional.of(q("1/3")), half.value());
        assertEquals(List.of(segment("0", "1/4", "0", "0", 0), segment("3/4", "1", "1", "1", 1)), half.payoff());
        assertEquals(Optional.of(q("1/4")), value(withMargin(court(), "1")));
        Concavification two = Concavification.of(withMargin(court(), "2"));
        assertEquals(Optional.empty(), two.value());
        assertEquals(List.of(), two.closure());
        assertEquals(List.of(), two.payoff());
    }

    // The two copies of the second action never beat each other, the first needs x >= 3/4, the prior is 1/2.
    @Test
    void aMarginThatOnlyFarBeliefsKeepAllowsNoScheme() {
        DesignProblem problem =
                withMargin(problem(qs("1/2", "1/2"), new int[][] {{0, 1, 1}, {1, 0, 0}}, new int[2][3]), "1/2");
        Concavification answer = Concavification.of(problem);
        assertEquals(Optional.empty(), answer.value());
        assertEquals(List.of(), answer.optimal());
        assertEquals(2, answer.closure().size());
        assertEquals(Optional.empty(), BasicSolutions.optimum(problem));
    }

    // The third action ties with both others at x = 1/2 and is worse everywhere else: (1/4) / (1/2).
    @Test
    void anActionThatIsBestAtOneBeliefOnlyIsASegmentOfItsOwn() {
        Concavification answer = Concavification.of(
                problem(qs("3/4", "1/4"), new int[][] {{2, 0, 1}, {0, 2, 1}}, new int[][] {{0, 0, 1}, {0, 0, 1}}));
        assertEquals(Optional.of(q("1/2")), answer.value());
        assertEquals(
                List.of(
                        segment("0", "1/2", "0", "0", 0),
                        segment("1/2", "1/2", "1", "1", 2),
                        segment("1/2", "1", "0", "0", 1)),
                answer.payoff());
    }

    // A receiver who is always indifferent follows anything: the designer gets E max_i s = (2/3) 3 + (1/3) 5 = 11/3.
    @Test
    void anIndifferentReceiverGivesTheDesignerTheBestOfEveryState() {
        Concavification answer =
                Concavification.of(problem(qs("2/3", "1/3"), new int[2][3], new int[][] {{3, 0, 1}, {0, 5, 1}}));
        assertEquals(Optional.of(q("11/3")), answer.value());
        // 3 - 3x and 5x cross at 3/8, where both are 15/8, above the third action's 1.
        assertEquals(
                List.of(segment("0", "3/8", "3", "15/8", 0), segment("3/8", "1", "15/8", "5", 1)), answer.payoff());
    }

    @Test
    void oneActionIsWorthItsMean() {
        Concavification answer = Concavification.of(problem(qs("2/3", "1/3"), new int[2][1], new int[][] {{3}, {6}}));
        assertEquals(Optional.of(q("4")), answer.value());
        assertEquals(1, answer.optimal().size());
    }

    @Test
    void inOneStateTiesGoToTheDesigner() {
        DesignProblem certain = problem(qs("1"), new int[][] {{1, 1, 0}}, new int[][] {{2, 3, 9}});
        Concavification answer = Concavification.of(certain);
        assertEquals(Optional.of(q("3")), answer.value());
        assertEquals(List.of(segment("0", "0", "3", "3", 1)), answer.payoff());
        assertEquals(Optional.of(q("2")), value(with(certain, certain.objective(), Sense.MIN)));
        assertEquals(Optional.empty(), value(withMargin(certain, "1/2")));
    }

    @Test
    void statesOfProbabilityZeroAreDropped() {
        int[][] receiver = {{1, 0}, {7, -9}, {0, 1}};
        int[][] sender = {{0, 1}, {100, -100}, {0, 1}};
        DesignProblem problem = problem(qs("3/4", "0", "1/4"), receiver, sender);
        assertTrue(Concavification.applies(problem));
        assertFalse(RegionVertices.applies(problem));
        Concavification answer = Concavification.of(problem);
        assertEquals(Optional.of(q("1/2")), answer.value());
        assertEquals(List.of(0, 2), answer.cells());
        OptimalPosteriors.check(problem, answer.cells(), answer.optimal(), answer.value());
    }

    @Test
    void aPriorWhereTheClosureTouchesNeedsNoInformation() {
        DesignProblem problem = problem(qs("1/2", "1/2"), new int[][] {{1, 0}, {0, 1}}, new int[][] {{0, 1}, {0, 1}});
        assertEquals(
                List.of(new Posterior(qs("1/2", "1/2"), q("1"), 1, q("1"))),
                Concavification.of(problem).optimal());
    }

    // Convict iff x >= 10^9 / (10^9 + 10^-9); the closure is the line from (0, 0) to there.
    @Test
    void payoffsOfVeryDifferentSizeAreExact() {
        BigFraction[][] receiver = {{q("1e9"), q("0")}, {q("0"), q("1e-9")}};
        DesignProblem problem =
                problem(qs("3/4", "1/4"), Payoff.of(receiver), court().objective(), Sense.MAX, BigFraction.ZERO);
        BigFraction threshold = q("1e9").divide(q("1e9").add(q("1e-9")));
        assertEquals(Optional.of(q("1/4").divide(threshold)), value(problem));
    }

    @Test
    void tooManyStatesAreRefused() {
        DesignProblem problem = problem(qs("1/3", "1/3", "1/3"), new int[3][2], new int[3][2]);
        assertFalse(Concavification.applies(problem));
        assertThrows(IllegalArgumentException.class, () -> Concavification.of(problem));
    }

    @Test
    void theLeastOfAPayoffIsMinusTheMostOfItsNegative() {
        Random random = new Random(11);
        for (int n = 0; n < 200; n++) {
            DesignProblem max = ReceiverGames.random(random, 2, 1 + random.nextInt(5), 3);
            DesignProblem min = with(max, negated(max.objective()), Sense.MIN);
            assertEquals(value(max).map(BigFraction::negate), value(min));
        }
    }

    @Test
    void itIsTheOptimumOfTheObedienceProgram() {
        Random random = new Random(12);
        for (int n = 0; n < 60; n++) {
            int actions = n < 50 ? 2 : 3;
            DesignProblem problem = ReceiverGames.random(random, 2, actions, n % 2 == 0 ? 1 : 5);
            DesignProblem asked = withMargin(problem, n % 3 == 0 ? "1/2" : "0");
            DesignProblem sensed = with(asked, asked.objective(), n % 5 == 0 ? Sense.MIN : Sense.MAX);
            assertEquals(BasicSolutions.optimum(sensed), value(sensed), sensed::toString);
        }
    }

    @Test
    void announcedPosteriorsKeepTheirPromise() {
        Random random = new Random(13);
        for (int n = 0; n < 300; n++) {
            DesignProblem problem = ReceiverGames.random(random, 2, 1 + random.nextInt(6), 1 + n % 4);
            DesignProblem asked = withMargin(problem, n % 3 == 0 ? "1/3" : "0");
            Concavification answer = Concavification.of(asked);
            OptimalPosteriors.check(asked, answer.cells(), answer.optimal(), answer.value());
        }
    }

    // No two beliefs on a grid may beat the value; with the grid holding every border of the regions they reach it:
    // borders are k / (k + l) with 1 <= k, l <= 2 * 2, hence multiples of 1/840 (lcm of 1..8).
    @Test
    void noPairOfBeliefsDoesBetterAndTheBestPairDoesAsWell() {
        Random random = new Random(14);
        for (int n = 0; n < 60; n++) {
            DesignProblem problem = ReceiverGames.random(random, 2, 2 + random.nextInt(3), 2);
            assertEquals(bestPair(problem, 840), value(problem).orElseThrow().doubleValue(), 1e-12, problem::toString);
        }
    }

    /** The best chord over the prior between beliefs n / steps, in doubles; belief and borders are exact integers. */
    private static double bestPair(DesignProblem problem, int steps) {
        Payoff own = problem.game().payoffs().get(0);
        double[] u = new double[steps + 1];
        for (int n = 0; n <= steps; n++) {
            double most = Double.NEGATIVE_INFINITY;
            u[n] = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < problem.game().outcomes(); i++) {
                double r = (steps - n) * own.approx(0, i) + n * own.approx(1, i);
                double s = ((steps - n) * problem.objective().approx(0, i)
                                + n * problem.objective().approx(1, i))
                        / steps;
                u[n] = r > most ? s : r == most ? Math.max(u[n], s) : u[n];
                most = Math.max(most, r);
            }
        }
        double prior = problem.game().prior().get(1).doubleValue();
        double best = Double.NEGATIVE_INFINITY;
        for (int a = 0; a <= prior * steps; a++) {
            for (int b = (int) Math.floor(prior * steps) + 1; b <= steps; b++) {
                double weight = (prior * steps - a) / (b - a);
                best = Math.max(best, (1 - weight) * u[a] + weight * u[b]);
            }
        }
        return best;
    }

    @Test
    void segmentsAreTheBestAllowedPayoffAndLieUnderTheClosure() {
        Random random = new Random(15);
        for (int n = 0; n < 100; n++) {
            DesignProblem problem = ReceiverGames.random(random, 2, 1 + random.nextInt(5), 1 + n % 3);
            Concavification answer = Concavification.of(problem);
            BigFraction reached = BigFraction.ZERO;
            for (Concavification.Segment segment : answer.payoff()) {
                assertEquals(reached, segment.from());
                reached = segment.to();
                BigFraction middle = segment.from().add(segment.to()).divide(2);
                DesignProblem there = at(problem, middle);
                BigFraction u = segment.valueFrom().add(segment.valueTo()).divide(2);
                assertEquals(Benchmarks.of(there, anyTable(there)).noInformation(), u);
                assertTrue(value(there).orElseThrow().compareTo(u) >= 0);
            }
            assertEquals(BigFraction.ONE, reached);
        }
    }

    private static DesignProblem at(DesignProblem problem, BigFraction x) {
        return problem(
                List.of(BigFraction.ONE.subtract(x), x),
                problem.game().payoffs().get(0),
                problem.objective(),
                problem.sense(),
                problem.robustness());
    }

    private static Table anyTable(DesignProblem problem) {
        BigFraction[][] table =
                new BigFraction[problem.game().cells()][(int) problem.game().outcomes()];
        for (BigFraction[] row : table) {
            Arrays.fill(row, BigFraction.ZERO);
            row[0] = BigFraction.ONE;
        }
        var signals = SignalSpace.recommendations(problem.game());
        return Table.of(problem.game(), signals, table);
    }
}
