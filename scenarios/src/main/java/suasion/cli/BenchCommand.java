package suasion.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import suasion.bench.Bench;
import suasion.bench.Measurement;
import suasion.report.JsonReport;

/** Measures speed, as ratios within one run. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measure speed against the alternatives, as ratios within one run; a minute or two.")
final class BenchCommand implements Callable<Integer> {
    @Mixin
    private OutputFormat format;

    @Option(names = "--quick", description = "Fewer repetitions: a first impression in some ten seconds.")
    private boolean quick;

    @Override
    public Integer call() {
        List<Measurement> all = Bench.run(quick);
        if (format.isJson()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            all.forEach(m -> list.addObject()
                    .put("name", m.name())
                    .put("ratio", m.ratio())
                    .put("target", m.target())
                    .put("met", m.met())
                    .put("how", m.how()));
            System.out.println(JsonReport.text(list).strip());
        } else {
            System.out.printf("%8s  %6s  %-3s  %s%n", "RATIO", "TARGET", "MET", "COMPARISON");
            all.forEach(m -> System.out.printf(
                    "%8.2f  %6.1f  %-3s  %s; %s%n", m.ratio(), m.target(), m.met() ? "yes" : "NO", m.name(), m.how()));
        }
        System.out.flush();
        return 0;
    }
}
