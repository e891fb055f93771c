package suasion.family;

import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.UserMistake;
import suasion.scenario.Node;
import suasion.scenario.Numbers;
import suasion.transport.BeliefDesign;
import suasion.transport.Precision;

/**
 * Reads how fine the grid of beliefs is: a number of intervals, {@code adaptive}, or a list of beliefs.
 *
 * @param node what the file says; null where it says nothing
 * @param numbers what formulas may use
 */
record GridReader(Node node, Numbers numbers) {
    /** The most profiles of beliefs that a grid may have. */
    static final long LARGEST_GRID = 2_000_000;

    private static final int MOST_INTERVALS = 10_000;
    private static final String GRID = "/grid";

    /** How fine the grid of beliefs is; adaptive where the file does not say it. */
    Precision read(BeliefDesign design) {
        int receivers = design.receivers().size();
        if (node == null || node instanceof Node.Scalar word && word.text().equals("adaptive")) {
            return new Precision.Adaptive();
        }
        if (node instanceof Node.Sequence list) {
            return listed(list, receivers, design.prior());
        }
        if (node instanceof Node.Scalar word
                && word.text().matches("[A-Za-z]+")
                && !numbers.values().containsKey(word.text())) {
            throw UserMistake.at(
                            GRID,
                            "'%s' found, must be a number of intervals, adaptive, or a list of beliefs"
                                    .formatted(word.text()))
                    .maybe("Maybe adaptive.");
        }
        int most = largest(receivers);
        BigFraction value = numbers.read(node, GRID);
        if (value.compareTo(new BigFraction(most)) > 0) {
            throw UserMistake.at(
                            GRID,
                            "%s intervals for each of %d %s are too many: a grid may have %,d profiles of beliefs"
                                    .formatted(
                                            Exact.show(value),
                                            receivers,
                                            receivers == 1 ? "receiver" : "receivers",
                                            LARGEST_GRID))
                    .maybe("Maybe %d, or adaptive.".formatted(most));
        }
        return new Precision.Intervals((int) numbers.readInteger(node, GRID, 2, most));
    }

    /** The largest number of intervals with which a grid, the prior added, is not too large. */
    private static int largest(int receivers) {
        int most = MOST_INTERVALS;
        while (Math.pow(most + 2, receivers) > LARGEST_GRID) {
            most--;
        }
        return most;
    }

    private Precision listed(Node.Sequence list, int receivers, BigFraction prior) {
        TreeSet<BigFraction> beliefs = new TreeSet<>();
        for (int k = 0; k < list.items().size(); k++) {
            String path = GRID + "/" + k;
            if (!beliefs.add(
                    BeliefReader.requireBelief(numbers.read(list.items().get(k), path), path))) {
                throw UserMistake.at(path, "the belief is there twice");
            }
        }
        if (beliefs.first().compareTo(prior) > 0 || beliefs.last().compareTo(prior) < 0) {
            boolean above = beliefs.first().compareTo(prior) > 0;
            throw UserMistake.at(
                            GRID,
                            "too coarse to hold the prior: every belief is %s %s, the nearest is %s; beliefs on both"
                                            .formatted(
                                                    above ? "more than" : "less than",
                                                    Exact.show(prior),
                                                    Exact.show(above ? beliefs.first() : beliefs.last()))
                                    + " sides must average to it")
                    .maybe("Maybe add %s.".formatted(above ? "0" : "1"));
        }
        if (Math.pow(beliefs.size() + 3, receivers) > LARGEST_GRID) {
            throw UserMistake.at(
                            GRID,
                            "%d beliefs for each of %d receivers are too many: a grid may have %,d profiles of beliefs"
                                    .formatted(beliefs.size(), receivers, LARGEST_GRID))
                    .maybe("Maybe adaptive.");
        }
        return new Precision.Listed(Collections.nCopies(receivers, List.copyOf(beliefs)));
    }
}
