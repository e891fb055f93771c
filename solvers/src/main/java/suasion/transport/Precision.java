package suasion.transport;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/** Which beliefs may be told: how a sender's problem about all of [0, 1] is made finite. */
public sealed interface Precision {
    /**
     * The beliefs k / count, and the prior where it is none of them.
     *
     * @param count number of intervals of [0, 1], at least 1
     */
    record Intervals(int count) implements Precision {
        public Intervals {
            if (count < 1) {
                throw new IllegalArgumentException(count + " intervals");
            }
        }
    }

    /**
     * Listed beliefs; 0, 1 and the prior are added.
     *
     * @param beliefs one list per receiver, in any order
     */
    record Listed(List<List<BigFraction>> beliefs) implements Precision {
        public Listed {
            beliefs = beliefs.stream().map(List::copyOf).toList();
        }
    }

    /** Finer and finer grids, finest where beliefs are told, until the value and the bound on all beliefs are near. */
    record Adaptive() implements Precision {}
}
