package suasion.experiment;

import java.util.List;
import suasion.game.Exact;
import suasion.report.Amounts;

/**
 * What an experiment varies: a place of the scenario and the values that it takes.
 *
 * @param path the place: "parameters.p"
 * @param values the values as texts, in order; those of a Latin hypercube in the order of its points
 * @param sampled whether the values are a coordinate of the points of the Latin hypercube
 */
public record Factor(String path, List<String> values, boolean sampled) {
    public Factor {
        values = List.copyOf(values);
    }

    /** A value as people read it: one that was drawn to four digits, any other as the file writes it. */
    String shown(String value) {
        return sampled ? Amounts.observed(Exact.toDouble(Exact.parse(value))) : value;
    }
}
