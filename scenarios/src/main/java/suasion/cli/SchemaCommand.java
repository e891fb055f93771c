package suasion.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import suasion.experiment.Experiment;
import suasion.family.Families;

/** Prints the JSON Schema of scenario files. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description = "Print the JSON Schema (draft-07) of scenario files, or of experiment files, for editors.")
final class SchemaCommand implements Callable<Integer> {
    @Option(names = "--experiment", description = "The schema of experiment files.")
    private boolean experiment;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine()
                .getOut()
                .println((experiment ? Experiment.schema() : Families.schema())
                        .json()
                        .strip());
        return 0;
    }
}
