package suasion.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import suasion.family.Designed;
import suasion.game.Suggestion;
import suasion.game.UserMistake;
import suasion.lab.Laboratory;
import suasion.mechanism.Mechanism;
import suasion.report.Report;

/** Says what a given scheme is worth and which incentives it breaks, beside the optimum; nothing is played. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = {
            "Say what a given scheme is worth and which incentives it breaks.",
            "The scheme is the file's own 'scheme', or one of its 'broken' ones. Exit code 1 if it breaks "
                    + "an incentive. Nothing is played ('run' plays); the optimum, where it is certified, stands "
                    + "beside it."
        })
final class AuditCommand implements Callable<Integer> {
    @Mixin
    private ScenarioArgument scenario;

    @Mixin
    private OutputFormat format;

    @Option(names = "--scheme", paramLabel = "NAME", description = "Which of the file's broken schemes to audit.")
    private String name;

    @Override
    public Integer call() {
        Designed designed = scenario.read();
        Laboratory laboratory = new Laboratory(designed, "suasion audit " + scenario.words());
        Report report = laboratory.audit(scheme(designed));
        Console.print(report, format);
        return report.exitCode();
    }

    private Mechanism scheme(Designed designed) {
        Map<String, Mechanism> known = designed.broken();
        if (name != null) {
            if (!known.containsKey(name)) {
                throw UserMistake.at("", "--scheme " + name + ": the file has no broken scheme of that name")
                        .maybe(Suggestion.of(name, known.keySet()));
            }
            return known.get(name);
        }
        return designed.scheme().orElseThrow(() -> UserMistake.at(
                        "", designed.scenario().name() + ": the file has no 'scheme' to audit")
                .maybe(
                        known.isEmpty()
                                ? "Maybe 'solve' is meant."
                                : known.keySet().stream()
                                        .map(broken -> "--scheme " + broken)
                                        .collect(Collectors.joining(" or ", "Maybe ", "."))));
    }
}
