package suasion.experiment;

import java.io.Serializable;

/**
 * One row's worth of work, which needs nothing but itself: the same row on any machine, on any number of threads, in
 * one go or resumed from a checkpoint.
 *
 * @param number place in the plan, from 0
 * @param setting what is solved and played
 * @param replication number of the repetition, from 0; it keys all chance
 * @param seed the experiment's seed; null where the scenario's own counts
 * @param task what is measured, and when play stops
 */
public record Job(int number, Setting setting, int replication, Long seed, Task task) implements Serializable {
    /**
     * Solves, plays and measures.
     *
     * @param threads threads of the play; the row does not depend on them
     * @param checkpoints where a long play is set aside every few seconds; {@link Checkpoints#NONE} for nowhere
     * @return the row; one with an error where the job failed
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public Row run(int threads, Checkpoints checkpoints) {
        throw new UnsupportedOperationException();
    }
}
