package suasion.experiment;

import java.io.Serializable;
import java.util.Map;
import java.util.concurrent.CancellationException;
import suasion.game.UserMistake;
import suasion.lab.Version;
import suasion.scenario.Simulation;

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
     * @throws CancellationException if the thread is interrupted
     */
    public Row run(int threads, Checkpoints checkpoints) {
        Row row = attempt(threads, checkpoints);
        return row.failed() && task.retry() ? attempt(threads, checkpoints) : row;
    }

    private Row attempt(int threads, Checkpoints checkpoints) {
        Measuring measuring = new Measuring(this, threads, checkpoints);
        try {
            Map<String, String> values = measuring.values();
            return row(measuring.seed(), "", values);
        } catch (CancellationException stopped) {
            throw stopped;
        } catch (UserMistake mistake) {
            return failed(mistake.line());
        } catch (OutOfMemoryError | StackOverflowError e) {
            return failed("the game needs more memory than Java has");
        } catch (RuntimeException defect) {
            return failed(Row.DEFECT + defect);
        }
    }

    private Row failed(String why) {
        String line = why.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return row(seed == null ? Simulation.DEFAULT_SEED : seed, line, Map.of());
    }

    private Row row(long used, String error, Map<String, String> values) {
        return new Row(
                number,
                setting.scenario().name(),
                setting.scenario().hash(),
                setting.values(),
                setting.strategy(),
                replication,
                used,
                Version.current(),
                error,
                values);
    }
}
