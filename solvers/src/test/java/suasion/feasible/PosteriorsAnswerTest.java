package suasion.feasible;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static suasion.feasible.JointLaws.answer;
import static suasion.feasible.JointLaws.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import suasion.feasible.Contradiction.Kind;
import suasion.game.Exact;

/** Which joint distributions of posteriors some information brings about, and the proofs of a no. */
final class PosteriorsAnswerTest {
    private static final BigFraction QUARTER = new BigFraction(1, 4);

    private static void assertRefuted(JointPosteriors law, Kind kind) {
        PosteriorsAnswer answer = answer(law);
        assertFalse(answer.isFeasible());
        assertEquals(kind, answer.contradiction().orElseThrow().kind());
        assertTrue(answer.contradiction().orElseThrow().holds(law, answer.prior()));
    }

    // By hand: A = {1/4}, B = {3/4}: 1/8 - 3/8 = -1/4 is less than -P(not A x B) = 0.
    @Test
    void twoReceiversCannotContradictEachOtherForSure() {
        JointPosteriors law = law("1/4 3/4: 1/2", "3/4 1/4: 1/2");
        assertRefuted(law, Kind.TOGETHER);
        BeliefSets sets = answer(law).contradiction().orElseThrow().sets().orElseThrow();
        assertEquals(new BeliefSets(List.of(QUARTER), List.of(new BigFraction(3, 4))), sets);
        assertEquals(QUARTER.negate(), sets.slack(law));
        assertTrue(sets.isBelow(law));
    }

    // Sure of opposite states with probability 1/2; by hand: who is sure is right.
    @Test
    void whoIsSureIsNotContradicted() {
        assertRefuted(law("0 0: 1/4", "0 1: 1/4", "1 0: 1/4", "1 1: 1/4"), Kind.TOGETHER);
        assertTrue(answer(law("0 0: 1/2", "1 1: 1/2")).isFeasible());
    }

    // By hand: at (0, 1/2) the first knows low, at (1/2, 0) the second does, so the state is never high, but p = 1/4.
    @Test
    void equalMeansAreNotEnough() {
        assertRefuted(law("0 1/2: 1/2", "1/2 0: 1/2"), Kind.TOGETHER);
    }

    // Arieli, Babichenko, Sandomirskiy and Tamuz (2021) for two receivers (1/4); three and four by exact programs of an
    // independent solver.
    @ParameterizedTest
    @CsvSource({"2, 1/4, 6/25", "3, 1/4, 6/25", "4, 5/16, 31/100"})
    void independentBeliefsMustNotBeTooExtreme(int receivers, String feasible, String below) {
        JointPosteriors law = JointLaws.independent(receivers, feasible);
        assertTrue(JointLaws.isCalibrated(law, answer(law)));
        assertRefuted(JointLaws.independent(receivers, below), Kind.TOGETHER);
    }

    @Test
    void differentMeansAreRefutedByConstants() {
        JointPosteriors law = law("1/4 1/2: 1/2", "1/2 1/2: 1/2");
        assertRefuted(law, Kind.MEANS);
        Contradiction contradiction = answer(law).contradiction().orElseThrow();
        assertEquals(new BigFraction(1, 8), contradiction.left(law, law.mean(0)));
        assertEquals(BigFraction.ZERO, contradiction.right(law));
    }

    @Test
    void aPriorThatIsNotTheMeanIsRefutedByConstants() {
        JointPosteriors law = law("0: 1/2", "1/2: 1/2");
        StatedPosteriors stated = new StatedPosteriors(List.of("low", "high"), Optional.of(new BigFraction(1, 3)), law);
        PosteriorsAnswer answer = PosteriorsAnswer.of(stated);
        Contradiction contradiction = answer.contradiction().orElseThrow();
        assertEquals(Kind.PRIOR, contradiction.kind());
        assertTrue(contradiction.holds(law, answer.prior()));
        assertEquals(new BigFraction(1, 12), contradiction.left(law, answer.prior()));
    }

    // The splitting lemma.
    @Test
    void oneReceiverMayBelieveAnythingOnAverageRight() {
        JointPosteriors law = law("0: 1/2", "1/3: 1/4", "1: 1/4");
        assertTrue(JointLaws.isCalibrated(law, answer(law)));
        assertEquals(new BigFraction(1, 3), answer(law).prior());
    }

    @Test
    void aStateThatNeverOccursIsFeasible() {
        assertTrue(answer(law("0 0: 1")).isFeasible());
        assertTrue(answer(law("1 1 1: 1")).isFeasible());
    }

    @Test
    void whatSomeStructureTellsIsFeasible() {
        Random random = new Random(20210901);
        for (int trial = 0; trial < 200; trial++) {
            int receivers = 1 + trial % 4;
            JointPosteriors law = JointLaws.heard(random, receivers, receivers > 2 ? 2 : 3);
            PosteriorsAnswer answer = answer(law);
            assertTrue(answer.isFeasible(), law::toString);
            assertTrue(JointLaws.isCalibrated(law, answer), law::toString);
        }
    }

    /** The flow and the linear program are two solvers; every pair of sets is the third. */
    @Test
    void twoReceiversAreJudgedAsEveryPairOfSetsJudges() {
        Random random = new Random(1277);
        int refuted = 0;
        for (int trial = 0; trial < 150; trial++) {
            JointPosteriors law = JointLaws.shuffled(random, JointLaws.heard(random, 2, 3));
            BigFraction worst = BigFraction.ZERO;
            int smallest = 0;
            for (BeliefSets sets : pairs(law)) {
                int order = sets.slack(law).compareTo(worst);
                if (order < 0 || order == 0 && sets.size() < smallest) {
                    worst = sets.slack(law);
                    smallest = sets.size();
                }
            }
            PosteriorsAnswer answer = answer(law);
            assertEquals(worst.getNumerator().signum() == 0, answer.isFeasible(), law::toString);
            assertEquals(answer.isFeasible(), new BeliefProgram(law).high().isPresent(), law::toString);
            if (!answer.isFeasible()) {
                Contradiction contradiction = answer.contradiction().orElseThrow();
                assertTrue(contradiction.holds(law, answer.prior()));
                assertEquals(worst, contradiction.sets().orElseThrow().slack(law));
                assertEquals(smallest, contradiction.sets().orElseThrow().size(), law::toString);
                assertTrue(new BeliefProgram(law).contradiction().holds(law, answer.prior()));
                refuted++;
            }
        }
        // Neither answer is rare.
        assertTrue(refuted > 20 && refuted < 130, refuted + " of 150");
    }

    @Test
    void functionsRefuteMoreReceivers() {
        Random random = new Random(99);
        int refuted = 0;
        for (int trial = 0; trial < 100; trial++) {
            JointPosteriors law = JointLaws.shuffled(random, JointLaws.heard(random, 3 + trial % 2, 2));
            PosteriorsAnswer answer = answer(law);
            if (answer.isFeasible()) {
                assertTrue(JointLaws.isCalibrated(law, answer));
            } else {
                assertTrue(answer.contradiction().orElseThrow().holds(law, answer.prior()), law::toString);
                refuted++;
            }
        }
        assertTrue(refuted > 10 && refuted < 90, refuted + " of 100");
    }

    private static List<BeliefSets> pairs(JointPosteriors law) {
        List<BeliefSets> pairs = new ArrayList<>();
        for (List<BigFraction> first : subsets(List.copyOf(law.marginal(0).keySet()))) {
            for (List<BigFraction> second : subsets(List.copyOf(law.marginal(1).keySet()))) {
                pairs.add(new BeliefSets(first, second));
            }
        }
        return pairs;
    }

    private static List<List<BigFraction>> subsets(List<BigFraction> all) {
        List<List<BigFraction>> subsets = new ArrayList<>();
        for (int code = 0; code < 1 << all.size(); code++) {
            List<BigFraction> subset = new ArrayList<>();
            for (int k = 0; k < all.size(); k++) {
                if ((code >> k & 1) == 1) {
                    subset.add(all.get(k));
                }
            }
            subsets.add(subset);
        }
        return subsets;
    }

    @Test
    void weightsAndBeliefsAreChecked() {
        assertEquals(1, law("1/4: 1/2", "1/4: 1/2").size());
        assertEquals(Exact.parse("1/4"), law("1/4: 1", "3/4: 0").mean(0));
    }
}
