package suasion.sequential;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.mechanism.DesignProblem;
import suasion.sequential.MessageProgram.Point;
import suasion.sequential.MessageProgram.Weight;

/**
 * The optima over messages given all answers: one of them, and one that tells everything that any of them tells.
 *
 * <p>Whatever another optimum tells only makes answers easier to believe: what is told on the path needs no belief, and
 * every departure that can happen is a place to believe in.
 *
 * @param value the largest (minimising: smallest) value
 * @param corner masses of an optimum
 * @param inner masses of an optimum that tells everything that any optimum tells
 */
record Face(BigFraction value, BigFraction[][] corner, BigFraction[][] inner) {
    /**
     * The optima; empty where nothing is obeyed with these answers.
     *
     * @param answered the problem with the answers
     * @param outcome Pr(outcome | cell) where it is given, and then any device that has it will do; else null
     */
    static Optional<Face> of(DesignProblem answered, Reach reach, BigFraction[][] outcome) {
        MessageProgram program = new MessageProgram(answered, reach, outcome);
        int profiles = (int) answered.game().outcomes();
        BigFraction sign = new BigFraction(answered.sense().sign());
        Weight weight = outcome != null
                ? (cell, message) -> BigFraction.ZERO
                : (cell, message) ->
                        answered.objective().exact(cell, message % profiles).multiply(sign);
        Optional<Point> best = program.maximise(weight);
        if (best.isEmpty()) {
            return Optional.empty();
        }
        if (outcome == null) {
            program.require(weight, best.get().value());
        }
        List<BigFraction[][]> points = new ArrayList<>();
        points.add(best.get().masses());
        int players = answered.game().players().size();
        Set<Reach.Told> open = program.untold(reach, best.get().masses());
        while (!open.isEmpty()) {
            Point point = program.maximise(Step.NeverTold.weight(program, players, open))
                    .orElseThrow(() -> new IllegalStateException("an optimum that is none"));
            if (point.value().getNumerator().signum() == 0) {
                break;
            }
            points.add(point.masses());
            open.retainAll(program.untold(reach, point.masses()));
        }
        return Optional.of(
                new Face(best.get().value().multiply(sign), best.get().masses(), Elimination.mean(points)));
    }
}
