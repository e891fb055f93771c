package suasion.mechanism;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.ExactSum;
import suasion.game.Game;
import suasion.game.Payoff;

/**
 * A signaling scheme: phi(message | cell) as exact fractions, every row summing to 1 exactly, and what is owed to those
 * who follow.
 *
 * <p>Immutable. What is announced, certified, played and printed is this one table.
 */
public final class Table implements Mechanism {
    private final Game game;
    private final SignalSpace signals;
    private final BigFraction[][] probabilities;
    private final Payments payments;

    private Table(Game game, SignalSpace signals, BigFraction[][] probabilities, Payments payments) {
        this.game = game;
        this.signals = signals;
        this.probabilities = probabilities;
        this.payments = payments;
    }

    /**
     * Copies a table, rows cells and columns messages; nobody is paid.
     *
     * @throws IllegalArgumentException if a row is not a distribution
     */
    public static Table of(Game game, SignalSpace signals, BigFraction[][] probabilities) {
        if (probabilities.length != game.cells()) {
            throw new IllegalArgumentException(probabilities.length + " rows for " + game.cells() + " cells");
        }
        BigFraction[][] copy = new BigFraction[probabilities.length][];
        for (int cell = 0; cell < copy.length; cell++) {
            copy[cell] = probabilities[cell].clone();
            ExactSum sum = new ExactSum();
            for (BigFraction p : copy[cell]) {
                if (p.getNumerator().signum() < 0) {
                    throw new IllegalArgumentException("negative probability " + Exact.show(p));
                }
                sum.add(p);
            }
            if (copy[cell].length != signals.messages() || !sum.value().equals(BigFraction.ONE)) {
                throw new IllegalArgumentException(
                        game.cellName(cell) + ": probabilities sum to " + Exact.show(sum.value()));
            }
        }
        return new Table(game, signals, copy, Payments.none(signals));
    }

    /** The same scheme with other payments. */
    public Table withPayments(Payments owed) {
        if (!owed.fits(signals, game)) {
            throw new IllegalArgumentException("payments " + owed + " do not fit the signals " + signals);
        }
        return new Table(game, signals, probabilities, owed);
    }

    /** The same scheme without the messages that are never sent in any cell; at least one stays. */
    public Table compressed() {
        int[] sent = IntStream.range(0, signals.messages())
                .filter(message -> Arrays.stream(probabilities)
                        .anyMatch(row -> row[message].getNumerator().signum() > 0))
                .toArray();
        BigFraction[][] kept = Arrays.stream(probabilities)
                .map(row -> IntStream.of(sent).mapToObj(m -> row[m]).toArray(BigFraction[]::new))
                .toArray(BigFraction[][]::new);
        return new Table(game, signals.only(sent), kept, payments);
    }

    @Override
    public Table table() {
        return this;
    }

    /** What is owed to players who follow. */
    public Payments payments() {
        return payments;
    }

    public Game game() {
        return game;
    }

    public SignalSpace signals() {
        return signals;
    }

    /** phi(message | cell). */
    public BigFraction probability(int cell, int message) {
        return probabilities[cell][message];
    }

    /** prior(cell) phi(message | cell). */
    public BigFraction mass(int cell, int message) {
        BigFraction p = probabilities[cell][message];
        return p.getNumerator().signum() == 0
                ? BigFraction.ZERO
                : game.prior().get(cell).multiply(p);
    }

    /**
     * The mean of a payoff when everybody obeys, payments aside: sum_cell prior(cell) sum_message phi(message | cell)
     * payoff.
     */
    public BigFraction expected(Payoff payoff) {
        ExactSum sum = new ExactSum();
        for (int cell = 0; cell < game.cells(); cell++) {
            for (int message = 0; message < signals.messages(); message++) {
                if (probabilities[cell][message].getNumerator().signum() > 0) {
                    sum.addProduct(mass(cell, message), payoff.exact(cell, signals.outcome(message)));
                }
            }
        }
        return sum.value();
    }

    /** P(player, signal) = Pr(signal) p(player, signal): the mean payment per round on that signal if he obeys. */
    public BigFraction expectedPayment(int player, int signal) {
        BigFraction owed = payments.of(player, signal);
        if (owed.getNumerator().signum() == 0) {
            return BigFraction.ZERO;
        }
        ExactSum mass = new ExactSum();
        for (int message : signals.hearing(player, signal)) {
            for (int cell = 0; cell < game.cells(); cell++) {
                mass.addProduct(game.prior().get(cell), probabilities[cell][message]);
            }
        }
        return mass.value().multiply(owed);
    }

    /** The mean payment per round to one player when everybody is honest and obeys, fees counted against it. */
    public BigFraction expectedPayment(int player) {
        ExactSum sum = new ExactSum();
        for (int cell = 0; payments.hasFees() && cell < game.cells(); cell++) {
            sum.addProduct(
                    game.prior().get(cell),
                    payments.fee(player, game.typeOf(cell, player)).negate());
        }
        for (int signal = 0; signal < signals.of(player).size(); signal++) {
            sum.add(expectedPayment(player, signal));
        }
        return sum.value();
    }

    /** The mean payment per round to all players when everybody obeys. */
    public BigFraction expectedPayment() {
        ExactSum sum = new ExactSum();
        for (int player = 0; !payments.isNone() && player < game.players().size(); player++) {
            sum.add(expectedPayment(player));
        }
        return sum.value();
    }

    /** The law of what is drawn when players report so: phi(message | state and the types reported). */
    public Table under(Reports reports) {
        BigFraction[][] drawn = new BigFraction[game.cells()][];
        for (int cell = 0; cell < drawn.length; cell++) {
            drawn[cell] = probabilities[reports.heardIn(game, cell)];
        }
        return new Table(game, signals, drawn, payments);
    }

    /** The unconditional probability of every signal of a player of the given type: Pr(type and signal). */
    public List<BigFraction> signalMass(int player, int type) {
        List<ExactSum> mass =
                Stream.generate(ExactSum::new).limit(signals.of(player).size()).toList();
        for (int cell = 0; cell < game.cells(); cell++) {
            if (game.typeOf(cell, player) == type) {
                for (int message = 0; message < signals.messages(); message++) {
                    mass.get(signals.signalOf(message, player))
                            .addProduct(game.prior().get(cell), probabilities[cell][message]);
                }
            }
        }
        return mass.stream().map(ExactSum::value).toList();
    }

    /**
     * Bayes' rule: Pr(cell | the player has the type and hears the signal), one number per cell; empty where that event
     * has probability 0.
     */
    public List<BigFraction> posterior(int player, int type, int signal) {
        List<BigFraction> joint = new ArrayList<>();
        ExactSum total = new ExactSum();
        int[] hearing = signals.hearing(player, signal);
        for (int cell = 0; cell < game.cells(); cell++) {
            ExactSum mass = new ExactSum();
            if (game.typeOf(cell, player) == type) {
                for (int message : hearing) {
                    mass.addProduct(game.prior().get(cell), probabilities[cell][message]);
                }
            }
            joint.add(mass.value());
            total.add(mass.value());
        }
        if (total.signum() == 0) {
            return List.of();
        }
        BigFraction norm = total.value();
        return joint.stream().map(mass -> mass.divide(norm)).toList();
    }

    /**
     * Bayes' rule: where the player stands who hears the signal if everybody follows, the probability of moving first,
     * second and so on; one number, 1, where everybody moves at once. Empty where the signal has probability 0.
     */
    public List<BigFraction> place(int player, int signal) {
        boolean inSequence = signals.sequence().isPresent();
        List<ExactSum> stages = Stream.generate(ExactSum::new)
                .limit(inSequence ? signals.all().size() : 1)
                .toList();
        ExactSum total = new ExactSum();
        for (int message : signals.hearing(player, signal)) {
            int stage = inSequence ? signals.order(message).indexOf(player) : 0;
            for (int cell = 0; cell < game.cells(); cell++) {
                stages.get(stage).add(mass(cell, message));
                total.add(mass(cell, message));
            }
        }
        return total.signum() == 0
                ? List.of()
                : stages.stream().map(sum -> sum.value().divide(total.value())).toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Table that
                && game.equals(that.game)
                && payments.equals(that.payments)
                && Arrays.deepEquals(probabilities, that.probabilities);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(probabilities);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int cell = 0; cell < game.cells(); cell++) {
            text.append(game.cellName(cell)).append(':');
            for (int message = 0; message < signals.messages(); message++) {
                if (probabilities[cell][message].getNumerator().signum() != 0) {
                    text.append(' ')
                            .append(signals.name(message))
                            .append(' ')
                            .append(Exact.show(probabilities[cell][message]));
                }
            }
            text.append('\n');
        }
        return payments.isNone()
                ? text.toString()
                : text.append("pays ").append(payments).append('\n').toString();
    }
}
