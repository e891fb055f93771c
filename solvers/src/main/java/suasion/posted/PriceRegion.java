package suasion.posted;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * What the seller and the buyer can get at one price: a convex polygon, since two kinds of information under which the
 * price is posted can be mixed by a coin that nobody sees.
 *
 * <p>Corners are added until no edge can be pushed outwards, on large grids not by much: every edge has been the answer
 * of a program whose multipliers bound what lies beyond it.
 *
 * @param price index of the price
 * @param corners (profit, surplus), counter-clockwise from the least profit; two if the region is a segment, one if it
 *     is a point
 * @param gap how far beyond an edge the region may reach at most, in payoff units of (|profit| + |surplus|); 0 where
 *     the polygon is exact
 */
public record PriceRegion(int price, List<Corner> corners, BigFraction gap) {
    /** Values x prices up to which the polygon is exact; beyond it its edges are within a 500th of the scale. */
    private static final int EXACT = 150;

    private static final BigFraction COARSE = new BigFraction(1, 500);

    /** A point of the region. */
    public record Corner(BigFraction profit, BigFraction surplus) implements Comparable<Corner> {
        @Override
        public int compareTo(Corner other) {
            int first = profit.compareTo(other.profit);
            return first != 0 ? first : surplus.compareTo(other.surplus);
        }
    }

    public PriceRegion {
        corners = List.copyOf(corners);
    }

    /** The region of a price; empty if no information makes the seller post it. */
    static Optional<PriceRegion> of(UnknownDemand demand, int price) {
        return new Search(demand, price).run();
    }

    /** The least or most profit or surplus. */
    BigFraction extreme(boolean profit, boolean most) {
        return corners.stream()
                .map(corner -> profit ? corner.profit() : corner.surplus())
                .reduce((a, b) -> (a.compareTo(b) > 0) == most ? a : b)
                .orElseThrow();
    }

    /** Twice the area of a triangle, positive if it turns to the left. */
    private static BigFraction turn(Corner a, Corner b, Corner c) {
        return b.profit
                .subtract(a.profit)
                .multiply(c.surplus.subtract(a.surplus))
                .subtract(b.surplus.subtract(a.surplus).multiply(c.profit.subtract(a.profit)));
    }

    /** The convex hull, counter-clockwise from the smallest, without points on edges (Andrew 1979). */
    static List<Corner> hull(Set<Corner> points) {
        List<Corner> sorted = new ArrayList<>(new TreeSet<>(points));
        if (sorted.size() < 2) {
            return sorted;
        }
        List<Corner> hull = new ArrayList<>(chain(sorted));
        List<Corner> reversed = new ArrayList<>(sorted);
        Collections.reverse(reversed);
        hull.addAll(chain(reversed));
        return hull;
    }

    /** One side, without its last point. */
    private static List<Corner> chain(List<Corner> sorted) {
        List<Corner> chain = new ArrayList<>();
        for (Corner corner : sorted) {
            while (chain.size() > 1
                    && turn(chain.get(chain.size() - 2), chain.get(chain.size() - 1), corner)
                                    .getNumerator()
                                    .signum()
                            <= 0) {
                chain.remove(chain.size() - 1);
            }
            chain.add(corner);
        }
        return chain.subList(0, chain.size() - 1);
    }

    /** Pushes edges outwards. */
    private static final class Search {
        private final UnknownDemand demand;
        private final int price;
        private final Contraction contraction;
        private final BigFraction slack;
        private final Set<Corner> points = new HashSet<>();
        private BigFraction gap = BigFraction.ZERO;

        Search(UnknownDemand demand, int price) {
            this.demand = demand;
            this.price = price;
            boolean exact = demand.values().size() * demand.prices().size() <= EXACT;
            this.contraction = new Contraction(demand, !exact);
            this.slack = exact ? BigFraction.ZERO : COARSE.multiply(demand.scale());
        }

        Optional<PriceRegion> run() {
            BigFraction one = BigFraction.ONE;
            BigFraction zero = BigFraction.ZERO;
            if (!push(one, zero, null)) {
                return Optional.empty();
            }
            push(one.negate(), zero, null);
            push(zero, one, null);
            push(zero, one.negate(), null);
            Set<List<Corner>> settled = new HashSet<>();
            boolean grown = true;
            while (grown) {
                grown = false;
                List<Corner> hull = hull(points);
                for (int k = 0; k < hull.size() && hull.size() > 1 && !grown; k++) {
                    Corner a = hull.get(k);
                    Corner b = hull.get((k + 1) % hull.size());
                    if (settled.add(List.of(a, b))) {
                        grown = push(b.surplus.subtract(a.surplus), a.profit.subtract(b.profit), a);
                    }
                }
            }
            return Optional.of(new PriceRegion(price, hull(points), gap));
        }

        /**
         * Goes as far as possible in a direction.
         *
         * @param from a point that has been reached, null where none has
         * @return whether that is further than {@code from}
         */
        private boolean push(BigFraction profit, BigFraction surplus, Corner from) {
            BigFraction[][] worth = new BigFraction[demand.values().size()][demand.thresholds()];
            for (int v = 0; v < worth.length; v++) {
                for (int j = 0; j < worth[v].length; j++) {
                    worth[v][j] =
                            profit.multiply(demand.profit(price, j)).add(surplus.multiply(demand.surplus(v, price, j)));
                }
            }
            Optional<Contraction.Means> best = contraction.best(price, worth);
            if (best.isEmpty()) {
                return false;
            }
            Contraction.Means answer = best.get();
            BigFraction unit = profit.abs().add(surplus.abs());
            Corner found = new Corner(answer.profit(), answer.surplus());
            if (from != null) {
                BigFraction reached = profit.multiply(from.profit).add(surplus.multiply(from.surplus));
                BigFraction beyond = answer.value().subtract(reached).divide(unit);
                if (beyond.compareTo(slack) <= 0) {
                    BigFraction open = answer.bound().subtract(reached).divide(unit);
                    gap = open.compareTo(gap) > 0 ? open : gap;
                    return false;
                }
            }
            points.add(found);
            return true;
        }
    }
}
