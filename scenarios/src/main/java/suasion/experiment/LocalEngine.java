package suasion.experiment;

import java.util.List;
import java.util.function.Predicate;

/** Runs jobs side by side on the threads of this process. */
public final class LocalEngine implements Engine {
    @Override
    public String name() {
        return "local";
    }

    @Override
    public void run(List<Job> jobs, Setup setup, Predicate<List<Row>> finished) {
        throw new UnsupportedOperationException();
    }
}
