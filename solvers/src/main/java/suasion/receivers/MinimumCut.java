package suasion.receivers;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Maximises a function of weights and non-negative pair weights by a minimum cut (Picard and Ratliff 1975): the network
 * is that of {@link Maximum.Flow}; the maximum flow is Dinic's (1970), in integers of any length.
 *
 * <p>Written here because libraries' flows are in doubles, and a certificate needs the flow to equal the cut.
 */
final class MinimumCut {
    private final ScaledForm form;
    private final int n;
    private final int[] head;
    private final int[] next;
    private final int[] to;
    private final BigInteger[] residual;
    private final int[] level;
    private final int[] current;
    private int arcs;

    private MinimumCut(ScaledForm form) {
        this.form = form;
        this.n = form.weights().length;
        int most = 2 * (n + form.pairs().length);
        this.head = new int[n + 2];
        Arrays.fill(head, -1);
        this.next = new int[most];
        this.to = new int[most];
        this.residual = new BigInteger[most];
        this.level = new int[n + 2];
        this.current = new int[n + 2];
    }

    /** The maximum; of several maximising sets the smallest. */
    static Maximum maximise(ScaledForm form) {
        return new MinimumCut(form).solve();
    }

    private Maximum solve() {
        int source = n;
        int sink = n + 1;
        BigInteger[] rest = form.weights().clone();
        for (int e = 0; e < form.pairs().length; e++) {
            rest[form.first()[e]] = rest[form.first()[e]].add(form.pairs()[e]);
        }
        for (int i = 0; i < n; i++) {
            if (rest[i].signum() >= 0) {
                arc(source, i, rest[i]);
            } else {
                arc(i, sink, rest[i].negate());
            }
        }
        for (int e = 0; e < form.pairs().length; e++) {
            arc(form.first()[e], form.second()[e], form.pairs()[e]);
        }
        while (rank(source, sink)) {
            System.arraycopy(head, 0, current, 0, head.length);
            BigInteger pushed = push(source, sink, null);
            while (pushed.signum() > 0) {
                pushed = push(source, sink, null);
            }
        }
        // The receivers still reachable from the source are the smallest maximiser.
        long set = 0;
        for (int i = 0; i < n; i++) {
            set = level[i] >= 0 ? Sets.with(n, set, i) : set;
        }
        return new Maximum(set, value(set), proof(rest));
    }

    private void arc(int from, int target, BigInteger capacity) {
        add(from, target, capacity);
        add(target, from, BigInteger.ZERO);
    }

    private void add(int from, int target, BigInteger capacity) {
        to[arcs] = target;
        residual[arcs] = capacity;
        next[arcs] = head[from];
        head[from] = arcs++;
    }

    private boolean rank(int source, int sink) {
        Arrays.fill(level, -1);
        level[source] = 0;
        Deque<Integer> queue = new ArrayDeque<>();
        queue.add(source);
        while (!queue.isEmpty()) {
            int node = queue.remove();
            for (int a = head[node]; a >= 0; a = next[a]) {
                if (residual[a].signum() > 0 && level[to[a]] < 0) {
                    level[to[a]] = level[node] + 1;
                    queue.add(to[a]);
                }
            }
        }
        return level[sink] >= 0;
    }

    private BigInteger push(int node, int sink, BigInteger limit) {
        if (node == sink) {
            return limit;
        }
        for (; current[node] >= 0; current[node] = next[current[node]]) {
            int a = current[node];
            if (residual[a].signum() > 0 && level[to[a]] == level[node] + 1) {
                BigInteger pushed = push(to[a], sink, limit == null ? residual[a] : limit.min(residual[a]));
                if (pushed.signum() > 0) {
                    residual[a] = residual[a].subtract(pushed);
                    residual[a ^ 1] = residual[a ^ 1].add(pushed);
                    return pushed;
                }
            }
        }
        return BigInteger.ZERO;
    }

    private BigFraction value(long set) {
        BigInteger sum = form.constant();
        for (int i = 0; i < n; i++) {
            sum = Sets.contains(n, set, i) ? sum.add(form.weights()[i]) : sum;
        }
        for (int e = 0; e < form.pairs().length; e++) {
            boolean within = Sets.contains(n, set, form.first()[e]) && Sets.contains(n, set, form.second()[e]);
            sum = within ? sum.add(form.pairs()[e]) : sum;
        }
        return form.unscaled(sum);
    }

    /** What has flowed through an arc is what its reverse can give back. */
    private Maximum.Flow proof(BigInteger[] rest) {
        BigInteger[] fromSource = new BigInteger[n];
        BigInteger[] toSink = new BigInteger[n];
        BigInteger[][] between = new BigInteger[n][n];
        for (int i = 0; i < n; i++) {
            BigInteger flow = residual[2 * i + 1];
            fromSource[i] = rest[i].signum() >= 0 ? flow : BigInteger.ZERO;
            toSink[i] = rest[i].signum() >= 0 ? BigInteger.ZERO : flow;
        }
        for (int e = 0; e < form.pairs().length; e++) {
            between[form.first()[e]][form.second()[e]] = residual[2 * (n + e) + 1];
        }
        return new Maximum.Flow(form.scale(), fromSource, toSink, between);
    }
}
