package suasion.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import suasion.family.Families;
import suasion.game.Exact;
import suasion.report.JsonReport;
import suasion.scenario.Catalogue;
import suasion.scenario.Scenario;

/** Lists the catalogue. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "List the scenarios of the catalogue with the values that the literature expects.")
final class ListCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private OutputFormat format;

    @Override
    public Integer call() {
        List<Scenario> scenarios = Catalogue.list().stream()
                .map(name -> Families.read(Catalogue.find(name), List.of()))
                .toList();
        PrintWriter out = spec.commandLine().getOut();
        if (format.isJson()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            for (Scenario scenario : scenarios) {
                list.addObject()
                        .put("name", scenario.name())
                        .put("title", scenario.title())
                        .put("family", scenario.family())
                        .put("source", scenario.source())
                        .put("expect", expected(scenario));
            }
            out.println(JsonReport.text(list).strip());
        } else {
            print(scenarios, out);
        }
        return 0;
    }

    private static void print(List<Scenario> scenarios, PrintWriter out) {
        List<List<String>> rows = new ArrayList<>(List.of(List.of("NAME", "FAMILY", "VALUE", "TITLE")));
        scenarios.forEach(s -> rows.add(List.of(s.name(), s.family(), expected(s), s.title())));
        String layout = java.util.stream.IntStream.range(0, 3)
                .mapToObj(column -> "%-"
                        + rows.stream()
                                .mapToInt(row -> row.get(column).length())
                                .max()
                                .orElse(1) + "s")
                .collect(Collectors.joining("  ", "", "  %s%n"));
        rows.forEach(row -> out.printf(layout, row.toArray()));
    }

    private static String expected(Scenario scenario) {
        return scenario.expectations().stream()
                .map(e -> Exact.show(e.value()))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
