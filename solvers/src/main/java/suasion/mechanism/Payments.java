package suasion.mechanism;

import java.util.Collections;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;

/**
 * Transfers owed on obedience: p(player, signal), paid to the player in every round in which he hears the signal and
 * does what it recommends, and only then; negative where he is charged. In payoff units, per occurrence.
 *
 * <p>Source: Dughmi, Niazadeh, Psomas and Weinberg (2019), section 2, "Bayesian persuasion with payments".
 */
public final class Payments {
    private final List<List<BigFraction>> owed;
    private final double[][] approx;
    private final boolean none;

    private Payments(List<List<BigFraction>> owed) {
        this.owed = owed;
        this.approx = owed.stream()
                .map(row -> row.stream().mapToDouble(Exact::toDouble).toArray())
                .toArray(double[][]::new);
        this.none = owed.stream()
                .flatMap(List::stream)
                .allMatch(p -> p.getNumerator().signum() == 0);
    }

    /** One list per player, one payment per signal of his. */
    public static Payments of(List<List<BigFraction>> owed) {
        return new Payments(owed.stream().map(List::copyOf).toList());
    }

    /** Nothing is owed to anybody. */
    public static Payments none(SignalSpace signals) {
        return of(signals.all().stream()
                .map(list -> Collections.nCopies(list.size(), BigFraction.ZERO))
                .toList());
    }

    /** Whether nothing is owed to anybody. */
    public boolean isNone() {
        return none;
    }

    /** Whether nobody is ever charged. */
    public boolean isNonnegative() {
        return owed.stream()
                .flatMap(List::stream)
                .allMatch(p -> p.getNumerator().signum() >= 0);
    }

    /** What is owed to a player who hears a signal and follows. */
    public BigFraction of(int player, int signal) {
        return owed.get(player).get(signal);
    }

    /** The double nearest to it. */
    public double approx(int player, int signal) {
        return approx[player][signal];
    }

    /** Whether there is one payment per player and signal. */
    boolean fits(SignalSpace signals) {
        return owed.stream()
                .map(List::size)
                .toList()
                .equals(signals.all().stream().map(List::size).toList());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Payments that && owed.equals(that.owed);
    }

    @Override
    public int hashCode() {
        return owed.hashCode();
    }

    @Override
    public String toString() {
        return owed.stream()
                .map(row -> row.stream().map(Exact::show).toList())
                .toList()
                .toString();
    }
}
