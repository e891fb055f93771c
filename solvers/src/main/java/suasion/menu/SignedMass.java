package suasion.menu;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Revenue as an integral of u against a signed mass, brought to finitely many places such that it does not fall: mass
 * above 0 to the corners of its cell, u being at most what lies between them, mass below 0 to its mean, by Jensen.
 *
 * <pre>
 *   R(u) = sum_j (b_j f_j(b_j) E u(b_j, .) - a_j f_j(a_j) E u(a_j, .)) - int u (f + sum_j e_j f_-j),  e_j = (v f_j)'
 * </pre>
 *
 * <p>Places are numbered by twice their edge, plus one for a cell's mean. Beyond the last edge of an unbounded law u is
 * at most u at the edge plus what the value exceeds it by.
 */
final class SignedMass {
    /** A sign of e/f within this of 0 is not relied on. */
    private static final double UNSURE = 1e-6;

    private static final double NEGLIGIBLE = 1e-18;
    private static final int NONE = -1;

    /**
     * A place with its mass.
     *
     * @param index twice the edge, or twice the cell plus one, per good
     * @param at where it is
     * @param mass the mass; below 0 at means
     */
    record Place(int[] index, double[] at, double mass) {}

    private final List<Axis> axes;
    private final int m;
    private final int[] classes;
    private final Map<String, double[]> corners = new TreeMap<>();
    private final List<Place> places = new ArrayList<>();
    private double constant;

    SignedMass(List<Axis> axes) {
        this.axes = axes;
        this.m = axes.size();
        this.classes = new int[m];
        for (int j = 0; j < m; j++) {
            classes[j] = j;
            for (int other = j - 1; other >= 0; other--) {
                classes[j] = axes.get(other).law().equals(axes.get(j).law()) ? classes[other] : classes[j];
            }
        }
        for (Axis axis : axes) {
            constant += axis.cut;
        }
        interior(new int[m], 0);
        for (int j = 0; j < m; j++) {
            face(j);
        }
        for (Map.Entry<String, double[]> corner : corners.entrySet()) {
            int[] index = Arrays.stream(corner.getKey().split(" "))
                    .mapToInt(Integer::parseInt)
                    .toArray();
            double[] at = new double[m];
            Arrays.setAll(at, j -> axes.get(j).edges[index[j] / 2]);
            places.add(new Place(index, at, corner.getValue()[0]));
        }
    }

    /** The places. */
    List<Place> places() {
        return places;
    }

    /** What is to be added whatever u is. */
    double constant() {
        return constant;
    }

    private void interior(int[] cell, int j) {
        if (j < m) {
            for (int i = 0; i < axes.get(j).cells(); i++) {
                cell[j] = i;
                interior(cell, j + 1);
            }
            return;
        }
        double least = 1;
        double most = 1;
        boolean[] falls = new boolean[m];
        for (int t = 0; t < m; t++) {
            Axis axis = axes.get(t);
            least += axis.least[cell[t]];
            most += axis.most[cell[t]];
            falls[t] = axis.flux[cell[t]] < 0;
        }
        boolean[] all = new boolean[m];
        Arrays.fill(all, true);
        if (least > UNSURE) {
            toMean(cell, true, all, 1, NONE);
        } else if (most < -UNSURE) {
            toCorners(cell, true, all, -1, NONE);
        } else {
            boolean[] rises = new boolean[m];
            for (int t = 0; t < m; t++) {
                rises[t] = !falls[t];
            }
            toMean(cell, true, rises, 1, NONE);
            toCorners(cell, false, falls, -1, NONE);
        }
    }

    private void face(int j) {
        if (axes.get(j).top > 0) {
            face(j, new int[m], 0, true);
        }
        if (axes.get(j).bottom > 0) {
            face(j, new int[m], 0, false);
        }
    }

    private void face(int j, int[] cell, int t, boolean top) {
        if (t == m) {
            if (top) {
                toCorners(cell, true, new boolean[m], axes.get(j).top, j);
            } else {
                toMean(cell, true, new boolean[m], axes.get(j).bottom, j);
            }
            return;
        }
        if (t == j) {
            cell[t] = top ? axes.get(j).cells() : 0;
            face(j, cell, t + 1, top);
            return;
        }
        for (int i = 0; i < axes.get(t).cells(); i++) {
            cell[t] = i;
            face(j, cell, t + 1, top);
        }
    }

    /**
     * Product over goods of the integrals of 1 (power 0) or v (power 1), of e for good {@code e} and of f elsewhere.
     */
    private double product(int[] cell, int e, int moment, int end) {
        double product = 1;
        for (int t = 0; t < m; t++) {
            if (t != end) {
                Axis axis = axes.get(t);
                int i = cell[t];
                product *= t == e
                        ? (t == moment ? axis.fluxMoment[i] : axis.flux[i])
                        : (t == moment ? axis.moment[i] : axis.mass[i]);
            }
        }
        return product;
    }

    private void toMean(int[] cell, boolean f, boolean[] e, double factor, int end) {
        double mass = sum(cell, f, e, NONE, end) * factor;
        if (!(mass > NEGLIGIBLE)) {
            return;
        }
        double[] at = new double[m];
        int[] index = new int[m];
        for (int t = 0; t < m; t++) {
            Axis axis = axes.get(t);
            if (t == end) {
                at[t] = axis.edges[cell[t]];
                index[t] = 2 * cell[t];
            } else {
                double mean = sum(cell, f, e, t, end) * factor / mass;
                at[t] = Math.min(Math.max(mean, axis.edges[cell[t]]), axis.edges[cell[t] + 1]);
                index[t] = 2 * cell[t] + 1;
            }
        }
        places.add(new Place(index, at, -mass));
    }

    private double sum(int[] cell, boolean f, boolean[] e, int moment, int end) {
        double sum = f ? product(cell, NONE, moment, end) : 0;
        for (int t = 0; t < m; t++) {
            if (e[t]) {
                sum += product(cell, t, moment, end);
            }
        }
        return sum;
    }

    private void toCorners(int[] cell, boolean f, boolean[] e, double factor, int end) {
        for (int t = 0; t < m; t++) {
            if (t != end && axes.get(t).isTail(cell[t])) {
                double edge = axes.get(t).edges[cell[t]];
                constant += factor * (sum(cell, f, e, t, end) - edge * sum(cell, f, e, NONE, end));
            }
        }
        for (int corner = 0; corner < 1 << m; corner++) {
            double weight = f ? weight(cell, NONE, corner, end) : 0;
            for (int t = 0; t < m; t++) {
                weight += e[t] ? weight(cell, t, corner, end) : 0;
            }
            weight *= factor;
            if (weight > 0) {
                StringBuilder key = new StringBuilder();
                for (int t = 0; t < m; t++) {
                    key.append(2 * (cell[t] + (t == end ? 0 : corner >> t & 1))).append(' ');
                }
                corners.computeIfAbsent(key.toString().strip(), k -> new double[1])[0] += weight;
            }
        }
    }

    /** Product of the integrals against the hats of a corner; 0 for corners that are not there. */
    private double weight(int[] cell, int e, int corner, int end) {
        double product = 1;
        for (int t = 0; t < m; t++) {
            boolean upper = (corner >> t & 1) == 1;
            if (t == end) {
                product *= upper ? 0 : 1;
            } else {
                Axis axis = axes.get(t);
                int i = cell[t];
                double whole = t == e ? axis.flux[i] : axis.mass[i];
                double first = t == e ? axis.fluxMoment[i] : axis.moment[i];
                double a = axis.edges[i];
                double b = axis.edges[i + 1];
                product *= axis.isTail(i)
                        ? (upper ? 0 : whole)
                        : (upper ? first - a * whole : b * whole - first) / (b - a);
            }
        }
        return product;
    }

    /** Whether two goods have the same law. */
    boolean isAlike(int a, int b) {
        return classes[a] == classes[b];
    }

    /** The index with goods of the same law in descending order: the places of one class are alike. */
    int[] alike(int[] index) {
        int[] sorted = index.clone();
        for (int a = 0; a < m; a++) {
            for (int b = a + 1; b < m; b++) {
                if (classes[a] == classes[b] && sorted[a] < sorted[b]) {
                    int swap = sorted[a];
                    sorted[a] = sorted[b];
                    sorted[b] = swap;
                }
            }
        }
        return sorted;
    }
}
