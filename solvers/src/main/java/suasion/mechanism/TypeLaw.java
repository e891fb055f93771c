package suasion.mechanism;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;

/**
 * The law of the types of n exchangeable actions: invariant under all permutations of the actions. Either the types are
 * independent and identically distributed ({@code each}), or the prior is over how many actions have each type
 * ({@code compositions}), which action has which being uniform.
 *
 * <p>Source: Dughmi, Niazadeh, Psomas and Weinberg (2019), section 2, "symmetric" and "i.i.d." distributions.
 *
 * @param actions n, at least 1
 * @param types names of the types
 * @param each Pr(type) of every action, summing to 1; empty where the prior is over compositions
 * @param compositions numbers of actions per type with their probabilities, summing to 1; empty where types are i.i.d.
 */
public record TypeLaw(int actions, List<String> types, List<BigFraction> each, List<Composition> compositions) {
    /**
     * How many actions have each type, and how probable that is.
     *
     * @param counts one per type, summing to the number of actions
     * @param probability of these counts
     */
    public record Composition(List<Integer> counts, BigFraction probability) {
        public Composition {
            counts = List.copyOf(counts);
        }
    }

    public TypeLaw {
        types = List.copyOf(types);
        each = List.copyOf(each);
        compositions = List.copyOf(compositions);
        if (actions < 1 || each.isEmpty() == compositions.isEmpty()) {
            throw new IllegalArgumentException("one law for at least one action is needed");
        }
        List<BigFraction> probabilities = each.isEmpty()
                ? compositions.stream().map(Composition::probability).toList()
                : each;
        BigFraction sum = probabilities.stream().reduce(BigFraction.ZERO, BigFraction::add);
        if (!sum.equals(BigFraction.ONE)
                || probabilities.stream().anyMatch(p -> p.getNumerator().signum() < 0)) {
            throw new IllegalArgumentException("probabilities of types sum to " + Exact.show(sum));
        }
        if (!each.isEmpty() && each.size() != types.size()) {
            throw new IllegalArgumentException(each.size() + " probabilities for " + types.size() + " types");
        }
        for (Composition composition : compositions) {
            int total =
                    composition.counts().stream().mapToInt(Integer::intValue).sum();
            if (composition.counts().size() != types.size() || total != actions) {
                throw new IllegalArgumentException(composition + " does not fit " + actions + " actions");
            }
        }
    }

    /** Types are drawn independently, each action's by the same law. */
    public static TypeLaw independent(int actions, List<String> types, List<BigFraction> each) {
        return new TypeLaw(actions, types, each, List.of());
    }

    /** The numbers of actions of each type are drawn together. */
    public static TypeLaw ofCounts(int actions, List<String> types, List<Composition> compositions) {
        return new TypeLaw(actions, types, List.of(), compositions);
    }

    public boolean isIndependent() {
        return !each.isEmpty();
    }
}
