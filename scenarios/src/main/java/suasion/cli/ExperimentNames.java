package suasion.cli;

import java.util.ArrayList;
import suasion.experiment.Experiments;

/** The names of the experiments that come with Suasion, for completion. */
final class ExperimentNames extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    ExperimentNames() {
        super(Experiments.list());
    }
}
