package suasion.menu;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.convex.ConvexAnswer;
import suasion.convex.ConvexProgram;
import suasion.game.Exact;
import suasion.menu.SignedMass.Place;
import suasion.value.ContinuousLaw;
import suasion.value.Law;

/**
 * What no menu earns from one buyer whose values are independent and continuous.
 *
 * <p>For every convex u with u(a) = 0 and slopes in [0,1]^m revenue is an integral of u against a signed mass
 * ({@link SignedMass}), which is at most a weighted sum of u at finitely many places; of that sum a
 * {@link ConvexProgram} is the maximum. The gap falls with the square of the cells' width. Integrals over cells are
 * taken in doubles; {@value #ALLOWANCE} of the largest values is added for their rounding.
 *
 * <p>Source for the signed mass: Daskalakis, Deckelbaum and Tzamos (2017).
 *
 * @param bound at least the revenue of every menu
 * @param answer the program's optimum with its multipliers; its value and bound lack {@code constant}
 * @param nodes where u is looked at, in the order of the answer
 * @param constant what is added to the program's bound: tails, densities that are cut off, and the allowance
 */
public record ContinuumBound(double bound, ConvexAnswer answer, List<double[]> nodes, double constant) {
    private static final double ALLOWANCE = 1e-10;

    /**
     * The bound from a number of cells per good, a few more where a density turns.
     *
     * <p>Goods of finitely many values beside continuous ones count with all that they are worth: with X independent of
     * Y, Rev(X, Y) is at most E[X] + Rev(Y), since for every x what is asked less x times the chance of the first good
     * is a way to sell the second ones (Hart and Nisan 2017). The nodes are then over the continuous goods only.
     *
     * @param laws one per good, at least one of them continuous
     * @param cells at least 1
     * @throws IllegalArgumentException if no law is continuous
     */
    public static ContinuumBound of(List<Law> laws, int cells) {
        List<Law> smooth =
                laws.stream().filter(law -> law instanceof ContinuousLaw).toList();
        if (smooth.isEmpty()) {
            throw new IllegalArgumentException("no law is continuous: " + laws);
        }
        ContinuumBound own = ofContinuous(smooth, cells);
        double whole = laws.stream()
                .filter(law -> !smooth.contains(law))
                .mapToDouble(Law::mean)
                .map(mean -> mean * (1 + ALLOWANCE))
                .sum();
        return whole == 0
                ? own
                : new ContinuumBound(Math.nextUp(own.bound + whole), own.answer, own.nodes, own.constant + whole);
    }

    private static ContinuumBound ofContinuous(List<Law> laws, int cells) {
        List<Axis> axes = new ArrayList<>();
        double reach = 0;
        for (Law law : laws) {
            Axis axis = new Axis((ContinuousLaw) law, cells);
            axes.add(axis);
            reach += axis.edges[axis.cells() - (law.isUnbounded() ? 1 : 0)];
        }
        SignedMass mass = new SignedMass(axes);
        List<Place> places = mass.places();
        Map<List<Integer>, Integer> index = new HashMap<>();
        for (int k = 0; k < places.size(); k++) {
            index.put(key(places.get(k).index()), k);
        }
        List<double[]> nodes = new ArrayList<>();
        List<BigFraction[]> points = new ArrayList<>();
        List<BigFraction[]> gains = new ArrayList<>();
        List<BigFraction> costs = new ArrayList<>();
        BigFraction[] none = new BigFraction[laws.size()];
        Arrays.fill(none, BigFraction.ZERO);
        for (Place place : places) {
            double[] node = node(place, places, index, mass);
            nodes.add(node);
            points.add(Arrays.stream(node).mapToObj(Exact::of).toArray(BigFraction[]::new));
            costs.add(Exact.of(
                    places.get(index.get(key(mass.alike(place.index())))).mass()));
            gains.add(none);
        }
        ConvexProgram program = ConvexProgram.of(points, costs, gains);
        for (int k = 0; k < places.size(); k++) {
            near(program, k, places.get(k).index(), index);
        }
        ConvexAnswer answer = program.solve();
        double means = laws.stream().mapToDouble(Law::mean).sum();
        double constant = mass.constant() + ALLOWANCE * Math.max(means, reach);
        return new ContinuumBound(Math.nextUp(answer.bound().doubleValue() + constant), answer, nodes, constant);
    }

    /** The place, coordinates taken from the one that stands for all that are alike, so that they agree to the bit. */
    private static double[] node(Place place, List<Place> places, Map<List<Integer>, Integer> index, SignedMass mass) {
        int[] own = place.index();
        int[] alike = mass.alike(own);
        double[] from = places.get(index.get(key(alike))).at();
        double[] node = new double[own.length];
        for (int j = 0; j < own.length; j++) {
            int t = 0;
            while (!mass.isAlike(j, t) || alike[t] != own[j]) {
                t++;
            }
            node[j] = from[t];
        }
        return node;
    }

    /** Places at most one cell away in every good. */
    private static void near(ConvexProgram program, int k, int[] own, Map<List<Integer>, Integer> index) {
        int m = own.length;
        int all = (int) Math.pow(5, m);
        for (int offset = 0; offset < all; offset++) {
            int[] other = own.clone();
            int rest = offset;
            for (int j = 0; j < m; j++) {
                other[j] += rest % 5 - 2;
                rest /= 5;
            }
            Integer l = index.get(key(other));
            if (l != null && l != k) {
                program.near(k, l);
            }
        }
    }

    private static List<Integer> key(int[] index) {
        return Arrays.stream(index).boxed().toList();
    }
}
