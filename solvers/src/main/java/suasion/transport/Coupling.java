package suasion.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.ExactSum;
import suasion.game.Game;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Signal;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;

/**
 * A pair of conditional laws of what everybody is told: nu_low and nu_high, each summing to 1 exactly.
 *
 * @param atoms the profiles of beliefs that are told in some state, each once, in the order of the beliefs
 */
public record Coupling(List<Atom> atoms) {
    public Coupling {
        TreeMap<List<BigFraction>, Atom> sorted = new TreeMap<>(Coupling::compare);
        ExactSum low = new ExactSum();
        ExactSum high = new ExactSum();
        for (Atom atom : atoms) {
            if (sorted.put(atom.beliefs(), atom) != null) {
                throw new IllegalArgumentException("told twice: " + atom.beliefs());
            }
            low.add(atom.low());
            high.add(atom.high());
        }
        if (!low.value().equals(BigFraction.ONE) || !high.value().equals(BigFraction.ONE)) {
            throw new IllegalArgumentException("the laws sum to " + low.value() + " and " + high.value());
        }
        atoms = List.copyOf(sorted.values());
    }

    /**
     * A profile of beliefs and how likely it is told in each state.
     *
     * @param beliefs one per receiver
     * @param low nu_low, at least 0
     * @param high nu_high, at least 0
     */
    public record Atom(List<BigFraction> beliefs, BigFraction low, BigFraction high) {
        public Atom {
            beliefs = List.copyOf(beliefs);
            if (low.getNumerator().signum() < 0 || high.getNumerator().signum() < 0) {
                throw new IllegalArgumentException("negative mass at " + beliefs);
            }
        }

        /** How likely it is told in a state. */
        public BigFraction in(int state) {
            return state == 0 ? low : high;
        }

        /** How likely it is told. */
        public BigFraction mass(BigFraction prior) {
            return low.multiply(BigFraction.ONE.subtract(prior)).add(high.multiply(prior));
        }
    }

    private static int compare(List<BigFraction> a, List<BigFraction> b) {
        for (int i = 0; i < a.size(); i++) {
            int order = a.get(i).compareTo(b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** The beliefs that are told to each receiver, ascending. */
    public List<TreeSet<BigFraction>> told() {
        List<TreeSet<BigFraction>> told = new ArrayList<>();
        for (int i = 0; i < atoms.get(0).beliefs().size(); i++) {
            int receiver = i;
            told.add(new TreeSet<>(
                    atoms.stream().map(atom -> atom.beliefs().get(receiver)).toList()));
        }
        return told;
    }

    /** The mean of the sender's payoff, (1 - p) sum nu_low u_low + p sum nu_high u_high. */
    public BigFraction value(BeliefDesign design) {
        ExactSum sum = new ExactSum();
        for (Atom atom : atoms) {
            for (int state = 0; state < 2; state++) {
                if (atom.in(state).getNumerator().signum() > 0) {
                    sum.addProduct(
                            design.stateProbabilities().get(state).multiply(atom.in(state)),
                            design.payoffs().get(state).exact(atom.beliefs()));
                }
            }
        }
        return sum.value();
    }

    /**
     * The same as a signaling scheme of a finite game whose actions include the beliefs told.
     *
     * @param problem such as {@code design.problem(told())}
     */
    public Table scheme(DesignProblem problem) {
        Game game = problem.game();
        List<TreeSet<BigFraction>> told = told();
        List<List<Signal>> signals = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            List<Signal> own = new ArrayList<>();
            for (BigFraction belief : told.get(i)) {
                int action = problem.told().orElseThrow().beliefs().get(i).indexOf(belief);
                own.add(new Signal(game.players().get(i).actions().get(action), action));
            }
            signals.add(own);
        }
        int[][] heard = new int[atoms.size()][told.size()];
        BigFraction[][] rows = new BigFraction[2][atoms.size()];
        for (int k = 0; k < heard.length; k++) {
            for (int i = 0; i < told.size(); i++) {
                heard[k][i] = told.get(i).headSet(atoms.get(k).beliefs().get(i)).size();
            }
            rows[0][k] = atoms.get(k).low();
            rows[1][k] = atoms.get(k).high();
        }
        return Table.of(game, SignalSpace.listed(game, signals, heard), rows);
    }
}
