package suasion.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Gain;
import suasion.mechanism.HonestyGain;
import suasion.mechanism.Reports;
import suasion.mechanism.Table;

/** What buyers do who lie, stay out, or choose what to report; the menu and its numbers are those of {@link Menus}. */
class LyingTest {
    private static final int OUT = Reports.OUT;

    @Test
    void aLiarsOwnBayesFindsThePlanOfTheGain() {
        Random random = new Random(11);
        for (int game = 0; game < 200; game++) {
            Arm arm = Menus.random(random);
            Table table = arm.announced();
            for (Gain gain : arm.problem().gains(table)) {
                if (gain instanceof HonestyGain honesty) {
                    Seat seat = arm.seat(gain.player()).reporting(gain.type(), honesty.report());
                    Policy policy = Policy.of(BestResponding.usual(), seat);
                    if (mass(honesty).getNumerator().signum() > 0) {
                        for (int signal = 0; signal < honesty.plan().size(); signal++) {
                            assertEquals(
                                    honesty.plan().get(signal),
                                    policy.choice(gain.type(), signal).action());
                        }
                        assertEquals(forgone(honesty), Bayes.worth(seat, gain.type()), 1e-6);
                    }
                }
            }
        }
    }

    private static BigFraction mass(HonestyGain gain) {
        Game game = gain.game();
        BigFraction mass = BigFraction.ZERO;
        for (int cell = 0; cell < game.cells(); cell++) {
            mass = gain.concerns(cell) ? mass.add(game.prior().get(cell)) : mass;
        }
        return mass;
    }

    /** The mean that the gain announces for the lie, given the type. */
    private static double forgone(HonestyGain gain) {
        Game game = gain.game();
        BigFraction sum = BigFraction.ZERO;
        for (int cell = 0; cell < game.cells(); cell++) {
            if (gain.concerns(cell)) {
                sum = sum.add(game.prior().get(cell).multiply(gain.forgone(cell, 0)));
            }
        }
        return Exact.toDouble(sum.divide(mass(gain)));
    }

    @Test
    void whoLiesActsOnWhatTheReportedTypeIsTold() {
        // the low type who hears the high type's full revelation knows the state; the high type who buys the
        // low type's item follows it too: after a, a brings him 2/5 and b 3/10; after b he is sure
        Policy crossed =
                Policy.of(Menus.telling(1, 0), Menus.arm(Menus.telling(1, 0)).seat(0));
        assertTrue(crossed.isObedient());
        // told a in half of the zero states and in all of the other, he believes in state one by 2/3 and does b
        DesignProblem problem = Menus.consulting();
        Table blurred = Games.scheme(problem, "1/2 1/2", "1 0", "1 0", "0 1");
        Arm arm = Arm.of("blurred", problem, blurred, Menus.telling(0, 0));
        assertEquals(
                Choice.pure(1, 2), Policy.of(Menus.telling(0, 0), arm.seat(0)).choice(Menus.HIGH, 0));
    }

    @Test
    void whoStaysOutMaximisesOnHisPriorAndHearsNothing() {
        // low: a for 8/5 in half of the rounds; high: b for 6/5 in half
        List<Integer> heard = new ArrayList<>();
        BestResponding usual = BestResponding.usual();
        Strategy out = new Strategy() {
            @Override
            public int report(Seat seat, int type) {
                return OUT;
            }

            @Override
            public Choice act(Seat seat, int type, int signal) {
                heard.add(signal);
                return usual.act(seat, type, signal);
            }
        };
        Policy policy = Policy.of(out, Menus.arm(out).seat(0));
        assertEquals("low, a: a; low, b: a; high, a: b; high, b: b", policy.toString());
        assertEquals(List.of(Strategy.NOTHING, Strategy.NOTHING), heard);
        assertEquals(.8, Bayes.worth(Menus.arm(out).seat(0), Menus.LOW), 1e-15);
        assertEquals(.6, Bayes.worth(Menus.arm(out).seat(0), Menus.HIGH), 1e-15);
    }

    @Test
    void whoeverChoosesIsHonestOnAnIncentiveCompatibleMenu() {
        assertEquals(
                List.of(List.of(0, 1)), Menus.arm(Choosing.usual()).reports().reported());
        assertTrue(
                Policy.of(Choosing.usual(), Menus.arm(Choosing.usual()).seat(0)).isObedient());
        assertEquals(List.of(List.of(0, 1)), chosen("1/10", "2/5"));
    }

    @Test
    void whoeverChoosesTakesTheItemThatIsBestForHim() {
        // 41/100 for full information leaves the high type 59/100; the low type's item leaves him 3/5
        assertEquals(List.of(List.of(0, 0)), chosen("1/10", "41/100"));
        // at 11/100 the low type has 79/100 < 4/5 and stays out, the high type keeps 3/5
        assertEquals(List.of(List.of(OUT, 1)), chosen("11/100", "2/5"));
        // full information is worth 1/5 to the low type: at 1/20 he takes it
        assertEquals(List.of(List.of(1, 1)), chosen("1/10", "1/20"));
        assertEquals(List.of(List.of(OUT, OUT)), chosen("1", "1"));
    }

    private static List<List<Integer>> chosen(String lowFee, String highFee) {
        return Arm.of("menu", Menus.consulting(), Menus.menu(lowFee, highFee), Choosing.usual())
                .reports()
                .reported();
    }

    @Test
    void whoeverChoosesFindsTheSmallestGainOfHonesty() {
        Random random = new Random(12);
        int lies = 0;
        for (int game = 0; game < 100; game++) {
            Arm arm = Menus.random(random);
            Arm choosing = arm.with(List.of(Choosing.usual()));
            for (int type = 0;
                    type < arm.problem().game().players().get(0).types().size();
                    type++) {
                int told = choosing.reports().of(0, type);
                int own = type;
                List<HonestyGain> gains = arm.problem().gains(arm.announced()).stream()
                        .filter(HonestyGain.class::isInstance)
                        .map(HonestyGain.class::cast)
                        .filter(gain -> gain.type() == own)
                        .toList();
                if (mass(gains.get(0)).getNumerator().signum() > 0 && told != own) {
                    double most =
                            gains.stream().mapToDouble(LyingTest::forgone).max().orElseThrow();
                    assertEquals(most, Bayes.worth(arm.seat(0).reporting(own, told), own), 1e-6);
                    lies++;
                }
            }
        }
        assertTrue(lies > 20, "random menus are rarely incentive compatible: " + lies);
    }

    @Test
    void feesAreThoseOfWhatWasReported() {
        Seat honest = Menus.arm(new Obedient()).seat(0);
        Seat lying = Menus.arm(Menus.telling(1, OUT)).seat(0);
        int low = 0;
        int high = 1;
        assertEquals(8 / 5. - 1 / 10., honest.accounts().approxPlayer(0, low, 0, 0), 1e-15);
        assertEquals(8 / 5. - 2 / 5., lying.accounts().approxPlayer(0, low, 0, 0), 1e-15);
        assertEquals(4 / 5., lying.accounts().approxPlayer(0, high, 0, 0), 1e-15);
        assertEquals(new BigFraction(2, 5), lying.accounts().designer(low, 0, 0));
        assertEquals(BigFraction.ZERO, lying.accounts().designer(high, 0, 0));
    }

    @Test
    void aReportMustBeATypeOfTheReporter() {
        assertThrows(IllegalArgumentException.class, () -> Menus.arm(Menus.telling(0, 2)));
        assertThrows(IllegalArgumentException.class, () -> Menus.arm(Menus.telling(-2, 0)));
        assertThrows(IllegalArgumentException.class, () -> Menus.arm(Menus.telling(0)));
    }

    @Test
    void nobodyIsAskedWhereTheMediatorKnowsTheTypes() {
        Strategy liar = Menus.telling(1, 0);
        Arm arm = Arm.of("known", Games.twoPlayers(), Games.twoPlayersScheme(), new Obedient());
        assertTrue(arm.with(List.of(liar, new Obedient())).reports().isHonest());
    }

    @Test
    void aCoverHoldsEveryLieAndStayingOut() {
        assertEquals(
                List.of(
                        "deviating (the other action)",
                        "lying (reports the other type, then the best reply)",
                        "staying out"),
                names(Menus.consulting(), Menus.optimum()));
        Random random = new Random(3);
        Arm arm = Menus.random(random);
        while (arm.problem().game().players().get(0).types().size() < 3) {
            arm = Menus.random(random);
        }
        List<String> names = names(arm.problem(), arm.announced());
        assertTrue(names.contains("lying (type + 2 mod 3, then the best reply)"), names.toString());
        Misreporting second =
                (Misreporting) Deviations.cover(arm.problem(), arm.announced().signals())
                        .get(names.size() - 2)
                        .strategy();
        assertEquals(List.of(2, 0, 1), second.reports());
    }

    @Test
    void deviationsAreCountedWhateverTheSignals() {
        Random random = new Random(13);
        for (int game = 0; game < 20; game++) {
            Arm arm = Menus.random(random);
            assertEquals(names(arm.problem(), arm.announced()).size(), Deviations.count(arm.problem()));
        }
        DesignProblem two = Games.twoPlayers();
        List<String> names = names(two, Games.twoPlayersScheme());
        assertEquals(
                List.of(
                        "deviating (expert: the other action)",
                        "deviating (novice: recommendation + 1 mod 3)",
                        "deviating (novice: recommendation + 2 mod 3)"),
                names);
        assertEquals(names.size(), Deviations.count(two));
    }

    private static List<String> names(DesignProblem problem, Table table) {
        return Deviations.cover(problem, table.signals()).stream()
                .map(Deviation::name)
                .toList();
    }

    @Test
    void strategiesSayWhatTheyDo() {
        assertEquals(
                "choosing (the best report, ties for the truth; then bayesian (ties: recommendation, band 1.0E-9 of the"
                        + " payoff range))",
                Choosing.usual().toString());
    }
}
