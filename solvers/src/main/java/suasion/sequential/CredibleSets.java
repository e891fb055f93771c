package suasion.sequential;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What every player can be made to do after a departure: what he is told on the path of play too (K), or what is a best
 * reply to some belief about where he is (B).
 *
 * @param replies B: one set of actions per player, best replies to a belief over nodes after a departure
 * @param sent K: one set of actions per player, what can be recommended on the path
 */
public record CredibleSets(List<SortedSet<Integer>> replies, List<SortedSet<Integer>> sent) {
    /** B or K of one player. */
    public SortedSet<Integer> of(int player) {
        SortedSet<Integer> all = new TreeSet<>(replies.get(player));
        all.addAll(sent.get(player));
        return all;
    }
}
