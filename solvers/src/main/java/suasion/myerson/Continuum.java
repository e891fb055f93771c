package suasion.myerson;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import suasion.value.ContinuousLaw;

/**
 * What auctions bring where values are drawn from continuous laws, by quadrature.
 *
 * <p>The ironed virtual value is at least y with the chance q(y) that a seller who has to pay y for the good would sell
 * it, hence
 *
 * <pre>
 *   q_i(y) = 1 - F_i(argmax_v (v - y) (1 - F_i(v))),
 *   optimal revenue = integral over y &gt; 0 of 1 - product_i (1 - q_i(y))
 * </pre>
 *
 * <p>Nothing is ironed for that: a price that is the best for no y is passed over. Accurate to some 1e-9 of the largest
 * value; an unbounded law is cut at the quantile 1 - 1e-13.
 *
 * <p>Source: Bulow and Roberts (1989).
 */
public final class Continuum {
    private static final double CUT = 1e-13;
    private static final double ACCURACY = 1e-11;
    private static final int DEPTH = 34;
    private static final int PIECES = 64;

    private final List<ContinuousDemand> demands;
    private final double top;
    private final double[] ends;

    /**
     * Bidders who draw from these laws.
     *
     * @param laws one per bidder
     */
    public Continuum(List<ContinuousLaw> laws) {
        List<ContinuousDemand> all = new ArrayList<>();
        double highest = 0;
        for (int i = 0; i < laws.size(); i++) {
            int known = laws.indexOf(laws.get(i));
            all.add(known < i ? all.get(known) : new ContinuousDemand(laws.get(i), CUT));
            highest = Math.max(highest, all.get(i).high());
        }
        demands = List.copyOf(all);
        top = highest;
        ends = ends(laws);
    }

    /** Equal pieces, cut where a law has much of its mass: a narrow one would else be missed. */
    private double[] ends(List<ContinuousLaw> laws) {
        DoubleStream even = IntStream.rangeClosed(0, PIECES).mapToDouble(k -> top * k / PIECES);
        DoubleStream dense = laws.stream().distinct().flatMapToDouble(law -> IntStream.range(1, PIECES)
                .mapToDouble(k -> Math.min(top, law.quantile((double) k / PIECES))));
        return DoubleStream.concat(even, dense).sorted().distinct().toArray();
    }

    /** The revenue of the best auction. */
    public double optimal() {
        return integral(0, y -> 1 - product(y, true, -1));
    }

    /** The revenue of the second price, hence of the first price where bidders are alike, with a reserve. */
    public double secondPrice(double reserve) {
        return postedPrice(reserve) + integral(reserve, this::two);
    }

    /** The revenue of a price that is offered to all. */
    public double postedPrice(double price) {
        return price * (1 - product(price, false, -1));
    }

    /** The mean of the highest value. */
    public double fullSurplus() {
        return integral(0, y -> 1 - product(y, false, -1));
    }

    /** The reserve price that is best at the second price. */
    public double bestReserve() {
        return best(this::secondPrice);
    }

    /** The best price to post. */
    public double bestPrice() {
        return best(this::postedPrice);
    }

    private double two(double y) {
        double two = 1 - product(y, false, -1);
        for (int i = 0; i < demands.size(); i++) {
            two -= demands.get(i).survival(y) * product(y, false, i);
        }
        return two;
    }

    /** The chance that no bidder, one left out, reaches y with his value or his ironed virtual value. */
    private double product(double y, boolean virtual, int leftOut) {
        double product = 1;
        for (int i = 0; i < demands.size(); i++) {
            if (i != leftOut) {
                ContinuousDemand demand = demands.get(i);
                product *= 1 - (virtual ? demand.survival(demand.price(y)) : demand.survival(y));
            }
        }
        return product;
    }

    /** The best end of a piece, then golden section about it. */
    private double best(DoubleUnaryOperator revenue) {
        int best = 0;
        for (int k = 1; k < ends.length; k++) {
            best = revenue.applyAsDouble(ends[k]) > revenue.applyAsDouble(ends[best]) ? k : best;
        }
        double low = ends[Math.max(0, best - 1)];
        double high = ends[Math.min(ends.length - 1, best + 1)];
        double golden = (Math.sqrt(5) - 1) / 2;
        while (high - low > 1e-9 * top) {
            double a = high - golden * (high - low);
            double b = low + golden * (high - low);
            if (revenue.applyAsDouble(a) >= revenue.applyAsDouble(b)) {
                high = b;
            } else {
                low = a;
            }
        }
        return (low + high) / 2;
    }

    /** Adaptive Simpson over pieces, which finds the jumps where something is ironed. */
    private double integral(double from, DoubleUnaryOperator f) {
        double sum = 0;
        for (int k = 1; k < ends.length; k++) {
            double a = Math.max(from, ends[k - 1]);
            double b = ends[k];
            if (a < b) {
                double fa = f.applyAsDouble(a);
                double fm = f.applyAsDouble((a + b) / 2);
                double fb = f.applyAsDouble(b);
                sum += simpson(f, new double[] {a, b, fa, fm, fb}, ACCURACY * top / ends.length, DEPTH);
            }
        }
        return sum;
    }

    private static double simpson(DoubleUnaryOperator f, double[] piece, double accuracy, int depth) {
        double a = piece[0];
        double b = piece[1];
        double m = (a + b) / 2;
        double left = f.applyAsDouble((a + m) / 2);
        double right = f.applyAsDouble((m + b) / 2);
        double whole = (b - a) / 6 * (piece[2] + 4 * piece[3] + piece[4]);
        double halves = (b - a) / 12 * (piece[2] + 4 * left + 2 * piece[3] + 4 * right + piece[4]);
        if (depth == 0 || Math.abs(halves - whole) <= 15 * accuracy) {
            return halves + (halves - whole) / 15;
        }
        return simpson(f, new double[] {a, m, piece[2], left, piece[3]}, accuracy / 2, depth - 1)
                + simpson(f, new double[] {m, b, piece[3], right, piece[4]}, accuracy / 2, depth - 1);
    }
}
