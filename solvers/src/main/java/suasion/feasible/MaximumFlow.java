package suasion.feasible;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A maximum flow in integers of any size, by blocking flows on shortest paths.
 *
 * <p>Source: Dinic (1970). At most (number of nodes) phases, whatever the capacities are.
 */
final class MaximumFlow {
    private final List<List<Integer>> leaving = new ArrayList<>();
    private final List<Integer> heads = new ArrayList<>();
    private final List<BigInteger> residual = new ArrayList<>();
    private int[] level;
    private int[] next;

    MaximumFlow(int nodes) {
        for (int k = 0; k < nodes; k++) {
            leaving.add(new ArrayList<>());
        }
    }

    /** Adds an arc and returns its number; the arc back is the number after it. */
    int arc(int from, int to, BigInteger capacity) {
        int arc = heads.size();
        add(from, to, capacity);
        add(to, from, BigInteger.ZERO);
        return arc;
    }

    private void add(int from, int to, BigInteger capacity) {
        leaving.get(from).add(heads.size());
        heads.add(to);
        residual.add(capacity);
    }

    /** The flow on an arc. */
    BigInteger flow(int arc) {
        return residual.get(arc ^ 1);
    }

    /** Sends as much as goes and returns how much that is. */
    BigInteger run(int source, int sink) {
        BigInteger total = BigInteger.ZERO;
        while (label(source, sink)) {
            next = new int[leaving.size()];
            BigInteger sent = send(source, sink, null);
            while (sent.signum() > 0) {
                total = total.add(sent);
                sent = send(source, sink, null);
            }
        }
        return total;
    }

    private boolean label(int source, int sink) {
        level = new int[leaving.size()];
        Arrays.fill(level, -1);
        level[source] = 0;
        ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(source));
        while (!queue.isEmpty()) {
            int node = queue.remove();
            for (int arc : leaving.get(node)) {
                if (level[heads.get(arc)] < 0 && residual.get(arc).signum() > 0) {
                    level[heads.get(arc)] = level[node] + 1;
                    queue.add(heads.get(arc));
                }
            }
        }
        return level[sink] >= 0;
    }

    // Along one shortest path; null is no limit, which only the source has.
    private BigInteger send(int node, int sink, BigInteger limit) {
        if (node == sink) {
            return limit;
        }
        for (; next[node] < leaving.get(node).size(); next[node]++) {
            int arc = leaving.get(node).get(next[node]);
            BigInteger room = residual.get(arc);
            if (level[heads.get(arc)] == level[node] + 1 && room.signum() > 0) {
                BigInteger sent = send(heads.get(arc), sink, limit == null ? room : limit.min(room));
                if (sent.signum() > 0) {
                    residual.set(arc, room.subtract(sent));
                    residual.set(arc ^ 1, residual.get(arc ^ 1).add(sent));
                    return sent;
                }
            }
        }
        return BigInteger.ZERO;
    }

    /** The nodes to which more could be sent from a node without passing any of some others. */
    boolean[] reachable(int from, int... avoided) {
        return search(from, 0, avoided);
    }

    /** The nodes from which more could be sent to a node. */
    boolean[] reaching(int to) {
        return search(to, 1);
    }

    // An arc is passed backwards (1) if the arc from its head to its tail has room.
    private boolean[] search(int start, int backwards, int... avoided) {
        boolean[] seen = new boolean[leaving.size()];
        seen[start] = true;
        for (int node : avoided) {
            seen[node] = true;
        }
        ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(start));
        while (!queue.isEmpty()) {
            for (int arc : leaving.get(queue.remove())) {
                int head = heads.get(arc);
                if (!seen[head] && residual.get(arc ^ backwards).signum() > 0) {
                    seen[head] = true;
                    queue.add(head);
                }
            }
        }
        return seen;
    }
}
