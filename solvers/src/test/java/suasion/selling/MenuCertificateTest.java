package suasion.selling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.lp.ExactSimplex;
import suasion.mechanism.Accounts;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Table;
import suasion.solve.Certifier;
import suasion.solve.Claim;
import suasion.solve.IncentiveLine;
import suasion.solve.Lie;
import suasion.solve.MenuLagrangian;

/** What the certificate of a menu says when whoever looked for the menu is wrong. */
class MenuCertificateTest {
    /** A menu and multipliers that somebody found. */
    private record Found(Table table, List<Lie> lies) {}

    /** The optimum of the whole program in fractions. */
    private static Found find(DesignProblem problem) {
        SellingGame game = new SellingGame(problem);
        HonestyRows rows = ReplyRows.whole(game);
        var answer = ExactSimplex.solve(rows.consulting().program());
        Menu menu = Menu.of(game, rows.consulting().experiments(answer.primal()), BigFraction.ZERO);
        return new Found(menu.table(), rows.lies(answer.dual()));
    }

    private static CertifiedMenu certify(DesignProblem problem, Found found) {
        return CertifiedMenu.of(problem, over(problem, found.table), found.lies, "");
    }

    /** The same lotteries and fees in another game of the same shape. */
    private static Table over(DesignProblem problem, Table table) {
        BigFraction[][] rows =
                new BigFraction[problem.game().cells()][table.signals().messages()];
        for (int cell = 0; cell < rows.length; cell++) {
            int own = cell;
            Arrays.setAll(rows[cell], message -> table.probability(own, message));
        }
        return Table.of(problem.game(), table.signals(), rows).withPayments(table.payments());
    }

    /** As if a finder misread the payoffs: action 0 pays 1 more in the first cell somebody can be in. */
    private static DesignProblem misread(DesignProblem problem) {
        Game game = problem.game();
        int first = IntStream.range(0, game.cells())
                .filter(cell -> game.prior().get(cell).getNumerator().signum() > 0)
                .findFirst()
                .orElseThrow();
        BigFraction[][] payoff = new BigFraction[game.cells()][(int) game.outcomes()];
        for (int cell = 0; cell < payoff.length; cell++) {
            int own = cell;
            Arrays.setAll(payoff[cell], a -> game.payoffs().get(0).exact(own, a));
        }
        payoff[first][0] = payoff[first][0].add(BigFraction.ONE);
        Game other = new Game(game.states(), game.players(), game.prior(), List.of(Payoff.of(payoff)));
        return new DesignProblem(
                other,
                problem.designer(),
                Payoff.zero(other),
                problem.sense(),
                problem.robustness(),
                problem.regime(),
                problem.types());
    }

    private static boolean isPositive(BigFraction number) {
        return number.getNumerator().signum() > 0;
    }

    /** A finder that solves another game gets no proof of a wrong optimum, only true bounds. */
    @Test
    void whatAMisreadGameSuggestsIsNotProvedOfTheTrueOne() {
        Random random = new Random(4101);
        int refused = 0;
        for (int k = 0; k < 60; k++) {
            DesignProblem problem = Markets.random(random, 1 + k % 3, 2 + k % 2, 2 + random.nextInt(2), 4);
            BigFraction truth = WholeProgram.revenue(problem);
            CertifiedMenu menu = certify(problem, find(misread(problem)));
            assertTrue(menu.certificate().bound().compareTo(truth) >= 0, menu::toString);
            if (menu.claim() == Claim.OPTIMAL) {
                assertEquals(truth, menu.certificate().value(), menu::toString);
            } else {
                refused++;
            }
        }
        // Often the change does not matter to what is sold; a third shows that this test looks at something.
        assertTrue(refused >= 20, refused + " of 60 refused");
    }

    @Test
    void aMenuOfLessRevenueHasAGapOfExactlyThat() {
        DesignProblem problem = Markets.twoSides();
        Found found = find(problem);
        BigFraction cheaper = new BigFraction(1, 20);
        List<BigFraction> fees = List.of(
                found.table.payments().fee(0, 0).subtract(cheaper),
                found.table.payments().fee(0, 1).subtract(cheaper));
        Table table = found.table.withPayments(found.table.payments().withFees(List.of(fees)));
        CertifiedMenu menu = certify(problem, new Found(table, found.lies));
        assertEquals(cheaper, menu.certificate().gap());
        assertEquals(Claim.LOWER_BOUND, menu.claim());
    }

    @Test
    void feesThatNobodyPaysProveNothing() {
        DesignProblem problem = Markets.twoSides();
        Found found = find(problem);
        BigFraction dearer = new BigFraction(1, 20);
        List<BigFraction> fees = List.of(
                found.table.payments().fee(0, 0),
                found.table.payments().fee(0, 1).add(dearer));
        Table table = found.table.withPayments(found.table.payments().withFees(List.of(fees)));
        CertifiedMenu menu = certify(problem, new Found(table, found.lies));
        assertEquals(dearer, menu.certificate().violation());
        assertEquals(Claim.AUDITED, menu.claim());
    }

    /** Two sides: without the multiplier of high's lie nothing less than the full surplus, 3/10, is proved. */
    @Test
    void withoutMultipliersOfLiesTheBoundIsTheFullSurplus() {
        DesignProblem problem = Markets.twoSides();
        CertifiedMenu menu = certify(problem, new Found(find(problem).table, List.of()));
        assertEquals(new BigFraction(3, 10), menu.certificate().bound());
        assertEquals(Claim.LOWER_BOUND, menu.claim());
    }

    @Test
    void repliesThatAreNoSplitOfTheMultiplierAreRefused() {
        BigFraction half = new BigFraction(1, 2);
        BigFraction[][] replies = {{half, half}, {half, BigFraction.ZERO}};
        assertThrows(IllegalArgumentException.class, () -> new Lie(0, 1, BigFraction.ONE, replies));
        BigFraction[][] negative = {{new BigFraction(3, 2), half.negate()}};
        assertThrows(IllegalArgumentException.class, () -> new Lie(0, 1, BigFraction.ONE, negative));
        BigFraction[][] none = {{BigFraction.MINUS_ONE}};
        assertThrows(IllegalArgumentException.class, () -> new Lie(0, 1, BigFraction.MINUS_ONE, none));
    }

    /** Any multipliers, however wrong, bound the optimum, and the bound is what the formula says, summed naively. */
    @Test
    void everyBoundIsTrueAndIsTheFormulas() {
        Random random = new Random(4102);
        boolean lowest = false;
        for (int k = 0; k < 40; k++) {
            int types = 2 + k % 2;
            DesignProblem problem = Markets.random(random, types, 2, 2, 5);
            List<Lie> lies = lies(random, types);
            BigFraction bound = new MenuLagrangian(problem.game(), lies).bound();
            assertTrue(bound.compareTo(WholeProgram.revenue(problem)) >= 0, problem::toString);
            Naive naive = new Naive(problem.game(), lies);
            assertEquals(naive.bound(), bound.doubleValue(), 1e-9);
            lowest |= naive.lowest;
        }
        assertTrue(lowest, "no case in which a fee's lower end counts");
    }

    private static List<Lie> lies(Random random, int types) {
        List<Lie> lies = new ArrayList<>();
        for (int type = 0; type < types; type++) {
            for (int report = 0; report < types; report++) {
                if (report != type && random.nextBoolean()) {
                    BigFraction multiplier = new BigFraction(random.nextInt(9), 8);
                    BigFraction part = multiplier.multiply(new BigFraction(random.nextInt(5), 4));
                    BigFraction rest = multiplier.subtract(part);
                    lies.add(new Lie(type, report, multiplier, new BigFraction[][] {{part, rest}, {rest, part}}));
                }
            }
        }
        return lies;
    }

    /** The bound again, in doubles and per unit of mass: lambda(w, w') there is the one given the type over f(w). */
    private static final class Naive {
        private final double[][][] mass;
        private final double[] share;
        private final List<Lie> lies;
        private final double[] nu;
        private boolean lowest;

        Naive(Game game, List<Lie> lies) {
            int types = game.players().get(0).types().size();
            this.lies = lies;
            this.mass = new double[types][game.states().size()][(int) game.outcomes()];
            this.share = new double[types];
            this.nu = new double[types];
            for (int w = 0; w < types; w++) {
                for (int th = 0; th < mass[w].length; th++) {
                    int cell = th * types + w;
                    double prior = game.prior().get(cell).doubleValue();
                    share[w] += prior;
                    for (int a = 0; a < mass[w][th].length; a++) {
                        mass[w][th][a] =
                                prior * game.payoffs().get(0).exact(cell, a).doubleValue();
                    }
                }
            }
        }

        double bound() {
            double bound = 0;
            for (int w = 0; w < mass.length; w++) {
                double rho = share[w];
                for (Lie lie : lies) {
                    rho += lie.report() == w ? lie.multiplier().doubleValue() : 0;
                    rho -= lie.type() == w ? lie.multiplier().doubleValue() : 0;
                }
                nu[w] = Math.max(0, rho) / share[w];
                bound -= nu[w] * blind(w);
                bound += rho < -1e-12 ? rho * lowestFee(w) : 0;
                lowest |= rho < -1e-12;
            }
            for (int w = 0; w < mass.length; w++) {
                for (int th = 0; th < mass[w].length; th++) {
                    bound += Math.max(coefficient(w, th, 0), coefficient(w, th, 1));
                }
            }
            return bound;
        }

        private double coefficient(int w, int th, int signal) {
            double sum = nu[w] * mass[w][th][signal];
            for (Lie lie : lies) {
                if (lie.type() == w) {
                    sum += lie.multiplier().doubleValue() / share[w] * mass[w][th][signal];
                }
                for (int j = 0; j < 2 && lie.report() == w; j++) {
                    double alpha = lie.replies()[signal][j].doubleValue() / share[lie.type()];
                    sum -= alpha * mass[lie.type()][th][j];
                }
            }
            return sum;
        }

        private double blind(int w) {
            return IntStream.range(0, 2)
                    .mapToDouble(a ->
                            Arrays.stream(mass[w]).mapToDouble(row -> row[a]).sum())
                    .max()
                    .orElseThrow();
        }

        private double lowestFee(int w) {
            double others = 0;
            for (int v = 0; v < mass.length; v++) {
                double all = Arrays.stream(mass[v])
                        .mapToDouble(row -> Math.max(row[0], row[1]))
                        .sum();
                others += v == w ? 0 : all - blind(v);
            }
            return -others / share[w];
        }
    }

    /** Revenue + sum multiplier x gain, with the gains of play's promises, is at most the bound, for any menu. */
    @Test
    void noMenusLagrangianExceedsTheBound() {
        Random random = new Random(4103);
        for (int k = 0; k < 10; k++) {
            DesignProblem problem = Markets.random(random, 3, 2, 3, 6);
            MenuLagrangian lagrangian = new MenuLagrangian(problem.game(), find(problem).lies);
            BigFraction bound = lagrangian.bound();
            assertEquals(WholeProgram.revenue(problem), bound);
            for (int menu = 0; menu < 10; menu++) {
                Table table = anyMenu(random, problem);
                BigFraction sum = Accounts.of(problem, table).expectedDesigner();
                for (IncentiveLine line : lagrangian.price(Certifier.lines(problem, table, List.of()))) {
                    assertFalse(isPositive(line.multiplier().negate()), line::toString);
                    sum = sum.add(line.multiplier().multiply(line.gain()));
                }
                assertTrue(sum.compareTo(bound) <= 0, table::toString);
            }
        }
    }

    private static Table anyMenu(Random random, DesignProblem problem) {
        BigFraction[] fees = new BigFraction[3];
        Arrays.setAll(fees, w -> new BigFraction(random.nextInt(9) - 2, 2));
        BigFraction[][][] chances = new BigFraction[3][2][];
        for (BigFraction[][] rows : chances) {
            Arrays.setAll(rows, th -> Markets.law(random, 3, 0));
        }
        return Markets.menu(problem, fees, chances);
    }
}
