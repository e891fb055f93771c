package suasion.receivers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Table;
import suasion.solve.Exhibit;
import suasion.solve.IncentiveLine;
import suasion.solve.Solution;

/**
 * The partial-Lagrangian form of a solution: the sets that are recommended in every state, what the certificate's
 * multipliers make of them, and why no set is worth more.
 *
 * <p>Source: Dughmi, Niazadeh, Psomas and Weinberg (2019), Propositions 1 and 9.
 */
final class AdjustedExhibit {
    private static final int MOST_NAMED = 8;
    private static final int MOST_SETS = 6;

    private final Solution solution;
    private final ReceiversGame game;
    private final Multipliers multipliers;

    private AdjustedExhibit(Solution solution, ReceiversGame game, Multipliers multipliers) {
        this.solution = solution;
        this.game = game;
        this.multipliers = multipliers;
    }

    /**
     * The table; empty where nothing was optimised, where the designer minimises, or where no form gives the maxima.
     */
    static Optional<Exhibit> of(Solution solution) {
        DesignProblem problem = solution.problem();
        List<BigFraction> prices =
                solution.incentives().stream().map(IncentiveLine::multiplier).toList();
        boolean proved = solution.certificate().bound() != null
                && !prices.contains(null)
                && problem.sense() == Sense.MAX
                && SetGame.isOne(problem)
                && prices.size() == 2 * problem.game().players().size();
        if (!proved) {
            return Optional.empty();
        }
        int n = prices.size() / 2;
        // Receiver by receiver, what he hears when he is not to act first.
        Multipliers multipliers = new Multipliers(
                IntStream.range(0, n).mapToObj(i -> prices.get(2 * i + 1)).toList(),
                IntStream.range(0, n).mapToObj(i -> prices.get(2 * i)).toList());
        return ReceiversGame.of(problem)
                .filter(game -> Obstacle.of(game, problem.regime()).isEmpty())
                .map(game -> new AdjustedExhibit(solution, game, multipliers).exhibit());
    }

    private Exhibit exhibit() {
        List<List<Object>> rows = new ArrayList<>();
        BigFraction sum = BigFraction.ZERO;
        for (int state = 0; state < game.states().size(); state++) {
            if (game.prior().get(state).getNumerator().signum() > 0) {
                Maximum maximum = new Oracle(game, state).maximise(multipliers);
                sum = sum.add(game.prior().get(state).multiply(maximum.value()));
                addRows(rows, state, maximum);
            }
        }
        rows.add(Arrays.asList("by prior", null, null, null, null, sum));
        BigFraction rest = solution.certificate().bound().subtract(sum);
        return new Exhibit(
                "adjusted",
                "Why the recommended sets are best",
                List.of("state", "recommended", "proved by", "probability", "adjusted", "maximum"),
                rows,
                "Adjusted: the payoff f(S) plus the multipliers of those told to act times what acting gains them, less"
                        + " those of the others times what acting would gain them. No scheme is worth more than the"
                        + " maxima weighted with the prior"
                        + (rest.getNumerator().signum() == 0
                                ? ", which is the bound."
                                : "; with " + Exact.show(rest) + " for what is paid that is the bound.")
                        + " An optimal scheme recommends only sets that reach the maximum, which no set exceeds: a flow of"
                        + " the size of a cut, the best set of every size, or all sets compared prove it.");
    }

    /** The sets that are recommended most in a state. */
    private void addRows(List<List<Object>> rows, int state, Maximum maximum) {
        AdjustedPayoff payoff = new AdjustedPayoff(game, state, multipliers);
        Table table = solution.table();
        List<Integer> sent = IntStream.range(0, table.signals().messages())
                .filter(m -> table.probability(state, m).getNumerator().signum() > 0)
                .boxed()
                .sorted(Comparator.comparing((Integer m) -> table.probability(state, m))
                        .reversed())
                .limit(MOST_SETS)
                .toList();
        for (int message : sent) {
            long set = table.signals().outcome(message);
            rows.add(Arrays.asList(
                    game.states().get(state),
                    name(set),
                    proof(maximum),
                    table.probability(state, message),
                    payoff.exact(set),
                    maximum.value()));
        }
    }

    private String proof(Maximum maximum) {
        if (maximum.proof() instanceof Maximum.Flow) {
            return "flow = cut";
        }
        return maximum.proof() instanceof Maximum.Levels
                ? "sorting by size"
                : "all %,d sets".formatted(1L << game.size());
    }

    /** Of sets that no line would hold the size: "{20 of 30}". */
    private String name(long set) {
        return game.size() <= MOST_NAMED
                ? solution.problem().game().outcomeName(set)
                : "{%d of %d}".formatted(Sets.size(set), game.size());
    }
}
