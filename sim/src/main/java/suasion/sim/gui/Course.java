package suasion.sim.gui;

import java.util.List;

/**
 * The tree of one round in which players move in turn: what could have happened after what the device drew.
 *
 * @param caption who moves in which order
 * @param root the first mover's place; null where everybody moves at once
 */
record Course(String caption, Place root) {
    /** Everybody moves at once. */
    static final Course NONE = new Course("", null);

    /** Whether players move in turn. */
    boolean isThere() {
        return root != null;
    }

    /**
     * Where somebody moves, or play ends.
     *
     * @param label "row hears \u201cC\u201d"; payoffs where play ends
     * @param answer whether what he hears is an answer to a departure
     * @param reached whether play came here
     * @param branches what he can do; none where play ends
     */
    record Place(String label, boolean answer, boolean reached, List<Branch> branches) {
        Place {
            branches = List.copyOf(branches);
        }

        /** How many ends there are below. */
        int ends() {
            return branches.isEmpty()
                    ? 1
                    : branches.stream().mapToInt(branch -> branch.to().ends()).sum();
        }
    }

    /**
     * What can be done.
     *
     * @param action its name
     * @param followed whether all so far have followed if it is done
     * @param to where it leads
     */
    record Branch(String action, boolean followed, Place to) {}
}
