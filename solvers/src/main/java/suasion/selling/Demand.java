package suasion.selling;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.ExactSum;
import suasion.game.Game;
import suasion.mechanism.DesignProblem;

/**
 * Who may buy information: what every type of the buyer believes, gets and would pay.
 *
 * <pre>
 *   weight(t, s, a) = Pr(s | t) u(s, a; t)
 *   value(t, E)     = sum over signals of max_a sum_s weight(t, s, a) E(signal | s)
 *   gain(t, E)      = value(t, E) - max_a sum_s weight(t, s, a)
 *   worth(t)        = sum_s max_a weight(t, s, a) - max_a sum_s weight(t, s, a)
 * </pre>
 *
 * <p>Types and states of probability 0 are left out, so numbers here are not those of the game: see {@link #type} and
 * {@link #state}. Blackwell (1953) for values of experiments; Bergemann, Bonatti and Smolin (2018) for types as
 * beliefs.
 */
final class Demand {
    private final Game game;
    private final int[] types;
    private final int[] states;
    private final BigFraction[] share;
    private final BigFraction[][][] weight;
    private final BigFraction[] uninformed;
    private final BigFraction[] worth;

    private Demand(Game game, int[] types, int[] states) {
        this.game = game;
        this.types = types;
        this.states = states;
        this.share = IntStream.of(types).mapToObj(t -> shareOf(game, t)).toArray(BigFraction[]::new);
        this.weight = new BigFraction[types.length][states.length][];
        for (int t = 0; t < types.length; t++) {
            for (int s = 0; s < states.length; s++) {
                int cell = cell(t, s);
                BigFraction belief = game.prior().get(cell).divide(share[t]);
                weight[t][s] = IntStream.range(0, (int) game.outcomes())
                        .mapToObj(a -> game.payoffs().get(0).exact(cell, a).multiply(belief))
                        .toArray(BigFraction[]::new);
            }
        }
        List<BigFraction> always = Collections.nCopies(states.length, BigFraction.ONE);
        this.uninformed =
                IntStream.range(0, types.length).mapToObj(t -> best(t, always)).toArray(BigFraction[]::new);
        this.worth = IntStream.range(0, types.length)
                .mapToObj(t -> informed(t).subtract(uninformed[t]))
                .toArray(BigFraction[]::new);
    }

    /**
     * Reads it from a game.
     *
     * @throws IllegalArgumentException unless there is exactly one player
     */
    static Demand of(DesignProblem problem) {
        Game game = problem.game();
        if (game.players().size() != 1) {
            throw new IllegalArgumentException(
                    "one buyer is needed, not " + game.players().size());
        }
        int all = game.players().get(0).types().size();
        int[] types = IntStream.range(0, all)
                .filter(t -> shareOf(game, t).getNumerator().signum() > 0)
                .toArray();
        int[] states = IntStream.range(0, game.states().size())
                .filter(s -> IntStream.range(0, all)
                        .anyMatch(t ->
                                game.prior().get(s * all + t).getNumerator().signum() > 0))
                .toArray();
        return new Demand(game, types, states);
    }

    private static BigFraction shareOf(Game game, int type) {
        ExactSum sum = new ExactSum();
        int all = game.players().get(0).types().size();
        IntStream.range(0, game.states().size())
                .forEach(s -> sum.add(game.prior().get(s * all + type)));
        return sum.value();
    }

    int types() {
        return types.length;
    }

    int states() {
        return states.length;
    }

    int actions() {
        return (int) game.outcomes();
    }

    /** The number of a type in the game. */
    int type(int t) {
        return types[t];
    }

    /** The number of a state in the game. */
    int state(int s) {
        return states[s];
    }

    /** The cell of the game in which a type is in a state. */
    int cell(int t, int s) {
        return states[s] * game.players().get(0).types().size() + types[t];
    }

    /** What people call a type; the buyer's name where he has no private type. */
    String name(int t) {
        List<String> names = game.players().get(0).types();
        return names.get(types[t]).isEmpty() ? game.players().get(0).name() : names.get(types[t]);
    }

    /** Pr(t). */
    BigFraction share(int t) {
        return share[t];
    }

    /** Pr(s | t) u(s, a; t). */
    BigFraction weight(int t, int s, int a) {
        return weight[t][s][a];
    }

    /** What an action brings a type, states weighted by a column of likelihoods. */
    BigFraction payoff(int t, List<BigFraction> likelihood, int a) {
        ExactSum sum = new ExactSum();
        for (int s = 0; s < states.length; s++) {
            if (likelihood.get(s).getNumerator().signum() != 0) {
                sum.addProduct(weight[t][s][a], likelihood.get(s));
            }
        }
        return sum.value();
    }

    /** What the best action brings a type, states weighted by a column of likelihoods. */
    BigFraction best(int t, List<BigFraction> likelihood) {
        return IntStream.range(0, actions())
                .mapToObj(a -> payoff(t, likelihood, a))
                .max(BigFraction::compareTo)
                .orElseThrow();
    }

    /** What a type gets who is told nothing. */
    BigFraction uninformed(int t) {
        return uninformed[t];
    }

    /** What full information adds to what a type gets without any: the most that he pays for anything. */
    BigFraction worth(int t) {
        return worth[t];
    }

    private BigFraction informed(int t) {
        ExactSum sum = new ExactSum();
        for (BigFraction[] row : weight[t]) {
            sum.add(List.of(row).stream().max(BigFraction::compareTo).orElseThrow());
        }
        return sum.value();
    }

    /** What an experiment adds to what a type gets without any; before its fee. */
    BigFraction gain(int t, Experiment experiment) {
        ExactSum sum = new ExactSum();
        experiment.signals().forEach(column -> sum.add(best(t, column)));
        return sum.value().subtract(uninformed[t]);
    }

    /** Revenue of a seller who knows the type: sum_t Pr(t) worth(t). */
    BigFraction surplus() {
        ExactSum sum = new ExactSum();
        IntStream.range(0, types.length).forEach(t -> sum.addProduct(share[t], worth(t)));
        return sum.value();
    }

    @Override
    public String toString() {
        return types.length + " types, " + states.length + " states, " + actions() + " actions";
    }
}
