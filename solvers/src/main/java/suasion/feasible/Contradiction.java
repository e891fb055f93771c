package suasion.feasible;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.ExactSum;

/**
 * The proof that no information structure brings a joint distribution of posteriors about: functions f_i of the beliefs
 * and a number c with
 *
 * <pre>
 *   c p + E[sum_i x_i f_i(x_i)] &gt; E[max(0, c + sum_i f_i(x_i))]
 * </pre>
 *
 * <p>With a structure the left side would be E[1{high} (c + sum f_i)], which is at most the right side. c is 0 unless
 * the prior is stated and not the mean (Farkas' lemma; Arieli, Babichenko, Sandomirskiy and Tamuz 2021).
 *
 * @param kind what is wrong
 * @param functions f_i by belief, one map per receiver
 * @param constant c
 * @param sets for two receivers whose beliefs have the same mean, the sets that it comes from
 */
public record Contradiction(
        Kind kind, List<Map<BigFraction, BigFraction>> functions, BigFraction constant, Optional<BeliefSets> sets) {
    /** What is wrong. */
    public enum Kind {
        /** The mean of a receiver's beliefs is not the stated prior. */
        PRIOR,
        /** Two receivers' beliefs have different means. */
        MEANS,
        /** The means are right; what receivers believe together is not. */
        TOGETHER
    }

    public Contradiction {
        functions = functions.stream()
                .<Map<BigFraction, BigFraction>>map(TreeMap::new)
                .toList();
    }

    /** c p + E[sum_i x_i f_i(x_i)], from the distribution alone. */
    public BigFraction left(JointPosteriors law, BigFraction prior) {
        ExactSum sum = new ExactSum().addProduct(constant, prior);
        for (int k = 0; k < law.size(); k++) {
            for (int i = 0; i < functions.size(); i++) {
                BigFraction belief = law.belief(i, k);
                sum.addProduct(law.weights().get(k).multiply(belief), value(i, belief));
            }
        }
        return sum.value();
    }

    /** E[max(0, c + sum_i f_i(x_i))], from the distribution alone. */
    public BigFraction right(JointPosteriors law) {
        ExactSum sum = new ExactSum();
        for (int k = 0; k < law.size(); k++) {
            BigFraction total = constant;
            for (int i = 0; i < functions.size(); i++) {
                total = total.add(value(i, law.belief(i, k)));
            }
            if (total.getNumerator().signum() > 0) {
                sum.addProduct(law.weights().get(k), total);
            }
        }
        return sum.value();
    }

    /** Whether it proves what it says; nothing is taken from whoever found it. */
    public boolean holds(JointPosteriors law, BigFraction prior) {
        return left(law, prior).compareTo(right(law)) > 0;
    }

    /** f_i at a belief, 0 where nothing is said. */
    public BigFraction value(int receiver, BigFraction belief) {
        return functions.get(receiver).getOrDefault(belief, BigFraction.ZERO);
    }
}
