package suasion.menu;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import suasion.game.Exact;

/**
 * Few offers read off what a grid of types gets: shares near 0 and 1 are these, and offers close to each other are one,
 * at the mean of what their types get and pay.
 */
final class ReadOff {
    private static final double SNAP = 0.04;
    private static final double NEAR = 0.12;
    private static final int BINS = 20;
    private static final double LEAST_MASS = 2e-3;
    private static final int MOST = 8;

    private ReadOff() {}

    private static final class Cluster {
        private final double[] shares;
        private double paid;
        private double mass;

        private Cluster(int goods) {
            this.shares = new double[goods];
        }

        private void add(double weight, double[] own, double price) {
            for (int j = 0; j < shares.length; j++) {
                shares[j] += weight * own[j];
            }
            paid += weight * price;
            mass += weight;
        }

        private Offer offer() {
            return new Offer(Arrays.stream(shares).map(sum -> sum / mass).toArray(), paid / mass);
        }
    }

    /** The offers of a grid's optimum, those of most buyers first; one stands for all that are alike. */
    static List<Offer> offers(MenuDesign grid, TypeOptimum optimum, Symmetry symmetry) {
        Map<List<Long>, Cluster> bins = new LinkedHashMap<>();
        for (int k = 0; k < grid.types().size(); k++) {
            double[] shares = symmetry.canonical(optimum.shares().get(k).stream()
                    .mapToDouble(Exact::toDouble)
                    .map(ReadOff::snap)
                    .toArray());
            if (Arrays.stream(shares).anyMatch(share -> share > 0)) {
                List<Long> bin = Arrays.stream(shares)
                        .mapToObj(share -> Math.round(share * BINS))
                        .toList();
                bins.computeIfAbsent(bin, key -> new Cluster(shares.length))
                        .add(
                                Exact.toDouble(grid.types().get(k).probability()),
                                shares,
                                Exact.toDouble(optimum.prices().get(k)));
            }
        }
        List<Cluster> sorted = new ArrayList<>(bins.values());
        sorted.sort(Comparator.comparingDouble((Cluster cluster) -> -cluster.mass));
        return merged(sorted);
    }

    private static List<Offer> merged(List<Cluster> sorted) {
        List<Offer> offers = new ArrayList<>();
        for (Cluster cluster : sorted) {
            Offer own = cluster.offer();
            boolean near = offers.stream().anyMatch(other -> distance(other, own) < NEAR);
            if (!near && cluster.mass >= LEAST_MASS && offers.size() < MOST) {
                offers.add(
                        new Offer(Arrays.stream(own.shares()).map(ReadOff::snap).toArray(), own.price()));
            }
        }
        return offers;
    }

    private static double distance(Offer a, Offer b) {
        double most = 0;
        for (int j = 0; j < a.shares().length; j++) {
            most = Math.max(most, Math.abs(a.shares()[j] - b.shares()[j]));
        }
        return most;
    }

    private static double snap(double share) {
        return share < SNAP ? 0 : share > 1 - SNAP ? 1 : share;
    }
}
