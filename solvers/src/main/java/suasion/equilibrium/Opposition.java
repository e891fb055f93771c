package suasion.equilibrium;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What the others can do to a decider: his payoff is a sum over parts, and what they choose in one part says nothing
 * about another.
 *
 * <p>Two profiles of types belong to one part where somebody else has the same type in both, since he then does the
 * same in both. With two players every type of the other is a part of its own; without types there is one part.
 *
 * @param parts the parts
 * @param isJoint whether no part was cut up because it is too large; otherwise profiles of types in it are treated as
 *     if the others knew one another's types, which leaves them everything that they can do, and more
 */
record Opposition(List<Part> parts, boolean isJoint) {
    /** Differences of payoffs that a part of several profiles of types may have. */
    static final int MOST_DIFFERENCES = 1_000_000;

    /**
     * A part; a row for everything that the others can do in it.
     *
     * @param taus profiles of types
     * @param rests {@code rests[row * taus.length + k]}: the outcome in {@code taus[k]}, the decider's own action 0
     */
    record Part(int[] taus, int[] rests) {
        int rows() {
            return rests.length / taus.length;
        }
    }

    /** Opposition by the actions that are {@code left[decider][action]}. */
    static Opposition of(TypeForm form, boolean[][] left, int decider) {
        int[] roots = IntStream.range(0, left.length).toArray();
        for (int tau : form.concerned(decider)) {
            int[] others = others(form, tau, decider);
            for (int other : others) {
                roots[root(roots, other)] = root(roots, others[0]);
            }
        }
        Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
        for (int tau : form.concerned(decider)) {
            int[] others = others(form, tau, decider);
            int key = others.length == 0 ? -1 : root(roots, others[0]);
            groups.computeIfAbsent(key, root -> new ArrayList<>()).add(tau);
        }
        List<Part> parts = new ArrayList<>();
        boolean isJoint = true;
        for (List<Integer> group : groups.values()) {
            int[] taus = group.stream().mapToInt(Integer::intValue).toArray();
            if (taus.length == 1 || differences(form, left, decider, taus) <= MOST_DIFFERENCES) {
                parts.add(part(form, left, decider, taus));
            } else {
                isJoint = false;
                for (int tau : taus) {
                    parts.add(part(form, left, decider, tau));
                }
            }
        }
        return new Opposition(List.copyOf(parts), isJoint);
    }

    private static int root(int[] roots, int start) {
        int at = start;
        while (roots[at] != at) {
            roots[at] = roots[roots[at]];
            at = roots[at];
        }
        return at;
    }

    private static int[] others(TypeForm form, int tau, int decider) {
        return IntStream.range(0, form.game().players().size())
                .map(i -> form.deciderIn(tau, i))
                .filter(other -> other != decider)
                .toArray();
    }

    private static TreeSet<Integer> all(TypeForm form, int decider, int... taus) {
        TreeSet<Integer> all = new TreeSet<>();
        for (int tau : taus) {
            Arrays.stream(others(form, tau, decider)).forEach(all::add);
        }
        return all;
    }

    private static double differences(TypeForm form, boolean[][] left, int decider, int[] taus) {
        double differences = taus.length;
        for (int other : all(form, decider, taus)) {
            differences *= count(left[other]);
        }
        return differences;
    }

    private static int count(boolean[] left) {
        return (int) IntStream.range(0, left.length).filter(k -> left[k]).count();
    }

    private static Part part(TypeForm form, boolean[][] left, int decider, int... taus) {
        int[] rests = new int[taus.length];
        for (int other : all(form, decider, taus)) {
            int player = form.deciders().get(other).player();
            int[] longer = new int[rests.length * count(left[other])];
            int at = 0;
            for (int row = 0; row < rests.length; row += taus.length) {
                for (int action = 0; action < left[other].length; action++) {
                    for (int k = 0; left[other][action] && k < taus.length; k++) {
                        int step = form.deciderIn(taus[k], player) == other ? action * form.stride(player) : 0;
                        longer[at++] = rests[row + k] + step;
                    }
                }
            }
            rests = longer;
        }
        return new Part(taus, rests);
    }

    /** How many rows all parts have. */
    long rows() {
        return parts.stream().mapToLong(Part::rows).sum();
    }
}
