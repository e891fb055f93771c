package suasion.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import suasion.efg.EfgReader;
import suasion.efg.TreeJson;
import suasion.efg.TreePlay;
import suasion.efg.TreeText;
import suasion.extensive.Tree;
import suasion.game.UserMistake;
import suasion.report.JsonReport;

/** Says what happens in a game tree. */
@Command(
        name = "tree",
        mixinStandardHelpOptions = true,
        description = {
            "Print payoffs, the probabilities of outcomes, and what is believed and best at every "
                    + "information set.",
            "For every information set: the probability of reaching it, the belief over its nodes and the "
                    + "worth of every action. In the canonical extensive form of a scenario's solution when "
                    + "everybody obeys, or in a tree of Gambit's format (.efg) under a profile (default: the one "
                    + "that its comment names, as 'export' writes it; else even draws)."
        })
final class TreeCommand implements Callable<Integer> {
    @Mixin
    private ScenarioArgument scenario;

    @Mixin
    private SolvedTree solved;

    @Mixin
    private OutputFormat format;

    @Option(
            names = "--profile",
            paramLabel = "P,P,...",
            description =
                    "Of an .efg: probabilities by player, information set and action, as Gambit prints a profile.")
    private String profile;

    @Override
    public Integer call() {
        TreePlay play = play();
        System.out.print(format.isJson() ? JsonReport.text(TreeJson.of(play)) : TreeText.of(play));
        System.out.flush();
        return 0;
    }

    private TreePlay play() {
        if (!scenario.isTree()) {
            if (profile != null) {
                throw UserMistake.at("", "--profile is for trees in .efg files; a scenario's is that everybody obeys");
            }
            return TreePlay.obedient(solved.of(scenario.read()));
        }
        Tree tree = EfgReader.read(scenario.text().origin(), scenario.text().text());
        return profile == null ? TreePlay.of(tree) : TreePlay.of(tree, profile);
    }
}
