package suasion.experiment;

import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import suasion.family.Families;
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
     * @throws UserMistake if this machine lacks memory, or a disk to set the play aside: no row, it can be run again
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
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError defect) {
            requireMachine(defect);
            return failed(Row.DEFECT + defect);
        }
    }

    /** Want of memory or of a disk is the machine's, not the row's: it ends the run, and another run goes on. */
    void requireMachine(Throwable defect) {
        for (Throwable cause = defect; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError || cause instanceof StackOverflowError) {
                throw outOfMemory();
            }
            if (cause instanceof UncheckedIOException disk) {
                String reason = disk.getCause() == null ? "" : " (" + disk.getCause() + ")";
                throw UserMistake.at("", "row " + number + ": " + disk.getMessage() + reason)
                        .maybe("What is finished is kept, the same command goes on; maybe --out names a better place.");
            }
        }
    }

    private UserMistake outOfMemory() {
        return UserMistake.at("", "row " + number + " needs more memory than Java has")
                .maybe("What is finished is kept, the same command goes on; maybe with fewer --threads or with"
                        + " SUASION_JAVA_OPTS=-Xmx4g.");
    }

    private Row failed(String why) {
        String line = why.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return row(seed == null ? scenarioSeed() : seed, line, Map.of());
    }

    /** The scenario's own seed under the setting, else without it, else the one that all have that name none. */
    private long scenarioSeed() {
        for (List<String> changes : List.of(setting.changes(), List.<String>of())) {
            try {
                return Families.read(setting.scenario(), changes).simulation().seed();
            } catch (UserMistake unreadable) {
                // The row says why.
            }
        }
        return Simulation.DEFAULT_SEED;
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
