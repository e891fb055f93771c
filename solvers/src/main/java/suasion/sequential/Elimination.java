package suasion.sequential;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.UserMistake;
import suasion.mechanism.DesignProblem;
import suasion.sequential.MessageProgram.Point;

/**
 * The elimination of what is not credible: start with everything; drop what is a best reply to no belief, and what no
 * obedient device with the harshest answers out of the rest ever recommends; repeat until nothing is dropped.
 *
 * <p>The sets that are left are the largest ones that justify themselves (Tarski 1955). Each step carries its proof,
 * {@link #replay} checks them all from the game alone.
 */
final class Elimination {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final long started = System.nanoTime();
    private final DesignProblem problem;
    private final BigFraction[][] outcome;
    private final Credibility left;
    private final List<Step> steps = new ArrayList<>();
    private BigFraction[][] interior;

    private Elimination(DesignProblem problem, BigFraction[][] outcome) {
        this.problem = problem;
        this.outcome = outcome;
        this.left = new Credibility(problem, outcome);
    }

    /**
     * Eliminates.
     *
     * @param outcome Pr(outcome | cell) where it is given, else null
     */
    static Elimination of(DesignProblem problem, BigFraction[][] outcome) {
        Elimination elimination = new Elimination(problem, outcome);
        do {
            elimination.dropReplies();
        } while (elimination.dropTold());
        return elimination;
    }

    private void dropReplies() {
        boolean dropped = true;
        while (dropped) {
            dropped = false;
            CredibleSets now = left.sets();
            for (int player = 0; player < now.replies().size(); player++) {
                for (int action : now.replies().get(player)) {
                    Optional<Step> step = noReply(player, action);
                    step.ifPresent(this::take);
                    dropped |= step.isPresent();
                }
            }
        }
    }

    private Optional<Step> noReply(int player, int action) {
        List<BigFraction[]> gains = left.gains(player, action);
        if (gains.isEmpty()) {
            return Optional.of(new Step.NoReply(player, action, List.of()));
        }
        if (gains.stream().anyMatch(Elimination::isBest)) {
            return Optional.empty();
        }
        StrongestBelief belief = StrongestBelief.of(gains);
        return belief.slack().getNumerator().signum() >= 0
                ? Optional.empty()
                : Optional.of(new Step.NoReply(player, action, belief.mixture()));
    }

    /** Whether no gain is below 0. */
    static boolean isBest(BigFraction[] gains) {
        return Arrays.stream(gains).allMatch(gain -> gain.getNumerator().signum() >= 0);
    }

    /** Whether something was dropped, after which more may have to be. */
    private boolean dropTold() {
        MessageProgram program = left.program();
        Set<Reach.Told> open = new HashSet<>(left.reach().all());
        List<BigFraction[][]> points = new ArrayList<>();
        while (!open.isEmpty()) {
            if (System.nanoTime() - started > PATIENCE.toNanos()) {
                throw UserMistake.at(
                        "",
                        "the game is too large to be played in sequence: what is credible in it was not settled within"
                                + " a minute");
            }
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("solving was interrupted");
            }
            Optional<Point> point =
                    program.maximise(Step.NeverTold.weight(program, left.form().players(), open));
            if (point.isEmpty()) {
                // Only a margin, or a given outcome, can do that: then there is no device at all.
                interior = null;
                return false;
            }
            if (point.get().value().getNumerator().signum() == 0) {
                take(new Step.NeverTold(open, point.get().multipliers()));
                return true;
            }
            points.add(point.get().masses());
            open.retainAll(program.untold(left.reach(), point.get().masses()));
        }
        interior = mean(points);
        return false;
    }

    /** The mean of some points. */
    static BigFraction[][] mean(List<BigFraction[][]> points) {
        BigFraction share = new BigFraction(1, points.size());
        BigFraction[][] mean = new BigFraction[points.get(0).length][];
        for (int cell = 0; cell < mean.length; cell++) {
            mean[cell] = new BigFraction[points.get(0)[cell].length];
            for (int message = 0; message < mean[cell].length; message++) {
                BigFraction sum = BigFraction.ZERO;
                for (BigFraction[][] point : points) {
                    sum = sum.add(point[cell][message]);
                }
                mean[cell][message] = sum.multiply(share);
            }
        }
        return mean;
    }

    private void take(Step step) {
        step.apply(left);
        steps.add(step);
    }

    CredibleSets sets() {
        return left.sets();
    }

    /** Pr(outcome | cell) where it is given, else null. */
    BigFraction[][] outcome() {
        return outcome;
    }

    Credibility left() {
        return left;
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    /**
     * Masses x(cell, message) of an obedient device that tells everything that can be told; empty where there is none.
     */
    Optional<BigFraction[][]> interior() {
        return Optional.ofNullable(interior);
    }

    /**
     * The sets once more, from the game and the proofs of all steps alone, no program solved: nothing outside of them
     * is credible.
     *
     * @throws IllegalStateException if a proof is none
     */
    CredibleSets replay() {
        Credibility again = new Credibility(problem, outcome);
        steps.forEach(step -> step.apply(again));
        return again.sets();
    }
}
