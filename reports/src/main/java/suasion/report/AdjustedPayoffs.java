package suasion.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.ObedienceGain;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;
import suasion.mechanism.Types;
import suasion.solve.IncentiveLine;
import suasion.solve.Lagrangian;
import suasion.solve.Solution;

/**
 * The dual-adjusted payoffs of a solution: in every cell, for every recommendation i,
 *
 * <pre>
 *   s(i) + r(i) sum_j lambda(i, j) - sum_j lambda(i, j) r(j)
 * </pre>
 *
 * <p>An optimal scheme recommends only what is largest (smallest when minimising) in the cell, and lambda(i, j) &gt; 0
 * only where whoever is told i is indifferent to j.
 *
 * <p>Source: Dughmi, Niazadeh, Psomas and Weinberg (2019), Proposition 1.
 */
final class AdjustedPayoffs {
    private static final int MOST_NAMED = 6;

    /** Most numbers of a solution of moderate size. */
    static final int MOST = 2000;

    private static final double TIE = 1e-9;

    private final Solution solution;
    private final Game game;
    private final SignalSpace signals;
    private final List<List<BigFraction>> values = new ArrayList<>();
    private final BigFraction tie;

    private AdjustedPayoffs(Solution solution, SignalSpace signals) {
        DesignProblem problem = solution.problem();
        this.solution = solution;
        this.game = problem.game();
        this.signals = signals;
        Lagrangian lagrangian = new Lagrangian(
                problem,
                solution.incentives().stream().map(IncentiveLine::multiplier).toList());
        this.tie = solution.certificate().exact()
                ? BigFraction.ZERO
                : game.range(problem.objective()).multiply(Exact.of(TIE));
        for (int cell = 0; cell < game.cells(); cell++) {
            int row = cell;
            values.add(IntStream.range(0, signals.messages())
                    .mapToObj(message -> lagrangian.exact(row, message))
                    .toList());
        }
    }

    /**
     * Empty where nothing was optimised over recommendations, where there are more than {@link #MOST} of them, or where
     * types are reported, so that what a recommendation does for incentives depends on what liars make of it.
     */
    static Optional<AdjustedPayoffs> of(Solution solution) {
        Game game = solution.problem().game();
        boolean has = solution.mechanism() instanceof Table
                && solution.problem().told().isEmpty()
                && solution.problem().types() == Types.KNOWN
                && solution.certificate().bound() != null
                && game.outcomes() <= MOST / Math.min(MOST, game.cells())
                && solution.incentives().stream().allMatch(l -> l.multiplier() != null);
        if (!has) {
            return Optional.empty();
        }
        SignalSpace signals = SignalSpace.recommendations(game);
        boolean fits = signals.all().equals(solution.table().signals().all())
                && solution.problem().gains(signals).size()
                        == solution.incentives().size();
        return fits ? Optional.of(new AdjustedPayoffs(solution, signals)) : Optional.empty();
    }

    SignalSpace signals() {
        return signals;
    }

    int size() {
        return game.cells() * signals.messages();
    }

    BigFraction value(int cell, int message) {
        return values.get(cell).get(message);
    }

    List<List<BigFraction>> values() {
        return values;
    }

    /** The largest in a cell, the smallest when minimising. */
    BigFraction best(int cell) {
        return value(cell, ranked(cell).get(0));
    }

    /** The mean of the best over the prior; the bound, but for payments at multipliers that price them inexactly. */
    BigFraction mean() {
        BigFraction sum = BigFraction.ZERO;
        for (int cell = 0; cell < game.cells(); cell++) {
            sum = sum.add(best(cell).multiply(game.prior().get(cell)));
        }
        return sum;
    }

    /** The messages of a cell, best first. */
    private List<Integer> ranked(int cell) {
        Comparator<Integer> rising = Comparator.comparing(message -> value(cell, message));
        boolean max = solution.problem().sense() == Sense.MAX;
        return IntStream.range(0, signals.messages())
                .boxed()
                .sorted(max ? rising.reversed() : rising)
                .toList();
    }

    /** Messages that are as good as the best one. */
    private List<Integer> top(int cell) {
        BigFraction best = best(cell);
        return IntStream.range(0, signals.messages())
                .filter(m -> best.subtract(value(cell, m)).abs().compareTo(tie) <= 0)
                .boxed()
                .toList();
    }

    /** What the scheme recommends in a cell. */
    List<Integer> recommended(int cell) {
        Table table = solution.table();
        return IntStream.range(0, table.signals().messages())
                .filter(m -> SchemeTables.isPositive(table.probability(cell, m)))
                .map(m -> (int) table.signals().outcome(m))
                .sorted()
                .distinct()
                .boxed()
                .toList();
    }

    /** The names of what the scheme recommends in a cell. */
    String recommendedNames(int cell) {
        return few(recommended(cell));
    }

    /** The best message that is not as good as the best one; null where all are. */
    Integer next(int cell) {
        List<Integer> top = top(cell);
        return ranked(cell).stream().filter(m -> !top.contains(m)).findFirst().orElse(null);
    }

    /** Why the scheme recommends what it does in a cell: a clause whose subject is the cell. */
    String why(int cell) {
        if (game.prior().get(cell).getNumerator().signum() == 0) {
            return "has probability 0, so nothing hangs on it";
        }
        String best = solution.problem().sense() == Sense.MAX ? "largest" : "smallest";
        List<Integer> told = recommended(cell);
        List<Integer> top = top(cell);
        String number = Amounts.fraction(best(cell));
        Integer second = next(cell);
        String next = second == null
                ? ""
                : " (next: " + signals.name(second) + " " + Amounts.fraction(value(cell, second)) + ")";
        List<Integer> others = top.stream().filter(m -> !told.contains(m)).toList();
        for (int message : told) {
            if (!top.contains(message)) {
                return "%s is recommended, though its dual-adjusted payoff %s is not the %s, which is %s of %s: part of the gap"
                        .formatted(
                                signals.name(message),
                                Amounts.fraction(value(cell, message)),
                                best,
                                number,
                                few(others));
            }
        }
        String also = others.isEmpty() ? "" : "; " + few(others) + (others.size() > 1 ? " tie" : " ties");
        return told.size() == 1
                ? "%s is recommended because its dual-adjusted payoff %s is the %s%s%s"
                        .formatted(recommendedNames(cell), number, best, also, next)
                : "%s are recommended by lot because they tie: their dual-adjusted payoff %s is the %s%s%s"
                        .formatted(recommendedNames(cell), number, best, also, next);
    }

    private List<String> names(List<Integer> messages) {
        return messages.stream().map(signals::name).toList();
    }

    /** All names of a few, the first of many. */
    private String few(List<Integer> messages) {
        List<String> names = names(messages);
        return names.size() <= MOST_NAMED ? Words.and(names) : Words.some(names, MOST_NAMED);
    }

    /**
     * All multipliers of one recommendation together.
     *
     * @param player index of who hears it
     * @param signal index of what he hears
     * @param sum sum_j lambda(signal, j) over his types
     */
    record Total(int player, int signal, BigFraction sum) {}

    /** One total per player and signal from which he can deviate. */
    List<Total> totals() {
        List<ObedienceGain> gains = solution.problem().gains(signals);
        List<Total> totals = new ArrayList<>();
        for (int k = 0; k < gains.size(); k++) {
            ObedienceGain gain = gains.get(k);
            BigFraction multiplier = solution.incentives().get(k).multiplier();
            int last = totals.size() - 1;
            if (last >= 0
                    && totals.get(last).player() == gain.player()
                    && totals.get(last).signal() == gain.signal()) {
                multiplier = multiplier.add(totals.get(last).sum());
                totals.remove(last);
            }
            totals.add(new Total(gain.player(), gain.signal(), multiplier));
        }
        return totals;
    }
}
