package suasion.receivers;

import java.math.BigInteger;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.ExactSum;

/**
 * Checks that a {@link Maximum} is one, in fractions: it shares no code with those who found it but the functions'
 * values and {@link Degrees what they are made of}.
 *
 * <p>Weights are read off values at small sets, such as l_ij = g_i({j}) - g_i({}). They say what larger sets are worth
 * only for payoffs of the form that a proof speaks of, so that the form is verified first: f of degree 2 and gains of
 * degree 1 in the others for a flow; f a function of the size plus weights, and gains functions of how many others act,
 * for levels. Payoffs that are not seen to be of that form are checked by going through all sets, or, with more than
 * {@value Sets#MOST_ENUMERATED} receivers, not accepted.
 */
final class MaximumChecker {
    private final AdjustedPayoff payoff;
    private final ReceiversGame game;
    private final int state;
    private final int n;

    MaximumChecker(AdjustedPayoff payoff) {
        this.payoff = payoff;
        this.game = payoff.game();
        this.state = payoff.state();
        this.n = game.size();
    }

    /** Whether the set has the value that is claimed, and no set has more. */
    boolean holds(Maximum maximum) {
        if (payoff.exact(maximum.set()).compareTo(maximum.value()) != 0) {
            return false;
        }
        if (maximum.proof() instanceof Maximum.Flow flow && isQuadratic()) {
            return holds(maximum, flow);
        }
        if (maximum.proof() instanceof Maximum.Levels levels && isSized()) {
            return holds(maximum, levels);
        }
        return n <= Sets.MOST_ENUMERATED && noneIsBetter(maximum.value());
    }

    /** Whether h has degree 2, being f plus gains of degree 1 that count where somebody acts or where he does not. */
    private boolean isQuadratic() {
        return Degrees.of(game.payoff(state)).filter(Degrees::isQuadratic).isPresent()
                && game.stakes().get(state).stream().allMatch(stake -> Degrees.of(stake.function())
                        .filter(v -> v.hasLinearGain(stake))
                        .isPresent());
    }

    private boolean isSized() {
        return Degrees.of(game.payoff(state)).filter(Degrees::isSized).isPresent()
                && game.stakes().get(state).stream().allMatch(stake -> Degrees.of(stake.function())
                        .filter(v -> v.hasSizedGain(stake))
                        .isPresent());
    }

    private boolean noneIsBetter(BigFraction value) {
        double slack = payoff.roundoff();
        double safe = value.doubleValue() - slack - 2 * Math.ulp(value.doubleValue());
        for (long set = 0; set <= Sets.all(n); set++) {
            if (payoff.approx(set) >= safe && payoff.exact(set).compareTo(value) > 0) {
                return false;
            }
        }
        return true;
    }

    private BigFraction acting(int i) {
        return payoff.multipliers().acting().get(i);
    }

    private BigFraction staying(int i) {
        return payoff.multipliers().staying().get(i);
    }

    private BigFraction gain(int i, long set) {
        return game.stake(state, i).gain(set);
    }

    /** l_ij, what j's acting adds to i's gain. */
    private BigFraction effect(int i, int j) {
        return gain(i, Sets.only(n, j)).subtract(gain(i, 0));
    }

    private boolean holds(Maximum maximum, Maximum.Flow flow) {
        BigFraction[][] pairs = new BigFraction[n][n];
        BigFraction[] rest = rest(pairs);
        ExactSum total = new ExactSum().add(payoff.exact(0));
        for (int i = 0; i < n; i++) {
            BigFraction in = flow(flow, flow.fromSource()[i]);
            BigFraction out = flow(flow, flow.toSink()[i]);
            ExactSum balance = new ExactSum().add(in).add(out.negate());
            for (int j = 0; j < n; j++) {
                if (j != i) {
                    BigFraction sent = flow(flow, flow.between()[Math.min(i, j)][Math.max(i, j)]);
                    BigFraction pair = pairs[Math.min(i, j)][Math.max(i, j)];
                    if (!isWithin(sent, pair)) {
                        return false;
                    }
                    balance.add(i < j ? sent.negate() : sent);
                }
            }
            if (!isWithin(in, positive(rest[i])) || !isWithin(out, positive(rest[i].negate()))) {
                return false;
            }
            if (balance.signum() != 0) {
                return false;
            }
            total.add(positive(rest[i])).add(in.negate());
        }
        // No cut holds less than what flows, so no set has more than the total without it.
        return total.value().compareTo(maximum.value()) == 0;
    }

    /** Fills in the pair weights, i before j, and returns the rests r_i of {@link Maximum.Flow}. */
    private BigFraction[] rest(BigFraction[][] pairs) {
        SetFunction f = game.payoff(state);
        BigFraction none = f.exact(0);
        BigFraction[] rest = new BigFraction[n];
        for (int i = 0; i < n; i++) {
            rest[i] = f.exact(Sets.only(n, i))
                    .subtract(none)
                    .add(acting(i).add(staying(i)).multiply(gain(i, 0)));
        }
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                BigFraction onFirst = effect(i, j);
                BigFraction onSecond = effect(j, i);
                pairs[i][j] = f.exact(Sets.of(n, i, j))
                        .add(none)
                        .subtract(f.exact(Sets.only(n, i)))
                        .subtract(f.exact(Sets.only(n, j)))
                        .add(acting(i).add(staying(i)).multiply(onFirst))
                        .add(acting(j).add(staying(j)).multiply(onSecond));
                rest[i] = rest[i].add(pairs[i][j]).subtract(staying(j).multiply(onSecond));
                rest[j] = rest[j].subtract(staying(i).multiply(onFirst));
            }
        }
        return rest;
    }

    private static BigFraction positive(BigFraction number) {
        return number.getNumerator().signum() > 0 ? number : BigFraction.ZERO;
    }

    private static BigFraction flow(Maximum.Flow flow, BigInteger scaled) {
        return scaled == null || scaled.signum() == 0 ? BigFraction.ZERO : new BigFraction(scaled, flow.scale());
    }

    private static boolean isWithin(BigFraction flow, BigFraction capacity) {
        return flow.getNumerator().signum() >= 0 && flow.compareTo(capacity) <= 0;
    }

    /** h(S) = c + F(k) + sum of v_i(k) over S, as gains depend on the number of others only. */
    private boolean holds(Maximum maximum, Maximum.Levels levels) {
        for (int k = 0; k <= n; k++) {
            BigFraction[] own = new BigFraction[n];
            ExactSum bound = new ExactSum().add(game.payoff(state).exact(Sets.first(n, k)));
            for (int i = 0; i < n; i++) {
                BigFraction whenActing = k == 0 ? BigFraction.ZERO : acting(i).multiply(gain(i, others(i, k - 1)));
                BigFraction whenStaying = k == n ? BigFraction.ZERO : staying(i).multiply(gain(i, others(i, k)));
                BigFraction weight = weight(i);
                own[i] = weight.add(whenActing).add(whenStaying);
                bound.add(whenStaying.negate()).add(i < k ? weight.negate() : BigFraction.ZERO);
            }
            BigFraction threshold = own[levels.last()[k]];
            for (BigFraction value : own) {
                BigFraction excess = value.subtract(threshold);
                bound.add(excess.getNumerator().signum() > 0 ? excess : BigFraction.ZERO);
            }
            if (bound.add(threshold.multiply(k)).value().compareTo(maximum.value()) > 0) {
                return false;
            }
        }
        return true;
    }

    /** What i alone brings the sender beyond what receiver 0 alone does, whose own weight goes with the size. */
    private BigFraction weight(int i) {
        SetFunction f = game.payoff(state);
        return f.exact(Sets.only(n, i)).subtract(f.exact(Sets.only(n, 0)));
    }

    /** A set of so many receivers other than i. */
    private long others(int i, int size) {
        long set = Sets.first(n, size);
        return Sets.contains(n, set, i) ? Sets.without(n, Sets.first(n, size + 1), i) : set;
    }
}
