package suasion.feasible;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static suasion.feasible.JointLaws.answer;
import static suasion.feasible.JointLaws.law;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.game.Sense;
import suasion.lp.ExactSimplex;
import suasion.lp.LinearProgram;
import suasion.lp.LinearProgram.Relation;
import suasion.lp.LinearProgram.Row;

/** Which feasible joint distributions of posteriors are extreme points, and what the others mix. */
final class MixtureTest {
    private static boolean isExtreme(JointPosteriors law) {
        PosteriorsAnswer answer = answer(law);
        Mixture mixture = answer.mixture().orElseThrow();
        if (!mixture.isExtreme()) {
            assertMixes(law, mixture);
        }
        return mixture.isExtreme();
    }

    private static void assertMixes(JointPosteriors law, Mixture mixture) {
        Map<List<BigFraction>, BigFraction> sum = new HashMap<>();
        for (int part = 0; part < 2; part++) {
            JointPosteriors own = mixture.parts().get(part);
            BigFraction share = mixture.shares().get(part);
            assertTrue(share.getNumerator().signum() > 0);
            assertNotEquals(law, own);
            assertTrue(answer(own).isFeasible());
            assertEquals(law.mean(0), own.mean(0));
            for (int k = 0; k < own.size(); k++) {
                sum.merge(own.points().get(k), own.weights().get(k).multiply(share), BigFraction::add);
            }
        }
        assertEquals(law.size(), sum.size());
        for (int k = 0; k < law.size(); k++) {
            assertEquals(law.weights().get(k), sum.get(law.points().get(k)));
        }
    }

    // Laws of one receiver's beliefs with a mean: extreme iff at most two points.
    @Test
    void oneReceiversExtremePointsHaveTwoBeliefs() {
        assertTrue(isExtreme(law("1/3: 1")));
        assertTrue(isExtreme(law("0: 2/3", "1: 1/3")));
        assertTrue(isExtreme(law("1/4: 1/2", "3/4: 1/2")));
        assertFalse(isExtreme(law("0: 1/4", "1/2: 1/2", "1: 1/4")));
    }

    // Full information and none are extreme; half of each is not.
    @Test
    void fullInformationAndNoneAreExtreme() {
        assertTrue(isExtreme(law("0 0: 1/2", "1 1: 1/2")));
        assertTrue(isExtreme(law("1/2 1/2: 1")));
        assertFalse(isExtreme(law("0 0: 1/4", "1/2 1/2: 1/2", "1 1: 1/4")));
    }

    // The law of the smallest covariance at prior 1/2 (Arieli, Babichenko, Sandomirskiy and Tamuz 2021) is the only
    // optimum on its support, as the brute force below confirms, so it is extreme.
    @Test
    void theSmallestCovarianceIsAtAnExtremePoint() {
        JointPosteriors law = law("0 3/4: 1/8", "1/2 3/4: 3/8", "1/2 1/4: 3/8", "1 1/4: 1/8");
        assertEquals(isExtremeByPrograms(law), isExtreme(law));
    }

    // Independent beliefs of 1/4 and 3/4 are feasible in one way only, told by two signals each.
    @Test
    void independentBeliefsAreJudgedAsProgramsJudge() {
        JointPosteriors law = JointLaws.independent(2, "1/4");
        assertEquals(isExtremeByPrograms(law), isExtreme(law));
        JointPosteriors inner = JointLaws.independent(2, "1/3");
        assertEquals(isExtremeByPrograms(inner), isExtreme(inner));
    }

    @Test
    void randomLawsAreJudgedAsProgramsJudge() {
        Random random = new Random(31);
        int extreme = 0;
        for (int trial = 0; trial < 60; trial++) {
            JointPosteriors law = JointLaws.heard(random, 1 + trial % 3, 2);
            boolean found = isExtreme(law);
            assertEquals(isExtremeByPrograms(law), found, law::toString);
            extreme += found ? 1 : 0;
        }
        assertTrue(extreme > 5 && extreme < 55, extreme + " of 60");
    }

    /**
     * By definition: no two feasible laws of which it is the middle differ from it, which is asked point by point. For
     * each of the two a mass per point and state; both are calibrated with prior p, and add up to twice the law.
     */
    private static boolean isExtremeByPrograms(JointPosteriors law) {
        for (int point = 0; point < law.size(); point++) {
            LinearProgram program = new LinearProgram(Sense.MAX);
            List<Row> twice = new ArrayList<>();
            for (int k = 0; k < law.size(); k++) {
                twice.add(program.row(
                        "twice " + k, Relation.EQUAL, law.weights().get(k).multiply(2)));
            }
            for (int part = 0; part < 2; part++) {
                Map<List<Object>, Row> calibrated = new HashMap<>();
                Row prior = program.row("prior", Relation.EQUAL, law.mean(0));
                Row all = program.row("all", Relation.EQUAL, BigFraction.ONE);
                for (int k = 0; k < law.size(); k++) {
                    for (int state = 0; state < 2; state++) {
                        int column = program.column("m", new BigFraction(part == 0 && k == point ? 1 : 0));
                        twice.get(k).add(column, BigFraction.ONE);
                        all.add(column, BigFraction.ONE);
                        prior.add(column, new BigFraction(state));
                        for (int i = 0; i < law.receivers().size(); i++) {
                            BigFraction belief = law.belief(i, k);
                            calibrated
                                    .computeIfAbsent(
                                            List.of(i, belief),
                                            any -> program.row("c", Relation.EQUAL, BigFraction.ZERO))
                                    .add(column, new BigFraction(state).subtract(belief));
                        }
                    }
                }
            }
            // By symmetry of the two parts less weight at a point of one is more of the other.
            if (!ExactSimplex.solve(program).value().equals(law.weights().get(point))) {
                return false;
            }
        }
        return true;
    }
}
