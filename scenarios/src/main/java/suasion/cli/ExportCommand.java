package suasion.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import suasion.efg.EfgWriter;
import suasion.efg.TreePlay;
import suasion.extensive.Induced;
import suasion.extensive.Tree;
import suasion.family.Designed;

/** Writes the game tree that a solution makes of its game. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Write the canonical extensive form of a solution in Gambit's format (.efg).",
            "Chance draws state and message; players move, knowing nothing but what they hear. The "
                    + "comment names the obedient profile."
        })
final class ExportCommand implements Callable<Integer> {
    @Mixin
    private ScenarioArgument scenario;

    @Mixin
    private SolvedTree solved;

    @Option(names = "--to", paramLabel = "OUT.efg", description = "File to write (default: standard output).")
    private Path to;

    @Override
    public Integer call() {
        Designed designed = scenario.read();
        Induced induced = solved.of(designed);
        String from = "Canonical extensive form of " + designed.scenario().name() + ", by suasion.";
        Tree tree = TreePlay.written(induced, from);
        String text = EfgWriter.write(tree);
        if (to == null) {
            System.out.print(text);
            System.out.flush();
        } else {
            FileOutput.write(to, text);
            System.err.printf(
                    "%,d nodes, %,d information sets in %s%n",
                    tree.positions().size(), tree.informationSets().size(), to);
        }
        return 0;
    }
}
