package suasion.experiment;

import java.util.List;

/**
 * The jobs of an experiment: all settings of replication 0, then all of replication 1, so that what is there after an
 * interruption is balanced.
 *
 * <p>Settings are scenarios x factors x strategies, the last fastest; points of a Latin hypercube count as one factor
 * at the place of the first of its coordinates.
 *
 * @param settings the settings in order
 * @param jobs the jobs in order; job number = replication x settings + setting
 */
public record Plan(List<Setting> settings, List<Job> jobs) {
    public Plan {
        settings = List.copyOf(settings);
        jobs = List.copyOf(jobs);
    }
}
