package suasion.report;

import java.util.List;
import suasion.solve.Exhibit;

/**
 * The same scenario under several settings, side by side.
 *
 * @param provenance where the scenario comes from
 * @param by what is varied, such as "payments"
 * @param alternatives the settings in the order in which they are shown
 * @param exhibits what is to be seen only by comparing, such as what information is worth to each player
 */
public record Comparison(Provenance provenance, String by, List<Alternative> alternatives, List<Exhibit> exhibits) {
    private static final List<Integer> WORST_FIRST = List.of(3, 1, 4, 0);

    public Comparison {
        alternatives = List.copyOf(alternatives);
        exhibits = List.copyOf(exhibits);
    }

    /** A comparison of which nothing more is shown. */
    public Comparison(Provenance provenance, String by, List<Alternative> alternatives) {
        this(provenance, by, alternatives, List.of());
    }

    /** The first exit code in the order 3, 1, 4, 0 that one of the alternatives has. */
    public int exitCode() {
        return WORST_FIRST.stream()
                .filter(code -> alternatives.stream().anyMatch(a -> a.report().exitCode() == code))
                .findFirst()
                .orElseThrow();
    }
}
