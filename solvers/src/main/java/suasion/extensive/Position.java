package suasion.extensive;

/**
 * A node and where it stands in its tree.
 *
 * @param index its number, parents before children and older siblings before younger ones; 0 of the root
 * @param parent number of the node above; -1 of the root
 * @param action index of the action that leads here from the node above; -1 of the root
 * @param node the node itself
 */
public record Position(int index, int parent, int action, TreeNode node) {}
