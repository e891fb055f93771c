package suasion.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import suasion.experiment.Experiment;
import suasion.experiment.Experiments;
import suasion.experiment.Plan;
import suasion.family.Families;
import suasion.family.Variants;
import suasion.game.Game;
import suasion.game.UserMistake;
import suasion.lab.Learners;
import suasion.mechanism.DesignProblem;
import suasion.scenario.ScenarioText;

/** Validates files: schema, names, numbers, sizes. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Validate files of scenarios and experiments; every file is looked at.",
            "Nothing is solved but the margins that a learning section names."
        })
final class CheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "SCENARIO",
            description = "Names of the catalogue, files, or -.",
            completionCandidates = CatalogueNames.class)
    private List<String> scenarios;

    @Option(names = "--set", paramLabel = "PATH=VALUE", description = "Changes a value of every file; repeatable.")
    private List<String> changes = List.of();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        int code = 0;
        for (String scenario : scenarios) {
            try {
                if (Experiments.list().contains(scenario) && !ScenarioText.isFile(scenario)) {
                    out.println(good(scenario, Experiments.find(scenario, System.in)));
                    continue;
                }
                ScenarioText text = ScenarioText.of(scenario, System.in);
                if (Experiments.isOne(text)) {
                    out.println(good(scenario, text));
                    continue;
                }
                Optional<UserMistake> refusal = Families.refusal(Families.read(text, changes));
                if (refusal.isPresent()) {
                    out.printf(
                            "%s: refused, as expected (%s)%n",
                            scenario, refusal.get().line());
                    continue;
                }
                Variants variants = Families.variants(text, changes);
                variants.designed().values().forEach(Learners::requireMargins);
                DesignProblem problem =
                        variants.designed().values().iterator().next().problem();
                String compared = variants.single().isPresent()
                        ? ""
                        : "; compares %s %s"
                                .formatted(variants.by(), variants.designed().keySet());
                out.printf(
                        "%s: good (%s, %s%s)%n", scenario, variants.scenario().family(), size(problem), compared);
            } catch (UserMistake mistake) {
                spec.commandLine().getErr().println(mistake.line());
                code = Main.MISTAKE;
            }
        }
        return code;
    }

    /** An experiment is checked as it is before it is run, but for its promises, which need a solution. */
    private static String good(String name, ScenarioText text) {
        Plan plan = Plan.of(Experiment.read(text));
        return "%s: good (an experiment: %,d settings, %,d rows); ./suasion experiment runs it"
                .formatted(name, plan.settings().size(), plan.jobs().size());
    }

    /** Beliefs are not counted, nor deals: what may be told, or sold, is for the solver to choose. */
    private static String size(DesignProblem problem) {
        Game game = problem.game();
        if (problem.sale().isPresent()) {
            int goods = problem.sale().get().goods().size();
            return goods == 1 ? "1 good" : goods + " goods";
        }
        return game.states().size() + " states, "
                + (problem.told().isPresent() ? game.players().size() + " receivers" : game.outcomes() + " actions");
    }
}
