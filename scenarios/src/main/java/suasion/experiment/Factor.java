package suasion.experiment;

import java.util.List;

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
}
