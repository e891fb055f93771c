package suasion.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static suasion.solve.ReceiverGames.negated;
import static suasion.solve.ReceiverGames.problem;
import static suasion.solve.ReceiverGames.q;
import static suasion.solve.ReceiverGames.qs;
import static suasion.solve.ReceiverGames.with;
import static suasion.solve.ReceiverGames.withMargin;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.game.Payoff;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;

class RegionVerticesTest {
    private static final List<BigFraction> UNIFORM = qs("1/3", "1/3", "1/3");
    private static final int[][] MATCH = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    private static final int[][] WANTS_FIRST = {{1, 0, 0}, {1, 0, 0}, {1, 0, 0}};

    private static Optional<BigFraction> value(DesignProblem problem) {
        return RegionVertices.of(problem).value();
    }

    // Nearest action to the mean m of the posterior, ties up: s <= m + 1/2 in every region, so the value is at most
    // E[theta] + 1/2 = 3/2; masses (1/3, 1/12, 1/12) and (0, 1/4, 1/4) of the states have means 1/2 and 3/2 and reach
    // it.
    @Test
    void theSenderRaisesTheActionByOneHalf() {
        DesignProblem rounding = problem(UNIFORM, new int[][] {{0, -1, -4}, {-1, 0, -1}, {-4, -1, 0}}, new int[][] {
            {0, 1, 2}, {0, 1, 2}, {0, 1, 2}
        });
        assertEquals(Optional.of(q("3/2")), value(rounding));
    }

    // Told the state, he does 1, 2 and (on a tie) 0, worth 3, 0 and 3: no state has more, and the mean is 2.
    @Test
    void fullRevelationIsWorthTwoInTheWitnessGame() {
        DesignProblem witness = problem(
                UNIFORM, new int[][] {{1, 2, 1}, {0, 0, 2}, {2, 2, 1}}, new int[][] {{0, 3, 2}, {0, 0, 0}, {3, 1, 2}});
        assertEquals(Optional.of(q("2")), value(witness));
    }

    @Test
    void aPriorInTheCornerOfAllRegionsNeedsNoInformation() {
        RegionVertices answer = RegionVertices.of(problem(UNIFORM, MATCH, WANTS_FIRST));
        assertEquals(Optional.of(q("1")), answer.value());
        assertEquals(List.of(new Posterior(UNIFORM, q("1"), 0, q("1"))), answer.optimal());
        // Three corners, three midpoints of sides, the centre.
        assertEquals(7, answer.vertices().size());
        assertEquals(3, answer.regions().size());
        assertEquals(
                Set.of(qs("1", "0", "0"), qs("1/2", "1/2", "0"), UNIFORM, qs("1/2", "0", "1/2")),
                Set.copyOf(answer.regions().get(0).polygon()));
    }

    // Region of the first action: x0 - x1 >= 1/2, x0 - x2 >= 1/2, so x0 >= 2/3 and mass <= (1/3) / (2/3); it is reached
    // at (2/3, 1/6, 1/6), the rest of the mass is split into certainties.
    @Test
    void withAMarginTheFirstActionIsTakenHalfTheTime() {
        DesignProblem problem = withMargin(problem(UNIFORM, MATCH, WANTS_FIRST), "1/2");
        RegionVertices answer = RegionVertices.of(problem);
        assertEquals(Optional.of(q("1/2")), answer.value());
        assertEquals(
                List.of(qs("1", "0", "0"), qs("3/4", "1/4", "0"), qs("2/3", "1/6", "1/6"), qs("3/4", "0", "1/4")),
                answer.regions().get(0).polygon());
        OptimalPosteriors.check(problem, answer.cells(), answer.optimal(), answer.value());
    }

    // Certainty gives a margin of 1 and nothing gives more.
    @Test
    void aMarginOfOneForcesFullInformationAndMoreIsImpossible() {
        DesignProblem match = problem(UNIFORM, MATCH, WANTS_FIRST);
        assertEquals(Optional.of(q("1/3")), value(withMargin(match, "1")));
        assertEquals(Optional.empty(), value(withMargin(match, "1001/1000")));
        assertEquals(List.of(), RegionVertices.of(withMargin(match, "2")).vertices());
    }

    // What the payoffs do not tell apart is one state: three states are solved by the other solver too.
    @Test
    void splittingAStateInTwoChangesNothing() {
        Random random = new Random(21);
        for (int n = 0; n < 200; n++) {
            DesignProblem two = ReceiverGames.random(random, 2, 1 + random.nextInt(5), 1 + n % 4);
            List<BigFraction> prior = two.game().prior();
            DesignProblem three = problem(
                    List.of(
                            prior.get(0),
                            prior.get(1).divide(3),
                            prior.get(1).multiply(2).divide(3)),
                    doubled(two.game().payoffs().get(0)),
                    doubled(two.objective()),
                    n % 2 == 0 ? Sense.MAX : Sense.MIN,
                    n % 3 == 0 ? q("1/2") : BigFraction.ZERO);
            DesignProblem asked =
                    problem(prior, two.game().payoffs().get(0), two.objective(), three.sense(), three.robustness());
            assertEquals(Concavification.of(asked).value(), value(three), asked::toString);
        }
    }

    private static Payoff doubled(Payoff payoff) {
        BigFraction[][] table = new BigFraction[3][(int) payoff.outcomes()];
        for (int k = 0; k < 3; k++) {
            for (int i = 0; i < payoff.outcomes(); i++) {
                table[k][i] = payoff.exact(Math.min(k, 1), i);
            }
        }
        return Payoff.of(table);
    }

    // E max_i s = (2 + 3 + 4) / 3, whatever the receiver is told he is indifferent.
    @Test
    void anIndifferentReceiverGivesTheDesignerTheBestOfEveryState() {
        int[][] sender = {{2, 0}, {1, 3}, {4, 4}};
        assertEquals(Optional.of(q("3")), value(problem(UNIFORM, new int[3][2], sender)));
        DesignProblem min = with(problem(UNIFORM, new int[3][2], sender), Payoff.of(sender), Sense.MIN);
        assertEquals(Optional.of(q("5/3")), value(min));
    }

    @Test
    void oneActionIsWorthItsMean() {
        assertEquals(Optional.of(q("5/3")), value(problem(UNIFORM, new int[3][1], new int[][] {{0}, {1}, {4}})));
    }

    @Test
    void dominatedAndDuplicatedActionsChangeNothing() {
        Random random = new Random(22);
        for (int n = 0; n < 100; n++) {
            DesignProblem problem = ReceiverGames.random(random, 3, 3, 3);
            Payoff own = problem.game().payoffs().get(0);
            DesignProblem dominated = problem(
                    problem.game().prior(),
                    withColumn(own, own, q("-1")),
                    withColumn(problem.objective(), problem.objective(), q("100")),
                    Sense.MAX,
                    BigFraction.ZERO);
            DesignProblem duplicated = problem(
                    problem.game().prior(),
                    withColumn(own, own, BigFraction.ZERO),
                    withColumn(problem.objective(), problem.objective(), BigFraction.ZERO),
                    Sense.MAX,
                    BigFraction.ZERO);
            assertEquals(value(problem), value(dominated));
            assertEquals(value(problem), value(duplicated));
        }
    }

    /** One more action: the first one of {@code source} plus a constant. */
    private static Payoff withColumn(Payoff payoff, Payoff source, BigFraction constant) {
        BigFraction[][] table = new BigFraction[payoff.cells()][(int) payoff.outcomes() + 1];
        for (int k = 0; k < payoff.cells(); k++) {
            for (int i = 0; i < payoff.outcomes(); i++) {
                table[k][i] = payoff.exact(k, i);
            }
            table[k][(int) payoff.outcomes()] = source.exact(k, 0).add(constant);
        }
        return Payoff.of(table);
    }

    @Test
    void theLeastOfAPayoffIsMinusTheMostOfItsNegative() {
        Random random = new Random(23);
        for (int n = 0; n < 100; n++) {
            DesignProblem max = ReceiverGames.random(random, 3, 1 + random.nextInt(5), 2);
            DesignProblem min = with(max, negated(max.objective()), Sense.MIN);
            assertEquals(value(max).map(BigFraction::negate), value(min));
        }
    }

    @Test
    void itIsTheBestTripleOfBorderCrossings() {
        Random random = new Random(24);
        int infeasible = 0;
        for (int n = 0; n < 300; n++) {
            DesignProblem problem = ReceiverGames.random(random, 3, 2 + n % 2, 1 + n % 4);
            DesignProblem margined = withMargin(problem, n % 5 == 0 ? "3/4" : "0");
            DesignProblem asked = with(margined, margined.objective(), n % 7 == 0 ? Sense.MIN : Sense.MAX);
            Optional<BigFraction> value = value(asked);
            assertEquals(BorderCrossings.optimum(asked), value, asked::toString);
            infeasible += value.isEmpty() ? 1 : 0;
        }
        assertTrue(infeasible > 0 && infeasible < 60, "margins that some games keep and some do not: " + infeasible);
    }

    @Test
    void itIsTheOptimumOfTheObedienceProgram() {
        Random random = new Random(25);
        for (int n = 0; n < 102; n++) {
            DesignProblem problem = ReceiverGames.random(random, 3, n < 100 ? 2 : 3, 1 + n % 4);
            DesignProblem margined = withMargin(problem, n % 5 == 0 ? "3/4" : "0");
            DesignProblem asked = with(margined, margined.objective(), n % 7 == 0 ? Sense.MIN : Sense.MAX);
            assertEquals(BasicSolutions.optimum(asked), value(asked), asked::toString);
        }
    }

    @Test
    void announcedPosteriorsKeepTheirPromise() {
        Random random = new Random(26);
        for (int n = 0; n < 300; n++) {
            DesignProblem problem = ReceiverGames.random(random, 3, 1 + random.nextInt(8), 1 + n % 6);
            DesignProblem asked = withMargin(problem, n % 3 == 0 ? "1/3" : "0");
            RegionVertices answer = RegionVertices.of(asked);
            OptimalPosteriors.check(asked, answer.cells(), answer.optimal(), answer.value());
        }
    }

    @Test
    void onlyThreeStatesOfPositiveProbabilityAreTaken() {
        assertFalse(RegionVertices.applies(ReceiverGames.court()));
        assertThrows(IllegalArgumentException.class, () -> RegionVertices.of(ReceiverGames.court()));
        DesignProblem fourth = problem(
                qs("1/3", "0", "1/3", "1/3"),
                new int[][] {{1, 0, 0}, {9, 9, 0}, {0, 1, 0}, {0, 0, 1}},
                new int[][] {{1, 0, 0}, {9, 9, 9}, {1, 0, 0}, {1, 0, 0}});
        assertTrue(RegionVertices.applies(fourth));
        assertEquals(List.of(0, 2, 3), RegionVertices.of(fourth).cells());
        assertEquals(Optional.of(q("1")), value(fourth));
    }
}
