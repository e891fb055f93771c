package suasion.report;

import java.util.List;

/**
 * The same scenario under several settings, side by side.
 *
 * @param provenance where the scenario comes from
 * @param by what is varied, such as "payments"
 * @param alternatives the settings in the order in which they are shown
 */
public record Comparison(Provenance provenance, String by, List<Alternative> alternatives) {
    private static final List<Integer> WORST_FIRST = List.of(3, 1, 4, 0);

    public Comparison {
        alternatives = List.copyOf(alternatives);
    }

    /** The first exit code in the order 3, 1, 4, 0 that one of the alternatives has. */
    public int exitCode() {
        return WORST_FIRST.stream()
                .filter(code -> alternatives.stream().anyMatch(a -> a.report().exitCode() == code))
                .findFirst()
                .orElseThrow();
    }
}
