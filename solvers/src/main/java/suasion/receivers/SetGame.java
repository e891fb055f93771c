package suasion.receivers;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.ExactSum;
import suasion.game.Game;
import suasion.mechanism.DesignProblem;

/**
 * A problem among players of two actions each, as set functions: S is the set of those who take their second action,
 * numbered as the outcome of the game.
 *
 * <pre>
 *   f(S)     the designer's payoff, its sign changed where he minimises
 *   d_i(S)   = u_i(S) - u_i(S with i's action changed): g_i(S) for i in S, -g_i(S plus i) otherwise
 *   G(S)     = sum_i d_i(S), what following is worth to all players together
 * </pre>
 *
 * <p>Source: Dughmi, Niazadeh, Psomas and Weinberg (2019), section 7.
 */
final class SetGame {
    private final DesignProblem problem;
    private final Game game;
    private final int players;
    private final BigFraction sign;

    SetGame(DesignProblem problem) {
        if (!isOne(problem)) {
            throw new IllegalArgumentException("players of two actions without types are needed");
        }
        this.problem = problem;
        this.game = problem.game();
        this.players = game.players().size();
        this.sign = new BigFraction(problem.sense().sign());
    }

    /** Whether every player has two actions and no private information. */
    static boolean isOne(DesignProblem problem) {
        return problem.game().players().stream()
                .allMatch(
                        player -> player.actions().size() == 2 && player.types().size() == 1);
    }

    /** Whether {@code perSet} numbers for every state and set are at most {@code most}. */
    static boolean isEnumerable(DesignProblem problem, long perSet, long most) {
        return problem.game().outcomes() <= most / perSet / problem.game().cells();
    }

    DesignProblem problem() {
        return problem;
    }

    int players() {
        return players;
    }

    int cells() {
        return game.cells();
    }

    /** Number of sets. */
    long sets() {
        return game.outcomes();
    }

    BigFraction prior(int cell) {
        return game.prior().get(cell);
    }

    boolean isLive(int cell) {
        return prior(cell).getNumerator().signum() > 0;
    }

    boolean contains(long set, int player) {
        return game.actionOf(set, player) == 1;
    }

    /** S with i's action changed. */
    long change(long set, int player) {
        return game.replace(set, player, 1 - game.actionOf(set, player));
    }

    BigFraction designer(int cell, long set) {
        return problem.objective().exact(cell, set).multiply(sign);
    }

    BigFraction player(int player, int cell, long set) {
        return game.payoffs().get(player).exact(cell, set);
    }

    /** d_i(S). */
    BigFraction gain(int player, int cell, long set) {
        return player(player, cell, set).subtract(player(player, cell, change(set, player)));
    }

    /** G(S). */
    BigFraction total(int cell, long set) {
        ExactSum sum = new ExactSum();
        for (int player = 0; player < players; player++) {
            sum.add(player(player, cell, set));
            sum.add(player(player, cell, change(set, player)).negate());
        }
        return sum.value();
    }

    /** A value in the designer's own sign. */
    BigFraction own(BigFraction value) {
        return value.multiply(sign);
    }

    /** The members of a set: "{ann, bob}". */
    String name(long set) {
        return IntStream.range(0, players)
                .filter(player -> contains(set, player))
                .mapToObj(player -> game.players().get(player).name())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    String state(int cell) {
        return game.cellName(cell);
    }

    List<BigFraction> prior() {
        return game.prior();
    }
}
