package suasion.extensive;

import java.util.List;

/**
 * What a player knows when he moves: all nodes with the same set look the same to him.
 *
 * @param player index of him who moves
 * @param number what tells the sets of this player apart; other players have numbers of their own
 * @param name what people read; may be empty
 * @param actions what he can do, at least one
 */
public record InformationSet(int player, int number, String name, List<String> actions) {
    public InformationSet {
        actions = List.copyOf(actions);
        if (actions.isEmpty()) {
            throw new IllegalArgumentException("information set " + number + " has no action");
        }
    }

    /** The two numbers by which a set is known in its tree. */
    public record Key(int player, int number) {}

    /** By what this set is known. */
    public Key key() {
        return new Key(player, number);
    }
}
