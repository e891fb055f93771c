package suasion.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.learn.Strategies;
import suasion.mechanism.PriorityRule;
import suasion.mechanism.TypeLaw;

/** Play draws profiles of types and applies the rule; the law of pairs that follows is known from enumeration. */
class PriorityRulePlayTest {
    private static final long ROUNDS = 400_000;

    private static Tally play(PriorityRule rule, long rounds) {
        return MonteCarlo.play(Rules.arm(rule, new Obedient()), 42, rounds, 2, Progress.NONE);
    }

    /** False alarms one in a million per game, three games. */
    @Test
    void pairsOccurAsOftenAsInTheEnumerationOfAllProfiles() {
        for (PriorityRule rule : List.of(
                Rules.independent(),
                Rules.compositions(),
                Rules.of(
                        TypeLaw.independent(2, List.of("a", "b", "c", "d"), Games.fractions("0", "1/5", "1/5", "3/5")),
                        List.of(new PriorityRule.Order(BigFraction.ONE, List.of(9, 2, 2, 1)))))) {
            Games.chiSquare(Rules.arm(rule, new Obedient()), play(rule, ROUNDS)).accept();
        }
    }

    /**
     * One red action among three, drawn last of the priorities by one order and first by the other: with weight 2/3 red
     * is told, the other never red; hand-computed, not by the enumeration.
     */
    @Test
    void aRareTypeIsRecommendedWhenItGoesFirst() {
        TypeLaw law = TypeLaw.ofCounts(
                3, List.of("red", "blue"), List.of(new TypeLaw.Composition(List.of(1, 2), BigFraction.ONE)));
        PriorityRule rule = Rules.of(
                law,
                List.of(
                        new PriorityRule.Order(new BigFraction(2, 3), List.of(1, 0)),
                        new PriorityRule.Order(new BigFraction(1, 3), List.of(0, 1))));
        // red told 2/3, then another is blue; blue told 1/3, then another is red or blue with 1/2 each
        assertEquals(
                Games.fractions("0", "2/3", "1/6", "1/6"), rule.table().game().prior());
        Games.chiSquare(Rules.arm(rule, new Obedient()), play(rule, ROUNDS)).accept();
    }

    @Test
    void aPlayWhoseAnnouncedLawIsWrongIsFoundOut() {
        BigFraction[] wrong = Rules.independent().table().game().prior().toArray(BigFraction[]::new);
        BigFraction little = new BigFraction(1, 100);
        wrong[0] = wrong[0].add(little);
        wrong[1] = wrong[1].subtract(little);
        PriorityRule lying = Rules.announcing(Rules.independent().law(), Rules.mixedOrders(), wrong);
        // agents draw profiles, not pairs from the announcement, so Pearson's test must refuse it
        ChiSquare test = Games.chiSquare(Rules.arm(lying, new Obedient()), play(lying, ROUNDS));
        assertThrows(AssertionError.class, test::accept);
    }

    @Test
    void neitherThreadsNorBlocksNorPiecesChangeAPlay() {
        BestResponding mixing = new BestResponding(TieRule.UNIFORM, 10, 0);
        for (PriorityRule rule : List.of(Rules.independent(), Rules.compositions(), large(20))) {
            Arm arm = Rules.arm(rule, mixing);
            Tally one = MonteCarlo.play(arm, 42, 20_000, 1, Progress.NONE);
            assertEquals(20_000, one.rounds());
            assertEquals(one, MonteCarlo.play(arm, 42, 20_000, 3, Progress.NONE));
            assertEquals(
                    one,
                    MonteCarlo.play(arm, 42, 0, 4099, 1, Progress.NONE)
                            .plus(MonteCarlo.play(arm, 42, 4099, 20_000, 2, Progress.NONE)));
            assertNotEquals(one, MonteCarlo.play(arm, 43, 20_000, 1, Progress.NONE));
            for (int block : new int[] {1, 7, 1000}) {
                PersuasionModel model = new PersuasionModel(arm, 42, block, 20_000);
                model.start();
                while (model.schedule.step(model)) {
                    assertTrue(model.played() <= 20_000);
                }
                assertEquals(one, model.tally());
            }
        }
    }

    /** 400 actions, of types equally likely; the enumeration is out of reach and the announcement a stand-in. */
    private static PriorityRule large(int types) {
        BigFraction each = new BigFraction(1, types);
        List<BigFraction> law = Collections.nCopies(types, each);
        BigFraction[] pairs =
                Collections.nCopies(types * types, each.multiply(each)).toArray(BigFraction[]::new);
        List<Integer> levels = IntStream.range(0, types).boxed().toList();
        List<String> names = levels.stream().map(type -> "type " + type).toList();
        return Rules.announcing(
                TypeLaw.independent(400, names, law), List.of(new PriorityRule.Order(BigFraction.ONE, levels)), pairs);
    }

    /**
     * 400 actions and 20 equally likely types: the best type is missing with (19/20)^400 = 1.2e-9, so it is recommended
     * in every one of 20,000 rounds (false alarm 2.5e-5); another is of the best type too with probability (400/20 - 1
     * + ...)/399, that is E[(K - 1)+]/399 for K binomial, and judged within 5 standard deviations (6e-7).
     */
    @Test
    void amongManyActionsTheBestTypeIsAlwaysPresent() {
        Tally tally = play(large(20), 20_000);
        long both = 0;
        for (int index = 0; index < tally.cells().size(); index++) {
            int cell = tally.cells().cell(index);
            assertTrue(tally.count(index) == 0 || cell / 20 == 19);
            both += cell == 19 * 20 + 19 ? tally.count(index) : 0;
        }
        BinomialDistribution best = new BinomialDistribution(400, .05);
        double share = (400 * .05 - 1 + best.probability(0)) / 399;
        assertEquals(20_000 * share, both, 5 * Math.sqrt(20_000 * share * (1 - share)));
    }

    @Test
    void armsOfOneReplicationSeeTheSameProfiles() {
        Arm following = Rules.arm(Rules.independent(), new Obedient());
        Arm switching = Rules.arm(Rules.independent(), new Deviating("switch", List.of(1)));
        Tally one = MonteCarlo.play(following, 42, 50_000, 1, Progress.NONE);
        Tally other = MonteCarlo.play(switching, 42, 50_000, 1, Progress.NONE);
        for (int cell = 0; cell < 9; cell++) {
            assertEquals(
                    one.count(one.cells().index(cell, 0, 0)),
                    other.count(one.cells().index(cell, 0, 1)));
        }
    }

    @Test
    void theLastRoundShowsThePairAndWhatTheReceiverDid() {
        PersuasionModel model = new PersuasionModel(Rules.arm(Rules.compositions(), new Obedient()), 42, 1, 100);
        model.start();
        Tally before = model.tally();
        for (int round = 0; round < 100; round++) {
            model.schedule.step(model);
            Round last = model.lastRound();
            assertEquals(round, last.number());
            assertEquals(List.of(0), last.signals());
            int index = before.cells().index(last.cell(), last.message(), last.outcome());
            assertEquals(before.count(index) + 1, model.tally().count(index));
            before = model.tally();
        }
        assertEquals(100, before.rounds());
    }

    @Test
    void aPairNeedsTwoActions() {
        TypeLaw lonely = TypeLaw.independent(1, List.of("a"), List.of(BigFraction.ONE));
        PriorityRule rule = Rules.announcing(
                lonely, List.of(new PriorityRule.Order(BigFraction.ONE, List.of(0))), new BigFraction[] {BigFraction.ONE
                });
        Arm arm = Rules.arm(rule, new Obedient());
        assertThrows(IllegalArgumentException.class, () -> new PersuasionModel(arm, 1, 1, 1));
    }

    /**
     * Of three flats alike whoever takes no notice of what he is told, or chooses by chance, takes the recommended one
     * in a third of the rounds; five standard deviations of the binomial count: false alarms 6e-7 each.
     */
    @Test
    void whoTakesAnyOfManyActionsAlikeFollowsByChance() {
        long rounds = 20_000;
        for (Strategy strategy :
                List.of(Strategies.of("neglecting"), Strategies.of("quantal", java.util.Map.of("rationality", "0")))) {
            Look look = History.play(Rules.arm(Rules.independent(), strategy), 3, List.of(rounds), Progress.NONE)
                    .looks()
                    .get(0);
            assertEquals(
                    rounds / 3., look.players().get(0).followed(), 5 * Math.sqrt(rounds * 2 / 9.), strategy.toString());
        }
    }
}
