package suasion.lab;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import suasion.audit.Ruling;
import suasion.audit.Verdict;
import suasion.family.Families;
import suasion.family.Variants;
import suasion.report.Alternative;
import suasion.report.Comparison;
import suasion.report.Report;
import suasion.report.TextReport;
import suasion.scenario.Accepted;
import suasion.scenario.Catalogue;
import suasion.scenario.ScenarioText;
import suasion.scenario.Simulation;
import suasion.sim.Progress;
import suasion.solve.Solution;

/**
 * What every scenario of the catalogue keeps, at its own number of rounds, known bounds on regret included, and the
 * playthrough that people read: a change in one of those texts is what a review of a change looks at.
 * {@code -Dplaythroughs=write} writes them anew.
 */
@Execution(ExecutionMode.CONCURRENT)
class CatalogueContractTest {
    static Stream<String> names() {
        return Accepted.names().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyScenarioKeepsItsPromisesAndRefutesItsBrokenScheme(String name) {
        ScenarioText file = Catalogue.find(name);
        Variants variants = Families.variants(file, List.of());
        Simulation simulation = variants.scenario().simulation();
        PlaySettings settings = new PlaySettings(simulation.rounds(), simulation.seed(), 1, false);
        assertFalse(variants.scenario().source().isEmpty(), "a source");
        if (variants.single().isPresent()) {
            Laboratory laboratory = new Laboratory(variants.single().get(), "");
            Solution solution = laboratory.solve();
            KnownRegretBounds.hold(solution);
            Report report = laboratory.run(solution, settings, Progress.NONE);
            keeps(name, TextReport.of(report, false, null), List.of(report), report.exitCode());
        } else {
            SideBySide sides = new SideBySide(variants, "");
            List<Solution> solutions = sides.solve();
            KnownRegretBounds.hold(solutions.get(0));
            Comparison comparison = sides.run(solutions, settings, Progress.NONE);
            List<Report> reports =
                    comparison.alternatives().stream().map(Alternative::report).toList();
            assertEquals(variants.designed().size(), reports.size());
            keeps(name, TextReport.of(comparison, false, null), reports, comparison.exitCode());
        }
    }

    private static void keeps(String name, String text, List<Report> reports, int exitCode) {
        assertAll(
                () -> assertEquals(0, exitCode, text),
                () -> assertTrue(
                        reports.stream().noneMatch(r -> r.expectations().isEmpty()), "a cited expectation"),
                () -> assertTrue(
                        reports.stream().noneMatch(r -> r.run().broken().isEmpty()), "a broken scheme"),
                () -> assertEquals(playthrough(name, text), text),
                () -> assertTrue(
                        reports.stream().flatMap(r -> r.run().broken().stream()).allMatch(b -> refuted(b.verdicts())),
                        text));
    }

    private static String playthrough(String name, String found) throws IOException {
        Path file = Path.of("src/test/resources/playthroughs", name + ".txt");
        if ("write".equals(System.getProperty("playthroughs"))) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, found);
        }
        return Files.readString(file);
    }

    private static boolean refuted(List<Verdict> verdicts) {
        return verdicts.stream().anyMatch(v -> v.ruling() == Ruling.REFUTED && v.countsAgainstBroken());
    }
}
