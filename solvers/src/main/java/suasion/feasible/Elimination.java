package suasion.feasible;

import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.fraction.BigFraction;

/** Columns of a sparse matrix of fractions, added one by one until one depends on those before it. */
final class Elimination {
    /** A column reduced by those before it, its first entry 1, and what it is made of. */
    private record Reduced(Map<Integer, BigFraction> entries, Map<Integer, BigFraction> made) {}

    private final Map<Integer, Reduced> byPivot = new TreeMap<>();

    /**
     * Adds a column. One that depends on those before it is left out.
     *
     * @param name its number among the columns, anything unique
     * @param entries by row, none 0
     * @return the coefficients, by name, of a vanishing combination in which it has 1; empty if it is independent
     */
    Map<Integer, BigFraction> add(int name, Map<Integer, BigFraction> entries) {
        TreeMap<Integer, BigFraction> rest = new TreeMap<>(entries);
        Map<Integer, BigFraction> made = new TreeMap<>(Map.of(name, BigFraction.ONE));
        while (!rest.isEmpty()) {
            int row = rest.firstKey();
            Reduced known = byPivot.get(row);
            if (known == null) {
                keep(rest, made);
                return Map.of();
            }
            BigFraction factor = rest.get(row).negate();
            known.entries.forEach((at, value) -> addTo(rest, at, value.multiply(factor)));
            known.made.forEach((at, value) -> addTo(made, at, value.multiply(factor)));
        }
        return made;
    }

    private void keep(TreeMap<Integer, BigFraction> rest, Map<Integer, BigFraction> made) {
        BigFraction scale = rest.firstEntry().getValue().reciprocal();
        rest.replaceAll((at, value) -> value.multiply(scale));
        made.replaceAll((at, value) -> value.multiply(scale));
        byPivot.put(rest.firstKey(), new Reduced(rest, made));
    }

    private static void addTo(Map<Integer, BigFraction> sum, int at, BigFraction term) {
        sum.merge(at, term, (a, b) -> {
            BigFraction both = a.add(b);
            return both.getNumerator().signum() == 0 ? null : both;
        });
    }
}
