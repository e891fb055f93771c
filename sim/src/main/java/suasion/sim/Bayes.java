package suasion.sim;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.mechanism.OffPath;
import suasion.mechanism.Reports;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;

/**
 * Bayes' rule as a player does it, in double arithmetic, from the announced table and what he has reported.
 *
 * <pre>
 *   joint(cell, message) = mu(cell) phi(message | state, his reported type, the others' true types)
 * </pre>
 *
 * <p>over the cells of his true type and the messages in which he hears the signal. Who stays out hears
 * {@link Strategy#NOTHING}: he weighs all messages by what the mediator draws for his true type, which leaves the
 * states as likely as he believed before. The others are honest and obey.
 *
 * <p>Where players move in sequence a message says who moves when, so that the same sum is over the state and the place
 * where he may stand; those after him answer what he does as announced. Off the path of play he believes what the
 * mechanism names, if it does.
 */
final class Bayes {
    private final Seat seat;
    private final int type;
    private final double[] sums;
    private double mass;

    private Bayes(Seat seat, int type, int signal, Account account) {
        this.seat = seat;
        this.type = type;
        this.sums = new double[seat.actions()];
        SignalSpace signals = seat.announced().signals();
        add(
                signal == Strategy.NOTHING
                        ? IntStream.range(0, signals.messages()).toArray()
                        : signals.hearing(seat.index(), signal),
                account);
    }

    /** What somebody ends up with in a round. */
    @FunctionalInterface
    private interface Account {
        double of(int cell, int message, long outcome);
    }

    /**
     * His posterior expected payoff given every action of his; off the path of play at the belief that the mechanism
     * names, NaN if it names none.
     */
    static double[] payoffs(Seat seat, int type, int signal) {
        Bayes bayes = own(seat, type, signal);
        return bayes.mass > 0
                ? bayes.means()
                : seat.offPath(signal).map(Bayes::believing).orElseGet(bayes::means);
    }

    private static double[] believing(OffPath off) {
        Payoff payoff = off.game().payoffs().get(0);
        return IntStream.range(0, off.game().players().get(0).actions().size())
                .mapToDouble(action -> IntStream.range(0, off.game().cells())
                        .mapToDouble(node -> Exact.toDouble(off.game().prior().get(node)) * payoff.approx(node, action))
                        .sum())
                .toArray();
    }

    /** The probability of moving first, second, and so on, given a signal; empty if he never hears it. */
    static List<Double> place(Seat seat, int signal) {
        Table table = seat.announced();
        SignalSpace signals = table.signals();
        boolean inSequence = signals.sequence().isPresent();
        double[] stages = new double[inSequence ? signals.all().size() : 1];
        double mass = 0;
        for (int message : signals.hearing(seat.index(), signal)) {
            int stage = inSequence ? signals.order(message).indexOf(seat.index()) : 0;
            for (int cell = 0; cell < table.game().cells(); cell++) {
                double joint = Exact.toDouble(table.mass(cell, message));
                stages[stage] += joint;
                mass += joint;
            }
        }
        double all = mass;
        return mass == 0
                ? List.of()
                : Arrays.stream(stages).map(stage -> stage / all).boxed().toList();
    }

    /** The designer's expected payoff on his posterior, given every action of his; NaN if he never hears the signal. */
    static double[] designer(Seat seat, int type, int signal) {
        return new Bayes(seat, type, signal, seat.accounts()::approxDesigner).means();
    }

    /**
     * What he expects before he hears anything, being of {@code type} and having reported as the seat says, if he then
     * does what is best on every signal; the fee for the report is counted.
     */
    static double worth(Seat seat, int type) {
        int[] heard = seat.reported(type) == Reports.OUT
                ? new int[] {Strategy.NOTHING}
                : IntStream.range(0, seat.signals().size()).toArray();
        double sum = 0;
        double mass = 0;
        for (int signal : heard) {
            Bayes bayes = own(seat, type, signal);
            sum += IntStream.range(0, bayes.sums.length)
                    .mapToDouble(action -> bayes.sums[action])
                    .max()
                    .orElseThrow();
            mass += bayes.mass;
        }
        return sum / mass;
    }

    private static Bayes own(Seat seat, int type, int signal) {
        return new Bayes(seat, type, signal, (cell, message, outcome) -> seat.accounts()
                .approxPlayer(seat.index(), cell, message, outcome));
    }

    private void add(int[] hearing, Account account) {
        Game game = seat.problem().game();
        SignalSpace signals = seat.announced().signals();
        int report = seat.reported(type);
        for (int cell = 0; cell < game.cells(); cell++) {
            double prior = Exact.toDouble(game.prior().get(cell));
            if (prior == 0 || game.typeOf(cell, seat.index()) != type) {
                continue;
            }
            int row = Reports.heardIn(game, cell, seat.index(), report);
            for (int message : hearing) {
                double joint = prior * Exact.toDouble(seat.announced().probability(row, message));
                mass += joint;
                for (int action = 0; joint > 0 && action < sums.length; action++) {
                    long outcome = signals.deviated(cell, message, seat.index(), action);
                    sums[action] += joint * account.of(cell, message, outcome);
                }
            }
        }
    }

    private double[] means() {
        double[] means = sums.clone();
        for (int action = 0; action < means.length; action++) {
            means[action] /= mass;
        }
        return means;
    }
}
