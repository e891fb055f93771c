package suasion.sequential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.Sense;
import suasion.mechanism.Departures;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Device;
import suasion.mechanism.OffPath;
import suasion.mechanism.Sequence;
import suasion.mechanism.Sequence.Departure;
import suasion.mechanism.Table;
import suasion.solve.Claim;
import suasion.solve.Solution;

/** A threat is believed only where the device makes it: every device is audited again from its table alone. */
class BelievedAnswersTest {
    private static final BigFraction ZERO = BigFraction.ZERO;

    private static DesignProblem random(int seed, int states, int... actions) {
        Random random = new Random(seed);
        Game game = Sequential.random(random, states, 1 + seed % 4, actions);
        Payoff objective = Sequential.payoff(random, states, (int) game.outcomes(), 3);
        Sense sense = seed % 3 == 0 ? Sense.MIN : Sense.MAX;
        return Sequential.problem(game, objective, sense, Sequential.anyOrder(actions.length));
    }

    private static DesignProblem game(int[] ann, int[] bob, int[] objective) {
        List<String> actions = List.of("a", "b");
        Game game = new Game(
                List.of("always"),
                List.of(Player.uninformed("ann", actions), Player.uninformed("bob", actions)),
                List.of(BigFraction.ONE),
                List.of(Payoff.of(new int[][] {ann}), Payoff.of(new int[][] {bob})));
        return Sequential.problem(game, Payoff.of(new int[][] {objective}), Sense.MAX, Sequential.anyOrder(2));
    }

    private static void assertBelieved(DesignProblem problem, Solution solution) {
        Device device = (Device) solution.mechanism();
        DesignProblem answered =
                problem.withSequence(device.table().signals().sequence().orElseThrow());
        Device again = new Device(device.table(), Beliefs.offPath(answered, device.table()));
        assertEquals(device.offPath(), again.offPath());
        for (OffPath told : again.offPath()) {
            assertTrue(Beliefs.isCredible(told), told.toString());
        }
        assertEquals(
                ZERO, new Draft(answered, Draft.masses(device.table()), device.table(), again.offPath()).violation());
        assertEquals(ZERO, solution.certificate().violation());
        assertTrue(solution.claim() != Claim.AUDITED);
    }

    /** Every device passes the audit of its table with beliefs worked out anew; 240 games, any claim. */
    @ParameterizedTest
    @CsvSource({"0, 100, 1, 2, 2", "100, 160, 1, 2, 3", "160, 210, 2, 2, 2", "210, 240, 1, 3, 3"})
    void everyDeviceIsBelievedByThoseWhoHearIt(int from, int to, int states, int first, int second) {
        for (int seed = from; seed < to; seed++) {
            DesignProblem problem = random(seed, states, first, second);
            assertBelieved(problem, SequentialSolver.solve(problem));
        }
    }

    @Test
    void publicAuditFindsNothingInAnyDevice() {
        for (int seed = 300; seed < 320; seed++) {
            DesignProblem problem = random(seed, 1, 2, 2);
            Device device = (Device) SequentialSolver.solve(problem).mechanism();
            Device again = new Device(device.table(), Beliefs.offPath(problem, device.table()));
            assertEquals(
                    ZERO, SequentialSolver.audit(problem, again).certificate().violation());
        }
    }

    @Test
    void threePlayersAreAnsweredByWhatTheyBelieve() {
        for (int seed = 400; seed < 406; seed++) {
            DesignProblem problem = random(seed, 1, 2, 2, 2);
            assertBelieved(problem, SequentialSolver.solve(problem));
        }
    }

    /**
     * The bound is attained wherever some table of answers attains it. All tables are tried, each with the optimum that
     * tells most: with answers at departures that cannot happen set to best replies, any believed device of the same
     * value stays believed when that optimum is mixed in.
     */
    @ParameterizedTest
    @CsvSource({"0, 60, 1, 2, 2", "100, 110, 1, 2, 3", "160, 163, 2, 2, 2"})
    void whateverSomeTableOfAnswersAttainsIsAttained(int from, int to, int states, int first, int second) {
        for (int seed = from; seed < to; seed++) {
            DesignProblem problem = random(seed, states, first, second);
            Solution solution = SequentialSolver.solve(problem);
            BigFraction bound = solution.certificate().bound();
            assertEquals(
                    isAttained(problem, solution.table(), bound), solution.claim() == Claim.OPTIMAL, "seed " + seed);
        }
    }

    private static boolean isAttained(DesignProblem problem, Table any, BigFraction value) {
        Form form = Form.of(problem);
        List<Map<Departure, Integer>> tables = new ArrayList<>(List.of(Map.of()));
        for (int cell = 0; cell < problem.game().cells(); cell++) {
            for (int order = 0; order < 2; order++) {
                for (Node node : form.nodes(cell, order, 1)) {
                    int mover = form.orders().get(order).get(0);
                    List<Map<Departure, Integer>> longer = new ArrayList<>();
                    for (Map<Departure, Integer> table : tables) {
                        for (int answer = 0; answer < form.actions(form.mover(node)); answer++) {
                            Map<Departure, Integer> next = new HashMap<>(table);
                            next.put(new Departure(cell, order, mover, node.done()), answer);
                            longer.add(next);
                        }
                    }
                    tables = longer;
                }
            }
        }
        for (Map<Departure, Integer> table : tables) {
            Sequence answers = new Sequence(form.orders(), table);
            DesignProblem answered = problem.withSequence(answers);
            Optional<Face> face = Face.of(answered, Reach.everything(form), null);
            if (face.isPresent() && face.get().value().equals(value)) {
                Draft draft = Draft.of(problem, answers, face.get().inner(), any);
                if (draft.unbelieved().isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Ann gains 3 from b if bob then plays a; the answer b after her b would deter her, but bob, told b, knows that she
     * has done b, where a pays him 3 and b 1.
     */
    @Test
    void threatThatNobodyWhoHearsItBelievesIsNotCertified() {
        DesignProblem problem = game(new int[] {2, 3, 2, 0}, new int[] {0, 0, 3, 1}, new int[] {2, 0, 2, 1});
        assertBelieved(problem, SequentialSolver.solve(problem));
    }

    /** (b,a) in the order ann, bob: bob told a after ann's a has 3 instead of 2, so nothing harsher is needed. */
    @Test
    void mildAnswerAttainsWhatTheHarshestCannot() {
        DesignProblem problem = game(new int[] {2, 1, 2, 0}, new int[] {3, 2, 2, 1}, new int[] {1, 2, 3, 0});
        Solution solution = SequentialSolver.solve(problem);
        assertEquals(Claim.OPTIMAL, solution.claim());
        assertEquals(new BigFraction(3), solution.value());
        assertBelieved(problem, solution);
    }

    @Test
    void beliefsAboutPlacesWhereTheDeviceDoesNotSaySoAreRefused() {
        DesignProblem problem = Sequential.problem(
                Sequential.prisoners(new BigFraction(3), new BigFraction(2), BigFraction.ONE),
                Payoff.of(new int[][] {{1, 0, 0, 0}}),
                Sense.MAX,
                Sequential.anyOrder(2));
        Departures departures = Departures.of(Sequential.coin(problem, 1).table());
        List<BigFraction> certain = List.of(BigFraction.ONE);
        Departure afterD = new Departure(0, 0, 0, List.of(1));
        assertEquals(1, departures.believed(1, 1, List.of(afterD), certain).action());
        // row did C, which is no departure; row did D, but column is not told C then
        Departure afterC = new Departure(0, 0, 0, List.of(0));
        assertThrows(IllegalArgumentException.class, () -> departures.believed(1, 1, List.of(afterC), certain));
        assertThrows(IllegalArgumentException.class, () -> departures.believed(1, 0, List.of(afterD), certain));
    }
}
