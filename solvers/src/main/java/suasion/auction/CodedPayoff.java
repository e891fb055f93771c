package suasion.auction;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Payoff;

/**
 * A payoff that depends on the outcome through one of few classes only, so that no table over cells x outcomes is
 * needed: u(cell, outcome) = table(cell, class(outcome)).
 */
final class CodedPayoff implements Payoff {
    private final int[] classes;
    private final BigFraction[][] exact;
    private final double[][] approx;

    /**
     * Takes what it is given, rows cells and columns classes.
     *
     * @param classes of every outcome; every class occurs
     */
    CodedPayoff(int[] classes, BigFraction[][] exact) {
        this.classes = classes;
        this.exact = exact;
        this.approx = Arrays.stream(exact)
                .map(row -> Arrays.stream(row).mapToDouble(Exact::toDouble).toArray())
                .toArray(double[][]::new);
    }

    @Override
    public int cells() {
        return exact.length;
    }

    @Override
    public long outcomes() {
        return classes.length;
    }

    @Override
    public BigFraction exact(int cell, long outcome) {
        return exact[cell][classes[(int) outcome]];
    }

    @Override
    public double approx(int cell, long outcome) {
        return approx[cell][classes[(int) outcome]];
    }

    @Override
    public BigFraction smallest(int cell) {
        return Arrays.stream(exact[cell]).min(BigFraction::compareTo).orElseThrow();
    }

    @Override
    public BigFraction largest(int cell) {
        return Arrays.stream(exact[cell]).max(BigFraction::compareTo).orElseThrow();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CodedPayoff that
                && Arrays.equals(classes, that.classes)
                && Arrays.deepEquals(exact, that.exact);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(classes) + Arrays.deepHashCode(exact);
    }

    @Override
    public String toString() {
        int most = IntStream.of(classes).max().orElseThrow() + 1;
        return cells() + " x " + outcomes() + " payoffs of " + most + " classes";
    }
}
