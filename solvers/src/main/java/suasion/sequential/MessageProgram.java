package suasion.sequential;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.ExactSum;
import suasion.game.Sense;
import suasion.game.UserMistake;
import suasion.lp.ExactAnswer;
import suasion.lp.ExactSimplex;
import suasion.lp.LinearProgram;
import suasion.lp.LinearProgram.Relation;
import suasion.lp.LpAnswer.Basis;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.ObedienceGain;
import suasion.mechanism.SignalSpace;

/**
 * How much mass obedient devices can put on messages (order and profile), given the answers to departures:
 *
 * <pre>
 *   maximise  sum x(cell, message) weight(cell, message)
 *   with      sum over the messages in which it is heard of x (gain - robustness) &gt;= 0    for every gain
 *             sum over messages of x(cell, message) = prior(cell)                         for every cell
 *             or, where the outcome is given, sum over orders of x(cell, order, outcome) = prior(cell) Pr(outcome | cell)
 * </pre>
 *
 * <p>over messages of which nothing is known to be never told. Solved in fractions for one weight after the other, each
 * from the last basis; {@link #bound} proves an optimum from the multipliers alone.
 */
final class MessageProgram {
    private static final long LARGEST = 1_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final DesignProblem problem;
    private final SignalSpace signals;
    private final List<ObedienceGain> gains;
    private final List<Place> places = new ArrayList<>();
    private final List<BigFraction[]> coefficients = new ArrayList<>();
    private final BigFraction[][] outcome;
    private final List<Required> required = new ArrayList<>();
    private Basis last = Basis.NONE;

    /** A column: a message in a cell, and the number of the row that says how much mass its kind has. */
    private record Place(int cell, int message, int kind) {}

    private record Required(Weight weight, BigFraction value) {}

    /** What a unit of mass on a message counts. */
    @FunctionalInterface
    interface Weight {
        BigFraction of(int cell, int message);
    }

    /**
     * An optimum.
     *
     * @param masses x, rows cells and columns messages
     * @param multipliers one per gain, at least 0
     */
    record Point(BigFraction value, BigFraction[][] masses, List<BigFraction> multipliers) {}

    /**
     * The program.
     *
     * @param problem a problem with a sequence that has answers
     * @param reach what is not known to be never told
     * @param outcome Pr(outcome | cell) where it is given, else null
     * @throws UserMistake if it is too large to hold
     */
    MessageProgram(DesignProblem problem, Reach reach, BigFraction[][] outcome) {
        this.problem = problem;
        this.signals = problem.recommendations();
        this.gains = problem.gains(signals);
        this.outcome = outcome;
        Form form = Form.of(problem);
        if ((double) form.liveCells().length * signals.messages() * gains.size() > LARGEST) {
            throw tooLarge();
        }
        for (int cell : form.liveCells()) {
            for (int message = 0; message < signals.messages(); message++) {
                if (isOpen(reach, form.players(), cell, message)) {
                    places.add(new Place(cell, message, kind(cell, message)));
                }
            }
        }
        gains.forEach(this::addGain);
    }

    private UserMistake tooLarge() {
        return UserMistake.at(
                "",
                "the game is too large to be played in sequence: %,d states x %,d orders with profiles x %,d deviations"
                        .formatted(problem.game().cells(), signals.messages(), gains.size()));
    }

    private boolean isOpen(Reach reach, int players, int cell, int message) {
        for (int player = 0; player < players; player++) {
            if (!reach.contains(told(cell, message, player))) {
                return false;
            }
        }
        return true;
    }

    /** What a player is told in a message, orders counted as in {@link SignalSpace#inSequence}. */
    Reach.Told told(int cell, int message, int player) {
        return new Reach.Told(cell, order(message), player, signals.signalOf(message, player));
    }

    private int order(int message) {
        return message / profiles();
    }

    private int profiles() {
        return (int) problem.game().outcomes();
    }

    private int kind(int cell, int message) {
        return outcome == null ? cell : cell * profiles() + (int) signals.outcome(message);
    }

    private BigFraction available(int kind) {
        return outcome == null
                ? problem.game().prior().get(kind)
                : problem.game().prior().get(kind / profiles()).multiply(outcome[kind / profiles()][kind % profiles()]);
    }

    private int kinds() {
        return problem.game().cells() * (outcome == null ? 1 : profiles());
    }

    private void addGain(ObedienceGain gain) {
        BigFraction[] row = new BigFraction[places.size()];
        for (int column = 0; column < row.length; column++) {
            Place at = places.get(column);
            row[column] = signals.signalOf(at.message, gain.player()) == gain.signal()
                    ? gain.exact(at.cell, at.message).subtract(problem.robustness())
                    : BigFraction.ZERO;
        }
        coefficients.add(row);
    }

    /** What is not told, of what can be. */
    Set<Reach.Told> untold(Reach reach, BigFraction[][] masses) {
        Set<Reach.Told> open = new HashSet<>(reach.all());
        for (Place at : places) {
            if (masses[at.cell][at.message].getNumerator().signum() > 0) {
                for (int player = 0; player < problem.game().players().size(); player++) {
                    open.remove(told(at.cell, at.message, player));
                }
            }
        }
        return open;
    }

    List<ObedienceGain> gains() {
        return gains;
    }

    /** From now on only points at which a sum of weights has a value. */
    void require(Weight weight, BigFraction value) {
        required.add(new Required(weight, value));
        last = Basis.NONE;
    }

    /** The most of a weight; empty where there is no obedient device. */
    Optional<Point> maximise(Weight weight) {
        LinearProgram program = new LinearProgram(Sense.MAX);
        places.forEach(at -> program.column(at, weight.of(at.cell, at.message)));
        for (int k = 0; k < gains.size(); k++) {
            LinearProgram.Row row = program.row(gains.get(k).incentive(), Relation.AT_LEAST, BigFraction.ZERO);
            for (int column = 0; column < places.size(); column++) {
                row.add(column, coefficients.get(k)[column]);
            }
        }
        addKinds(program);
        for (Required one : required) {
            LinearProgram.Row row = program.row("required", Relation.EQUAL, one.value);
            for (int column = 0; column < places.size(); column++) {
                row.add(column, one.weight.of(places.get(column).cell, places.get(column).message));
            }
        }
        ExactAnswer answer = ExactSimplex.solve(program, last, PATIENCE);
        if (answer.status() == ExactAnswer.Status.GAVE_UP
                && !Thread.currentThread().isInterrupted()) {
            throw tooLarge();
        }
        if (answer.status() == ExactAnswer.Status.INFEASIBLE) {
            return Optional.empty();
        }
        if (answer.status() != ExactAnswer.Status.OPTIMAL) {
            throw new IllegalStateException("probabilities without a largest sum: " + answer.status());
        }
        last = answer.basis();
        return Optional.of(point(answer));
    }

    private void addKinds(LinearProgram program) {
        LinearProgram.Row[] rows = new LinearProgram.Row[kinds()];
        for (int kind = 0; kind < rows.length; kind++) {
            if (available(kind).getNumerator().signum() > 0) {
                rows[kind] = program.row(kind, Relation.EQUAL, available(kind));
            }
        }
        for (int column = 0; column < places.size(); column++) {
            int kind = places.get(column).kind;
            if (rows[kind] == null) {
                rows[kind] = program.row(kind, Relation.EQUAL, BigFraction.ZERO);
            }
            rows[kind].add(column, BigFraction.ONE);
        }
    }

    private Point point(ExactAnswer answer) {
        BigFraction[][] masses = new BigFraction[problem.game().cells()][signals.messages()];
        for (BigFraction[] row : masses) {
            Arrays.fill(row, BigFraction.ZERO);
        }
        for (int column = 0; column < places.size(); column++) {
            masses[places.get(column).cell][places.get(column).message] = answer.primal()[column];
        }
        List<BigFraction> multipliers = new ArrayList<>();
        for (int k = 0; k < gains.size(); k++) {
            multipliers.add(answer.dual()[k].negate());
        }
        return new Point(answer.value(), masses, multipliers);
    }

    /**
     * What no obedient device exceeds, for any multipliers that are at least 0: sum over kinds of their mass times the
     * largest weight + sum_k multiplier_k (gain_k - robustness) of their messages. No linear program is solved.
     *
     * @throws IllegalArgumentException if a multiplier is negative
     */
    BigFraction bound(Weight weight, List<BigFraction> multipliers) {
        BigFraction[] largest = new BigFraction[kinds()];
        for (int column = 0; column < places.size(); column++) {
            Place at = places.get(column);
            ExactSum sum = new ExactSum().add(weight.of(at.cell, at.message));
            for (int k = 0; k < multipliers.size(); k++) {
                if (multipliers.get(k).getNumerator().signum() < 0) {
                    throw new IllegalArgumentException("a negative multiplier");
                }
                sum.addProduct(multipliers.get(k), coefficients.get(k)[column]);
            }
            BigFraction value = sum.value();
            largest[at.kind] =
                    largest[at.kind] == null || value.compareTo(largest[at.kind]) > 0 ? value : largest[at.kind];
        }
        ExactSum bound = new ExactSum();
        for (int kind = 0; kind < largest.length; kind++) {
            if (largest[kind] != null) {
                bound.addProduct(available(kind), largest[kind]);
            }
        }
        return bound.value();
    }
}
