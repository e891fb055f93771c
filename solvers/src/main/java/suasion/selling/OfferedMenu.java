package suasion.selling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Player;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Incentive;
import suasion.mechanism.Incentive.Kind;
import suasion.mechanism.Table;
import suasion.solve.Certifier;
import suasion.solve.IncentiveLine;
import suasion.solve.Solution;

/**
 * A menu as its buyers see it: what every type pays, what every item is worth to him, who buys the same.
 *
 * <p>All of it is read from the gains of the menu's incentives, given the type:
 *
 * <pre>
 *   over(t)  = sum over recommendations of the most that some other action would bring him over obeying, at least 0
 *   rent(t)  = gain of PARTICIPATION + over(t)
 *   worth(t) = rent(t) + fee(t)                                    to who makes the best of what he hears
 *   worth(t, item of k) = worth(t) - fee(t) + fee(k) - over(t) - gain of HONESTY against k
 * </pre>
 *
 * <p>Where all obey, over(t) is 0. Types that nobody has are left out; the numbers t here count the others. What is
 * within the tolerance counts as equal: 1e-9 of the payoff unit where a menu was computed in doubles, else nothing.
 */
public final class OfferedMenu {
    /** From this share of the payoff unit on, a difference is no matter of rounding. */
    private static final BigFraction CLEAR = new BigFraction(1, 1_000_000);

    private final Table table;
    private final Demand demand;
    private final BigFraction tolerance;
    private final BigFraction clear;
    private final List<Experiment> experiments;
    private final BigFraction[] over;
    private final BigFraction[] staying;
    private final BigFraction[][] honesty;

    /** How much of what there is to know a type learns, by what it is worth to him. */
    public enum Amount {
        NOTHING("nothing", "none"),
        PART("partial information", "partial"),
        ALL("full information", "full");

        private final String words;
        private final String brief;

        Amount(String words, String brief) {
            this.words = words;
            this.brief = brief;
        }

        /** In one word, as a kind of information. */
        public String brief() {
            return brief;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    private OfferedMenu(DesignProblem problem, Table table, List<IncentiveLine> lines, BigFraction tolerance) {
        this.table = table;
        this.demand = Demand.of(problem);
        this.tolerance = tolerance;
        this.clear = problem.scale().multiply(CLEAR);
        int types = demand.types();
        this.experiments = IntStream.range(0, types)
                .mapToObj(t -> Experiment.of(table, demand, t))
                .toList();
        Map<Incentive, IncentiveLine> byIncentive = new HashMap<>();
        lines.forEach(line -> byIncentive.put(line.incentive(), line));
        Player buyer = problem.game().players().get(0);
        this.over = new BigFraction[types];
        this.staying = new BigFraction[types];
        this.honesty = new BigFraction[types][types];
        for (int t = 0; t < types; t++) {
            String type = buyer.types().get(demand.type(t));
            Incentive stays = Incentive.participation(buyer.name(), type);
            over[t] = disobedience(lines, stays.type()).divide(demand.share(t));
            staying[t] = byIncentive.get(stays).conditionalGain();
            for (int k = 0; k < types; k++) {
                Incentive honest =
                        Incentive.honesty(buyer.name(), type, buyer.types().get(demand.type(k)));
                honesty[t][k] =
                        k == t ? BigFraction.ZERO : byIncentive.get(honest).conditionalGain();
            }
        }
    }

    /** What the best reply to everything brings a type over obeying, weighted with mass. */
    private static BigFraction disobedience(List<IncentiveLine> lines, String type) {
        Map<String, BigFraction> most = new HashMap<>();
        for (IncentiveLine line : lines) {
            Incentive incentive = line.incentive();
            boolean own = type == null ? incentive.type() == null : type.equals(incentive.type());
            if (incentive.kind() == Kind.OBEDIENCE
                    && own
                    && line.gain().getNumerator().signum() < 0) {
                most.merge(incentive.recommendation(), line.gain().negate(), (a, b) -> a.compareTo(b) > 0 ? a : b);
            }
        }
        return most.values().stream().reduce(BigFraction.ZERO, BigFraction::add);
    }

    /**
     * The menu of a solution.
     *
     * @throws IllegalArgumentException unless there is exactly one player
     */
    public static OfferedMenu of(Solution solution) {
        boolean numeric = solution.certificate().bound() != null
                && !solution.certificate().isExactOptimum();
        BigFraction tolerance = numeric ? solution.problem().scale().multiply(Certifier.TOLERANCE) : BigFraction.ZERO;
        return new OfferedMenu(solution.problem(), solution.table(), solution.incentives(), tolerance);
    }

    /**
     * A menu of which nothing was proved, such as a broken one; nothing but the same is equal.
     *
     * @throws IllegalArgumentException unless there is exactly one player
     */
    public static OfferedMenu of(DesignProblem problem, Table table) {
        return new OfferedMenu(problem, table, Certifier.lines(problem, table, List.of()), BigFraction.ZERO);
    }

    /** The announced table. */
    public Table table() {
        return table;
    }

    /** Number of types that somebody has. */
    public int types() {
        return demand.types();
    }

    /** The index in the game of a type. */
    public int type(int t) {
        return demand.type(t);
    }

    Demand demand() {
        return demand;
    }

    boolean isExact() {
        return tolerance.getNumerator().signum() == 0;
    }

    Experiment experiment(int t) {
        return experiments.get(t);
    }

    /** What a type is charged. */
    public BigFraction fee(int t) {
        return table.payments().fee(0, demand.type(t));
    }

    /** What making the best of his experiment brings a type over knowing no more than his type, before the fee. */
    public BigFraction worth(int t) {
        return rent(t).add(fee(t));
    }

    /** What is left to a type of the worth after the fee: his information rent. */
    public BigFraction rent(int t) {
        return staying[t].add(over[t]);
    }

    private BigFraction worth(int t, int k) {
        return staying[t].subtract(honesty[t][k]).add(fee(k));
    }

    /** How much a type learns. */
    public Amount amount(int t) {
        if (sign(worth(t)) <= 0) {
            return Amount.NOTHING;
        }
        return sign(demand.worth(t).subtract(worth(t))) == 0 ? Amount.ALL : Amount.PART;
    }

    /** Whether everybody does what is recommended to him. */
    boolean isObeyed() {
        return Arrays.stream(over).allMatch(more -> sign(more) == 0);
    }

    /** -1, 0 or 1 as a number is below, within or above the tolerance. */
    int sign(BigFraction number) {
        return number.abs().compareTo(tolerance) <= 0
                ? 0
                : number.getNumerator().signum();
    }

    /** The sign of the gain of HONESTY of t against reporting k. */
    int honesty(int t, int k) {
        return sign(honesty[t][k]);
    }

    /** The sign of the gain of PARTICIPATION. */
    int participation(int t) {
        return sign(staying[t]);
    }

    /** Whether some type clearly gets more from the experiment of one type than from that of another. */
    boolean somebodyPrefers(int one, int other) {
        return IntStream.range(0, demand.types())
                .anyMatch(t -> heard(t, one).compareTo(heard(t, other).add(clear)) > 0);
    }

    private BigFraction heard(int t, int k) {
        return k == t ? worth(t) : worth(t, k);
    }

    /** Whether a type buys nothing: no worth, no fee. */
    public boolean isExcluded(int t) {
        return sign(worth(t)) == 0 && sign(fee(t)) == 0;
    }

    /** Whether to report k is for t no other than to stay out: no fee, no worth. */
    boolean isLikeStayingOut(int t, int k) {
        return sign(fee(k)) == 0 && sign(heard(t, k)) == 0;
    }

    /**
     * The items that are bought, each with its buyers, the one whose experiment serves all of them first: same fee, and
     * nobody among them gets more from his own experiment. The item with most buyers comes first.
     */
    public List<List<Integer>> items() {
        List<Integer> left = new ArrayList<>(IntStream.range(0, demand.types())
                .filter(t -> !isExcluded(t))
                .boxed()
                .toList());
        List<List<Integer>> items = new ArrayList<>();
        while (!left.isEmpty()) {
            List<Integer> most = List.of();
            for (int k : left) {
                List<Integer> served = new ArrayList<>(List.of(k));
                left.stream().filter(t -> t != k && isServed(t, k)).forEach(served::add);
                most = served.size() > most.size() ? served : most;
            }
            left.removeAll(most);
            items.add(most);
        }
        return items;
    }

    private boolean isServed(int t, int k) {
        return sign(fee(t).subtract(fee(k))) == 0 && sign(worth(t).subtract(worth(t, k))) == 0;
    }
}
