package suasion.learn;

import suasion.sim.Strategy.Learning;

/** What settings must be, and how they print. */
final class Settings {
    private Settings() {}

    static void requirePositive(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " must be positive, not " + value);
        }
    }

    static void requireNotNegative(String name, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " must not be negative, it is " + value);
        }
    }

    static void requireBand(double band) {
        requireNotNegative("band", band);
    }

    static void requireLearning(Learning every) {
        if (every == Learning.NEVER) {
            throw new IllegalArgumentException("who never learns is no learner");
        }
    }

    /** A number without needless decimals. */
    static String show(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : "" + value;
    }

    /** A learning rate, 0 for the anytime one. */
    static String showRate(double rate) {
        return rate == 0 ? "anytime rate" : "rate " + show(rate);
    }

    /** Nothing of those who learn after every round, which is usual. */
    static String show(Learning every) {
        return every == Learning.EVERY_CHUNK ? ", learns after every chunk" : "";
    }
}
