package suasion.receivers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import suasion.game.ExactSum;
import suasion.game.Sense;
import suasion.lp.ExactAnswer;
import suasion.lp.ExactSimplex;
import suasion.lp.LinearProgram;
import suasion.lp.LinearProgram.Relation;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Gain;
import suasion.mechanism.Payments;
import suasion.mechanism.Regime;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;
import suasion.solve.PaymentIdentity;

class VirtualPayoffRuleTest {
    private static VirtualPayoffRule rule(DesignProblem problem) {
        return BalancedRule.rule(problem).orElseThrow();
    }

    @Test
    void balancedCongestionIsWorthEighteenEleventhsAtGammaTwoEleventh() {
        // Derived from the two-state, two-player game with an exact primal and dual pair.
        VirtualPayoffRule rule = rule(SetGames.congestion(Regime.BALANCED));
        assertEquals(new BigFraction(18, 11), rule.value());
        assertEquals(new BigFraction(2, 11), rule.gamma());
        assertTrue(rule.share().compareTo(BigFraction.ONE) < 0, "a lottery over tied sets is needed");
    }

    @Test
    void unrestrictedCongestionIsWorthSevenHalves() {
        // max f + G: state v = 1: {both} 2 + 1/2 + 1/2 + ... = f 2, G = 2(1 - 1/2) = 1: 3; v = -2: {} 0 + 4: 4; mean
        // 7/2.
        assertEquals(
                new BigFraction(7, 2),
                rule(SetGames.congestion(Regime.UNRESTRICTED)).value());
    }

    @Test
    void theZeroSumGameOfOneReceiverIsWorthOneAndThreeHalves() {
        // Dughmi et al. 2019, section 4.2: balanced 1 with gamma* = 1/2, unrestricted 3/2.
        VirtualPayoffRule balanced = rule(SetGames.zeroSum(Regime.BALANCED));
        assertEquals(BigFraction.ONE, balanced.value());
        assertEquals(BigFraction.ONE_HALF, balanced.gamma());
        assertEquals(
                new BigFraction(3, 2),
                rule(SetGames.zeroSum(Regime.UNRESTRICTED)).value());
    }

    /** The rule's scheme keeps every gain, costs what it says, and its payments are those of its regime. */
    @ParameterizedTest
    @EnumSource(
            value = Regime.class,
            names = {"BALANCED", "UNRESTRICTED"})
    void theSchemeIsPersuasiveAndWorthItsValue(Regime regime) {
        Random random = new Random(7007);
        for (int game = 0; game < 100; game++) {
            DesignProblem drawn = SetGames.random(random, 1 + random.nextInt(3), 1 + random.nextInt(3), 4, regime);
            DesignProblem problem = new DesignProblem(
                    drawn.game(),
                    "sender",
                    drawn.objective(),
                    game % 2 == 0 ? Sense.MAX : Sense.MIN,
                    BigFraction.ZERO,
                    regime);
            VirtualPayoffRule rule = rule(problem);
            Table scheme = rule.scheme();
            for (Gain gain : problem.gains(scheme)) {
                ExactSum sum = new ExactSum();
                for (int cell = 0; cell < problem.game().cells(); cell++) {
                    for (int message : gain.messages()) {
                        sum.addProduct(scheme.mass(cell, message), gain.exact(cell, message));
                    }
                }
                assertTrue(sum.signum() >= 0, () -> problem + "\n" + scheme);
            }
            BigFraction paid = scheme.expectedPayment();
            if (regime == Regime.BALANCED) {
                assertEquals(BigFraction.ZERO, paid);
            }
            assertEquals(
                    rule.value(),
                    scheme.expected(problem.objective())
                            .subtract(paid.multiply(problem.sense().sign())));
        }
    }

    /** The linear program with payments, written out here once more, in fractions. */
    @ParameterizedTest
    @EnumSource(
            value = Regime.class,
            names = {"BALANCED", "UNRESTRICTED"})
    void theValueIsThatOfTheWholeProgram(Regime regime) {
        Random random = new Random(4242);
        for (int game = 0; game < 60; game++) {
            DesignProblem drawn = SetGames.random(random, 1 + random.nextInt(3), 1 + random.nextInt(3), 5, regime);
            BigFraction margin = game % 4 == 3 ? new BigFraction(1, 3) : BigFraction.ZERO;
            DesignProblem problem = drawn.withMargin(margin);
            ExactAnswer answer = ExactSimplex.solve(program(problem));
            assertEquals(
                    answer.status() == ExactAnswer.Status.OPTIMAL,
                    BalancedRule.rule(problem).isPresent());
            if (answer.status() == ExactAnswer.Status.OPTIMAL) {
                assertEquals(answer.value(), rule(problem).value(), () -> problem.toString());
            }
        }
    }

    private static LinearProgram program(DesignProblem problem) {
        LinearProgram program = new LinearProgram(Sense.MAX);
        int sets = (int) problem.game().outcomes();
        for (int cell = 0; cell < problem.game().cells(); cell++) {
            LinearProgram.Row row =
                    program.row(cell, Relation.EQUAL, problem.game().prior().get(cell));
            for (int set = 0; set < sets; set++) {
                row.add(program.column(set, problem.objective().exact(cell, set)), BigFraction.ONE);
            }
        }
        LinearProgram.Row balance =
                problem.regime() == Regime.BALANCED ? program.row("balance", Relation.EQUAL, BigFraction.ZERO) : null;
        for (Gain gain : problem.gains(SignalSpace.recommendations(problem.game()))) {
            int paid = program.freeColumn("payment", BigFraction.MINUS_ONE);
            LinearProgram.Row row = program.row(gain, Relation.AT_LEAST, BigFraction.ZERO);
            row.add(paid, BigFraction.ONE);
            if (balance != null) {
                balance.add(paid, BigFraction.ONE);
            }
            for (int cell = 0; cell < problem.game().cells(); cell++) {
                for (int message : gain.messages()) {
                    row.add(cell * sets + message, gain.exact(cell, message).subtract(problem.robustness()));
                }
            }
        }
        return program;
    }

    @Test
    void withoutPaymentsTheIdentityOwesWhatIsLost() {
        DesignProblem problem = SetGames.congestion(Regime.UNRESTRICTED);
        Table scheme = rule(problem).scheme();
        Table unpaid = scheme.withPayments(Payments.none(scheme.signals()));
        assertEquals(
                scheme.expectedPayment(),
                PaymentIdentity.lines(problem, unpaid).stream()
                        .map(line -> line.threshold())
                        .reduce(BigFraction.ZERO, BigFraction::add));
        assertEquals(
                List.of("r0", "r1"),
                problem.game().players().stream().map(player -> player.name()).toList());
    }
}
