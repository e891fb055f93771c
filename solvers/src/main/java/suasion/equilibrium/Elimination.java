package suasion.equilibrium;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Iterated elimination of strictly dominated actions of deciders, which no equilibrium uses; round by round, all that
 * are dominated at once, so that the order does not matter.
 *
 * @param left which actions of every decider survive, {@code left[decider][action]}
 * @param steps what was eliminated, in order
 * @param omitted in words why dominated actions may be left; empty where none is
 */
record Elimination(boolean[][] left, List<Step> steps, String omitted) {
    /**
     * One eliminated action.
     *
     * @param round counted from 1
     * @param decider whose action it is
     * @param action its index
     * @param by in words what dominates it
     */
    record Step(int round, int decider, int action, String by) {}

    /** All actions of everybody. */
    static boolean[][] all(TypeForm form) {
        boolean[][] all = new boolean[form.deciders().size()][];
        for (int decider = 0; decider < all.length; decider++) {
            all[decider] = new boolean[form.actions(decider)];
            Arrays.fill(all[decider], true);
        }
        return all;
    }

    static Elimination of(TypeForm form) {
        boolean[][] left = all(form);
        List<Step> steps = new ArrayList<>();
        for (int round = 1; ; round++) {
            Dominance dominance = new Dominance(form, left);
            List<Step> found = new ArrayList<>();
            for (int decider = 0; decider < left.length; decider++) {
                for (int action = 0; action < left[decider].length; action++) {
                    String by = left[decider][action] ? dominance.strict(decider, action) : null;
                    if (by != null) {
                        found.add(new Step(round, decider, action, by));
                    }
                }
            }
            if (found.isEmpty()) {
                return new Elimination(left, List.copyOf(steps), dominance.omitted());
            }
            found.forEach(step -> left[step.decider()][step.action()] = false);
            steps.addAll(found);
        }
    }

    /** The actions of a decider that survive. */
    int[] of(int decider) {
        boolean[] own = left[decider];
        int[] survivors = new int[own.length];
        int count = 0;
        for (int action = 0; action < own.length; action++) {
            if (own[action]) {
                survivors[count++] = action;
            }
        }
        return Arrays.copyOf(survivors, count);
    }
}
