package suasion.cli;

import java.util.stream.Collectors;
import suasion.report.Comparison;
import suasion.report.TextReport;

/** A comparison as one summary after the other. */
final class Sides {
    private Sides() {}

    static String text(Comparison comparison, boolean colours) {
        return comparison.alternatives().stream()
                .map(a -> "== %s: %s ==%n".formatted(comparison.by(), a.name())
                        + TextReport.of(a.report(), colours, null))
                .collect(Collectors.joining("\n"));
    }
}
