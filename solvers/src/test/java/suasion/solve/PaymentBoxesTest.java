package suasion.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static suasion.solve.ReceiverGames.q;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.game.Exact;
import suasion.game.UserMistake;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Regime;

class PaymentBoxesTest {
    private static final Regime[] PAID = {Regime.NONNEGATIVE, Regime.BALANCED, Regime.UNRESTRICTED};

    // Court, unrestricted, no multipliers: the prosecutor's best is 1, rho = -1, and the judge's payoff has range 1.
    @Test
    void withoutMultipliersTheReceiverCouldBeChargedHisWholeRange() {
        DesignProblem court = Games.court();
        assertEquals(q("2"), withoutMultipliers(court.withRegime(Regime.UNRESTRICTED)));
        assertEquals(q("1"), withoutMultipliers(court.withRegime(Regime.NONNEGATIVE)));
        assertEquals(q("1"), withoutMultipliers(court.withRegime(Regime.BALANCED)));
    }

    private static BigFraction withoutMultipliers(DesignProblem problem) {
        return new Lagrangian(problem, Collections.nCopies(2, BigFraction.ZERO)).exactBound();
    }

    // Court, balanced, lambda = (1, 0): the price is 1/2, both residuals 1/2 in size, the box (1 + 1) on both sides.
    // L(innocent, acquit) = 1, L(guilty, convict) = 1, so the bound is 1 + 1/2 * 2.
    @Test
    void unequalMultipliersLeaveABalancedResidual() {
        DesignProblem court = Games.court().withRegime(Regime.BALANCED);
        Lagrangian lagrangian = new Lagrangian(court, List.of(BigFraction.ONE, BigFraction.ZERO));
        assertEquals(q("1/2"), lagrangian.priceOfPayments());
        assertEquals(q("2"), lagrangian.exactBound());
    }

    @Test
    void perturbedMultipliersStillBoundTheOptimum() {
        Random random = new Random(2004);
        for (int n = 0; n < 120; n++) {
            DesignProblem problem = PaidGames.random(random).withRegime(PAID[n % PAID.length]);
            BigFraction sign = new BigFraction(problem.sense().sign());
            Solution solution;
            try {
                solution = Solver.solve(problem);
            } catch (UserMistake noMargin) {
                continue;
            }
            assertEquals(solution.value(), lagrangian(solution, random, 0).exactBound(), problem::toString);
            for (double size : new double[] {1e-12, 1e-3, 1}) {
                Lagrangian perturbed = lagrangian(solution, random, size);
                BigFraction exact = perturbed.exactBound();
                assertTrue(exact.subtract(solution.value()).multiply(sign).compareTo(BigFraction.ZERO) >= 0);
                BigFraction outward = perturbed.outwardBound();
                assertTrue(outward.subtract(exact).multiply(sign).compareTo(BigFraction.ZERO) >= 0);
                // Payoffs up to 4, multipliers up to some 10, below 50 terms: 1e-10 is ten thousand roundings of them.
                assertEquals(Exact.toDouble(exact), Exact.toDouble(outward), 1e-10);
            }
        }
    }

    private static Lagrangian lagrangian(Solution solution, Random random, double size) {
        List<BigFraction> multipliers = solution.incentives().stream()
                .map(line -> line.multiplier().add(Exact.of(size * random.nextGaussian())))
                .map(multiplier -> multiplier.compareTo(BigFraction.ZERO) < 0 ? BigFraction.ZERO : multiplier)
                .toList();
        return new Lagrangian(solution.problem(), multipliers);
    }

    // Every payment of an optimal mechanism that the solver returns lies in the box that the proof gives it.
    @Test
    void canonicalPaymentsLieInTheirBoxes() {
        Random random = new Random(2005);
        for (int n = 0; n < 60; n++) {
            DesignProblem problem = PaidGames.random(random).withRegime(PAID[n % PAID.length]);
            try {
                Solution solution = Solver.solve(problem);
                int players = problem.game().players().size();
                BigFraction[][] only = new BigFraction[players][];
                for (int i = 0; i < players; i++) {
                    for (int k = 0; k < players; k++) {
                        BigFraction weight = k == i ? BigFraction.ONE : BigFraction.ZERO;
                        only[k] = new BigFraction[] {weight};
                    }
                    BigFraction end = new PaymentBoxes(problem).most(only);
                    for (int signal = 0;
                            signal < solution.table().signals().of(i).size();
                            signal++) {
                        BigFraction owed = solution.table().payments().of(i, signal);
                        assertTrue(owed.abs().compareTo(end) <= 0, problem::toString);
                    }
                }
            } catch (UserMistake noMargin) {
                assertEquals("/robustness", noMargin.path());
            }
        }
    }
}
