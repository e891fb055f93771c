package suasion.feasible;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The only split of one receiver's beliefs, h(x) = x m(x) by Bayes' rule: the splitting lemma.
 *
 * <p>Source: Aumann and Maschler (1966); Kamenica and Gentzkow (2011), Proposition 1.
 *
 * @param law of one receiver
 */
record OwnSplit(JointPosteriors law) implements Split {
    @Override
    public Optional<List<BigFraction>> high() {
        List<BigFraction> high = new ArrayList<>();
        for (int k = 0; k < law.size(); k++) {
            high.add(law.belief(0, k).multiply(law.weights().get(k)));
        }
        return Optional.of(high);
    }

    @Override
    public Contradiction contradiction() {
        throw new IllegalStateException("one receiver's beliefs always split");
    }

    @Override
    public Support support() {
        boolean[] high = new boolean[law.size()];
        boolean[] low = new boolean[law.size()];
        for (int k = 0; k < high.length; k++) {
            high[k] = law.belief(0, k).getNumerator().signum() > 0;
            low[k] = law.belief(0, k).compareTo(BigFraction.ONE) < 0;
        }
        return new Support(high, low);
    }
}
