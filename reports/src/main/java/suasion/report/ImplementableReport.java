package suasion.report;

import java.util.List;
import suasion.implement.Implementability;

/**
 * Whether an allocation rule is implementable, to be printed.
 *
 * @param provenance where it comes from
 * @param answers one per kind of incentive that is asked for
 */
public record ImplementableReport(Provenance provenance, List<Answer> answers) {
    public ImplementableReport {
        answers = List.copyOf(answers);
    }

    /**
     * One answer.
     *
     * @param against what a bidder knows when he reports; empty where there is one buyer
     * @param found with its witness
     */
    public record Answer(String against, Implementability found) {}
}
