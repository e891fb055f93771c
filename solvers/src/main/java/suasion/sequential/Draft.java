package suasion.sequential;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.OffPath;
import suasion.mechanism.Sequence;
import suasion.mechanism.Table;
import suasion.solve.Certifier;

/**
 * A device that may turn out to be one that nobody believes: masses of messages, an answer to every departure, and the
 * beliefs over the nodes at which this very device gives an answer.
 *
 * @param problem the problem with the answers
 * @param masses x, rows cells and columns messages
 */
record Draft(DesignProblem problem, BigFraction[][] masses, Table table, List<OffPath> offPath) {
    /**
     * A draft.
     *
     * @param any a table that says what is said in states of probability 0
     */
    static Draft of(DesignProblem problem, Sequence answers, BigFraction[][] masses, Table any) {
        DesignProblem answered = problem.withSequence(answers);
        BigFraction[][] rows = new BigFraction[masses.length][];
        for (int cell = 0; cell < rows.length; cell++) {
            BigFraction prior = problem.game().prior().get(cell);
            int at = cell;
            rows[cell] = IntStream.range(0, masses[cell].length)
                    .mapToObj(message -> prior.getNumerator().signum() > 0
                            ? masses[at][message].divide(prior)
                            : any.probability(at, message))
                    .toArray(BigFraction[]::new);
        }
        Table table = Table.of(problem.game(), answered.recommendations(), rows);
        return new Draft(answered, masses, table, Beliefs.offPath(answered, table));
    }

    static BigFraction[][] masses(Table table) {
        return IntStream.range(0, table.game().cells())
                .mapToObj(cell -> IntStream.range(0, table.signals().messages())
                        .mapToObj(message -> table.mass(cell, message))
                        .toArray(BigFraction[]::new))
                .toArray(BigFraction[][]::new);
    }

    /** What is told off the path without a belief at which it is best. */
    List<OffPath> unbelieved() {
        return offPath.stream().filter(told -> !Beliefs.isCredible(told)).toList();
    }

    /** By how much somebody would rather not follow what is said on the path, given what he is told. */
    BigFraction violation() {
        return Certifier.violation(problem, Certifier.lines(problem, table, List.of()));
    }

    boolean isObeyed() {
        return violation().getNumerator().signum() == 0;
    }

    /** What a player is told on the path. */
    SortedSet<Integer> told(int player) {
        SortedSet<Integer> told = new TreeSet<>();
        for (BigFraction[] row : masses) {
            for (int message = 0; message < row.length; message++) {
                if (row[message].getNumerator().signum() > 0) {
                    told.add(table.signals().signalOf(message, player));
                }
            }
        }
        return told;
    }
}
