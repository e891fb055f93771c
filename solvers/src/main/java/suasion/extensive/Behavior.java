package suasion.extensive;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;

/**
 * What players do at every information set: a law of actions for each.
 *
 * @param laws by information set, probabilities in the order of its actions; exact, sum 1
 */
public record Behavior(Map<InformationSet.Key, List<BigFraction>> laws) {
    public Behavior {
        laws = Map.copyOf(laws);
    }

    /** Everybody draws all his actions with the same probability. */
    public static Behavior even(Tree tree) {
        Map<InformationSet.Key, List<BigFraction>> laws = new HashMap<>();
        for (InformationSet set : tree.informationSets()) {
            int count = set.actions().size();
            laws.put(set.key(), Collections.nCopies(count, new BigFraction(1, count)));
        }
        return new Behavior(laws);
    }

    /** The law that does one action for sure. */
    public static List<BigFraction> surely(int action, int actions) {
        List<BigFraction> law = new ArrayList<>(Collections.nCopies(actions, BigFraction.ZERO));
        law.set(action, BigFraction.ONE);
        return law;
    }

    /**
     * Reads probabilities in a row: player by player, set by set, action by action, as {@link Tree#informationSets}
     * numbers them.
     *
     * @throws IllegalArgumentException if there are too few or too many, or those of a set are not a law
     */
    public static Behavior of(Tree tree, List<BigFraction> row) {
        Map<InformationSet.Key, List<BigFraction>> laws = new HashMap<>();
        int from = 0;
        for (InformationSet set : tree.informationSets()) {
            int to = from + set.actions().size();
            if (to > row.size()) {
                throw new IllegalArgumentException(row.size() + " probabilities are too few");
            }
            List<BigFraction> law = List.copyOf(row.subList(from, to));
            BigFraction sum = law.stream().reduce(BigFraction.ZERO, BigFraction::add);
            if (!Exact.same(sum, BigFraction.ONE)
                    || law.stream().anyMatch(p -> p.getNumerator().signum() < 0)) {
                throw new IllegalArgumentException("the probabilities "
                        + law.stream().map(Exact::show).toList() + " of " + set.actions() + " are no law");
            }
            laws.put(set.key(), law);
            from = to;
        }
        if (from < row.size()) {
            throw new IllegalArgumentException(row.size() + " probabilities are too many, " + from + " are needed");
        }
        return new Behavior(laws);
    }

    /** The same probabilities in a row. */
    public List<BigFraction> row(Tree tree) {
        return tree.informationSets().stream()
                .flatMap(set -> laws.get(set.key()).stream())
                .toList();
    }
}
