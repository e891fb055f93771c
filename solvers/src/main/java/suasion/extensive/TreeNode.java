package suasion.extensive;

import java.util.List;

/** A node of a game tree with everything below it; immutable, equal to a node that says the same. */
public sealed interface TreeNode {
    /** What people read; may be empty. */
    String name();

    /** What players get when play passes here; {@link Outcome#NONE} where nothing. */
    Outcome outcome();

    /** One node per action, in the order of the actions; none of an ending. */
    List<TreeNode> children();

    /** The names of what can be done or drawn here. */
    List<String> actions();

    /**
     * Chance moves.
     *
     * @param event what is drawn
     */
    record Chance(String name, Event event, Outcome outcome, List<TreeNode> children) implements TreeNode {
        public Chance {
            children = List.copyOf(children);
            requireOneEach(event.actions(), children);
        }

        @Override
        public List<String> actions() {
            return event.actions();
        }
    }

    /**
     * A player moves.
     *
     * @param set what he knows and can do
     */
    record Decision(String name, InformationSet set, Outcome outcome, List<TreeNode> children) implements TreeNode {
        public Decision {
            children = List.copyOf(children);
            requireOneEach(set.actions(), children);
        }

        @Override
        public List<String> actions() {
            return set.actions();
        }
    }

    /** Play ends. */
    record Ending(String name, Outcome outcome) implements TreeNode {
        @Override
        public List<TreeNode> children() {
            return List.of();
        }

        @Override
        public List<String> actions() {
            return List.of();
        }
    }

    private static void requireOneEach(List<String> actions, List<TreeNode> children) {
        if (actions.size() != children.size()) {
            throw new IllegalArgumentException(children.size() + " nodes below the actions " + actions);
        }
    }
}
