package suasion.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.ExactSum;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.mechanism.Accounts;
import suasion.mechanism.BestResponse;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Table;
import suasion.mechanism.Types;

/**
 * What the designer and the players get without information, with full information and under the mechanism, each in
 * payoff units per round; players' lists are in the order of the game's players. Null where a benchmark means nothing.
 *
 * <p>Payments count under a mechanism; without and with full information nobody is paid, whatever the regime. Where
 * types are reported the designer sells: full information has no price of its own, so the designer's benchmark of it is
 * null, while the player's is what he would have if it were free.
 *
 * @param noInformation the designer's payoff when nothing is said, players best-responding with ties for the designer
 * @param fullInformation the designer's payoff when the state is told
 * @param playersNoInformation the players' payoffs when nothing is said
 * @param playersFullInformation the players' payoffs when the state is told
 * @param players the players' payoffs under the mechanism
 * @param optimum the designer's payoff under the best mechanism; null where none is certified
 * @param playersOptimum the players' payoffs under the best mechanism; null where none is certified
 */
public record Benchmarks(
        BigFraction noInformation,
        BigFraction fullInformation,
        List<BigFraction> playersNoInformation,
        List<BigFraction> playersFullInformation,
        List<BigFraction> players,
        BigFraction optimum,
        List<BigFraction> playersOptimum) {
    /** Benchmarks beside which no optimum is known. */
    public Benchmarks(
            BigFraction noInformation,
            BigFraction fullInformation,
            List<BigFraction> playersNoInformation,
            List<BigFraction> playersFullInformation,
            List<BigFraction> players) {
        this(noInformation, fullInformation, playersNoInformation, playersFullInformation, players, null, null);
    }

    /** The same beside the best mechanism; unchanged where that is null. */
    public Benchmarks withOptimum(DesignProblem problem, Table best) {
        return best == null
                ? this
                : new Benchmarks(
                        noInformation,
                        fullInformation,
                        playersNoInformation,
                        playersFullInformation,
                        players,
                        Accounts.of(problem, best).expectedDesigner(),
                        players(problem, best));
    }

    /**
     * Benchmarks of a problem, and what the players get under a scheme when everybody obeys.
     *
     * <p>A single player best-responds, type by type where he has types, with ties for the designer and no margin. What
     * several players would do without or with full information is an equilibrium: those benchmarks are null, as they
     * are where nobody designs anything.
     */
    public static Benchmarks of(DesignProblem problem, Table table) {
        Game game = problem.game();
        List<BigFraction> players = players(problem, table);
        if (game.players().size() != 1 || !problem.hasDesigner()) {
            return new Benchmarks(null, null, null, null, players);
        }
        Payoff own = game.payoffs().get(0);
        int[] uninformed = uninformed(problem);
        int[] informed = new int[game.cells()];
        for (int cell = 0; cell < informed.length; cell++) {
            informed[cell] = BestResponse.in(problem, cell);
        }
        return new Benchmarks(
                expected(game, problem.objective(), uninformed),
                problem.types() == Types.REPORTED ? null : expected(game, problem.objective(), informed),
                List.of(expected(game, own, uninformed)),
                List.of(expected(game, own, informed)),
                players);
    }

    private static List<BigFraction> players(DesignProblem problem, Table table) {
        Accounts accounts = Accounts.of(problem, table);
        return IntStream.range(0, problem.game().players().size())
                .mapToObj(accounts::expectedPlayer)
                .toList();
    }

    /** The action in every cell of a single player who knows his type and nothing else. */
    private static int[] uninformed(DesignProblem problem) {
        Game game = problem.game();
        int types = game.players().get(0).types().size();
        int[] actions = new int[game.cells()];
        for (int type = 0; type < types; type++) {
            List<BigFraction> belief = new ArrayList<>();
            for (int cell = 0; cell < game.cells(); cell++) {
                belief.add(game.typeOf(cell, 0) == type ? game.prior().get(cell) : BigFraction.ZERO);
            }
            int action = BestResponse.to(problem, belief);
            for (int cell = 0; cell < game.cells(); cell++) {
                actions[cell] = game.typeOf(cell, 0) == type ? action : actions[cell];
            }
        }
        return actions;
    }

    private static BigFraction expected(Game game, Payoff payoff, int[] actions) {
        ExactSum sum = new ExactSum();
        for (int cell = 0; cell < game.cells(); cell++) {
            sum.addProduct(game.prior().get(cell), payoff.exact(cell, actions[cell]));
        }
        return sum.value();
    }
}
