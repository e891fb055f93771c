package suasion.transport;

import java.util.Collections;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.mechanism.ToldBeliefs;

/**
 * What one receiver gets for the belief that he holds, whatever others believe: -(x_i - 1{state = high})^2, which is
 * largest in the mean at his posterior (Brier 1950).
 */
final class SquaredError implements Payoff {
    private final List<List<BigFraction>> held;
    private final int receiver;
    private final double[] near;
    private final long stride;
    private final BigFraction lowest;
    private final BigFraction highest;

    /**
     * The error of one receiver.
     *
     * @param held one list per receiver
     * @param receiver i
     */
    SquaredError(List<List<BigFraction>> held, int receiver) {
        this.held = held;
        this.receiver = receiver;
        this.near = held.get(receiver).stream().mapToDouble(Exact::toDouble).toArray();
        this.lowest = Collections.min(held.get(receiver));
        this.highest = Collections.max(held.get(receiver));
        this.stride = held.stream().skip(receiver + 1L).mapToLong(List::size).reduce(1, Math::multiplyExact);
    }

    @Override
    public Payoff over(Game game) {
        return new SquaredError(ToldBeliefs.of(game).beliefs(), receiver);
    }

    @Override
    public int cells() {
        return 2;
    }

    @Override
    public long outcomes() {
        return held.stream().mapToLong(List::size).reduce(1, Math::multiplyExact);
    }

    private int belief(long outcome) {
        return (int) (outcome / stride % near.length);
    }

    @Override
    public BigFraction exact(int cell, long outcome) {
        return exact(cell, held.get(receiver).get(belief(outcome)));
    }

    private static BigFraction exact(int cell, BigFraction belief) {
        BigFraction error = belief.subtract(cell == ToldBeliefs.HIGH ? BigFraction.ONE : BigFraction.ZERO);
        return error.multiply(error).negate();
    }

    @Override
    public double approx(int cell, long outcome) {
        double error = near[belief(outcome)] - (cell == ToldBeliefs.HIGH ? 1 : 0);
        return -error * error;
    }

    /** At the belief furthest from the truth. */
    @Override
    public BigFraction smallest(int cell) {
        return exact(cell, cell == ToldBeliefs.HIGH ? lowest : highest);
    }

    /** At the belief nearest to the truth. */
    @Override
    public BigFraction largest(int cell) {
        return exact(cell, cell == ToldBeliefs.HIGH ? highest : lowest);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SquaredError that && receiver == that.receiver && held.equals(that.held);
    }

    @Override
    public int hashCode() {
        return 31 * held.hashCode() + receiver;
    }

    @Override
    public String toString() {
        return "minus the squared error of receiver " + receiver;
    }
}
