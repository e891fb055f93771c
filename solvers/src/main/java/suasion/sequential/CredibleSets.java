package suasion.sequential;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.mechanism.DesignProblem;

/**
 * What every player can be made to do after a departure: what he is told on the path of play too (K), or what is a best
 * reply to some belief about where he is (B).
 *
 * <p>B: the largest sets such that every action in them is a best reply to some belief over (state, order, earlier
 * actions) at which the player can be after a departure, later movers doing what is credible and, if he departs
 * himself, what is worst for him of that. K: the largest sets such that every action in them is told with positive
 * probability by some obedient device whose answers are credible. Both by elimination, which only ever shrinks them.
 *
 * <p>Source: Doval and Ely (2020); weak perfect Bayesian equilibrium.
 *
 * @param replies B: one set of actions per player, best replies to a belief over nodes after a departure
 * @param sent K: one set of actions per player, what can be recommended on the path
 */
public record CredibleSets(List<SortedSet<Integer>> replies, List<SortedSet<Integer>> sent) {
    public CredibleSets {
        replies = copy(replies);
        sent = copy(sent);
    }

    private static List<SortedSet<Integer>> copy(List<SortedSet<Integer>> sets) {
        return sets.stream()
                .<SortedSet<Integer>>map(set -> Collections.unmodifiableSortedSet(new TreeSet<>(set)))
                .toList();
    }

    /** The sets of a problem whose sequence has the orders. */
    public static CredibleSets of(DesignProblem problem) {
        return Elimination.of(problem, null).sets();
    }

    /**
     * What is credible while outcomes have a given distribution.
     *
     * @param outcome Pr(outcome | cell), rows cells and columns outcomes
     */
    public static CredibleSets of(DesignProblem problem, BigFraction[][] outcome) {
        return Elimination.of(problem, outcome).sets();
    }

    /** B or K of one player. */
    public SortedSet<Integer> of(int player) {
        SortedSet<Integer> both = new TreeSet<>(replies.get(player));
        both.addAll(sent.get(player));
        return both;
    }

    /** B or K of every player. */
    public List<SortedSet<Integer>> all() {
        List<SortedSet<Integer>> all = new ArrayList<>();
        for (int player = 0; player < sent.size(); player++) {
            all.add(of(player));
        }
        return all;
    }
}
