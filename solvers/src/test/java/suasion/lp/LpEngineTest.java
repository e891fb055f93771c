package suasion.lp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import suasion.game.Exact;
import suasion.game.Sense;
import suasion.lp.LpAnswer.Basis;
import suasion.lp.LpAnswer.Status;

class LpEngineTest {
    // Engines stop at infeasibilities of about 1e-9 of scaled programs whose entries are at most 3.
    private static final double TOLERANCE = 1e-7;

    @BeforeEach
    void nativeCodeRunsHere() {
        assumeTrue(NativeLibrary.isAvailable(), NativeLibrary::problem);
    }

    // Shadow prices by hand: max 3x + 2y, x + y <= 4, x <= 3: x = 3, y = 1, value 11, prices 2 and 1.
    @ParameterizedTest
    @EnumSource
    void pricesAreDerivativesOfTheValueInTheProgramsOwnSense(LpEngine engine) {
        LinearProgram most = Programs.of(Sense.MAX, "3 2", "1 1 <= 4", "1 0 <= 3");
        LpAnswer answer = engine.solve(most);
        assertEquals(Status.OPTIMAL, answer.status());
        assertArrayEquals(new double[] {3, 1}, answer.primal(), TOLERANCE);
        assertArrayEquals(new double[] {2, 1}, answer.dual(), TOLERANCE);
        // The same program with its signs turned: min -3x - 2y has value -11, and one more unit lowers it by 2 or 1.
        LinearProgram least = Programs.of(Sense.MIN, "-3 -2", "1 1 <= 4", "-1 0 >= -3");
        assertArrayEquals(new double[] {-2, 1}, engine.solve(least).dual(), TOLERANCE);
    }

    @ParameterizedTest
    @EnumSource
    void theWitnessGameIsWorthTwo(LpEngine engine) {
        LinearProgram witness = RandomPrograms.persuasion(
                Programs.table("1 2 1", "0 0 2", "2 2 1"), Programs.table("0 3 2", "0 0 0", "3 1 2"));
        LpAnswer answer = engine.solve(witness);
        assertEquals(2, value(witness, answer), TOLERANCE);
        assertEquals(
                new BigFraction(2), ExactSimplex.solve(witness, answer.basis()).value());
    }

    // Where there is no optimum none is claimed; infeasible and unbounded are mixed up by every engine, see LpEngine.
    @ParameterizedTest
    @EnumSource
    void enginesAgreeWithTheExactSimplexOnRandomPrograms(LpEngine engine) {
        for (int seed = 0; seed < 300; seed++) {
            LinearProgram program = Programs.random(seed);
            ExactAnswer exact = ExactSimplex.solve(program);
            LpAnswer answer = engine.solve(program);
            if (exact.status() == ExactAnswer.Status.OPTIMAL) {
                assertEquals(Status.OPTIMAL, answer.status(), "seed " + seed);
                assertEquals(Exact.toDouble(exact.value()), value(program, answer), TOLERANCE, "seed " + seed);
                double dual = 0;
                for (int k = 0; k < answer.dual().length; k++) {
                    dual += answer.dual()[k]
                            * Exact.toDouble(program.rows().get(k).rightHandSide());
                }
                assertEquals(Exact.toDouble(exact.value()), dual, TOLERANCE, "duality, seed " + seed);
                ExactAnswer finished = ExactSimplex.solve(program, answer.basis());
                ExactProof.assertOptimal(program, finished);
                assertEquals(0, finished.pivots(), "the engine's basis is optimal, seed " + seed);
            } else {
                assertNotEquals(Status.OPTIMAL, answer.status(), "seed " + seed);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theBasisOfALargeProgramIsOptimalExactly(LpEngine engine) {
        LinearProgram program = RandomPrograms.persuasion(30, 10, 1, 100, 1);
        ExactAnswer exact = ExactSimplex.solve(program, engine.solve(program).basis());
        ExactProof.assertOptimal(program, exact);
    }

    @ParameterizedTest
    @EnumSource
    void edgesOfSizeAreSolved(LpEngine engine) {
        // CLP gives up where there is no row; that is not wrong, only of no use.
        for (String costs : List.of("", "1")) {
            Status status = engine.solve(Programs.of(Sense.MIN, costs)).status();
            assertTrue(status == Status.OPTIMAL || status == Status.FAILED, status.name());
        }
        assertEquals(
                Status.OPTIMAL,
                engine.solve(Programs.of(Sense.MAX, "1", "1 <= 1", "0 <= 0")).status());
    }

    @Test
    void entriesFarApartAreGivenToTheRobustEngine() {
        LinearProgram similar = RandomPrograms.persuasion(5, 3, 1, 100, 1);
        assertEquals(LpEngine.GLOP, LpEngine.choose(similar));
        assertEquals(LpEngine.CLP, LpEngine.secondOpinion(similar));
        LinearProgram apart = Programs.of(Sense.MAX, "1 1", "1e-9 1e9 <= 1", "1 0 <= 1");
        assertEquals(LpEngine.CLP, LpEngine.choose(apart));
        assertEquals(LpEngine.GLOP_SCALED, LpEngine.secondOpinion(apart));
        LpAnswer answer = LpEngine.CLP.solve(apart);
        ExactProof.assertOptimal(apart, ExactSimplex.solve(apart, answer.basis()));
    }

    @ParameterizedTest
    @EnumSource
    void anInterruptEndsTheWait(LpEngine engine) {
        LinearProgram program = RandomPrograms.persuasion(100, 20, 1, 100, 1);
        Thread.currentThread().interrupt();
        LpAnswer answer = engine.solve(program);
        assertTrue(Thread.interrupted(), "the thread stays interrupted");
        assertEquals(Status.FAILED, answer.status());
        assertEquals(Basis.NONE, answer.basis());
    }

    @ParameterizedTest
    @EnumSource
    void aLimitOfTimeIsKept(LpEngine engine) {
        LinearProgram program = RandomPrograms.persuasion(200, 20, 1, 1_000_000, 1);
        LpAnswer answer = engine.solve(program, Duration.ofMillis(1));
        assertTrue(answer.status() == Status.FAILED || answer.status() == Status.OPTIMAL);
    }

    private static double value(LinearProgram program, LpAnswer answer) {
        double value = 0;
        for (int j = 0; j < answer.primal().length; j++) {
            value += Exact.toDouble(program.columns().get(j).objective()) * answer.primal()[j];
        }
        return value;
    }
}
