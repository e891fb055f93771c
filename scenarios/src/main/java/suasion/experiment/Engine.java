package suasion.experiment;

import java.util.List;
import java.util.function.Predicate;

/** Runs jobs and hands every row over as it finishes; rows do not depend on the engine. */
public interface Engine {
    /** What {@code --engine} calls it: "local". */
    String name();

    /**
     * Runs jobs, starting them in their order.
     *
     * @param jobs what is to be done; jobs whose rows are known are not among them
     * @param setup threads, master, checkpoints
     * @param finished is given rows in any order, always on the thread that called this; false if a row failed and no
     *     more are wanted than those before it, which are all still handed over: which failure is the first must not
     *     depend on who was quicker
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    void run(List<Job> jobs, Setup setup, Predicate<List<Row>> finished);

    /**
     * Where jobs are run.
     *
     * @param threads threads of this machine
     * @param master address of a cluster; empty for the engine's own choice
     * @param checkpoints where long plays are set aside
     */
    record Setup(int threads, String master, Checkpoints checkpoints) {}
}
