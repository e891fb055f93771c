package suasion.receivers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;
import suasion.solve.CanonicalPayments;

/**
 * The best scheme with payments among players of two actions: in every state it recommends a set that maximises the
 * total virtual payoff f(S) + gamma G(S), where G(S) is what following is worth to all players together.
 *
 * <pre>
 *   unrestricted: gamma = 1, any ties; worth E max (f + G)                                            (Proposition 8)
 *   balanced:     gamma* = the smallest gamma &gt;= 0 at which the best sets with the largest G have E[G] &gt;= 0;
 *                 if gamma* &gt; 0 a lottery over tied sets makes E[G] = 0; worth E max (f + gamma* G)   (Proposition 7)
 * </pre>
 *
 * <p>Each player can be paid what he loses by following, so payments can balance iff E[G] &gt;= 0, and the balanced
 * problem has this one constraint: gamma* is where the convex, piecewise linear h(gamma) = E max (f + gamma G) has its
 * leftmost minimum. Two of its tangents, one falling and one not, cross below the minimum; the best sets there give
 * another tangent or show that the minimum is reached. All in fractions.
 *
 * <p>Source: Dughmi, Niazadeh, Psomas and Weinberg (2019), Propositions 7 and 8; with ties, which the paper leaves
 * open, the lottery is needed.
 *
 * @param problem what is solved; its regime is BALANCED or UNRESTRICTED
 * @param gamma the weight of G
 * @param value the designer's payoff, payments included
 * @param falling a best set per state
 * @param rising another best set per state; the same where no lottery is needed
 * @param share the probability of {@code rising}
 */
public record VirtualPayoffRule(
        DesignProblem problem,
        BigFraction gamma,
        BigFraction value,
        List<Long> falling,
        List<Long> rising,
        BigFraction share) {
    public VirtualPayoffRule {
        falling = List.copyOf(falling);
        rising = List.copyOf(rising);
    }

    /**
     * Finds a set that maximises a f(S) + b G(S), any one of several: tangents meet at the leftmost minimum whatever
     * ties are broken how.
     */
    sealed interface Search permits AllSets, OracleSearch {
        long best(int cell, BigFraction a, BigFraction b);

        /**
         * Checks by separate code that the last best set of every state was one.
         *
         * @throws IllegalStateException if one was not, which is a defect
         */
        void check();
    }

    /** What the best sets for some weights are worth: E[f] + gamma E[G] for every gamma. */
    private record Tangent(List<Long> sets, BigFraction f, BigFraction g) {
        BigFraction at(BigFraction gamma) {
            return f.add(g.multiply(gamma));
        }
    }

    /**
     * The rule of a problem with balanced or unrestricted payments, sets enumerated where they are few and otherwise
     * found by oracles.
     *
     * @return empty where no payments make every gain at least the problem's robustness
     * @throws IllegalArgumentException if it is not {@link #fits findable}
     */
    static Optional<VirtualPayoffRule> of(DesignProblem problem) {
        return of(problem, search(problem).orElseThrow(() -> new IllegalArgumentException("no rule for " + problem)));
    }

    /** Whether best sets can be found. */
    static boolean fits(DesignProblem problem) {
        return isFew(problem)
                || ReceiversGame.of(problem)
                        .filter(game -> OracleSearch.fits(game, problem.regime()))
                        .isPresent();
    }

    private static boolean isFew(DesignProblem problem) {
        return SetGame.isOne(problem)
                && SetGame.isEnumerable(problem, problem.game().players().size(), AllSets.MOST);
    }

    private static Optional<Search> search(DesignProblem problem) {
        if (isFew(problem)) {
            return Optional.of(new AllSets(new SetGame(problem)));
        }
        return ReceiversGame.of(problem)
                .filter(game -> OracleSearch.fits(game, problem.regime()))
                .map(OracleSearch::new);
    }

    /**
     * The same with a given search.
     *
     * @param search finds best sets
     */
    static Optional<VirtualPayoffRule> of(DesignProblem problem, Search search) {
        SetGame game = new SetGame(problem);
        Optional<VirtualPayoffRule> rule =
                switch (problem.regime()) {
                    case UNRESTRICTED -> Optional.of(unrestricted(game, search));
                    case BALANCED -> balanced(game, search);
                    default -> throw new IllegalArgumentException("no such rule for payments " + problem.regime());
                };
        // Whatever was found before, the last best sets are those whose tangent bounds every scheme.
        search.check();
        return rule;
    }

    private static VirtualPayoffRule unrestricted(SetGame game, Search search) {
        Tangent best = tangent(game, search, BigFraction.ONE, BigFraction.ONE);
        return pure(game, best, BigFraction.ONE, best.at(BigFraction.ONE));
    }

    private static Optional<VirtualPayoffRule> balanced(SetGame game, Search search) {
        Tangent falling = tangent(game, search, BigFraction.ONE, BigFraction.ZERO);
        if (falling.g.getNumerator().signum() >= 0) {
            return Optional.of(pure(game, falling, BigFraction.ZERO, falling.f));
        }
        Tangent rising = tangent(game, search, BigFraction.ZERO, BigFraction.ONE);
        if (rising.g.getNumerator().signum() < 0) {
            return Optional.empty();
        }
        while (true) {
            BigFraction steeper = rising.g.subtract(falling.g);
            BigFraction gamma = falling.f.subtract(rising.f).divide(steeper);
            Tangent best = tangent(game, search, BigFraction.ONE, gamma);
            if (best.at(gamma).compareTo(falling.at(gamma)) <= 0) {
                boolean free = gamma.getNumerator().signum() == 0;
                BigFraction share = free ? BigFraction.ONE : falling.g.negate().divide(steeper);
                return Optional.of(new VirtualPayoffRule(
                        game.problem(), gamma, game.own(falling.at(gamma)), falling.sets, rising.sets, share));
            }
            if (best.g.getNumerator().signum() < 0) {
                falling = best;
            } else {
                rising = best;
            }
        }
    }

    private static VirtualPayoffRule pure(SetGame game, Tangent best, BigFraction gamma, BigFraction value) {
        return new VirtualPayoffRule(game.problem(), gamma, game.own(value), best.sets, best.sets, BigFraction.ONE);
    }

    private static Tangent tangent(SetGame game, Search search, BigFraction a, BigFraction b) {
        List<Long> sets = new ArrayList<>();
        BigFraction f = BigFraction.ZERO;
        // Every player hears one recommendation per round, so a margin costs all of them together this much.
        BigFraction g = game.problem().robustness().multiply(-game.players());
        for (int cell = 0; cell < game.cells(); cell++) {
            long best = search.best(cell, a, b);
            sets.add(best);
            f = f.add(game.prior(cell).multiply(game.designer(cell, best)));
            g = g.add(game.prior(cell).multiply(game.total(cell, best)));
        }
        return new Tangent(sets, f, g);
    }

    /** The scheme with the canonical payments. */
    public Table scheme() {
        Game game = problem.game();
        long[] said = LongStream.concat(
                        rising.stream().mapToLong(Long::longValue),
                        falling.stream().mapToLong(Long::longValue))
                .distinct()
                .sorted()
                .toArray();
        BigFraction[][] probabilities = new BigFraction[game.cells()][said.length];
        for (int cell = 0; cell < probabilities.length; cell++) {
            Arrays.fill(probabilities[cell], BigFraction.ZERO);
            int up = Arrays.binarySearch(said, rising.get(cell));
            int down = Arrays.binarySearch(said, falling.get(cell));
            probabilities[cell][up] = share;
            probabilities[cell][down] = probabilities[cell][down].add(BigFraction.ONE.subtract(share));
        }
        Table table =
                Table.of(game, SignalSpace.listed(game, said), probabilities).compressed();
        return CanonicalPayments.pay(problem, table);
    }
}
