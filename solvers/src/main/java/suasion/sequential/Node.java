package suasion.sequential;

import java.util.List;

/**
 * A place in the play: the state, the order, and what those who have moved did, in the order in which they moved.
 *
 * @param cell the cell of the game, which is its state
 * @param order index of the order
 * @param done what was done
 */
record Node(int cell, int order, List<Integer> done) {
    Node {
        done = List.copyOf(done);
    }

    /** The place after one more action. */
    Node then(int action) {
        return new Node(cell, order, Form.longer(done, action));
    }
}
