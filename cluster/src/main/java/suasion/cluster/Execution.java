package suasion.cluster;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.broadcast.Broadcast;
import scala.Function1;
import scala.collection.Iterator;
import suasion.experiment.Checkpoints;
import suasion.experiment.Job;
import suasion.experiment.Row;

/**
 * What is done where the cores are: the jobs of one batch, one after the other.
 *
 * @param jobs all jobs, which every machine receives once
 * @param threads threads of each play
 * @param checkpoints where plays are set aside; nowhere on other machines, whose disks nobody would look at again
 */
record Execution(Broadcast<Job[]> jobs, int threads, Checkpoints checkpoints)
        implements Function1<Iterator<Batch>, Row[]>, Serializable {
    @Override
    public Row[] apply(Iterator<Batch> batches) {
        List<Row> rows = new ArrayList<>();
        Job[] all = jobs.value();
        while (batches.hasNext()) {
            Batch batch = batches.next();
            for (int k = batch.from(); k < batch.to(); k++) {
                rows.add(all[k].run(threads, checkpoints));
            }
        }
        return rows.toArray(Row[]::new);
    }
}
