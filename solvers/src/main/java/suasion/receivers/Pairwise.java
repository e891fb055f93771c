package suasion.receivers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.ExactSum;

/**
 * v(S) = constant + sum of the weights of the members of S + sum of the weights of the edges within S: what a network
 * is worth. It is supermodular iff no edge has a negative weight.
 */
public final class Pairwise extends SetFunction {
    private final Additive singles;
    private final List<Edge> edges;
    private final long[] masks;
    private final double[] approx;

    /** An edge between two different receivers, each pair at most once. */
    public record Edge(int first, int second, BigFraction weight) {}

    private Pairwise(Additive singles, List<Edge> edges) {
        super(singles.receivers(), List.of(singles, edges));
        int n = receivers();
        Set<Long> seen = new HashSet<>();
        for (Edge edge : edges) {
            if (edge.first() == edge.second() || !seen.add(Sets.of(n, edge.first(), edge.second()))) {
                throw new IllegalArgumentException(edge + " is a loop or there twice");
            }
        }
        this.singles = singles;
        this.edges = edges;
        this.masks =
                edges.stream().mapToLong(e -> Sets.of(n, e.first(), e.second())).toArray();
        this.approx = doubles(edges.stream().map(Edge::weight).toList());
    }

    /** One weight per receiver, and edges with theirs. */
    public static Pairwise of(BigFraction constant, List<BigFraction> weights, List<Edge> edges) {
        return new Pairwise(Additive.of(constant, weights), List.copyOf(edges));
    }

    /** v(S + i) as a function of the others in S: i's own weight is in the constant, his edges are theirs. */
    public Pairwise joined(int i) {
        long own = Sets.only(receivers(), i);
        List<BigFraction> weights = new ArrayList<>();
        for (int j = 0; j < receivers(); j++) {
            weights.add(
                    j == i
                            ? BigFraction.ZERO
                            : exact(Sets.with(receivers(), own, j)).subtract(exact(own)));
        }
        List<Edge> among =
                edges.stream().filter(e -> e.first() != i && e.second() != i).toList();
        return of(exact(own), weights, among);
    }

    Additive singles() {
        return singles;
    }

    List<Edge> edges() {
        return edges;
    }

    @Override
    public BigFraction exact(long set) {
        ExactSum sum = new ExactSum().add(singles.exact(set));
        for (int e = 0; e < masks.length; e++) {
            if ((set & masks[e]) == masks[e]) {
                sum.add(edges.get(e).weight());
            }
        }
        return sum.value();
    }

    @Override
    public double approx(long set) {
        double sum = singles.approx(set);
        for (int e = 0; e < masks.length; e++) {
            sum += (set & masks[e]) == masks[e] ? approx[e] : 0;
        }
        return sum;
    }

    @Override
    BigFraction lowest() {
        return singles.lowest().add(oneSided(weights(), -1));
    }

    @Override
    BigFraction highest() {
        return singles.highest().add(oneSided(weights(), 1));
    }

    private List<BigFraction> weights() {
        return edges.stream().map(Edge::weight).toList();
    }

    @Override
    double magnitude() {
        return singles.magnitude() + sizes(approx);
    }

    @Override
    int summands() {
        return singles.summands() + approx.length;
    }

    @Override
    Optional<Shape> shape() {
        return singles.shape().map(shape -> shape.plus(Shape.pairs(receivers(), new ArrayList<>(edges))));
    }

    @Override
    public Optional<Violation> monotoneViolation() {
        return shape().orElseThrow().monotoneViolation(this);
    }

    @Override
    public Optional<Violation> supermodularViolation() {
        return shape().orElseThrow().supermodularViolation(this);
    }
}
