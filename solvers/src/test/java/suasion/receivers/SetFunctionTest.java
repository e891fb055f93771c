package suasion.receivers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static suasion.receivers.RandomReceivers.integers;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.game.UserMistake;
import suasion.mechanism.Regime;

/** Set functions: values, bounds, and what their forms say against going through all sets. */
class SetFunctionTest {
    private static final List<String> NAMES = List.of("ann", "bob", "cid");

    private static List<SetFunction> some(Random random) {
        SetFunction additive =
                Additive.of(BigFraction.ONE, integers(random.ints(3, -1, 3).toArray()));
        SetFunction pairwise = Pairwise.of(
                BigFraction.ZERO,
                integers(random.ints(3, -1, 3).toArray()),
                List.of(
                        new Pairwise.Edge(0, 1, new BigFraction(random.nextInt(4) - 1)),
                        new Pairwise.Edge(2, 1, new BigFraction(random.nextInt(4) - 1))));
        SetFunction bySize = BySize.of(integers(random.ints(4, 0, 4).toArray()));
        SetFunction coverage = Coverage.of(
                3,
                List.of(
                        new Coverage.Element("a", new BigFraction(random.nextInt(3)), 6),
                        new Coverage.Element("b", new BigFraction(random.nextInt(3)), 1)));
        SetFunction sum = SumOf.of(List.of(pairwise, bySize));
        return List.of(additive, pairwise, bySize, coverage, sum, SumOf.of(List.of(additive, coverage)), tabled(sum));
    }

    /** The same values as a table, which knows nothing of their form. */
    private static SetFunction tabled(SetFunction function) {
        return Tabulated.of(LongStream.range(0, 8).mapToObj(function::exact).toList());
    }

    @Test
    void formsAgreeWithTheTableOfTheirValues() {
        Random random = new Random(1);
        for (int round = 0; round < 200; round++) {
            for (SetFunction function : some(random)) {
                SetFunction table = tabled(function);
                assertSame(SetFunction::monotoneViolation, function, table);
                assertSame(SetFunction::supermodularViolation, function, table);
                assertTrue(function.smallest().compareTo(table.smallest()) <= 0);
                assertTrue(function.largest().compareTo(table.largest()) >= 0);
                for (long set = 0; set < 8; set++) {
                    assertEquals(Exact.toDouble(function.exact(set)), function.approx(set), function.roundoff());
                }
                assertExternalitiesAgree(function, table);
            }
        }
    }

    private static void assertSame(
            Function<SetFunction, Optional<Violation>> question, SetFunction function, SetFunction table) {
        Optional<Violation> found = question.apply(function);
        assertEquals(question.apply(table).isPresent(), found.isPresent(), function::toString);
        found.ifPresent(v -> assertTrue(v.after().compareTo(v.before()) < 0, v::toString));
    }

    private static void assertExternalitiesAgree(SetFunction function, SetFunction table) {
        for (int i = 0; i < 3; i++) {
            for (boolean whole : new boolean[] {false, true}) {
                Stake stake = new Stake(i, function, whole);
                Optional<Violation> found = stake.externalityViolation();
                assertEquals(new Stake(i, table, whole).externalityViolation().isPresent(), found.isPresent());
                found.ifPresent(v -> assertTrue(v.after().compareTo(v.before()) < 0, v::toString));
            }
        }
    }

    @Test
    void aViolationShowsItsSets() {
        SetFunction function = Tabulated.of(integers(0, 1, 1, 2, 2, 2, 3, 1));
        Violation monotone = function.monotoneViolation().orElseThrow();
        assertEquals("f({bob, cid}) = 2 but f({ann, bob, cid}) = 1", monotone.describe("f", NAMES));
        Violation supermodular = function.supermodularViolation().orElseThrow();
        assertEquals("ann adds 2 to f of {} but only 1 to that of {cid}", supermodular.describe("f", NAMES));
    }

    @Test
    void aNegativeExternalityIsShown() {
        ReceiversGame game = RandomReceivers.game(
                List.of(BigFraction.ONE), 2, state -> BySize.of(integers(0, 2, 1)), state -> IntStream.range(0, 2)
                        .mapToObj(i -> Stake.ifActing(i, Additive.of(BigFraction.ONE, integers(-1, -1))))
                        .toList());
        assertEquals(
                "state 0: gain of r0({}) = 1 but gain of r0({r1}) = 0",
                game.negativeExternality().orElseThrow());
        assertEquals(
                "state 0: sender's payoff({r1}) = 2 but sender's payoff({r0, r1}) = 1",
                game.decreasingPayoff().orElseThrow());
    }

    @Test
    void outcomesOfTheGameAreSets() {
        ReceiversGame game = RandomReceivers.tables(new Random(1), 4, 2);
        Game plain = game.problem(Regime.NONE).game();
        long set = Sets.of(4, 0, 3);
        for (int i = 0; i < 4; i++) {
            assertEquals(Sets.contains(4, set, i) ? 1 : 0, plain.actionOf(set, i));
            assertEquals(game.stake(1, i).payoff(set), plain.payoffs().get(i).exact(1, set));
            BigFraction gain = plain.payoffs()
                    .get(i)
                    .exact(1, plain.replace(set, i, 1))
                    .subtract(plain.payoffs().get(i).exact(1, plain.replace(set, i, 0)));
            assertEquals(gain, game.stake(1, i).gain(set));
        }
        assertEquals("{r0, r3}", plain.outcomeName(set));
        assertEquals("{r0, r3}", Sets.name(game.receivers(), set));
    }

    @Test
    void equalFormsAreEqualPayoffs() {
        assertEquals(
                RandomReceivers.network(new Random(7), 5, 2, 4, -2, 2, 2),
                RandomReceivers.network(new Random(7), 5, 2, 4, -2, 2, 2));
        assertEquals(
                RandomReceivers.sizes(new Random(7), 5, 2).problem(Regime.NONE),
                RandomReceivers.sizes(new Random(7), 5, 2).problem(Regime.NONE));
        assertNotEquals(BySize.of(integers(0, 1, 2)), Additive.of(BigFraction.ZERO, integers(1, 1)));
    }

    @Test
    void aTableOfTwentyOneReceiversIsRefused() {
        List<BigFraction> values = Collections.nCopies(1 << 21, BigFraction.ZERO);
        assertThrows(UserMistake.class, () -> Tabulated.of(values));
    }

    @Test
    void aNegativeWeightCoversNothing() {
        List<Coverage.Element> elements = List.of(new Coverage.Element("town", new BigFraction(-1), 1));
        UserMistake mistake = assertThrows(UserMistake.class, () -> Coverage.of(2, elements));
        assertEquals("covering town is worth -1, must be at least 0", mistake.line());
    }
}
