package suasion.mechanism;

import java.util.Collections;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Game;

/**
 * What is paid, in payoff units per occurrence.
 *
 * <p>On obedience: p(player, signal), paid to the player in every round in which he hears the signal and does what it
 * recommends, and only then; negative where he is charged. On report: fee(player, report), charged to the player in
 * every round in which he reports that type, whatever he is then told and does; a transfer of -fee to him.
 *
 * <p>Source: Dughmi, Niazadeh, Psomas and Weinberg (2019), section 2, "Bayesian persuasion with payments"; Bergemann,
 * Bonatti and Smolin (2018), section II, for fees.
 */
public final class Payments {
    private final List<List<BigFraction>> owed;
    private final List<List<BigFraction>> fees;
    private final double[][] approx;
    private final boolean none;

    private Payments(List<List<BigFraction>> owed, List<List<BigFraction>> fees) {
        this.owed = owed;
        this.fees = fees;
        this.approx = owed.stream()
                .map(row -> row.stream().mapToDouble(Exact::toDouble).toArray())
                .toArray(double[][]::new);
        this.none = isNothing(owed) && isNothing(fees);
    }

    /** Owed on obedience: one list per player, one payment per signal of his. */
    public static Payments of(List<List<BigFraction>> owed) {
        return new Payments(owed.stream().map(List::copyOf).toList(), List.of());
    }

    /** The same with fees charged on the report: one list per player, one fee per type of his. */
    public Payments withFees(List<List<BigFraction>> charged) {
        return new Payments(owed, charged.stream().map(List::copyOf).toList());
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

    /** Whether nothing is owed on obedience to anybody, whatever the fees. */
    public boolean isNothingOwed() {
        return isNothing(owed);
    }

    private static boolean isNothing(List<List<BigFraction>> amounts) {
        return amounts.stream()
                .flatMap(List::stream)
                .allMatch(amount -> amount.getNumerator().signum() == 0);
    }

    /** Whether fees are charged on reports, be they 0. */
    public boolean hasFees() {
        return !fees.isEmpty();
    }

    /** What a player is charged who reports a type; 0 where he stays out or nobody is charged. */
    public BigFraction fee(int player, int report) {
        return fees.isEmpty() || report == Reports.OUT
                ? BigFraction.ZERO
                : fees.get(player).get(report);
    }

    /** Whether nobody is ever charged. */
    public boolean isNonnegative() {
        return fees.stream()
                        .flatMap(List::stream)
                        .allMatch(fee -> fee.getNumerator().signum() <= 0)
                && owed.stream()
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

    /** Whether there is one payment per player and signal, and one fee per type or none. */
    boolean fits(SignalSpace signals, Game game) {
        boolean charged = fees.isEmpty()
                || fees.stream()
                        .map(List::size)
                        .toList()
                        .equals(game.players().stream()
                                .map(player -> player.types().size())
                                .toList());
        return charged
                && owed.stream()
                        .map(List::size)
                        .toList()
                        .equals(signals.all().stream().map(List::size).toList());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Payments that && owed.equals(that.owed) && fees.equals(that.fees);
    }

    @Override
    public int hashCode() {
        return 31 * owed.hashCode() + fees.hashCode();
    }

    @Override
    public String toString() {
        return show(owed) + (fees.isEmpty() ? "" : ", fees " + show(fees));
    }

    private static String show(List<List<BigFraction>> amounts) {
        return amounts.stream()
                .map(row -> row.stream().map(Exact::show).toList())
                .toList()
                .toString();
    }
}
