package suasion.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.game.Exact;
import suasion.mechanism.Deal;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.PostedMenu;
import suasion.mechanism.Sale;
import suasion.menu.PostedMenus;
import suasion.sim.Arm;
import suasion.sim.Choosing;
import suasion.sim.Deviations;
import suasion.sim.MonteCarlo;
import suasion.sim.Obedient;
import suasion.sim.ObservationCells;
import suasion.sim.PersuasionModel;
import suasion.sim.Progress;
import suasion.sim.Tally;
import suasion.value.ExponentialLaw;
import suasion.value.Law;
import suasion.value.UniformLaw;

/**
 * Menus in play: buyers draw their values from the laws and choose by themselves; 400,000 rounds, seed fixed; with
 * probability at least 95 % per menu no verdict is false.
 */
class PostedMenuStatisticsTest {
    private static final long ROUNDS = 400_000;
    private static final List<String> GOODS = List.of("first", "second");
    private static final Law UNIFORM = new UniformLaw(BigFraction.ZERO, BigFraction.ONE);

    private static Deal deal(String name, String first, String second, String price) {
        return new Deal(name, Stream.of(first, second).map(Exact::parse).toList(), Exact.parse(price));
    }

    /** Prices 2/3 and .8619 ~ (4 - sqrt 2)/3, worth .5492 (Daskalakis, Deckelbaum and Tzamos 2017). */
    private static List<Deal> uniform() {
        return List.of(
                deal("nothing", "0", "0", "0"),
                deal("first", "1", "0", "2/3"),
                deal("second", "0", "1", "2/3"),
                deal("both", "1", "1", "0.8619"));
    }

    private static Map<String, Tally> play(List<Arm> arms) {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        for (Arm arm : arms) {
            try (MonteCarlo play = new MonteCarlo(arm, 7, 1)) {
                tallies.put(arm.name(), play.advanceTo(ROUNDS, Progress.NONE));
            }
        }
        return tallies;
    }

    private static List<Verdict> verdicts(PostedMenu menu) {
        DesignProblem problem = Sale.problem(menu.table().game(), "seller");
        List<Arm> arms = new ArrayList<>();
        arms.add(Arm.of("obedient", problem, menu, new Obedient()));
        arms.add(Arm.of("choosing", problem, menu, Choosing.usual()));
        Deviations.cover(problem, menu.table().signals())
                .forEach(d -> arms.add(new Arm(d.name(), problem, menu, d.strategies(), 0)));
        List<Statistic> all = Statistics.of(problem, menu.table(), Margins.USUAL)
                .of(arms.stream().map(KnownArm::of).toList());
        return Judge.judge(all, play(arms), .05);
    }

    private static void assertSound(List<Verdict> verdicts, double revenue) {
        assertTrue(
                verdicts.stream().allMatch(v -> v.ruling() == Ruling.CONFIRMED || v.ruling() == Ruling.UNJUDGED),
                verdicts.toString());
        Verdict value = verdicts.stream()
                .filter(v -> v.promise().sort().equals("VALUE") && v.arm().equals("obedient"))
                .findFirst()
                .orElseThrow();
        assertEquals(revenue, value.promised(), 1e-6);
    }

    @Test
    void buyersOfTwoUniformGoodsChooseWhatTheIntegralSays() {
        assertSound(verdicts(PostedMenus.of(List.of(UNIFORM, UNIFORM), GOODS, "buyer", uniform())), .549201005);
    }

    /** One price for both, 1.618034: worth .839962 (Daskalakis, Deckelbaum and Tzamos 2017). */
    @Test
    void buyersOfTwoExponentialGoodsTakeTheBundleOrNothing() {
        Law law = new ExponentialLaw(BigFraction.ONE);
        List<Deal> menu = List.of(deal("nothing", "0", "0", "0"), deal("both", "1", "1", "1.618034"));
        assertSound(verdicts(PostedMenus.of(List.of(law, law), GOODS, "buyer", menu)), .839962095);
    }

    /**
     * Whoever chooses both values them at some 1.3 on average: charged 3/2 he would rather have nothing. (Charged 6/5
     * he would not, on average over his class, which is what is promised.)
     */
    @Test
    void aMenuThatChargesOtherPricesThanItSaysIsRefuted() {
        List<Deal> charged = new ArrayList<>(uniform());
        charged.set(3, deal("both", "1", "1", "3/2"));
        PostedMenu menu = PostedMenus.charged(List.of(UNIFORM, UNIFORM), GOODS, "buyer", uniform(), charged);
        assertEquals(Ruling.REFUTED, Judge.broken(verdicts(menu)));
    }

    /**
     * Every (lattice point, class) occurs as often as its integral says; Hoeffding (1963), all at once but with
     * probability 1e-6.
     */
    @Test
    void roundedValuesAndClassesOccurAsOftenAsTheirIntegrals() {
        PostedMenu menu = PostedMenus.of(List.of(UNIFORM, UNIFORM), GOODS, "buyer", uniform());
        Arm arm = Arm.of("obedient", Sale.problem(menu.table().game(), "seller"), menu, new Obedient());
        Tally tally = play(List.of(arm)).get("obedient");
        ObservationCells cells = tally.cells();
        double[] counts = new double[cells.cells()];
        for (int index = 0; index < cells.size(); index++) {
            counts[cells.cell(index)] += tally.count(index);
        }
        double bound = Math.sqrt(Math.log(2 * counts.length / 1e-6) / (2 * ROUNDS));
        for (int cell = 0; cell < counts.length; cell++) {
            assertEquals(Exact.toDouble(menu.table().game().prior().get(cell)), counts[cell] / ROUNDS, bound);
        }
    }

    @Test
    void neitherThreadsNorBlocksChangeWhatIsChosen() {
        Law law = new ExponentialLaw(BigFraction.ONE);
        PostedMenu menu = PostedMenus.of(List.of(law, UNIFORM), GOODS, "buyer", uniform());
        Arm arm = Arm.of("obedient", Sale.problem(menu.table().game(), "seller"), menu, new Obedient());
        Tally one = MonteCarlo.play(arm, 42, 10_000, 1, Progress.NONE);
        assertEquals(one, MonteCarlo.play(arm, 42, 10_000, 2, Progress.NONE));
        for (int block : new int[] {1, 4096}) {
            PersuasionModel model = new PersuasionModel(arm, 42, block, 10_000);
            model.start();
            while (model.schedule.step(model)) {
                assertTrue(model.played() <= 10_000);
            }
            assertEquals(one, model.tally());
            assertEquals(2, model.lastValues().size());
        }
    }
}
