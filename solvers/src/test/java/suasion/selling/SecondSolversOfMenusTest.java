package suasion.selling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.game.Exact;
import suasion.mechanism.DesignProblem;
import suasion.solve.Certificate;
import suasion.solve.Check;

/** Every second solver against the whole program in fractions: no tolerance anywhere. */
class SecondSolversOfMenusTest {
    private static BigFraction kinks(DesignProblem problem) {
        Demand demand = Demand.of(problem);
        return new MenuProgram(demand, Kinks.of(demand)).optimum();
    }

    private static BigFraction closedForm(DesignProblem problem) {
        return MatchingTypes.of(Demand.of(problem)).orElseThrow().revenue();
    }

    private static BigFraction fraction(Random random) {
        int denominator = 1 + random.nextInt(12);
        return new BigFraction(random.nextInt(denominator + 1), denominator);
    }

    // Derived beside MatchingTypes: values v = min(theta, 1 - theta).
    private static BigFraction twoTypes(BigFraction share, BigFraction first, BigFraction second) {
        BigFraction one = BigFraction.ONE;
        BigFraction v = first.compareTo(one.subtract(first)) < 0 ? first : one.subtract(first);
        BigFraction w = second.compareTo(one.subtract(second)) < 0 ? second : one.subtract(second);
        if (v.compareTo(w) > 0) {
            return twoTypes(one.subtract(share), second, first);
        }
        BigFraction half = BigFraction.ONE_HALF;
        BigFraction high = one.subtract(share).multiply(w);
        boolean opposite = first.compareTo(half) * second.compareTo(half) < 0;
        BigFraction exclusive = opposite
                ? high.add(share.multiply(v)
                        .multiply(one.subtract(w.multiply(2)))
                        .divide(one.subtract(v).subtract(w)))
                : high;
        return exclusive.compareTo(v) > 0 ? exclusive : v;
    }

    /** The closed form for two types, in all cases: one side, opposite sides, equal values, beliefs 0, 1/2 and 1. */
    @Test
    void twoMatchingTypesPayWhatTheClosedFormSays() {
        Random random = new Random(20181);
        for (int k = 0; k < 600; k++) {
            BigFraction share = new BigFraction(1 + random.nextInt(9), 10);
            BigFraction first = fraction(random);
            BigFraction second = k % 7 == 0 ? BigFraction.ONE.subtract(first) : fraction(random);
            BigFraction[] shares = {share, BigFraction.ONE.subtract(share)};
            DesignProblem problem = Markets.matching(shares, first, second);
            BigFraction expected = WholeProgram.revenue(problem);
            String what = share + " at " + first + ", else " + second;
            assertEquals(expected, twoTypes(share, first, second), what);
            assertEquals(expected, closedForm(problem), what);
            assertEquals(expected, kinks(problem), what);
        }
    }

    @Test
    void manyMatchingTypesPayWhatTheClosedFormSays() {
        Random random = new Random(20182);
        for (int k = 0; k < 300; k++) {
            int types = 1 + random.nextInt(5);
            BigFraction[] theta =
                    IntStream.range(0, types).mapToObj(t -> fraction(random)).toArray(BigFraction[]::new);
            DesignProblem problem = Markets.matching(Markets.law(random, types, 1), theta);
            assertEquals(kinks(problem), closedForm(problem), Arrays.toString(theta));
        }
    }

    /** Twelve types, where only the closed form and the kinks are quick. */
    @Test
    void closedFormHoldsForTwelveTypes() {
        Random random = new Random(20183);
        for (int k = 0; k < 5; k++) {
            BigFraction[] theta =
                    IntStream.range(0, 12).mapToObj(t -> fraction(random)).toArray(BigFraction[]::new);
            DesignProblem problem = Markets.matching(Markets.law(random, 12, 1), theta);
            assertEquals(kinks(problem), closedForm(problem), Arrays.toString(theta));
        }
    }

    /** Adding what depends on the state only and multiplying by one number changes the revenue by that number only. */
    @Test
    void closedFormCoversEquivalentPayoffs() {
        Random random = new Random(20184);
        for (int k = 0; k < 60; k++) {
            DesignProblem problem = scaled(random, false);
            assertEquals(WholeProgram.revenue(problem), closedForm(problem));
        }
        assertEquals(Exact.parse("1/4"), closedForm(Markets.twoSides()));
    }

    @Test
    void closedFormDoesNotApplyToDifferentStakes() {
        assertEquals(Optional.empty(), MatchingTypes.of(Demand.of(scaled(new Random(1), true))));
        assertEquals(Optional.empty(), MatchingTypes.of(Demand.of(Markets.threeTypes())));
    }

    private static DesignProblem scaled(Random random, boolean differently) {
        BigFraction[] share = Markets.law(random, 3, 1);
        BigFraction[][] belief = new BigFraction[3][];
        BigFraction[][][] payoff = new BigFraction[3][2][2];
        BigFraction stake = new BigFraction(1 + random.nextInt(5), 3);
        for (int t = 0; t < 3; t++) {
            BigFraction q = new BigFraction(1 + random.nextInt(10), 12);
            belief[t] = new BigFraction[] {BigFraction.ONE.subtract(q), q};
            int swapped = random.nextInt(2);
            for (int s = 0; s < 2; s++) {
                BigFraction constant = new BigFraction(random.nextInt(9) - 4);
                BigFraction own = differently ? stake.add(t) : stake;
                payoff[t][s][0] = (s == swapped ? own : BigFraction.ZERO).add(constant);
                payoff[t][s][1] = (s == swapped ? BigFraction.ZERO : own).add(constant);
            }
        }
        return Markets.of(share, belief, payoff);
    }

    /** TRUTHS: exact primal and dual pairs, recomputed by the whole program here. */
    @Test
    void knownMarketsAreWorthWhatIsKnown() {
        assertEquals(Exact.parse("34/25"), WholeProgram.revenue(Markets.threeTypes()));
        assertEquals(Exact.parse("34/25"), kinks(Markets.threeTypes()));
        assertEquals(Exact.parse("1/4"), WholeProgram.revenue(Markets.twoSides()));
        assertEquals(Exact.parse("1/4"), kinks(Markets.twoSides()));
        // No private type: max E - E max for matching three states at even odds, 1 - 1/3.
        BigFraction third = Exact.parse("1/3");
        BigFraction[][] identity = new BigFraction[3][3];
        for (int s = 0; s < 3; s++) {
            for (int a = 0; a < 3; a++) {
                identity[s][a] = s == a ? BigFraction.ONE : BigFraction.ZERO;
            }
        }
        DesignProblem alone = Markets.of(
                new BigFraction[] {BigFraction.ONE},
                new BigFraction[][] {{third, third, third}},
                new BigFraction[][][] {identity});
        assertEquals(Exact.parse("2/3"), kinks(alone));
    }

    @Test
    void kinksSufficeWithTwoStates() {
        Random random = new Random(20185);
        for (int k = 0; k < 150; k++) {
            DesignProblem problem = Markets.random(random, 1 + random.nextInt(3), 2, 1 + random.nextInt(4), 5);
            assertEquals(WholeProgram.revenue(problem), kinks(problem), problem.toString());
        }
    }

    @Test
    void verticesSufficeWithMoreStates() {
        Random random = new Random(20186);
        for (int k = 0; k < 40; k++) {
            DesignProblem problem =
                    Markets.random(random, 1 + random.nextInt(2), 3 + random.nextInt(2), 2 + random.nextInt(2), 5);
            assertEquals(WholeProgram.revenue(problem), kinks(problem), problem.toString());
        }
    }

    /** Items sold to several types: posteriors at kinks against signals that say what every buyer should do. */
    @Test
    void itemsOfSeveralBuyersAreWorthTheSameInBothPrograms() {
        Random random = new Random(20188);
        for (int k = 0; k < 12; k++) {
            DesignProblem problem = Markets.random(random, 3, 2 + random.nextInt(2), 2 + k % 2, 5);
            Demand demand = Demand.of(problem);
            MenuProgram program = new MenuProgram(demand, Kinks.of(demand));
            for (int[] item : MenuProgram.assignments(3, 3)) {
                assertEquals(ItemProgram.revenue(problem, item), program.revenue(item), Arrays.toString(item));
            }
        }
    }

    /** As many items as types are enough (revelation principle), and fewer never bring more. */
    @Test
    void moreItemsNeverHurtAndTypesAreEnough() {
        Random random = new Random(20187);
        for (int k = 0; k < 40; k++) {
            DesignProblem problem = Markets.random(random, 3, 2, 2 + random.nextInt(2), 5);
            Demand demand = Demand.of(problem);
            MenuProgram program = new MenuProgram(demand, Kinks.of(demand));
            List<BigFraction> best = IntStream.rangeClosed(1, 3)
                    .mapToObj(items -> MenuProgram.assignments(3, items).stream()
                            .map(program::revenue)
                            .max(BigFraction::compareTo)
                            .orElseThrow())
                    .toList();
            assertTrue(best.get(0).compareTo(best.get(1)) <= 0 && best.get(1).compareTo(best.get(2)) <= 0);
            assertEquals(program.optimum(), best.get(2));
        }
    }

    private static Certificate worth(String value) {
        BigFraction exact = Exact.parse(value);
        return new Certificate(exact, exact, BigFraction.ZERO, BigFraction.ZERO, true);
    }

    /** All second solvers answer for the two-sided market (1/4); told a wrong value, all of them disagree. */
    @Test
    void secondOpinionsAgreeWithTheTruthOnly() {
        List<Check> right = SecondOpinions.of(Markets.twoSides(), worth("1/4"));
        assertEquals(
                List.of("closed form (Bergemann, Bonatti and Smolin 2018)", "enumeration of menus"),
                right.stream().map(Check::name).toList());
        assertTrue(right.stream().allMatch(Check::agrees));
        assertTrue(SecondOpinions.of(Markets.twoSides(), worth("0.2500001")).stream()
                .noneMatch(Check::agrees));
    }

    /** Three states, three types: no closed form, 34/25 by enumeration, an item for each among it. */
    @Test
    void secondOpinionsOnThreeStatesNeedNoClosedForm() {
        List<Check> checks = SecondOpinions.of(Markets.threeTypes(), worth("34/25"));
        assertEquals(
                List.of("enumeration of menus"),
                checks.stream().map(Check::name).toList());
        assertTrue(checks.stream().allMatch(Check::agrees));
    }

    /** A type and a state of probability 0 change nothing. */
    @Test
    void typesAndStatesThatNeverOccurChangeNothing() {
        BigFraction[] even = Markets.fractions("1/2", "1/2", "0");
        BigFraction[][][] payoff = {
            {Markets.fractions("8/5", "0"), Markets.fractions("0", "2/5"), Markets.fractions("9", "7")},
            {Markets.fractions("4/5", "0"), Markets.fractions("0", "6/5"), Markets.fractions("3", "8")},
            {Markets.fractions("0", "99"), Markets.fractions("99", "0"), Markets.fractions("5", "0")}
        };
        DesignProblem problem = Markets.of(even, new BigFraction[][] {even, even, even}, payoff);
        assertEquals(2, Demand.of(problem).types());
        assertEquals(2, Demand.of(problem).states());
        List<Check> checks = SecondOpinions.of(problem, worth("1/4"));
        assertEquals(2, checks.size());
        assertTrue(checks.stream().allMatch(Check::agrees));
    }

    /** Partitions of subsets: with n types and n items as many as partitions of n + 1 things, Bell's 2, 5, 15, 52. */
    @Test
    void assignmentsAreCountedByBell() {
        int[] bell = {2, 5, 15, 52};
        for (int n = 1; n <= 4; n++) {
            assertEquals(bell[n - 1], MenuProgram.assignments(n, n).size());
        }
        // Two items: (3^n + 1) / 2 once items are not told apart.
        assertEquals(122, MenuProgram.assignments(5, 2).size());
    }
}
