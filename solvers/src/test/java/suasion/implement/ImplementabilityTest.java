package suasion.implement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class ImplementabilityTest {
    private static BigFraction f(int a, int b) {
        return new BigFraction(a, b);
    }

    private static List<BigFraction> row(BigFraction... numbers) {
        return List.of(numbers);
    }

    private static Allotment rule(
            List<Integer> blocks, List<List<BigFraction>> values, List<List<BigFraction>> shares) {
        int n = values.size();
        int goods = values.get(0).size();
        return new Allotment(
                IntStream.range(0, goods).mapToObj(j -> "g" + j).toList(),
                IntStream.range(0, n).mapToObj(t -> "t" + t).toList(),
                blocks,
                Collections.nCopies(n, f(1, n)),
                values,
                shares,
                1);
    }

    private static Allotment rule(List<List<BigFraction>> values, List<List<BigFraction>> shares) {
        return rule(Collections.nCopies(values.size(), 0), values, shares);
    }

    /** A price of 2: everybody from 2 up has the good; Myerson (1981): p(v) = v x(v) - sum of x below, steps of 1. */
    @Test
    void aMonotoneRuleIsHadByItsThreshold() {
        List<List<BigFraction>> values = List.of(row(f(1, 1)), row(f(2, 1)), row(f(3, 1)));
        Implementability answer = Implementability.of(rule(values, List.of(row(f(0, 1)), row(f(1, 1)), row(f(1, 1)))));
        assertEquals(List.of(f(0, 1), f(2, 1), f(2, 1)), answer.payments().orElseThrow());
        assertEquals(f(4, 3), answer.revenue().orElseThrow());
        Implementability half = Implementability.of(rule(values, List.of(row(f(0, 1)), row(f(1, 2)), row(f(1, 1)))));
        assertEquals(List.of(f(0, 1), f(1, 1), f(5, 2)), half.payments().orElseThrow(), "2/2, then 1/2 more at 3 each");
    }

    @Test
    void whoValuesItMoreAndGetsItLessRulesEveryTransferOut() {
        Implementability answer =
                Implementability.of(rule(List.of(row(f(1, 1)), row(f(3, 1))), List.of(row(f(1, 1)), row(f(1, 4)))));
        assertFalse(answer.isImplementable());
        Cycle cycle = answer.cycle().orElseThrow();
        assertEquals(List.of(1, 0), cycle.types());
        assertEquals(f(9, 4), cycle.gain(0), "3 (1 - 1/4)");
        assertEquals(f(-3, 4), cycle.gain(1), "1 (1/4 - 1)");
        assertEquals(f(3, 2), cycle.total());
    }

    /**
     * Shares turn round as values do, x = c + A (v - (1, 1)) / 2 with A = (1/10, -1; 1, 1/10): for two types (v - w) .
     * A (v - w) / 2 = |v - w|^2 / 20 is above 0, round the triangle the area counts: (1/10 (1 + 2 + 1) / 2 - 1) / 2 =
     * -2/5.
     */
    @Test
    void threeTypesCanRuleOutWhatNoTwoOfThemDo() {
        Implementability answer = Implementability.of(rule(
                List.of(row(f(1, 1), f(1, 1)), row(f(2, 1), f(1, 1)), row(f(1, 1), f(2, 1))),
                List.of(row(f(1, 2), f(1, 5)), row(f(11, 20), f(7, 10)), row(f(0, 1), f(1, 4)))));
        Cycle cycle = answer.cycle().orElseThrow();
        assertEquals(3, cycle.types().size());
        assertEquals(f(2, 5), cycle.total());
    }

    @Test
    void typesOfDifferentBlocksDoNotTemptEachOther() {
        List<List<BigFraction>> values = List.of(row(f(1, 1)), row(f(3, 1)));
        List<List<BigFraction>> shares = List.of(row(f(1, 1)), row(f(1, 4)));
        assertTrue(Implementability.of(rule(List.of(0, 1), values, shares)).isImplementable());
    }

    /** Either witness proves its answer: payments that keep every promise and cannot rise, or a cycle above 0. */
    @Test
    void everyAnswerCarriesItsProof() {
        Random random = new Random(7);
        int yes = 0;
        for (int k = 0; k < 400; k++) {
            int types = 2 + random.nextInt(5);
            int goods = 1 + random.nextInt(2);
            List<List<BigFraction>> values = numbers(random, types, goods, 6, 2);
            List<List<BigFraction>> shares = numbers(random, types, goods, 3, 2);
            Implementability answer = Implementability.of(rule(values, shares));
            if (answer.isImplementable()) {
                yes++;
                assertKept(answer.rule(), answer.payments().orElseThrow());
            } else {
                assertTrue(answer.cycle().orElseThrow().total().getNumerator().signum() > 0);
            }
        }
        assertTrue(yes > 40 && yes < 360, yes + " of 400");
    }

    private static List<List<BigFraction>> numbers(Random random, int types, int goods, int below, int divisor) {
        return IntStream.range(0, types)
                .mapToObj(t -> IntStream.range(0, goods)
                        .mapToObj(j -> f(random.nextInt(below), divisor))
                        .toList())
                .toList();
    }

    private static void assertKept(Allotment rule, List<BigFraction> payments) {
        int n = payments.size();
        for (int t = 0; t < n; t++) {
            BigFraction most = rule.worth(t, t);
            for (int s = 0; s < n; s++) {
                BigFraction kept = payments.get(s).add(rule.worth(t, t).subtract(rule.worth(t, s)));
                most = kept.compareTo(most) < 0 && s != t ? kept : most;
            }
            assertEquals(most, payments.get(t), "the most that honesty and participation leave to charge");
        }
    }
}
