package suasion.cli;

import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import suasion.lab.Version;

/** The root of the command line. */
@Command(
        name = "suasion",
        mixinStandardHelpOptions = true,
        versionProvider = Suasion.Versions.class,
        description = "An information-design laboratory: certified signaling schemes, played by agents and judged.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            RunCommand.class,
            SolveCommand.class,
            AuditCommand.class,
            SweepCommand.class,
            ExperimentCommand.class,
            FeasibleCommand.class,
            RegionCommand.class,
            CheckCommand.class,
            ListCommand.class,
            ShowCommand.class,
            SchemaCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            TreeCommand.class,
            GuiCommand.class,
            BenchCommand.class,
            GenerateCompletion.class
        },
        footer = {
            "",
            "A SCENARIO is a name of the catalogue (see 'list'; any unambiguous ending will do), a file, or - for",
            "standard input.",
            "",
            "Exit codes: 0 all promises kept; 1 one was refuted, or numbers disagree; 2 a mistake of yours;",
            "3 the claim is not certified; 4 something needs more rounds."
        })
final class Suasion implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing, such as: suasion run court");
    }

    /** Prints the version that the build gave. */
    static final class Versions implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"suasion " + Version.current()};
        }
    }
}
