package suasion.sequential;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What can be recommended on the path of play: for every state and order the actions of every player, as far as it is
 * not proved that no device recommends them there.
 */
final class Reach {
    /** That a player is told an action in a state and order. */
    record Told(int cell, int order, int player, int action) {}

    private final Form form;
    private final SortedSet<Integer>[][][] told;

    private Reach(Form form, SortedSet<Integer>[][][] told) {
        this.form = form;
        this.told = told;
    }

    /** Everything, in cells of positive probability. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    static Reach everything(Form form) {
        SortedSet<Integer>[][][] told =
                new SortedSet[form.game().cells()][form.orders().size()][form.players()];
        for (SortedSet<Integer>[][] row : told) {
            for (SortedSet<Integer>[] own : row) {
                for (int player = 0; player < own.length; player++) {
                    own[player] = new TreeSet<>();
                }
            }
        }
        Reach reach = new Reach(form, told);
        for (int cell : form.liveCells()) {
            for (int order = 0; order < form.orders().size(); order++) {
                for (int player = 0; player < form.players(); player++) {
                    for (int action = 0; action < form.actions(player); action++) {
                        told[cell][order][player].add(action);
                    }
                }
            }
        }
        return reach;
    }

    boolean contains(Told what) {
        return told[what.cell][what.order][what.player].contains(what.action);
    }

    void remove(Told what) {
        told[what.cell][what.order][what.player].remove(what.action);
    }

    /** Everything that is left. */
    List<Told> all() {
        List<Told> all = new ArrayList<>();
        for (int cell = 0; cell < told.length; cell++) {
            for (int order = 0; order < told[cell].length; order++) {
                for (int player = 0; player < told[cell][order].length; player++) {
                    for (int action : told[cell][order][player]) {
                        all.add(new Told(cell, order, player, action));
                    }
                }
            }
        }
        return all;
    }

    /** K: what a player can be told on the path in some state and order. */
    SortedSet<Integer> sent(int player) {
        SortedSet<Integer> sent = new TreeSet<>();
        for (SortedSet<Integer>[][] row : told) {
            for (SortedSet<Integer>[] own : row) {
                sent.addAll(own[player]);
            }
        }
        return sent;
    }

    /**
     * Whether a node can be reached by a departure: some of those who moved can have been told something else than what
     * they did.
     */
    boolean isAfterDeparture(Node node) {
        List<Integer> movers = form.orders().get(node.order());
        for (int stage = 0; stage < node.done().size(); stage++) {
            SortedSet<Integer> own = told[node.cell()][node.order()][movers.get(stage)];
            int did = node.done().get(stage);
            if (own.size() > 1 || (own.size() == 1 && own.first() != did)) {
                return true;
            }
        }
        return false;
    }

    /** The nodes at which a player can be after a departure. */
    List<Node> nodes(int player) {
        List<Node> nodes = new ArrayList<>();
        for (int cell : form.liveCells()) {
            for (int order = 0; order < form.orders().size(); order++) {
                int moved = form.orders().get(order).indexOf(player);
                form.nodes(cell, order, moved).stream()
                        .filter(this::isAfterDeparture)
                        .forEach(nodes::add);
            }
        }
        return nodes;
    }
}
