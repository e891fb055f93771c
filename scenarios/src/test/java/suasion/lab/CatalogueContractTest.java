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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import suasion.audit.Ruling;
import suasion.audit.Verdict;
import suasion.family.Designed;
import suasion.family.Families;
import suasion.report.Report;
import suasion.report.TextReport;
import suasion.scenario.Catalogue;
import suasion.scenario.Scenario;
import suasion.scenario.Simulation;
import suasion.sim.Progress;

/**
 * What every scenario of the catalogue keeps, at its own number of rounds, and the playthrough that people read: a
 * change in one of those texts is what a review of a change looks at. {@code -Dplaythroughs=write} writes them anew.
 */
class CatalogueContractTest {
    static Stream<String> names() {
        return Catalogue.list().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyScenarioKeepsItsPromisesAndRefutesItsBrokenScheme(String name) {
        Scenario scenario = Families.read(Catalogue.find(name), List.of());
        Designed designed = Families.design(scenario);
        Laboratory laboratory = new Laboratory(designed, "");
        Simulation simulation = scenario.simulation();
        PlaySettings settings = new PlaySettings(simulation.rounds(), simulation.seed(), 2, false);
        Report report = laboratory.run(laboratory.solve(), settings, Progress.NONE);
        String text = TextReport.of(report, false, null);
        assertAll(
                () -> assertEquals(0, report.exitCode(), text),
                () -> assertFalse(scenario.source().isEmpty(), "a source"),
                () -> assertFalse(report.expectations().isEmpty(), "a cited expectation"),
                () -> assertFalse(designed.broken().isEmpty(), "a broken scheme"),
                () -> assertEquals(playthrough(name, text), text),
                () -> assertTrue(
                        report.run().broken().stream().allMatch(b -> refutedByAnIncentive(b.verdicts())), text));
    }

    private static String playthrough(String name, String found) throws IOException {
        Path file = Path.of("src/test/resources/playthroughs", name + ".txt");
        if ("write".equals(System.getProperty("playthroughs"))) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, found);
        }
        return Files.readString(file);
    }

    private static boolean refutedByAnIncentive(List<Verdict> verdicts) {
        return verdicts.stream()
                .anyMatch(v -> v.ruling() == Ruling.REFUTED && v.promise().isIncentive());
    }
}
