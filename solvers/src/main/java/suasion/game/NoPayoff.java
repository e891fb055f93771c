package suasion.game;

import org.apache.commons.math3.fraction.BigFraction;

/** The payoff of somebody to whom nothing in the game matters: 0 everywhere. */
record NoPayoff(int cells, long outcomes) implements Payoff {
    @Override
    public BigFraction exact(int cell, long outcome) {
        return BigFraction.ZERO;
    }

    @Override
    public double approx(int cell, long outcome) {
        return 0;
    }

    @Override
    public BigFraction smallest(int cell) {
        return BigFraction.ZERO;
    }

    @Override
    public BigFraction largest(int cell) {
        return BigFraction.ZERO;
    }
}
