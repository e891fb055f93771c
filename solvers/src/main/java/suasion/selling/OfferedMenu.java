package suasion.selling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.mechanism.Table;

/**
 * A menu as its buyers see it: what every type pays, what every item is worth to him, who would as soon have another's.
 *
 * <pre>
 *   rent(t, k) = gain of t from the experiment of k - fee(k)     rent(t, t): his information rent
 * </pre>
 *
 * <p>Numbers within the tolerance count as equal. Most comparisons are settled in doubles; close ones in fractions.
 */
final class OfferedMenu {
    // Doubles are off by some 1e-13 of the scale at most; whatever is closer than this is looked at exactly.
    private static final double CLOSE = 1e-6;

    private final Demand demand;
    private final List<Experiment> experiments;
    private final List<BigFraction> fees;
    private final List<BigFraction> gains;
    private final BigFraction tolerance;
    private final double scale;
    private final double[][] roughGain;

    /**
     * Reads it from a table.
     *
     * @param tolerance what counts as equal, in payoff units
     * @param scale the unit of payoffs
     */
    OfferedMenu(Demand demand, Table menu, BigFraction tolerance, BigFraction scale) {
        this.demand = demand;
        this.tolerance = tolerance;
        this.scale = Exact.toDouble(scale);
        int types = demand.types();
        this.experiments = IntStream.range(0, types)
                .mapToObj(t -> Experiment.of(menu, demand, t))
                .toList();
        this.fees = IntStream.range(0, types)
                .mapToObj(t -> menu.payments().fee(0, demand.type(t)))
                .toList();
        this.gains = IntStream.range(0, types)
                .mapToObj(t -> demand.gain(t, experiments.get(t)))
                .toList();
        this.roughGain = new double[types][types];
        for (int t = 0; t < types; t++) {
            double[][] weight = roughWeight(t);
            double uninformed = Arrays.stream(weight)
                    .mapToDouble(row -> Arrays.stream(row).sum())
                    .max()
                    .orElseThrow();
            for (int k = 0; k < types; k++) {
                roughGain[t][k] = roughValue(weight, experiments.get(k)) - uninformed;
            }
        }
    }

    // What an action brings beyond the state's worst one: differences stay small where payoffs are large.
    private double[][] roughWeight(int t) {
        double[][] weight = new double[demand.actions()][demand.states()];
        for (int s = 0; s < demand.states(); s++) {
            int state = s;
            BigFraction worst = IntStream.range(0, demand.actions())
                    .mapToObj(a -> demand.weight(t, state, a))
                    .min(BigFraction::compareTo)
                    .orElseThrow();
            for (int a = 0; a < demand.actions(); a++) {
                weight[a][s] = Exact.toDouble(demand.weight(t, s, a).subtract(worst));
            }
        }
        return weight;
    }

    private static double roughValue(double[][] weight, Experiment experiment) {
        double sum = 0;
        for (List<BigFraction> signal : experiment.signals()) {
            double[] likelihood = signal.stream().mapToDouble(Exact::toDouble).toArray();
            double best = Double.NEGATIVE_INFINITY;
            for (double[] row : weight) {
                double payoff = 0;
                for (int s = 0; s < row.length; s++) {
                    payoff += row[s] * likelihood[s];
                }
                best = Math.max(best, payoff);
            }
            sum += best;
        }
        return sum;
    }

    Demand demand() {
        return demand;
    }

    Experiment experiment(int t) {
        return experiments.get(t);
    }

    /** What a type is charged. */
    BigFraction fee(int t) {
        return fees.get(t);
    }

    /** What his experiment is worth to a type, before the fee. */
    BigFraction gain(int t) {
        return gains.get(t);
    }

    /** What is left to a type after the fee. */
    BigFraction rent(int t) {
        return gains.get(t).subtract(fees.get(t));
    }

    /** -1, 0 or 1 as a number is below, within or above the tolerance. */
    int sign(BigFraction number) {
        return number.abs().compareTo(tolerance) <= 0
                ? 0
                : number.getNumerator().signum();
    }

    /** The sign of rent(t, t) - rent(t, k): 0 where he is indifferent to the item of k, -1 where he would rather. */
    int prefersOwn(int t, int k) {
        double rough =
                roughGain[t][t] - roughGain[t][k] + Exact.toDouble(fees.get(k).subtract(fees.get(t)));
        return Math.abs(rough) > CLOSE * scale
                ? (int) Math.signum(rough)
                : sign(rent(t).subtract(demand.gain(t, experiments.get(k))).add(fees.get(k)));
    }

    /** Whether some type clearly gets more from the experiment of one type than from that of another. */
    boolean somebodyPrefers(int one, int other) {
        return IntStream.range(0, demand.types())
                .anyMatch(t -> roughGain[t][one] > roughGain[t][other] + CLOSE * scale);
    }

    /** Whether a type buys nothing: no gain, no fee. */
    boolean isExcluded(int t) {
        return sign(gains.get(t)) == 0 && sign(fees.get(t)) == 0;
    }

    /** Whether to report k is for t no other than to stay out: no fee, no gain. */
    boolean isLikeStayingOut(int t, int k) {
        return sign(fees.get(k)) == 0 && sign(demand.gain(t, experiments.get(k))) == 0;
    }

    /**
     * The items that are bought, each with its buyers, the one whose experiment serves all of them first: same fee, and
     * nobody among them gets more from his own experiment. The item with most buyers comes first.
     */
    List<List<Integer>> items() {
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
        return sign(fees.get(t).subtract(fees.get(k))) == 0 && prefersOwn(t, k) == 0;
    }
}
