package suasion.transport;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;

/** A function on [0, 1] that is linear between its nodes; exact at nodes, in doubles between them. */
public final class Curve {
    private final List<BigFraction> beliefs;
    private final List<BigFraction> values;
    private final double[] x;
    private final double[] y;

    /**
     * A function.
     *
     * @param beliefs the nodes, ascending from 0 to 1
     * @param values one per node
     */
    public Curve(List<BigFraction> beliefs, List<BigFraction> values) {
        this.beliefs = List.copyOf(beliefs);
        this.values = List.copyOf(values);
        this.x = beliefs.stream().mapToDouble(Exact::toDouble).toArray();
        this.y = values.stream().mapToDouble(Exact::toDouble).toArray();
        if (x.length != y.length || x.length < 2 || x[0] != 0 || x[x.length - 1] != 1) {
            throw new IllegalArgumentException(x.length + " nodes, " + y.length + " values");
        }
    }

    /** The nodes. */
    public List<BigFraction> beliefs() {
        return beliefs;
    }

    /** The function at the nodes. */
    public List<BigFraction> values() {
        return values;
    }

    /** The double nearest to the function at a node. */
    public double near(int node) {
        return y[node];
    }

    /** The function at any belief, in doubles. */
    public double at(double belief) {
        int found = Arrays.binarySearch(x, belief);
        if (found >= 0) {
            return y[found];
        }
        int right = Math.min(Math.max(-found - 1, 1), x.length - 1);
        double share = (belief - x[right - 1]) / (x[right] - x[right - 1]);
        return y[right - 1] + share * (y[right] - y[right - 1]);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Curve that && beliefs.equals(that.beliefs) && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return 31 * beliefs.hashCode() + values.hashCode();
    }

    @Override
    public String toString() {
        return beliefs + " -> " + values;
    }
}
