package suasion.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.ToldBeliefs;

/**
 * A sender who cares what several receivers believe about two states.
 *
 * <p>Optimise E[u_state(x_1..x_n)] over information structures, x_i the posterior of receiver i. As conditional laws
 * (nu_low, nu_high) of what everybody is told that is: maximise (1 - p) sum u_low nu_low + p sum u_high nu_high subject
 * to, for every receiver i and belief x, p (1 - x) nu_high,i(x) = (1 - p) x nu_low,i(x) (CALIBRATION).
 *
 * <p>Source: Arieli, Babichenko, Sandomirskiy and Tamuz (2021).
 *
 * @param sender what people call the sender; {@link DesignProblem#NOBODY} where none speaks
 * @param receivers their names, at least one
 * @param states the names of the two states, low and high
 * @param prior p, the probability of the second state, strictly between 0 and 1
 * @param payoffs u_low and u_high
 * @param sense whether the sender maximises or minimises
 */
public record BeliefDesign(
        String sender,
        List<String> receivers,
        List<String> states,
        BigFraction prior,
        List<EnclosedPayoff> payoffs,
        Sense sense) {
    public BeliefDesign {
        receivers = List.copyOf(receivers);
        states = List.copyOf(states);
        payoffs = List.copyOf(payoffs);
        if (receivers.isEmpty() || states.size() != 2 || payoffs.size() != 2) {
            throw new IllegalArgumentException("one receiver or more, two states, a payoff in each");
        }
        if (prior.getNumerator().signum() <= 0 || prior.compareTo(BigFraction.ONE) >= 0) {
            throw new IllegalArgumentException("the prior must lie strictly between 0 and 1, it is " + prior);
        }
    }

    /** Probability of each state. */
    public List<BigFraction> stateProbabilities() {
        return List.of(BigFraction.ONE.subtract(prior), prior);
    }

    /** The sender's payoff in a state, its sign turned where it is minimised: what solvers maximise. */
    public double worth(int state, double[] beliefs) {
        return sense.sign() * payoffs.get(state).approx(beliefs);
    }

    /** The same exactly. */
    public BigFraction worth(int state, List<BigFraction> beliefs) {
        return payoffs.get(state).exact(beliefs).multiply(new BigFraction(sense.sign()));
    }

    /**
     * How much a bound leaves open beyond a value that some calibrated law has, at least 0.
     *
     * @throws IllegalStateException if the bound is on the wrong side, which proves that it or the value is wrong
     */
    BigFraction gap(BigFraction bound, BigFraction value) {
        BigFraction gap = bound.subtract(value).multiply(new BigFraction(sense.sign()));
        if (gap.getNumerator().signum() < 0) {
            throw new IllegalStateException("a calibrated law is worth %s, beyond the bound %s"
                    .formatted(Exact.show(value), Exact.show(bound)));
        }
        return gap;
    }

    /**
     * The finite game in which every receiver holds one of some beliefs: his actions are these, 0, 1 and the prior, and
     * he gets minus the squared error, -(x - 1{state = high})^2, which is largest in the mean at his posterior.
     *
     * @param beliefs one list per receiver, in any order
     */
    public DesignProblem problem(List<? extends Iterable<BigFraction>> beliefs) {
        List<List<BigFraction>> held = beliefs.stream().map(this::held).toList();
        List<Player> players = IntStream.range(0, receivers.size())
                .mapToObj(i -> Player.uninformed(
                        receivers.get(i),
                        held.get(i).stream().map(ToldBeliefs::name).toList()))
                .toList();
        List<Payoff> errors = IntStream.range(0, receivers.size())
                .<Payoff>mapToObj(i -> new SquaredError(held, i))
                .toList();
        Game game = new Game(states, players, stateProbabilities(), errors);
        return new DesignProblem(game, sender, new HeldBeliefs(held, payoffs), sense, BigFraction.ZERO).telling();
    }

    private List<BigFraction> held(Iterable<BigFraction> told) {
        TreeSet<BigFraction> all = new TreeSet<>(List.of(BigFraction.ZERO, prior, BigFraction.ONE));
        told.forEach(all::add);
        return new ArrayList<>(all);
    }
}
