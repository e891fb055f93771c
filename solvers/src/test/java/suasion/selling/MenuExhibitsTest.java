package suasion.selling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.game.Exact;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Table;
import suasion.solve.Certificate;
import suasion.solve.Certifier;
import suasion.solve.Claim;
import suasion.solve.Exhibit;
import suasion.solve.IncentiveLine;
import suasion.solve.Solution;

/** What is shown beside a menu; all comparisons exact. */
class MenuExhibitsTest {
    private static final BigFraction[] FULL0 = Markets.fractions("1", "0");
    private static final BigFraction[] FULL1 = Markets.fractions("0", "1");
    private static final BigFraction[] HALF = Markets.fractions("1/2", "1/2");

    private static Certificate optimal(DesignProblem problem, Table menu) {
        BigFraction value = Certifier.audit(problem, menu, List.of()).value();
        return new Certificate(value, value, BigFraction.ZERO, BigFraction.ZERO, true);
    }

    private static Certificate audited(DesignProblem problem, Table menu) {
        return Certifier.audit(problem, menu, Certifier.lines(problem, menu, List.of()));
    }

    private static Solution solution(DesignProblem problem, Table menu, Certificate certificate) {
        List<IncentiveLine> lines = Certifier.lines(problem, menu, List.of());
        return new Solution(problem, menu, Claim.AUDITED, certificate, lines, null, List.of(), "", null);
    }

    private static List<Exhibit> exhibits(DesignProblem problem, Table menu, Certificate certificate) {
        return MenuExhibits.of(solution(problem, menu, certificate));
    }

    private static Exhibit exhibit(List<Exhibit> all, String id) {
        return all.stream()
                .filter(exhibit -> exhibit.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<Object> row(Object... cells) {
        return Arrays.asList(Arrays.stream(cells)
                .map(c -> c instanceof Integer k ? new BigFraction(k) : c)
                .toArray());
    }

    private static BigFraction n(String number) {
        return Exact.parse(number);
    }

    /** The menu that TRUTHS has: fees 1/10 and 2/5, the low type hears (1, 0) and (1/2, 1/2). */
    private static Table twoSidedMenu(DesignProblem problem) {
        return Markets.menu(
                problem, Markets.fractions("1/10", "2/5"), new BigFraction[][][] {{FULL0, HALF}, {FULL0, FULL1}});
    }

    /**
     * Values of full information 1/5 and 2/5, half each: surplus 3/10, one price 1/5 (at 1/5 to both, or 2/5 to one
     * half). The low type's gain is 1/5 1/2 = 1/10; the high one's from that item 1 - 3/5 - 3/5 1/2 = 1/10.
     */
    @Test
    void lowTypeBuysPartialInformation() {
        DesignProblem problem = Markets.twoSides();
        Table menu = twoSidedMenu(problem);
        List<Exhibit> all = exhibits(problem, menu, optimal(problem, menu));
        assertEquals(
                List.of(
                        row("best menu", null, n("1/4"), n("5/6")),
                        row("full information at one price", n("1/5"), n("1/5"), n("2/3")),
                        row("best menu of at most two items", null, n("1/4"), n("5/6")),
                        row("full surplus: the seller knows the type", null, n("3/10"), 1)),
                exhibit(all, "revenue").rows());
        assertEquals(
                List.of(
                        row("t0", "an item of his own", "partial", n("1/2"), n("1/10"), n("1/10"), 0, n("1/5")),
                        row("t1", "an item of his own", "full", n("1/2"), n("2/5"), n("2/5"), 0, n("2/5"))),
                exhibit(all, "menu").rows());
        assertEquals(
                List.of(row("t0", null, "yes"), row("t1", "t0", "yes")),
                exhibit(all, "binding").rows());
        assertEquals(
                List.of(row("t0", null, "less"), row("t1", "more", null)),
                exhibit(all, "informativeness").rows());
    }

    /** On one side of 1/2 with beliefs 1/10 and 2/5, half each: max(1/10, 1/2 2/5) = 1/5, the low type excluded. */
    @Test
    void lowTypeIsExcluded() {
        DesignProblem problem = Markets.matching(HALF, n("1/10"), n("2/5"));
        Table menu = Markets.menu(
                problem, Markets.fractions("0", "2/5"), new BigFraction[][][] {{FULL0, FULL0}, {FULL0, FULL1}});
        List<Exhibit> all = exhibits(problem, menu, optimal(problem, menu));
        assertEquals(
                row("t0", "nothing: excluded", "none", n("1/2"), 0, 0, 0, n("1/10")),
                exhibit(all, "menu").rows().get(0));
        // To report the low type is to stay out, which is not said twice.
        assertEquals(row("t1", null, "yes"), exhibit(all, "binding").rows().get(1));
    }

    /** Beliefs 2/5 and 2/5 + 1/20 on one side: full information to both at 2/5; the high type keeps 1/20. */
    @Test
    void pooledTypesShareAnItemAndAreNotOrdered() {
        DesignProblem problem = Markets.matching(HALF, n("2/5"), n("9/20"));
        Table menu = Markets.menu(
                problem, Markets.fractions("2/5", "2/5"), new BigFraction[][][] {{FULL0, FULL1}, {FULL0, FULL1}});
        List<Exhibit> all = exhibits(problem, menu, optimal(problem, menu));
        assertEquals(
                row("t1", "pooled with t0", "full", n("1/2"), n("2/5"), n("9/20"), n("1/20"), n("9/20")),
                exhibit(all, "menu").rows().get(1));
        assertEquals(
                List.of(row("t0", null, "yes"), row("t1", null, "no")),
                exhibit(all, "binding").rows());
        assertTrue(all.stream().noneMatch(exhibit -> exhibit.id().equals("informativeness")));
    }

    /** A fee above the worth, and an item that the other type would rather have: no claim of the best. */
    @Test
    void brokenMenusAreShownWithoutClaims() {
        DesignProblem problem = Markets.twoSides();
        Table menu = Markets.menu(
                problem, Markets.fractions("1/20", "1/2"), new BigFraction[][][] {{FULL0, HALF}, {FULL0, FULL1}});
        List<Exhibit> all = exhibits(problem, menu, audited(problem, menu));
        assertEquals("this menu", exhibit(all, "revenue").rows().get(0).get(0));
        // The best menu has two items and is found by trying all.
        assertEquals(n("1/4"), exhibit(all, "revenue").rows().get(2).get(2));
        assertTrue(exhibit(all, "revenue").note().contains("if everybody is honest"));
        assertEquals(
                List.of(row("t0", null, "no", null), row("t1", null, "would rather", "t0")),
                exhibit(all, "binding").rows());
        assertEquals(n("-1/10"), exhibit(all, "menu").rows().get(1).get(6));
    }

    /** TRUTHS: 34/25 with fees 8/5, 16/15, 6/5 against 11/10 and 147/100. */
    @Test
    void threeTypesAgainstTheirBenchmarks() {
        DesignProblem problem = Markets.threeTypes();
        Table menu = WholeProgram.menu(problem);
        List<Exhibit> all = exhibits(problem, menu, optimal(problem, menu));
        List<List<Object>> rows = exhibit(all, "revenue").rows();
        assertEquals(n("34/25"), rows.get(0).get(2));
        assertEquals(n("11/10"), rows.get(1).get(2));
        assertEquals(n("147/100"), rows.get(3).get(2));
        // The best two items by a program of another kind, over all who-buys-what.
        BigFraction two = MenuProgram.assignments(3, 2).stream()
                .map(item -> ItemProgram.revenue(problem, item))
                .max(BigFraction::compareTo)
                .orElseThrow();
        assertEquals(n("27/20"), two);
        assertEquals(two, rows.get(2).get(2));
    }

    /** Worth by Blackwell's formula, sum over signals of the best reply, on optimal menus and on any, obeyed or not. */
    @Test
    void worthIsThatOfTheBestReplyToEverySignal() {
        Random random = new Random(20191);
        int disobeyed = 0;
        for (int k = 0; k < 30; k++) {
            DesignProblem problem = Markets.random(random, 3, 2, 3, 6);
            Table menu = k % 2 == 0 ? WholeProgram.menu(problem) : anyMenu(random, problem);
            Demand demand = Demand.of(problem);
            OfferedMenu offered = OfferedMenu.of(problem, menu);
            disobeyed += offered.isObeyed() ? 0 : 1;
            for (int t = 0; t < 3; t++) {
                assertEquals(demand.gain(t, Experiment.of(menu, demand, t)), offered.worth(t));
                assertEquals(offered.worth(t).subtract(menu.payments().fee(0, t)), offered.rent(t));
                for (int report = 0; report < 3; report++) {
                    BigFraction other = demand.gain(t, Experiment.of(menu, demand, report));
                    boolean nothing = other.getNumerator().signum() == 0
                            && menu.payments().fee(0, report).getNumerator().signum() == 0;
                    assertEquals(nothing, offered.isLikeStayingOut(t, report));
                }
            }
        }
        assertTrue(disobeyed > 5, disobeyed + " of 15");
    }

    private static Table anyMenu(Random random, DesignProblem problem) {
        BigFraction[][][] chances = new BigFraction[3][2][];
        for (BigFraction[][] rows : chances) {
            Arrays.setAll(rows, s -> Markets.law(random, 3, 0));
        }
        return Markets.menu(problem, Markets.fractions("0", "1/2", "0"), chances);
    }

    /**
     * Beliefs 1/5 and 3/5, both told everything for 1/10, the low type by recommendations turned upside down: worth 1/5
     * and 2/5, one item. Who obeys upside down gets 0 - 4/5 - 1/10, so he had rather lie or stay out.
     */
    @Test
    void theTruthUpsideDownIsStillTheTruth() {
        DesignProblem problem = Markets.matching(HALF, n("1/5"), n("3/5"));
        Table menu = Markets.menu(
                problem, Markets.fractions("1/10", "1/10"), new BigFraction[][][] {{FULL1, FULL0}, {FULL0, FULL1}});
        List<Exhibit> all = exhibits(problem, menu, audited(problem, menu));
        assertEquals(
                List.of(
                        row("t0", "pooled with t1", "full", n("1/2"), n("1/10"), n("1/5"), n("1/10"), n("1/5")),
                        row("t1", "pooled with t0", "full", n("1/2"), n("1/10"), n("2/5"), n("3/10"), n("2/5"))),
                exhibit(all, "menu").rows());
        assertTrue(exhibit(all, "menu").note().contains("not always what is recommended"));
        assertEquals(
                List.of(row("t0", null, "would rather", "t1"), row("t1", null, "no", null)),
                exhibit(all, "binding").rows());
        assertTrue(exhibit(all, "binding").note().contains("obeying is not best"));
    }

    /** The pruned search finds the best of all assignments to two items, which never beats the optimum. */
    @Test
    void twoItemSearchFindsTheBestOfAllAssignments() {
        Random random = new Random(20192);
        int strict = 0;
        for (int k = 0; k < 10; k++) {
            DesignProblem problem = Markets.random(random, 3, 3, 3, 9);
            Demand demand = Demand.of(problem);
            MenuProgram program = new MenuProgram(demand, Kinks.of(demand));
            BigFraction best = MenuProgram.assignments(3, 2).stream()
                    .map(program::revenue)
                    .max(BigFraction::compareTo)
                    .orElseThrow();
            Benchmark two = Benchmark.twoItems(demand);
            assertTrue(two.isExact());
            assertEquals(best, two.revenue());
            assertTrue(best.compareTo(program.optimum()) <= 0);
            strict += best.compareTo(program.optimum()) < 0 ? 1 : 0;
            assertTrue(Benchmark.revenueAt(demand, Benchmark.price(demand)).compareTo(best) <= 0);
        }
        assertTrue(strict > 0, "two items are sometimes not enough");
    }

    /** Ten types: nothing is said of two items, rather than something wrong. */
    @Test
    void twoItemsAreLeftOutWithManyTypes() {
        Random random = new Random(20193);
        DesignProblem problem = Markets.random(random, 10, 2, 3, 9);
        assertFalse(Benchmark.twoItems(Demand.of(problem)).isComputed());
    }

    /**
     * Twenty types, ten states, ten actions, a random experiment for each, free: nothing is too large to be shown, what
     * was not computed is said so, and every rent is what the experiment is worth.
     */
    @Test
    void largeMenusAreShownWithoutWhatTakesLong() {
        Random random = new Random(20194);
        DesignProblem problem = Markets.random(random, 20, 10, 10, 9);
        BigFraction[][][] chances = new BigFraction[20][10][];
        for (BigFraction[][] rows : chances) {
            Arrays.setAll(rows, s -> Markets.law(random, 10, 0));
        }
        BigFraction[] fees = new BigFraction[20];
        Arrays.fill(fees, BigFraction.ZERO);
        Table menu = Markets.menu(problem, fees, chances);
        Certificate certificate = new Certificate(BigFraction.ZERO, null, null, BigFraction.ZERO, true);
        List<Exhibit> all = exhibits(problem, menu, certificate);
        assertEquals(
                List.of("revenue", "menu", "binding"),
                all.stream().map(Exhibit::id).toList());
        assertEquals(null, all.get(0).rows().get(2).get(2));
        assertTrue(all.get(0).note().contains("not computed"));
        assertTrue(all.get(1).note().contains("not ordered"));
        all.get(1).rows().forEach(row -> assertEquals(row.get(5), row.get(6)));
    }
}
