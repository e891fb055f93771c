package suasion.sequential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Sense;
import suasion.game.UserMistake;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Device;
import suasion.mechanism.OffPath;
import suasion.mechanism.Sequence;
import suasion.mechanism.Sequence.Departure;
import suasion.solve.Claim;
import suasion.solve.Solution;
import suasion.solve.Solver;

/** Properties on random games with integer payoffs; every comparison is one of fractions. */
class RandomSequentialTest {
    private static DesignProblem random(int seed, int states, int... actions) {
        Random random = new Random(seed);
        Game game = Sequential.random(random, states, 4, actions);
        Payoff objective = Sequential.payoff(random, states, (int) game.outcomes(), 4);
        return Sequential.problem(game, objective, Sense.MAX, Sequential.anyOrder(actions.length));
    }

    private static BigFraction supremum(DesignProblem problem) {
        Solution solution = SequentialSolver.solve(problem);
        assertTrue(solution.certificate().exact());
        assertEquals(BigFraction.ZERO, solution.certificate().violation());
        assertEquals(
                solution.certificate().gap().getNumerator().signum() == 0,
                solution.claim() == Claim.OPTIMAL,
                solution.method());
        solution.checks().forEach(check -> assertTrue(check.agrees(), check.toString()));
        for (OffPath offPath : ((Device) solution.mechanism()).offPath()) {
            assertTrue(Beliefs.isCredible(offPath), offPath.toString());
        }
        return solution.certificate().bound();
    }

    private static void assertAtLeast(BigFraction larger, BigFraction smaller) {
        assertTrue(larger.compareTo(smaller) >= 0, larger + " < " + smaller);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void moreOrdersAreWorthMoreThanOneAndAnyOrderMoreThanMovingAtOnce(int seed) {
        DesignProblem problem = seed % 4 == 0 ? random(seed, 1, 2, 2, 2) : random(seed, 1 + seed % 2, 2 + seed % 2, 3);
        BigFraction any = supremum(problem);
        DesignProblem fixed = problem.withSequence(
                new Sequence(problem.sequence().orElseThrow().orders().subList(0, 1), Map.of()));
        BigFraction one = supremum(fixed);
        assertAtLeast(any, one);
        // a device may answer departures by what would have been told anyway
        assertAtLeast(one, Solver.solve(Sequential.atOnce(problem)).value());
        assertAtLeast(any, supremum(problem.withObjective(problem.objective(), Sense.MIN)));
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 12, 13, 14, 15, 16})
    void noCredibleAnswersAreBetterForTheDesignerThanTheHarshest(int seed) {
        DesignProblem problem = random(seed, 1, 2, 2);
        assertEquals(supremum(problem), bestOverAnswers(problem));
    }

    /** Two states: 2^8 ways to answer. */
    @Test
    void harshestAnswersAreBestInEveryState() {
        DesignProblem problem = random(17, 2, 2, 2);
        assertEquals(supremum(problem), bestOverAnswers(problem));
    }

    /** One order of three players: the answers to departures of the first are profiles of the other two. */
    @ParameterizedTest
    @ValueSource(ints = {21, 22})
    void harshestProfilesOfTwoLaterMoversAreBest(int seed) {
        DesignProblem problem = random(seed, 1, 2, 2, 2);
        DesignProblem fixed = problem.withSequence(new Sequence(List.of(List.of(1, 2, 0)), Map.of()));
        assertEquals(supremum(fixed), bestOverAnswers(fixed));
    }

    /** The best value over all functions from departures to credible actions, one program each. */
    private static BigFraction bestOverAnswers(DesignProblem problem) {
        Form form = Form.of(problem);
        CredibleSets sets = CredibleSets.of(problem);
        Map<Departure, List<Integer>> choices = new TreeMap<>(Comparator.comparing(Departure::toString));
        for (int cell = 0; cell < problem.game().cells(); cell++) {
            for (int order = 0; order < form.orders().size(); order++) {
                for (int moved = 1; moved < form.players(); moved++) {
                    for (Node node : form.nodes(cell, order, moved)) {
                        for (int deviator : form.orders().get(order).subList(0, moved)) {
                            choices.put(
                                    new Departure(cell, order, deviator, node.done()),
                                    List.copyOf(sets.of(form.mover(node))));
                        }
                    }
                }
            }
        }
        List<Departure> keys = List.copyOf(choices.keySet());
        BigFraction best = null;
        int count = keys.stream().mapToInt(key -> choices.get(key).size()).reduce(1, Math::multiplyExact);
        for (int number = 0; number < count; number++) {
            int rest = number;
            Map<Departure, Integer> answers = new HashMap<>();
            for (Departure key : keys) {
                answers.put(key, choices.get(key).get(rest % choices.get(key).size()));
                rest /= choices.get(key).size();
            }
            try {
                BigFraction value = Solver.solve(problem.withSequence(new Sequence(form.orders(), answers)))
                        .value();
                best = best == null || value.compareTo(best) > 0 ? value : best;
            } catch (UserMistake nothingIsObeyed) {
                assertTrue(nothingIsObeyed.getMessage().contains("no recommendations are obeyed"));
            }
        }
        return best;
    }

    /**
     * Values of an independent program in doubles (contingent plans; B, K and the nodes that exist eliminated by linear
     * programs of its own; scipy's HiGHS), which agreed to 1e-6 on 60 such games, seeds 1000 to 1059.
     */
    @ParameterizedTest
    @CsvSource({
        "1000, -2.8551401869158877",
        "1001, 3.5833333333333335",
        "1007, 1.8333333333333333",
        "1008, 2.9266666666666667",
        "1012, -1.5576923076923077"
    })
    void independentProgramFindsTheSameValue(int seed, double value) {
        Random random = new Random(seed);
        int states = 1 + random.nextInt(2);
        int[] actions = {2 + random.nextInt(2), 2 + random.nextInt(2)};
        Game game = Sequential.random(random, states, seed % 2 == 0 ? 4 : 2, actions);
        Payoff objective = Sequential.payoff(random, states, (int) game.outcomes(), 4);
        Sense sense = random.nextBoolean() ? Sense.MAX : Sense.MIN;
        BigFraction found = supremum(Sequential.problem(game, objective, sense, Sequential.anyOrder(2)));
        assertEquals(value, Exact.toDouble(found), 1e-6);
    }

    @Test
    void threePlayersWithThreeActionsAndTwoStatesAreSolvedExactly() {
        DesignProblem problem = random(31, 2, 3, 3, 3);
        BigFraction value = supremum(problem);
        assertAtLeast(value, Solver.solve(Sequential.atOnce(problem)).value());
    }

    @Test
    void eliminationLeadsToTheSameSetsWhenItsStepsAreReplayed() {
        for (int seed = 40; seed < 50; seed++) {
            Elimination elimination = Elimination.of(random(seed, 1, 3, 3), null);
            assertEquals(elimination.sets(), elimination.replay());
        }
    }
}
