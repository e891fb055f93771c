package suasion.experiment;

import java.io.Serializable;
import java.util.List;

/**
 * What all jobs of an experiment have in common: what is measured, when play stops, and what is done about failures.
 *
 * @param measures what is measured, as the file writes it
 * @param stop when play ends
 * @param retry whether a job that failed is tried once more
 */
public record Task(List<Measure> measures, Stop stop, boolean retry) implements Serializable {
    public Task {
        measures = List.copyOf(measures);
    }

    /** The names of the values of every row, in order. */
    public List<String> columns() {
        return measures.stream().flatMap(measure -> measure.columns().stream()).toList();
    }
}
