package suasion.receivers;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.lp.NativeLibrary;
import suasion.mechanism.Accounts;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Regime;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;
import suasion.receivers.Master.Answer;
import suasion.receivers.Master.Column;
import suasion.solve.Benchmarks;
import suasion.solve.CanonicalPayments;
import suasion.solve.Certificate;
import suasion.solve.Certifier;
import suasion.solve.Claim;
import suasion.solve.IncentiveLine;
import suasion.solve.Solution;

/**
 * Column generation: the program over a few sets gives multipliers, at which an {@link Oracle} finds for every state
 * the set that is worth most; sets worth more than their state's shadow price are listed, until there are none.
 *
 * <p>With positive externalities and a sender who likes more receivers to act, sets are listed closed: whoever gains
 * from joining has joined. A closed set is worth at least as much, and keeps obedience at 0 by itself, so that those
 * rows are left out (Lemma 4, with its repair).
 *
 * <p>An engine does the rounds in doubles, the exact simplex finishes from its basis, and the last pricing is done in
 * fractions: where nothing improves, value and bound are equal. The maxima prove themselves, see
 * {@link MaximumChecker}.
 *
 * <p>Source: Dughmi et al. (2019), Proposition 9, with Gilmore and Gomory (1961) in place of the ellipsoid.
 */
final class ColumnGeneration {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int MOST_ROUNDS = 5_000;
    private static final int STEEPER = 2;

    private final ReceiversGame game;
    private final Regime regime;
    private final DesignProblem problem;
    private final List<Oracle> oracles;
    private final BigFraction tolerance;
    private final boolean closing;
    private Master master;
    private Pricing best;
    private int rounds;

    /**
     * Prepares the oracles.
     *
     * @throws IllegalStateException if a state has none
     */
    ColumnGeneration(ReceiversGame game, Regime regime) {
        this.game = game;
        this.regime = regime;
        this.problem = game.problem(regime);
        this.oracles = IntStream.range(0, game.states().size())
                .mapToObj(state -> new Oracle(game, state))
                .toList();
        this.closing = regime != Regime.BALANCED
                && oracles.stream().allMatch(Oracle::hasForm)
                && game.negativeExternality().isEmpty()
                && game.decreasingPayoff().isEmpty();
        this.tolerance = problem.game().range(problem.objective()).multiply(new BigFraction(1, 10_000_000_000L));
    }

    Solution solve() {
        if (regime == Regime.UNRESTRICTED) {
            best = Pricing.of(game, oracles, Multipliers.uniform(game.size(), BigFraction.ONE));
            return solution(Map.of(), true, oracles.get(0).name() + " at multipliers of 1, " + sets());
        }
        master = new Master(game, regime, closing, regime == Regime.NONNEGATIVE ? BigFraction.ONE : firstPrice());
        start();
        boolean exact = !NativeLibrary.isAvailable();
        Answer last = null;
        while (rounds++ < MOST_ROUNDS) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("solving was interrupted");
            }
            Answer answer = exact || master.isSmall() ? master.exactly(PATIENCE) : master.numerically();
            if (answer == null) {
                if (exact) {
                    break;
                }
                exact = true;
                continue;
            }
            last = answer;
            if (!improve(answer)) {
                if (isSubsidised(answer)) {
                    master = master.at(master.price().multiply(STEEPER));
                } else if (answer.exact()) {
                    return solution(answer.masses(), true, method(answer));
                } else {
                    exact = true;
                }
            }
        }
        if (last == null) {
            throw new IllegalStateException("no engine solved " + master);
        }
        return solution(last.masses(), false, method(last));
    }

    /** Lists the sets that are worth more than their state's shadow price; false where there are none. */
    private boolean improve(Answer answer) {
        Pricing pricing = Pricing.of(game, oracles, answer.multipliers());
        if (best == null || answer.exact() || pricing.bound().compareTo(best.bound()) < 0) {
            best = pricing;
        }
        boolean improved = false;
        for (int state = 0; state < oracles.size(); state++) {
            Maximum maximum = pricing.maxima().get(state);
            BigFraction excess = maximum.value().subtract(answer.shadows()[state]);
            if (isLive(state) && excess.compareTo(answer.exact() ? BigFraction.ZERO : tolerance) > 0) {
                improved |= list(state, maximum.set());
            }
        }
        return improved;
    }

    private boolean list(int state, long set) {
        return master.add(new Column(state, closing ? game.closure(state, set) : set));
    }

    private boolean isLive(int state) {
        return game.prior().get(state).getNumerator().signum() > 0;
    }

    /** Whether payments are used that the regime does not have. */
    private boolean isSubsidised(Answer answer) {
        return regime != Regime.NONNEGATIVE
                && answer.paid().compareTo(answer.exact() ? BigFraction.ZERO : tolerance) > 0;
    }

    /** Some times the sender's range per unit of gain: whatever is too low is raised later. */
    private BigFraction firstPrice() {
        BigFraction gain = BigFraction.ZERO;
        for (List<Stake> stakes : game.stakes()) {
            for (Stake stake : stakes) {
                for (long set : new long[] {0, Sets.all(game.size())}) {
                    BigFraction size = stake.gain(set).abs();
                    gain = size.compareTo(gain) > 0 ? size : gain;
                }
            }
        }
        BigFraction range = problem.game().range(problem.objective());
        boolean odd = gain.getNumerator().signum() == 0 || range.getNumerator().signum() == 0;
        return odd ? BigFraction.ONE : range.divide(gain).divide(game.size());
    }

    /** Nobody, everybody, what is best for the sender, and where best replies lead from nobody and from everybody. */
    private void start() {
        Pricing greedy = Pricing.of(game, oracles, Multipliers.uniform(game.size(), BigFraction.ZERO));
        for (int state = 0; state < oracles.size(); state++) {
            if (isLive(state)) {
                list(state, 0);
                list(state, Sets.all(game.size()));
                list(state, greedy.maxima().get(state).set());
                list(state, replies(state, 0));
                list(state, replies(state, Sets.all(game.size())));
            }
        }
    }

    /** Best replies in turn, which end in an equilibrium where externalities are positive. */
    private long replies(int state, long start) {
        long set = start;
        for (int turn = 0; turn < 2 * game.size(); turn++) {
            long before = set;
            for (int i = 0; i < game.size(); i++) {
                int sign = game.stake(state, i).gain(set).getNumerator().signum();
                if (sign != 0) {
                    set = sign > 0 ? Sets.with(game.size(), set, i) : Sets.without(game.size(), set, i);
                }
            }
            if (set == before) {
                return set;
            }
        }
        return set;
    }

    private String sets() {
        return game.size() + " receivers";
    }

    private String method(Answer answer) {
        String ways = oracles.stream().map(Oracle::name).distinct().collect(Collectors.joining(" and "));
        return "column generation: %d sets in %d rounds, %s, priced by %s"
                .formatted(master.size(), rounds, answer.by(), ways);
    }

    private Solution solution(Map<Column, BigFraction> masses, boolean exact, String method) {
        best.check(game);
        Table table = CanonicalPayments.pay(problem, table(masses));
        List<IncentiveLine> lines =
                Certifier.lines(problem, table, best.multipliers().ofGains());
        BigFraction value = Accounts.of(problem, table).expectedDesigner();
        BigFraction price =
                switch (regime) {
                    case NONE -> null;
                    case NONNEGATIVE, UNRESTRICTED -> BigFraction.ONE;
                    case BALANCED -> best.multipliers().acting().get(0);
                };
        Certificate certificate = new Certificate(
                value,
                best.bound(),
                best.bound().subtract(value).abs(),
                Certifier.violation(problem, lines),
                true,
                price);
        if (exact && !certificate.isExactOptimum()) {
            throw new IllegalStateException("an exact optimum is not proved: " + certificate);
        }
        Claim claim = Certifier.claim(problem, table, certificate);
        Benchmarks under = Benchmarks.of(problem, table);
        Benchmarks benchmarks = claim == Claim.OPTIMAL
                ? new Benchmarks(null, null, null, null, under.players(), value, under.players())
                : under;
        return new Solution(problem, table, claim, certificate, lines, benchmarks, List.of(), method, null);
    }

    /** In states without mass, which have probability 0 or one best set, the set that the multipliers like best. */
    private Table table(Map<Column, BigFraction> masses) {
        int states = game.states().size();
        Map<Column, BigFraction> sent = new HashMap<>();
        for (int state = 0; state < states; state++) {
            int own = state;
            BigFraction sum = masses.entrySet().stream()
                    .filter(entry -> entry.getKey().state() == own)
                    .map(Map.Entry::getValue)
                    .reduce(BigFraction.ZERO, BigFraction::add);
            if (sum.getNumerator().signum() == 0) {
                sent.put(new Column(state, best.maxima().get(state).set()), BigFraction.ONE);
            } else {
                masses.forEach((column, mass) -> {
                    if (column.state() == own) {
                        sent.put(column, mass.divide(sum));
                    }
                });
            }
        }
        long[] listed = new TreeSet<>(sent.keySet().stream().map(Column::set).toList())
                .stream().mapToLong(set -> set).toArray();
        BigFraction[][] probabilities = new BigFraction[states][listed.length];
        for (int state = 0; state < states; state++) {
            for (int k = 0; k < listed.length; k++) {
                probabilities[state][k] = sent.getOrDefault(new Column(state, listed[k]), BigFraction.ZERO);
            }
        }
        SignalSpace signals = SignalSpace.listed(problem.game(), listed);
        return Table.of(problem.game(), signals, probabilities);
    }
}
