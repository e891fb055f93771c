package suasion.experiment;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * The local engine, but something is done with the jobs before they run.
 *
 * @param first what is done with the jobs and their setup
 */
record WatchedEngine(BiConsumer<List<Job>, Setup> first) implements Engine {
    @Override
    public String name() {
        return "watched";
    }

    @Override
    public void run(List<Job> jobs, Setup setup, Predicate<List<Row>> finished) {
        first.accept(jobs, setup);
        new LocalEngine().run(jobs, setup, finished);
    }
}
