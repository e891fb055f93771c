package suasion.receivers;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Payoff;

/** What one receiver gets, u_i(state, S); cells are states, outcomes are sets. Extremes are safe bounds. */
record StakePayoff(List<Stake> byState) implements Payoff {
    StakePayoff {
        byState = List.copyOf(byState);
    }

    @Override
    public int cells() {
        return byState.size();
    }

    @Override
    public long outcomes() {
        return Sets.all(byState.get(0).function().receivers()) + 1;
    }

    @Override
    public BigFraction exact(int cell, long outcome) {
        return byState.get(cell).payoff(outcome);
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
