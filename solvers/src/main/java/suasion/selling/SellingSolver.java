package suasion.selling;

import java.util.Optional;
import java.util.stream.IntStream;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Sense;
import suasion.game.UserMistake;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Regime;
import suasion.mechanism.Table;
import suasion.mechanism.Types;
import suasion.solve.Benchmarks;
import suasion.solve.Solution;

/**
 * Solves the selling of information to one buyer with private types and proves the answer: the menu of fees and
 * experiments of most revenue, as a consulting mechanism, in which the buyer reports his type, pays its fee and is
 * recommended an action.
 *
 * <pre>
 *   maximise  sum_w f(w) t(w)
 *   with      payoff of w, honest and obedient - t(w)  &gt;=  payoff of w from pi(w'), best reply to every signal - t(w')
 *             payoff of w, honest and obedient - t(w)  &gt;=  payoff of w from the best action without information
 * </pre>
 *
 * <p>Rows of honesty are generated for the lies that are found to pay ({@link #solve}); {@link #whole} writes all of
 * them down. Processor seconds to the certificate, 20 types x 10 states x 10 actions, two cores shared with much else:
 *
 * <pre>
 *                                                 whole program   replies as they pay   plans as they pay
 *  payoffs on 1/10000, a belief per type            2.2 - 2.6         1.1 - 1.8             1.0 - 2.7
 *  payoffs 0, 1/3, 2/3, 1, one belief                                 2.9 - 3.1             5.7 and more
 *  rows                                              38,600         1,200 - 2,200           420 - 1,800
 * </pre>
 *
 * <p>Plans need the fewest rows, which is what the exact simplex minds, so small programs are written with them; large
 * ones with replies.
 *
 * <p>Source: Babaioff, Kleinberg and Paes Leme (2012), "Optimal mechanisms for selling information", for the consulting
 * mechanism; Bergemann, Bonatti and Smolin (2018) for types as beliefs; Xu (2019) for the program, whose lecture leaves
 * participation out.
 */
public final class SellingSolver {
    /** Rows up to which the exact simplex can finish, with one plan per pair of types. */
    private static final int FEW_ROWS = 320;

    private SellingSolver() {}

    /**
     * Whether this is a problem of selling information: one player, who reports his type, and a seller who maximises
     * what the fees bring and nothing else.
     */
    public static boolean applies(DesignProblem problem) {
        return problem.types() == Types.REPORTED
                && problem.game().players().size() == 1
                && problem.regime() == Regime.NONE
                && problem.robustness().getNumerator().signum() == 0
                && problem.sense() == Sense.MAX
                && IntStream.range(0, problem.game().cells()).allMatch(cell -> isZero(problem.objective(), cell));
    }

    private static boolean isZero(Payoff payoff, int cell) {
        return payoff.smallest(cell).getNumerator().signum() == 0
                && payoff.largest(cell).getNumerator().signum() == 0;
    }

    /**
     * Refuses to sell to a buyer who may not stay out: fees then have no limit.
     *
     * <p>The ray: honesty compares what a buyer has from one item with what he has from another, so raising all fees by
     * the same amount changes no side of it against the other; obedience concerns no fee. Revenue rises by that amount.
     *
     * @throws UserMistake unless {@code participation} holds
     */
    public static void requireParticipation(boolean participation) {
        if (!participation) {
            throw UserMistake.at(
                            "/participation",
                            "fees have no limit if the buyer may not stay out: honesty only compares fees with one"
                                    + " another, so raising all of them by 1 keeps every promise and raises revenue by 1,"
                                    + " again and again")
                    .maybe("Maybe participation: true, with which no fee exceeds what full information is worth.");
        }
    }

    /**
     * Refuses what is too large, or a buyer to whom nothing matters.
     *
     * @throws UserMistake saying what and why
     */
    public static void requireSolvable(DesignProblem problem) {
        Game game = problem.game();
        long types = game.players().get(0).types().size();
        long experiment = Math.multiplyExact(game.states().size(), game.outcomes());
        if (types * types * 2 > DesignProblem.LARGEST_PROGRAM / experiment) {
            throw UserMistake.at(
                    "",
                    "the menu is too large to find: %,d types, each of which can lie in %,d ways, x %,d states x %,d actions are more than %,d coefficients"
                            .formatted(
                                    types,
                                    types - 1,
                                    game.states().size(),
                                    game.outcomes(),
                                    DesignProblem.LARGEST_PROGRAM));
        }
        Payoff payoff = game.payoffs().get(0);
        boolean cares = IntStream.range(0, game.cells())
                .filter(cell -> game.prior().get(cell).getNumerator().signum() > 0)
                .anyMatch(cell -> !payoff.smallest(cell).equals(payoff.largest(cell)));
        if (!cares) {
            throw UserMistake.at(
                    "/buyer/payoff",
                    game.players().get(0).name()
                            + " is indifferent between all actions, whatever the state and his type: information is"
                            + " worth nothing to him, no fee above 0 can be charged, and there is no payoff in whose"
                            + " units a promise could be judged");
        }
    }

    /**
     * The menu of most revenue.
     *
     * @throws UserMistake as {@link #requireSolvable}
     * @throws IllegalArgumentException if this is no problem of selling information
     */
    public static Solution solve(DesignProblem problem) {
        return solution(problem, find(problem));
    }

    /**
     * The menu of most revenue alone, without second opinions and exhibits; empty where it is not certified.
     *
     * @throws UserMistake as {@link #requireSolvable}
     * @throws IllegalArgumentException if this is no problem of selling information
     */
    public static Optional<Table> optimum(DesignProblem problem) {
        CertifiedMenu found = find(problem);
        return found.isOptimal() ? Optional.of(found.table()) : Optional.empty();
    }

    private static CertifiedMenu find(DesignProblem problem) {
        SellingGame game = game(problem);
        long rows = (long) game.types() * (game.states() + game.types());
        return found(rows <= FEW_ROWS ? new PlanCuts(game) : new ReplyRows(game));
    }

    /**
     * The same by the whole program, in which every reply of every liar has a row: slower, kept for comparison.
     *
     * @throws UserMistake as {@link #requireSolvable}
     * @throws IllegalArgumentException if this is no problem of selling information
     */
    public static Solution whole(DesignProblem problem) {
        return solution(problem, found(ReplyRows.whole(game(problem))));
    }

    private static SellingGame game(DesignProblem problem) {
        if (!applies(problem)) {
            throw new IllegalArgumentException("one player who reports, and a seller who lives on fees, are needed");
        }
        requireSolvable(problem);
        return new SellingGame(problem);
    }

    private static CertifiedMenu found(HonestyRows honesty) {
        return new MenuSearch(honesty.consulting().game(), honesty).run();
    }

    private static Solution solution(DesignProblem problem, CertifiedMenu found) {
        Table optimum = found.isOptimal() ? found.table() : null;
        Solution solution = new Solution(
                problem,
                found.table(),
                found.claim(),
                found.certificate(),
                found.lines(),
                Benchmarks.of(problem, found.table()).withOptimum(problem, optimum),
                SecondOpinions.of(problem, found.certificate()),
                found.method(),
                null);
        return solution.with(MenuExhibits.of(solution));
    }
}
