package suasion.receivers;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Payoff;

/**
 * What the sender gets, f(state, S); cells are states, outcomes are sets. Extremes are safe, see {@link SetFunction}.
 */
record SetPayoff(List<SetFunction> byState) implements Payoff {
    SetPayoff {
        byState = List.copyOf(byState);
    }

    @Override
    public int cells() {
        return byState.size();
    }

    @Override
    public long outcomes() {
        return Sets.all(byState.get(0).receivers()) + 1;
    }

    @Override
    public BigFraction exact(int cell, long outcome) {
        return byState.get(cell).exact(outcome);
    }

    @Override
    public double approx(int cell, long outcome) {
        return byState.get(cell).approx(outcome);
    }

    @Override
    public BigFraction smallest(int cell) {
        return byState.get(cell).smallest();
    }

    @Override
    public BigFraction largest(int cell) {
        return byState.get(cell).largest();
    }
}
