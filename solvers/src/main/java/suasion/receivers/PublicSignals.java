package suasion.receivers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.ExactSum;
import suasion.game.Sense;
import suasion.lp.ExactAnswer;
import suasion.lp.ExactSimplex;
import suasion.lp.LinearProgram;
import suasion.lp.LinearProgram.Relation;
import suasion.mechanism.DesignProblem;

/**
 * The best that one announcement to everybody can do: each announcement induces a belief that all share, and S is a
 * pure equilibrium of the game played at it, the designer's choice among them.
 *
 * <pre>
 *   maximise sum x(cell, S) f(S)  with  sum_cell x(cell, S) d_i(S) &gt;= 0 for every S and i,  sum_S x(cell, S) = prior(cell)
 * </pre>
 *
 * <p>Always feasible with positive externalities, for then every belief has a pure equilibrium; otherwise perhaps not.
 *
 * <p>All sets together share only the rows of the prior, so the program is taken apart (Dantzig and Wolfe 1960): a
 * program over few pairs of a belief and an equilibrium there gives each state a price, and every set looks for the
 * belief at which it is an equilibrium and worth more than the belief's price. All in fractions; where no set finds
 * one, no public scheme is worth more.
 *
 * <p>Source: Arieli and Babichenko (2019), who compare private with public signals; Taneva (2019) for the program.
 *
 * @param value the scheme's worth to the designer, the exact optimum
 * @param players what the players get, summed
 * @param announcements how many different announcements are made
 */
public record PublicSignals(BigFraction value, BigFraction players, int announcements) {
    /** The largest number of players for whom the program is built. */
    public static final int MOST_PLAYERS = 12;

    /** The largest number of states. */
    public static final int MOST_STATES = 40;

    private static final int MOST_AT_ONCE = 20;

    /** Whether the program is small enough. */
    public static boolean fits(DesignProblem problem) {
        return SetGame.isOne(problem)
                && problem.game().players().size() <= MOST_PLAYERS
                && problem.game().cells() <= MOST_STATES
                && SetGame.isEnumerable(problem, problem.game().players().size(), 500_000);
    }

    /**
     * Solves the program.
     *
     * @return empty where no public scheme has a pure equilibrium after each announcement, which is proved
     */
    public static Optional<PublicSignals> of(DesignProblem problem) {
        return new Search(new SetGame(problem)).solve();
    }

    private static final class Search {
        private final SetGame game;
        private final int[] cells;
        private final List<PublicSet> sets = new ArrayList<>();
        private final List<PublicSet.Point> points = new ArrayList<>();
        private int next;

        Search(SetGame game) {
            this.game = game;
            this.cells = IntStream.range(0, game.cells()).filter(game::isLive).toArray();
            PublicSet.Point[] best = new PublicSet.Point[cells.length];
            for (long set = 0; set < game.sets(); set++) {
                PublicSet candidate = new PublicSet(game, cells, set);
                if (candidate.isThinkable()) {
                    sets.add(candidate);
                    for (int k = 0; k < cells.length; k++) {
                        Optional<PublicSet.Point> certain = candidate.certain(k);
                        if (certain.isPresent()
                                && (best[k] == null || certain.get().isBetterThan(best[k]))) {
                            best[k] = certain.get();
                        }
                    }
                }
            }
            Arrays.stream(best).filter(point -> point != null).forEach(points::add);
        }

        Optional<PublicSignals> solve() {
            if (points.size() < cells.length
                    && run(false).value().getNumerator().signum() < 0) {
                return Optional.empty();
            }
            return Optional.of(result(run(true)));
        }

        /**
         * Adds points until none improves.
         *
         * @param worth whether points are worth what the designer gets; otherwise what is not announced costs 1
         */
        private ExactAnswer run(boolean worth) {
            while (true) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException("solving was interrupted");
                }
                ExactAnswer answer = ExactSimplex.solve(program(worth));
                if (answer.status() != ExactAnswer.Status.OPTIMAL) {
                    throw new IllegalStateException("the program over some public signals is " + answer);
                }
                Collection<PublicSet.Point> better = better(answer.dual(), worth);
                if (better.isEmpty()) {
                    return answer;
                }
                points.addAll(better);
            }
        }

        private Collection<PublicSet.Point> better(BigFraction[] prices, boolean worth) {
            List<PublicSet.Point> better = new ArrayList<>();
            for (int looked = 0; looked < sets.size() && better.size() < MOST_AT_ONCE; looked++) {
                next = (next + 1) % sets.size();
                sets.get(next).better(prices, worth).ifPresent(better::add);
            }
            return better;
        }

        private LinearProgram program(boolean worth) {
            LinearProgram program = new LinearProgram(Sense.MAX);
            List<LinearProgram.Row> rows = Arrays.stream(cells)
                    .mapToObj(cell -> program.row(game.state(cell), Relation.EQUAL, game.prior(cell)))
                    .toList();
            for (PublicSet.Point point : points) {
                int column = program.column(game.name(point.set()), worth ? point.worth() : BigFraction.ZERO);
                for (int k = 0; k < cells.length; k++) {
                    rows.get(k).add(column, point.belief().get(k));
                }
            }
            for (int k = 0; k < cells.length && !worth; k++) {
                rows.get(k).add(program.column("not announced", BigFraction.MINUS_ONE), BigFraction.ONE);
            }
            return program;
        }

        private PublicSignals result(ExactAnswer answer) {
            ExactSum players = new ExactSum();
            List<Long> said = new ArrayList<>();
            for (int p = 0; p < points.size(); p++) {
                BigFraction mass = answer.primal()[p];
                if (mass.getNumerator().signum() > 0) {
                    long set = points.get(p).set();
                    said.add(set);
                    for (int k = 0; k < cells.length; k++) {
                        BigFraction own = mass.multiply(points.get(p).belief().get(k));
                        for (int i = 0; i < game.players(); i++) {
                            players.addProduct(own, game.player(i, cells[k], set));
                        }
                    }
                }
            }
            int announcements = (int) said.stream().distinct().count();
            return new PublicSignals(game.own(answer.value()), players.value(), announcements);
        }
    }
}
