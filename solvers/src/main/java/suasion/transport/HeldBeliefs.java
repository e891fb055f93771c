package suasion.transport;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.mechanism.ToldBeliefs;

/**
 * A payoff of what everybody believes, as a payoff of the finite game whose actions are beliefs; worked out when asked,
 * because the profiles are too many for a table.
 */
final class HeldBeliefs implements Payoff {
    private static final long MOST_LOOKED_AT = 1 << 22;

    private final List<List<BigFraction>> held;
    private final double[][] near;
    private final List<EnclosedPayoff> payoffs;
    private final BigFraction[] smallest = new BigFraction[2];
    private final BigFraction[] largest = new BigFraction[2];

    /**
     * A payoff per state of the profiles of some beliefs.
     *
     * @param held one list per receiver
     * @param payoffs u_low and u_high
     */
    HeldBeliefs(List<List<BigFraction>> held, List<EnclosedPayoff> payoffs) {
        this.held = held;
        this.payoffs = payoffs;
        this.near = held.stream()
                .map(own -> own.stream().mapToDouble(Exact::toDouble).toArray())
                .toArray(double[][]::new);
    }

    @Override
    public Payoff over(Game game) {
        return new HeldBeliefs(ToldBeliefs.of(game).beliefs(), payoffs);
    }

    @Override
    public int cells() {
        return payoffs.size();
    }

    @Override
    public long outcomes() {
        long size = 1;
        for (List<BigFraction> own : held) {
            size = Math.multiplyExact(size, own.size());
        }
        return size;
    }

    @Override
    public BigFraction exact(int cell, long outcome) {
        BigFraction[] beliefs = new BigFraction[held.size()];
        long rest = outcome;
        for (int i = beliefs.length - 1; i >= 0; i--) {
            beliefs[i] = held.get(i).get((int) (rest % near[i].length));
            rest /= near[i].length;
        }
        return payoffs.get(cell).exact(List.of(beliefs));
    }

    @Override
    public double approx(int cell, long outcome) {
        double[] beliefs = new double[near.length];
        fill(outcome, beliefs);
        return payoffs.get(cell).approx(beliefs);
    }

    private void fill(long outcome, double[] beliefs) {
        long rest = outcome;
        for (int i = near.length - 1; i >= 0; i--) {
            beliefs[i] = near[i][(int) (rest % near[i].length)];
            rest /= near[i].length;
        }
    }

    @Override
    public synchronized BigFraction smallest(int cell) {
        smallest[cell] = smallest[cell] == null ? extreme(cell, -1) : smallest[cell];
        return smallest[cell];
    }

    @Override
    public synchronized BigFraction largest(int cell) {
        largest[cell] = largest[cell] == null ? extreme(cell, 1) : largest[cell];
        return largest[cell];
    }

    /** Doubles decide where it is, or bound it where there are too many places to look at. */
    private BigFraction extreme(int cell, int sign) {
        if (outcomes() > MOST_LOOKED_AT) {
            double bound = new HeldExtremes(near, payoffs.get(cell)).bound(sign);
            if (Double.isFinite(bound)) {
                return Exact.of(sign * bound);
            }
        }
        double[] beliefs = new double[near.length];
        long found = 0;
        double best = Double.NEGATIVE_INFINITY;
        for (long outcome = 0; outcome < outcomes(); outcome++) {
            fill(outcome, beliefs);
            double here = sign * payoffs.get(cell).approx(beliefs);
            if (here > best) {
                best = here;
                found = outcome;
            }
        }
        return exact(cell, found);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HeldBeliefs that && held.equals(that.held) && payoffs.equals(that.payoffs);
    }

    @Override
    public int hashCode() {
        return 31 * held.hashCode() + payoffs.hashCode();
    }

    @Override
    public String toString() {
        return cells() + " x " + outcomes() + " payoffs of beliefs";
    }
}
