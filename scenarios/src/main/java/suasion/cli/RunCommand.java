package suasion.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import suasion.family.Variants;
import suasion.game.Exact;
import suasion.game.UserMistake;
import suasion.lab.Laboratory;
import suasion.lab.PlaySettings;
import suasion.lab.SideBySide;
import suasion.report.Comparison;
import suasion.report.Report;
import suasion.report.ReportFolder;
import suasion.scenario.Simulation;
import suasion.solve.Solution;

/** Solves a scenario, lets agents play it, judges every promise and writes the report. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Solve, certify, play and judge a scenario; write a report to out/<name>.")
final class RunCommand implements Callable<Integer> {
    @Mixin
    private ScenarioArgument scenario;

    @Mixin
    private OutputFormat format;

    @Option(names = "--rounds", paramLabel = "N", description = "Rounds per arm of play (default: the file's).")
    private String rounds;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of all chance (default: the file's).")
    private String seed;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads; the result is the same on any number (default: all processors).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--until-decided",
            description = "Stop as soon as every promise is decided, after --rounds at the latest.")
    private boolean untilDecided;

    @Option(names = "--out", paramLabel = "FOLDER", description = "Folder of the report (default: out/<name>).")
    private Path out;

    @Override
    public Integer call() {
        if (threads < 1) {
            throw UserMistake.at("", "--threads " + threads + ": at least one thread is needed");
        }
        Variants variants = scenario.variants(overrides());
        String name = variants.scenario().name();
        Path folder = out != null ? out : Path.of("out", name.substring(name.lastIndexOf('/') + 1));
        ReportFolder.check(folder);
        Simulation simulation = variants.scenario().simulation();
        PlaySettings settings = new PlaySettings(simulation.rounds(), simulation.seed(), threads, untilDecided);
        String where = folder.resolve("report.html").toString();
        if (variants.single().isPresent()) {
            Report report = run(new Laboratory(variants.single().get(), command()), settings);
            ReportFolder.write(report, folder);
            Console.print(report, format, where);
            return report.exitCode();
        }
        Comparison comparison = run(new SideBySide(variants, command()), settings);
        ReportFolder.write(comparison, folder);
        Console.print(comparison, format, where);
        return comparison.exitCode();
    }

    private static Report run(Laboratory laboratory, PlaySettings settings) {
        Solution solution = Progressing.solve(laboratory.isLarge(), laboratory::solve);
        return Progressing.play(
                laboratory.rounds(solution, settings), progress -> laboratory.run(solution, settings, progress));
    }

    private static Comparison run(SideBySide sides, PlaySettings settings) {
        List<Solution> solutions = Progressing.solve(sides.isLarge(), sides::solve);
        return Progressing.play(
                sides.rounds(solutions, settings), progress -> sides.run(solutions, settings, progress));
    }

    private List<String> overrides() {
        List<String> overrides = new ArrayList<>();
        if (rounds != null) {
            overrides.add("simulation.rounds=" + whole("--rounds", rounds, 1, Simulation.MOST_ROUNDS));
        }
        if (seed != null) {
            overrides.add("simulation.seed=" + whole("--seed", seed, Long.MIN_VALUE, Long.MAX_VALUE));
        }
        return overrides;
    }

    private static long whole(String option, String text, long least, long most) {
        return Exact.whole(text.replaceAll("[_,](?=\\d{3})", ""), least, most)
                .orElseThrow(() -> UserMistake.at(
                        "", "%s %s: a whole number from %,d to %,d is needed".formatted(option, text, least, most)));
    }

    private String command() {
        StringBuilder command = new StringBuilder("suasion run ").append(scenario.words());
        command.append(rounds == null ? "" : " --rounds " + Words.quote(rounds));
        command.append(seed == null ? "" : " --seed " + Words.quote(seed));
        return command.append(untilDecided ? " --until-decided" : "").toString();
    }
}
