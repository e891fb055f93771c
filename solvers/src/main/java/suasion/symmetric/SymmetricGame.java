package suasion.symmetric;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.ExactSum;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Regime;
import suasion.mechanism.TypeLaw;

/**
 * One receiver who chooses among n actions that are alike before their types are drawn; an action of type k pays the
 * receiver r_k and the sender s_k.
 *
 * <p>Source: Dughmi, Niazadeh, Psomas and Weinberg (2019), section 5.
 *
 * @param law the law of the types of n actions, n at least 2
 * @param receiver what people call the receiver
 * @param receives r, one number per type, in payoff units
 * @param sender what people call the sender
 * @param sends s, one number per type, in payoff units
 * @param sense whether the sender wants much or little of s
 * @param regime which payments he may promise
 */
public record SymmetricGame(
        TypeLaw law,
        String receiver,
        List<BigFraction> receives,
        String sender,
        List<BigFraction> sends,
        Sense sense,
        Regime regime) {
    /** What the receiver can do when told an action: take it. */
    public static final String FOLLOW = "follow";

    /** Or take another one, all of which look alike. */
    public static final String SWITCH = "switch";

    public SymmetricGame {
        receives = List.copyOf(receives);
        sends = List.copyOf(sends);
        int types = law.types().size();
        if (law.actions() < 2 || receives.size() != types || sends.size() != types) {
            throw new IllegalArgumentException(
                    law.actions() + " actions, payoffs " + receives + " and " + sends + " for " + types + " types");
        }
    }

    public SymmetricGame withRegime(Regime other) {
        return new SymmetricGame(law, receiver, receives, sender, sends, sense, other);
    }

    /** n. */
    public int actions() {
        return law.actions();
    }

    /** m. */
    public int types() {
        return law.types().size();
    }

    /** n / (n - 1): what one more unit of r from following is worth in the gain, see {@link SymmetricSolver}. */
    BigFraction leverage() {
        return new BigFraction(actions(), actions() - 1);
    }

    /** Pr(a given action has type k). */
    List<BigFraction> marginal() {
        if (law.isIndependent()) {
            return law.each();
        }
        return IntStream.range(0, types())
                .mapToObj(k -> {
                    ExactSum sum = new ExactSum();
                    law.compositions()
                            .forEach(c -> sum.addProduct(
                                    c.probability(), new BigFraction(c.counts().get(k), actions())));
                    return sum.value();
                })
                .toList();
    }

    /** The mean over the types of an action of which nothing is known. */
    BigFraction mean(List<BigFraction> values) {
        List<BigFraction> marginal = marginal();
        ExactSum sum = new ExactSum();
        for (int k = 0; k < types(); k++) {
            sum.addProduct(marginal.get(k), values.get(k));
        }
        return sum.value();
    }

    /** s with the sign that makes more of it better. */
    List<BigFraction> wanted() {
        BigFraction sign = new BigFraction(sense.sign());
        return sends.stream().map(s -> s.multiply(sign)).toList();
    }

    /** The game over pairs of types when nothing is said: the law of any two actions. */
    public DesignProblem problem() {
        int[] alike = new int[types()];
        Scaled law = OrderStatistics.of(law()).pairs(alike);
        return problem(Rounding.of(law).law(law));
    }

    /**
     * The game over pairs of types: cell (k, l) says that the recommended action has type k and another one, drawn
     * uniformly, type l; to follow pays r_k and s_k, to switch r_l and s_l.
     *
     * @param pairs the law of the pairs, k times the number of types plus l
     */
    DesignProblem problem(List<BigFraction> pairs) {
        List<String> cells = new ArrayList<>();
        for (String recommended : law.types()) {
            for (String other : law.types()) {
                cells.add(recommended + " over " + other);
            }
        }
        Player player = Player.uninformed(receiver, List.of(FOLLOW, SWITCH));
        return problem(new Game(cells, List.of(player), pairs, List.of(pairwise(receives))));
    }

    /** What the sender wants of a game over pairs. */
    DesignProblem problem(Game pairs) {
        return new DesignProblem(pairs, sender, pairwise(sends), sense, BigFraction.ZERO, regime);
    }

    private Payoff pairwise(List<BigFraction> values) {
        BigFraction[][] table = new BigFraction[types() * types()][];
        for (int k = 0; k < types(); k++) {
            for (int l = 0; l < types(); l++) {
                table[k * types() + l] = new BigFraction[] {values.get(k), values.get(l)};
            }
        }
        return Payoff.of(table);
    }
}
