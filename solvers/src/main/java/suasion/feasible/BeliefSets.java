package suasion.feasible;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.ExactSum;

/**
 * Sets A of beliefs of the first receiver and B of the second of two, which a feasible distribution must keep to
 *
 * <pre>
 *   P(A x not B) &gt;= int_A x dP1 - int_B x dP2 &gt;= -P(not A x B)
 * </pre>
 *
 * <p>Source: Arieli, Babichenko, Sandomirskiy and Tamuz (2021), "Feasible joint posterior beliefs"; Dawid, DeGroot and
 * Mortera (1995).
 *
 * @param first A, ascending
 * @param second B, ascending
 */
public record BeliefSets(List<BigFraction> first, List<BigFraction> second) {
    public BeliefSets {
        first = List.copyOf(first);
        second = List.copyOf(second);
    }

    /** How many beliefs there are in both. */
    public int size() {
        return first.size() + second.size();
    }

    /** P(A x not B), the most that the difference may be. */
    public BigFraction most(JointPosteriors law) {
        return mass(law, true, false);
    }

    /** -P(not A x B), the least that the difference may be. */
    public BigFraction least(JointPosteriors law) {
        return mass(law, false, true).negate();
    }

    /** int_A x dP1 - int_B x dP2. */
    public BigFraction difference(JointPosteriors law) {
        ExactSum sum = new ExactSum();
        for (int k = 0; k < law.size(); k++) {
            if (first.contains(law.belief(0, k))) {
                sum.addProduct(law.weights().get(k), law.belief(0, k));
            }
            if (second.contains(law.belief(1, k))) {
                sum.addProduct(law.weights().get(k), law.belief(1, k).negate());
            }
        }
        return sum.value();
    }

    /** The smaller of the two gaps of the inequalities, negative where one is violated. */
    public BigFraction slack(JointPosteriors law) {
        BigFraction above = most(law).subtract(difference(law));
        BigFraction below = difference(law).subtract(least(law));
        return above.compareTo(below) <= 0 ? above : below;
    }

    /** Whether the right inequality is the one that is violated more. */
    public boolean isBelow(JointPosteriors law) {
        return slack(law).equals(difference(law).subtract(least(law)));
    }

    private BigFraction mass(JointPosteriors law, boolean inFirst, boolean inSecond) {
        ExactSum sum = new ExactSum();
        for (int k = 0; k < law.size(); k++) {
            if (first.contains(law.belief(0, k)) == inFirst && second.contains(law.belief(1, k)) == inSecond) {
                sum.add(law.weights().get(k));
            }
        }
        return sum.value();
    }
}
