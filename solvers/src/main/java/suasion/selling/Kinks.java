package suasion.selling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The posteriors that experiments for sale need: the vertices of the common refinement of all types' best-response
 * regions. With two states these are 0, 1 and the kinks of the types' values.
 *
 * <p>A signal is a column of likelihoods, a multiple of a point z of the simplex of states (the posterior of somebody
 * who held all states equally likely). Every type's value of a signal is convex in z and linear on each cell of the
 * refinement; z is a mean of its cell's vertices, so splitting the signal over them changes nobody's value, neither the
 * buyer's nor a liar's.
 *
 * <p>A vertex is where states - 1 independent planes meet, each a facet of the simplex or the boundary between two
 * actions that are both best for a type at that point.
 */
final class Kinks {
    private static final long MOST_MEETINGS = 6_000;

    /** Two actions between which a type is indifferent on a plane. */
    private record Tie(int type, int first, int second) {}

    private final Demand demand;
    private final List<List<BigFraction>> planes = new ArrayList<>();
    private final List<List<Tie>> ties = new ArrayList<>();
    private final Set<List<BigFraction>> found = new LinkedHashSet<>();

    private Kinks(Demand demand) {
        this.demand = demand;
        for (int s = 0; s < demand.states(); s++) {
            List<BigFraction> facet = new ArrayList<>(Collections.nCopies(demand.states(), BigFraction.ZERO));
            facet.set(s, BigFraction.ONE);
            planes.add(facet);
            ties.add(List.of());
        }
        Map<List<BigFraction>, List<Tie>> borders = new HashMap<>();
        for (int t = 0; t < demand.types(); t++) {
            for (int a = 0; a < demand.actions(); a++) {
                for (int b = a + 1; b < demand.actions(); b++) {
                    List<BigFraction> normal = normal(t, a, b);
                    if (!normal.isEmpty()) {
                        if (!borders.containsKey(normal)) {
                            planes.add(normal);
                            ties.add(new ArrayList<>());
                            borders.put(normal, ties.get(ties.size() - 1));
                        }
                        borders.get(normal).add(new Tie(t, a, b));
                    }
                }
            }
        }
    }

    /** The vertices, every one a point of the simplex; an empty list where there are too many candidates. */
    static List<List<BigFraction>> of(Demand demand) {
        Kinks kinks = new Kinks(demand);
        long meetings = 1;
        for (int k = 1; k < demand.states() && meetings <= MOST_MEETINGS; k++) {
            meetings = meetings * (kinks.planes.size() - k + 1) / k;
        }
        if (meetings > MOST_MEETINGS) {
            return List.of();
        }
        BigFraction[] ones = new BigFraction[demand.states() + 1];
        Arrays.fill(ones, BigFraction.ONE);
        kinks.meet(0, new int[0], List.<BigFraction[]>of(ones), new int[] {0});
        return List.copyOf(kinks.found);
    }

    /** The difference of two actions, its first non-zero entry 1; empty where it has one sign and meets no interior. */
    private List<BigFraction> normal(int t, int a, int b) {
        List<BigFraction> difference = IntStream.range(0, demand.states())
                .mapToObj(s -> demand.weight(t, s, a).subtract(demand.weight(t, s, b)))
                .toList();
        Set<Integer> signs = new HashSet<>();
        difference.forEach(d -> signs.add(d.getNumerator().signum()));
        if (!signs.contains(1) || !signs.contains(-1)) {
            return List.of();
        }
        BigFraction lead = difference.stream()
                .filter(d -> d.getNumerator().signum() != 0)
                .findFirst()
                .orElseThrow();
        return difference.stream().map(d -> d.divide(lead)).toList();
    }

    // Equations are kept in reduced form: each has a pivot column of its own, 1 there and 0 in all others.
    private void meet(int next, int[] chosen, List<BigFraction[]> equations, int[] pivots) {
        if (equations.size() == demand.states()) {
            keep(chosen, equations, pivots);
            return;
        }
        for (int plane = next; plane < planes.size(); plane++) {
            BigFraction[] row = new BigFraction[demand.states() + 1];
            planes.get(plane).toArray(row);
            row[demand.states()] = BigFraction.ZERO;
            for (int k = 0; k < pivots.length; k++) {
                subtract(row, equations.get(k), pivots[k]);
            }
            int pivot = IntStream.range(0, demand.states())
                    .filter(s -> row[s].getNumerator().signum() != 0)
                    .findFirst()
                    .orElse(-1);
            if (pivot >= 0) {
                BigFraction lead = row[pivot];
                Arrays.setAll(row, s -> row[s].divide(lead));
                List<BigFraction[]> reduced = new ArrayList<>();
                for (BigFraction[] equation : equations) {
                    BigFraction[] copy = equation.clone();
                    subtract(copy, row, pivot);
                    reduced.add(copy);
                }
                reduced.add(row);
                int[] more = Arrays.copyOf(chosen, chosen.length + 1);
                more[chosen.length] = plane;
                int[] pivoted = Arrays.copyOf(pivots, pivots.length + 1);
                pivoted[pivots.length] = pivot;
                meet(plane + 1, more, reduced, pivoted);
            }
        }
    }

    private static void subtract(BigFraction[] row, BigFraction[] equation, int pivot) {
        BigFraction factor = row[pivot];
        if (factor.getNumerator().signum() != 0) {
            Arrays.setAll(row, s -> row[s].subtract(factor.multiply(equation[s])));
        }
    }

    private void keep(int[] chosen, List<BigFraction[]> equations, int[] pivots) {
        BigFraction[] point = new BigFraction[demand.states()];
        for (int k = 0; k < pivots.length; k++) {
            point[pivots[k]] = equations.get(k)[demand.states()];
        }
        List<BigFraction> z = List.of(point);
        boolean inside = z.stream().allMatch(p -> p.getNumerator().signum() >= 0);
        if (inside && !found.contains(z) && IntStream.of(chosen).allMatch(plane -> isBorder(plane, z))) {
            found.add(z);
        }
    }

    private boolean isBorder(int plane, List<BigFraction> z) {
        return plane < demand.states()
                || ties.get(plane).stream().anyMatch(tie -> demand.payoff(tie.type(), z, tie.first())
                        .equals(demand.best(tie.type(), z)));
    }
}
