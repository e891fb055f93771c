package suasion.equilibrium;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The vertices of {(x, v): x a behaviour strategy, v_q at least what every reply b brings the other player's type q}.
 *
 * <p>Double description (Motzkin, Raiffa, Thompson and Thrall 1953) in integers: start from the product of simplices
 * with v_q the payoff from q's first reply and the rays v_q to infinity, then add the remaining inequalities one by
 * one; two rays are neighbours iff no third one is tight wherever both are. A vertex carries the set of its labels:
 * actions it does not use, and replies that are best.
 */
final class ReplyPolytope {
    /** Rays beyond which the description is given up. */
    static final int MOST_RAYS = 5_000;

    private static final long MOST_COMPARISONS = 2_000_000_000L;

    /**
     * A strategy and the best replies to it, up to scale.
     *
     * @param coordinates weight of every own action, then what is above the first reply's payoff per type of the other
     * @param labels bit k: own action k is not used; bit m + l: the other's action l is a best reply
     */
    record Ray(BigInteger[] coordinates, long labels) {}

    private final int[] own;
    private final int[] other;
    private final BigInteger[][] payoffs;
    private final int actions;
    private final int dimension;
    private List<Ray> rays = new ArrayList<>();
    private long comparisons;

    /**
     * The polytope of one player's strategies.
     *
     * @param own numbers of actions of his types
     * @param other numbers of actions of the other player's types
     * @param payoffs what the other player's action (row) brings him against the own action (column)
     */
    ReplyPolytope(int[] own, int[] other, BigInteger[][] payoffs) {
        this.own = own;
        this.other = other;
        this.payoffs = payoffs;
        this.actions = sum(own);
        this.dimension = actions - own.length + 1 + other.length;
        if (actions + sum(other) > Long.SIZE) {
            throw new IllegalArgumentException("labels do not fit: " + actions + " + " + sum(other));
        }
    }

    static int sum(int[] counts) {
        return java.util.Arrays.stream(counts).sum();
    }

    /** The vertices, or null where there are too many. */
    List<Ray> vertices() {
        double corners = 1;
        for (int count : own) {
            corners *= count;
        }
        if (corners > MOST_RAYS) {
            return null;
        }
        begin();
        int reply = 0;
        for (int q = 0; q < other.length; q++) {
            for (int b = 1; b < other[q]; b++) {
                rays = cut(q, reply, reply + b);
                if (rays == null || rays.size() > MOST_RAYS) {
                    return null;
                }
            }
            reply += other[q];
        }
        return rays.stream().filter(this::isFinite).toList();
    }

    private boolean isFinite(Ray ray) {
        for (int k = 0; k < own[0]; k++) {
            if (ray.coordinates[k].signum() > 0) {
                return true;
            }
        }
        return false;
    }

    private void begin() {
        long unused = actions == Long.SIZE ? -1L : (1L << actions) - 1;
        long firsts = 0;
        int reply = 0;
        for (int count : other) {
            firsts |= 1L << (actions + reply);
            reply += count;
        }
        reply = 0;
        for (int q = 0; q < other.length; q++) {
            BigInteger[] up = zeros();
            up[actions + q] = BigInteger.ONE;
            rays.add(new Ray(up, unused | firsts & ~(1L << (actions + reply))));
            reply += other[q];
        }
        int[] at = new int[own.length];
        do {
            BigInteger[] corner = zeros();
            long labels = unused | firsts;
            int offset = 0;
            for (int p = 0; p < own.length; p++) {
                corner[offset + at[p]] = BigInteger.ONE;
                labels &= ~(1L << (offset + at[p]));
                offset += own[p];
            }
            rays.add(new Ray(corner, labels));
        } while (next(at));
    }

    private boolean next(int[] at) {
        for (int p = at.length - 1; p >= 0; p--) {
            if (++at[p] < own[p]) {
                return true;
            }
            at[p] = 0;
        }
        return false;
    }

    private BigInteger[] zeros() {
        BigInteger[] zeros = new BigInteger[actions + other.length];
        java.util.Arrays.fill(zeros, BigInteger.ZERO);
        return zeros;
    }

    /** What is above the payoff of a reply, given what is above that of the type's first. */
    private BigInteger above(Ray ray, int q, int first, int reply) {
        BigInteger sum = ray.coordinates[actions + q];
        for (int k = 0; k < actions; k++) {
            if (ray.coordinates[k].signum() > 0) {
                BigInteger less = payoffs[first][k].subtract(payoffs[reply][k]);
                sum = sum.add(less.multiply(ray.coordinates[k]));
            }
        }
        return sum;
    }

    private List<Ray> cut(int q, int first, int reply) {
        TypeForm.requireUninterrupted();
        long label = 1L << (actions + reply);
        List<Ray> kept = new ArrayList<>();
        List<Ray> above = new ArrayList<>();
        List<Ray> below = new ArrayList<>();
        List<BigInteger> heights = new ArrayList<>();
        List<BigInteger> depths = new ArrayList<>();
        for (Ray ray : rays) {
            BigInteger height = above(ray, q, first, reply);
            if (height.signum() == 0) {
                kept.add(new Ray(ray.coordinates, ray.labels | label));
            } else if (height.signum() > 0) {
                above.add(ray);
                heights.add(height);
                kept.add(ray);
            } else {
                below.add(ray);
                depths.add(height.negate());
            }
        }
        for (int i = 0; i < above.size(); i++) {
            TypeForm.requireUninterrupted();
            for (int j = 0; j < below.size(); j++) {
                if (areNeighbours(above.get(i), below.get(j))) {
                    kept.add(between(above.get(i), heights.get(i), below.get(j), depths.get(j), label));
                }
            }
            if (kept.size() > 2 * MOST_RAYS || comparisons > MOST_COMPARISONS) {
                return null;
            }
        }
        return kept;
    }

    private boolean areNeighbours(Ray a, Ray b) {
        long common = a.labels & b.labels;
        if (Long.bitCount(common) < dimension - 2) {
            return false;
        }
        comparisons += rays.size();
        for (Ray third : rays) {
            if ((common & ~third.labels) == 0 && third != a && third != b) {
                return false;
            }
        }
        return true;
    }

    private static Ray between(Ray a, BigInteger height, Ray b, BigInteger depth, long label) {
        BigInteger[] sum = new BigInteger[a.coordinates.length];
        BigInteger divisor = BigInteger.ZERO;
        for (int k = 0; k < sum.length; k++) {
            sum[k] = a.coordinates[k].multiply(depth).add(b.coordinates[k].multiply(height));
            divisor = divisor.gcd(sum[k]);
        }
        for (int k = 0; k < sum.length; k++) {
            sum[k] = sum[k].divide(divisor);
        }
        return new Ray(sum, a.labels & b.labels | label);
    }
}
