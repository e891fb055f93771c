package suasion.receivers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import suasion.game.Sense;
import suasion.lp.ExactAnswer;
import suasion.lp.ExactSimplex;
import suasion.lp.LinearProgram;
import suasion.lp.LinearProgram.Relation;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Regime;
import suasion.solve.Exhibit;
import suasion.solve.Solution;
import suasion.solve.Solver;

class InformationTest {
    private static BigFraction publicly(DesignProblem problem) {
        PublicSignals best = PublicSignals.of(problem).orElseThrow();
        return best.value();
    }

    @Test
    void publiclyAMajorityOfVotersIsOneVoter() {
        // All hear the same, so all vote alike or not at all: 2/3 as one receiver hired from belief 1/2 on at 1/3.
        assertEquals(new BigFraction(2, 3), publicly(SetGames.voters(3, 2)));
        assertEquals(new BigFraction(2, 3), publicly(SetGames.voters(4, 3)));
    }

    @Test
    void ofOneReceiverPublicIsPrivate() {
        DesignProblem problem = SetGames.zeroSum(Regime.NONE);
        assertEquals(new BigFraction(1, 2), publicly(problem));
    }

    @Test
    void penniesHaveNoPureEquilibriumWhateverIsAnnounced() {
        DesignProblem problem = SetGames.pennies();
        assertEquals(Optional.empty(), PublicSignals.of(problem));
        Information information = Information.of(problem, false);
        Exhibit exhibit =
                information.exhibit("private signals", Solver.solve(problem).table(), BigFraction.ONE);
        assertNull(exhibit.rows().get(0).get(1));
        assertEquals("no pure equilibrium", exhibit.rows().get(0).get(3));
        assertEquals(
                "no scheme has a pure equilibrium after every announcement",
                exhibit.rows().get(2).get(3));
    }

    @Test
    void informationStructuresAreOrderedByWhatTheDesignerCanDo() {
        Random random = new Random(2019);
        int all = 0;
        for (int i = 0; i < 60; i++) {
            DesignProblem problem =
                    SetGames.random(random, 1 + random.nextInt(3), 1 + random.nextInt(3), 3, Regime.NONE);
            Solution solution = Solver.solve(problem);
            Information information = Information.of(problem, false);
            List<List<Object>> rows = information
                    .exhibit("private signals", solution.table(), solution.value())
                    .rows();
            BigFraction open = (BigFraction) rows.get(2).get(1);
            for (int row = 0; row < 2; row++) {
                BigFraction without = (BigFraction) rows.get(row).get(1);
                if (without != null) {
                    assertTrue(without.compareTo(open) <= 0, problem::toString);
                    all++;
                }
            }
            assertTrue(open == null || open.compareTo(solution.value()) <= 0, problem::toString);
        }
        assertTrue(all > 60, "enough games with equilibria: " + all);
    }

    @Test
    void theLargestEquilibriumIsTheBestWhereExternalitiesArePositive() {
        Random random = new Random(1979);
        for (int i = 0; i < 40; i++) {
            DesignProblem problem = SetGames.friends(random, 1 + random.nextInt(3), 1 + random.nextInt(4));
            Solution solution = Solver.solve(problem);
            List<List<Object>> looked = Information.of(problem, false)
                    .exhibit("private signals", solution.table(), solution.value())
                    .rows();
            List<List<Object>> walked = Information.of(problem, true)
                    .exhibit("private signals", solution.table(), solution.value())
                    .rows();
            for (int row = 0; row < 2; row++) {
                assertEquals(looked.get(row).get(1), walked.get(row).get(1));
            }
            PublicSignals best = PublicSignals.of(problem).orElseThrow();
            assertTrue(best.value().compareTo(solution.value()) <= 0);
        }
    }

    /** The program over all sets, written out here once more. */
    @Test
    void publiclyTheWholeProgramIsWorthNoMore() {
        Random random = new Random(77);
        int none = 0;
        for (int i = 0; i < 60; i++) {
            int states = 1 + random.nextInt(4);
            int players = 1 + random.nextInt(3);
            DesignProblem drawn = i % 3 == 0
                    ? SetGames.friends(random, states, players)
                    : SetGames.random(random, states, players, 3, Regime.NONE);
            ExactAnswer answer = ExactSimplex.solve(whole(new SetGame(drawn)));
            Optional<BigFraction> found = PublicSignals.of(drawn).map(PublicSignals::value);
            none += found.isEmpty() ? 1 : 0;
            assertEquals(Optional.ofNullable(answer.value()), found, drawn::toString);
        }
        assertTrue(none > 0 && none < 30, "some have none: " + none);
    }

    private static LinearProgram whole(SetGame game) {
        LinearProgram program = new LinearProgram(Sense.MAX);
        for (int cell = 0; cell < game.cells(); cell++) {
            LinearProgram.Row row = program.row(cell, Relation.EQUAL, game.prior(cell));
            for (long set = 0; set < game.sets(); set++) {
                row.add(program.column(set, game.designer(cell, set)), BigFraction.ONE);
            }
        }
        for (long set = 0; set < game.sets(); set++) {
            for (int i = 0; i < game.players(); i++) {
                LinearProgram.Row row = program.row(i, Relation.AT_LEAST, BigFraction.ZERO);
                for (int cell = 0; cell < game.cells(); cell++) {
                    row.add((int) (cell * game.sets() + set), game.gain(i, cell, set));
                }
            }
        }
        return program;
    }

    /** Value and optimum are equal in fractions at every size for which a number is shown; the time is a limit. */
    @ParameterizedTest
    @CsvSource({"7, 3", "10, 3", "12, 3", "12, 5", "12, 10", "8, 40"})
    @Timeout(300)
    void largerPublicProgramsAreSolvedToo(int players, int states) {
        ReceiversGame game = RandomReceivers.network(new Random(12), players, states, 2 * players, -6, 0, 2);
        DesignProblem problem = game.problem(Regime.NONE);
        PublicSignals best = PublicSignals.of(problem).orElseThrow();
        Solution privately = ReceiversSolver.solve(game, Regime.NONE);
        BigFraction full =
                Information.of(problem, true).benchmarks(privately.benchmarks()).fullInformation();
        assertTrue(full.compareTo(best.value()) <= 0 && best.value().compareTo(privately.value()) <= 0);
    }
}
