package suasion.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import suasion.experiment.Experiment;
import suasion.experiment.Experiments;
import suasion.family.Families;
import suasion.game.Exact;
import suasion.report.JsonReport;
import suasion.scenario.Catalogue;
import suasion.scenario.ExpectedValue;
import suasion.scenario.Scenario;
import suasion.scenario.ScenarioText;

/** Lists the catalogue, the experiments that come with it, and the strategies of those who learn. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description =
                "List the scenarios of the catalogue with the values that the literature expects, and experiments.")
final class ListCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private OutputFormat format;

    @Option(
            names = "--strategies",
            description = "List the strategies of players who learn or err, with their settings and defaults.")
    private boolean strategies;

    @Override
    public Integer call() {
        if (strategies) {
            StrategyList.print(spec.commandLine().getOut(), format.isJson());
            return 0;
        }
        List<Entry> entries = Catalogue.list().stream().map(Entry::of).toList();
        PrintWriter out = spec.commandLine().getOut();
        if (format.isJson()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            for (Entry entry : entries) {
                Scenario scenario = entry.scenario();
                list.addObject()
                        .put("name", scenario.name())
                        .put("title", scenario.title())
                        .put("family", scenario.family())
                        .put("source", scenario.source())
                        .put("expect", entry.expected());
            }
            out.println(JsonReport.text(list).strip());
        } else {
            print(entries, out);
            out.println();
            out.println("EXPERIMENTS, for './suasion experiment NAME'");
            for (String name : Experiments.list()) {
                String question =
                        Experiment.read(Experiments.find(name, System.in)).question();
                out.printf("%-24s  %s%n", name, question);
            }
        }
        return 0;
    }

    private static void print(List<Entry> entries, PrintWriter out) {
        List<List<String>> rows = new ArrayList<>(List.of(List.of("NAME", "FAMILY", "VALUE", "TITLE")));
        entries.forEach(entry -> rows.add(List.of(
                entry.scenario().name(),
                entry.scenario().family(),
                entry.expected(),
                entry.scenario().title())));
        String layout = java.util.stream.IntStream.range(0, 3)
                .mapToObj(column -> "%-"
                        + rows.stream()
                                .mapToInt(row -> row.get(column).length())
                                .max()
                                .orElse(1) + "s")
                .collect(Collectors.joining("  ", "", "  %s%n"));
        rows.forEach(row -> out.printf(layout, row.toArray()));
    }

    /**
     * A line of the list.
     *
     * @param scenario the file as written
     * @param expected the values that the literature expects, players' payoffs in brackets, one per setting where it
     *     compares several
     */
    private record Entry(Scenario scenario, String expected) {
        static Entry of(String name) {
            ScenarioText text = Catalogue.find(name);
            Scenario scenario = Families.read(text, List.of());
            Map<String, Scenario> settings = Families.compared(scenario, text, List.of());
            return new Entry(
                    scenario,
                    settings.isEmpty()
                            ? expected(scenario)
                            : settings.values().stream().map(Entry::expected).collect(Collectors.joining(" / ")));
        }

        private static String expected(Scenario scenario) {
            if (Families.refusal(scenario).isPresent()) {
                return "refused, as expected";
            }
            List<ExpectedValue> all = scenario.expectations();
            String payoffs = all.stream()
                    .filter(ExpectedValue::isPayoff)
                    .map(e -> Exact.show(e.value()))
                    .collect(Collectors.joining(", "));
            String grid = Families.of(scenario).isOnGrid(scenario) && !all.isEmpty() ? " on the grid" : "";
            return Stream.concat(
                            all.stream()
                                    .filter(e -> !e.isPayoff())
                                    .map(e -> Exact.show(e.value())
                                            + (e.tolerance().getNumerator().signum() == 0 ? grid : "")),
                            Stream.of(payoffs).filter(text -> !text.isEmpty()).map(text -> "(" + text + ")"))
                    .distinct()
                    .collect(Collectors.joining(", "));
        }
    }
}
