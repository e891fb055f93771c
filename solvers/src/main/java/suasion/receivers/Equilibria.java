package suasion.receivers;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.ExactSum;

/**
 * The pure equilibria of the game that players of two actions play at a common belief: sets S with sum_cell
 * belief(cell) d_i(S) &gt;= 0 for every i.
 */
final class Equilibria {
    private final SetGame game;

    Equilibria(SetGame game) {
        this.game = game;
    }

    /** Whether nobody wants to change his action when all hold the belief, one weight per cell. */
    boolean isOne(long set, List<BigFraction> belief) {
        return IntStream.range(0, game.players())
                .allMatch(i -> gain(i, set, belief).signum() >= 0);
    }

    private ExactSum gain(int player, long set, List<BigFraction> belief) {
        ExactSum sum = new ExactSum();
        for (int cell = 0; cell < game.cells(); cell++) {
            if (belief.get(cell).getNumerator().signum() > 0) {
                sum.addProduct(belief.get(cell), game.gain(player, cell, set));
            }
        }
        return sum;
    }

    /** The equilibrium that the designer likes best, by looking at all sets; empty where there is no pure one. */
    OptionalLong best(List<BigFraction> belief) {
        OptionalLong best = OptionalLong.empty();
        BigFraction highest = null;
        for (long set = 0; set < game.sets(); set++) {
            if (isOne(set, belief)) {
                BigFraction value = designer(set, belief);
                if (highest == null || value.compareTo(highest) > 0) {
                    highest = value;
                    best = OptionalLong.of(set);
                }
            }
        }
        return best;
    }

    /**
     * The largest equilibrium where externalities are positive, which a designer with a monotone payoff likes best:
     * from everybody on, whoever would rather not act leaves (Topkis 1979).
     */
    long largest(List<BigFraction> belief) {
        long set = game.sets() - 1;
        for (int i = 0; i < game.players(); i++) {
            if (game.contains(set, i) && gain(i, set, belief).signum() < 0) {
                set = game.change(set, i);
                i = -1;
            }
        }
        return set;
    }

    /** sum_cell belief(cell) f(S), in the sign in which more is better. */
    BigFraction designer(long set, List<BigFraction> belief) {
        ExactSum sum = new ExactSum();
        for (int cell = 0; cell < game.cells(); cell++) {
            sum.addProduct(belief.get(cell), game.designer(cell, set));
        }
        return sum.value();
    }

    /** sum_cell belief(cell) u_i(S). */
    BigFraction player(int player, long set, List<BigFraction> belief) {
        ExactSum sum = new ExactSum();
        for (int cell = 0; cell < game.cells(); cell++) {
            sum.addProduct(belief.get(cell), game.player(player, cell, set));
        }
        return sum.value();
    }
}
