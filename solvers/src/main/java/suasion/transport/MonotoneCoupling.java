package suasion.transport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.ExactSum;
import suasion.transport.Coupling.Atom;

/**
 * What the monotone coupling of given marginals is worth in one state: all receivers' quantiles move together, upwards
 * or, for some receivers, downwards.
 *
 * <p>For a supermodular payoff no coupling of the same marginals is worth more than the co-monotone one, all upwards;
 * for a submodular payoff of two receivers none more than the anti-monotone one (Lorentz 1953; Cambanis, Simons and
 * Stout 1976). With {@link Orientation} receivers it is the same after counting some receivers' beliefs from 1 down.
 */
final class MonotoneCoupling {
    private MonotoneCoupling() {}

    /** The worth of the monotone coupling with the marginals of a law in a state, exactly. */
    static BigFraction worth(BeliefDesign design, Coupling coupling, int state, Orientation orientation) {
        List<List<BigFraction>> beliefs = new ArrayList<>();
        List<List<BigFraction>> cumulated = new ArrayList<>();
        for (int i = 0; i < design.receivers().size(); i++) {
            Comparator<BigFraction> order = Comparator.naturalOrder();
            TreeMap<BigFraction, BigFraction> marginal = new TreeMap<>(orientation.isUp(i) ? order : order.reversed());
            for (Atom atom : coupling.atoms()) {
                marginal.merge(atom.beliefs().get(i), atom.in(state), BigFraction::add);
            }
            beliefs.add(List.copyOf(marginal.keySet()));
            List<BigFraction> sums = new ArrayList<>();
            ExactSum sum = new ExactSum();
            for (BigFraction mass : marginal.values()) {
                sums.add(sum.add(mass).value());
            }
            cumulated.add(sums);
        }
        int[] at = new int[beliefs.size()];
        BigFraction done = BigFraction.ZERO;
        ExactSum worth = new ExactSum();
        while (done.compareTo(BigFraction.ONE) < 0) {
            BigFraction next = BigFraction.ONE;
            for (int i = 0; i < at.length; i++) {
                while (cumulated.get(i).get(at[i]).compareTo(done) <= 0) {
                    at[i]++;
                }
                BigFraction end = cumulated.get(i).get(at[i]);
                next = end.compareTo(next) < 0 ? end : next;
            }
            List<BigFraction> held = new ArrayList<>();
            for (int i = 0; i < at.length; i++) {
                held.add(beliefs.get(i).get(at[i]));
            }
            worth.addProduct(next.subtract(done), design.worth(state, held));
            done = next;
        }
        return worth.value();
    }

    /** What a law is worth in a state. */
    static BigFraction worth(BeliefDesign design, Coupling coupling, int state) {
        ExactSum worth = new ExactSum();
        for (Atom atom : coupling.atoms()) {
            if (atom.in(state).getNumerator().signum() > 0) {
                worth.addProduct(atom.in(state), design.worth(state, atom.beliefs()));
            }
        }
        return worth.value();
    }

    /**
     * Which way each receiver's quantiles move.
     *
     * @param up one per receiver; the first always moves up
     */
    record Orientation(List<Boolean> up) {
        Orientation {
            up = List.copyOf(up);
        }

        static Orientation of(int receivers, int mask) {
            Boolean[] up = new Boolean[receivers];
            Arrays.setAll(up, i -> (mask >> i & 1) == 0);
            return new Orientation(List.of(up));
        }

        boolean isUp(int receiver) {
            return up.get(receiver);
        }

        boolean isTogether() {
            return up.stream().allMatch(Boolean::booleanValue);
        }
    }
}
