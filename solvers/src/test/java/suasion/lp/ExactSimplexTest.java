package suasion.lp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import suasion.game.Exact;
import suasion.game.Sense;
import suasion.lp.ExactAnswer.Status;
import suasion.lp.LinearProgram.Entry;
import suasion.lp.LinearProgram.Relation;
import suasion.lp.LinearProgram.Row;
import suasion.lp.LpAnswer.Basis;

class ExactSimplexTest {
    private static final LinearProgram WITNESS = RandomPrograms.persuasion(
            Programs.table("1 2 1", "0 0 2", "2 2 1"), Programs.table("0 3 2", "0 0 0", "3 1 2"));

    // Kamenica and Gentzkow 2011, introduction: value 1/2; x(guilty, convict) = 1/4, x(innocent, convict) = 1/4.
    @Test
    void prosecutorConvictsHalf() {
        LinearProgram court =
                Programs.of(Sense.MAX, "0 1 0 1", "1 0 -1 0 >= 0", "0 -1 0 1 >= 0", "1 1 0 0 = 3/4", "0 0 1 1 = 1/4");
        ExactAnswer answer = ExactSimplex.solve(court);
        ExactProof.assertOptimal(court, answer);
        assertEquals(new BigFraction(1, 2), answer.value());
        assertArrayEquals(Programs.numbers("1/2 1/4 0 1/4"), answer.primal());
    }

    // Full revelation is feasible: state 0 -> action 1 (3), state 1 -> action 2 (0), state 2 -> action 0 (3), mean 2.
    @Test
    void fullRevelationIsOptimalInTheWitnessGame() {
        ExactAnswer answer = ExactSimplex.solve(WITNESS);
        ExactProof.assertOptimal(WITNESS, answer);
        assertEquals(new BigFraction(2), answer.value());
    }

    // Full revelation, ties for the sender, is feasible and worth (3 + 1 + 2) / 3 = 2. Commons Math 3.6.1 says 1,
    // without
    // an exception, whichever way the program is written; so it is here as a negative control only.
    @Test
    void commonsMathLosesHalfOfAGameThatIsSolvedExactly() {
        LinearProgram program = RandomPrograms.persuasion(
                Programs.table("0 0 0", "2 1 0", "1 0 2"), Programs.table("0 0 3", "1 1 0", "0 3 2"));
        ExactAnswer answer = ExactSimplex.solve(program);
        ExactProof.assertOptimal(program, answer);
        assertEquals(new BigFraction(2), answer.value());
        assertEquals(1, commonsMath(program), 1e-9, "a wrong optimum");
    }

    private static double commonsMath(LinearProgram program) {
        int columns = program.columns().size();
        double[] objective = new double[columns];
        for (int j = 0; j < columns; j++) {
            objective[j] = Exact.toDouble(program.columns().get(j).objective());
        }
        List<LinearConstraint> rows = new ArrayList<>();
        for (Row row : program.rows()) {
            double[] coefficients = new double[columns];
            for (Entry entry : row.entries()) {
                coefficients[entry.column()] = entry.approx();
            }
            Relationship relation = row.relation() == Relation.EQUAL ? Relationship.EQ : Relationship.GEQ;
            rows.add(new LinearConstraint(coefficients, relation, Exact.toDouble(row.rightHandSide())));
        }
        return new SimplexSolver()
                .optimize(
                        new MaxIter(1000),
                        new LinearObjectiveFunction(objective, 0),
                        new LinearConstraintSet(rows),
                        GoalType.MAXIMIZE,
                        new NonNegativeConstraint(true))
                .getValue();
    }

    // Beale 1955: the largest-coefficient rule cycles; optimum -1/20 at (1/25, 0, 1, 0).
    @Test
    void bealesProgramDoesNotCycle() {
        LinearProgram beale = Programs.of(
                Sense.MIN, "-3/4 150 -1/50 6", "1/4 -60 -1/25 9 <= 0", "1/2 -90 -1/50 3 <= 0", "0 0 1 0 <= 1");
        ExactAnswer answer = ExactSimplex.solve(beale);
        ExactProof.assertOptimal(beale, answer);
        assertEquals(new BigFraction(-1, 20), answer.value());
        assertArrayEquals(Programs.numbers("1/25 0 1 0"), answer.primal());
    }

    // Kuhn's example (Balinski and Tucker 1969): min -2x -3y +z +12w; optimum -2 at (2, 0, 2, 0).
    @Test
    void kuhnsProgramDoesNotCycle() {
        LinearProgram kuhn =
                Programs.of(Sense.MIN, "-2 -3 1 12", "-2 -9 1 9 <= 0", "1/3 1 -1/3 -2 <= 0", "2 3 -1 -12 <= 2");
        ExactAnswer answer = ExactSimplex.solve(kuhn);
        ExactProof.assertOptimal(kuhn, answer);
        assertEquals(new BigFraction(-2), answer.value());
    }

    // Klee and Minty 1972, three dimensions: optimum 10000 at (0, 0, 10000).
    @Test
    void kleeMintyCubeIsSolved() {
        LinearProgram cube = Programs.of(Sense.MAX, "100 10 1", "1 0 0 <= 1", "20 1 0 <= 100", "200 20 1 <= 10000");
        ExactAnswer answer = ExactSimplex.solve(cube);
        ExactProof.assertOptimal(cube, answer);
        assertEquals(new BigFraction(10000), answer.value());
    }

    @Test
    void contradictionsAreInfeasible() {
        assertEquals(Status.INFEASIBLE, status(Sense.MAX, "1", "1 <= 1", "1 >= 2"));
        assertEquals(Status.INFEASIBLE, status(Sense.MIN, "1 1", "1 1 = 1", "2 2 = 3"));
        assertEquals(Status.INFEASIBLE, status(Sense.MIN, "1", "1 = -1"));
        assertEquals(Status.INFEASIBLE, status(Sense.MIN, "1", "0 >= 1"));
        assertEquals(Status.INFEASIBLE, status(Sense.MIN, "1", "0 = 1/7"));
        assertEquals(Status.INFEASIBLE, status(Sense.MAX, "", "0 >= 1"));
    }

    @Test
    void raysAreUnbounded() {
        assertEquals(Status.UNBOUNDED, status(Sense.MAX, "1 0", "1 -1 <= 1"));
        assertEquals(Status.UNBOUNDED, status(Sense.MAX, "1"));
        assertEquals(Status.UNBOUNDED, status(Sense.MIN, "-1", "0 <= 1"));
        LinearProgram free = new LinearProgram(Sense.MIN);
        free.freeColumn("x", BigFraction.ONE);
        Programs.add(free, "1 <= 3");
        assertEquals(Status.UNBOUNDED, ExactSimplex.solve(free).status());
    }

    private static Status status(Sense sense, String costs, String... rows) {
        return ExactSimplex.solve(Programs.of(sense, costs, rows)).status();
    }

    @Test
    void edgesOfSizeAreSolved() {
        for (LinearProgram program : List.of(
                Programs.of(Sense.MAX, ""),
                Programs.of(Sense.MAX, "", "0 = 0", "0 <= 1", "0 >= -1"),
                Programs.of(Sense.MAX, "-1"),
                Programs.of(Sense.MIN, "1", "1 >= 2/3"),
                Programs.of(Sense.MAX, "1 1", "1 1 = 1", "2 2 = 2", "0 0 = 0"),
                Programs.of(Sense.MAX, "0 0", "1 1 <= 1"))) {
            ExactProof.assertOptimal(program, ExactSimplex.solve(program));
        }
    }

    // max -|x - 2/3| as max -t, t >= x - 2/3, t >= 2/3 - x: optimum 0, free x = 2/3; and a free column below 0.
    @Test
    void freeColumnsTakeEitherSign() {
        LinearProgram distance = new LinearProgram(Sense.MAX);
        distance.column("t", BigFraction.MINUS_ONE);
        distance.freeColumn("x", BigFraction.ZERO);
        Programs.add(distance, "1 -1 >= -2/3");
        Programs.add(distance, "1 1 >= 2/3");
        ExactAnswer answer = ExactSimplex.solve(distance);
        ExactProof.assertOptimal(distance, answer);
        assertEquals(new BigFraction(2, 3), answer.primal()[1]);

        LinearProgram below = new LinearProgram(Sense.MIN);
        below.freeColumn("x", BigFraction.ONE);
        Programs.add(below, "3 >= -7");
        ExactAnswer least = ExactSimplex.solve(below);
        ExactProof.assertOptimal(below, least);
        assertEquals(new BigFraction(-7, 3), least.value());
        assertEquals(new BigFraction(1, 3), least.dual()[0]);
    }

    @Test
    void strongDualityHoldsOnRandomProgramsFromAnyBasis() {
        int optimal = 0;
        for (int seed = 0; seed < 1000; seed++) {
            LinearProgram program = Programs.random(seed);
            ExactAnswer cold = ExactSimplex.solve(program);
            ExactAnswer warm = ExactSimplex.solve(program, Programs.randomBasis(program, seed));
            assertEquals(cold.status(), warm.status(), "seed " + seed);
            if (cold.status() == Status.OPTIMAL) {
                optimal++;
                ExactProof.assertOptimal(program, cold);
                ExactProof.assertOptimal(program, warm);
                assertEquals(0, ExactSimplex.solve(program, cold.basis()).pivots(), "an optimal basis needs no pivot");
            }
        }
        // The generator must not degenerate into programs without an optimum; counted once, a fixed number by the
        // seeds.
        assertEquals(375, optimal);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aLargeProgramIsSolvedFromScratchAndFromAWrongBasis(int seed) {
        LinearProgram program = RandomPrograms.persuasion(12, 5, 1, 100, seed);
        ExactAnswer scratch = ExactSimplex.solve(program);
        ExactProof.assertOptimal(program, scratch);
        ExactAnswer wrong = ExactSimplex.solve(program, Programs.randomBasis(program, seed));
        ExactProof.assertOptimal(program, wrong);
        assertEquals(scratch.value(), wrong.value());
        assertTrue(wrong.pivots() > 0, "the basis was wrong");
    }

    // Columns 0 and 1 are equal: together they are no basis.
    @Test
    void aSingularBasisIsRepaired() {
        LinearProgram program = Programs.of(Sense.MAX, "1 1 2", "1 1 1 <= 1", "2 2 1 <= 3/2");
        ExactAnswer answer = ExactSimplex.solve(program, new Basis(List.of(0, 1), List.of()));
        ExactProof.assertOptimal(program, answer);
        assertEquals(new BigFraction(2), answer.value());
    }

    @Test
    void payoffsOfABillionAndABillionthLiveTogether() {
        LinearProgram program = RandomPrograms.persuasion(
                Programs.table("1e9 0 1e-9", "0 1e-9 0", "1 1e9 1e-9"),
                Programs.table("0 1 1e9", "1e-9 0 1e9", "1e-9 1 0"));
        ExactProof.assertOptimal(program, ExactSimplex.solve(program));
    }

    @Test
    void entriesBeyondSixtyFourBitsStayExact() {
        LinearProgram program = Programs.of(
                Sense.MAX,
                "1 1",
                "123456789012345678901234567890 1/987654321098765432109876543210 <= 1",
                "1 1e40 <= 7/3");
        ExactProof.assertOptimal(program, ExactSimplex.solve(program));
    }

    // The determinant of the optimal basis is the first prime that is used: it must take another.
    @Test
    void aDeterminantDivisibleByThePrimeDoesNoHarm() {
        LinearProgram program = Programs.of(Sense.MAX, "1 1", "1000000007 1 <= 1", "0 1000000007 <= 1");
        for (Basis start : List.of(Basis.NONE, new Basis(List.of(0, 1), List.of()))) {
            ExactAnswer answer = ExactSimplex.solve(program, start);
            ExactProof.assertOptimal(program, answer);
        }
    }

    @Test
    void aLimitOfTimeOrAnInterruptEndsTheWork() {
        LinearProgram program = RandomPrograms.persuasion(30, 10, 1, 100, 1);
        assertEquals(
                Status.GAVE_UP,
                ExactSimplex.solve(program, Basis.NONE, Duration.ofNanos(1)).status());
        Thread.currentThread().interrupt();
        assertEquals(Status.GAVE_UP, ExactSimplex.solve(program).status());
        assertTrue(Thread.interrupted(), "the thread stays interrupted");
    }

    @Test
    void courtSizedProgramsFitAndHugeOnesDoNot() {
        assertTrue(ExactSimplex.fits(WITNESS));
        assertFalse(ExactSimplex.fits(RandomPrograms.persuasion(400, 10, 1, 100, 1)));
    }

    @Test
    void noClassOfTheEngineLibraryIsNamed() throws IOException {
        for (Class<?> type : List.of(
                ExactSimplex.class,
                ExactAnswer.class,
                ExactBasis.class,
                GuidingSimplex.class,
                IntegerForm.class,
                LinearProgram.class,
                LpAnswer.class,
                Quotients.class,
                Residual.class,
                Work.class)) {
            try (var in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
                String constants = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
                assertFalse(constants.contains("com/google/ortools"), type.getName());
            }
        }
    }
}
