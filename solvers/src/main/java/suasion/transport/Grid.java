package suasion.transport;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The beliefs that may be told to each receiver.
 *
 * @param beliefs one ascending list per receiver, each from 0 to 1 with the prior among them
 */
public record Grid(List<List<BigFraction>> beliefs) {
    public Grid {
        beliefs = beliefs.stream().map(List::copyOf).toList();
        for (List<BigFraction> own : beliefs) {
            if (!own.get(0).equals(BigFraction.ZERO)
                    || !own.get(own.size() - 1).equals(BigFraction.ONE)
                    || !own.equals(List.copyOf(new TreeSet<>(own)))) {
                throw new IllegalArgumentException("beliefs ascend from 0 to 1: " + own);
            }
        }
    }

    /** Beliefs k / intervals, and the prior where it is none of them, for every receiver. */
    public static Grid regular(int receivers, int intervals, BigFraction prior) {
        TreeSet<BigFraction> own = new TreeSet<>();
        for (int k = 0; k <= intervals; k++) {
            own.add(new BigFraction(k, intervals));
        }
        own.add(prior);
        return new Grid(Collections.nCopies(receivers, List.copyOf(own)));
    }

    /** Listed beliefs, and 0, 1 and the prior where they are not listed. */
    public static Grid holding(List<? extends Iterable<BigFraction>> beliefs, BigFraction prior) {
        List<List<BigFraction>> all = new ArrayList<>();
        for (Iterable<BigFraction> listed : beliefs) {
            TreeSet<BigFraction> own = new TreeSet<>(List.of(BigFraction.ZERO, prior, BigFraction.ONE));
            listed.forEach(own::add);
            all.add(List.copyOf(own));
        }
        return new Grid(all);
    }

    public int receivers() {
        return beliefs.size();
    }

    /** The beliefs of one receiver. */
    public List<BigFraction> of(int receiver) {
        return beliefs.get(receiver);
    }

    /** Number of profiles of beliefs. */
    public long cells() {
        return beliefs.stream().mapToLong(List::size).reduce(1, Math::multiplyExact);
    }

    @Override
    public String toString() {
        return String.join(
                " x ", beliefs.stream().map(own -> String.valueOf(own.size())).toList());
    }
}
