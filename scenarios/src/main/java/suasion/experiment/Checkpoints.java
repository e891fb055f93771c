package suasion.experiment;

import java.io.Serializable;

/**
 * Where long plays are set aside: a folder with a file per running job.
 *
 * @param folder the folder, on a disk that whoever runs the job can reach; empty for nowhere
 */
public record Checkpoints(String folder) implements Serializable {
    /** Nothing is set aside. */
    public static final Checkpoints NONE = new Checkpoints("");
}
