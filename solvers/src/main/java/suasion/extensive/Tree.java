package suasion.extensive;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A finite game in extensive form.
 *
 * <p>Payoffs of a path are the sum of the outcomes that it passes. Sources: Kuhn (1953), "Extensive games and the
 * problem of information".
 *
 * @param title what people call the game
 * @param comment what else there is to say; may be empty
 * @param players names, at least one
 * @param root where play starts
 */
public record Tree(String title, String comment, List<String> players, TreeNode root) {
    public Tree {
        players = List.copyOf(players);
        Map<InformationSet.Key, InformationSet> sets = new HashMap<>();
        Map<Integer, Event> events = new HashMap<>();
        Map<Integer, Outcome> outcomes = new HashMap<>();
        for (Position position : positions(root)) {
            TreeNode node = position.node();
            Outcome outcome = node.outcome();
            requireSame(outcomes.putIfAbsent(outcome.number(), outcome), outcome);
            if (outcome.isThere() && outcome.payoffs().size() != players.size()) {
                throw new IllegalArgumentException(outcome + " does not fit the players " + players);
            }
            if (node instanceof TreeNode.Decision decision) {
                InformationSet set = decision.set();
                requireSame(sets.putIfAbsent(set.key(), set), set);
                if (set.player() < 0 || set.player() >= players.size()) {
                    throw new IllegalArgumentException(set + " belongs to none of " + players);
                }
            } else if (node instanceof TreeNode.Chance chance) {
                requireSame(events.putIfAbsent(chance.event().number(), chance.event()), chance.event());
            }
        }
    }

    private static void requireSame(Object known, Object found) {
        if (known != null && known != found && !known.equals(found)) {
            throw new IllegalArgumentException(found + " and " + known + " have the same number");
        }
    }

    /** All nodes, parents before children and older siblings with all below them before younger ones. */
    public List<Position> positions() {
        return positions(root);
    }

    private static List<Position> positions(TreeNode root) {
        List<Position> all = new ArrayList<>();
        Deque<Position> open = new ArrayDeque<>(List.of(new Position(0, -1, -1, root)));
        while (!open.isEmpty()) {
            Position next = open.pop();
            Position here = new Position(all.size(), next.parent(), next.action(), next.node());
            all.add(here);
            List<TreeNode> children = here.node().children();
            for (int action = children.size() - 1; action >= 0; action--) {
                open.push(new Position(-1, here.index(), action, children.get(action)));
            }
        }
        return Collections.unmodifiableList(all);
    }

    /** The information sets, player by player, those of one player in the order in which they appear. */
    public List<InformationSet> informationSets() {
        Map<InformationSet.Key, InformationSet> found = new LinkedHashMap<>();
        for (Position position : positions()) {
            if (position.node() instanceof TreeNode.Decision decision) {
                found.putIfAbsent(decision.set().key(), decision.set());
            }
        }
        return found.values().stream()
                .sorted(Comparator.comparingInt(InformationSet::player))
                .collect(Collectors.toList());
    }
}
